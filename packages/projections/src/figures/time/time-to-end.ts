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

/** One participation under observation, from the day it was opened. */
interface Observed {
  readonly stream: string
  readonly days: number
  /** Its exit; absent for one that is open on the reference date and censored there. */
  readonly exit?: Exit
  readonly sources: readonly EventId[]
}

/** The shares a number of days after the opening. */
export interface CurvePoint extends Partial<Happened> {
  readonly days: number
  /** How many were under observation just before. The share is absent beyond the last of them. */
  readonly atRisk: number
  /** How many it has happened to by that day; absent with the share. */
  readonly events?: number
}

type Step = Pick<SurvivalStep, 'time' | 'events'>

/** The common name of all exits that count as the program's outcome. */
export const outcomeExit = 'outcome'

/** The status of a participation that has not ended: it is censored. */
export const openStatus = 'open'

/** How participations leave by one exit while the others compete. */
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
  /** The mean days until the end, counted to `to` at most; absent where no one was under observation that long. */
  readonly restrictedMean?: { readonly days: number; readonly to: number }
  /** Open participations that may have ended: that is not reported yet. */
  readonly mayHaveEnded: number
  readonly exits: readonly ExitOverTime[]
  /** The outcome definition's id and version. */
  readonly definition: string
  readonly evidence: readonly EventId[]
}

/**
 * How long participations last from the day they were opened, by Kaplan and Meier, and how likely each exit is by a number of days, by Aalen and
 * Johansen: exits that count as the program's outcome are one, every other one competes. Open cases are censored on the reference
 * date; the restricted mean covers `to` days. Each participation counts separately, also where a person has several.
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
      exit !== undefined && outcome.counts.includes(exit) ? outcomeExit : exit
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
