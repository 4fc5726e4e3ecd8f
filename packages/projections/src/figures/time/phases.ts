import {
  daysBetween,
  earlierDay,
  EmploymentBegun,
  EmploymentEnded,
  nextDay,
  ParticipationEnded,
  PraktikEnded,
  PraktikStarted,
  seenTo,
  type Day,
  type EventId,
  type SeenTo,
} from '@jobbspar/core'
import { programKinds } from '../../asking/program-kinds.js'
import { joinCases, participationCase, withCases, type WithCases } from '../../asking/cases.js'
import { type Projection } from '../../asking/projection.js'
import { mayBeReported } from '../../asking/unsure.js'
import { daysOf, union } from '../../asking/stretches.js'

/** The phases of a participation, in the order they usually come. */
export const phases = [
  'beforePraktik',
  'praktik',
  'betweenPraktikAndEmployment',
  'employment',
  'afterEmployment',
] as const
/** A phase of a participation. */
export type Phase = (typeof phases)[number]

interface PhaseDays extends WithCases {
  readonly days: number
  readonly participations: number
  /** How many of these are still in the phase, so that their time is cut at the reference date. */
  readonly open: number
  /**
   * How many of these have an employment or praktik in the phase whose end is not known. It counts up to the planned
   * last day.
   */
  readonly notKnown: number
  /** How many of these have an open-ended employment in the phase that is assumed to go on. */
  readonly assumed: number
  /**
   * Participations for which an event that bounds the phase is overdue or may still be reported. They may or may not be
   * in the phase.
   */
  readonly notSettled: number
  readonly evidence: readonly EventId[]
}

/** The days spent in each phase, and the number of participations. */
export type PhasesPart = Readonly<Partial<Record<Phase, PhaseDays>>>

/**
 * Time in each phase: how many participations were in it, the days in all, and the mean. Absent for a phase that none
 * was in.
 */
export type PhasesView = Readonly<Partial<Record<Phase, PhaseDays & { readonly mean: number }>>>

const nobody: PhaseDays = {
  days: 0,
  participations: 0,
  open: 0,
  notKnown: 0,
  assumed: 0,
  notSettled: 0,
  evidence: [],
}

/** An event that bounds a phase. */
interface Bound {
  readonly on: Day
  readonly by: EventId
}

/** A praktik or an employment: its first day and, once it is over, its last day. */
interface Stay {
  readonly from: Bound
  plannedTo: Day | undefined
  last: Bound | undefined
}

const firstOf = (stays: readonly Stay[]): Bound | undefined => stays[0]?.from

/** The latest last day of stays. `undefined` where one of them is not over. */
const lastOf = (stays: readonly Stay[]): Bound | undefined =>
  stays.some(({ last }) => last === undefined)
    ? undefined
    : stays.reduce<Bound | undefined>(
        (latest, { last }) => (latest === undefined || (last !== undefined && last.on > latest.on) ? last : latest),
        undefined,
      )

/**
 * The time participants spend in each phase. Phases still open are cut at the reference date. A day with several
 * praktiker or several employments counts once.
 */
