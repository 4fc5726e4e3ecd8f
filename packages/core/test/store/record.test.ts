import { describe, expect, it } from 'vitest'
import { correct, voidEvent } from '../../src/history/corrections.js'
import { type EventStore } from '../../src/store/event-store.js'
import { record, type Recording } from '../../src/store/record.js'
import { arrayStore } from './array-store.js'
import { Added, Counted, id, idsFrom1, noon, storedAdded, tally } from './tally.js'

type How = Pick<Recording<never, never, never, never>, 'retries' | 'wait' | 'now' | 'newId'>

const on = '2016-01-02'

const recording = (store: EventStore, more: Partial<How> = {}) =>
  record({
    store,
    stream: tally,
    program: {},
    now: () => noon(2),
    newId: idsFrom1(),
    wait: () => Promise.resolve(),
    ...more,
  })

/** A store in which another writer adds one thing to the pile just before each of the first `times` appends. */
const contested = (times: number) => {
  const store = arrayStore()
  let left = times
  const port: EventStore = {
    ...store.port,
    appendToStream: async (stream, events, options) => {
      if (left > 0) {
        left--
        const version = store.stored(stream).length + 1
        await store.port.appendToStream(stream, [storedAdded(stream, version, 1)], { expectedVersion: 'any' })
        store.appends.pop()
      }
      return store.port.appendToStream(stream, events, options)
    },
  }
  return { ...store, port }
}

describe('recording a request', () => {
  it('begins a stream with its first event, whole with its envelope', async () => {
    const store = arrayStore()
    const answer = await recording(store.port)('tally-a', Added({ on, by: 1 }), {
      actor: 'coach',
      correlationId: 'case-1',
      secrecy: 'labour',
    })
    expect(answer).toMatchObject({
      ok: true,
      repeated: false,
      timeline: { state: { total: 1 }, version: 1 },
      findings: [],
    })
    expect(store.stored('tally-a')).toEqual([
      {
        type: 'Added',
        data: { on, by: 1 },
        meta: {
          id: id(1),
          stream: 'tally-a',
          version: 1,
          recordedAt: noon(2),
          schema: 1,
          actor: 'coach',
          correlationId: 'case-1',
          secrecy: 'labour',
        },
      },
    ])
  })

  it('decides on what the stream holds, and goes on from its version', async () => {
    const store = arrayStore({ 'tally-a': [storedAdded('tally-a', 1, 4), storedAdded('tally-a', 2, 3)] })
    const answer = await recording(store.port)('tally-a', Added({ on, by: 1 }))
    expect(answer).toMatchObject({ ok: true, timeline: { state: { total: 8 }, version: 3 } })
    expect(store.stored('tally-a').map(({ meta }) => meta.version)).toEqual([1, 2, 3])
  })

  it('is refused with the rule it breaks and its facts, and nothing is stored', async () => {
    const store = arrayStore({ 'tally-a': [storedAdded('tally-a', 1, 10)] })
    const answer = await recording(store.port)('tally-a', Added({ on, by: 1 }))
    expect(answer).toMatchObject({
      ok: false,
      error: {
        is: 'Refused',
        determinations: [{ rule: 'tally/at-most-ten', verdict: 'notMet', facts: { total: 11 } }],
      },
    })
    expect(store.appends).toEqual([])
  })

  it('is stored with a finding when it breaks only a should', async () => {
    const store = arrayStore()
    const answer = await recording(store.port)('tally-a', Added({ on, by: 2 }))
    expect(answer).toMatchObject({ ok: true, findings: [{ rule: 'tally/one-at-a-time', enforcement: 'should' }] })
    expect(store.stored('tally-a')).toHaveLength(1)
  })

  it('is stored as a deviation when its breach is named as one', async () => {
    const store = arrayStore({ 'tally-a': [storedAdded('tally-a', 1, 10)] })
    const deviation = { rules: ['tally/at-most-ten'], by: 'board', reason: 'exception' }
    const answer = await recording(store.port)('tally-a', Added({ on, by: 1 }), { deviation })
    expect(answer).toMatchObject({ ok: true, findings: [{ rule: 'tally/at-most-ten', deviation }] })
    expect(store.stored('tally-a')[1]?.meta.deviation).toEqual(deviation)
  })

  it('that does not decode is Invalid, with the place, and nothing is stored', async () => {
    const store = arrayStore()
    const answer = await recording(store.port)('tally-a', Added({ on, by: 0.5 }))
    expect(answer).toMatchObject({
      ok: false,
      error: { is: 'Invalid', problems: [{ path: '/data/by', found: '0.5' }] },
    })
    expect(store.appends).toEqual([])
  })

  it('for what is already so stores nothing', async () => {
    const store = arrayStore({ 'tally-a': [{ ...storedAdded('tally-a', 1, 1), data: { on, by: 1 } }] })
    const answer = await recording(store.port)('tally-a', Added({ on, by: 1 }))
    expect(answer).toMatchObject({ ok: true, events: [], repeated: false, timeline: { version: 1 } })
    expect(store.appends).toEqual([])
  })

  it('corrects and voids earlier events of the stream', async () => {
    const store = arrayStore({
      'tally-a': [storedAdded('tally-a', 1, 4, id(901)), storedAdded('tally-a', 2, 3, id(902))],
    })
    const ask = recording(store.port)
    const corrected = await ask('tally-a', correct(id(901), Added({ on: '2016-01-01', by: 5 }), on, 'typing-error'))
    expect(corrected).toMatchObject({ ok: true, timeline: { state: { total: 8 }, version: 3 } })
    const voided = await ask('tally-a', voidEvent(id(902), on, 'wrong-pile'))
    expect(voided).toMatchObject({ ok: true, timeline: { state: { total: 5 }, version: 4 } })
    expect(store.stored('tally-a').map(({ type }) => type)).toEqual(['Added', 'Added', 'EventCorrected', 'EventVoided'])
  })

  it('keeps record time from falling when the clock is behind the stream', async () => {
    const later = {
      ...storedAdded('tally-a', 1, 1),
      meta: { ...storedAdded('tally-a', 1, 1).meta, recordedAt: noon(9) },
    }
    const store = arrayStore({ 'tally-a': [later] })
    await recording(store.port, { now: () => noon(2) })('tally-a', Added({ on, by: 1 }))
    expect(store.stored('tally-a')[1]?.meta.recordedAt).toBe(noon(9))
  })
})

