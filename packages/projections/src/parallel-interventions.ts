import { earlierDay, includes, nextDay, type Day, type EventId, type Period } from '@jobbspar/core'
import { type Projection } from './projection.js'

/** Days of praktik, and how many of them had an intervention beside them. */
export interface ParallelPart {
  readonly praktikDays: number
  readonly parallelDays: number
  readonly evidence: readonly EventId[]
}

interface Stay {
  readonly from: Day
  last: Day | undefined
  readonly by: EventId
}

/** The share of praktik days with at least one intervention beside them; what is open is cut at the day asked from. */
export const parallelInterventions: Projection<ParallelPart, ParallelPart & { readonly share?: number }> = {
  name: 'parallelInterventions',
  version: 1,
  says: 'Praktik days with at least one intervention beside them, of all praktik days.',
  perStream: {
    participation: (_stream, at) => {
      const praktik = new Map<string, Stay>()
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
          if (type === 'PraktikStarted') begin(praktik, data.praktikId, data.on, id)
          if (type === 'PraktikEnded') end(praktik, data.praktikId, data.on)
          if (type === 'InterventionStarted') begin(interventions, data.interventionId, data.on, id)
          if (type === 'InterventionEnded') end(interventions, data.interventionId, data.on)
        },
        part: () => {
          let praktikDays = 0
          let parallelDays = 0
          const periodOf = ({ from, last }: Stay): Period => ({
            first: from,
            last: earlierDay(last ?? at.asOf, at.asOf),
          })
          const beside = [...interventions.values()].map(periodOf)
          for (const { first, last } of [...praktik.values()].map(periodOf))
            for (let day = first; day <= last; day = nextDay(day)) {
              praktikDays++
              if (beside.some((period) => includes(period, day))) parallelDays++
            }
          const evidence = at.evidence ? [...praktik.values(), ...interventions.values()].map(({ by }) => by) : []
          return { praktikDays, parallelDays, evidence }
        },
      }
    },
  },
  none: { praktikDays: 0, parallelDays: 0, evidence: [] },
  combine: (a, b) => ({
    praktikDays: a.praktikDays + b.praktikDays,
    parallelDays: a.parallelDays + b.parallelDays,
    evidence: [...a.evidence, ...b.evidence],
  }),
  view: (total) => ({
    ...total,
    ...(total.praktikDays === 0 ? {} : { share: total.parallelDays / total.praktikDays }),
  }),
}
