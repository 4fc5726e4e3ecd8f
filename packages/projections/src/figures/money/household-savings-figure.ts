import { unsureSum } from '../../asking/unsure.js'
import { defineFigure } from '../define.js'
import { speaksOf } from '../speaks-of.js'
import { leftOut } from '../values.js'
import { householdSavings } from './household-savings.js'
import { amounts } from '../release.js'

/** The savings from households that no longer receive support, before the cost of the program is deducted. */
export const householdSavingsFigure = defineFigure({
  id: 'householdSavings',
  section: 'other',
  unit: 'money',
  label: 'Saving from households off income support after a success, at the monthly cost per household.',
  notes: {
    gross:
      '{months, plural, one {# month} other {# months}} of {households, plural, one {# household} other {# households}}, of which {returned, number} returned to support. The cost of the program is not deducted.',
  },
  asks: { savings: householdSavings },
  applies: speaksOf('householdMonthCost'),
  value: ({ savings: { households, months, silent, returned, saved, evidence } }, at) => ({
    ...unsureSum(saved, months, silent, at),
    ...leftOut(silent.notKnown),
    details: [{ note: 'gross', facts: { months, households, returned } }],
    evidence,
  }),
  cells: ({ savings: { cases = [] } }) => cases,
  formula: {
    name: 'householdSavings',
    against: 'H12: 96 996 is twelve months of 8 083',
    edges: 'no one, no success, two of one household, two streams of one, back at once, no cost',
  },
  release: amounts('savings'),
})
