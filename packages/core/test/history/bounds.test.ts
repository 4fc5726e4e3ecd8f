import { describe, expect, it } from 'vitest'
import { codeCodec, eitherOf, fieldsOf, listOf, oneOf, recursive, wholeCodec } from '../../src/vocabulary/codec.js'
import { type Problem } from '../../src/vocabulary/invalid.js'
import { shown } from '../../src/vocabulary/shown.js'
import { defineEvent, defineStream, firstShape, parseProgram, readLeniently, readStrictly } from '../../src/index.js'
import { aFile } from '../terms/a-file.js'
import { ada, at, metaAt, shelf, Lent } from '../decider/library.js'

const Listed = defineEvent(
  'Listed',
  {
    kind: 'report',
    moment: 'happens',
    says: 'Things are listed.',
    silence: { is: 'spontaneous', fact: 'contacts' },
    supersedes: 'nothing',
  },
  { things: listOf(codeCodec) },
)

const listed = (things: unknown) => {
  const read = Listed.read({ on: '2016-01-04', things }, 1, '')
  return read.ok ? 'ok' : read.error
}

const sizes = (problems: readonly Problem[]) =>
  problems.map(({ path, expected, found }) => path.length + expected.length + found.length)

describe('a list from outside', () => {
  it('of bad members is told by its first hundred problems and how many more', () => {
    const error = listed(Array.from({ length: 10_000 }, () => 'no code'))
    expect(error).toMatchObject({ is: 'Invalid', more: 9900 })
    expect(error).toHaveProperty('problems.length', 100)
    expect(error).toHaveProperty('problems.99', {
      path: '/data/things/99',
      expected: codeCodec.name,
      expects: { code: 'code', facts: {} },
      found: '"no code"',
    })
  })

  it('has at most 10 000 members, whatever they are', () => {
    for (const member of ['a', 'no code'])
      expect(listed(Array.from({ length: 200_000 }, () => member))).toMatchObject({
        problems: [{ path: '/data/things', expected: 'a list of at most 10000' }],
      })
    expect(listed(Array.from({ length: 10_000 }, () => 'a'))).toBe('ok')
  })

  it('has no holes', () => {
    expect(listed(['a', , 'b'])).toMatchObject({ problems: [{ path: '/data/things/1', found: 'nothing' }] })
    expect(listed(new Array(3))).toMatchObject({ is: 'Invalid' })
    expect(listed(new Array(4_000_000_000))).toMatchObject({ is: 'Invalid' })
  })
})

describe('a stream of bad events', () => {
  const stored = Array.from({ length: 20_000 }, () => 'nothing')

  it('is Corrupt by its first hundred problems and how many more', () => {
    const read = readStrictly(shelf.parse, ada, stored)
    expect(read).toMatchObject({ ok: false, error: { is: 'Corrupt', more: 19_900 } })
    expect(read).toHaveProperty('error.problems.length', 100)
  })

  it('is listed whole by a lenient read: what is left out is never left out silently', () => {
    expect(readLeniently(shelf.parse, ada, stored).quarantined).toHaveLength(20_000)
  })
})

/** Objects and lists inside each other. */
const nested = (levels: number, inner: unknown = 1): unknown => {
  let value = inner
  for (let i = 0; i < levels; i++) value = i % 2 === 0 ? { allOf: value } : [value]
  return value
}

