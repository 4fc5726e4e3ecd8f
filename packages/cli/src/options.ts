import { InvalidArgumentError } from 'commander'
import { isDay, isInstant, type Day, type Instant } from '@jobbspar/core'

/** Reads the value of an option that is an instant; anything else is bad usage. */
export const instantOption = (text: string): Instant => {
  if (isInstant(text)) return text
  throw new InvalidArgumentError('Expected an instant YYYY-MM-DDTHH:mm:ss.sssZ.')
}

/** Reads the value of an option that is a day; anything else is bad usage. */
export const dayOption = (text: string): Day => {
  if (isDay(text)) return text
  throw new InvalidArgumentError('Expected a day YYYY-MM-DD.')
}
