import { type WithOpening } from './opening.js'
import { type Draft } from '../decider/recipes.js'
import { addDays, dayOfWeek, daysBetween, previousDay, type Day } from '../vocabulary/day.js'
import { type EventId } from '../vocabulary/ids.js'

/** A pause: its first day, and the event that says so. */
export interface Pause {
  readonly from: Day
  readonly by: EventId
}

/**
 * The ISO weeks of a participation that are active on every day, and those of them with a contact, counted as the history
 * grows. A stretch is the days from the opening or a resumption to the next pause.
 */
export interface ActiveWeeks {
  /** The first day of the present stretch, once there was a pause; before that, the opening’s day counts. */
  readonly since: Day | undefined
  /** The first day of the pause, while there is one. */
  readonly pausedFrom: Day | undefined
  readonly pausedBy: EventId | undefined
  /** The latest pause that is over and lasted at least one day. */
  readonly latestPause: Pause | undefined
  /** The whole weeks of the stretches that are over. */
  readonly weeks: number
  /** The weeks with a contact, of all stretches; the latest may still turn out not to be a whole week. */
  readonly contacted: number
  /** The Monday of the latest of them. */
  readonly lastContacted: Day | undefined
}

/** The part of a participation's state that this concept keeps. */
export interface WithActiveWeeks {
  readonly active: ActiveWeeks
}

/** No week yet. */
export const noActiveWeeks: ActiveWeeks = {
  since: undefined,
  pausedFrom: undefined,
  pausedBy: undefined,
  latestPause: undefined,
  weeks: 0,
  contacted: 0,
  lastContacted: undefined,
}

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

/** The weeks active on every day to `last`, the present stretch included, and how many of them have a contact. */
export const weeksTo = (state: State, last: Day): Pick<ActiveWeeks, 'weeks' | 'contacted'> => {
  const { weeks, contacted, lastContacted, pausedFrom } = state.active
  const first = firstDayOf(state)
  if (first === undefined) return { weeks, contacted }
  const end = pausedFrom === undefined ? last : previousDay(pausedFrom)
  const cut = lastContacted !== undefined && addDays(lastContacted, 6) > end
  return { weeks: weeks + wholeWeeks(first, end), contacted: cut ? contacted - 1 : contacted }
}

/** Counts the week of a contact, once, where it is active. */
export const countContact = (draft: Draft<State>, on: Day): void => {
  const { active } = draft
  const monday = mondayBefore(on)
  if (active.lastContacted === monday || !isActiveFrom(draft, monday)) return
  active.contacted += 1
  active.lastContacted = monday
}

/** The pause there is, if any. */
export const presentPause = ({ active: { pausedFrom, pausedBy } }: WithActiveWeeks): Pause | undefined =>
  pausedFrom === undefined || pausedBy === undefined ? undefined : { from: pausedFrom, by: pausedBy }

/** A pause begins, unless there is one. */
export const pauseFrom = ({ active, opening }: Draft<State>, on: Day, by: EventId): void => {
  if (opening === undefined || active.pausedFrom !== undefined) return
  active.pausedFrom = on
  active.pausedBy = by
}

/** A pause ends the day before `on`, if there is one. One that lasts no day changes nothing. */
export const resumeFrom = (draft: Draft<State>, on: Day): void => {
  const { active } = draft
  if (active.pausedFrom === undefined) return
  if (active.pausedFrom < on) {
    const { weeks, contacted } = weeksTo(draft, previousDay(on))
    // A week that the pause interrupts is not counted, and a second pause in it makes no further difference.
    if (contacted < active.contacted) active.lastContacted = undefined
    active.weeks = weeks
    active.contacted = contacted
    active.since = on
    active.latestPause = presentPause(draft)
  }
  active.pausedFrom = undefined
  active.pausedBy = undefined
}
