/**
 * A calendar day of the municipality, `YYYY-MM-DD` (proleptic Gregorian, years 0001–9999). Days compare as strings.
 * The type keeps other texts out at compile time; {@link isDay} and the codecs keep out days that do not exist.
 */
export type Day = `${number}-${number}-${number}`

/** The last day of the calendar. */
export const calendarEnd: Day = '9999-12-31'

const digit = (text: string, at: number): number => text.charCodeAt(at) - 48

const isDigits = (text: string, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) {
    const d = digit(text, i)
    if (d < 0 || d > 9) return false
  }
  return true
}

const yearOf = (day: Day): number => digit(day, 0) * 1000 + digit(day, 1) * 100 + digit(day, 2) * 10 + digit(day, 3)
const monthNumberOf = (day: Day): number => digit(day, 5) * 10 + digit(day, 6)
const dayNumberOf = (day: Day): number => digit(day, 8) * 10 + digit(day, 9)

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeapYear(year) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31

/** Whether a value is a day that exists: `2016-02-29` is, `2015-02-29` and `2016-2-9` are not. */
export const isDay = (value: unknown): value is Day => {
  if (typeof value !== 'string' || value.length !== 10 || value[4] !== '-' || value[7] !== '-') return false
  if (!isDigits(value, 0, 4) || !isDigits(value, 5, 7) || !isDigits(value, 8, 10)) return false
  const text = value as Day
  const year = yearOf(text)
  const month = monthNumberOf(text)
  const number = dayNumberOf(text)
  return year >= 1 && month >= 1 && month <= 12 && number >= 1 && number <= daysInMonth(year, month)
}

/** A day from computed text. Throws a RangeError for a text that is no day; check with {@link isDay} where it may not be one. */
export const day = (text: string): Day => {
  if (!isDay(text)) throw new RangeError(`'${text}' is not a day YYYY-MM-DD.`)
  return text
}

const two = (n: number): string => (n < 10 ? `0${String(n)}` : String(n))
const four = (n: number): string => (n >= 1000 ? String(n) : String(n).padStart(4, '0'))

const dayFrom = (year: number, month: number, number: number): Day => {
  if (!(year >= 1 && year <= 9999))
    throw new RangeError(`A day in year ${String(year)} is outside the calendar (0001–9999).`)
  return `${four(year)}-${two(month)}-${two(number)}` as Day
}

/** Days since 1970-01-01; years are counted from March, so that the leap day is the last day of a year. */
const toEpochDay = (day: Day): number => {
  const month = monthNumberOf(day)
  const year = month > 2 ? yearOf(day) : yearOf(day) - 1
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + dayNumberOf(day) - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

const fromEpochDay = (epochDay: number): Day => {
  const shifted = epochDay + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const number = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  return dayFrom(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, number)
}

const wholeNumber = (n: number, of: string): void => {
  if (!Number.isSafeInteger(n)) throw new RangeError(`${String(n)} is not a whole number of ${of}.`)
}

/** The day `n` days later (earlier for a negative `n`). Throws a RangeError if the result is outside the calendar or `n` is not a whole number. */
export const addDays = (day: Day, n: number): Day => {
  const number = dayNumberOf(day) + n
  // A result from 1 to 28 in the same month needs no calendar: every month has these days.
  if (number >= 1 && number <= 28 && Number.isInteger(n)) return `${day.slice(0, 8)}${two(number)}` as Day
  wholeNumber(n, 'days')
  return fromEpochDay(toEpochDay(day) + n)
}

/** The day after. */
export const nextDay = (day: Day): Day => addDays(day, 1)

/** The day before. */
export const previousDay = (day: Day): Day => addDays(day, -1)

/**
 * `n` calendar months later; a day that the month lacks becomes its last: 31 January + 1 month is 28 or 29 February. Throws a
 * RangeError if the result is outside the calendar or `n` is not a whole number.
 */
export const addMonths = (day: Day, n: number): Day => {
  wholeNumber(n, 'months')
  const months = yearOf(day) * 12 + monthNumberOf(day) - 1 + n
  const year = Math.floor(months / 12)
  const month = months - year * 12 + 1
  return dayFrom(year, month, Math.min(dayNumberOf(day), daysInMonth(year, month)))
}

/** The last day of the month that a day lies in, also in the last month of the calendar. */
export const lastDayOfItsMonth = (day: Day): Day =>
  `${day.slice(0, 8)}${two(daysInMonth(yearOf(day), monthNumberOf(day)))}` as Day

/** How many days `to` lies after `from`: 0 for the same day, negative when before. */
export const daysBetween = (from: Day, to: Day): number => toEpochDay(to) - toEpochDay(from)

/** The day of the week, 1 Monday to 7 Sunday (ISO 8601). */
export const dayOfWeek = (day: Day): number => ((((toEpochDay(day) + 3) % 7) + 7) % 7) + 1

/** The earlier of two days. */
export const earlierDay = (a: Day, b: Day): Day => (a <= b ? a : b)

/** The later of two days. */
export const laterDay = (a: Day, b: Day): Day => (a >= b ? a : b)
