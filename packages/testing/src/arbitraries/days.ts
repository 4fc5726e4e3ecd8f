import {
  addDays,
  addMonths,
  includes,
  isDay,
  lastDayOf,
  lastDayOfMonths,
  monthOf,
  type Day,
  type Period,
  type Program,
} from '@jobbspar/core'
import fc from 'fast-check'

/** The first and the last day on which events of generated histories lie. */
export const generatedYears = { first: '2014-01-01', last: '2024-12-31' } as const satisfies Period

const inYears = (day: Day): boolean => includes(generatedYears, day)

/** The days on which terms and rules of a program begin, and their last days. */
const termDays = (program: Program): { readonly first: readonly Day[]; readonly last: readonly Day[] } => {
  const first = new Set<Day>()
  const last = new Set<Day>()
  const search = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    const { from, until } = value as { readonly from?: unknown; readonly until?: unknown }
    if (isDay(from)) first.add(from)
    if (isDay(until)) last.add(until)
    Object.values(value).forEach(search)
  }
  search(program.terms)
  search(program.rules)
  return { first: [...first], last: [...last] }
}

const shifted = (days: readonly Day[], ...by: readonly number[]): readonly Day[] =>
  days.flatMap((day) => by.map((n) => addDays(day, n)))

const inOrder = (days: readonly Day[]): readonly Day[] => [...new Set(days)].sort()

/**
 * The days on which terms and rules of a program begin, the days before, their last days and the days after. On these days
 * amounts and rules change.
 */
export const boundariesOf = (program: Program): readonly Day[] => {
  const { first, last } = termDays(program)
  return inOrder([...shifted(first, -1, 0), ...shifted(last, 0, 1)]).filter(inYears)
}

/** The days on which terms and rules of a program begin or end, and the days before and after, in any year. */
export const aroundTerms = (program: Program): readonly Day[] => {
  const { first, last } = termDays(program)
  return inOrder([...shifted(first, -1, 0, 1), ...shifted(last, -1, 0, 1)])
}

const anyDay = fc.nat(4017).map((n) => addDays(generatedYears.first, n))
const leapDays = ['2016-02-29', '2020-02-29', '2024-02-29'] as const satisfies readonly Day[]

const aroundLeapDays = fc
  .tuple(fc.constantFrom(...leapDays), fc.integer({ min: -1, max: 1 }))
  .map(([day, n]) => addDays(day, n))

const oneOfDays = (days: readonly Day[], otherwise: fc.Arbitrary<Day>): fc.Arbitrary<Day> =>
  days.length === 0 ? otherwise : fc.constantFrom(...days)

/**
 * Days in 2014–2024. Most of them are difficult days in calendars and terms: month ends, leap days, days around dated
 * terms.
 */
export const days = (program: Program): fc.Arbitrary<Day> => {
  const boundaries = boundariesOf(program)
  return fc.oneof(
    { arbitrary: oneOfDays(boundaries, anyDay), weight: 3 },
    { arbitrary: anyDay.map((day) => lastDayOf(monthOf(day))), weight: 2 },
    { arbitrary: aroundLeapDays, weight: 1 },
    { arbitrary: anyDay, weight: 2 },
  )
}

/** First days of histories. They are early enough before a difficult day for something to happen on that day. */
export const openingDays = (program: Program): fc.Arbitrary<Day> =>
  fc
    .tuple(days(program), fc.integer({ min: 0, max: 14 }))
    .map(([day, months]) => (day < '2015-06-01' ? day : addMonths(day, -months)))

/**
 * How long to wait before the next event: a number of days, to the end of the month, or to a given day that is not far
 * away.
 */
export type Wait = number | 'monthEnd' | Day

/** Waits in a history: mostly a few days, sometimes to the end of a month or to a change of a term. */
export const waits = (program: Program): fc.Arbitrary<Wait> =>
  fc.oneof<fc.WeightedArbitrary<Wait>[]>(
    { arbitrary: fc.nat(40), weight: 6 },
    { arbitrary: fc.constant('monthEnd'), weight: 1 },
    { arbitrary: oneOfDays(boundariesOf(program), anyDay), weight: 2 },
  )

/** The day after waiting. A given day that is in the past, or more than a year and a half away, is not waited for. */
export const afterWaiting = (today: Day, wait: Wait): Day => {
  if (typeof wait === 'number') return addDays(today, wait)
  if (wait === 'monthEnd') return lastDayOf(monthOf(today))
  return wait > today && wait < addMonths(today, 18) ? wait : today
}

/** A planned length: whole months, and a few days more or fewer. */
export interface Length {
  readonly months: number
  readonly days: number
}

/**
 * Lengths close to a number of months: exactly that number, a day or two more or less, or any length up to twice as
 * long.
 */
export const lengthsAround = (months: number): fc.Arbitrary<Length> =>
  fc.record({
    months: fc.oneof({ arbitrary: fc.constant(months), weight: 5 }, { arbitrary: fc.nat(2 * months), weight: 2 }),
    days: fc.oneof(
      { arbitrary: fc.constant(0), weight: 5 },
      { arbitrary: fc.integer({ min: -2, max: 2 }), weight: 1 },
      { arbitrary: fc.nat(20), weight: 1 },
    ),
  })

/** The last day of a length that begins on `first`; never before it. */
export const lastDayAfter = (first: Day, length: Length): Day => {
  const last = addDays(lastDayOfMonths(first, length.months), length.days)
  return last < first ? first : last
}
