import { type EventId, type Instant, type StoredEvent } from '@jobbspar/core'

/** The `n`-th event id of a test. */
export const id = (n: number): EventId => `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}` as EventId

/** The instant at the `n`-th second of a January day. */
export const second = (n: number): Instant => new Date(Date.UTC(2016, 0, 1) + n * 1000).toISOString() as Instant

/** An event as an app passes it to a store: every part is writable. */
export interface Given {
  type: string
  data: Record<string, unknown>
  meta: { id: EventId; stream: string; version: number; recordedAt: Instant; schema: number; [more: string]: unknown }
}

/** A counted event. Its id is made from its number, and its record time from its version. */
export const counted = (stream: string, version: number, n: number, recordedAt = second(version)): Given => ({
  type: 'Counted',
  data: { on: '2016-01-01', by: n },
  meta: { id: id(n), stream, version, recordedAt, schema: 1 },
})

/** Events cast to the type of the port, for values that the types refuse. */
export const asStored = (events: readonly unknown[]): readonly StoredEvent[] => events as readonly StoredEvent[]