describe('recording several requests', () => {
  it('appends their events together, in one batch', async () => {
    const store = arrayStore()
    const answer = await recording(store.port)('tally-a', [
      Added({ on, by: 1 }),
      Added({ on, by: 2 }),
      Counted({ on, total: 3 }),
    ])
    expect(answer).toMatchObject({ ok: true, timeline: { state: { total: 3 }, version: 3 } })
    expect(store.appends.map((batch) => batch.map(({ meta }) => [meta.id, meta.version]))).toEqual([
      [
        [id(1), 1],
        [id(2), 2],
        [id(3), 3],
      ],
    ])
  })

  it('stores none of them when one is refused in the state the others make', async () => {
    const store = arrayStore()
    const answer = await recording(store.port)('tally-a', [Added({ on, by: 6 }), Added({ on, by: 5 })])
    expect(answer).toMatchObject({
      ok: false,
      error: {
        is: 'Refused',
        determinations: [{ rule: 'tally/at-most-ten', facts: { total: 11 }, event: { id: id(2) } }],
      },
    })
    expect(store.appends).toEqual([])
  })

  it('stores none of them when one does not decode', async () => {
    const store = arrayStore()
    const answer = await recording(store.port)('tally-a', [Added({ on, by: 1 }), Added({ on, by: -1 })])
    expect(answer).toMatchObject({ ok: false, error: { is: 'Invalid', problems: [{ path: '/data/by' }] } })
    expect(store.appends).toEqual([])
  })
})

