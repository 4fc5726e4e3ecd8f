import { batchOf, memoryStore } from '@jobbspar/adapters-memory'
import { type EventStore } from '@jobbspar/core'

/**
 * A sound store behind a slow connection. Each request and each answer takes the number of milliseconds that the next
 * call of `latency` returns. A batch is copied when it is passed, as a driver does before it sends.
 */
export const slowStore = (latency: () => number): EventStore => {
  const inner = memoryStore()
  const line = () =>
    new Promise<void>((resolve) => {
      setTimeout(resolve, latency())
    })
  const over = async <A>(ask: () => Promise<A>): Promise<A> => {
    await line()
    const answer = await ask()
    await line()
    return answer
  }
  return {
    readStream: (...asked) => over(() => inner.readStream(...asked)),
    readAll: (...asked) => over(() => inner.readAll(...asked)),
    appendToStream: async (stream, events, options) => {
      const batch = batchOf(stream, events)
      return batch.ok ? over(() => inner.appendToStream(stream, batch.events, options)) : batch
    },
    subscribe: async function* (options) {
      await line()
      for await (const one of inner.subscribe(options)) {
        await line()
        if (options?.signal?.aborted) return
        yield one
      }
    },
  }
}
