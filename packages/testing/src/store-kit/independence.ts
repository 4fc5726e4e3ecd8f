import { example, type StoreCase } from './store-case.js'
import { landed } from './checks.js'
import { batchOf, counted, withThree } from './events.js'
import { equal } from '../equal.js'

/** Cases that show that streams are independent of each other, and so are stores. */
export const independence: readonly StoreCase[] = [
  ...(
    [
      ['differ only in case', ['case-a', 'Case-A', 'CASE-A']],
      ['begin with one another', ['a', 'a-', 'a-1', 'a-10', 'a_1', 'a/1', 'a.1']],
      ['are words of the language', ['constructor', 'toString', 'hasOwnProperty', 'null', 'undefined', 'true', '0']],
      ['are as long as a code may be', [`${'a'.repeat(79)}1`, `${'a'.repeat(79)}2`]],
      ['look like a pattern or a path', ['a-b', 'a.b', 'a..b', 'a:b', 'a//b', 'a_b']],
    ] as const
  ).map(([what, names]) =>
    example(`streams whose names ${what} are different streams`, async (store) => {
      for (const [i, name] of names.entries())
        landed(await store.appendToStream(name, batchOf(name, 2 * i + 1, 2 * i + 2), { expectedVersion: 'no-stream' }))
      for (const [i, stream] of names.entries()) {
        const events = batchOf(stream, 2 * i + 1, 2 * i + 2)
        equal(`Stream ${stream}`, await store.readStream(stream), { stream, events, version: 2 })
      }
    }),
  ),
  example('appending to one stream leaves the version of another', async (store) => {
    await withThree(store)
    landed(await store.appendToStream('t', [counted('t', 2, 8), counted('t', 3, 9)], { expectedVersion: 1 }))
    landed(await store.appendToStream('s', [counted('s', 3, 10)], { expectedVersion: 2 }))
    equal('The version', (await store.readStream('t')).version, 3)
  }),
  example('many streams hold one event each', async (store) => {
    const names = Array.from({ length: 200 }, (_, i) => `stream-${i}`)
    for (const [i, name] of names.entries())
      landed(await store.appendToStream(name, batchOf(name, i + 1), { expectedVersion: 'no-stream' }))
    for (const [i, stream] of names.entries())
      equal(stream, await store.readStream(stream), { stream, events: batchOf(stream, i + 1), version: 1 })
    equal('All events', (await store.readAll()).length, 200)
  }),
  {
    name: 'two new stores have nothing to do with each other',
    on: ({ onStore }) =>
      onStore(async (one) => {
        await withThree(one)
        await onStore(async (other) => {
          equal('All events of the other', await other.readAll(), [])
          await withThree(other)
          landed(await other.appendToStream('s', [counted('s', 3, 9)], { expectedVersion: 2 }))
        })
        equal('How many the first has', (await one.readAll()).length, 3)
      }),
  },
]
