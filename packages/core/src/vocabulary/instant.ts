import { isDay } from './day.js'

/**
 * A moment in UTC with milliseconds, `YYYY-MM-DDTHH:mm:ss.sssZ`. There is only this format, so that instants compare as
 * strings.
 */
export type Instant = `${number}-${number}-${number}T${string}Z`

const timeOfDay = /^T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/

/** Whether a value is an instant in the one format. */
export const isInstant = (value: unknown): value is Instant =>
  typeof value === 'string' && value.length === 24 && isDay(value.slice(0, 10)) && timeOfDay.test(value.slice(10))

/** An instant from computed text. Throws a RangeError for any other format, such as one without milliseconds. */
export const instant = (text: string): Instant => {
  if (!isInstant(text)) throw new RangeError(`'${text}' is not an instant YYYY-MM-DDTHH:mm:ss.sssZ.`)
  return text
}

/** The later of two instants. */
export const laterInstant = (a: Instant, b: Instant): Instant => (a >= b ? a : b)
