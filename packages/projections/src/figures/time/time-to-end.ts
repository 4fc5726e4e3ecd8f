import { daysBetween, ParticipationEnded, type Day, type EventId, type Exit } from '@jobbspar/core'
import { cumulativeIncidence, incidenceBy, type IncidenceCurve } from '../../statistics/competing-risks.js'
import { participationCase, withCases, type WithCases } from '../../asking/cases.js'
import { mayBeReported } from '../../asking/unsure.js'
import { type Projection } from '../../asking/projection.js'
import {
  atRiskAt,
  happenedBy,
  kaplanMeier,
  restrictedMean,
  type Happened,
  type SurvivalCurve,
  type SurvivalStep,
} from '../../statistics/survival.js'
import { exitStanding } from '../outcomes/exit-standing.js'

/** One participation under observation, from the day it was opened. */
interface Observed {
  readonly stream: string
  readonly days: number
  /** How it ended. Absent for a participation that is open on the reference date, where it is censored. */
  readonly exit?: Exit
  readonly sources: readonly EventId[]
}

/** The shares at a number of days after the opening. */
export interface CurvePoint extends Partial<Happened> {
  readonly days: number
  /** How many were under observation just before that day. The share is absent after the end of observation. */
  readonly atRisk: number
  /** How many have had the event by that day. Absent where the share is absent. */
  readonly events?: number
}

type Step = Pick<SurvivalStep, 'time' | 'events'>

/** The common name of all exits that count as the program's outcome. */
export const outcomeExit = 'outcome'

/** The status of a participation that has not ended: it is censored. */
export const openStatus = 'open'

/** How participations leave by one exit, with the other exits as competing events. */
export interface ExitOverTime {
  /** A kind of exit, or {@link outcomeExit}. */
  readonly exit: string
  readonly curve: IncidenceCurve
  readonly points: readonly CurvePoint[]
  readonly evidence: readonly EventId[]
}

/** How long participations last, and how likely each exit is by a day. */
export interface TimeToEndView extends WithCases {
  readonly curve: SurvivalCurve
  readonly points: readonly CurvePoint[]
  /**
   * The mean number of days until the end, of which at most `to` days count. Absent where no participation was observed
   * that long.
   */
  readonly restrictedMean?: { readonly days: number; readonly to: number }
  /** Open participations whose end may not have been reported yet. */
  readonly mayHaveEnded: number
  readonly exits: readonly ExitOverTime[]
  /** The outcome definition's id and version. */
  readonly definition: string
  readonly evidence: readonly EventId[]
}

/**
 * How long participations last from the day they were opened (Kaplan and Meier), and how likely each exit is by a
 * number of days (Aalen and Johansen). All exits that count as the program's outcome are one event; every other exit
 * competes with it. Open cases are censored on the reference date. The restricted mean covers `to` days. Each
 * participation counts separately, even where a person has several.
 */
export const timeToEnd = (
  days: readonly number[] = [90, 180, 365, 730],
  to = 365,
): Projection<readonly Observed[], TimeToEndView> => ({
  name: 'timeToEnd',
  version: 2,
  says: 'How long participations last, and how likely the outcome and each other exit is by a day.',
  perStream: {
    participation: (stream, at) => {
      let opened: { readonly on: Day; readonly source: EventId } | undefined
      let ended: { readonly on: Day; readonly exit: Exit; readonly source: EventId } | undefined
      return {
        step: ({ type, data, meta: { id } }) => {
          if (type === 'ParticipationOpened') opened ??= { on: data.on, source: id }
          if (type === 'ParticipationEnded') ended ??= { on: data.on, exit: data.exit, source: id }
        },
        part: () =>
          opened === undefined
            ? []
            : [
                {
                  stream,
                  days: daysBetween(opened.on, ended?.on ?? at.asOf),
                  ...(ended === undefined ? {} : { exit: ended.exit }),
                  sources: at.evidence ? [opened.source, ...(ended === undefined ? [] : [ended.source])] : [],
                },
              ],
      }
    },
  },
  none: [],
  combine: (a, b) => [...a, ...b],
  view: (all, at) => {
    const { outcome } = at.program
    const named = ({ exit }: Observed): string | undefined =>
      exit !== undefined && exitStanding(exit, outcome, at.program) === 'counted' ? outcomeExit : exit
    const observations = all.map((one) => {
      const exit = named(one)
      return { time: one.days, ...(exit === undefined ? {} : { exit }) }
    })
    const pointsOf = (steps: readonly Step[], by: (time: number) => Happened | undefined): readonly CurvePoint[] =>
      days.map((time) => {
        const happened = by(time)
        const events = steps.reduce((sum, step) => (step.time <= time ? sum + step.events : sum), 0)
        const point = { days: time, atRisk: atRiskAt(observations, time) }
        return happened === undefined ? point : { ...point, events, ...happened }
      })
    const evidenceOf = (some: readonly Observed[]): readonly EventId[] => some.flatMap(({ sources }) => sources).sort()
    const curve = kaplanMeier(observations)
    const mayHaveEnded = mayBeReported(ParticipationEnded, at.asOf, at) ? curve.censored : 0
    const mean = restrictedMean(curve, to)
    return {
      curve,
      mayHaveEnded,
      points: pointsOf(curve.steps, (time) => happenedBy(curve, time)),
      ...(mean === undefined ? {} : { restrictedMean: { days: mean, to } }),
      exits: cumulativeIncidence(observations).map((incidence) => ({
        exit: incidence.exit,
        curve: incidence,
        points: pointsOf(incidence.steps, (time) => incidenceBy(incidence, time)),
        evidence: evidenceOf(all.filter((one) => named(one) === incidence.exit)),
      })),
      ...withCases(at, () =>
        all.map((one) => ({
          ...participationCase(one.stream),
          ...{ days: one.days, status: named(one) ?? openStatus },
          is: one.exit !== undefined ? 'known' : mayHaveEnded > 0 ? 'notKnown' : 'notYet',
        })),
      ),
      definition: `${outcome.id}@${String(outcome.version)}`,
      evidence: evidenceOf(all),
    }
  },
})
