import { type StoredEvent } from '@jobbspar/core'
import fc from 'fast-check'
import { type Operation } from './array-model.js'
import { law, type StoreCase } from './store-case.js'
import { landed } from './checks.js'
import { allOf, batchOf, counted } from './events.js'
import { asked, operationText, stepLists, type Step } from './operations.js'
import { asJson, equal } from '../equal.js'

/**
 * Compares the found with the expected answer for each step, in order. The error for the first difference lists the
 * steps before it.
 */
export const agree = async (
  steps: readonly Step[],
  found: (operation: Operation) => Promise<unknown>,
  expected: (step: Step) => unknown,
): Promise<void> => {
  for (const [i, step] of steps.entries()) {
    const answer = await found(step.operation)
    const story = steps.slice(0, i + 1).map(({ operation }) => operationText(operation))
    equal(['After', ...story, 'the last answer'].join('\n  '), answer, await expected(step))
  }
}

// Text without NUL and lone surrogates, which a store may refuse.
const fields = fc.dictionary(fc.string({ unit: 'grapheme', minLength: 1 }), fc.jsonValue({ stringUnit: 'grapheme' }))

const spoiling = fc.constantFrom<(event: StoredEvent) => StoredEvent>(
  (event) => ({ ...event, type: '' }),
  (event) => ({ ...event, meta: { ...event.meta, version: event.meta.version + 1 } }),
  (event) => ({ ...event, meta: { ...event.meta, stream: 'other' } }),
  (event) => ({ ...event, data: { x: NaN } }),
)

/** The laws for one writer. */
export const agreeing: readonly StoreCase[] = [
  law(
    'any appends and reads, right and wrong, new and again, are answered as a list of events would',
    stepLists,
    (store, steps) =>
      agree(
        steps,
        (operation) => asked(store, operation),
        ({ foreseen }) => foreseen,
      ),
  ),
  law(
    'any data and any further fields come back as JSON brings them back',
    fc.record({ data: fields, origin: fields }),
    async (store, { data, origin }) => {
      const event = counted('s', 1, 1)
      event.data = asJson(data)
      event.meta['origin'] = asJson(origin)
      landed(await store.appendToStream('s', [event], { expectedVersion: 'no-stream' }))
      equal('All events', await allOf(store), [event])
      equal('The stream', (await store.readStream('s')).events, [event])
    },
  ),
  law(
    'any batch with one wrong event stores nothing, wherever the wrong one is',
    fc.record({ size: fc.integer({ min: 1, max: 12 }), place: fc.nat(11), spoil: spoiling }),
    async (store, { size, place, spoil }) => {
      const batch = batchOf('s', ...Array.from({ length: size }, (_, i) => i + 1))
      const spoilt = batch.map((event, i) => (i === place % size ? spoil(event) : event))
      const answer = await store.appendToStream('s', spoilt, { expectedVersion: 'no-stream' })
      equal('Whether it was stored', answer.ok, false)
      equal('All events', await store.readAll(), [])
      equal('The stream', await store.readStream('s'), { stream: 's', events: [], version: 0 })
      landed(await store.appendToStream('s', batch, { expectedVersion: 'no-stream' }))
    },
  ),
]
