import { type AnyEventDef, type Silence } from './event.js'
import { silenceOf, type SilenceAt, type SilenceMeaning } from './silence.js'
import { earlierDay, laterDay, previousDay, type Day } from '../vocabulary/day.js'

/** Something that runs from a day on: to a recorded last day, to a planned last day, or open-ended. */
export interface Running {
  readonly from: Day
  readonly plannedTo: Day | undefined
  readonly last: Day | undefined
  /** The last day about which anything was reported, once its participation has ended. */
  readonly reportedTo?: Day | undefined
}

/** Whether something runs on a day. `yes` and `no` are known; the other values say why it is not known. */
export type RunsOn = 'yes' | 'no' | Exclude<SilenceMeaning, 'none'>

/**
 * Whether something runs on a day, according to the records of its end. `ending` is the event type of an end. After the
 * planned last day an end is due; if none is recorded, it is not known whether the thing still runs. An end before the
 * planned last day would be early, and therefore spontaneous.
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

/** The day up to which something is recorded or planned to run, and what is known about its end. */
export interface SeenTo {
  readonly to: Day
  /**
   * `recorded`: the end is recorded. `notYet`: the planned last day is not over. `notKnown`: the planned last day is
   * over, and no end is recorded. `assumed`: it is open-ended and assumed to go on. `none`: all endings were delivered,
   * and none is about it.
   */
  readonly end: 'recorded' | SilenceMeaning
}

/**
 * The last day up to which something can be followed at the reference date. Without a recorded end, it is followed no
 * further than its planned last day, and no further than the last report about it.
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
