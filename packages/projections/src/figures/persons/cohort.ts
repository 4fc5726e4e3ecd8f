import { earlierDay, EmploymentBegun, lastDayOfMonths, type Day, type EventId } from '@jobbspar/core'
import { mayBeReported } from '../../asking/unsure.js'
import { programKinds } from '../../asking/program-kinds.js'
import { personCase, withCases, type WithCases } from '../../asking/cases.js'
import { type Projection } from '../../asking/projection.js'

/**
 * The person of a participation without an employment in the program. `reportedTo` is the last day of the
 * participation, once it has ended; an employment can have begun up to that day.
 */
interface Participant {
  readonly participant: string
  readonly reportedTo: Day | undefined
}

/** The persons who began an employment, and the other participants. */
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
  /** Other persons whose employment may not have been reported yet: in all, and in the first year. */
  readonly mayHaveBegun: { readonly persons: readonly string[]; readonly inFirstYear: readonly string[] }
  /** The day on which the first of these persons began. */
  readonly first?: Day
  /** Persons who began within 12 months of that day. */
  readonly personsInFirstYear: number
  readonly evidence: readonly EventId[]
}

/** The status of a person who began in the first year. */
export const firstYear = 'firstYear'

/**
 * Whether the first of two is the earlier one. On one day the lower id decides, so that the order of recording does not
 * matter.
 */
const isBefore = (a: Begun, b: Begun): boolean => (a.on === b.on ? a.source < b.source : a.on < b.on)

/**
 * Persons with an employment of the program's own kinds. The first year begins on the day on which the first of them
 * began.
 */
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
