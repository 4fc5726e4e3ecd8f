import { daysBetween, daysIn, earlierDay, nextDay, type Day, type EventId } from '@jobbspar/core'
import { programKinds } from './before-after.js'
import { collector, type Projection } from './projection.js'

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

interface PhaseDays {
  readonly days: number
  readonly participations: number
  readonly evidence: readonly EventId[]
}

/** Days spent in each phase, and by how many. */
export type PhasesPart = Readonly<Partial<Record<Phase, PhaseDays>>>

/** Time in each phase: how many have been in it, days in all, and days each; absent where nobody was. */
export type PhasesView = Readonly<Partial<Record<Phase, PhaseDays & { readonly mean: number }>>>

interface Stay {
  readonly from: Day
  last: Day | undefined
}

/** The time participants spend in each phase; phases still open are cut at the day asked from. */
export const timeInPhases: Projection<PhasesPart, PhasesView> = {
  name: 'timeInPhases',
  version: 1,
  says: 'Days in each phase of a participation; open phases are cut at the day asked from.',
  perStream: {
    participation: (_stream, at) => {
      const { ids, cite } = collector(at)
      const kinds = programKinds(at)
      const praktik = new Map<string, Stay>()
      const jobs = new Map<string, Stay>()
      let opened: Day | undefined
      let ended: Day | undefined
      return {
        step: (event) => {
          const { on } = event.data
          switch (event.type) {
            case 'ParticipationOpened':
              opened ??= on
              break
            case 'PraktikStarted':
              if (!praktik.has(event.data.praktikId)) praktik.set(event.data.praktikId, { from: on, last: undefined })
              break
            case 'PraktikEnded': {
              const stay = praktik.get(event.data.praktikId)
              if (stay !== undefined) stay.last ??= on
              break
            }
            case 'EmploymentBegun':
              if (!kinds.includes(event.data.kind)) return
              if (!jobs.has(event.data.employmentId)) jobs.set(event.data.employmentId, { from: on, last: undefined })
              break
            case 'EmploymentEnded': {
              const stay = jobs.get(event.data.employmentId)
              if (stay === undefined) return
              stay.last ??= on
              break
            }
            case 'ParticipationEnded':
              ended ??= on
              break
            default:
              return
          }
          cite(event.meta.id)
        },
        part: () => {
          if (opened === undefined) return {}
          const end = earlierDay(ended ?? at.asOf, at.asOf)
          const days = (stays: Iterable<Stay>) =>
            [...stays].reduce((sum, { from, last }) => sum + daysIn({ first: from, last: last ?? end }), 0)
          const first = (stays: ReadonlyMap<string, Stay>) => [...stays.values()][0]?.from
          const last = (stays: ReadonlyMap<string, Stay>) => {
            const lasts = [...stays.values()].map((stay) => stay.last)
            return lasts.length === 0 || lasts.includes(undefined)
              ? undefined
              : lasts.reduce((a, b) => (a !== undefined && b !== undefined && a > b ? a : b))
          }
          const found: Partial<Record<Phase, PhaseDays>> = {}
          const add = (phase: Phase, count: number) => {
            if (count > 0) found[phase] = { days: count, participations: 1, evidence: ids }
          }
          const firstPraktik = first(praktik)
          const firstJob = first(jobs)
          const lastPraktik = last(praktik)
          const lastJob = last(jobs)
          add('beforePraktik', daysBetween(opened, firstPraktik ?? firstJob ?? nextDay(end)))
          add('praktik', days(praktik.values()))
          if (lastPraktik !== undefined)
            add('betweenPraktikAndEmployment', daysBetween(nextDay(lastPraktik), firstJob ?? nextDay(end)))
          add('employment', days(jobs.values()))
          if (lastJob !== undefined) add('afterEmployment', daysBetween(nextDay(lastJob), nextDay(end)))
          return found
        },
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
          evidence: [...left.evidence, ...right.evidence],
        }
        return [[phase, sum]]
      }),
    ),
  view: (total) =>
    Object.fromEntries(
      Object.entries(total).map(([phase, one]) => [phase, { ...one, mean: one.days / one.participations }]),
    ),
}
