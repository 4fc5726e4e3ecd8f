import {
  checkBounds,
  parseMeta,
  sameEvent,
  type Appended,
  type EventStore,
  type Positioned,
  type StoredEvent,
} from '@jobbspar/core'

// The real timers of the machine. A broken store may poll for events without end, and with virtual timers another test
// would wait for it.
const { setTimeout } = globalThis

/** The path of the first place in a value that JSON cannot hold. `undefined` if there is none. */
const notJson = (value: unknown, path: string, above: readonly unknown[] = []): string | undefined => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)) return
  if (typeof value !== 'object' || above.includes(value)) return path
  if (!Array.isArray(value) && Object.getPrototypeOf(value) !== Object.prototype) return path
  const entries = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value).filter(([, field]) => field !== undefined)
  for (const [key, field] of entries) {
    const pointer = `${path}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`
    const off = notJson(field, pointer, [...above, value])
    if (off !== undefined) return off
  }
  return undefined
}

const problemOf = (event: unknown, stream: string, at: string): string | undefined => {
  if (typeof event !== 'object' || event === null || Array.isArray(event)) return at
  const { type, data, meta } = event as Record<string, unknown>
  if (typeof type !== 'string' || type === '') return `${at}/type`
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return `${at}/data`
  const envelope = parseMeta(meta, `${at}/meta`)
  if (!envelope.ok) return envelope.error.problems[0]?.path
  return envelope.value.stream === stream ? undefined : `${at}/meta/stream`
}

/** The faults that a store can have. A sound store has none. */
export interface Faults {
  /** Does not recognise an event by its id. */
  readonly forgetsIds?: boolean
  /** Keeps the objects that it was given, and returns the objects that it keeps. */
  readonly sharesObjects?: boolean
  /**
   * Assigns positions to a batch first and stores it later, when other batches may have been stored at higher
   * positions.
   */
  readonly overtakes?: boolean
  /** Treats every batch with known ids as a repetition, whatever its content. */
  readonly trustsIds?: boolean
  /** Answers Unfit when any version is expected and the stream has grown since the batch was numbered. */
  readonly blamesTheOvertaken?: boolean
  /** Reads with any bounds, even invalid ones. */
  readonly guessesBounds?: boolean
  /** Stores the events of a batch one by one, up to the first invalid event. */
  readonly storesParts?: boolean
  /** After a page, continues a subscription behind all events stored at that time. */
  readonly skipsAhead?: boolean
}

/**
 * A second store that differs from the one in memory. It is a single list of rows of JSON text that is searched each
 * time. Positions are in steps of ten, and subscriptions poll. With faults it is one of the broken stores.
 */
export const simpleStore = (faults: Faults = {}): EventStore => {
  interface Row {
    readonly position: number
    readonly stream: string
    readonly id: string
    readonly version: number
    readonly recordedAt: string
    readonly text: string
    readonly given: StoredEvent
  }
  const rows: Row[] = []
  let last = 0
  const eventOf = (row: Row) => (faults.sharesObjects ? row.given : (JSON.parse(row.text) as StoredEvent))
  const inOrder = () => rows.toSorted((a, b) => a.position - b.position)
  const rowsOf = (stream: string) => inOrder().filter((row) => row.stream === stream)

  const refuse = (stream: string, path: string): Appended => ({
    ok: false,
    error: { is: 'Unfit', stream, path, expected: 'something else', found: 'this' },
  })

  const store: EventStore = {
    readStream: async (stream, { fromVersion = 1, toVersion = Infinity } = {}) => {
      if (!faults.guessesBounds) checkBounds({ fromVersion, toVersion })
      const all = rowsOf(stream)
      const part = all.filter(({ version }) => version >= fromVersion && version <= toVersion)
      return { stream, events: part.map(eventOf), version: all.length }
    },
    readAll: async ({ after = 0, limit = Infinity } = {}) => {
      if (!faults.guessesBounds) checkBounds({ after, limit })
      return inOrder()
        .filter(({ position }) => position > after)
        .slice(0, limit)
        .map((row): Positioned => ({ position: row.position, event: eventOf(row) }))
    },
    subscribe: async function* ({ after = 0, signal } = {}) {
      for (let from = after; ;) {
        const page = await store.readAll({ after: from })
        for (const one of page) {
          if (signal?.aborted) return
          yield one
          from = one.position
        }
        if (faults.skipsAhead) from = last
        if (signal?.aborted) return
        if (page.length === 0) await new Promise((resolve) => setTimeout(resolve, 1))
      }
    },
    appendToStream: async (stream, batch, { expectedVersion }) => {
      if (batch.length === 0) return refuse(stream, '')
      const off = notJson(batch, '')
      if (off !== undefined) return refuse(stream, off)
      const events = faults.sharesObjects ? batch : (JSON.parse(JSON.stringify(batch)) as typeof batch)
      for (const [i, event] of events.entries()) {
        const problem = problemOf(event, stream, `/${i}`)
        if (problem !== undefined) return refuse(stream, problem)
        if (events.findIndex(({ meta }) => meta.id === event.meta.id) < i) return refuse(stream, `/${i}/meta/id`)
      }

      const reserved = last
      last += 10 * events.length
      // A longer batch takes longer to be stored at its positions.
      if (faults.overtakes) for (let i = 0; i < events.length * 4; i++) await Promise.resolve()

      const known = events.map(({ meta }) => rows.find(({ id }) => id === meta.id))
      if (!faults.forgetsIds && known.some((row) => row !== undefined)) {
        const off = known.findIndex(
          (row, i) =>
            row?.stream !== stream ||
            (i > 0 && row.version !== (known[i - 1]?.version ?? 0) + 1) ||
            !(faults.trustsIds || sameEvent(events[i]!, eventOf(row))),
        )
        if (off >= 0) return refuse(stream, `/${off}/meta/id`)
        const { version, position } = known.at(-1)!
        return { ok: true, version, position, repeated: true }
      }

      const stored = rowsOf(stream)
      const found = stored.length
      const numberedFor = (events[0]?.meta.version ?? 0) - 1
      const believed = expectedVersion === 'any' ? numberedFor : expectedVersion === 'no-stream' ? 0 : expectedVersion
      if (believed !== found && !(faults.blamesTheOvertaken && expectedVersion === 'any'))
        return { ok: false, error: { is: 'Conflict', stream, expected: expectedVersion, found } }
      let recordedAt = stored.at(-1)?.recordedAt ?? ''
      const fresh: Row[] = []
      for (const [i, event] of events.entries()) {
        const { meta } = event
        const wrong =
          meta.version === found + i + 1 ? (meta.recordedAt < recordedAt ? 'recordedAt' : undefined) : 'version'
        if (wrong !== undefined) {
          if (faults.storesParts) rows.push(...fresh)
          return refuse(stream, `/${i}/meta/${wrong}`)
        }
        recordedAt = meta.recordedAt
        const position = reserved + 10 * (i + 1)
        const text = JSON.stringify(event)
        fresh.push({ position, stream, id: meta.id, version: meta.version, recordedAt, text, given: event })
      }
      rows.push(...fresh)
      return { ok: true, version: found + events.length, position: reserved + 10 * events.length, repeated: false }
    },
  }
  return store
}
