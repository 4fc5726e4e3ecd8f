import { withoutBounds, type Silent } from '../../asking/unsure.js'
import { ledger } from '../../ledger/ledger.js'
import { type LedgerSilence } from '../../ledger/rows.js'
import { monthsIn } from '../../ledger/unreported.js'
import { defineFigure } from '../define.js'
import { speaksOf } from '../speaks-of.js'
import { leftOut, percentOf } from '../values.js'
import { keptOfWage } from './kept-of-wage.js'
import { amounts } from '../release.js'

/** How many months of wages are overdue, or not due yet. */
const notReported = (wages: readonly LedgerSilence[]): Silent => ({
  ...{ notKnown: monthsIn(wages, 'notKnown'), assumed: 0, notYet: monthsIn(wages, 'notYet') },
})

/** The share of wages retained while on benefit, before tax. */
export const keptOfWageFigure = defineFigure({
  id: 'keptOfWage',
  section: 'other',
  unit: 'percent',
  label: 'Share of wages retained while on benefit, before tax.',
  notes: { months: '{months, plural, one {# month} other {# months}} with wages.' },
  asks: { kept: keptOfWage, ledger },
  applies: speaksOf('wageDeduction'),
  value: ({ kept: { months, wages, netGain, incomplete, evidence }, ledger: { unreported } }) => ({
    ...(wages.minor === 0 ? {} : { value: percentOf(netGain.minor, wages.minor) }),
    uncertainty: withoutBounds(notReported(unreported.filter(({ category }) => category === 'wage'))),
    outOf: { part: netGain, whole: wages, unit: 'money' },
    ...leftOut(incomplete),
    details: [{ note: 'months', facts: { months } }],
    evidence,
  }),
  cells: ({ kept: { cases = [] } }) => cases,
  formula: {
    name: 'keptOfWage',
    against: 'by hand; D14: 70 %',
    edges: 'no rate, part of a month, two of one household',
  },
  release: amounts('retained wages'),
})
