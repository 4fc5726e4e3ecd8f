import { addDays, dayOfWeek, shiftMonth, type CompleteTo, type Day, type FactKind, type Month } from '@jobbspar/core'

/** A number below 100 in two digits, for ids that sort. */
export const two = (n: number): string => String(n).padStart(2, '0')

/** The first Monday on or after a day. */
export const mondayFrom = (day: Day): Day => addDays(day, (8 - dayOfWeek(day)) % 7)

/** The first weekday on or after a day. */
export const workdayFrom = (day: Day): Day => (dayOfWeek(day) > 5 ? mondayFrom(day) : day)

/** This many months in a row. */
export const monthsFrom = (first: Month, count: number): readonly Month[] =>
  Array.from({ length: count }, (_, i) => shiftMonth(first, i))

/** States that a history has all facts of some kinds up to a day. Of other kinds it has some facts or none. */
export const completeTo = (day: Day, kinds: readonly FactKind[]): CompleteTo =>
  Object.fromEntries(kinds.map((kind) => [kind, day]))
