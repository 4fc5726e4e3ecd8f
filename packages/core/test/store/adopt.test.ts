import { describe, expect, it } from 'vitest'
import { adopt } from '../../src/store/adopt.js'
import { arrayStore } from './array-store.js'
import { id, noon, storedAdded, tally } from './tally.js'

const taking = (store: ReturnType<typeof arrayStore>) => adopt({ store: store.port, stream: tally, program: {} })

describe('adopting a history', () => {
  it('stores it as it is: unknown fields and earlier shapes included', async () => {
    const store = arrayStore()
    const history = [
      { ...storedAdded('tally-a', 1, 1), data: { on: '2016-01-01', by: 1, colour: 'blue' } },
      {
        type: 'Counted',
        data: { on: '2016-01-02', sum: 1 },
        meta: { id: id(2), stream: 'tally-a', version: 2, recordedAt: noon(2), schema: 1, importedBy: 'batch-7' },
      },
    ]
    const before = structuredClone(history)
    expect(await taking(store)('tally-a', history)).toEqual({ ok: true, version: 2, repeated: false, findings: [] })
    expect(store.stored('tally-a')).toEqual(before)
  })

  it('refuses nothing for breaking a rule, and answers every finding in order', async () => {
    const store = arrayStore()
    const history = [
      storedAdded('tally-a', 1, 9),
      { ...storedAdded('tally-a', 2, 1), data: { on: '2016-01-02', by: 1 } },
      { ...storedAdded('tally-a', 3, 1), data: { on: '2016-01-03', by: 1 } },
    ]
    const answer = await taking(store)('tally-a', history)
    expect(answer).toMatchObject({
      ok: true,
      version: 3,
      findings: [
        { rule: 'tally/one-at-a-time', enforcement: 'should', event: { id: id(901) } },
        { rule: 'tally/at-most-ten', enforcement: 'must', facts: { total: 11 }, event: { id: id(903) } },
      ],
    })
    expect(store.stored('tally-a')).toHaveLength(3)
  })

  it('answers again for the history that is stored, and is Unfit for another under its ids', async () => {
    const store = arrayStore()
    const history = [storedAdded('tally-a', 1, 1)]
    await taking(store)('tally-a', history)
    expect(await taking(store)('tally-a', history)).toEqual({ ok: true, version: 1, repeated: true, findings: [] })
    expect(await taking(store)('tally-a', [storedAdded('tally-a', 1, 9)])).toMatchObject({
      ok: false,
      error: { is: 'Unfit', stream: 'tally-a', path: '/meta/id' },
    })
    expect(store.stored('tally-a')).toEqual(history)
  })

  it('answers Corrupt with everything that is wrong, and stores nothing', async () => {
    const store = arrayStore()
    const answer = await taking(store)('tally-a', [
      storedAdded('tally-a', 1, 0),
      storedAdded('tally-a', 2, 1),
      { type: 'Melted', data: {}, meta: {} },
      storedAdded('tally-a', 5, 1),
      'not an event',
    ])
    expect(answer).toMatchObject({ ok: false, error: { is: 'Corrupt', stream: 'tally-a' } })
    const problems = answer.ok || answer.error.is !== 'Corrupt' ? [] : answer.error.problems
    expect(problems.map(({ version, path }) => [version, path])).toEqual([
      [1, '/data/by'],
      [3, '/type'],
      [5, '/meta/version'],
      [6, ''],
    ])
    expect(store.appends).toEqual([])
  })

  it('into a stream that exists is a Conflict, and the stream stays as it was', async () => {
    const store = arrayStore({ 'tally-a': [storedAdded('tally-a', 1, 1, id(1))] })
    const answer = await taking(store)('tally-a', [storedAdded('tally-a', 1, 2, id(2))])
    expect(answer).toEqual({ ok: false, error: { is: 'Conflict', stream: 'tally-a', expected: 'no-stream', found: 1 } })
    expect(store.stored('tally-a')).toEqual([storedAdded('tally-a', 1, 1, id(1))])
  })

  it('again, after a lost answer, changes nothing and answers the same findings', async () => {
    const store = arrayStore()
    const history = [storedAdded('tally-a', 1, 9), storedAdded('tally-a', 2, 2)]
    const first = await taking(store)('tally-a', history)
    const second = await taking(store)('tally-a', history)
    expect(first).toMatchObject({ ok: true, repeated: false })
    expect(second).toEqual({ ...first, repeated: true })
    expect(store.stored('tally-a')).toHaveLength(2)
  })

  it('hands on what the store finds unfit', async () => {
    const error = { is: 'Unfit', stream: 'tally-a', path: '', expected: 'at least one event', found: '[]' } as const
    const store = arrayStore()
    const port = { ...store.port, appendToStream: async () => ({ ok: false, error }) as const }
    expect(await adopt({ store: port, stream: tally, program: {} })('tally-a', [])).toEqual({ ok: false, error })
  })
})
