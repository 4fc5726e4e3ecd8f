import { describe, expect, it } from 'vitest'
import { arrayStore } from './array-store.js'
import { Added, Counted, id, idsFrom1, noon, storedAdded, tally } from './tally.js'
import { correct, voidEvent } from '../../src/history/corrections.js'
import { readLeniently, readStrictly } from '../../src/history/read.js'
import { type EventStore } from '../../src/store/event-store.js'
import { adopt } from '../../src/store/adopt.js'
import { record } from '../../src/store/record.js'

const on = '2016-01-01'
const wait = () => Promise.resolve()
const recording = (store: EventStore) =>
  record({ store, stream: tally, program: {}, now: () => noon(2), newId: idsFrom1(), wait })

const repeated = (...ids: number[]) => ({
  ok: true,
  repeated: true,
  events: ids.map((n) => ({ meta: { id: id(n) } })),
})
const unfit = (path: string, n: number) => ({ ok: false, error: { is: 'Unfit', path, found: id(n) } })

describe('a request of two of which one id is stored', () => {
  it.each([
    ['the first', [70, 71], '/ids/1', 71],
    ['the second', [71, 70], '/ids/0', 71],
  ] as const)(
    'is Unfit when it is that of %s, and nothing of it is dropped with ok',
    async (_which, ids, path, missing) => {
      const store = arrayStore()
      const ask = recording(store.port)
      const requests = [Added({ on, by: 1 }), Added({ on, by: 2 })]
      await ask('tally-a', requests[ids.indexOf(70)]!, { ids: [id(70)] })
      expect(await ask('tally-a', requests, { ids: ids.map(id) })).toMatchObject(unfit(path, missing))
      expect(store.stored('tally-a')).toHaveLength(1)
    },
  )

  it('is Unfit when the stored one says something else', async () => {
    const store = arrayStore()
    const ask = recording(store.port)
    await ask('tally-a', [Added({ on, by: 1 }), Added({ on, by: 2 })], { ids: [id(70), id(71)] })
    const other = [Added({ on, by: 1 }), Added({ on, by: 3 })]
    expect(await ask('tally-a', other, { ids: [id(70), id(71)] })).toMatchObject(unfit('/ids/1', 71))
  })

  it('is Unfit when an id is stored that the request has no event for', async () => {
    const store = arrayStore()
    const ask = recording(store.port)
    await ask('tally-a', Added({ on, by: 2 }), { ids: [id(71)] })
    expect(await ask('tally-a', Added({ on, by: 1 }), { ids: [id(70), id(71)] })).toMatchObject({
      ok: false,
      error: { is: 'Unfit' },
    })
    expect(store.stored('tally-a')).toHaveLength(1)
  })
})

describe('the same request again with the same ids', () => {
  it('is repeated though an optional field is there without a value, or a field is unknown', async () => {
    const ask = recording(arrayStore().port)
    const told = { type: 'Added', data: { on, by: 1, colour: 'blue', note: undefined } } as never
    expect(await ask('tally-a', told, { ids: [id(70)] })).toMatchObject({ ok: true, repeated: false })
    expect(await ask('tally-a', told, { ids: [id(70)] })).toMatchObject(repeated(70))
  })

  it('is repeated for a correction, and for its replacement in an order of fields of its own', async () => {
    const ask = recording(arrayStore().port)
    await ask('tally-a', Added({ on, by: 1 }), { ids: [id(70)] })
    const correction = () => correct(id(70), Added({ by: 2, on, more: undefined } as never), on, 'x')
    expect(await ask('tally-a', correction(), { ids: [id(71)] })).toMatchObject({ ok: true, repeated: false })
    expect(await ask('tally-a', correction(), { ids: [id(71)] })).toMatchObject(repeated(71))
    const other = correct(id(70), Added({ on, by: 3 }), on, 'x')
    expect(await ask('tally-a', other, { ids: [id(71)] })).toMatchObject(unfit('/ids/0', 71))
  })

  it('is repeated for a void, though what it voids is gone by now', async () => {
    const ask = recording(arrayStore().port)
    await ask('tally-a', Added({ on, by: 1 }), { ids: [id(70)] })
    const undo = voidEvent(id(70), on, 'x')
    expect(await ask('tally-a', undo, { ids: [id(71)] })).toMatchObject({ ok: true, repeated: false })
    expect(await ask('tally-a', undo, { ids: [id(71)] })).toMatchObject(repeated(71))
    expect(await ask('tally-a', voidEvent(id(70), on, 'y'), { ids: [id(71)] })).toMatchObject(unfit('/ids/0', 71))
  })

  it('is repeated with more ids than it has events', async () => {
    const ask = recording(arrayStore().port)
    const ids = [id(70), id(71), id(72)]
    await ask('tally-a', Added({ on, by: 1 }), { ids })
    expect(await ask('tally-a', Added({ on, by: 1 }), { ids })).toMatchObject(repeated(70))
  })

  it('is repeated when a part of it was so already the first time, and is no longer', async () => {
    const ask = recording(arrayStore().port)
    await ask('tally-a', Added({ on, by: 1 }), { ids: [id(60)] })
    const both = [Added({ on, by: 1 }), Added({ on, by: 2 })]
    const ids = [id(70), id(71)]
    expect(await ask('tally-a', both, { ids })).toMatchObject({
      ok: true,
      repeated: false,
      events: [{ data: { by: 2 } }],
    })
    await ask('tally-a', voidEvent(id(60), on, 'x'))
    expect(await ask('tally-a', both, { ids })).toMatchObject(repeated(70))
  })

  it('is repeated for events stored in an earlier schema', async () => {
    const first = storedAdded('tally-a', 1, 1)
    const stored = { type: 'Counted', data: { on, sum: 1 }, meta: { ...first.meta, id: id(70), version: 2 } }
    const ask = recording(arrayStore({ 'tally-a': [first, stored] }).port)
    expect(await ask('tally-a', Counted({ on, total: 1 }), { ids: [id(70)] })).toMatchObject(repeated(70))
    expect(await ask('tally-a', Counted({ on, total: 2 }), { ids: [id(70)] })).toMatchObject(unfit('/ids/0', 70))
  })

  it('is Unfit on the word of another, in another secrecy or as a deviation; a new correlation is no matter', async () => {
    const ask = recording(arrayStore().port)
    const about = { ids: [id(70)], actor: 'coach-1', secrecy: 'labour', correlationId: 'call-1' }
    await ask('tally-a', Added({ on, by: 1 }), about)
    const again = (more: object) => ask('tally-a', Added({ on, by: 1 }), { ...about, ...more })
    expect(await again({ correlationId: 'call-2' })).toMatchObject(repeated(70))
    const deviation = { rules: ['tally/at-most-ten'], by: 'board', reason: 'exception' }
    for (const other of [{ actor: 'coach-2' }, { secrecy: 'social' }, { deviation }])
      expect(await again(other)).toMatchObject(unfit('/ids/0', 70))
  })
})

