import { type EventId, type Instant, type StoredEvent } from '@jobbspar/core'

/** The `n`-th event id of a test. */
export const id = (n: number): EventId => `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}` as EventId

/** The `n`-th second of a January day. */
export const second = (n: number): Instant => new Date(Date.UTC(2016, 0, 1) + n * 1000).toISOString() as Instant

/** An event as an app hands it to a store: all of it may be written to. */
export interface Given {
  type: string
  data: Record<string, unknown>
  meta: { id: EventId; stream: string; version: number; recordedAt: Instant; schema: number; [more: string]: unknown }
}

/** A counted event; its id follows its number, its record time its version. */
export const counted = (stream: string, version: number, n: number, recordedAt = second(version)): Given => ({
  type: 'Counted',
  data: { on: '2016-01-01', by: n },
  meta: { id: id(n), stream, version, recordedAt, schema: 1 },
})

/** Events as the port takes them, for what strict types would not let an app write. */
export const asStored = (events: readonly unknown[]): readonly StoredEvent[] => events as readonly StoredEvent[]
