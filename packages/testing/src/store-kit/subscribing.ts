import { type EventStore, type Positioned } from '@jobbspar/core'
import { aMoment, example, within, type BenchCase } from './bench.js'
import { isConflict, landed } from './checks.js'
import { batchOf, counted, withThree } from './events.js'
import { AbortController, stopping } from './stopping.js'
import { nthId } from '../given.js'
import { equal } from '../equal.js'

/** The first `n` events of a subscription; then it is left. */
const take = async (events: AsyncIterable<Positioned>, n: number): Promise<readonly Positioned[]> => {
  const taken: Positioned[] = []
  if (n === 0) return taken
  for await (const one of events) {
    taken.push(one)
    if (taken.length === n) break
  }
  return taken
}

const idsOf = (events: readonly Positioned[]): readonly string[] => events.map(({ event }) => event.meta.id)

const gives = async (patience: number, what: string, taken: Promise<readonly Positioned[]>, ...numbers: number[]) =>
  equal(what, idsOf(await within(patience, what, taken)), numbers.map(nthId))

const positionOf = async (store: EventStore, n: number): Promise<number> => {
  const one = (await store.readAll()).find(({ event }) => event.meta.id === nthId(n))
  if (one === undefined) throw new Error(`Event ${n} is not stored.`)
  return one.position
}

const addTo = async (store: EventStore, version: number, ...numbers: readonly number[]): Promise<void> =>
  void landed(
    await store.appendToStream(
      's',
      numbers.map((n, i) => counted('s', version + i + 1, n)),
      { expectedVersion: version },
    ),
  )

