import { type Instant } from '@jobbspar/core'
import { example, type StoreCase } from './store-case.js'
import { changesNothing, isUnfit, landed } from './checks.js'
import { allOf, batchOf, counted, withThree, type Given } from './events.js'
import { equal } from '../equal.js'

const deviation = { rules: ['a/b'], by: 'board', reason: 'exception' }

/**
 * A fault: its name, a function that puts it into the envelope or the event, and the path below the event at which it
 * is reported.
 */
const wrong: readonly (readonly [what: string, spoil: (event: Given) => unknown, path: string])[] = [
  ['no id', ({ meta }) => Reflect.deleteProperty(meta, 'id'), '/meta/id'],
  ['an id that is no UUID', ({ meta }) => Object.assign(meta, { id: 'one' }), '/meta/id'],
  ['an id in capitals', ({ meta }) => Object.assign(meta, { id: 'ABCDEFAB-0000-7000-8000-000000000000' }), '/meta/id'],
  ['no stream', ({ meta }) => Reflect.deleteProperty(meta, 'stream'), '/meta/stream'],
  ['another stream', ({ meta }) => (meta.stream = 't'), '/meta/stream'],
  ['a stream that differs only in case', ({ meta }) => (meta.stream = 'S'), '/meta/stream'],
  ['no version', ({ meta }) => Reflect.deleteProperty(meta, 'version'), '/meta/version'],
  ['version 0', ({ meta }) => (meta.version = 0), '/meta/version'],
  ['a version below 0', ({ meta }) => (meta.version = -1), '/meta/version'],
  ['a half version', ({ meta }) => (meta.version = 1.5), '/meta/version'],
  ['a version in words', ({ meta }) => Object.assign(meta, { version: '2' }), '/meta/version'],
  ['no record time', ({ meta }) => Reflect.deleteProperty(meta, 'recordedAt'), '/meta/recordedAt'],
  ['a record time without milliseconds', ({ meta }) => (meta.recordedAt = '2031-01-01T00:00:02Z'), '/meta/recordedAt'],
  [
    'a record time in another zone',
    ({ meta }) => (meta.recordedAt = '2031-01-01T00:00:02.000+01:00' as Instant),
    '/meta/recordedAt',
  ],
  [
    'a record time on a day that does not exist',
    ({ meta }) => (meta.recordedAt = '2031-02-30T00:00:02.000Z'),
    '/meta/recordedAt',
  ],
  ['a record time that is a number', ({ meta }) => Object.assign(meta, { recordedAt: 0 }), '/meta/recordedAt'],
  ['no schema', ({ meta }) => Reflect.deleteProperty(meta, 'schema'), '/meta/schema'],
  ['schema 0', ({ meta }) => (meta.schema = 0), '/meta/schema'],
  ['an actor with a space', ({ meta }) => (meta['actor'] = 'Anna Ek'), '/meta/actor'],
  ['an actor like a personal number', ({ meta }) => (meta['actor'] = '19121212-1212'), '/meta/actor'],
  ['a correlation that is a number', ({ meta }) => (meta['correlationId'] = 7), '/meta/correlationId'],
  ['a cause that is empty', ({ meta }) => (meta['causationId'] = ''), '/meta/causationId'],
  ['a secrecy that is null', ({ meta }) => (meta['secrecy'] = null), '/meta/secrecy'],
  ['a deviation from no rule', ({ meta }) => (meta['deviation'] = { ...deviation, rules: [] }), '/meta/deviation'],
  [
    'a deviation whose reason is a sentence',
    ({ meta }) => (meta['deviation'] = { ...deviation, reason: 'so it is' }),
    '/meta/deviation',
  ],
  [
    'a deviation that no role decided',
    ({ meta }) => (meta['deviation'] = { rules: ['a/b'], reason: 'exception' }),
    '/meta/deviation',
  ],
  ['no envelope', (event) => Reflect.deleteProperty(event, 'meta'), '/meta'],
  ['a text as envelope', (event) => Object.assign(event, { meta: 'meta' }), '/meta'],
  ['no type', (event) => Reflect.deleteProperty(event, 'type'), '/type'],
  ['an empty type', (event) => (event.type = ''), '/type'],
  ['a type that is a number', (event) => Object.assign(event, { type: 1 }), '/type'],
  ['no data', (event) => Reflect.deleteProperty(event, 'data'), '/data'],
  ['null as data', (event) => Object.assign(event, { data: null }), '/data'],
  ['a list as data', (event) => Object.assign(event, { data: [] }), '/data'],
  ['a text as data', (event) => Object.assign(event, { data: 'data' }), '/data'],
]

/** Cases about what every event must have. Faults are reported with the place in the batch. */
export const envelopes: readonly StoreCase[] = [
  ...wrong.map(([what, spoil, path]) =>
    example(`an event with ${what} is Unfit at ${path}, and nothing of its batch is stored`, async (store) => {
      await withThree(store)
      await changesNothing(store, async () => {
        // A batch like this is never accepted, whatever version is expected.
        for (const expectedVersion of [2, 7] as const) {
          const spoilt = counted('s', 4, 9)
          spoil(spoilt)
          const batch = [counted('s', 3, 8), spoilt]
          isUnfit(await store.appendToStream('s', batch, { expectedVersion }), 's', `/1${path}`)
        }
      })
      // The ids of the refused batch can still be used.
      landed(await store.appendToStream('s', [counted('s', 3, 8), counted('s', 4, 9)], { expectedVersion: 2 }))
    }),
  ),
  example('of several problems the first in the batch is reported', async (store) => {
    const [first, second, third] = [counted('s', 1, 1), counted('s', 2, 2), counted('s', 3, 3)]
    second.type = ''
    third.meta.schema = 0
    const batch = [first, second, third]
    isUnfit(await store.appendToStream('s', batch, { expectedVersion: 0 }), 's', '/1/type')
  }),
  ...(
    [
      ['with a space', 'a b'],
      ['without a letter', ''],
      ['of 81 letters', 'a'.repeat(81)],
      ['like a personal number', '19121212-1212'],
    ] as const
  ).map(([what, stream]) =>
    example(`a stream name ${what} is Unfit, since it could not be read`, async (store) => {
      await changesNothing(store, async () =>
        isUnfit(
          await store.appendToStream(stream, batchOf(stream, 1), { expectedVersion: 0 }),
          stream,
          '/0/meta/stream',
        ),
      )
    }),
  ),
  example('an envelope with everything it may have is kept whole', async (store) => {
    const event = counted('s', 1, 1)
    Object.assign(event.meta, {
      schema: 3,
      actor: 'coach-1',
      correlationId: 'case-1',
      causationId: 'call-1',
      secrecy: 'labour',
      deviation,
    })
    landed(await store.appendToStream('s', [event], { expectedVersion: 0 }))
    equal('All events', await allOf(store), [event])
  }),
]
