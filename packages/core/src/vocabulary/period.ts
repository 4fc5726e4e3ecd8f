import { addMonths, daysBetween, earlierDay, laterDay, nextDay, previousDay, type Day } from './day.js'

/** A stretch of days as laws and sources write it: both days belong to it. */
export interface Period {
  readonly first: Day
  readonly last: Day
}

// Half-open inside this file: `end` is the day after the last.
const endOf = (period: Period): Day => nextDay(period.last)

/** How many days a period has; 0 when it ends before it begins. */
export const daysIn = (period: Period): number => Math.max(0, daysBetween(period.first, endOf(period)))

/** Whether a day lies in a period. */
export const includes = (period: Period, day: Day): boolean => period.first <= day && day <= period.last

/** The days two periods share, if any. */
export const overlap = (a: Period, b: Period): Period | undefined => {
  const first = laterDay(a.first, b.first)
  const last = earlierDay(a.last, b.last)
  return first <= last ? { first, last } : undefined
}

/** The last day of `months` calendar months that begin on `first`: 1 January + 3 months ends on 31 March. */
export const lastDayOfMonths = (first: Day, months: number): Day => previousDay(addMonths(first, months))

/** Whether a period holds `months` complete calendar months: 15 January–14 April holds three, 15 January–13 April does not. */
export const holdsMonths = (period: Period, months: number): boolean => endOf(period) >= addMonths(period.first, months)

/** Whether `next` begins no later than the day after `previous` ends. */
export const followsWithoutGap = (previous: Period, next: Day): boolean => next <= endOf(previous)
