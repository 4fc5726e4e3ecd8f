import { InvalidArgumentError } from 'commander'
import { endOfDay, isDay, isInstant, type Day, type Instant, type TimeZone } from '@jobbspar/core'
import { type Locale } from '../terminal/locale.js'

/** A `--known-at`: an instant, or the end of a day in the program's time zone. */
export type KnownAt = Instant | Day

/** The instant, in a program's time zone. */
export const instantIn = (asked: KnownAt, timeZone?: TimeZone): Instant =>
  isInstant(asked) ? asked : endOfDay(asked, timeZone)

const exampleDay = '2016-06-30'

/** Reads the value of an option that is an instant, with or without milliseconds, or a day. Anything else is bad usage. */
export const knownAtOption =
  ({ say }: Locale) =>
  (text: string): KnownAt => {
    if (isDay(text)) return text
    const instant = text.replace(/(:\d\d)Z$/, '$1.000Z')
    if (isInstant(instant)) return instant
    throw new InvalidArgumentError(say('usage.knownAt', { instant: '2016-06-30T12:00:00Z', day: exampleDay }))
  }

/** Reads the value of an option that is a day; anything else is bad usage. */
export const dayOption =
  ({ say }: Locale) =>
  (text: string): Day => {
    if (isDay(text)) return text
    throw new InvalidArgumentError(say('usage.day', { day: exampleDay }))
  }
