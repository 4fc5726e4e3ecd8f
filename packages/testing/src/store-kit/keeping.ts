import { type EventStore } from '@jobbspar/core'
import { aRead, example, within, type StoreCase } from './store-case.js'
import { landed } from './checks.js'
import { comesBack, firstOf } from './coming-back.js'
import { allOf, counted, type Given } from './events.js'
import { asJson, equal } from '../equal.js'

const whole = (): Given => ({
  ...counted('s', 1, 1),
  data: { on: '2016-01-01', by: 1, list: [{ deep: 1 }], of: { pile: 'blue' } },
})

const spoil = (value: unknown): void => {
  if (typeof value !== 'object' || value === null) return
  for (const part of Object.values(value)) spoil(part)
  // A frozen value refuses the change. This also protects what is stored.
  Reflect.set(value, 'by', 'spoilt')
  if (Array.isArray(value)) Reflect.set(value, 'length', 0)
  else for (const name of Object.keys(value)) Reflect.deleteProperty(value, name)
}

const isKept = async (store: EventStore, what: string): Promise<void> => {
  equal(`The stream after ${what}`, await store.readStream('s'), { stream: 's', events: [whole()], version: 1 })
  equal(`All events after ${what}`, await allOf(store), [whole()])
}

/** Cases that show that stored events never change, whatever is changed outside the store. */
export const immutability: readonly StoreCase[] = [
  example('what the caller changes after the answer changes nothing', async (store) => {
    const event = whole()
    landed(await store.appendToStream('s', [event], { expectedVersion: 0 }))
    spoil(event)
    await isKept(store, 'changing what was given')
  }),
  example('what the caller changes before the answer changes nothing', async (store) => {
    const batch = [whole()]
    const answer = store.appendToStream('s', batch, { expectedVersion: 0 })
    spoil(batch[0])
    batch.push(counted('s', 2, 2))
    landed(await answer)
    await isKept(store, 'changing what was being stored')
  }),
  ...(
    [
      ['one stream', (store) => store.readStream('s')],
      ['all events', (store) => store.readAll()],
      ['a subscription', firstOf],
    ] as readonly (readonly [string, (store: EventStore) => Promise<unknown>])[]
  ).map(([what, read]) =>
    example(`changing what was read of ${what} changes nothing`, async (store, patience) => {
      landed(await store.appendToStream('s', [whole()], { expectedVersion: 0 }))
      spoil(await within(patience, 'What is stored', read(store)))
      await isKept(store, 'changing what was read')
      equal('What the next reader is given', asJson(await within(patience, 'It', firstOf(store))), {
        position: (await store.readAll())[0]?.position,
        event: whole(),
      })
    }),
  ),
  example('changing an answer changes nothing', async (store) => {
    spoil(await store.appendToStream('s', [whole()], { expectedVersion: 0 }))
    await isKept(store, 'changing the answer')
  }),
  example('what was given stays the caller’s: neither changed nor frozen', async (store) => {
    const event = whole()
    const batch = [event]
    landed(await store.appendToStream('s', batch, { expectedVersion: 0 }))
    await aRead(store)
    equal('What was given', batch, [whole()])
    if ([batch, event, event.data, event.meta].some((one) => Object.isFrozen(one))) throw new Error('It was frozen.')
  }),
]

/** Cases that show that a store keeps unknown fields. */
export const unknownFields: readonly StoreCase[] = [
  comesBack('unknown fields of the data are kept', ({ data }) =>
    Object.assign(data, { colour: 'blue', none: null, no: false, empty: '', zero: 0 }),
  ),
  comesBack('unknown fields deep in the data are kept', ({ data }) =>
    Object.assign(data, { of: { pile: [{ shade: null, layers: [[], {}, [{ n: 1 }]] }] } }),
  ),
  comesBack('unknown fields of the envelope are kept', ({ meta }) =>
    Object.assign(meta, { importedBy: 'batch-7', origin: { row: 12, columns: ['a', 'b'] } }),
  ),
  comesBack('unknown fields inside the deviation are kept', ({ meta }) =>
    Object.assign(meta, { deviation: { rules: ['a/b'], by: 'board', reason: 'exception', minute: 12 } }),
  ),
  comesBack('unknown fields next to type, data and meta are kept', (event) =>
    Object.assign(event, { note: ['kept'], position: 7, version: 'mine' }),
  ),
  comesBack('a field called __proto__ is a field', (event) => {
    event.data = JSON.parse('{"on":"2016-01-01","__proto__":{"admin":true},"constructor":1}') as Given['data']
  }),
  comesBack('fields called by the names of a store’s own columns are kept', ({ data, meta }) => {
    for (const fields of [data, meta]) Object.assign(fields, { data: 1, meta: {}, type: 'x', position: 99, events: [] })
  }),
  example('a field without a value is left out, as in JSON', async (store) => {
    const event = counted('s', 1, 1)
    event.data['missing'] = undefined
    event.meta['actor'] = undefined
    landed(await store.appendToStream('s', [event], { expectedVersion: 0 }))
    const [kept] = await allOf(store)
    if (kept === undefined || 'actor' in kept.meta || 'missing' in (kept.data as object))
      throw new Error('Expected the field to be left out.')
  }),
]
