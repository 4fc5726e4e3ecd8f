import { type EventStore, type StoredEvent } from '../../src/store/event-store.js'

/**
 * A store with only what the tests of core need: streams in arrays, a check of versions, and recognition of a batch by
 * its first id.
 */
export const arrayStore = (initial: Readonly<Record<string, readonly unknown[]>> = {}) => {
  const streams = new Map(Object.entries(initial).map(([name, events]) => [name, [...events] as StoredEvent[]]))
  const appends: (readonly StoredEvent[])[] = []
  const port: EventStore = {
    readStream: async (stream) => {
      const events = [...(streams.get(stream) ?? [])]
      return { stream, events, version: events.length }
    },
    appendToStream: async (stream, events, { expectedVersion }) => {
      appends.push(events)
      const stored = streams.get(stream) ?? []
      const place = stored.findIndex(({ meta }) => meta.id === events[0]?.meta.id)
      if (place >= 0) return { ok: true, version: place + events.length, position: 0, repeated: true }
      if (expectedVersion !== (stored.length === 0 ? 'no-stream' : stored.length) && expectedVersion !== 'any')
        return { ok: false, error: { is: 'Conflict', stream, expected: expectedVersion, found: stored.length } }
      streams.set(stream, [...stored, ...events])
      return { ok: true, version: stored.length + events.length, position: 0, repeated: false }
    },
    readAll: () => Promise.reject(new Error('not needed')),
    subscribe: () => {
      throw new Error('not needed')
    },
  }
  return { port, appends, stored: (stream: string): readonly StoredEvent[] => streams.get(stream) ?? [] }
}
