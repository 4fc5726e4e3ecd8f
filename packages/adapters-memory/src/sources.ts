import { eventId, eventIdFrom, type EventId, type Instant } from '@jobbspar/core'

const instantAt = (milliseconds: number): Instant => new Date(milliseconds).toISOString() as Instant

/** The time now, by the clock of the machine. */
export const systemClock = (): Instant => instantAt(Date.now())

const randomBytes = (): Uint8Array => globalThis.crypto.getRandomValues(new Uint8Array(16))

// The last id. All sources in the process share it, so that each id is higher than all before it.
let last: { readonly milliseconds: number; readonly id: EventId } | undefined

/**
 * An id a little above another. `undefined` when the last twelve digits, which a version 7 UUID leaves free, are used
 * up.
 */
const above = (id: EventId): EventId | undefined => {
  const [a = 0, b = 0, c = 0, d = 0] = randomBytes()
  const tail = Number.parseInt(id.slice(24), 16) + 1 + a + b * 2 ** 8 + c * 2 ** 16 + d * 2 ** 24
  return tail < 2 ** 48 ? eventId(`${id.slice(0, 24)}${tail.toString(16).padStart(12, '0')}`) : undefined
}

const nextId = (): EventId => {
  const now = Date.now()
  const risen = last !== undefined && now <= last.milliseconds ? above(last.id) : undefined
  // The instant in an id can be ahead of the clock: when the clock was set back, or when the ids of a millisecond are
  // used up.
  const milliseconds = last === undefined || now > last.milliseconds ? now : last.milliseconds + (risen ? 0 : 1)
  last = { milliseconds, id: risen ?? eventIdFrom(instantAt(milliseconds), randomBytes()) }
  return last.id
}

/**
 * A source of event ids for an app: UUIDs (version 7) from the machine's clock and its cryptographic randomness. Within
 * one process each id is higher than all before it, even within one millisecond and when the clock is set back.
 */
export const systemIds = (): (() => EventId) => nextId

// Every runtime has timers, but the types of a library for all runtimes do not include them.
const timers = globalThis as unknown as { setTimeout(work: () => void, milliseconds: number): unknown }

/** A random number from 0 to below 1, from the machine's cryptographic randomness. */
const systemChance = (): number => {
  const [a = 0, b = 0, c = 0, d = 0] = randomBytes()
  return (a + b * 2 ** 8 + c * 2 ** 16 + d * 2 ** 24) / 2 ** 32
}

/** The longest time that a writer waits before it tries again, in milliseconds. */
const longestWait = 250

/**
 * The wait of `record` before a retry, by the machine's timer: a random share of 2 milliseconds before the first retry,
 * and of twice as many before each next, up to 250. `chance` returns the share, from 0 to below 1. Because the shares
 * differ, writers in conflict do not conflict again.
 */
export const systemWait =
  (chance: () => number = systemChance): ((n: number) => Promise<void>) =>
  (n) =>
    new Promise((resolve) => {
      timers.setTimeout(resolve, chance() * Math.min(longestWait, 2 ** n))
    })

/** Pseudo-random whole numbers from 0 to below 2³² (mulberry32). */
const seededNumbers = (seed: number): (() => number) => {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
}

/**
 * A source of event ids for tests and examples. The same seed, a whole number, always gives the same rising ids;
 * another seed gives others.
 */
export const seededIds = (seed: number): (() => EventId) => {
  const number = seededNumbers(seed)
  let milliseconds = Date.UTC(2020, 0, 1)
  return () => {
    const random = new Uint8Array(new Uint32Array([number(), number(), number(), number()]).buffer)
    return eventIdFrom(instantAt(milliseconds++), random)
  }
}

/**
 * A clock for tests and examples. The first call returns `from`, and each further call an instant `stepMs` milliseconds
 * later.
 */
export const steppingClock = (from: Instant, stepMs: number): (() => Instant) => {
  let milliseconds = Date.parse(from)
  return () => {
    const now = instantAt(milliseconds)
    milliseconds += stepMs
    return now
  }
}
