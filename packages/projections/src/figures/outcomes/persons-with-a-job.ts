import { countsAs, ParticipationEnded, type Day, type EventId } from '@jobbspar/core'
import { mayBeReported } from '../../asking/unsure.js'
import { personCase, withCases, type Case, type WithCases } from '../../asking/cases.js'
import { type Projection } from '../../asking/projection.js'

interface Ended {
  readonly participant: string
  readonly on: Day
  readonly source: EventId
}

/** How many persons had a participation that ended in a job. */
export interface PersonsWithAJobView extends WithCases {
  readonly persons: number
  /** Other persons, whose participation may have ended in a job, because an ending may still be reported. */
  readonly mayHaveEnded: number
  /** The event of the first such ending for each person. */
  readonly evidence: readonly EventId[]
}

/** The endings in a job, and the persons with an open participation. */
export interface PersonsWithAJobPart {
  readonly ended: readonly Ended[]
  readonly open: readonly string[]
}

const noJobs: PersonsWithAJobPart = { ended: [], open: [] }

/**
 * Whether the first of two is the earlier one. On one day the lower id decides, so that the order of streams does not
 * matter.
 */
const isBefore = (a: Ended, b: Ended): boolean => (a.on === b.on ? a.source < b.source : a.on < b.on)

/** Persons with a participation that ended in a job. A person with several such participations counts once. */
export const personsWithAJob: Projection<PersonsWithAJobPart, PersonsWithAJobView> = {
  name: 'personsWithAJob',
  version: 2,
  says: 'Persons with a participation that ended in a job.',
  perStream: {
    participation: (_stream, { program }) => {
      let participant: string | undefined
      let ending: { readonly on: Day; readonly source: EventId; readonly isJob: boolean } | undefined
      return {
        step: ({ type, data, meta: { id } }) => {
          if (type === 'ParticipationOpened') participant ??= data.participant
          if (type === 'ParticipationEnded')
            ending ??= { on: data.on, source: id, isJob: countsAs(program, data.exit) === 'work' }
        },
        part: () => {
          if (participant === undefined) return noJobs
          if (ending === undefined) return { ended: [], open: [participant] }
          const { on, source, isJob } = ending
          return isJob ? { ended: [{ participant, on, source }], open: [] } : noJobs
        },
      }
    },
  },
  none: noJobs,
  combine: (a, b) => ({ ended: [...a.ended, ...b.ended], open: [...a.open, ...b.open] }),
  view: ({ ended: all, open }, at) => {
    const first = new Map<string, Ended>()
    for (const ended of all) {
      const other = first.get(ended.participant)
      if (other === undefined || isBefore(ended, other)) first.set(ended.participant, ended)
    }
    const may = mayBeReported(ParticipationEnded, at.asOf, at)
      ? new Set(open.filter((person) => !first.has(person)))
      : []
    const others = [...may]
    return {
      persons: first.size,
      mayHaveEnded: others.length,
      ...withCases(at, () => [
        ...[...first.keys()].map((person): Case => ({ ...personCase(person), is: 'known' })),
        ...others.map((person): Case => ({ ...personCase(person), is: 'notKnown' })),
      ]),
      evidence: at.evidence ? [...first.values()].map(({ source }) => source).sort() : [],
    }
  },
}