export const timeInPhases: Projection<PhasesPart, PhasesView> = {
  name: 'timeInPhases',
  version: 3,
  says: 'Days in each phase of a participation; open phases are cut at the reference date.',
  perStream: {
    participation: (stream, at) => {
      const kinds = programKinds(at)
      const praktik = new Map<string, Stay>()
      const jobs = new Map<string, Stay>()
      let opened: Bound | undefined
      let ended: Bound | undefined

      const begin = (stays: Map<string, Stay>, id: string, from: Bound, plannedTo: Day | undefined) => {
        if (!stays.has(id)) stays.set(id, { from, plannedTo, last: undefined })
      }
      const extend = (stays: Map<string, Stay>, id: string, plannedTo: Day) => {
        const stay = stays.get(id)
        if (stay !== undefined) stay.plannedTo = plannedTo
      }
      const end = (stays: Map<string, Stay>, id: string, last: Bound) => {
        const stay = stays.get(id)
        if (stay !== undefined) stay.last ??= last
      }

      const part = (): PhasesPart => {
        if (opened === undefined) return {}
        const found: Partial<Record<Phase, PhaseDays>> = {}
        const cut = nextDay(earlierDay(ended?.on ?? at.asOf, at.asOf))
        const add = (
          phase: Phase,
          days: number,
          open: boolean,
          bounds: readonly (Bound | undefined)[],
          isSettled: boolean,
          ends: readonly SeenTo['end'][] = [],
        ) => {
          const evidence = at.evidence ? bounds.flatMap((bound) => (bound === undefined ? [] : [bound.by])) : []
          const count = (end: SeenTo['end']): number => (ends.includes(end) ? 1 : 0)
          const isUnsure = !isSettled || ends.includes('notKnown') || ends.includes('assumed')
          if (days > 0)
            found[phase] = {
              ...{ days, participations: 1, open: open && ended === undefined ? 1 : 0 },
              ...{ notKnown: count('notKnown'), assumed: count('assumed'), notSettled: isUnsure ? 1 : 0, evidence },
              ...withCases(at, () => [
                {
                  ...participationCase(stream),
                  days,
                  is: ends.includes('notKnown') ? 'notKnown' : isUnsure ? 'assumed' : 'known',
                },
              ]),
            }
          else if (!isSettled) found[phase] = { ...nobody, notSettled: 1 }
        }
        const last = earlierDay(ended?.on ?? at.asOf, at.asOf)
        const bounding = [
          ...[PraktikStarted, PraktikEnded, EmploymentBegun, EmploymentEnded],
          ...(ended === undefined ? [ParticipationEnded] : []),
        ]
        /** Whether an event that bounds a phase by a day may still be reported. */
        const may = (on: Day): boolean => bounding.some((reported) => mayBeReported(reported, on, at))
        const seenOf = ({ from, plannedTo, last }: Stay, ending: typeof PraktikEnded | typeof EmploymentEnded) =>
          seenTo({ from: from.on, plannedTo, last: last?.on, reportedTo: ended?.on }, ending, at)
        /** The days from one bound to the next, or to the cut. */
        const between = (phase: Phase, from: Day, fromBy: Bound, to: Bound | undefined) => {
          const isSettled = isOver && !may(fromBy.on) && !may(to?.on ?? last)
          add(phase, daysBetween(from, to?.on ?? cut), to === undefined, [fromBy, to ?? ended], isSettled)
        }
        const during = (phase: Phase, stays: readonly Stay[], ending: typeof PraktikEnded | typeof EmploymentEnded) => {
          const seen = stays.map((stay) => ({ from: stay.from.on, ...seenOf(stay, ending) }))
          add(
            phase,
            daysOf(union(seen)),
            seen.some(({ end }) => end !== 'recorded' && end !== 'notKnown'),
            stays.flatMap(({ from, last }) => [from, last ?? ended]),
            !may(last),
            seen.map((one) => one.end),
          )
        }
        const practised = [...praktik.values()]
        const worked = [...jobs.values()]
        // An overdue end also bounds the phase after it.
        const isOver = [
          ...practised.map((stay) => seenOf(stay, PraktikEnded)),
          ...worked.map((stay) => seenOf(stay, EmploymentEnded)),
        ].every(({ end }) => end === 'recorded' || end === 'none' || end === 'notYet')
        const practisedTo = lastOf(practised)
        const workedTo = lastOf(worked)
        between('beforePraktik', opened.on, opened, firstOf(practised) ?? firstOf(worked))
        during('praktik', practised, PraktikEnded)
        if (practisedTo !== undefined)
          between('betweenPraktikAndEmployment', nextDay(practisedTo.on), practisedTo, firstOf(worked))
        else if (!isOver || may(last)) found.betweenPraktikAndEmployment = { ...nobody, notSettled: 1 }
        during('employment', worked, EmploymentEnded)
        if (workedTo !== undefined) between('afterEmployment', nextDay(workedTo.on), workedTo, undefined)
        else if (!isOver || may(last)) found.afterEmployment = { ...nobody, notSettled: 1 }
        return found
      }

      return {
        step: (event) => {
          const bound = { on: event.data.on, by: event.meta.id }
          switch (event.type) {
            case 'ParticipationOpened':
              opened ??= bound
              break
            case 'PraktikStarted':
              begin(praktik, event.data.praktikId, bound, event.data.plannedTo)
              break
            case 'PraktikExtended':
              extend(praktik, event.data.praktikId, event.data.plannedTo)
              break
            case 'PraktikEnded':
              end(praktik, event.data.praktikId, bound)
              break
            case 'EmploymentBegun':
              if (kinds.includes(event.data.kind)) begin(jobs, event.data.employmentId, bound, event.data.plannedTo)
              break
            case 'EmploymentExtended':
              extend(jobs, event.data.employmentId, event.data.plannedTo)
              break
            case 'EmploymentEnded':
              end(jobs, event.data.employmentId, bound)
              break
            case 'ParticipationEnded':
              ended ??= bound
              break
            default:
          }
        },
        part,
      }
    },
  },
  none: {},
  combine: (a, b) =>
    Object.fromEntries(
      phases.flatMap((phase) => {
        const left = a[phase]
        const right = b[phase]
        if (left === undefined || right === undefined)
          return left === undefined && right === undefined ? [] : [[phase, left ?? right]]
        const sum: PhaseDays = {
          days: left.days + right.days,
          participations: left.participations + right.participations,
          open: left.open + right.open,
          notKnown: left.notKnown + right.notKnown,
          assumed: left.assumed + right.assumed,
          notSettled: left.notSettled + right.notSettled,
          evidence: [...left.evidence, ...right.evidence],
          ...joinCases(left, right),
        }
        return [[phase, sum]]
      }),
    ),
  view: (total) =>
    Object.fromEntries(
      Object.entries(total).flatMap(([phase, one]) =>
        one.participations === 0 ? [] : [[phase, { ...one, mean: one.days / one.participations }]],
      ),
    ),
}
