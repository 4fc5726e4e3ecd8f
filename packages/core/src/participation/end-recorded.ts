import { type Unrecorded } from '../decider/rule.js'
import { type Day } from '../vocabulary/day.js'
import { type EventId } from '../vocabulary/ids.js'

/** Once the participation has ended, no report is due about anything that was open in it. */
export interface WithAnEnding {
  readonly ending: object | undefined
}

/** Something that began, has a planned last day, and has no recorded end. */
interface Open {
  readonly of: string
  readonly from: Day
  readonly plannedTo: Day | undefined
  /** The event that began it. */
  readonly by: EventId
}

/** The ends that are due on a day: the ends of everything open that has reached its planned last day. */
export const endsOwed = (
  what: 'praktik' | 'employment',
  open: readonly Open[],
  at: { readonly state: WithAnEnding; readonly asOf: Day },
): readonly Unrecorded[] =>
  at.state.ending !== undefined
    ? []
    : open.flatMap(({ of, from, plannedTo, by }) =>
        // A planned last day before the first day does not show when the end is to be reported.
        plannedTo === undefined || at.asOf < plannedTo || plannedTo < from
          ? []
          : [{ what: `${what}End`, of, due: plannedTo, event: by, facts: { [what]: of, plannedTo } }],
      )
