import { lastDayOfMonths, type Day, type EventId } from '@jobbspar/core'
import { programKinds } from '../../asking/program-kinds.js'
import { personCase, withCases, type WithCases } from '../../asking/cases.js'
import { type Projection } from '../../asking/projection.js'

interface Begun {
  readonly participant: string
  readonly on: Day
  readonly source: EventId
}

/** How many persons got the program's own employment, in all and in the first year. */
export interface CohortView extends WithCases {
  readonly persons: number
  /** The day the first of them began. */
  readonly first?: Day
  /** Persons who began within 12 months of that day. */
  readonly personsInFirstYear: number
  readonly evidence: readonly EventId[]
}

/** The status of a person who began in the first year. */
export const firstYear = 'firstYear'

/** The earlier of two; of two on one day the one with the lower id, so that the order of telling does not matter. */
const isBefore = (a: Begun, b: Begun): boolean => (a.on === b.on ? a.source < b.source : a.on < b.on)

/** Persons with an employment of the program's own kinds; the first year runs from the day the first of them began. */
export const cohort: Projection<readonly Begun[], CohortView> = {
  name: 'cohort',
  version: 1,
  says: 'Persons who got the program’s own employment, in all and in the first year.',
  perStream: {
    participation: (_stream, at) => {
      const kinds = programKinds(at)
      let participant: string | undefined
      let begun: Begun | undefined
      return {
        step: (event) => {
          if (event.type === 'ParticipationOpened') participant ??= event.data.participant
          if (event.type === 'EmploymentBegun' && participant !== undefined && kinds.includes(event.data.kind))
            begun ??= { participant, on: event.data.on, source: event.meta.id }
        },
        part: () => (begun === undefined ? [] : [begun]),
      }
    },
  },
  none: [],
  combine: (a, b) => [...a, ...b],
  view: (all, at) => {
    const persons = new Map<string, Begun>()
    for (const begun of all) {
      const other = persons.get(begun.participant)
      if (other === undefined || isBefore(begun, other)) persons.set(begun.participant, begun)
    }
    const days = [...persons.values()].map(({ on }) => on).sort()
    const [first] = days
    const isOfFirstYear = (on: Day): boolean => first !== undefined && on <= lastDayOfMonths(first, 12)
    return {
      persons: persons.size,
      ...(first === undefined ? {} : { first }),
      personsInFirstYear: days.filter(isOfFirstYear).length,
      ...withCases(at, () =>
        [...persons].map(([person, { on }]) => ({
          ...personCase(person),
          is: 'known',
          status: isOfFirstYear(on) ? firstYear : 'later',
        })),
      ),
      evidence: at.evidence ? [...persons.values()].map(({ source }) => source).sort() : [],
    }
  },
}
