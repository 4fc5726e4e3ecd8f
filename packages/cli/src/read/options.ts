import { InvalidArgumentError } from 'commander'
import { endOfDay, isDay, isInstant, type Day, type Instant, type TimeZone } from '@jobbspar/core'

/** A `--known-at`: an instant, or the end of a day in the program's time zone. */
export type KnownAt = Instant | Day

/** The instant, in a program's time zone. */
export const instantIn = (asked: KnownAt, timeZone?: TimeZone): Instant =>
  isInstant(asked) ? asked : endOfDay(asked, timeZone)

/** Reads the value of an option that is an instant, with or without milliseconds, or a day. Anything else is bad usage. */
export const knownAtOption = (text: string): KnownAt => {
  if (isDay(text)) return text
  const instant = text.replace(/(:\d\d)Z$/, '$1.000Z')
  if (isInstant(instant)) return instant
  throw new InvalidArgumentError('Expected an instant or a day, such as 2016-06-30T12:00:00Z or 2016-06-30.')
}

/** Reads the value of an option that is a day; anything else is bad usage. */
export const dayOption = (text: string): Day => {
  if (isDay(text)) return text
  throw new InvalidArgumentError('Expected a day, such as 2016-06-30.')
}

/** The description of `--known-at` in the help. */
export const knownAtHelp =
  'leave out what was recorded later than an instant, or than the end of a day in the program’s time zone'

/** The description of `--as-of` in the help. */
export const asOfHelp = 'leave out what became true after a day, and cut open cases at it'
