import { type Appended, type EventStore, type Positioned, type StoredEvent } from '@jobbspar/core'
import { describe, expect, it } from 'vitest'
import { memoryStore } from '../src/index.js'
import { asStored, counted, id, second } from './examples.js'

const unfit = (path: string, expected: unknown, found: unknown) => ({
  ok: false,
  error: { is: 'Unfit', stream: 's', path, expected, found },
})

const conflict = (expected: unknown, found: number) => ({
  ok: false,
  error: { is: 'Conflict', stream: 's', expected, found },
})

const stored = async (store: EventStore): Promise<readonly StoredEvent[]> =>
  (await store.readAll()).map(({ event }) => event)

/** A store with two events in stream `s`, ids 1 and 2, and one in stream `t`, id 3. */
const withThree = async (): Promise<EventStore> => {
  const store = memoryStore()
  await store.appendToStream('s', [counted('s', 1, 1), counted('s', 2, 2)], { expectedVersion: 'no-stream' })
  await store.appendToStream('t', [counted('t', 1, 3)], { expectedVersion: 'no-stream' })
  return store
}

describe('appending', () => {
  it('answers the version and the position after the batch', async () => {
    const store = memoryStore()
    expect(await store.appendToStream('s', [counted('s', 1, 1), counted('s', 2, 2)], { expectedVersion: 0 })).toEqual({
      ok: true,
      version: 2,
      position: 2,
      repeated: false,
    })
    expect(await store.appendToStream('t', [counted('t', 1, 3)], { expectedVersion: 'no-stream' })).toEqual({
      ok: true,
      version: 1,
      position: 3,
      repeated: false,
    })
    expect(await store.appendToStream('s', [counted('s', 3, 4)], { expectedVersion: 'any' })).toEqual({
      ok: true,
      version: 3,
      position: 4,
      repeated: false,
    })
  })

  it.each([
    ['no-stream', 2],
    [0, 2],
    [1, 2],
    [3, 2],
  ] as const)(
    'expecting %s of a stream at version %s is a Conflict with both, and stores nothing',
    async (expected, found) => {
      const store = await withThree()
      const before = await stored(store)
      expect(await store.appendToStream('s', [counted('s', 3, 9)], { expectedVersion: expected })).toEqual(
        conflict(expected, found),
      )
      expect(await stored(store)).toEqual(before)
    },
  )

  it('expecting a version of a stream that does not exist is a Conflict with version 0', async () => {
    expect(await memoryStore().appendToStream('s', [counted('s', 1, 1)], { expectedVersion: 1 })).toEqual(
      conflict(1, 0),
    )
  })

  it('expecting any version takes a batch that fits, and none that leaves a gap', async () => {
    const store = await withThree()
    expect(await store.appendToStream('s', [counted('s', 4, 9)], { expectedVersion: 'any' })).toEqual(
      unfit('/0/meta/version', '3', '4'),
    )
    expect(await store.appendToStream('s', [counted('s', 3, 9)], { expectedVersion: 'any' })).toMatchObject({
      version: 3,
    })
  })

  it('of an empty batch is Unfit, whatever version is expected', async () => {
    const store = await withThree()
    for (const expectedVersion of ['any', 'no-stream', 2, 7] as const)
      expect(await store.appendToStream('s', [], { expectedVersion })).toEqual(unfit('', 'at least one event', 'none'))
  })
})

