import { tenths, type DerivedFigure } from './figures.js'
import { outcomeExit, type TimeToEndView } from './time/time-to-end.js'

/** So many have to be under observation for a value to be read off a curve, unless all of it was seen: the tail rests on the last few. */
const fewest = 5

/** How long participations last, and how likely the outcome and each other exit is. */
export const timeFigures = ({
  curve,
  points,
  restrictedMean,
  exits,
  definition,
  evidence,
}: TimeToEndView): readonly DerivedFigure[] => {
  const wellSeen = (atRisk: number): boolean => atRisk >= fewest || curve.censored === 0
  const half = curve.steps.find(({ time }) => time === curve.median)
  const median = half !== undefined && wellSeen(half.atRisk) ? half.time : undefined
  return [
    {
      id: 'daysToEnd',
      says: 'Days from the opening until half of the participations had ended.',
      unit: 'days',
      ...(median === undefined ? {} : { value: median }),
      note:
        curve.n > 0 && median === undefined
          ? 'Half of them had not ended by a day to which enough of them were observed.'
          : 'Open participations count as far as they were observed.',
      curve: {
        ...{ estimator: 'kaplanMeier', n: curve.n, events: curve.events, observedTo: curve.observedTo, points },
        ...(curve.median === undefined ? {} : { median: curve.median }),
        ...(restrictedMean === undefined ? {} : { restrictedMean }),
      },
      evidence,
    },
    ...exits.map(({ exit, curve: incidence, points: by, evidence: behind }): DerivedFigure => {
      const told = by.findLast(({ share, atRisk }) => share !== undefined && wellSeen(atRisk))
      const when = told === undefined ? '' : ` by day ${String(told.days)}`
      return {
        id: `timeTo.${exit}`,
        says:
          exit === outcomeExit
            ? `How likely participations are, while other exits compete, to have ended${when} in an outcome.`
            : `How likely participations are to have ended${when} in ${exit}.`,
        unit: 'percent',
        ...(told?.share === undefined ? {} : { value: tenths(told.share * 100) }),
        curve: {
          ...{ estimator: 'aalenJohansen', n: incidence.n, observedTo: incidence.observedTo, points: by },
          events: incidence.steps.reduce((sum, { events }) => sum + events, 0),
          ...(exit === outcomeExit ? { definition } : {}),
        },
        evidence: behind,
      }
    }),
  ]
}
