import { type DerivedFigure } from './figures.js'
import { outcomeExit, type TimeToEndView } from './time-to-end.js'

/** How long participations last, and how likely the outcome and each other exit is. */
export const timeFigures = ({
  curve,
  points,
  restrictedMean,
  exits,
  definition,
  evidence,
}: TimeToEndView): readonly DerivedFigure[] => [
  {
    id: 'daysToEnd',
    says: 'Days from the opening until half of the participations had ended.',
    unit: 'days',
    ...(curve.median === undefined ? {} : { value: curve.median }),
    note:
      curve.n > 0 && curve.median === undefined
        ? 'Half of them had not ended by the last day that any was observed.'
        : 'Open participations count as far as they were observed.',
    curve: {
      ...{ estimator: 'kaplanMeier', n: curve.n, events: curve.events, observedTo: curve.observedTo, points },
      ...(curve.median === undefined ? {} : { median: curve.median }),
      ...(restrictedMean === undefined ? {} : { restrictedMean }),
    },
    evidence,
  },
  ...exits.map(({ exit, curve: incidence, points: by, evidence: behind }): DerivedFigure => {
    const last = incidence.steps.at(-1)?.incidence
    return {
      id: `timeTo.${exit}`,
      says:
        exit === outcomeExit
          ? 'How likely participations are, as far as observed and while other exits compete, to have ended in an outcome.'
          : `How likely they are to have ended in ${exit}.`,
      unit: 'percent',
      ...(last === undefined ? {} : { value: Math.round(last * 1000) / 10 }),
      curve: {
        ...{ estimator: 'aalenJohansen', n: incidence.n, observedTo: incidence.observedTo, points: by },
        events: incidence.steps.reduce((sum, { events }) => sum + events, 0),
        ...(exit === outcomeExit ? { definition } : {}),
      },
      evidence: behind,
    }
  }),
]
