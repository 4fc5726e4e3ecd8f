import { type Appended, type EventStore, type StoredEvent } from '@jobbspar/core'
import fc from 'fast-check'
import { arrayModel, type ArrayModel, type Operation } from './array-model.js'
import { counted } from './events.js'
import { nthInstant } from '../given.js'

/** A function that makes the next request, once it is known what the store holds. */
type Wish = (model: ArrayModel, fresh: () => number) => Operation

const streamNames = ['a', 'b', 'c'] as const

const stream = fc.constantFrom(...streamNames)

const expectations = fc.oneof(
  { weight: 3, arbitrary: fc.constant('right' as const) },
  fc.constantFrom('any' as const, 'no-stream' as const),
  fc.nat(6),
)

const newBatches: fc.Arbitrary<Wish> = fc
  .record({
    stream,
    size: fc.integer({ min: 0, max: 3 }),
    expecting: expectations,
    // How far the version and the record time are wrong; mostly 0.
    gap: fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, fc.integer({ min: -1, max: 1 })),
    clock: fc.array(fc.oneof({ weight: 8, arbitrary: fc.constant(0) }, fc.integer({ min: -1, max: 1 })), {
      minLength: 3,
      maxLength: 3,
    }),
    twice: fc.oneof({ weight: 8, arbitrary: fc.constant(false) }, fc.boolean()),
  })
  .map(({ stream, size, expecting, gap, clock, twice }): Wish => (model, fresh) => {
    const found = model.of(stream).length
    const first = fresh()
    const events = Array.from({ length: size }, (_, i) =>
      counted(
        stream,
        Math.max(1, found + i + 1 + gap),
        twice || i === 0 ? first : fresh(),
        nthInstant(1000 + (clock[i] ?? 0)),
      ),
    )
    return { is: 'append', stream, events, expectedVersion: expecting === 'right' ? found : expecting }
  })

const knownBatches: fc.Arbitrary<Wish> = fc
  .record({
    stream,
    from: fc.nat(12),
    size: fc.integer({ min: 1, max: 3 }),
    more: fc.constantFrom('none', 'none', 'before', 'after'),
    turned: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, fc.boolean()),
    own: fc.boolean(),
    changed: fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, fc.boolean()),
    expecting: expectations,
  })
  .map(({ stream, from, size, more, turned, own, changed, expecting }): Wish => (model, fresh) => {
    const found = model.of(stream).length
    const known = (own ? model.of(stream) : model.log).slice(from, from + size)
    const numbers: (number | StoredEvent)[] = turned ? known.toReversed() : [...known]
    if (more === 'before') numbers.unshift(fresh())
    if (more === 'after') numbers.push(fresh())
    const events = numbers.map((one, i) => {
      const event = counted(stream, found + i + 1, typeof one === 'number' ? one : 0, nthInstant(1000))
      if (typeof one === 'number') return event
      return { ...event, ...(changed ? {} : { data: one.data }), meta: { ...event.meta, id: one.meta.id } }
    })
    return { is: 'append', stream, events, expectedVersion: expecting === 'right' ? found : expecting }
  })

const reads: fc.Arbitrary<Wish> = fc
  .oneof(
    fc.record(
      {
        is: fc.constant('readStream' as const),
        stream,
        range: fc.record({ fromVersion: fc.nat(8), toVersion: fc.nat(8) }, { requiredKeys: [] }),
      },
      { requiredKeys: ['is', 'stream', 'range'] },
    ),
    fc.record(
      { is: fc.constant('readAll' as const), after: fc.nat(15), limit: fc.nat(6) },
      { requiredKeys: ['is', 'after'] },
    ),
  )
  .map(
    (operation): Wish =>
      () =>
        operation,
  )

const wishes = fc.array(fc.oneof({ weight: 4, arbitrary: newBatches }, { weight: 2, arbitrary: knownBatches }, reads), {
  maxLength: 20,
})

/** A request to a store, and the answer of the model. */
export interface Step {
  readonly operation: Operation
  readonly foreseen: unknown
}

/**
 * Lists of appends and reads, valid and invalid, new and repeated. At the end everything is read. The lists shrink
 * towards fewer steps.
 */
export const stepLists: fc.Arbitrary<readonly Step[]> = wishes.map((list) => {
  const model = arrayModel()
  let n = 0
  const fresh = () => ++n
  const last: readonly Wish[] = [
    () => ({ is: 'readAll', after: 0 }),
    ...streamNames.map((name): Wish => () => ({ is: 'readStream', stream: name, range: {} })),
  ]
  const steps = [...list, ...last].map((wish) => {
    const operation = wish(model, fresh)
    return { operation, foreseen: model.answer(operation) }
  })
  // Only the number of steps is printed here, because the error of a failing run lists the steps in words.
  return Object.assign(steps, { [fc.toStringMethod]: () => `${list.length} steps` })
})

/** An answer with places instead of positions, and without the texts that may differ between stores. */
const plain = (answer: Appended, placeOf: (position: number) => number): unknown => {
  if (answer.ok) return { ...answer, position: placeOf(answer.position) }
  const { error } = answer
  return {
    ok: false,
    error: error.is === 'Conflict' ? error : { is: error.is, stream: error.stream, path: error.path },
  }
}

/** Makes one request to a store. Returns an answer that can be compared between stores. */
export const asked = async (store: EventStore, operation: Operation): Promise<unknown> => {
  if (operation.is === 'readStream') return store.readStream(operation.stream, operation.range)
  if (operation.is === 'append') {
    const { stream, events, expectedVersion } = operation
    const answer = await store.appendToStream(stream, events, { expectedVersion })
    const positions = (await store.readAll()).map(({ position }) => position)
    return plain(answer, (position) => positions.indexOf(position) + 1)
  }
  const { after, limit } = operation
  const positions = (await store.readAll()).map(({ position }) => position)
  const read = await store.readAll({
    after: after === 0 ? 0 : (positions[after - 1] ?? (positions.at(-1) ?? 0) + after),
    ...(limit === undefined ? {} : { limit }),
  })
  return read.map(({ position, event }) => ({ position: positions.indexOf(position) + 1, event }))
}

/** An operation in one line. */
export const operationText = (operation: Operation): string => {
  if (operation.is === 'readStream') return `readStream ${operation.stream} ${JSON.stringify(operation.range)}`
  if (operation.is === 'readAll')
    return `readAll after the first ${operation.after}${operation.limit === undefined ? '' : `, limit ${operation.limit}`}`
  const events = operation.events.map(({ meta }) => `${Number(meta.id.slice(24))} as version ${meta.version}`)
  return `append to ${operation.stream} expecting ${operation.expectedVersion}: ${events.join(', ') || 'nothing'}`
}
