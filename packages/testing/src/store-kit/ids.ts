import { type EventStore } from '@jobbspar/core'
import fc from 'fast-check'
import { example, law, type StoreCase } from './store-case.js'
import { changesNothing, isRepetition, isUnfit, landed } from './checks.js'
import { allOf, asStored, batchOf, counted, withThree, type Given } from './events.js'
import { nthInstant } from '../given.js'
import { equal } from '../equal.js'

const isAgain = async (store: EventStore, batch: readonly Given[], stream = 's'): Promise<void> => {
  const all = await store.readAll()
  const place = all.find(({ event }) => event.meta.id === batch.at(-1)?.meta.id)
  if (place === undefined) throw new Error('The last event of the batch is not stored.')
  const { position, event } = place
  await changesNothing(store, async () =>
    isRepetition(await store.appendToStream(stream, batch, { expectedVersion: 'any' }), {
      ok: true,
      version: event.meta.version,
      position,
      repeated: true,
    }),
  )
}

/** Cases about ids: an id is stored only once, and a repeated batch gets the first answer again. */
export const ids: readonly StoreCase[] = [
  ...(['no-stream', 0, 1, 2, 99, 'any'] as const).map((expectedVersion) =>
    example(`a batch that comes again expecting ${expectedVersion} is answered as the first time`, async (store) => {
      const [first] = await withThree(store)
      await changesNothing(store, async () =>
        isRepetition(await store.appendToStream('s', batchOf('s', 1, 2), { expectedVersion }), first),
      )
    }),
  ),
  example('a batch that comes again after other appends is answered as the first time', async (store) => {
    const [first] = await withThree(store)
    landed(await store.appendToStream('s', [counted('s', 3, 4)], { expectedVersion: 2 }))
    landed(await store.appendToStream('u', batchOf('u', 5, 6), { expectedVersion: 0 }))
    await changesNothing(store, async () =>
      isRepetition(await store.appendToStream('s', batchOf('s', 1, 2), { expectedVersion: 'no-stream' }), first),
    )
  }),
  example('a batch that comes three times more is answered each time as the first', async (store) => {
    const [first] = await withThree(store)
    await changesNothing(store, async () => {
      for (let i = 0; i < 3; i++)
        isRepetition(await store.appendToStream('s', batchOf('s', 1, 2), { expectedVersion: 0 }), first)
    })
  }),
  example('a batch sent several times at once is stored once, and every answer is the same', async (store) => {
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => store.appendToStream('s', batchOf('s', 1, 2), { expectedVersion: 'no-stream' })),
    )
    const [first, ...more] = answers.filter((answer) => answer.ok && !answer.repeated)
    if (first === undefined || more.length > 0) throw new Error('Expected one answer to be not repeated.')
    for (const answer of answers) isRepetition(answer.ok ? { ...answer, repeated: true } : answer, first)
    equal('All events', await allOf(store), batchOf('s', 1, 2))
  }),
  example('a batch that comes again numbered and timed otherwise is answered as the first time', async (store) => {
    const [first] = await withThree(store)
    const batch = [counted('s', 7, 1, nthInstant(90)), counted('s', 8, 2, nthInstant(0))]
    await changesNothing(store, async () =>
      isRepetition(await store.appendToStream('s', batch, { expectedVersion: 6 }), first),
    )
  }),
  ...(
    [
      ['of another type', { type: 'Recounted' }],
      ['with other data', { data: { on: '2016-01-01', by: 99 } }],
      ['with less data', { data: { on: '2016-01-01' } }],
      ['with more data', { data: { on: '2016-01-01', by: 2, of: 'pile-1' } }],
    ] as const
  ).map(([what, other]) =>
    example(`a batch whose ids are known and of which one event is ${what} is Unfit`, async (store) => {
      await withThree(store)
      const [one, two] = batchOf('s', 1, 2)
      await changesNothing(store, async () => {
        for (const expectedVersion of ['any', 0, 2] as const)
          isUnfit(
            await store.appendToStream('s', asStored([one, { ...two, ...other }]), { expectedVersion }),
            's',
            '/1/meta/id',
          )
      })
    }),
  ),
  example('a batch that comes again with its fields in another order is answered as the first time', async (store) => {
    const [first] = await withThree(store)
    const batch = batchOf('s', 1, 2).map((event) => ({
      ...event,
      data: { by: event.data['by'], on: event.data['on'] },
    }))
    await changesNothing(store, async () =>
      isRepetition(await store.appendToStream('s', batch, { expectedVersion: 0 }), first),
    )
  }),
  example('a part of an earlier batch is answered as that part', async (store) => {
    landed(await store.appendToStream('s', batchOf('s', 1, 2, 3), { expectedVersion: 0 }))
    await isAgain(store, batchOf('s', 1, 2))
    await isAgain(store, [counted('s', 2, 2)])
  }),
  example('what was appended in several batches may come again as one', async (store) => {
    await withThree(store)
    landed(await store.appendToStream('s', [counted('s', 3, 4)], { expectedVersion: 2 }))
    await isAgain(store, [counted('s', 1, 1), counted('s', 2, 2), counted('s', 3, 4)])
  }),
  ...(
    [
      ['a known id and then a new one', [2, 9], '/1/meta/id'],
      ['a new id and then a known one', [9, 2], '/0/meta/id'],
      ['a new id between known ones', [1, 9, 2], '/1/meta/id'],
      ['known ids in another order', [2, 1], '/1/meta/id'],
      ['known ids without the one stored between them', [1, 4], '/1/meta/id'],
      ['an id of another stream', [3], '/0/meta/id'],
      ['known ids of this stream and of another', [2, 3], '/1/meta/id'],
      ['a known id twice', [1, 1], '/1/meta/id'],
      ['a new id twice', [9, 9], '/1/meta/id'],
    ] as const
  ).map(([what, numbers, path]) =>
    example(`a batch with ${what} is Unfit`, async (store) => {
      await withThree(store)
      landed(await store.appendToStream('s', [counted('s', 3, 4)], { expectedVersion: 2 }))
      const batch = numbers.map((n, i) => counted('s', i + 4, n))
      await changesNothing(store, async () => {
        for (const expectedVersion of ['any', 3] as const)
          isUnfit(await store.appendToStream('s', batch, { expectedVersion }), 's', path)
      })
    }),
  ),
  example('the new ids of a batch that was Unfit stay free', async (store) => {
    await withThree(store)
    isUnfit(
      await store.appendToStream('s', [counted('s', 3, 9), counted('s', 4, 1)], { expectedVersion: 2 }),
      's',
      '/0/meta/id',
    )
    landed(await store.appendToStream('u', batchOf('u', 9), { expectedVersion: 'no-stream' }))
  }),
  law(
    'a batch of which any ids are known, here or in another stream, is a repetition only when all are known here as they are',
    fc.array(fc.record({ known: fc.constantFrom('here', 'elsewhere', 'nowhere'), same: fc.boolean() }), {
      minLength: 1,
      maxLength: 4,
    }),
    async (store, members) => {
      const numbersKnown = (where: string) => members.flatMap(({ known }, i) => (known === where ? [i + 1] : []))
      const here = numbersKnown('here')
      const elsewhere = numbersKnown('elsewhere')
      if (here.length > 0) landed(await store.appendToStream('s', batchOf('s', ...here), { expectedVersion: 0 }))
      if (elsewhere.length > 0)
        landed(await store.appendToStream('t', batchOf('t', ...elsewhere), { expectedVersion: 0 }))
      const batch = members.map(({ same }, i) => {
        const event = counted('s', here.length + i + 1, i + 1, nthInstant(9))
        return same ? event : { ...event, data: { ...event.data, by: -1 } }
      })
      const expectedVersion = here.length
      if (here.length + elsewhere.length === 0)
        return void landed(await store.appendToStream('s', batch, { expectedVersion }))
      const off = members.findIndex(({ known, same }) => known !== 'here' || !same)
      if (off < 0) return isAgain(store, batch)
      await changesNothing(store, async () =>
        isUnfit(await store.appendToStream('s', batch, { expectedVersion }), 's', `/${off}/meta/id`),
      )
    },
  ),
]
