import { type EventStore, type Positioned, type StoredEvent } from '@jobbspar/core'
import { testEventStore } from '@jobbspar/testing'
import { describe, expect, it } from 'vitest'
import { scaled } from '../../../test/chance.js'
import { memoryStore } from '../src/index.js'
import { asStored, counted, id, second } from './examples.js'

testEventStore(it, { make: memoryStore, runs: scaled(1000) })

const unfit = (path: string, expected: unknown, found: unknown) => ({
  ok: false,
  error: { is: 'Unfit', stream: 's', path, expected, found },
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

describe('what is Unfit is told in words', () => {
  const words: readonly (readonly [string, readonly unknown[], string, string, string])[] = [
    ['no event', [], '', 'at least one event', 'none'],
    ['no event but null', [null], '/0', 'an event { type, data, meta }', 'null'],
    ['no type', [{ ...counted('s', 3, 9), type: '' }], '/0/type', 'the name of an event type', '""'],
    ['no data', [{ ...counted('s', 3, 9), data: [] }], '/0/data', 'the data of an event', '[]'],
    [
      'no envelope',
      [{ type: 'Counted', data: {} }],
      '/0/meta',
      'an envelope { id, stream, version, recordedAt, schema }',
      'nothing',
    ],
    ['another stream', [counted('t', 3, 9)], '/0/meta/stream', 's', 't'],
    ['a gap', [counted('s', 3, 8), counted('s', 5, 9)], '/1/meta/version', '4', '5'],
    ['a fall', [counted('s', 3, 9, second(1))], '/0/meta/recordedAt', `${second(2)} or later`, second(1)],
    ['an id twice', [counted('s', 3, 9), counted('s', 4, 9)], '/1/meta/id', 'an id used once', id(9)],
    [
      'a part of a batch',
      [counted('s', 2, 2), counted('s', 3, 9)],
      '/1/meta/id',
      'a batch whose ids are all stored, or none',
      id(9),
    ],
    [
      'another order',
      [counted('s', 3, 2), counted('s', 4, 1)],
      '/1/meta/id',
      'ids in the order they were stored in',
      id(1),
    ],
    [
      'other content under a known id',
      [counted('s', 1, 1), { ...counted('s', 2, 2), data: {} }],
      '/1/meta/id',
      'an id of no other event',
      id(2),
    ],
    ['an id of another stream', [counted('s', 3, 3)], '/0/meta/id', 'an id that no other stream has', id(3)],
  ]

  it.each(words)('for %s', async (_what, batch, path, expected, found) => {
    const store = await withThree()
    expect(await store.appendToStream('s', asStored(batch), { expectedVersion: 'any' })).toMatchObject(
      unfit(path, expected, found),
    )
  })

  class Pile {
    readonly total = 1
  }
  const cycle: { inside: unknown[] } = { inside: [] }
  cycle.inside.push({ again: cycle })
  let deep: unknown = 1
  for (let i = 0; i < 100_000; i++) deep = [deep]

  it.each([
    ['NaN', NaN, '/0/data/x', 'NaN'],
    ['a Date', new Date(0), '/0/data/x', 'a Date'],
    ['an object of a class', new Pile(), '/0/data/x', 'a Pile'],
    ['a bigint', 1n, '/0/data/x', 'a bigint'],
    ['a gap in a list', [1, undefined, 3], '/0/data/x/1', 'nothing'],
    ['a cycle', cycle, '/0/data/x/inside/0/again', 'an object inside itself'],
    ['more levels than anybody means', deep, expect.stringMatching(/^\/0\/data\/x\/0\/0/), 'more than 200 levels'],
  ])('for %s, which JSON cannot hold', async (_what, value, path, found) => {
    const event = counted('s', 1, 1)
    event.data['x'] = value
    expect(await memoryStore().appendToStream('s', [event], { expectedVersion: 0 })).toMatchObject(
      unfit(path as string, 'a value that JSON can hold', found),
    )
  })
})

describe('what is kept in memory', () => {
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
  })

  it('holds 0 for -0, as JSON would, and a text as it is', async () => {
    const store = memoryStore()
    const event = counted('s', 1, 1)
    event.data['by'] = -0
    event.data['text'] = 'a\u0000b\uD800'
    await store.appendToStream('s', [event], { expectedVersion: 0 })
    expect((await stored(store))[0]?.data).toStrictEqual({ on: '2016-01-01', by: 0, text: 'a\u0000b\uD800' })
  })

  it('has the positions 1, 2, 3 and so on', async () => {
    const store = await withThree()
    expect((await store.readAll()).map(({ position }) => position)).toEqual([1, 2, 3])
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

describe('a bound that is no whole number from 0', () => {
  it('is named by the error', async () => {
    const store = memoryStore()
    await expect(store.readAll({ limit: -1 })).rejects.toThrow(
      new RangeError('limit: expected a whole number from 0, found -1'),
    )
    expect(() => store.subscribe({ after: NaN })).toThrow(
      new RangeError('after: expected a whole number from 0, found NaN'),
    )
  })
})

describe('a subscription in memory', () => {
  it('ends when its consumer leaves while it is waiting for an event', async () => {
    const store = await withThree()
    const iterator = store.subscribe({ after: 3 })[Symbol.asyncIterator]()
    const pending = iterator.next()
    await iterator.return?.()
    expect(await pending).toEqual({ done: true, value: undefined })
    await store.appendToStream('s', [counted('s', 3, 4)], { expectedVersion: 2 })
    expect(await iterator.next()).toEqual({ done: true, value: undefined })
  })

  it('can be begun twice, each time from its beginning', async () => {
    const store = await withThree()
    const events = store.subscribe()
    expect(await take(events, 2)).toEqual([1, 2])
    expect(await take(events, 3)).toEqual([1, 2, 3])
  })
})

/**
 * The number of members in the lists, maps and sets that some work iterates over. Each iteration counts the whole
 * collection.
 */
const membersIn = async (work: () => Promise<void>): Promise<number> => {
  let members = 0
  const undo: (() => void)[] = []
  for (const { prototype } of [Array, Map, Set] as const)
    for (const name of Reflect.ownKeys(prototype)) {
      const held = Object.getOwnPropertyDescriptor(prototype, name)
      const method: unknown = held?.value
      if (held === undefined || typeof method !== 'function' || !goesThrough.has(name)) continue
      const counting = function (
        this: { readonly length?: number; readonly size?: number },
        ...args: unknown[]
      ): unknown {
        members += this.length ?? this.size ?? 0
        return Reflect.apply(method, this, args)
      }
      Object.defineProperty(prototype, name, { ...held, value: counting })
      undo.push(() => Object.defineProperty(prototype, name, held))
    }
  try {
    await work()
  } finally {
    for (const one of undo) one()
  }
  return members
}

const goesThrough = new Set<string | symbol>([
  ...[
    'entries',
    'every',
    'filter',
    'find',
    'findIndex',
    'findLast',
    'flatMap',
    'forEach',
    'includes',
    'indexOf',
    'join',
  ],
  ...['keys', 'lastIndexOf', 'map', 'reduce', 'reduceRight', 'slice', 'some', 'sort', 'values', Symbol.iterator],
])

describe('the cost of an append', () => {
  it('does not grow with the number of streams', async () => {
    const store = memoryStore()
    let n = 0
    const append = async (times: number) => {
      for (let i = 0; i < times; i++) {
        n++
        await store.appendToStream(`s-${n}`, [counted(`s-${n}`, 1, n)], { expectedVersion: 'no-stream' })
      }
    }
    await append(10)
    const few = await membersIn(() => append(10))
    await append(2_000)
    const many = await membersIn(() => append(10))
    // Each append iterates over its batch of one event a few times. Iterating over all streams would add 2 000 for each
    // of the ten appends.
    expect(few).toBeGreaterThanOrEqual(10)
    expect(many).toBe(few)
  })
})
