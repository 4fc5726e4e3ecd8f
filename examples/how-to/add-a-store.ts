// A store of an app's own: rows as a table of a database would hold them, each event as text.
import { batchOf, systemClock, systemIds, systemWait } from '@jobbspar/adapters-memory'
import {
  checkBounds,
  record,
  sameEvent,
  type Appended,
  type EventStore,
  type ExpectedVersion,
  type Positioned,
  type StopSignal,
  type StoredEvent,
  type Unfit,
  workplace,
} from '@jobbspar/core'
import { falkenberg } from '@jobbspar/programs'

// #region rows
interface Row {
  /** The primary key: 1 for the first row, and one more for each next. */
  readonly position: number
  /** Unique together with the version. */
  readonly stream: string
  readonly version: number
  /** Unique in the whole table. */
  readonly id: string
  readonly event: string
}

/** A new object each time, so that no reader changes the stored event. */
const eventOf = (row: Row): StoredEvent => JSON.parse(row.event) as StoredEvent
const positioned = (row: Row): Positioned => ({ position: row.position, event: eventOf(row) })
// #endregion

// #region append
const unfit = (stream: string, path: string, expected: string, found: string) => ({
  ok: false as const,
  error: { is: 'Unfit', stream, path, expected, found } satisfies Unfit,
})

/** In a database: one transaction, which only one writer can be in at a time. */
const append = (table: Row[], stream: string, events: readonly StoredEvent[], expected: ExpectedVersion): Appended => {
  const batch = batchOf(stream, events)
  if (!batch.ok) return batch

  const known = batch.events.map(({ meta }) => table.find(({ id }) => id === meta.id))
  if (known.some((row) => row !== undefined)) {
    const first = known[0]?.version ?? 0
    const other = batch.events.findIndex((event, i) => {
      const row = known[i]
      return row?.stream !== stream || row.version !== first + i || !sameEvent(event, eventOf(row))
    })
    if (other !== -1)
      return unfit(stream, `/${String(other)}/meta/id`, 'events that are all stored, in this order, or none', 'others')
    const { version, position } = known.at(-1) as Row
    return { ok: true, version, position, repeated: true }
  }

  const last = table.findLast((row) => row.stream === stream)
  const found = last?.version ?? 0
  const numberedFor = batch.events[0].meta.version - 1
  if (found !== (expected === 'any' ? numberedFor : expected === 'no-stream' ? 0 : expected))
    return { ok: false, error: { is: 'Conflict', stream, expected, found } }

  let before = last === undefined ? undefined : eventOf(last).meta.recordedAt
  for (const [i, { meta }] of batch.events.entries()) {
    const next = found + i + 1
    if (meta.version !== next) return unfit(stream, `/${String(i)}/meta/version`, String(next), String(meta.version))
    if (before !== undefined && meta.recordedAt < before)
      return unfit(stream, `/${String(i)}/meta/recordedAt`, `${before} or later`, meta.recordedAt)
    before = meta.recordedAt
  }
  for (const event of batch.events) {
    const { version, id } = event.meta
    table.push({ position: table.length + 1, stream, version, id, event: JSON.stringify(event) })
  }
  return { ok: true, version: found + batch.events.length, position: table.length, repeated: false }
}
// #endregion

// #region subscribe
/** Looks every few milliseconds; a database that can notify makes the wait shorter. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 2))

async function* following(table: readonly Row[], after: number, signal: StopSignal | undefined) {
  checkBounds({ after })
  let seen = after
  while (signal?.aborted !== true) {
    const next = table[seen]
    if (next === undefined) await pause()
    else {
      seen = next.position
      yield positioned(next)
    }
  }
}
// #endregion

// #region store
export const tableStore = (): EventStore => {
  const table: Row[] = []
  return {
    readStream: async (stream, { fromVersion = 1, toVersion = Infinity } = {}) => {
      checkBounds({ fromVersion, toVersion })
      const rows = table.filter((row) => row.stream === stream)
      const part = rows.filter(({ version }) => version >= fromVersion && version <= toVersion)
      return { stream, events: part.map(eventOf), version: rows.length }
    },
    appendToStream: async (stream, events, { expectedVersion }) => append(table, stream, events, expectedVersion),
    readAll: async ({ after = 0, limit = Infinity } = {}) => {
      checkBounds({ after, limit })
      return table.slice(after, after + limit).map(positioned)
    },
    subscribe: ({ after = 0, signal } = {}) => following(table, after, signal),
  }
}
// #endregion

// #region record
export const recordWorkplaces = (store: EventStore) =>
  record({ store, stream: workplace, program: falkenberg, now: systemClock, newId: systemIds(), wait: systemWait() })
// #endregion
