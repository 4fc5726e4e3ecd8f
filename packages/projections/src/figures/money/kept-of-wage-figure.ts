import { defineFigure } from '../define.js'
import { speaksOf } from '../speaks-of.js'
import { leftOut, percentOf } from '../values.js'
import { keptOfWage } from './kept-of-wage.js'
import { amounts } from '../release.js'

/** The share of wages retained while on benefit, before tax. */
export const keptOfWageFigure = defineFigure({
  id: 'keptOfWage',
  section: 'other',
  unit: 'percent',
  label: 'Share of wages retained while on benefit, before tax.',
  notes: { months: '{months, plural, one {# month} other {# months}} with wages.' },
  asks: { kept: keptOfWage },
  applies: speaksOf('wageDeduction'),
  value: ({ kept: { months, wages, netGain, incomplete, evidence } }) => ({
    ...(wages.minor === 0 ? {} : { value: percentOf(netGain.minor, wages.minor) }),
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
  release: amounts('kept of wages'),
})
