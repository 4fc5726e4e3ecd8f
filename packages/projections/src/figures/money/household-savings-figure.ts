import { unsureSum } from '../../asking/unsure.js'
import { defineFigure } from '../define.js'
import { speaksOf } from '../speaks-of.js'
import { leftOut } from '../values.js'
import { householdSavings } from './household-savings.js'

/** What households off support save, before what the program costs. */
export const householdSavingsFigure = defineFigure({
  id: 'householdSavings',
  section: 'other',
  unit: 'money',
  label: 'Months of households off support after a success, at the month’s cost.',
  notes: {
    gross:
      '{months, number} months of {households, number} households, of which {returned, number} came back. Gross: what the program costs is not taken off.',
  },
  asks: { savings: householdSavings },
  applies: speaksOf('householdMonthCost'),
  value: ({ savings: { households, months, silent, returned, saved, evidence } }, at) => ({
    ...unsureSum(saved, months, silent, at),
    ...leftOut(silent.notKnown),
    details: [{ note: 'gross', facts: { months, households, returned } }],
    evidence,
  }),
  formula: {
    name: 'householdSavings',
    against: 'H12: 96 996 is twelve months of 8 083',
    edges: 'nobody, no success, two of one household, two streams of one, back at once, no cost',
  },
})
