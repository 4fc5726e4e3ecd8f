import { type Appended, type EventId, type EventStore, type Instant, type StoredEvent } from '@jobbspar/core'
import { nthId, nthInstant } from '../given.js'

/** An event as an app passes it to a store: every part is writable. */
export interface Given {
  type: string
  data: Record<string, unknown>
  meta: { id: EventId; stream: string; version: number; recordedAt: Instant; schema: number; [more: string]: unknown }
}

/** An event of a stream. Its id is made from its number, and its record time from its version. */
export const counted = (stream: string, version: number, n: number, recordedAt = nthInstant(version)): Given => ({
  type: 'Counted',
  data: { on: '2016-01-01', by: n },
  meta: { id: nthId(n), stream, version, recordedAt, schema: 1 },
})

/** Events from version 1, with the given numbers. */
export const batchOf = (stream: string, ...numbers: readonly number[]): Given[] =>
  numbers.map((n, i) => counted(stream, i + 1, n))

/** Events cast to the type of the port, for values that the types refuse. */
export const asStored = (events: readonly unknown[]): readonly StoredEvent[] => events as readonly StoredEvent[]

/** Appends events 1 and 2 to stream `s` and event 3 to stream `t`. */
export const withThree = async (store: EventStore): Promise<readonly [Appended, Appended]> => [
  await store.appendToStream('s', batchOf('s', 1, 2), { expectedVersion: 'no-stream' }),
  await store.appendToStream('t', batchOf('t', 3), { expectedVersion: 'no-stream' }),
]

/** Every event of a store, in order. */
export const allOf = async (store: EventStore): Promise<readonly StoredEvent[]> =>
  (await store.readAll()).map(({ event }) => event)
