import { earlierDay, EmploymentBegun, lastDayOfMonths, type Day, type EventId } from '@jobbspar/core'
import { mayBeReported } from '../../asking/unsure.js'
import { programKinds } from '../../asking/program-kinds.js'
import { personCase, withCases, type WithCases } from '../../asking/cases.js'
import { type Projection } from '../../asking/projection.js'

/** Whose participation it is, without an employment of the program, and its last day once it has ended: up to it an employment can have begun. */
interface Participant {
  readonly participant: string
  readonly reportedTo: Day | undefined
}

/** Those who began, and the others who take part. */
interface CohortPart {
  readonly begun: readonly Begun[]
  readonly others: readonly Participant[]
}

interface Begun {
  readonly participant: string
  readonly on: Day
  readonly source: EventId
}

/** How many persons got the program's own employment, in all and in the first year. */
export interface CohortView extends WithCases {
  readonly persons: number
  /** Others, who may have got one that is not reported yet: in all, and in the first year. */
  readonly mayHaveBegun: { readonly persons: readonly string[]; readonly inFirstYear: readonly string[] }
  /** The day the first of them began. */
  readonly first?: Day
  /** Persons who began within 12 months of that day. */
  readonly personsInFirstYear: number
  readonly evidence: readonly EventId[]
}

/** The status of a person who began in the first year. */
export const firstYear = 'firstYear'

/** The earlier of two; of two on one day the one with the lower id, so that the order of recording does not matter. */
const isBefore = (a: Begun, b: Begun): boolean => (a.on === b.on ? a.source < b.source : a.on < b.on)

/** Persons with an employment of the program's own kinds; the first year runs from the day the first of them began. */
export const cohort: Projection<CohortPart, CohortView> = {
  name: 'cohort',
  version: 2,
  says: 'Persons who got the program’s own employment, in all and in the first year.',
  perStream: {
    participation: (_stream, at) => {
      const kinds = programKinds(at)
      let participant: string | undefined
      let begun: Begun | undefined
      let reportedTo: Day | undefined
      return {
        step: (event) => {
          if (event.type === 'ParticipationOpened') participant ??= event.data.participant
          if (event.type === 'ParticipationEnded') reportedTo ??= event.data.on
          if (event.type === 'EmploymentBegun' && participant !== undefined && kinds.includes(event.data.kind))
            begun ??= { participant, on: event.data.on, source: event.meta.id }
        },
        part: () => ({
          begun: begun === undefined ? [] : [begun],
          others: participant === undefined || begun !== undefined ? [] : [{ participant, reportedTo }],
        }),
      }
    },
  },
  none: { begun: [], others: [] },
  combine: (a, b) => ({ begun: [...a.begun, ...b.begun], others: [...a.others, ...b.others] }),
  view: ({ begun: started, others }, at) => {
    const persons = new Map<string, Begun>()
    for (const begun of started) {
      const other = persons.get(begun.participant)
      if (other === undefined || isBefore(begun, other)) persons.set(begun.participant, begun)
    }
    const days = [...persons.values()].map(({ on }) => on).sort()
    const [first] = days
    const isOfFirstYear = (on: Day): boolean => first !== undefined && on <= lastDayOfMonths(first, 12)
    const lastOfFirstYear = first === undefined ? at.asOf : earlierDay(at.asOf, lastDayOfMonths(first, 12))
    const mayBegin = (to: Day): readonly string[] => [
      ...new Set(
        others.flatMap(({ participant, reportedTo = to }) =>
          !persons.has(participant) && mayBeReported(EmploymentBegun, earlierDay(to, reportedTo), at)
            ? [participant]
            : [],
        ),
      ),
    ]
    const mayHaveBegun = { persons: mayBegin(at.asOf), inFirstYear: mayBegin(lastOfFirstYear) }
    return {
      mayHaveBegun,
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
