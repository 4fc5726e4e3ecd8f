import { addDays, addMonths, daysBetween, earlierDay, laterDay, nextDay, previousDay, type Day } from './day.js'
import { lastDayOf, monthOf, shiftMonth } from './month.js'

/** A period as laws and sources write it: the first and the last day belong to it. */
export interface Period {
  readonly first: Day
  readonly last: Day
}

// Nothing here computes the day after a period: the last day of the calendar has none.

/** How many days a period has; 0 when it ends before it begins. */
export const daysIn = (period: Period): number => Math.max(0, daysBetween(period.first, period.last) + 1)

/** Whether a day lies in a period. */
export const includes = (period: Period, day: Day): boolean => period.first <= day && day <= period.last

/** The days two periods share, if any. */
export const overlap = (a: Period, b: Period): Period | undefined => {
  const first = laterDay(a.first, b.first)
  const last = earlierDay(a.last, b.last)
  return first <= last ? { first, last } : undefined
}

/**
 * The last day of `months` calendar months that begin on `first`: 1 January + 3 months ends on 31 March. Throws a
 * RangeError if the result is outside the calendar or `months` is not a whole number.
 */
export const lastDayOfMonths = (first: Day, months: number): Day =>
  first.endsWith('-01') ? lastDayOf(shiftMonth(monthOf(first), months - 1)) : previousDay(addMonths(first, months))

/** How many times the month changes between a day and a later day. */
const monthsBetween = (first: Day, last: Day): number =>
  12 * (Number(last.slice(0, 4)) - Number(first.slice(0, 4))) + Number(last.slice(5, 7)) - Number(first.slice(5, 7))

/** Whether a period holds `months` complete calendar months: 15 January–14 April holds three, 15 January–13 April does not. */
export const holdsMonths = ({ first, last }: Period, months: number): boolean =>
  // Checked first, because more months could leave the calendar.
  months <= monthsBetween(first, last) + (first.endsWith('-01') ? 1 : 0) && lastDayOfMonths(first, months) <= last

/** Whether `next` begins no later than the day after `previous` ends. */
export const followsWithoutGap = (previous: Period, next: Day): boolean =>
  next <= previous.last || next === nextDay(previous.last)

/** A stretch of days without a gap, and the periods that make it up. */
export interface Stretch<P extends Period> extends Period {
  readonly of: readonly P[]
}

/**
 * Joins periods into stretches without a gap, in the order of their days. A day that several periods share counts once.
 */
export const stretchesOf = <P extends Period>(periods: readonly P[]): readonly Stretch<P>[] => {
  const stretches: { first: Day; last: Day; of: P[] }[] = []
  for (const period of [...periods].sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0))) {
    const before = stretches.at(-1)
    if (before !== undefined && followsWithoutGap(before, period.first)) {
      before.last = laterDay(before.last, period.last)
      before.of.push(period)
    } else stretches.push({ first: period.first, last: period.last, of: [period] })
  }
  return stretches
}

/** The length of a period together with other periods, compared with a number of calendar months. */
export interface Together extends Period {
  /** The last day that the stretch of the period may reach. */
  readonly lastAllowed: Day
  /** How many days of the other periods are outside that stretch. */
  readonly otherDays: number
}

/** A unit in which periods are measured. */
export type PeriodUnit = 'days' | 'weeks' | 'months' | 'years'

/** The last day of a number of units that begin on `first`: 13 weeks that begin on a Monday end on a Sunday. */
export const lastDayOfUnits = (first: Day, n: number, unit: PeriodUnit): Day =>
  unit === 'days' || unit === 'weeks'
    ? addDays(first, (unit === 'days' ? n : 7 * n) - 1)
    : lastDayOfMonths(first, unit === 'months' ? n : 12 * n)

/**
 * The stretch without a gap that a period forms with other periods, and the last day that this stretch may reach. That
 * is the last day of a number of units, by default calendar months, from its first day, minus one day for each day of
 * the other periods outside the stretch.
 */
export const together = (
  most: number,
  period: Period,
  others: readonly Period[],
  unit: PeriodUnit = 'months',
): Together => {
  const stretches = stretchesOf([...others, period])
  const own = stretches.find(({ of }) => of.includes(period)) ?? period
  const otherDays = stretches.reduce((sum, stretch) => (stretch === own ? sum : sum + daysIn(stretch)), 0)
  return {
    first: own.first,
    last: own.last,
    lastAllowed: addDays(lastDayOfUnits(own.first, most, unit), -otherDays),
    otherDays,
  }
}
