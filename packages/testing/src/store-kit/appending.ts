import { example, type StoreCase } from './store-case.js'
import { changesNothing, isConflict, isUnfit, landed } from './checks.js'
import { allOf, asStored, batchOf, counted, withThree } from './events.js'
import { nthInstant } from '../given.js'
import { equal } from '../equal.js'

/** Cases about the answer to an append, and about what is stored. */
export const appending: readonly StoreCase[] = [
  example('a first event answers version 1 and its position', async (store) => {
    const answer = landed(await store.appendToStream('s', batchOf('s', 1), { expectedVersion: 'no-stream' }))
    equal('The version', answer.version, 1)
    equal('The position', answer.position, (await store.readAll())[0]?.position)
  }),
  example('a batch answers the version and the position of its last event', async (store) => {
    await withThree(store)
    const batch = [3, 4, 5].map((version) => counted('s', version, version + 1))
    const answer = landed(await store.appendToStream('s', batch, { expectedVersion: 2 }))
    equal('The version', answer.version, 5)
    equal('The position', answer.position, (await store.readAll()).at(-1)?.position)
  }),
  example('what was appended is read as it was given, in its order', async (store) => {
    const batch = batchOf('s', 9, 4, 7)
    landed(await store.appendToStream('s', batch, { expectedVersion: 'no-stream' }))
    equal('The stream', await store.readStream('s'), { stream: 's', events: batch, version: 3 })
    equal('All events', await allOf(store), batch)
  }),
  ...(['no-stream', 0, 'any'] as const).map((expectedVersion) =>
    example(`expecting ${expectedVersion} begins a stream`, async (store) => {
      await store.appendToStream('t', batchOf('t', 3), { expectedVersion: 'no-stream' })
      equal('The version', landed(await store.appendToStream('s', batchOf('s', 1), { expectedVersion })).version, 1)
    }),
  ),
  ...([2, 'any'] as const).map((expectedVersion) =>
    example(`expecting ${expectedVersion} goes on with a stream at version 2`, async (store) => {
      await withThree(store)
      const answer = await store.appendToStream('s', [counted('s', 3, 9)], { expectedVersion })
      equal('The version', landed(answer).version, 3)
    }),
  ),
  example('events appended one at a time and in batches make one stream', async (store) => {
    landed(await store.appendToStream('s', batchOf('s', 1), { expectedVersion: 'no-stream' }))
    landed(await store.appendToStream('s', [counted('s', 2, 2), counted('s', 3, 3)], { expectedVersion: 1 }))
    landed(await store.appendToStream('s', [counted('s', 4, 4)], { expectedVersion: 3 }))
    equal('The stream', await store.readStream('s'), { stream: 's', events: batchOf('s', 1, 2, 3, 4), version: 4 })
  }),
]

/** Cases in which another writer has appended first. */
export const conflicts: readonly StoreCase[] = [
  ...(['no-stream', 0, 1, 3] as const).map((expectedVersion) =>
    example(`expecting ${expectedVersion} of a stream at version 2 is a Conflict with both`, async (store) => {
      await withThree(store)
      await changesNothing(store, async () => {
        // The event is numbered from the expected version in one case and from the stored version in the other.
        const believed = expectedVersion === 'no-stream' ? 1 : expectedVersion + 1
        for (const version of [believed, 3])
          isConflict(
            await store.appendToStream('s', [counted('s', version, 9)], { expectedVersion }),
            's',
            expectedVersion,
            2,
          )
      })
    }),
  ),
  ...(
    [
      ['s', [2], 2],
      ['s', [1, 2], 2],
      ['s', [4, 5], 2],
      ['u', [2], 0],
    ] as const
  ).map(([stream, versions, found]) =>
    example(
      `versions ${versions.join(', ')} for a stream at ${found}, expecting any, are a Conflict`,
      async (store) => {
        await withThree(store)
        // A writer that expects any version has numbered its events from the version that it read.
        const batch = versions.map((version, i) => counted(stream, version, 10 + i, nthInstant(i)))
        await changesNothing(store, async () =>
          isConflict(await store.appendToStream(stream, batch, { expectedVersion: 'any' }), stream, 'any', found),
        )
      },
    ),
  ),
  example(
    'of many writers who number alike and expect any, one lands and the others have a Conflict',
    async (store) => {
      await withThree(store)
      // The clock of each later writer is earlier, because record times must not cause a conflict either.
      const write = (n: number) =>
        store.appendToStream('s', [counted('s', 3, n, nthInstant(100 - n))], { expectedVersion: 'any' })
      const answers = await Promise.all([5, 6, 7, 8, 9].map(write))
      equal('How many landed', answers.filter(({ ok }) => ok).length, 1)
      for (const answer of answers) if (!answer.ok) isConflict(answer, 's', 'any', 3)
      equal('The version', (await store.readStream('s')).version, 3)
    },
  ),
  example('expecting a version of a stream without events is a Conflict with version 0', async (store) => {
    await withThree(store)
    isConflict(await store.appendToStream('u', [counted('u', 2, 9)], { expectedVersion: 1 }), 'u', 1, 0)
  }),
  example('a batch in conflict leaves its ids free, and lands at the version it was given', async (store) => {
    await withThree(store)
    isConflict(await store.appendToStream('s', [counted('s', 2, 9)], { expectedVersion: 1 }), 's', 1, 2)
    landed(await store.appendToStream('s', [counted('s', 3, 9)], { expectedVersion: 2 }))
  }),
  example('of two writers who expect the same, one lands and one has a Conflict', async (store) => {
    await withThree(store)
    const answers = await Promise.all(
      [8, 9].map((n) => store.appendToStream('s', [counted('s', 3, n)], { expectedVersion: 2 })),
    )
    equal('How many landed', answers.filter(({ ok }) => ok).length, 1)
    for (const answer of answers) if (!answer.ok) isConflict(answer, 's', 2, 3)
    equal('The version', (await store.readStream('s')).version, 3)
  }),
]

