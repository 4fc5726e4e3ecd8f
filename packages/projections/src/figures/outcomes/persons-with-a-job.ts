import { type Day, type EventId } from '@jobbspar/core'
import { personCase, withCases, type WithCases } from '../../asking/cases.js'
import { type Projection } from '../../asking/projection.js'

interface Ended {
  readonly participant: string
  readonly on: Day
  readonly source: EventId
}

/** How many persons had a participation that ended in a job. */
export interface PersonsWithAJobView extends WithCases {
  readonly persons: number
  /** The first such ending of each. */
  readonly evidence: readonly EventId[]
}

/** The earlier of two; of two on one day the one with the lower id, so that the order of streams makes no difference. */
const isBefore = (a: Ended, b: Ended): boolean => (a.on === b.on ? a.source < b.source : a.on < b.on)

/** Persons with a participation that ended in a job; one with several counts once. */
export const personsWithAJob: Projection<readonly Ended[], PersonsWithAJobView> = {
  name: 'personsWithAJob',
  version: 1,
  says: 'Persons with a participation that ended in a job.',
  perStream: {
    participation: () => {
      let participant: string | undefined
      let ending: { readonly on: Day; readonly source: EventId; readonly isJob: boolean } | undefined
      return {
        step: ({ type, data, meta: { id } }) => {
          if (type === 'ParticipationOpened') participant ??= data.participant
          if (type === 'ParticipationEnded') ending ??= { on: data.on, source: id, isJob: data.exit === 'work' }
        },
        part: () =>
          participant === undefined || ending?.isJob !== true
            ? []
            : [{ participant, on: ending.on, source: ending.source }],
      }
    },
  },
  none: [],
  combine: (a, b) => [...a, ...b],
  view: (all, at) => {
    const first = new Map<string, Ended>()
    for (const ended of all) {
      const other = first.get(ended.participant)
      if (other === undefined || isBefore(ended, other)) first.set(ended.participant, ended)
    }
    return {
      persons: first.size,
      ...withCases(at, () => [...first.keys()].map((person) => ({ ...personCase(person), is: 'known' }))),
      evidence: at.evidence ? [...first.values()].map(({ source }) => source).sort() : [],
    }
  },
}
