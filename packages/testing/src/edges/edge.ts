import {
  addDays,
  addMonths,
  type Day,
  type Duration,
  type Limit,
  type ParticipationEvent,
  type RuleVersion,
} from '@jobbspar/core'

/** Two histories on either side of a bound of a rule. The last event of each is asked. */
export interface Edge {
  readonly rule: string
  /** The bound, or the part of the rule. */
  readonly what: string
  /** A history that the rule allows. */
  readonly kept: readonly ParticipationEvent[]
  /** The same history, beyond the bound by one step. */
  readonly broken: readonly ParticipationEvent[]
  /** The same history without what the bound is about, where the rule can then not be judged. */
  readonly unknown?: readonly ParticipationEvent[]
}

/** An edge without the rule. */
export type Sides = Omit<Edge, 'rule'>

/** Whether a version of a rule is in force on a day. */
export const isIn = ({ from, until }: RuleVersion, day: Day): boolean =>
  from <= day && (until === undefined || day <= until)

/** A number of units of time. */
export type Length = readonly [n: number, unit: Limit['of']]

const units = ['days', 'weeks', 'months', 'years'] as const

/** The length that a duration states. Nothing where it is none, or not settled. */
export const lengthOf = (duration: Duration): Length | undefined => {
  for (const unit of units) {
    const n = duration[unit]
    if (typeof n === 'number' && n > 0) return [n, unit]
  }
  return undefined
}

/** The day a length of time after a day. */
export const later = (day: Day, [n, unit]: Length): Day => {
  if (unit === 'days' || unit === 'weeks') return addDays(day, unit === 'days' ? n : 7 * n)
  return addMonths(day, unit === 'months' ? n : 12 * n)
}

/** The day before a day. */
export const dayBefore = (day: Day): Day => addDays(day, -1)

/** The day after a day. */
export const dayAfter = (day: Day): Day => addDays(day, 1)

/** The last day of a length of time that begins on a day. */
export const lastDayOf = (first: Day, length: Length): Day => dayBefore(later(first, length))