/** Events of all streams, those there are and those that come. */
export const subscribing: readonly BenchCase[] = [
  example('a subscription gives the history, in order and with its positions', async (store, patience) => {
    await withThree(store)
    const taken = await within(patience, 'The history', take(store.subscribe(), 3))
    equal('The history', taken, await store.readAll())
  }),
  example('a subscription gives the history and then what comes, each event once', async (store, patience) => {
    await withThree(store)
    const taken = take(store.subscribe(), 6)
    await aMoment()
    await addTo(store, 2, 4)
    await aMoment()
    landed(await store.appendToStream('u', batchOf('u', 5, 6), { expectedVersion: 0 }))
    await gives(patience, 'The events', taken, 1, 2, 3, 4, 5, 6)
    equal('The positions', await taken, await store.readAll())
  }),
  example('a subscription to an empty store waits for the first event', async (store, patience) => {
    const taken = take(store.subscribe(), 2)
    await aMoment()
    await addTo(store, 0, 1)
    await addTo(store, 1, 2)
    await gives(patience, 'The events', taken, 1, 2)
  }),
  example('nothing is lost between the history and what comes', async (store, patience) => {
    await withThree(store)
    const numbers = Array.from({ length: 30 }, (_, i) => i + 10)
    const taken = take(store.subscribe(), 33)
    // At once, while the subscription is reading the history.
    for (const [i, n] of numbers.entries()) await addTo(store, 2 + i, n)
    await gives(patience, 'The events', taken, 1, 2, 3, ...numbers)
  }),
  example('a reader slower than the writers gets every event', async (store, patience) => {
    const seen: Positioned[] = []
    const reading = (async () => {
      for await (const one of store.subscribe()) {
        seen.push(one)
        if (seen.length === 12) break
        await aMoment(1)
      }
      return seen
    })()
    for (let version = 0; version < 12; version += 3) await addTo(store, version, version, version + 1, version + 2)
    await gives(patience, 'The events', reading, ...Array.from({ length: 12 }, (_, i) => i))
  }),
  example('a subscription begins after a position', async (store, patience) => {
    await withThree(store)
    const after = await positionOf(store, 2)
    await gives(patience, 'The event after', take(store.subscribe({ after }), 1), 3)
    await gives(patience, 'All after 0', take(store.subscribe({ after: 0 }), 3), 1, 2, 3)
    await gives(patience, 'All after less than 0', take(store.subscribe({ after: -1 }), 3), 1, 2, 3)
  }),
  example('a subscription after the last position gives only what comes', async (store, patience) => {
    await withThree(store)
    const taken = take(store.subscribe({ after: await positionOf(store, 3) }), 1)
    await aMoment()
    await addTo(store, 2, 4)
    await gives(patience, 'The new event', taken, 4)
  }),
  example('a subscription left and begun again after its last position misses nothing', async (store, patience) => {
    await withThree(store)
    const first = await within(patience, 'Two events', take(store.subscribe(), 2))
    await addTo(store, 2, 4)
    const after = first.at(-1)?.position ?? 0
    await gives(patience, 'The rest', take(store.subscribe({ after }), 2), 3, 4)
  }),
  example('a subscription that is begun late begins at its position', async (store, patience) => {
    await withThree(store)
    const events = store.subscribe({ after: await positionOf(store, 1) })
    await addTo(store, 2, 4)
    await gives(patience, 'The events', take(events, 3), 2, 3, 4)
  }),
  example('two subscribers each get every event', async (store, patience) => {
    await withThree(store)
    const one = take(store.subscribe(), 5)
    const other = take(store.subscribe(), 5)
    await aMoment()
    await addTo(store, 2, 4, 5)
    await gives(patience, 'The one', one, 1, 2, 3, 4, 5)
    await gives(patience, 'The other', other, 1, 2, 3, 4, 5)
  }),
  example('when one of two subscribers leaves, the other goes on', async (store, patience) => {
    await withThree(store)
    const other = take(store.subscribe(), 5)
    await gives(patience, 'The one', take(store.subscribe(), 2), 1, 2)
    await addTo(store, 2, 4, 5)
    await gives(patience, 'The other', other, 1, 2, 3, 4, 5)
  }),
  example('a subscription ends when its signal aborts while it waits', async (store, patience) => {
    await withThree(store)
    const { signal, stop } = stopping()
    const taken = take(store.subscribe({ signal }), 99)
    await aMoment()
    stop()
    await gives(patience, 'The end', taken, 1, 2, 3)
  }),
  example('a subscription ends when its signal aborts in the middle of the history', async (store, patience) => {
    await withThree(store)
    const { signal, stop } = stopping()
    const seen: Positioned[] = []
    const reading = (async () => {
      for await (const one of store.subscribe({ signal })) {
        seen.push(one)
        if (seen.length === 2) stop()
      }
      return seen
    })()
    await gives(patience, 'The end', reading, 1, 2)
  }),
  example('a subscription whose signal has aborted already gives nothing', async (store, patience) => {
    await withThree(store)
    const { signal, stop } = stopping()
    stop()
    await gives(patience, 'The end', take(store.subscribe({ signal }), 99))
  }),
  example('a subscription that has ended gives nothing of what comes later', async (store, patience) => {
    await withThree(store)
    const { signal, stop } = stopping()
    const events = store.subscribe({ signal })[Symbol.asyncIterator]()
    for (let i = 0; i < 3; i++) await within(patience, 'The history', events.next())
    const waiting = events.next()
    await aMoment()
    stop()
    equal('The end', (await within(patience, 'The end', waiting)).done, true)
    await addTo(store, 2, 4)
    equal('After the end', (await within(patience, 'The end', events.next())).done, true)
  }),
  example('a signal ends only its own subscription', async (store, patience) => {
    await withThree(store)
    const { signal, stop } = stopping()
    const stopped = take(store.subscribe({ signal }), 99)
    const other = take(store.subscribe({ signal: stopping().signal }), 4)
    await aMoment()
    stop()
    await gives(patience, 'The end', stopped, 1, 2, 3)
    await addTo(store, 2, 4)
    await gives(patience, 'The other', other, 1, 2, 3, 4)
  }),
  example('an AbortSignal of the runtime ends a subscription', async (store, patience) => {
    await withThree(store)
    const controller = new AbortController()
    const taken = take(store.subscribe({ signal: controller.signal }), 99)
    await aMoment()
    controller.abort()
    await gives(patience, 'The end', taken, 1, 2, 3)
  }),
  example('who leaves a subscription leaves no listener on its signal', async (store, patience) => {
    await withThree(store)
    const { signal, listening } = stopping()
    const taken = take(store.subscribe({ signal }), 4)
    await aMoment()
    await addTo(store, 2, 4)
    await gives(patience, 'The events', taken, 1, 2, 3, 4)
    await aMoment()
    equal('How many listen', listening(), 0)
  }),
  example('asked for several events at once, a subscription gives each once and in order', async (store, patience) => {
    await withThree(store)
    const events = store.subscribe({ after: await positionOf(store, 2) })[Symbol.asyncIterator]()
    const asked = [events.next(), events.next(), events.next()]
    await addTo(store, 2, 4)
    await addTo(store, 3, 5)
    const three = await within(patience, 'Three events', Promise.all(asked))
    equal('The events', idsOf(three.flatMap(({ value, done }) => (done ? [] : [value]))), [3, 4, 5].map(nthId))
  }),
  example('a subscription is told nothing of a batch that was not stored', async (store, patience) => {
    await withThree(store)
    const taken = take(store.subscribe({ after: await positionOf(store, 3) }), 1)
    await aMoment()
    isConflict(await store.appendToStream('s', [counted('s', 3, 8)], { expectedVersion: 1 }), 's', 1, 2)
    await store.appendToStream('s', [counted('s', 3, 7), counted('s', 5, 8)], { expectedVersion: 2 })
    await store.appendToStream('s', batchOf('s', 1, 2), { expectedVersion: 'any' })
    await addTo(store, 2, 9)
    await gives(patience, 'The next event', taken, 9)
  }),
]
