import { ownTimeToEnd } from '../asked.js'
import { silentNone, withoutBounds } from '../../asking/unsure.js'
import { defineFigure } from '../define.js'
import { participationSpells } from '../flow/participation-spells.js'
import { timesToEnd } from './timed-cases.js'
import { isWellObserved } from './well-observed.js'

/** The length of participations. */
export const daysToEnd = defineFigure({
  id: 'daysToEnd',
  section: 'time',
  unit: 'days',
  label: 'Median days from the opening to the end of the participation.',
  notes: {
    notReached: 'The median is not reached in the time for which enough participations are followed.',
    openCounted: 'Open participations are censored at the reference date.',
  },
  asks: { toEnd: ownTimeToEnd, spells: participationSpells },
  value: ({ toEnd: { curve, points, restrictedMean, mayHaveEnded, evidence } }) => {
    const half = curve.steps.find(({ time }) => time === curve.median)
    const median = half !== undefined && isWellObserved(half.atRisk, curve) ? half.time : undefined
    return {
      ...(median === undefined ? {} : { value: median }),
      uncertainty: withoutBounds({ ...silentNone, notKnown: mayHaveEnded }),
      details: [{ note: curve.n > 0 && median === undefined ? 'notReached' : 'openCounted' }],
      curve: {
        ...{ estimator: 'kaplanMeier', n: curve.n, events: curve.events, observedTo: curve.observedTo, points },
        ...(curve.median === undefined ? {} : { median: curve.median }),
        ...(median === undefined || curve.medianInterval === undefined ? {} : { medianInterval: curve.medianInterval }),
        ...(restrictedMean === undefined ? {} : { restrictedMean }),
      },
      evidence,
    }
  },
  cells: ({ toEnd: { cases = [] } }) => cases,
  formula: {
    name: 'timeToEnd, kaplanMeier, restrictedMean',
    against: 'by hand; Freireich 1963 as printed; R, `survfit`',
    edges: 'no one, one open, everyone at once, no days, ties, beyond what was observed',
  },
  release: timesToEnd,
})
