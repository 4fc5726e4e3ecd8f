import { ownTimeToEnd } from '../asked.js'
import { defineFigure } from '../define.js'
import { isWellObserved } from './well-observed.js'

/** How long participations last. */
export const daysToEnd = defineFigure({
  id: 'daysToEnd',
  section: 'time',
  unit: 'days',
  label: 'Days from the opening until half of the participations had ended.',
  notes: {
    notReached: 'Half of them had not ended by a day to which enough of them were observed.',
    openCounted: 'Open participations count as far as they were observed.',
  },
  asks: { toEnd: ownTimeToEnd },
  value: ({ toEnd: { curve, points, restrictedMean, evidence } }) => {
    const half = curve.steps.find(({ time }) => time === curve.median)
    const median = half !== undefined && isWellObserved(half.atRisk, curve) ? half.time : undefined
    return {
      ...(median === undefined ? {} : { value: median }),
      details: [{ note: curve.n > 0 && median === undefined ? 'notReached' : 'openCounted' }],
      curve: {
        ...{ estimator: 'kaplanMeier', n: curve.n, events: curve.events, observedTo: curve.observedTo, points },
        ...(curve.median === undefined ? {} : { median: curve.median }),
        ...(restrictedMean === undefined ? {} : { restrictedMean }),
      },
      evidence,
    }
  },
  formula: {
    name: 'timeToEnd, kaplanMeier, restrictedMean',
    against: 'by hand; Freireich 1963 as printed; R, `survfit`',
    edges: 'nobody, one open, everybody at once, no days, ties, beyond what was observed',
  },
})