describe('what is nested deep', () => {
  it('is told by the place where it passes a hundred levels', () => {
    for (const file of [
      { of: nested(10_000) },
      { ...aFile(), terms: nested(10_000) },
      {
        ...aFile(),
        rules: { 'jobbcoachning/deep': { versions: [{ from: '2020-01-01', requires: nested(100_000) }] } },
      },
      { ...aFile(), coverage: nested(10_000) },
    ]) {
      const read = parseProgram(file)
      expect(read).toMatchObject({ ok: false, error: { problems: [{ expected: 'no more than 100 levels' }] } })
      if (!read.ok) expect(Math.max(...sizes(read.error.problems))).toBeLessThan(1000)
    }
  })

  it('is refused by a codec of its own kind', () => {
    interface Tree {
      readonly of: readonly (Tree | 'leaf')[]
    }
    const tree = recursive<Tree>('tree', 'a tree', (self) =>
      fieldsOf({ of: listOf(eitherOf(oneOf(['leaf']), self, (value) => (value === 'leaf' ? 'a' : 'b'))) }, {}),
    )
    const deep = (levels: number): unknown => {
      let value: unknown = 'leaf'
      for (let i = 0; i < levels; i++) value = { of: [value] }
      return value
    }
    expect([tree.is(deep(90)), tree.decode(deep(90))._tag]).toEqual([true, 'Right'])
    for (const levels of [101, 100_000])
      expect([tree.is(deep(levels)), tree.decode(deep(levels))._tag]).toEqual([false, 'Left'])
    // The next value begins at the first level again.
    expect(tree.is(deep(90))).toBe(true)
  })

  it('is shown in no more than sixty signs, and looked at no further', () => {
    let looked = 0
    const big = Array.from({ length: 1000 }, () => ({
      get a() {
        looked++
        return 1
      },
    }))
    expect(shown(big)).toHaveLength(58)
    expect(looked).toBeLessThan(20)
    expect(shown(nested(100_000))).toMatch(/^\[\{"allOf":\[.*…$/)
    expect(shown('å'.repeat(1_000_000))).toHaveLength(58)
    expect([NaN, -0, Infinity, undefined, null, 2n, () => 1].map(shown)).toEqual([
      'NaN',
      '-0',
      'Infinity',
      'nothing',
      'null',
      'bigint',
      'function',
    ])
    expect(shown(`${'a'.repeat(55)}😀😀😀`)).not.toMatch(/[\uD800-\uDBFF]…/)
    expect(
      shown({
        get a() {
          throw new Error('no')
        },
      }),
    ).toBe('object')
  })
})

describe('a program file', () => {
  it('with many things wrong is told by the first hundred and how many more', () => {
    const wrong = Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`N ${String(i)}`, { is: 'no' }]))
    const read = parseProgram({ ...aFile(), coverage: wrong })
    if (read.ok) return expect.fail('it was read')
    expect(read.error.problems).toHaveLength(100)
    expect(read.error.more).toBeGreaterThan(39_000)
  })

  it('with names of any length is told in short lines', () => {
    const long = 'x'.repeat(1_000_000)
    const read = parseProgram({ ...aFile(), coverage: { [long]: { is: long } }, terms: { [long]: long }, id: long })
    if (read.ok) return expect.fail('it was read')
    expect(Math.max(...sizes(read.error.problems))).toBeLessThan(2000)
  })

  it('looks names up, and through none of them for each pointer', () => {
    let asked = 0
    const names = new Proxy(Object.fromEntries(Array.from({ length: 2000 }, (_, i) => [`n${String(i)}`, []])), {
      ownKeys: (target) => (asked++, Reflect.ownKeys(target)),
    })
    const by = Array.from({ length: 2000 }, (_, i) => `term:m${String(i)}`)
    expect(parseProgram({ ...aFile(), terms: names, coverage: { N01: { is: 'modelled', by } } }).ok).toBe(false)
    expect(asked).toBeLessThan(20)
  })

  it('is not changed by what becomes of the value it was read from', () => {
    const file = aFile()
    const read = parseProgram(file)
    if (!read.ok) return expect.fail('it was not read')
    const before = structuredClone(read.value)
    file.document.title = 'other'
    file.terms.weeklyContact.pop()
    file.terms.pilotYears[0]!.value = 99
    expect(read.value).toEqual(before)
  })
})

describe('a step from an earlier shape that changes its argument', () => {
  const HoursReported = defineEvent(
    'HoursReported',
    {
      kind: 'report',
      moment: 'happens',
      says: 'Hours are reported.',
      silence: { is: 'spontaneous', fact: 'contacts' },
      supersedes: 'nothing',
      earlier: firstShape<{ on: '2016-01-04'; hours: { of: number }; minutes?: number }>().then((data) => {
        data.minutes = data.hours.of * 60
        data.hours.of = 0
        return data as { on: '2016-01-04'; minutes: number }
      }),
    },
    { minutes: wholeCodec },
  )
  const reported = defineStream({
    name: 'reported',
    events: [HoursReported],
    initial: () => ({ minutes: 0 }),
    recipes: {
      HoursReported: (draft, { minutes }) => {
        draft.minutes += minutes
      },
    },
    rules: [],
  })
  const stored = (hours: unknown) => ({
    type: 'HoursReported',
    data: { on: '2016-01-04', hours },
    meta: metaAt(1, { stream: 'reported-1' }),
  })
  const minutes = (value: unknown) => {
    const read = readStrictly(reported.parse, 'reported-1', [value])
    return read.ok ? read.records.map(({ data }) => data) : read.error.problems
  }

  it('gives the same answer at every read, of what is frozen and what is not', () => {
    const one = stored({ of: 2 })
    const copy = structuredClone(one)
    const frozen = stored(Object.freeze({ of: 2 }))
    Object.freeze(frozen.data)
    for (const value of [one, one, frozen, frozen]) expect(minutes(value)).toEqual([{ on: '2016-01-04', minutes: 120 }])
    expect(one).toEqual(copy)
  })

  it('tells why it threw, in a line of bounded length', () => {
    expect(minutes(stored(undefined))).toMatchObject([
      {
        path: '/data',
        found: expect.stringMatching(/^\{"on":"2016-01-04"\} \(the step to the present shape failed: .*undefined.*\)$/),
      },
    ])
    expect(minutes(stored(nested(10_000)))).toMatchObject([{ expected: 'no more than 100 levels' }])
  })
})

describe('requests from outside', () => {
  it('in a list with holes are refused', () => {
    const lent = Lent({ on: '2016-01-02', book: 'book-a' })
    const on = shelf.timeline(ada, [at(1, lent)])
    const stamp = { recordedAt: '2016-02-01T12:00:00.000Z', id: () => at(2, lent).meta.id } as const
    const decide = shelf.decide({})

    for (const requests of [[, lent], new Array(2)] as never[])
      expect(decide(requests, on, stamp)).toMatchObject({ ok: false, error: { is: 'Invalid' } })
  })
})
