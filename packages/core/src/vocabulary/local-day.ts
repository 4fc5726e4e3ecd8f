import { addDays, type Day } from './day.js'
import { type Instant } from './instant.js'

/** A time zone by its name in the database of IANA, such as `Europe/Stockholm`. */
export type TimeZone = string

/** The formatter of a zone and its last answer, because the same instant is often looked up repeatedly. */
interface Zone {
  readonly format: Intl.DateTimeFormat
  last: { readonly instant: Instant; readonly day: Day } | undefined
}

const zones = new Map<TimeZone, Zone>()

// The only use of Intl here. A time zone is not a locale, and the language and the calendar of the answer are fixed.
const zoneOf = (timeZone: TimeZone): Zone => {
  const known = zones.get(timeZone)
  if (known !== undefined) return known
  const numeric = 'numeric' as const
  const format = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    ...{ timeZone, hourCycle: 'h23', era: 'short' },
    ...{ year: numeric, month: numeric, day: numeric, hour: numeric, minute: numeric, second: numeric },
  })
  const zone: Zone = { format, last: undefined }
  zones.set(timeZone, zone)
  return zone
}

const names = new Map<string, boolean>()

/** Whether a value names a time zone that this system knows: an area and a place, or `UTC`. */
export const isTimeZone = (value: unknown): value is TimeZone => {
  if (typeof value !== 'string' || !/^(UTC|[A-Za-z_]{1,20}(\/[A-Za-z0-9_+-]{1,20}){1,2})$/.test(value)) return false
  const known = names.get(value)
  if (known !== undefined) return known
  let is = true
  try {
    zoneOf(value)
  } catch {
    is = false
  }
  // Limits how many zones outside data can add.
  if (names.size < 1000) names.set(value, is)
  return is
}

/** The local date and time of an instant, in parts; the year has a sign. */
const wallAt = ({ format }: Zone, moment: number) => {
  const parts: Record<string, string> = {}
  for (const { type, value } of format.formatToParts(moment)) parts[type] = value
  const of = (name: string): number => Number(parts[name])
  return {
    year: (parts['era'] ?? '').startsWith('B') ? 1 - of('year') : of('year'),
    ...{ month: of('month'), day: of('day') },
    ...{ hour: of('hour'), minute: of('minute'), second: of('second') },
  }
}

const two = (n: number): string => String(n).padStart(2, '0')

/**
 * The calendar day of an instant in a time zone: 22:20 UTC on 30 June 2016 is 1 July in `Europe/Stockholm`. Beyond the ends of the
 * calendar it is the first or the last day. Throws a RangeError for a zone that is not known.
 */
export const localDay = (instant: Instant, timeZone: TimeZone = 'UTC'): Day => {
  if (timeZone === 'UTC') return instant.slice(0, 10) as Day
  const zone = zoneOf(timeZone)
  if (zone.last?.instant === instant) return zone.last.day
  const { year, month, day } = wallAt(zone, Date.parse(instant))
  const local: Day =
    year > 9999
      ? '9999-12-31'
      : year < 1
        ? '0001-01-01'
        : (`${String(year).padStart(4, '0')}-${two(month)}-${two(day)}` as Day)
  zone.last = { instant, day: local }
  return local
}

/** How far the clocks of a zone are ahead of UTC at a moment, in milliseconds. */
const aheadAt = (zone: Zone, moment: number): number => {
  const { year, month, day, hour, minute, second } = wallAt(zone, moment)
  const wall = new Date(0)
  wall.setUTCFullYear(year, month - 1, day)
  wall.setUTCHours(hour, minute, second)
  return wall.getTime() - Math.floor(moment / 1000) * 1000
}

/** The last instant of a day in a time zone. Throws a RangeError for a zone that is not known. */
export const endOfDay = (day: Day, timeZone: TimeZone = 'UTC'): Instant => {
  const inUtc: Instant = `${day}T23:59:59.999Z`
  if (timeZone === 'UTC' || day >= '9999-12-31') return inUtc
  const zone = zoneOf(timeZone)
  const midnight = Date.parse(`${addDays(day, 1)}T00:00:00.000Z`)
  // Computed twice, because the first estimate may be on the other side of a change to or from summer time.
  const first = midnight - aheadAt(zone, midnight)
  return new Date(midnight - aheadAt(zone, first) - 1).toISOString() as Instant
}