describe('a batch lands whole or not at all', () => {
  const wrong: readonly (readonly [string, (event: ReturnType<typeof counted>) => void, string, string, string])[] = [
    ['an id that is no UUID', ({ meta }) => (meta.id = 'one' as never), '/1/meta/id', 'a lower-case UUID', '"one"'],
    [
      'an id in capitals',
      ({ meta }) => (meta.id = 'ABCDEFAB-0000-7000-8000-000000000000' as never),
      '/1/meta/id',
      'a lower-case UUID',
      '"ABCDEFAB-0000-7000-8000-000000000000"',
    ],
    ['another stream', ({ meta }) => (meta.stream = 't'), '/1/meta/stream', 's', 't'],
    ['a version twice', ({ meta }) => (meta.version = 1), '/1/meta/version', '2', '1'],
    ['a gap in the versions', ({ meta }) => (meta.version = 3), '/1/meta/version', '2', '3'],
    ['a half version', ({ meta }) => (meta.version = 1.5), '/1/meta/version', 'a whole number from 1', '1.5'],
    [
      'a version in words',
      ({ meta }) => (meta.version = '2' as never),
      '/1/meta/version',
      'a whole number from 1',
      '"2"',
    ],
    [
      'a record time that falls in the batch',
      ({ meta }) => (meta.recordedAt = '2016-01-01T00:00:00.999Z'),
      '/1/meta/recordedAt',
      '2016-01-01T00:00:01.000Z or later',
      '2016-01-01T00:00:00.999Z',
    ],
    [
      'a record time without milliseconds',
      ({ meta }) => (meta.recordedAt = '2016-01-01T00:00:02Z'),
      '/1/meta/recordedAt',
      'an instant YYYY-MM-DDTHH:mm:ss.sssZ',
      '"2016-01-01T00:00:02Z"',
    ],
    [
      'a record time on a day that does not exist',
      ({ meta }) => (meta.recordedAt = '2016-02-30T00:00:02.000Z'),
      '/1/meta/recordedAt',
      'an instant YYYY-MM-DDTHH:mm:ss.sssZ',
      '"2016-02-30T00:00:02.000Z"',
    ],
    ['schema 0', ({ meta }) => (meta.schema = 0), '/1/meta/schema', 'a whole number from 1', '0'],
    [
      'no schema',
      ({ meta }) => delete (meta as Partial<typeof meta>).schema,
      '/1/meta/schema',
      'a whole number from 1',
      'nothing',
    ],
    [
      'an actor with a space',
      ({ meta }) => (meta['actor'] = 'Anna Ek'),
      '/1/meta/actor',
      'a code: no spaces, no personal number',
      '"Anna Ek"',
    ],
    [
      'a deviation from no rule',
      ({ meta }) => (meta['deviation'] = { rules: [], by: 'board', reason: 'exception' }),
      '/1/meta/deviation',
      'a deviation { rules, by, reason }',
      '{"rules":[],"by":"board","reason":"exception"}',
    ],
    [
      'a deviation whose reason is a sentence',
      ({ meta }) => (meta['deviation'] = { rules: ['a/b'], by: 'board', reason: 'so it is' }),
      '/1/meta/deviation',
      'a deviation { rules, by, reason }',
      '{"rules":["a/b"],"by":"board","reason":"so it is"}',
    ],
    [
      'no type',
      (event) => delete (event as Partial<typeof event>).type,
      '/1/type',
      'the name of an event type',
      'nothing',
    ],
    ['no data', (event) => delete (event as Partial<typeof event>).data, '/1/data', 'the data of an event', 'nothing'],
    ['a list as data', (event) => (event.data = [] as never), '/1/data', 'the data of an event', '[]'],
    [
      'no envelope',
      (event) => delete (event as Partial<typeof event>).meta,
      '/1/meta',
      'an envelope { id, stream, version, recordedAt, schema }',
      'nothing',
    ],
    ['the id of the event before', ({ meta }) => (meta.id = id(1)), '/1/meta/id', 'an id used once', id(1)],
  ]

  it.each(wrong)('with %s it is Unfit and nothing of it is stored', async (_what, spoil, path, expected, found) => {
    const store = memoryStore()
    const batch = [counted('s', 1, 1), counted('s', 2, 2)]
    spoil(batch[1]!)
    expect(await store.appendToStream('s', batch, { expectedVersion: 'no-stream' })).toEqual(
      unfit(path, expected, found),
    )
    expect(await stored(store)).toEqual([])
    expect(await store.readStream('s')).toEqual({ stream: 's', events: [], version: 0 })
    // Nor are its ids taken.
    const whole = [counted('s', 1, 1), counted('s', 2, 2)]
    expect(await store.appendToStream('s', whole, { expectedVersion: 'no-stream' })).toMatchObject({ repeated: false })
  })

  it('with a record time before that of the stream it is Unfit, and with the same it lands', async () => {
    const store = await withThree()
    expect(await store.appendToStream('s', [counted('s', 3, 9, second(1))], { expectedVersion: 2 })).toEqual(
      unfit('/0/meta/recordedAt', `${second(2)} or later`, second(1)),
    )
    expect(await store.appendToStream('s', [counted('s', 3, 9, second(2))], { expectedVersion: 2 })).toMatchObject({
      ok: true,
    })
  })

  it('record times of different streams have nothing to do with each other', async () => {
    const store = await withThree()
    expect(await store.appendToStream('u', [counted('u', 1, 9, second(0))], { expectedVersion: 0 })).toMatchObject({
      ok: true,
    })
  })

  it('with something that is no event it is Unfit', async () => {
    for (const [value, found] of [
      [null, 'null'],
      ['Counted', '"Counted"'],
      [[], '[]'],
    ] as const)
      expect(await memoryStore().appendToStream('s', asStored([value]), { expectedVersion: 'any' })).toEqual(
        unfit('/0', 'an event { type, data, meta }', found),
      )
  })

  it('into a stream whose name is no code it is Unfit, since nobody could read it', async () => {
    const answer = await memoryStore().appendToStream('a b', [counted('a b', 1, 1)], { expectedVersion: 'any' })
    expect(answer).toMatchObject({ ok: false, error: { is: 'Unfit', stream: 'a b', path: '/0/meta/stream' } })
  })
})

