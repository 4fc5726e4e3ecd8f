import { addDays, dayOfWeek, daysBetween, type Day } from './day.js'

/** An ISO 8601 week, `YYYY-Www`: weeks start on Monday, and week 1 holds the year's first Thursday. Weeks compare as strings. */
export type Week = `${number}-W${number}`

/** The ISO week a day lies in: 2016-01-03 is in 2015-W53. */
export const weekOf = (day: Day): Week => {
  const thursday = addDays(day, 4 - dayOfWeek(day))
  const year = thursday.slice(0, 4)
  const number = Math.floor(daysBetween(`${year}-01-01` as Day, thursday) / 7) + 1
  return `${year}-W${String(number).padStart(2, '0')}` as Week
}

/** The Monday of a week. */
export const mondayOf = (week: Week): Day => {
  const fourth = `${week.slice(0, 4)}-01-04` as Day
  return addDays(fourth, 1 - dayOfWeek(fourth) + (Number(week.slice(6)) - 1) * 7)
}
