import { addMonths, daysBetween, isDay, lastDayOfItsMonth, type Day } from './day.js'

/** A calendar month, `YYYY-MM`. Months compare as strings. */
export type Month = `${number}-${number}`

/** Whether a value is a calendar month that exists. */
export const isMonth = (value: unknown): value is Month =>
  typeof value === 'string' && value.length === 7 && isDay(`${value}-01`)

/** The month a day lies in. */
export const monthOf = (day: Day): Month => day.slice(0, 7) as Month

/** The first day of a month. */
export const firstDayOf = (month: Month): Day => `${month}-01` as Day

/** The last day of a month. */
export const lastDayOf = (month: Month): Day => lastDayOfItsMonth(firstDayOf(month))

/**
 * The month `n` months later (earlier for a negative `n`). Throws a RangeError if the result is outside the calendar or
 * `n` is not a whole number.
 */
export const shiftMonth = (month: Month, n: number): Month => monthOf(addMonths(firstDayOf(month), n))

/** How many days a month has. */
export const daysIn = (month: Month): number => daysBetween(firstDayOf(month), lastDayOf(month)) + 1