describe('a batch that comes again', () => {
  const first: Appended = { ok: true, version: 2, position: 2, repeated: true }

  it('is answered as the first time, and stored once', async () => {
    const store = await withThree()
    const before = await stored(store)
    const batch = [counted('s', 1, 1), counted('s', 2, 2)]
    expect(await store.appendToStream('s', batch, { expectedVersion: 'no-stream' })).toEqual(first)
    expect(await stored(store)).toEqual(before)
  })

  it('is so whatever version it expects, and after others have written', async () => {
    const store = await withThree()
    await store.appendToStream('s', [counted('s', 3, 4)], { expectedVersion: 2 })
    const batch = [counted('s', 1, 1), counted('s', 2, 2)]
    for (const expectedVersion of [0, 1, 2, 3, 99, 'any', 'no-stream'] as const)
      expect(await store.appendToStream('s', batch, { expectedVersion })).toEqual(first)
  })

  it('is so with other versions and another record time, and what was stored stays', async () => {
    const store = await withThree()
    const before = await stored(store)
    const batch = [counted('s', 7, 1, second(90)), counted('s', 8, 2, second(0))]
    expect(await store.appendToStream('s', batch, { expectedVersion: 6 })).toEqual(first)
    expect(await stored(store)).toEqual(before)
  })

  it.each([
    [
      'with only some of its ids known',
      [counted('s', 2, 2), counted('s', 3, 9)],
      '/1/meta/id',
      'a batch whose ids are all stored, or none',
      id(9),
    ],
    [
      'with a new event before a known one',
      [counted('s', 2, 9), counted('s', 3, 2)],
      '/0/meta/id',
      'a batch whose ids are all stored, or none',
      id(9),
    ],
    [
      'in another order',
      [counted('s', 3, 2), counted('s', 4, 1)],
      '/1/meta/id',
      'ids in the order they were stored in',
      id(1),
    ],
    ['with an id of another stream', [counted('s', 3, 3)], '/0/meta/id', 'an id that no other stream has', id(3)],
    ['with an id twice', [counted('s', 1, 1), counted('s', 2, 1)], '/1/meta/id', 'an id used once', id(1)],
  ])('%s is Unfit, and nothing is stored', async (_what, batch, path, expected, found) => {
    const store = await withThree()
    const before = await stored(store)
    expect(await store.appendToStream('s', batch, { expectedVersion: 'any' })).toEqual(unfit(path, expected, found))
    expect(await stored(store)).toEqual(before)
  })

  it('that skips an event stored between its own is Unfit: no such batch was appended', async () => {
    const store = await withThree()
    await store.appendToStream('s', [counted('s', 3, 4)], { expectedVersion: 2 })
    const batch = [counted('s', 1, 1), counted('s', 2, 4)]
    expect(await store.appendToStream('s', batch, { expectedVersion: 'any' })).toEqual(
      unfit('/1/meta/id', 'ids in the order they were stored in', id(4)),
    )
  })
})

