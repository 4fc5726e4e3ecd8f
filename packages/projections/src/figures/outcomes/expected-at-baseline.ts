import { shownDecimal } from '@jobbspar/core'
import { termValue } from '../../asking/term-value.js'
import { compareWithBaseline } from '../../statistics/comparison.js'
import { ownOutcomes } from '../asked.js'
import { defineFigure } from '../define.js'

/** How many outcomes would be expected at the baseline rate, with the comparison. */
export const expectedAtBaseline = defineFigure({
  id: 'expectedAtBaseline',
  section: 'other',
  unit: 'participations',
  label: 'Expected number at a baseline of {percent, number} %.',
  notes: { notAnEffect: 'A descriptive comparison, not an effect.' },
  asks: { outcomes: ownOutcomes },
  value: ({ outcomes: { rate, evidence } }, at) => {
    const percent = termValue(at.program.terms.baseline, at.asOf)
    if (percent === undefined) return undefined
    const comparison = compareWithBaseline(rate.x, rate.n, percent)
    return {
      label: { percent },
      ...(comparison === undefined ? {} : { value: shownDecimal(comparison.printed.expected, 2), comparison }),
      details: [{ note: 'notAnEffect' }],
      evidence,
    }
  },
  cells: ({ outcomes: { cases = [] } }) => cases,
  formula: {
    name: 'compareWithBaseline',
    against: 'by hand; R, `pbinom`; tail counted again term by term',
    edges: 'nobody, baseline of 0 and of 1, tails below 1e-19',
  },
})
