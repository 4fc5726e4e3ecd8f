import { type EventStore, type Positioned, type StoredEvent } from '@jobbspar/core'
import fc from 'fast-check'
import { law, timerTurn, turns, type StoreCase } from './store-case.js'
import { answerText } from './checks.js'
import { counted } from './events.js'
import { stopping } from './stopping.js'
import { taking } from './taking.js'
import { nthInstant } from '../given.js'
import { equal } from '../equal.js'

interface Turn {
  readonly pause: number
  readonly size: number
  /** Whether the batch is sent twice at once, as by a writer that does not wait for the answer. */
  readonly twice: boolean
}

interface Writer {
  readonly stream: string
  /** Whether the writer expects any version. It then still numbers its events from the version that it read. */
  readonly any: boolean
  readonly turns: readonly Turn[]
}

const longest = 6

/** Waits for some turns of the promise queue or, for the longest pause, for one turn of the timers. */
const resting = (pause: number): Promise<void> => (pause === longest ? timerTurn() : turns(pause))

const writerLists: fc.Arbitrary<readonly Writer[]> = fc.array(
  fc.record({
    stream: fc.constantFrom('a', 'b'),
    any: fc.boolean(),
    turns: fc.array(fc.record({ pause: fc.nat(longest), size: fc.integer({ min: 1, max: 3 }), twice: fc.boolean() }), {
      minLength: 1,
      maxLength: 5,
    }),
  }),
  { minLength: 1, maxLength: 5 },
)

/** A batch that was stored successfully, with the versions that the store returned. */
interface Written {
  readonly events: readonly StoredEvent[]
}

/** Writes every batch and repeats it until it is stored. Each conflict of a batch is the success of another writer. */
const write = async (
  store: EventStore,
  { stream, any, turns: batches }: Writer,
  fresh: () => number,
  atMost: number,
) => {
  const written: Written[] = []
  for (const { pause, size, twice } of batches) {
    const numbers = Array.from({ length: size }, fresh)
    for (let tries = 0; ; tries++) {
      if (tries > atMost)
        throw new Error(`A batch met ${tries} conflicts, though ${atMost} batches are written in all.`)
      const { version } = await store.readStream(stream)
      await resting(pause)
      // All events have the same record time, because writers do not wait for each other's clocks.
      const events = numbers.map((n, i) => counted(stream, version + i + 1, n, nthInstant(1)))
      const send = () => store.appendToStream(stream, events, { expectedVersion: any ? 'any' : version })
      const answers = await Promise.all(twice ? [send(), send()] : [send()])
      const stored = answers.filter((answer) => answer.ok)
      for (const answer of answers)
        if (!answer.ok && answer.error.is === 'Unfit') throw new Error(`Found: ${answerText(answer)}`)
      if (stored.length === 0) continue
      equal('How many answers of one batch are a success', stored.length, answers.length)
      equal('How many of them are not repeated', stored.filter(({ repeated }) => !repeated).length, 1)
      for (const answer of stored) equal('The version answered', answer.version, version + size)
      written.push({ events })
      break
    }
  }
  return written
}

const writeAll = async (store: EventStore, writers: readonly Writer[]): Promise<readonly Written[]> => {
  let n = 0
  const batches = writers.reduce((sum, writer) => sum + writer.turns.length, 0)
  return (await Promise.all(writers.map((writer) => write(store, writer, () => ++n, batches)))).flat()
}

const rises = (what: string, all: readonly Positioned[]): void => {
  for (const [i, { position }] of all.entries())
    if (i > 0 && position <= (all[i - 1]?.position ?? 0))
      throw new Error(`${what}: position ${position} comes after ${all[i - 1]?.position ?? 0}.`)
}

const byVersion = (one: StoredEvent, other: StoredEvent): number => one.meta.version - other.meta.version

/**
 * Checks that every batch answered with success is stored, each event once and at its version, and that nothing else is
 * stored.
 */
const holds = async (store: EventStore, written: readonly Written[]): Promise<void> => {
  const all = await store.readAll()
  rises('All events', all)
  const streams = [...new Set(written.map(({ events }) => events[0]?.meta.stream ?? ''))]
  equal('How many are stored', all.length, written.flatMap(({ events }) => events).length)
  for (const stream of streams) {
    const expected = written
      .flatMap(({ events }) => events.filter(({ meta }) => meta.stream === stream))
      .sort(byVersion)
    const { events, version } = await store.readStream(stream)
    equal(`The version of ${stream}`, version, expected.length)
    equal(`Stream ${stream}`, events, expected)
    equal(
      `Stream ${stream} among all`,
      all.flatMap(({ event }) => (event.meta.stream === stream ? [event] : [])),
      expected,
    )
  }
}

/** The laws for many writers and readers. */
export const interleaving: readonly StoreCase[] = [
  law('interleaved writers lose nothing and double nothing', writerLists, async (store, writers) =>
    holds(store, await writeAll(store, writers)),
  ),
  law(
    'interleaved readers see every event once, and nothing appear below a position already read',
    fc.record({
      writers: writerLists,
      pauses: fc.array(fc.nat(longest), { minLength: 1, maxLength: 12 }),
      limit: fc.integer({ min: 1, max: 3 }),
      rests: fc.array(fc.nat(longest), { minLength: 1, maxLength: 4 }),
    }),
    async (store, { writers, pauses, limit, rests }, { patience }) => {
      const polled: Positioned[] = []
      const seen: (readonly Positioned[])[] = []
      const poll = async () => {
        const page = await store.readAll({ after: polled.at(-1)?.position ?? 0, limit })
        polled.push(...page)
        seen.push(await store.readAll())
        return page.length
      }
      const polling = async () => {
        for (const pause of pauses) {
          await resting(pause)
          await poll()
        }
      }
      const { signal, stop } = stopping()
      const subscription = taking(store.subscribe({ signal }), patience, {
        resting: (n) => resting(rests[n % rests.length] ?? 0),
      })

      const [written] = await Promise.all([writeAll(store, writers), polling()])
      while ((await poll()) > 0);
      const all = await store.readAll()
      // The loop ends at the last position, not at the same number of events, so that a skipped event is reported at
      // once.
      while (subscription.taken.at(-1)?.position !== all.at(-1)?.position)
        await subscription.seen(subscription.taken.length + 1)
      stop()
      const subscribed = await subscription.all()

      await holds(store, written)
      equal('What was polled', polled, all)
      equal('What was subscribed to', subscribed, all)
      for (const snapshot of seen) equal('What was read earlier', snapshot, all.slice(0, snapshot.length))
    },
  ),
]
