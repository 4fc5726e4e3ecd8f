import { type AnyEventDef, type Silence } from './event.js'
import { silenceOf, type SilenceAt, type SilenceMeaning } from './silence.js'
import { earlierDay, laterDay, previousDay, type Day } from '../vocabulary/day.js'

/** Something that runs from a day: to its recorded last day, or to a planned one, or open-ended. */
export interface Running {
  readonly from: Day
  readonly plannedTo: Day | undefined
  readonly last: Day | undefined
  /** The last day of which anything is reported of it, once its participation has ended. */
  readonly reportedTo?: Day | undefined
}

/** Whether something runs on a day: `yes` and `no` are known, the others say why it is not known. */
export type RunsOn = 'yes' | 'no' | Exclude<SilenceMeaning, 'none'>

/**
 * Whether something runs on a day, from what is recorded of its end; `ending` is the event type of an end. After the planned last
 * day an end is due, so without one it is not known. Before it, an end would be early and spontaneous.
 */
export const runsOn = (
  { from, plannedTo, last, reportedTo }: Running,
  { silence }: Pick<AnyEventDef, 'silence'>,
  day: Day,
  at: SilenceAt,
): RunsOn => {
  if (day < from) return 'no'
  if (last !== undefined) return day <= last ? 'yes' : 'no'
  if (at.asOf < day) return 'notYet'
  if (day === from) return 'yes'
  if (reportedTo !== undefined && day > reportedTo) return 'notKnown'
  // Not running on the day means that it ended on an earlier day.
  const on = previousDay(day)
  const early: Silence = { is: 'spontaneous', fact: silence.fact }
  const meaning =
    plannedTo === undefined
      ? silenceOf(silence, { on }, at)
      : day <= plannedTo
        ? silenceOf(early, { on }, at)
        : silenceOf(silence, { on, due: plannedTo }, at)
  return meaning === 'none' ? 'yes' : meaning
}

/** Up to which day something is recorded or planned to run, and what is known of its end. */
export interface SeenTo {
  readonly to: Day
  /**
   * `recorded`; `notYet` while the planned last day is not over, `notKnown` after it; an open-ended one is `assumed` to go on. `none`:
   * all endings were delivered, and it has none.
   */
  readonly end: 'recorded' | SilenceMeaning
}

/**
 * How far something can be followed by the reference date: where its end was not recorded, no further than its planned last day, nor than
 * anything is reported of it.
 */
export const seenTo = (
  { from, plannedTo, last, reportedTo }: Running,
  { silence }: Pick<AnyEventDef, 'silence'>,
  at: SilenceAt,
): SeenTo => {
  if (last !== undefined) return { to: last, end: 'recorded' }
  const asked = laterDay(from, at.asOf)
  const on = reportedTo === undefined ? asked : earlierDay(asked, laterDay(from, reportedTo))
  const meaning = silenceOf(silence, { on, ...(plannedTo === undefined ? {} : { due: plannedTo }) }, at)
  if (meaning === 'notKnown' && plannedTo !== undefined)
    return { to: earlierDay(on, laterDay(from, plannedTo)), end: 'notKnown' }
  return { to: on, end: on < asked ? 'notKnown' : meaning }
}
