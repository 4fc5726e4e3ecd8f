import { type ExpectedVersion, type StoredEvent } from '@jobbspar/core'
import { problemBetween } from '../equal.js'

const isSame = (event: StoredEvent, stored: StoredEvent): boolean =>
  event.type === stored.type && problemBetween(event.data, stored.data) === undefined

/**
 * One request to a store. In a read of all events, `after` is the number of preceding events, because stores choose
 * their own positions.
 */
export type Operation =
  | {
      readonly is: 'append'
      readonly stream: string
      readonly events: readonly StoredEvent[]
      readonly expectedVersion: ExpectedVersion
    }
  | {
      readonly is: 'readStream'
      readonly stream: string
      readonly range: { readonly fromVersion?: number; readonly toVersion?: number }
    }
  | { readonly is: 'readAll'; readonly after: number; readonly limit?: number }

/**
 * The simplest store: one array that is searched completely each time. Its positions are places in the array, from 1.
 */
export interface ArrayModel {
  readonly log: readonly StoredEvent[]
  readonly of: (stream: string) => readonly StoredEvent[]
  readonly answer: (operation: Operation) => unknown
}

/** A model, empty at first. It assumes that every envelope is complete. */
export const arrayModel = (): ArrayModel => {
  const log: StoredEvent[] = []
  const of = (stream: string) => log.filter(({ meta }) => meta.stream === stream)
  const unfit = (stream: string, path: string) => ({ ok: false, error: { is: 'Unfit', stream, path } })

  const append = (stream: string, events: readonly StoredEvent[], expected: ExpectedVersion): unknown => {
    if (events.length === 0) return unfit(stream, '')
    const ids = events.map(({ meta }) => meta.id)
    const twice = ids.findIndex((id, i) => ids.indexOf(id) < i)
    if (twice >= 0) return unfit(stream, `/${twice}/meta/id`)

    const mine = of(stream)
    const versions = ids.map((id) => mine.findIndex(({ meta }) => meta.id === id) + 1)
    if (log.some(({ meta }) => ids.includes(meta.id))) {
      const off = events.findIndex((event, i) => {
        const version = versions[i] ?? 0
        const stored = mine[version - 1]
        return stored === undefined || (i > 0 && version !== (versions[i - 1] ?? 0) + 1) || !isSame(event, stored)
      })
      if (off >= 0) return unfit(stream, `/${off}/meta/id`)
      const position = log.findIndex(({ meta }) => meta.id === ids.at(-1)) + 1
      return { ok: true, version: versions.at(-1), position, repeated: true }
    }

    const found = mine.length
    const believed = expected === 'any' ? (events[0]?.meta.version ?? 0) - 1 : expected === 'no-stream' ? 0 : expected
    if (believed !== found) return { ok: false, error: { is: 'Conflict', stream, expected, found } }
    for (const [i, { meta }] of events.entries()) {
      if (meta.version !== found + i + 1) return unfit(stream, `/${i}/meta/version`)
      const before = events[i - 1] ?? mine.at(-1)
      if (before !== undefined && meta.recordedAt < before.meta.recordedAt)
        return unfit(stream, `/${i}/meta/recordedAt`)
    }
    log.push(...events)
    return { ok: true, version: found + events.length, position: log.length, repeated: false }
  }

  return {
    log,
    of,
    answer: (operation) => {
      if (operation.is === 'append') return append(operation.stream, operation.events, operation.expectedVersion)
      if (operation.is === 'readStream') {
        const { fromVersion = 1, toVersion = Infinity } = operation.range
        const all = of(operation.stream)
        const events = all.filter(({ meta }) => meta.version >= fromVersion && meta.version <= toVersion)
        return { stream: operation.stream, events, version: all.length }
      }
      const { after, limit = Infinity } = operation
      return log.map((event, i) => ({ position: i + 1, event })).filter((_, i) => i >= after && i < after + limit)
    },
  }
}