describe('recording when somebody else writes first', () => {
  it('decides again on the new history, with the ids it had', async () => {
    const store = contested(2)
    const answer = await recording(store.port)('tally-a', Added({ on, by: 3 }))
    expect(answer).toMatchObject({ ok: true, repeated: false, timeline: { state: { total: 5 }, version: 3 } })
    expect(store.appends.map((batch) => batch.map(({ meta }) => [meta.id, meta.version]))).toEqual([
      [[id(1), 1]],
      [[id(1), 2]],
      [[id(1), 3]],
    ])
  })

  it('is refused when what the other wrote makes it break a rule', async () => {
    const store = contested(1)
    const answer = await recording(store.port)('tally-a', Added({ on, by: 10 }))
    expect(answer).toMatchObject({
      ok: false,
      error: { is: 'Refused', determinations: [{ rule: 'tally/at-most-ten' }] },
    })
    expect(store.stored('tally-a')).toHaveLength(1)
  })

  it('gives up after so many retries, with the version it expected and the one it found', async () => {
    const store = contested(Infinity)
    const waits: number[] = []
    const wait = async (n: number) => void waits.push(n)
    const answer = await recording(store.port, { retries: 3, wait })('tally-a', Added({ on, by: 1 }))
    expect(answer).toEqual({ ok: false, error: { is: 'Conflict', stream: 'tally-a', expected: 3, found: 4 } })
    expect(store.appends).toHaveLength(4)
    expect(waits).toEqual([1, 2, 3])
  })

  it('tries a thousand and one times in all unless told otherwise', async () => {
    const store = arrayStore()
    let tries = 0
    const port: EventStore = {
      ...store.port,
      appendToStream: async (stream, _events, { expectedVersion }) => {
        tries++
        return { ok: false, error: { is: 'Conflict', stream, expected: expectedVersion, found: 7 } }
      },
    }
    const answer = await recording(port)('tally-a', Added({ on, by: 1 }))
    expect(answer).toEqual({ ok: false, error: { is: 'Conflict', stream: 'tally-a', expected: 'no-stream', found: 7 } })
    expect(tries).toBe(1001)
  })

  it('does not try again what the store finds unfit', async () => {
    const error = { is: 'Unfit', stream: 'tally-a', path: '/0/meta/id', expected: 'another', found: 'this' } as const
    let tries = 0
    const port: EventStore = {
      ...arrayStore().port,
      appendToStream: async () => {
        tries++
        return { ok: false, error }
      },
    }
    expect(await recording(port)('tally-a', Added({ on, by: 1 }))).toEqual({ ok: false, error })
    expect(tries).toBe(1)
  })
})

describe('recording over a store that loses answers', () => {
  /** A store that fails the appends with the given numbers, before or after they have taken effect. */
  const losing = (when: 'before' | 'after', failing: readonly number[]) => {
    const store = arrayStore()
    let n = 0
    const port: EventStore = {
      ...store.port,
      appendToStream: async (stream, events, options) => {
        const fails = failing.includes(++n)
        if (fails && when === 'before') throw new Error('time-out')
        const answer = await store.port.appendToStream(stream, events, options)
        if (fails) throw new Error('time-out')
        return answer
      },
    }
    return { ...store, port }
  }

  it('finds its batch stored when only the answer was lost', async () => {
    const store = losing('after', [1])
    const answer = await recording(store.port)('tally-a', Added({ on, by: 1 }))
    expect(answer).toMatchObject({ ok: true, repeated: true, timeline: { version: 1 } })
    expect(store.stored('tally-a')).toHaveLength(1)
  })

  it('stores its batch at the second try when the first never arrived', async () => {
    const store = losing('before', [1])
    const answer = await recording(store.port)('tally-a', Added({ on, by: 1 }))
    expect(answer).toMatchObject({ ok: true, repeated: false })
    expect(store.stored('tally-a')).toHaveLength(1)
  })

  it('hands on the error of a store that fails twice, and asking again with the same ids stores nothing twice', async () => {
    const store = losing('after', [1, 2])
    const ask = recording(store.port, { newId: () => id(99) })
    const about = { ids: [id(7), id(8)] }
    const requests = [Added({ on, by: 1 }), Added({ on, by: 2 })]
    await expect(ask('tally-a', requests, about)).rejects.toThrow('time-out')
    const answer = await ask('tally-a', requests, about)
    expect(answer).toMatchObject({
      ok: true,
      repeated: true,
      events: [{ meta: { id: id(7) } }, { meta: { id: id(8) } }],
    })
    expect(store.stored('tally-a').map(({ meta }) => meta.id)).toEqual([id(7), id(8)])
  })

  it('hands on the error of a store that cannot be read', async () => {
    const port: EventStore = { ...arrayStore().port, readStream: () => Promise.reject(new Error('unplugged')) }
    await expect(recording(port)('tally-a', Added({ on, by: 1 }))).rejects.toThrow('unplugged')
  })
})

