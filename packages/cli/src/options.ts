import { InvalidArgumentError } from 'commander'
import { isDay, isInstant, type Day, type Instant } from '@jobbspar/core'

/** Reads the value of an option that is an instant, milliseconds or not; a day is its end. Anything else is bad usage. */
export const instantOption = (text: string): Instant => {
  const instant = isDay(text) ? `${text}T23:59:59.999Z` : text.replace(/(:\d\d)Z$/, '$1.000Z')
  if (isInstant(instant)) return instant
  throw new InvalidArgumentError('Expected an instant or a day, such as 2016-06-30T12:00:00Z or 2016-06-30.')
}

/** Reads the value of an option that is a day; anything else is bad usage. */
export const dayOption = (text: string): Day => {
  if (isDay(text)) return text
  throw new InvalidArgumentError('Expected a day, such as 2016-06-30.')
}

/** What `--known-at` takes, for its line in the help. */
export const knownAtHelp = 'leave out what was recorded later than an instant, or than the end of a day (UTC)'

/** What `--as-of` takes, for its line in the help. */
export const asOfHelp = 'leave out what became true after a day, and cut open cases at it'
