import { type EventStore, type Positioned } from '@jobbspar/core'
import { aRead, example, until, within, type StoreCase } from './store-case.js'
import { isConflict, landed } from './checks.js'
import { batchOf, counted, withThree } from './events.js'
import { AbortController, stopping } from './stopping.js'
import { taking, type Taking } from './taking.js'
import { nthId } from '../given.js'
import { equal } from '../equal.js'

const idsOf = (events: readonly Positioned[]): readonly string[] => events.map(({ event }) => event.meta.id)

const gives = async (what: string, subscription: Taking, ...numbers: number[]) =>
  equal(what, idsOf(await subscription.all()), numbers.map(nthId))

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

/** Cases about subscriptions to events of all streams, both stored and new. */
export const subscribing: readonly StoreCase[] = [
  example('a subscription gives the history, in order and with its positions', async (store, patience) => {
    await withThree(store)
    equal('The history', await taking(store.subscribe(), patience, { most: 3 }).all(), await store.readAll())
  }),
  example('a subscription gives the history and then what comes, each event once', async (store, patience) => {
    await withThree(store)
    const subscription = taking(store.subscribe(), patience, { most: 6 })
    await subscription.seen(3)
    await addTo(store, 2, 4)
    await subscription.seen(4)
    landed(await store.appendToStream('u', batchOf('u', 5, 6), { expectedVersion: 0 }))
    await gives('The events', subscription, 1, 2, 3, 4, 5, 6)
    equal('The positions', subscription.taken, await store.readAll())
  }),
  example('a subscription to an empty store waits for the first event', async (store, patience) => {
    const subscription = taking(store.subscribe(), patience, { most: 2 })
    await aRead(store)
    await addTo(store, 0, 1)
    await addTo(store, 1, 2)
    await gives('The events', subscription, 1, 2)
  }),
  example('nothing is lost between the history and what comes', async (store, patience) => {
    await withThree(store)
    const numbers = Array.from({ length: 30 }, (_, i) => i + 10)
    const subscription = taking(store.subscribe(), patience, { most: 33 })
    // The appends happen at once, while the subscription is reading the history.
    for (const [i, n] of numbers.entries()) await addTo(store, 2 + i, n)
    await gives('The events', subscription, 1, 2, 3, ...numbers)
  }),
  example('a reader slower than the writers gets every event', async (store, patience) => {
    await addTo(store, 0, 0, 1, 2)
    const writing: { ended?: Promise<void> } = {}
    const subscription = taking(store.subscribe(), patience, {
      most: 12,
      // The reader pauses at the first event, in the middle of the stored events, until everything is written.
      resting: async () => writing.ended,
    })
    writing.ended = (async () => {
      await subscription.seen(1)
      for (let version = 3; version < 12; version += 3) await addTo(store, version, version, version + 1, version + 2)
    })()
    await writing.ended
    await gives('The events', subscription, ...Array.from({ length: 12 }, (_, i) => i))
  }),
  example('a subscription begins after a position', async (store, patience) => {
    await withThree(store)
    const after = await positionOf(store, 2)
    await gives('The event after', taking(store.subscribe({ after }), patience, { most: 1 }), 3)
    await gives('All after 0', taking(store.subscribe({ after: 0 }), patience, { most: 3 }), 1, 2, 3)
  }),
  example('a subscription after the last position gives only what comes', async (store, patience) => {
    await withThree(store)
    const subscription = taking(store.subscribe({ after: await positionOf(store, 3) }), patience, { most: 1 })
    await aRead(store)
    await addTo(store, 2, 4)
    await gives('The new event', subscription, 4)
  }),
  example('a subscription left and begun again after its last position misses nothing', async (store, patience) => {
    await withThree(store)
    const first = await taking(store.subscribe(), patience, { most: 2 }).all()
    await addTo(store, 2, 4)
    const after = first.at(-1)?.position ?? 0
    await gives('The rest', taking(store.subscribe({ after }), patience, { most: 2 }), 3, 4)
  }),
  example('a subscription that is begun late begins at its position', async (store, patience) => {
    await withThree(store)
    const events = store.subscribe({ after: await positionOf(store, 1) })
    await addTo(store, 2, 4)
    await gives('The events', taking(events, patience, { most: 3 }), 2, 3, 4)
  }),
  example('two subscribers each get every event', async (store, patience) => {
    await withThree(store)
    const one = taking(store.subscribe(), patience, { most: 5 })
    const other = taking(store.subscribe(), patience, { most: 5 })
    await Promise.all([one.seen(3), other.seen(3)])
    await addTo(store, 2, 4, 5)
    await gives('The one', one, 1, 2, 3, 4, 5)
    await gives('The other', other, 1, 2, 3, 4, 5)
  }),
  example('when one of two subscribers leaves, the other goes on', async (store, patience) => {
    await withThree(store)
    const other = taking(store.subscribe(), patience, { most: 5 })
    await gives('The one', taking(store.subscribe(), patience, { most: 2 }), 1, 2)
    await addTo(store, 2, 4, 5)
    await gives('The other', other, 1, 2, 3, 4, 5)
  }),
  example('a subscription ends when its signal aborts while it waits', async (store, patience) => {
    await withThree(store)
    const { signal, stop } = stopping()
    const subscription = taking(store.subscribe({ signal }), patience)
    await subscription.seen(3)
    await aRead(store)
    stop()
    await gives('The end', subscription, 1, 2, 3)
  }),
  example('a subscription ends when its signal aborts in the middle of the history', async (store, patience) => {
    await withThree(store)
    const { signal, stop } = stopping()
    const subscription = taking(store.subscribe({ signal }), patience, {
      resting: async (n) => {
        if (n === 2) stop()
      },
    })
    await gives('The end', subscription, 1, 2)
  }),
  example('a subscription whose signal has aborted already gives nothing', async (store, patience) => {
    await withThree(store)
    const { signal, stop } = stopping()
    stop()
    await gives('The end', taking(store.subscribe({ signal }), patience))
  }),
  example('a subscription that has ended gives nothing of what comes later', async (store, patience) => {
    await withThree(store)
    const { signal, stop } = stopping()
    const events = store.subscribe({ signal })[Symbol.asyncIterator]()
    for (let i = 0; i < 3; i++) await within(patience, 'The history', events.next())
    const waiting = events.next()
    await aRead(store)
    stop()
    equal('The end', (await within(patience, 'The end', waiting)).done, true)
    await addTo(store, 2, 4)
    equal('After the end', (await within(patience, 'The end', events.next())).done, true)
  }),
  example('a signal ends only its own subscription', async (store, patience) => {
    await withThree(store)
    const { signal, stop } = stopping()
    const stopped = taking(store.subscribe({ signal }), patience)
    const other = taking(store.subscribe({ signal: stopping().signal }), patience, { most: 4 })
    await Promise.all([stopped.seen(3), other.seen(3)])
    await aRead(store)
    stop()
    await gives('The end', stopped, 1, 2, 3)
    await addTo(store, 2, 4)
    await gives('The other', other, 1, 2, 3, 4)
  }),
  example('an AbortSignal of the runtime ends a subscription', async (store, patience) => {
    await withThree(store)
    const controller = new AbortController()
    const subscription = taking(store.subscribe({ signal: controller.signal }), patience)
    await subscription.seen(3)
    await aRead(store)
    controller.abort()
    await gives('The end', subscription, 1, 2, 3)
  }),
  example('who leaves a subscription leaves no listener on its signal', async (store, patience) => {
    await withThree(store)
    const { signal, listening } = stopping()
    const subscription = taking(store.subscribe({ signal }), patience, { most: 4 })
    await subscription.seen(3)
    await addTo(store, 2, 4)
    await gives('The events', subscription, 1, 2, 3, 4)
    await until(patience, 'The end of all listening', () => listening() === 0)
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
  example('a subscription receives nothing of a batch that was not stored', async (store, patience) => {
    await withThree(store)
    const subscription = taking(store.subscribe({ after: await positionOf(store, 3) }), patience, { most: 1 })
    await aRead(store)
    isConflict(await store.appendToStream('s', [counted('s', 3, 8)], { expectedVersion: 1 }), 's', 1, 2)
    await store.appendToStream('s', [counted('s', 3, 7), counted('s', 5, 8)], { expectedVersion: 2 })
    await store.appendToStream('s', batchOf('s', 1, 2), { expectedVersion: 'any' })
    await addTo(store, 2, 9)
    await gives('The next event', subscription, 9)
  }),
]
