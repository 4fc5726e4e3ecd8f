import {
  checkBounds,
  expecting,
  foundTexts,
  sameEvent,
  unfit,
  type Appended,
  type EventId,
  type EventStore,
  type ExpectedVersion,
  type Positioned,
  type StopSignal,
  type StoredEvent,
} from '@jobbspar/core'
import { batchOf } from './batch.js'

/**
 * The version of the stream that the writer states to have read or, where any version is accepted, the version after
 * which the batch is numbered.
 */
const believed = (expected: ExpectedVersion, first: StoredEvent): number =>
  expected === 'any' ? first.meta.version - 1 : expected === 'no-stream' ? 0 : expected

/**
 * A store in memory. It is empty at first, and its content ends with the process. It is as strict as the contract of a
 * store permits, so an app that works with it works with every store. It accepts only batches that are complete,
 * consistent with their stream and either new to the store or accepted before. It keeps its own frozen copies. An empty
 * batch is `Unfit`.
 */
export const memoryStore = (): EventStore => {
  const log: Positioned[] = []
  const streams = new Map<string, Positioned[]>()
  const places = new Map<EventId, Positioned>()
  const waiting = new Set<() => void>()

  const appended = (last: Positioned, repeated: boolean): Appended => ({
    ok: true,
    version: last.event.meta.version,
    position: last.position,
    repeated,
  })

  /**
   * The answer to a batch in which at least one id is known: the first answer again, or why the batch is not a
   * repetition.
   */
  const again = (stream: string, events: readonly StoredEvent[]): Appended => {
    let before: Positioned | undefined
    for (const [i, event] of events.entries()) {
      const { meta } = event
      const place = places.get(meta.id)
      const path = `/${i}/meta/id`
      if (place === undefined) return unfit(stream, path, expecting('batchAllOrNone'), meta.id)
      if (place.event.meta.stream !== stream) return unfit(stream, path, expecting('idOfNoOtherStream'), meta.id)
      if (before !== undefined && place.event.meta.version !== before.event.meta.version + 1)
        return unfit(stream, path, expecting('idsInOrder'), meta.id)
      if (!sameEvent(event, place.event)) return unfit(stream, path, expecting('idOfNoOther'), meta.id)
      before = place
    }
    return before === undefined
      ? unfit(stream, '', expecting('atLeastOneEvent'), foundTexts.none)
      : appended(before, true)
  }

  const append = (stream: string, given: readonly StoredEvent[], expectedVersion: ExpectedVersion): Appended => {
    const batch = batchOf(stream, given)
    if (!batch.ok) return batch
    if (batch.events.some(({ meta }) => places.has(meta.id))) return again(stream, batch.events)

    const earlier = streams.get(stream)
    const found = earlier?.length ?? 0
    if (believed(expectedVersion, batch.events[0]) !== found)
      return { ok: false, error: { is: 'Conflict', stream, expected: expectedVersion, found } }
    let latest = earlier?.at(-1)?.event.meta.recordedAt
    for (const [i, { meta }] of batch.events.entries()) {
      if (meta.version !== found + i + 1)
        return unfit(stream, `/${i}/meta/version`, expecting('exactly', { value: found + i + 1 }), String(meta.version))
      if (latest !== undefined && meta.recordedAt < latest)
        return unfit(stream, `/${i}/meta/recordedAt`, expecting('notBefore', { instant: latest }), meta.recordedAt)
      latest = meta.recordedAt
    }

    const positioned = batch.events.map((event, i) => Object.freeze({ position: log.length + i + 1, event }))
    if (earlier === undefined) streams.set(stream, positioned)
    else for (const one of positioned) earlier.push(one)
    for (const one of positioned) {
      log.push(one)
      places.set(one.event.meta.id, one)
    }
    for (const wake of [...waiting]) wake()
    return appended({ position: log.length, event: batch.last }, false)
  }

  const subscription = (after: number, signal: StopSignal | undefined): AsyncIterator<Positioned, undefined> => {
    let cursor = after
    let stopped = false
    const mine = new Set<() => void>()
    const change = () =>
      new Promise<void>((resolve) => {
        const wake = () => {
          waiting.delete(wake)
          mine.delete(wake)
          signal?.removeEventListener('abort', wake)
          resolve()
        }
        waiting.add(wake)
        mine.add(wake)
        signal?.addEventListener('abort', wake)
      })
    return {
      next: async () => {
        while (!stopped && signal?.aborted !== true) {
          const next = log[cursor]
          if (next !== undefined) {
            cursor++
            return { done: false, value: next }
          }
          await change()
        }
        return { done: true, value: undefined }
      },
      return: async () => {
        stopped = true
        for (const wake of [...mine]) wake()
        return { done: true, value: undefined }
      },
    }
  }

  return {
    readStream: async (stream, { fromVersion = 1, toVersion = Infinity } = {}) => {
      checkBounds({ fromVersion, toVersion })
      const all = streams.get(stream) ?? []
      const part = all.slice(Math.max(0, fromVersion - 1), toVersion).map(({ event }) => event)
      return Object.freeze({ stream, events: Object.freeze(part), version: all.length })
    },
    appendToStream: async (stream, events, { expectedVersion }) => append(stream, events, expectedVersion),
    readAll: async ({ after = 0, limit = Infinity } = {}) => {
      checkBounds({ after, limit })
      return Object.freeze(log.slice(after, after + limit))
    },
    subscribe: ({ after = 0, signal } = {}) => {
      checkBounds({ after })
      return { [Symbol.asyncIterator]: () => subscription(after, signal) }
    },
  }
}
