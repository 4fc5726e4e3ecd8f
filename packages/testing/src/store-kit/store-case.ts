import { type EventStore } from '@jobbspar/core'
import fc from 'fast-check'
import { trying } from '../cases.js'

/** The tools that a case uses. */
export interface CaseTools {
  /** Runs work on a new, empty store, and closes the store afterwards. */
  readonly onStore: (work: (store: EventStore) => Promise<void>) => Promise<void>
  /** How often a property is tried. */
  readonly runs: number
  /** How many milliseconds a store may take for each event of a subscription, and for the end of the subscription. */
  readonly patience: number
}

/** A case of the contract, for any store. */
export interface StoreCase {
  readonly name: string
  readonly on: (tools: CaseTools) => Promise<void>
}

/** A case that needs one new store. */
export const example = (name: string, work: (store: EventStore, patience: number) => Promise<void>): StoreCase => ({
  name,
  on: ({ onStore, patience }) => onStore((store) => work(store, patience)),
})

/**
 * A law that is tried on a new store each time. A failure states its cause in its own message, because some runners
 * show nothing else.
 */
export const law = <A>(
  name: string,
  arbitrary: fc.Arbitrary<A>,
  holds: (store: EventStore, value: A, tools: CaseTools) => Promise<void>,
): StoreCase => ({
  name,
  on: (tools) =>
    fc.assert(
      fc.asyncProperty(arbitrary, (value) => tools.onStore((store) => holds(store, value, tools))),
      trying(tools.runs),
    ),
})

// Every runtime has timers, but the types of a library for all runtimes do not include them.
const timers = globalThis as unknown as {
  setTimeout(work: () => void, milliseconds: number): unknown
  clearTimeout(timer: unknown): void
}

/** Waits for one turn of the timers, in which everything else that is ready runs. */
export const timerTurn = (): Promise<void> =>
  new Promise((resolve) => {
    timers.setTimeout(resolve, 0)
  })

/** Waits as long as the store needs to read all events, so that earlier requests have started. */
export const aRead = async (store: EventStore): Promise<void> => {
  await store.readAll()
}

/** Waits until a condition holds. Throws if this takes longer than the patience. */
export const until = async (milliseconds: number, what: string, holds: () => boolean): Promise<void> => {
  let waiting = true
  const turning = async () => {
    while (waiting && !holds()) await timerTurn()
  }
  try {
    await within(milliseconds, what, turning())
  } finally {
    waiting = false
  }
}

/** Waits for this many turns of the promise queue, so that interleavings are the same in every run. */
export const turns = async (n: number): Promise<void> => {
  for (let i = 0; i < n; i++) await Promise.resolve()
}

/**
 * The result of a promise. Throws an Error when the result does not come in time, so that a hanging store fails and
 * does not block the run.
 */
export const within = async <A>(milliseconds: number, what: string, promised: Promise<A>): Promise<A> => {
  let timer: unknown
  const late = new Promise<never>((_resolve, reject) => {
    timer = timers.setTimeout(() => {
      reject(new Error(`${what} did not come within ${milliseconds} ms.`))
    }, milliseconds)
  })
  try {
    return await Promise.race([promised, late])
  } finally {
    timers.clearTimeout(timer)
  }
}