describe('what is stored', () => {
  it('does not change when the caller changes what it handed in, even before the answer has come', async () => {
    const store = memoryStore()
    const event = counted('s', 1, 1)
    event.data['list'] = [{ deep: 1 }]
    const batch = [event]
    const answer = store.appendToStream('s', batch, { expectedVersion: 0 })
    event.data['by'] = 99
    ;(event.data['list'] as { deep: number }[])[0]!.deep = 2
    event.meta.version = 7
    batch.push(counted('s', 2, 2))
    await answer
    expect(await stored(store)).toEqual([
      { ...counted('s', 1, 1), data: { on: '2016-01-01', by: 1, list: [{ deep: 1 }] } },
    ])
  })

  it('is handed out frozen, all the way down', async () => {
    const store = memoryStore()
    const event = counted('s', 1, 1)
    event.data['list'] = [{ deep: [1] }]
    await store.appendToStream('s', [event], { expectedVersion: 0 })
    const thawed: unknown[] = []
    const walk = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return
      if (!Object.isFrozen(value)) thawed.push(value)
      Object.values(value).forEach(walk)
    }
    walk(await store.readStream('s'))
    walk(await store.readAll())
    for await (const one of store.subscribe()) {
      walk(one)
      break
    }
    expect(thawed).toEqual([])
    expect(Object.isFrozen(event.data)).toBe(false)
  })

  it('keeps fields of data, envelope and event that nobody knows', async () => {
    const store = memoryStore()
    const event = { ...counted('s', 1, 1), note: ['kept'] }
    event.data['colour'] = { of: 'pile', shade: null }
    event.meta['importedBy'] = 'batch-7'
    event.meta['deviation'] = { rules: ['a/b'], by: 'board', reason: 'exception', minute: 12 }
    await store.appendToStream('s', [event], { expectedVersion: 0 })
    expect(await stored(store)).toEqual([event])
  })

  it('has no fields without a value, as in JSON', async () => {
    const store = memoryStore()
    const event = counted('s', 1, 1)
    event.data['missing'] = undefined
    event.meta['actor'] = undefined
    await store.appendToStream('s', [event], { expectedVersion: 0 })
    const [kept] = await stored(store)
    expect(kept).toStrictEqual(JSON.parse(JSON.stringify(event)))
  })

  it('keeps a field called __proto__ as a field', async () => {
    const store = memoryStore()
    const event = counted('s', 1, 1)
    event.data = JSON.parse('{"on":"2016-01-01","__proto__":{"admin":true}}')
    await store.appendToStream('s', [event], { expectedVersion: 0 })
    const [kept] = await stored(store)
    expect(JSON.stringify(kept?.data)).toBe('{"on":"2016-01-01","__proto__":{"admin":true}}')
    expect((kept?.data as { admin?: boolean }).admin).toBeUndefined()
  })

  it('holds 0 for -0, as JSON would', async () => {
    const store = memoryStore()
    const event = counted('s', 1, 1)
    event.data['by'] = -0
    await store.appendToStream('s', [event], { expectedVersion: 0 })
    expect(Object.is(((await stored(store))[0]?.data as { by: number }).by, 0)).toBe(true)
  })

  class Pile {
    readonly total = 1
  }
  const cycle: { inside: unknown[] } = { inside: [] }
  cycle.inside.push({ again: cycle })
  let deep: unknown = 1
  for (let i = 0; i < 100_000; i++) deep = [deep]

  it.each([
    ['a function', () => 1, '/0/data/x', 'a function'],
    ['NaN', NaN, '/0/data/x', 'NaN'],
    ['infinity', -Infinity, '/0/data/x', '-Infinity'],
    ['a Date', new Date(0), '/0/data/x', 'a Date'],
    ['a Map', new Map(), '/0/data/x', 'a Map'],
    ['an object of a class', new Pile(), '/0/data/x', 'a Pile'],
    ['a bigint', 1n, '/0/data/x', 'a bigint'],
    ['a symbol', Symbol('x'), '/0/data/x', 'a symbol'],
    ['a gap in a list', [1, undefined, 3], '/0/data/x/1', 'nothing'],
    ['a cycle', cycle, '/0/data/x/inside/0/again', 'an object inside itself'],
    ['something deep inside', { 'a/b': [{ '~': () => 1 }] }, '/0/data/x/a~1b/0/~0', 'a function'],
    ['more levels than anybody means', deep, expect.stringMatching(/^\/0\/data\/x\/0\/0/), 'more than 200 levels'],
  ])('never holds %s: the batch is Unfit and the place is named', async (_what, value, path, found) => {
    const store = memoryStore()
    const event = counted('s', 1, 1)
    event.data['x'] = value
    expect(await store.appendToStream('s', [event], { expectedVersion: 0 })).toEqual(
      unfit(path as string, 'a value that JSON can hold', found),
    )
    expect(await stored(store)).toEqual([])
  })

  it('may hold one object in two places, since that is no cycle', async () => {
    const store = memoryStore()
    const event = counted('s', 1, 1)
    const shared = { shared: true }
    event.data['list'] = [shared, shared]
    expect(await store.appendToStream('s', [event], { expectedVersion: 0 })).toMatchObject({ ok: true })
  })
})