/** A batch is stored completely or not at all. */
export const batches: readonly StoreCase[] = [
  example('an empty batch is Unfit, whatever is expected', async (store) => {
    await withThree(store)
    await changesNothing(store, async () => {
      for (const expectedVersion of ['any', 'no-stream', 0, 2, 7] as const)
        isUnfit(await store.appendToStream('s', [], { expectedVersion }), 's', '')
      isUnfit(await store.appendToStream('u', [], { expectedVersion: 'no-stream' }), 'u', '')
    })
  }),
  example('a batch of 500 events lands whole', async (store) => {
    const numbers = Array.from({ length: 500 }, (_, i) => i + 1)
    const answer = await store.appendToStream('s', batchOf('s', ...numbers), { expectedVersion: 'no-stream' })
    equal('The version', landed(answer).version, 500)
    equal('The events', (await store.readStream('s')).events, batchOf('s', ...numbers))
  }),
  example('a batch of 500 events of which the last is wrong stores none', async (store) => {
    await withThree(store)
    const batch = Array.from({ length: 500 }, (_, i) => counted('u', i + 1, i + 10))
    batch[499] = counted('u', 501, 509)
    await changesNothing(store, async () =>
      isUnfit(await store.appendToStream('u', batch, { expectedVersion: 'no-stream' }), 'u', '/499/meta/version'),
    )
  }),
  ...(
    [
      ['version 2 first in a new stream', 'u', [2], '/0/meta/version', ['no-stream', 0]],
      ['a gap after the stream', 's', [4], '/0/meta/version', [2]],
      ['a version that the stream has already', 's', [2], '/0/meta/version', [2]],
      ['a version twice', 's', [3, 3], '/1/meta/version', ['any', 2]],
      ['a gap between its events', 's', [3, 4, 6], '/2/meta/version', ['any', 2]],
      ['versions that fall', 's', [3, 2], '/1/meta/version', ['any', 2]],
    ] as const
  ).map(([what, stream, versions, path, expectations]) =>
    example(`a batch with ${what} is Unfit, expecting ${expectations.join(' or ')}`, async (store) => {
      await withThree(store)
      const batch = versions.map((version, i) => counted(stream, version, 10 + i, nthInstant(9)))
      await changesNothing(store, async () => {
        for (const expectedVersion of expectations)
          isUnfit(await store.appendToStream(stream, batch, { expectedVersion }), stream, path)
      })
    }),
  ),
  ...(
    [
      ['null', null],
      ['a text', 'Counted'],
      ['a list', []],
      ['a gap', undefined],
    ] as const
  ).map(([what, value]) =>
    example(`a batch with ${what} in place of an event is Unfit`, async (store) => {
      await withThree(store)
      const batch: unknown[] = [counted('s', 3, 9)]
      batch.length = 3
      if (value !== undefined) batch[1] = value
      batch[2] = counted('s', 4, 10)
      await changesNothing(store, async () =>
        isUnfit(await store.appendToStream('s', asStored(batch), { expectedVersion: 2 }), 's', '/1'),
      )
    }),
  ),
]

/** Record time never decreases within a stream. */
export const recordTimes: readonly StoreCase[] = [
  example('a record time before that of the stream is Unfit', async (store) => {
    await withThree(store)
    const early = counted('s', 3, 9, '2029-12-31T23:59:59.999Z')
    await changesNothing(store, async () =>
      isUnfit(await store.appendToStream('s', [early], { expectedVersion: 2 }), 's', '/0/meta/recordedAt'),
    )
  }),
  example('a record time that falls by a millisecond inside a batch is Unfit', async (store) => {
    const batch = [counted('s', 1, 1, '2030-01-01T00:00:00.001Z'), counted('s', 2, 2, '2030-01-01T00:00:00.000Z')]
    await changesNothing(store, async () =>
      isUnfit(await store.appendToStream('s', batch, { expectedVersion: 0 }), 's', '/1/meta/recordedAt'),
    )
  }),
  example('the same record time as the event before is no fall', async (store) => {
    const same = [1, 2, 3].map((n) => counted('s', n, n, nthInstant(5)))
    landed(await store.appendToStream('s', same.slice(0, 2), { expectedVersion: 0 }))
    landed(await store.appendToStream('s', same.slice(2), { expectedVersion: 2 }))
  }),
  example('record times of different streams have nothing to do with each other', async (store) => {
    await withThree(store)
    const early = counted('u', 1, 9, '2001-01-01T00:00:00.000Z')
    landed(await store.appendToStream('u', [early], { expectedVersion: 'no-stream' }))
  }),
]
