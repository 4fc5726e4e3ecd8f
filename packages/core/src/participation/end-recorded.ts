import { type Unrecorded } from '../decider/rule.js'
import { type Day } from '../vocabulary/day.js'
import { type EventId } from '../vocabulary/ids.js'

/** Once the participation has ended, no report of what was open in it is due any longer. */
export interface WithAnEnding {
  readonly ending: object | undefined
}

/** What began, is planned to a last day, and has no recorded end. */
interface Open {
  readonly of: string
  readonly from: Day
  readonly plannedTo: Day | undefined
  /** The event that began it. */
  readonly by: EventId
}

/** The ends that are due on a day: of all that is open and has reached its planned last day. */
export const endsOwed = (
  what: 'praktik' | 'employment',
  open: readonly Open[],
  at: { readonly state: WithAnEnding; readonly asOf: Day },
): readonly Unrecorded[] =>
  at.state.ending !== undefined
    ? []
    : open.flatMap(({ of, from, plannedTo, by }) =>
        // A planned last day before the first day does not say when to report.
        plannedTo === undefined || at.asOf < plannedTo || plannedTo < from
          ? []
          : [{ what: `${what}End`, of, due: plannedTo, event: by, facts: { [what]: of, plannedTo } }],
      )