describe('reading a stream', () => {
  it('that nobody wrote to answers no events at version 0', async () => {
    expect(await memoryStore().readStream('s')).toEqual({ stream: 's', events: [], version: 0 })
  })

  it.each([
    [{}, [1, 2, 3, 4, 5]],
    [{ fromVersion: 2 }, [2, 3, 4, 5]],
    [{ toVersion: 2 }, [1, 2]],
    [{ fromVersion: 2, toVersion: 4 }, [2, 3, 4]],
    [{ fromVersion: 3, toVersion: 3 }, [3]],
    [{ fromVersion: 4, toVersion: 2 }, []],
    [{ fromVersion: 6 }, []],
    [{ fromVersion: -3, toVersion: 99 }, [1, 2, 3, 4, 5]],
    [{ toVersion: 0 }, []],
    [{ toVersion: -1 }, []],
  ])('in the range %j answers both its ends, and the version of the whole stream', async (range, versions) => {
    const store = memoryStore()
    await store.appendToStream('t', [counted('t', 1, 100)], { expectedVersion: 0 })
    const batch = [1, 2, 3, 4, 5].map((n) => counted('s', n, n))
    await store.appendToStream('s', batch, { expectedVersion: 0 })
    const read = await store.readStream('s', range)
    expect(read.events.map(({ meta }) => [meta.stream, meta.version])).toEqual(
      versions.map((version) => ['s', version]),
    )
    expect(read.version).toBe(5)
  })

  it('answers what was there when it was asked, not what comes later', async () => {
    const store = await withThree()
    const read = await store.readStream('s')
    await store.appendToStream('s', [counted('s', 3, 4)], { expectedVersion: 2 })
    expect(read.events).toHaveLength(2)
  })
})

describe('reading all', () => {
  it.each([
    [{}, [1, 2, 3]],
    [{ after: 0 }, [1, 2, 3]],
    [{ after: 1 }, [2, 3]],
    [{ after: 3 }, []],
    [{ after: 99 }, []],
    [{ after: -5 }, [1, 2, 3]],
    [{ limit: 2 }, [1, 2]],
    [{ after: 1, limit: 1 }, [2]],
    [{ limit: 0 }, []],
    [{ limit: -1 }, []],
  ])('with %j answers positions %j', async (range, positions) => {
    const store = await withThree()
    const read = await store.readAll(range)
    expect(read.map(({ position }) => position)).toEqual(positions)
    // In the order of the appends, ids and positions are the same here.
    expect(read.map(({ event }) => event.meta.id)).toEqual(positions.map(id))
  })
})

const take = async (events: AsyncIterable<Positioned>, n: number): Promise<readonly number[]> => {
  const positions: number[] = []
  for await (const { position } of events) {
    positions.push(position)
    if (positions.length === n) break
  }
  return positions
}

