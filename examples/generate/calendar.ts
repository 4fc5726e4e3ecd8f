import { addDays, dayOfWeek, shiftMonth, type Day, type Month } from '@jobbspar/core'

/** A number with two digits, for ids that sort. */
export const two = (n: number): string => String(n).padStart(2, '0')

/** A day if it is a Monday, else the Monday after it. */
export const mondayFrom = (day: Day): Day => addDays(day, (8 - dayOfWeek(day)) % 7)

/** A day if it is no Saturday or Sunday, else the Monday after it. */
export const workdayFrom = (day: Day): Day => (dayOfWeek(day) > 5 ? mondayFrom(day) : day)

/** So many months, from the first. */
export const monthsFrom = (first: Month, count: number): readonly Month[] =>
  Array.from({ length: count }, (_, i) => shiftMonth(first, i))
