import { type EventStore } from '@jobbspar/core'
import { example, type StoreCase } from './store-case.js'
import { landed } from './checks.js'
import { allOf, batchOf, counted, withThree } from './events.js'
import { nthId } from '../given.js'
import { equal } from '../equal.js'

/** Appends events 1 to 5 to stream `s`, between two events of stream `t`. */
const withFive = async (store: EventStore): Promise<void> => {
  landed(await store.appendToStream('t', batchOf('t', 100), { expectedVersion: 0 }))
  landed(await store.appendToStream('s', batchOf('s', 1, 2, 3), { expectedVersion: 0 }))
  landed(await store.appendToStream('t', [counted('t', 2, 101)], { expectedVersion: 1 }))
  landed(await store.appendToStream('s', [counted('s', 4, 4), counted('s', 5, 5)], { expectedVersion: 3 }))
}

/** Cases about reading a stream, completely or in part. */
export const readingAStream: readonly StoreCase[] = [
  example('a stream never written to has no events and version 0', async (store) => {
    equal('An empty store', await store.readStream('s'), { stream: 's', events: [], version: 0 })
    await withThree(store)
    equal('Another stream', await store.readStream('u'), { stream: 'u', events: [], version: 0 })
    const range = { fromVersion: 2, toVersion: 3 }
    equal('A part of it', await store.readStream('u', range), { stream: 'u', events: [], version: 0 })
  }),
  ...(
    [
      [{}, [1, 2, 3, 4, 5]],
      [{ fromVersion: 1 }, [1, 2, 3, 4, 5]],
      [{ fromVersion: 2 }, [2, 3, 4, 5]],
      [{ fromVersion: 5 }, [5]],
      [{ toVersion: 2 }, [1, 2]],
      [{ toVersion: 5 }, [1, 2, 3, 4, 5]],
      [{ fromVersion: 2, toVersion: 4 }, [2, 3, 4]],
      [{ fromVersion: 3, toVersion: 3 }, [3]],
      [{ fromVersion: 4, toVersion: 2 }, []],
      [{ fromVersion: 6 }, []],
      [{ fromVersion: 6, toVersion: 9 }, []],
      [{ fromVersion: 4, toVersion: 99 }, [4, 5]],
      [{ fromVersion: 0, toVersion: 1 }, [1]],
      [{ toVersion: 0 }, []],
    ] as const
  ).map(([range, versions]) =>
    example(`the range ${JSON.stringify(range)} has both its ends, and the whole stream's version`, async (store) => {
      await withFive(store)
      const events = versions.map((version) => counted('s', version, version))
      equal('The stream', await store.readStream('s', range), { stream: 's', events, version: 5 })
    }),
  ),
  example('a stream that was read is as it was then, whatever comes later', async (store) => {
    await withThree(store)
    const read = await store.readStream('s')
    landed(await store.appendToStream('s', [counted('s', 3, 4)], { expectedVersion: 2 }))
    equal('What was read', read, { stream: 's', events: batchOf('s', 1, 2), version: 2 })
    equal('What is read', (await store.readStream('s')).version, 3)
  }),
  example('who has the answer to an append reads what was appended', async (store) => {
    for (let version = 1; version <= 20; version++) {
      landed(await store.appendToStream('s', [counted('s', version, version)], { expectedVersion: version - 1 }))
      equal('The version', (await store.readStream('s')).version, version)
      equal('All events', (await store.readAll()).length, version)
    }
  }),
]

const seven = [100, 1, 2, 3, 101, 4, 5]

/** Cases about reading all events of a store, in the order of their positions. */
export const readingAll: readonly StoreCase[] = [
  example('an empty store has no events', async (store) => {
    equal('All events', await store.readAll(), [])
    equal('A part', await store.readAll({ after: 3, limit: 2 }), [])
  }),
  example('all events come in the order they were appended, the batches whole', async (store) => {
    await withFive(store)
    const events = await allOf(store)
    equal(
      'The ids',
      events.map(({ meta }) => meta.id),
      seven.map((n) => nthId(n)),
    )
  }),
  example('positions are whole numbers above 0, and rise', async (store) => {
    await withFive(store)
    let before = 0
    for (const { position } of await store.readAll()) {
      if (!Number.isSafeInteger(position) || position <= before)
        throw new Error(`Expected a whole number above ${before}, found ${position}`)
      before = position
    }
  }),
  example('an event keeps its position', async (store) => {
    await withThree(store)
    const before = await store.readAll()
    landed(await store.appendToStream('s', [counted('s', 3, 9)], { expectedVersion: 2 }))
    equal('The positions', (await store.readAll()).slice(0, 3), before)
  }),
  ...(
    [
      ['nothing said', undefined, undefined, seven],
      ['after 0', 0, undefined, seven],
      ['after the first', 1, undefined, seven.slice(1)],
      ['after one inside a batch', 2, undefined, seven.slice(2)],
      ['after the last', 7, undefined, []],
      ['after more than there are', Infinity, undefined, []],
      ['a limit of 2', undefined, 2, seven.slice(0, 2)],
      ['a limit of 2 after the fourth', 4, 2, seven.slice(4, 6)],
      ['a limit of 1 after the first', 1, 1, seven.slice(1, 2)],
      ['a limit of all there are', undefined, 7, seven],
      ['a limit of more than there are', 5, 1000, seven.slice(5)],
      ['a limit of 0', undefined, 0, []],
    ] as const
  ).map(([what, after, limit, numbers]) =>
    example(`reading all with ${what} answers what it says, in order`, async (store) => {
      await withFive(store)
      const positions = (await store.readAll()).map(({ position }) => position)
      const beyond = (positions.at(-1) ?? 0) + 1000
      const position =
        after === undefined || after === 0 ? after : after === Infinity ? beyond : (positions[after - 1] ?? beyond)
      const read = await store.readAll({
        ...(position === undefined ? {} : { after: position }),
        ...(limit === undefined ? {} : { limit }),
      })
      equal(
        'The ids',
        read.map(({ event }) => event.meta.id),
        numbers.map((n) => nthId(n)),
      )
    }),
  ),
  example('pages of every size make up the whole', async (store) => {
    await withFive(store)
    const all = await store.readAll()
    for (let limit = 1; limit <= 8; limit++) {
      const paged = [...(await store.readAll({ limit }))]
      for (let more = paged.length; more > 0;) {
        const page = await store.readAll({ after: paged.at(-1)?.position ?? 0, limit })
        paged.push(...page)
        more = page.length
      }
      equal(`Pages of ${limit}`, paged, all)
    }
  }),
  example('what was read of all is as it was then, whatever comes later', async (store) => {
    await withThree(store)
    const read = await store.readAll()
    landed(await store.appendToStream('s', [counted('s', 3, 9)], { expectedVersion: 2 }))
    equal('How many were read', read.length, 3)
  }),
  example('one stream in the order of all is that stream', async (store) => {
    await withFive(store)
    const events = await allOf(store)
    for (const name of ['s', 't'])
      equal(
        `Stream ${name}`,
        (await store.readStream(name)).events,
        events.filter(({ meta }) => meta.stream === name),
      )
  }),
]
