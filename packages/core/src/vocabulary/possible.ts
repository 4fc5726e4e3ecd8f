import { addDays, addMonths, daysBetween, earlierDay, laterDay, nextDay, type Day } from './day.js'
import { type KnownValue } from './known-value.js'

/** The units in which time passes. */
export const timeUnits = ['days', 'months', 'years'] as const
/** A unit in which time passes. */
export type TimeUnit = (typeof timeUnits)[number]

/** How the numbers of a fact are counted: in completed units of time, or as they are. What `grows` grows with the time. */
export interface FactUnit {
  readonly unit?: TimeUnit
  readonly grows?: boolean
}

/** The numbers that a value may be: all from `least` up to `most`, or to less than `below`. A missing bound is not known. */
export interface Possible {
  readonly least?: number
  readonly most?: number
  readonly below?: number
}

/** Bounds on a number: `least` and `most` are included, `over` and `below` are not. */
export interface Bounds {
  readonly least?: number
  readonly over?: number
  readonly most?: number
  readonly below?: number
}

const firstDay: Day = '0001-01-01'

/** The day after `n` units of time, or nothing where it lies outside the calendar. */
const after = (from: Day, n: number, unit: TimeUnit): Day | undefined => {
  // No calendar holds more; what is less is counted exactly.
  if (Math.abs(n) > 4_000_000) return undefined
  try {
    return unit === 'days' ? addDays(from, n) : addMonths(from, unit === 'years' ? 12 * n : n)
  } catch {
    return undefined
  }
}

const numberOfMonths = (day: Day): number => 12 * Number(day.slice(0, 4)) + Number(day.slice(5, 7))

/**
 * How many whole units of time have passed from one day to another that is not earlier: a year has passed on the same
 * day of the next year.
 */
export const elapsed = (from: Day, to: Day, unit: TimeUnit): number => {
  if (unit === 'days') return daysBetween(from, to)
  const months = numberOfMonths(to) - numberOfMonths(from)
  const whole = addMonths(from, months) <= to ? months : months - 1
  return unit === 'months' ? whole : Math.floor(whole / 12)
}

/** The days on which something may have begun. A missing day is not known. */
interface Beginning {
  readonly earliest: Day | undefined
  readonly latest: Day
}

/** The latest day from which at least `n` units have passed on a day. */
const latestWith = (n: number, on: Day, unit: TimeUnit): Day | undefined => {
  let found = after(on, -n, unit)
  if (found === undefined) return undefined
  // The last days of a month may all have the same day some months later.
  for (let next = nextDay(found); next <= on && (after(next, n, unit) ?? '9999') <= on; next = nextDay(next))
    found = next
  return found
}

const beginningOf = (value: KnownValue, on: Day, unit: TimeUnit): Beginning | undefined => {
  if ('since' in value) return { earliest: value.since, latest: value.since }
  if ('bornIn' in value) {
    const year = String(value.bornIn)
    return { earliest: `${year}-01-01` as Day, latest: `${year}-12-31` as Day }
  }
  if ('word' in value || 'of' in value) return undefined
  const least = Math.max(0, Math.ceil(value.least ?? 0))
  const beyond = value.below === undefined ? undefined : Math.max(0, Math.ceil(value.below))
  const before = beyond === undefined ? undefined : latestWith(beyond, on, unit)
  return {
    earliest: before === undefined ? undefined : nextDay(before),
    latest: latestWith(least, on, unit) ?? firstDay,
  }
}

/**
 * The numbers that a value known on a day may be on another day, earlier or later; nothing where the value is no number, or
 * where it had not begun. A year of birth is exact at the end of a year. A range that grows is less exact on other days.
 */
export const possibleOn = (
  { value, on }: { readonly value: KnownValue; readonly on: Day },
  day: Day,
  { unit, grows = false }: FactUnit = {},
): Possible | undefined => {
  if ('word' in value || 'of' in value) return undefined
  if (!('bornIn' in value || 'since' in value) && (!grows || unit === undefined))
    return unit === undefined ? value : wholeNumbersOf(value)
  // A year of birth, or a day, is no number of a fact that counts no time.
  const beginning = unit === undefined ? undefined : beginningOf(value, on, unit)
  if (unit === undefined || beginning === undefined || (beginning.earliest ?? firstDay) > day) return undefined
  const { earliest, latest } = beginning
  return {
    least: elapsed(earlierDay(latest, day), day, unit),
    ...(earliest === undefined ? {} : { most: elapsed(laterDay(earliest, firstDay), day, unit) }),
  }
}

const wholeNumbersOf = ({ least, below }: { readonly least?: number; readonly below?: number }): Possible => ({
  ...(least === undefined ? {} : { least: Math.ceil(least) }),
  ...(below === undefined ? {} : { most: Math.ceil(below) - 1 }),
})

type Answer = boolean | undefined

const surely = (is: boolean, isNot: boolean): Answer => (is ? true : isNot ? false : undefined)

/**
 * Whether all numbers that a value may be are within bounds (`true`), or none (`false`); nothing where it is not
 * determined: some are and some are not, or nothing is known.
 */
export const isWithin = (possible: Possible | undefined, bounds: Bounds): Answer => {
  if (possible === undefined) return undefined
  const { least: from = -Infinity, most = Infinity, below = Infinity } = possible
  const answers: readonly Answer[] = [
    ...(bounds.least === undefined ? [] : [surely(from >= bounds.least, most < bounds.least || below <= bounds.least)]),
    ...(bounds.over === undefined ? [] : [surely(from > bounds.over, most <= bounds.over || below <= bounds.over)]),
    ...(bounds.most === undefined ? [] : [surely(most <= bounds.most || below <= bounds.most, from > bounds.most)]),
    ...(bounds.below === undefined ? [] : [surely(most < bounds.below || below <= bounds.below, from >= bounds.below)]),
  ]
  return answers.includes(false) ? false : answers.includes(undefined) ? undefined : true
}
