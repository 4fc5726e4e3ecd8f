import {
  earlierDay,
  InterventionEnded,
  InterventionStarted,
  PraktikEnded,
  PraktikStarted,
  type Day,
  type EventId,
} from '@jobbspar/core'
import { mayBeReported } from '../../asking/unsure.js'
import { joinCases, participationCase, withCases, type WithCases } from '../../asking/cases.js'
import { type Projection } from '../../asking/projection.js'
import { daysOf, intersection, union } from '../../asking/stretches.js'

/** Days of praktik, and how many of them had an intervention in parallel. */
export interface ParallelPart extends WithCases {
  readonly praktikDays: number
  readonly parallelDays: number
  /** Participations in which a praktik or an intervention is open, or for which one may still be reported. */
  readonly notSettled: number
  readonly evidence: readonly EventId[]
}

interface Stay {
  readonly from: Day
  last: Day | undefined
  readonly by: EventId
}

/**
 * The share of praktik days with at least one intervention in parallel. A day with several praktiker counts once.
 * Praktiker and interventions that are open are cut at the reference date.
 */
export const parallelInterventions: Projection<ParallelPart, ParallelPart & { readonly share?: number }> = {
  name: 'parallelInterventions',
  version: 3,
  says: 'Praktik days with at least one intervention in parallel, of all praktik days.',
  perStream: {
    participation: (stream, at) => {
      const praktik = new Map<string, Stay>()
      let reportedTo: Day | undefined
      const interventions = new Map<string, Stay>()
      const begin = (stays: Map<string, Stay>, id: string, from: Day, by: EventId) => {
        if (!stays.has(id)) stays.set(id, { from, last: undefined, by })
      }
      const end = (stays: Map<string, Stay>, id: string, on: Day) => {
        const stay = stays.get(id)
        if (stay !== undefined) stay.last ??= on
      }
      return {
        step: ({ type, data, meta: { id } }) => {
          if (type === 'ParticipationEnded') reportedTo ??= data.on
          if (type === 'PraktikStarted') begin(praktik, data.praktikId, data.on, id)
          if (type === 'PraktikEnded') end(praktik, data.praktikId, data.on)
          if (type === 'InterventionStarted') begin(interventions, data.interventionId, data.on, id)
          if (type === 'InterventionEnded') end(interventions, data.interventionId, data.on)
        },
        part: () => {
          const covered = (stays: Iterable<Stay>) =>
            union([...stays].map(({ from, last }) => ({ from, to: earlierDay(last ?? at.asOf, at.asOf) })))
          const practised = covered(praktik.values())
          const praktikDays = daysOf(practised)
          const parallelDays = daysOf(intersection(practised, covered(interventions.values())))
          const evidence = at.evidence ? [...praktik.values(), ...interventions.values()].map(({ by }) => by) : []
          const last = earlierDay(reportedTo ?? at.asOf, at.asOf)
          const isOpen = [...praktik.values(), ...interventions.values()].some((stay) => stay.last === undefined)
          const may =
            isOpen ||
            [PraktikStarted, PraktikEnded, InterventionStarted, InterventionEnded].some((reported) =>
              mayBeReported(reported, last, at),
            )
          const cases = withCases(at, () =>
            (['in', 'out'] as const).map((status) => ({
              ...{ ...participationCase(stream), subject: `${stream} ${status}`, status },
              ...{ is: may ? 'assumed' : 'known', days: status === 'in' ? parallelDays : praktikDays - parallelDays },
            })),
          )
          return { praktikDays, parallelDays, notSettled: may && praktikDays > 0 ? 1 : 0, evidence, ...cases }
        },
      }
    },
  },
  none: { praktikDays: 0, parallelDays: 0, notSettled: 0, evidence: [] },
  combine: (a, b) => ({
    praktikDays: a.praktikDays + b.praktikDays,
    parallelDays: a.parallelDays + b.parallelDays,
    notSettled: a.notSettled + b.notSettled,
    evidence: [...a.evidence, ...b.evidence],
    ...joinCases(a, b),
  }),
  view: (total) => ({
    ...total,
    ...(total.praktikDays === 0 ? {} : { share: total.parallelDays / total.praktikDays }),
  }),
}
