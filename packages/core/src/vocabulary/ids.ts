import { validate, v7 } from 'uuid'
import { type Instant } from './instant.js'
import { holdsPersonalNumber } from './personal-number.js'

declare const eventIdBrand: unique symbol

/** The identity of one stored event, a UUID (version 7 from {@link eventIdFrom}). */
export type EventId = string & { readonly [eventIdBrand]: true }

/** Whether a value is a UUID in lower case. Event ids have no other form. */
export const isEventId = (value: unknown): value is EventId =>
  typeof value === 'string' && value === value.toLowerCase() && validate(value)

/** An event id written in code. Throws a RangeError for anything but a lower-case UUID. */
export const eventId = (text: string): EventId => {
  if (!isEventId(text)) throw new RangeError(`'${text}' is not a lower-case UUID.`)
  return text
}

/**
 * The UUID (version 7) of an instant and 16 random bytes. The caller supplies both, because the library reads no clock
 * and draws no random numbers. Throws a RangeError for an instant before 1970, and for more or fewer bytes.
 */
export const eventIdFrom = (recordedAt: Instant, random: Uint8Array): EventId => {
  const msecs = Date.parse(recordedAt)
  if (!(msecs >= 0)) throw new RangeError(`An event id has no room for the instant '${recordedAt}'.`)
  if (random.length !== 16) throw new RangeError(`An event id takes 16 random bytes, not ${String(random.length)}.`)
  return v7({ msecs, random }) as EventId
}

/** A code or an opaque reference: at most 80 letters, digits and `. _ : / -`. No free text, and nothing like a personal number. */
export type Code = string

const codeShape = /^[A-Za-z0-9][A-Za-z0-9._:/-]{0,79}$/

/**
 * Whether a value is a code: no spaces, so no sentences, and nothing written like a personal number. The digits of a
 * UUID are ignored, and so are digits next to letters in a longer reference. Ten or twelve digits on their own that
 * begin with a date are refused.
 */
export const isCode = (value: unknown): value is Code =>
  typeof value === 'string' && codeShape.test(value) && !holdsPersonalNumber(value)

const idKinds = [
  'participant',
  'household',
  'participation',
  'workplace',
  'reservation',
  'praktik',
  'employment',
  'subsidy',
  'coach',
  'plan',
  'measure',
  'intervention',
  'vacancy',
  'need',
  'match',
  'taskBox',
] as const
/** The kinds of thing that events refer to; each id starts with its kind, so that one cannot be taken for another. */
export type IdKind = (typeof idKinds)[number]

/**
 * An id of one kind, such as `praktik-…`. It refers to something in the app's own store. The wrong kind of id is a
 * compile error.
 */
export type IdOf<K extends IdKind> = `${K}-${string}`

/** Whether a value is an id of the given kind. */
export const isIdOf =
  <K extends IdKind>(kind: K) =>
  (value: unknown): value is IdOf<K> =>
    isCode(value) && value.length > kind.length + 1 && value.startsWith(`${kind}-`)

const anyKind = idKinds.map((kind) => isIdOf(kind))

/** The pattern of the ids of any kind, for JSON Schema. */
export const anyIdPattern = (): string => `^(?:${idKinds.join('|')})-.`

/** Whether a value is an id of any kind. */
export const isAnyId = (value: unknown): value is IdOf<IdKind> => anyKind.some((is) => is(value))