describe('a subscription', () => {
  it('hands out the history and then what comes, each event once and in order', async () => {
    const store = await withThree()
    const taken = take(store.subscribe(), 6)
    await store.appendToStream('s', [counted('s', 3, 4)], { expectedVersion: 2 })
    await new Promise((resolve) => setTimeout(resolve, 1))
    await store.appendToStream('u', [counted('u', 1, 5), counted('u', 2, 6)], { expectedVersion: 0 })
    expect(await taken).toEqual([1, 2, 3, 4, 5, 6])
  })

  it('begins after a position, also one that is yet to come', async () => {
    const store = await withThree()
    expect(await take(store.subscribe({ after: 2 }), 1)).toEqual([3])
    const taken = take(store.subscribe({ after: 4 }), 1)
    await store.appendToStream('s', [counted('s', 3, 4), counted('s', 4, 5)], { expectedVersion: 2 })
    expect(await taken).toEqual([5])
  })

  it('ends when its signal aborts while it waits', async () => {
    const store = await withThree()
    const controller = new AbortController()
    const taken = take(store.subscribe({ signal: controller.signal }), 99)
    await new Promise((resolve) => setTimeout(resolve, 1))
    controller.abort()
    expect(await taken).toEqual([1, 2, 3])
  })

  it('ends when its signal aborts in the middle of the history', async () => {
    const store = await withThree()
    const controller = new AbortController()
    const seen: number[] = []
    for await (const { position } of store.subscribe({ signal: controller.signal })) {
      seen.push(position)
      if (position === 2) controller.abort()
    }
    expect(seen).toEqual([1, 2])
  })

  it('whose signal has aborted already hands out nothing', async () => {
    const store = await withThree()
    expect(await take(store.subscribe({ signal: AbortSignal.abort() }), 99)).toEqual([])
  })

  it('ends when its consumer leaves, also one that is waiting for an event', async () => {
    const store = await withThree()
    const iterator = store.subscribe({ after: 3 })[Symbol.asyncIterator]()
    const pending = iterator.next()
    await iterator.return?.()
    expect(await pending).toEqual({ done: true, value: undefined })
    await store.appendToStream('s', [counted('s', 3, 4)], { expectedVersion: 2 })
    expect(await iterator.next()).toEqual({ done: true, value: undefined })
  })

  it('leaves nothing behind on its signal', async () => {
    const store = await withThree()
    const listeners = new Set<() => void>()
    const signal = {
      aborted: false,
      addEventListener: (_type: 'abort', listener: () => void) => void listeners.add(listener),
      removeEventListener: (_type: 'abort', listener: () => void) => void listeners.delete(listener),
    }
    const taken = take(store.subscribe({ signal }), 4)
    await new Promise((resolve) => setTimeout(resolve, 1))
    expect(listeners.size).toBe(1)
    await store.appendToStream('s', [counted('s', 3, 4)], { expectedVersion: 2 })
    await taken
    expect(listeners.size).toBe(0)
  })

  it('asked for several events at once hands out each once', async () => {
    const store = await withThree()
    const iterator = store.subscribe({ after: 2 })[Symbol.asyncIterator]()
    const three = Promise.all([iterator.next(), iterator.next(), iterator.next()])
    await store.appendToStream('s', [counted('s', 3, 4)], { expectedVersion: 2 })
    await store.appendToStream('s', [counted('s', 4, 5)], { expectedVersion: 3 })
    expect((await three).map(({ value }) => (value as Positioned).position)).toEqual([3, 4, 5])
  })

  it('can be begun twice, each time from its beginning', async () => {
    const store = await withThree()
    const events = store.subscribe()
    expect(await take(events, 2)).toEqual([1, 2])
    expect(await take(events, 3)).toEqual([1, 2, 3])
  })

  it('is told nothing of a batch that was not stored', async () => {
    const store = await withThree()
    const taken = take(store.subscribe({ after: 3 }), 1)
    await store.appendToStream('s', [counted('s', 3, 8)], { expectedVersion: 99 })
    await store.appendToStream('s', [counted('s', 1, 1), counted('s', 2, 2)], { expectedVersion: 'any' })
    await store.appendToStream('s', [counted('s', 3, 9)], { expectedVersion: 2 })
    expect(await taken).toEqual([4])
    expect((await store.readAll({ after: 3 })).map(({ event }) => event.meta.id)).toEqual([id(9)])
  })
})

describe('two stores', () => {
  it('have nothing to do with each other', async () => {
    await withThree()
    expect(await stored(memoryStore())).toEqual([])
  })
})

describe('the cost of an append', () => {
  it('does not grow with the number of streams', async () => {
    const store = memoryStore()
    const batchOf = 5_000
    const times: number[] = []
    for (let batch = 0; batch < 16; batch++) {
      const begun = performance.now()
      for (let i = 0; i < batchOf; i++) {
        const n = batch * batchOf + i + 1
        await store.appendToStream(`s-${n}`, [counted(`s-${n}`, 1, n)], { expectedVersion: 'no-stream' })
      }
      times.push(performance.now() - begun)
    }
    // Were each append to look at every stream, the last batches would cost some ten times the early ones.
    const early = Math.min(...times.slice(1, 5))
    const late = Math.min(...times.slice(-4))
    expect(late / early).toBeLessThan(4)
  })
})