describe('recording with ids of an earlier call', () => {
  it('answers the events stored then, though the state has moved on', async () => {
    const store = arrayStore()
    const ask = recording(store.port)
    await ask('tally-a', Added({ on, by: 9 }), { ids: [id(50)] })
    await ask('tally-a', Added({ on, by: 1 }))
    // A new request would now be refused, because the pile is full.
    const answer = await ask('tally-a', Added({ on, by: 9 }), { ids: [id(50)] })
    expect(answer).toMatchObject({
      ok: true,
      repeated: true,
      events: [{ data: { by: 9 }, meta: { id: id(50), version: 1 } }],
    })
    expect(store.stored('tally-a')).toHaveLength(2)
  })
})

describe('recording with ids that are taken', () => {
  it('is Unfit for another request than the one they were stored for, and stores nothing', async () => {
    const store = arrayStore()
    const ask = recording(store.port)
    await ask('tally-a', Added({ on, by: 1 }), { ids: [id(70)] })
    const appends = store.appends.length
    for (const other of [Added({ on, by: 2 }), { type: 'Nope', data: {} } as never])
      expect(await ask('tally-a', other, { ids: [id(70)] })).toMatchObject({
        ok: false,
        error: { is: 'Unfit', stream: 'tally-a', path: '/ids/0', expected: 'an id of no other event', found: id(70) },
      })
    expect(store.appends).toHaveLength(appends)
  })

  it('is Unfit with fewer ids than requests, so that a retry could tell all of them', async () => {
    const store = arrayStore()
    const two = [Added({ on, by: 1 }), Added({ on, by: 2 })]
    expect(await recording(store.port)('tally-a', two, { ids: [id(70)] })).toMatchObject({
      ok: false,
      error: { is: 'Unfit', path: '/ids', expected: 'an id for each of 2 requests', found: '1' },
    })
    expect(store.appends).toEqual([])
  })
})

describe('recording on a stream that cannot be trusted', () => {
  it.each([
    ['an event that does not decode', [{ ...storedAdded('tally-a', 1, 1), data: { on, by: 'one' } }], 1, '/data/by'],
    ['an event of an unknown type', [{ ...storedAdded('tally-a', 1, 1), type: 'Melted' }], 1, '/type'],
    ['a gap in its versions', [storedAdded('tally-a', 1, 1), storedAdded('tally-a', 3, 1)], 3, '/meta/version'],
    ['an event of another stream', [storedAdded('tally-b', 1, 1)], 1, '/meta/stream'],
    ['an id used twice', [storedAdded('tally-a', 1, 1, id(5)), storedAdded('tally-a', 2, 1, id(5))], 2, '/meta/id'],
  ])('answers Corrupt for %s, and stores nothing', async (_what, stored, version, path) => {
    const store = arrayStore({ 'tally-a': stored })
    const answer = await recording(store.port)('tally-a', Added({ on, by: 1 }))
    expect(answer).toMatchObject({
      ok: false,
      error: { is: 'Corrupt', stream: 'tally-a', problems: [{ version, path }] },
    })
    expect(store.appends).toEqual([])
  })
})