describe('two calls at once with the same ids', () => {
  /** Runs another call between the read and the append of this one. */
  const overtakenBy = (other: (store: EventStore) => Promise<unknown>) => {
    const store = arrayStore()
    let overtaken = false
    const port: EventStore = {
      ...store.port,
      appendToStream: async (...asked) => {
        if (!overtaken) {
          overtaken = true
          await other(store.port)
        }
        return store.port.appendToStream(...asked)
      },
    }
    return { ...store, port }
  }

  it('are answered with what is stored when they ask the same', async () => {
    const store = overtakenBy((port) => recording(port)('tally-a', Added({ on, by: 1 }), { ids: [id(70)] }))
    const answer = await recording(store.port)('tally-a', Added({ on, by: 1 }), { ids: [id(70)] })
    expect(answer).toMatchObject(repeated(70))
    expect(store.stored('tally-a')).toHaveLength(1)
  })

  it('are not both answered with ok when they ask for something else', async () => {
    const store = overtakenBy((port) => recording(port)('tally-a', Added({ on, by: 2 }), { ids: [id(70)] }))
    const answer = await recording(store.port)('tally-a', Added({ on, by: 1 }), { ids: [id(70)] })
    expect(answer).toMatchObject(unfit('/ids/0', 70))
  })
})

describe('a list with a gap', () => {
  it('of requests is Invalid at its place', async () => {
    const store = arrayStore()

    const requests = [Added({ on, by: 1 }), , Added({ on, by: 2 })] as never
    expect(await recording(store.port)('tally-a', requests)).toMatchObject({
      ok: false,
      error: { is: 'Invalid', problems: [{ path: '/1' }] },
    })
    expect(store.appends).toEqual([])
  })

  it('of stored events is told when it is read, strictly and leniently, and when it is adopted', async () => {
    const stored = [storedAdded('tally-a', 1, 1), , storedAdded('tally-a', 3, 1)]
    const problem = { place: 2, path: '', expected: 'a stored event { type, data, meta }' }
    expect(readStrictly(tally.parse, 'tally-a', stored)).toMatchObject({ ok: false, error: { problems: [problem] } })
    expect(readLeniently(tally.parse, 'tally-a', stored)).toMatchObject({
      records: [{ meta: { version: 1 } }, { meta: { version: 3 } }],
      // The gap takes a version, as an unreadable event does.
      quarantined: [{ version: 2, path: '' }],
    })
    const store = arrayStore()
    expect(await adopt({ store: store.port, stream: tally, program: {} })('tally-a', stored)).toMatchObject({
      ok: false,
      error: { is: 'Corrupt', problems: [problem] },
    })
    expect(store.appends).toEqual([])
  })

  it('of records about to join a timeline is Corrupt at its place', () => {
    const records = [storedAdded('tally-a', 1, 1), , storedAdded('tally-a', 2, 1)] as never
    expect(tally.admit({})(tally.timeline('tally-a', []), records)).toMatchObject({
      ok: false,
      error: { is: 'Corrupt', problems: [{ place: 2, path: '' }] },
    })
  })

  it('of records throws when a timeline is made of it, so that no audit passes over it', () => {
    const records = [storedAdded('tally-a', 1, 1), , storedAdded('tally-a', 2, 1)] as never
    expect(() => tally.audit({})(tally.timeline('tally-a', records))).toThrow(TypeError)
  })

  it('of ids is Unfit at its place', async () => {
    const ids = [, id(71)] as never
    const two = [Added({ on, by: 1 }), Added({ on, by: 2 })]
    expect(await recording(arrayStore().port)('tally-a', two, { ids })).toMatchObject({
      ok: false,
      error: { is: 'Unfit', path: '/ids/0' },
    })
  })
})
