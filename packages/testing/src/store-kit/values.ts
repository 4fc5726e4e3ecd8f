import { example, type StoreCase } from './store-case.js'
import { changesNothing, isUnfit } from './checks.js'
import { comesBack } from './coming-back.js'
import { allOf, asStored, counted, withThree } from './events.js'
import { equal } from '../equal.js'

/** Cases with values of every size and script. */
export const values: readonly StoreCase[] = [
  comesBack('letters of every script are kept', ({ data }) =>
    Object.assign(data, {
      'Försörjningsstöd ÅÄÖ': 'å a\u030A Ω ئ ש ไทย 日本語 한국어',
      emoji: '👩🏽‍🌾🏳️‍🌈',
      ends: 'a\u2028b\u2029c\r\nd\te\u0085\uFEFF',
      quotes: `"'\\/\`$\{x} %s ; -- <b>&amp;`,
      controls: '\u0001\u001F\u007F',
    }),
  ),
  comesBack('texts that look like something else stay texts', ({ data }) =>
    Object.assign(data, { list: ['null', 'true', '1', '1e3', '2016-01-01T00:00:00.000Z', '{}', '[]', ' ', '\\u0041'] }),
  ),
  comesBack('numbers are kept to the last digit', ({ data }) =>
    Object.assign(data, {
      list: [0, 0.1 + 0.2, 1e21, 5e-324, Number.MAX_VALUE, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, 1 / 3],
    }),
  ),
  comesBack('a text of a million letters is kept', ({ data }) => Object.assign(data, { text: 'åb'.repeat(500_000) })),
  comesBack('a list of ten thousand and an object of a thousand fields are kept', ({ data }) =>
    Object.assign(data, {
      list: Array.from({ length: 10_000 }, (_, i) => i),
      object: Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`field-${i}`, { i }])),
    }),
  ),
  comesBack('a value of a hundred levels is kept', ({ data }) => {
    let deep: unknown = 'bottom'
    for (let i = 0; i < 100; i++) deep = i % 2 === 0 ? [deep] : { deep }
    data['deep'] = deep
  }),
  comesBack('one object in two places is no cycle', ({ data }) => {
    const shared = { shared: true }
    data['list'] = [shared, shared]
  }),
  ...(
    [
      ['the character NUL', 'a\u0000b'],
      ['half a surrogate pair', 'a\uD800b'],
    ] as const
  ).map(([what, text]) =>
    example(`${what} is kept, or refused where it is, and never changed`, async (store) => {
      const event = counted('s', 1, 1)
      event.data['text'] = text
      const answer = await store.appendToStream('s', [event], { expectedVersion: 0 })
      if (!answer.ok) return isUnfit(answer, 's', '/0/data/text')
      equal('All events', await allOf(store), [event])
    }),
  ),
]

const cycle = (): unknown => {
  const inner: unknown[] = []
  const outer = { inner }
  inner.push(outer)
  return outer
}

/**
 * Values that JSON cannot hold, and the path below the data's field `x` at which each is reported. For a cycle the path
 * is only that of its field.
 */
const lacking: readonly (readonly [what: string, value: () => unknown, path: string])[] = [
  ['a function', () => () => 1, ''],
  ['NaN', () => NaN, ''],
  ['infinity', () => -Infinity, ''],
  ['a Date', () => new Date(0), ''],
  ['a Map', () => new Map([[1, 2]]), ''],
  [
    'an object of a class',
    () =>
      new (class Pile {
        readonly total = 1
      })(),
    '',
  ],
  ['a bigint', () => 1n, ''],
  ['a symbol', () => Symbol('x'), ''],
  ['a gap in a list', () => [1, undefined, 3], '/1'],
  ['a function deep inside', () => ({ 'a/b': [{ '~': () => 1 }] }), '/a~1b/0/~0'],
]

/** Cases that show that a store refuses a value that it could keep only in a changed form. */
export const refusals: readonly StoreCase[] = [
  ...lacking.map(([what, value, path]) =>
    example(`${what} in the data is Unfit where it is, and nothing is stored`, async (store) => {
      await withThree(store)
      const batch = [counted('s', 3, 8), counted('s', 4, 9)].map((event, i) =>
        i === 1 ? { ...event, data: { ...event.data, x: value() } } : event,
      )
      await changesNothing(store, async () =>
        isUnfit(await store.appendToStream('s', batch, { expectedVersion: 2 }), 's', `/1/data/x${path}`),
      )
    }),
  ),
  example('an object inside itself is Unfit, and nothing is stored', async (store) => {
    const event = { ...counted('s', 1, 1), data: { x: cycle() } }
    await changesNothing(store, async () => {
      const answer = await store.appendToStream('s', [event], { expectedVersion: 0 })
      const path = !answer.ok && answer.error.is === 'Unfit' ? answer.error.path : ''
      isUnfit(answer, 's', path.startsWith('/0/data/x') ? path : '/0/data/x')
    })
  }),
  example('a function in the envelope is Unfit where it is, and nothing is stored', async (store) => {
    const event = counted('s', 1, 1)
    event.meta['origin'] = { read: () => 1 }
    await changesNothing(store, async () =>
      isUnfit(await store.appendToStream('s', asStored([event]), { expectedVersion: 0 }), 's', '/0/meta/origin/read'),
    )
  }),
]
