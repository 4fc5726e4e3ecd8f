import { type WithOpening } from './opening.js'
import { type Draft } from '../decider/recipes.js'
import { addDays, dayOfWeek, daysBetween, previousDay, type Day } from '../vocabulary/day.js'
import { type EventId } from '../vocabulary/ids.js'

/** A pause: its first day, and the event that began it. */
export interface Pause {
  readonly from: Day
  readonly by: EventId
}

/**
 * Counts of the ISO weeks in which a participation is active on every day, and of such weeks with a contact. The counts
 * grow with the history. A stretch is the days from the opening or a resumption to the next pause.
 */
export interface ActiveWeeks {
  /**
   * The first day of the present stretch, once there has been a pause. Before the first pause, the day of the opening
   * counts.
   */
  readonly since: Day | undefined
  /** The first day of the present pause, while the participation is paused. */
  readonly pausedFrom: Day | undefined
  readonly pausedBy: EventId | undefined
  /** The latest pause that has ended and lasted at least one day. */
  readonly latestPause: Pause | undefined
  /** The number of whole weeks in the stretches that have ended. */
  readonly weeks: number
  /**
   * The number of weeks with a contact, in all stretches. The latest of these weeks may later turn out not to be whole.
   */
  readonly contacted: number
  /** The Monday of the latest week with a contact. */
  readonly lastContacted: Day | undefined
}

/** The part of a participation's state that this concept keeps. */
export interface WithActiveWeeks {
  readonly active: ActiveWeeks
}

/** The counts before the first week. */
export const noActiveWeeks = (): ActiveWeeks => ({
  since: undefined,
  pausedFrom: undefined,
  pausedBy: undefined,
  latestPause: undefined,
  weeks: 0,
  contacted: 0,
  lastContacted: undefined,
})

type State = WithActiveWeeks & WithOpening

/** The Monday of the week a day lies in. */
export const mondayBefore = (day: Day): Day => addDays(day, 1 - dayOfWeek(day))

/** How many weeks, Monday to Sunday, lie in the days from `first` to `last`. */
const wholeWeeks = (first: Day, last: Day): number => {
  const monday = addDays(first, (8 - dayOfWeek(first)) % 7)
  return Math.max(0, Math.floor((daysBetween(monday, last) + 1) / 7))
}

const firstDayOf = ({ active, opening }: State): Day | undefined => active.since ?? opening?.on

/** Whether the week of a Monday is active so far: it began in the present stretch, and there is no pause. */
export const isActiveFrom = (state: State, monday: Day): boolean => {
  const first = firstDayOf(state)
  return first !== undefined && state.active.pausedFrom === undefined && first <= monday
}

/**
 * The number of weeks up to `last` that are active on every day, and how many of these weeks have a contact. The
 * present stretch is included.
 */
export const weeksTo = (state: State, last: Day): Pick<ActiveWeeks, 'weeks' | 'contacted'> => {
  const { weeks, contacted, lastContacted, pausedFrom } = state.active
  const first = firstDayOf(state)
  if (first === undefined) return { weeks, contacted }
  const end = pausedFrom === undefined ? last : previousDay(pausedFrom)
  const cut = lastContacted !== undefined && addDays(lastContacted, 6) > end
  return { weeks: weeks + wholeWeeks(first, end), contacted: cut ? contacted - 1 : contacted }
}

/** Counts the week of a contact if the week is active. A week counts only once. */
export const countContact = (draft: Draft<State>, on: Day): void => {
  const { active } = draft
  const monday = mondayBefore(on)
  if (active.lastContacted === monday || !isActiveFrom(draft, monday)) return
  active.contacted += 1
  active.lastContacted = monday
}

/** The present pause, if any. */
export const presentPause = ({ active: { pausedFrom, pausedBy } }: WithActiveWeeks): Pause | undefined =>
  pausedFrom === undefined || pausedBy === undefined ? undefined : { from: pausedFrom, by: pausedBy }

/** Begins a pause, unless there already is one. */
export const pauseFrom = ({ active, opening }: Draft<State>, on: Day, by: EventId): void => {
  if (opening === undefined || active.pausedFrom !== undefined) return
  active.pausedFrom = on
  active.pausedBy = by
}

/** Ends the present pause, if any, on the day before `on`. A pause that lasts no day changes nothing. */
export const resumeFrom = (draft: Draft<State>, on: Day): void => {
  const { active } = draft
  if (active.pausedFrom === undefined) return
  if (active.pausedFrom < on) {
    const { weeks, contacted } = weeksTo(draft, previousDay(on))
    // A week that the pause interrupts is not counted. A second pause in the same week makes no difference.
    if (contacted < active.contacted) active.lastContacted = undefined
    active.weeks = weeks
    active.contacted = contacted
    active.since = on
    active.latestPause = presentPause(draft)
  }
  active.pausedFrom = undefined
  active.pausedBy = undefined
}
