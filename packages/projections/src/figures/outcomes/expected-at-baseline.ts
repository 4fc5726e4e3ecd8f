import { shownDecimal } from '@jobbspar/core'
import { withoutBounds } from '../../asking/unsure.js'
import { termValue } from '../../asking/term-value.js'
import { compareWithBaseline } from '../../statistics/comparison.js'
import { ownOutcomes } from '../asked.js'
import { defineFigure } from '../define.js'
import { outcomeNames, participationCounts } from './participation-counts.js'

/** The number expected at a baseline, compared with the observed number. */
const comparedWith = (x: number, n: number, percent: number) => {
  const comparison = compareWithBaseline(x, n, percent)
  return {
    label: { percent },
    ...(comparison === undefined ? {} : { value: shownDecimal(comparison.printed.expected, 2), comparison }),
    details: [{ note: 'notAnEffect' as const }],
  }
}

/** The number of outcomes expected at the baseline rate, with the comparison. */
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
    const { notKnown = 0, pending } = rate
    const { value, comparison, ...others } = comparedWith(rate.x, rate.n, percent)
    const expected = (of: number): number => shownDecimal((of * percent) / 100, 2)
    return {
      ...others,
      ...(value === undefined || rate.rate === undefined ? {} : { value, comparison }),
      uncertainty: {
        ...withoutBounds({ notKnown, assumed: 0, notYet: pending }),
        ...{ low: expected(rate.n), high: expected(rate.n + notKnown) },
      },
      evidence,
    }
  },
  cells: ({ outcomes: { cases = [] } }) => cases,
  formula: {
    name: 'compareWithBaseline',
    against: 'by hand; R, `pbinom`; tail counted again term by term',
    edges: 'no one, baseline of 0 and of 1, tails below 1e-19',
  },
  release: {
    is: 'counts',
    families: [participationCounts],
    value: (counts, _views, at) => {
      const percent = termValue(at.program.terms.baseline, at.asOf)
      const [x, n] = [counts.of(outcomeNames.x), counts.of(outcomeNames.n)]
      if (percent === undefined || x === undefined || n === undefined) return undefined
      return { ...comparedWith(x, n, percent), evidence: [] }
    },
  },
})
