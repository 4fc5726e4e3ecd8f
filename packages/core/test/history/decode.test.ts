import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scaled } from '../../../../test/chance.js'
import {
  codeCodec,
  countCodec,
  dayCodec,
  eitherOf,
  fieldsOf,
  hoursCodec,
  listOf,
  moneyCodec,
  oneOf,
} from '../../src/vocabulary/codec.js'
import { defineEvent, type AnyEventDef } from '../../src/history/event.js'
import { problemLine, type Problem } from '../../src/vocabulary/invalid.js'
import { readerOf } from '../../src/history/read.js'
import { firstShape } from '../../src/history/upcasting.js'
import { type Day } from '../../src/vocabulary/day.js'
import { histories, runs } from '../decider/histories.js'
import { Lent, at, correctedAt, id, metaAt, shelf, shelfEvents, voidedAt } from '../decider/library.js'

const { parse } = shelf

const lent = Lent({ on: '2016-01-02', book: 'book-a' })

/** What is wrong with a stored value, or the value itself where it is valid. */
const problems = (stored: unknown): unknown => {
  const parsed = parse(stored)
  return parsed.ok ? parsed.value : parsed.error.problems
}

describe('an event type', () => {
  it('is callable, and makes an event of its data', () => {
    expect(Lent({ on: '2016-01-02', book: 'book-a' })).toEqual({
      type: 'Lent',
      data: { on: '2016-01-02', book: 'book-a' },
    })
  })

  it('says its kind, its moment, its place in a day, its meaning and its schema version', () => {
    expect(shelfEvents.map(({ type, kind, moment, rank, schema }) => [type, kind, moment, rank, schema])).toEqual([
      ['Lent', 'decision', 'begins', 2, 1],
      ['Extended', 'decision', 'happens', 3, 1],
      ['Returned', 'report', 'ends', 4, 3],
      ['Reminded', 'report', 'happens', 3, 1],
      ['FineCounted', 'report', 'happens', 3, 1],
    ])
    expect(Lent.says).toBe('A book is lent.')
  })

  it('has its moment in the order of a day', () => {
    const moments = ['opens', 'decides', 'begins', 'happens', 'ends', 'closes'] as const
    expect(
      moments.map(
        (moment) =>
          defineEvent(
            'E',
            { kind: 'report', moment, says: '', silence: { is: 'spontaneous', fact: 'other' }, supersedes: 'nothing' },
            {},
          ).rank,
      ),
    ).toEqual([0, 1, 2, 3, 4, 5])
  })

  it('shares its name with no other of a stream, nor with a mark', () => {
    const named = (type: string) =>
      defineEvent(
        type,
        {
          kind: 'report',
          moment: 'happens',
          says: '',
          silence: { is: 'spontaneous', fact: 'other' },
          supersedes: 'nothing',
        },
        {},
      )
    expect(() => readerOf([named('Twice'), named('Twice')])).toThrow('Two event types are called Twice.')
    expect(() => readerOf([named('EventVoided')])).toThrow('EventVoided')
    expect(() => readerOf([named('EventCorrected')])).toThrow('EventCorrected')
  })
})

describe('a stored event', () => {
  it('is read by its type', () => {
    const record = at(1, lent)
    expect(parse(record)).toEqual({ ok: true, value: record })
  })

  it('keeps its whole envelope', () => {
    const record = at(1, lent, {
      actor: 'desk',
      correlationId: 'visit-1',
      causationId: 'call-1',
      secrecy: 'library',
      deviation: { rules: ['loan/one-copy'], by: 'head', reason: 'thesis' },
    })
    expect(parse(record)).toEqual({ ok: true, value: record })
  })

  it('is read without the fields nobody knows, in data and in the envelope', () => {
    const stored = { type: 'Lent', data: { ...lent.data, mood: 'good' }, meta: { ...metaAt(1), host: 'b' }, extra: 1 }
    expect(parse(stored)).toEqual({ ok: true, value: at(1, lent) })
    const parsed = parse(stored)
    expect(parsed.ok && [Object.keys(parsed.value), Object.keys(parsed.value.data)]).toEqual([
      ['type', 'data', 'meta'],
      ['on', 'book'],
    ])
  })

  it('is read without them wherever they are nested, and holds nothing of what was handed in', () => {
    const money = { minor: 100, currency: 'SEK' } as const
    const told = { ...money, name: 'whoever' }
    const word = fieldsOf({ word: oneOf(['fee']) })
    const Charged = defineEvent(
      'Charged',
      {
        kind: 'report',
        moment: 'happens',
        says: '',
        silence: { is: 'spontaneous', fact: 'other' },
        supersedes: 'nothing',
      },
      {
        many: listOf(moneyCodec),
        nested: fieldsOf({ of: moneyCodec, more: listOf(word) }, { note: moneyCodec }),
        either: eitherOf(moneyCodec, word),
      },
    )
    const handed = { on: '2016-01-02', many: [told], nested: { of: told, more: [{ word: 'fee' }] }, either: told }
    const read = Charged.read(handed, 1, '')
    handed.nested.more.pop()
    expect(read).toEqual({
      ok: true,
      value: { on: '2016-01-02', many: [money], nested: { of: money, more: [{ word: 'fee' }] }, either: money },
    })
  })

  it('may leave out its optional fields, and has none of them then', () => {
    const parsed = parse({ ...at(1, lent), data: { ...lent.data, desk: undefined } })
    expect(parsed).toEqual({ ok: true, value: at(1, lent) })
    expect(parsed.ok && 'desk' in parsed.value.data).toBe(false)
    expect(problems({ ...at(1, lent), data: { ...lent.data, desk: null } })).toMatchObject([
      { path: '/data/desk', expected: codeCodec.name, found: 'null' },
    ])
  })

  it('of an unknown type is Invalid, with the types there are', () => {
    expect(problems({ ...at(1, lent), type: 'Sold' })).toMatchObject([
      {
        path: '/type',
        expected: 'one of Lent, Extended, Returned, Reminded, FineCounted, EventCorrected, EventVoided',
        found: '"Sold"',
      },
    ])
    expect(problems({ data: lent.data, meta: metaAt(1) })).toMatchObject([{ path: '/type', found: 'nothing' }])
    expect(problems({ ...at(1, lent), type: 'toString' })).toMatchObject([{ path: '/type', found: '"toString"' }])
  })

  it('that is no object is Invalid', () => {
    for (const [stored, found] of [
      [null, 'null'],
      [undefined, 'nothing'],
      ['Lent', '"Lent"'],
      [3, '3'],
      [() => 1, 'function'],
    ] as const)
      expect(problems(stored)).toMatchObject([{ path: '', expected: 'a stored event { type, data, meta }', found }])
    expect(problems([])).toMatchObject([{ path: '/type' }])
  })

  it('with wrong and missing fields is Invalid, with all of them', () => {
    expect(
      problems({ ...at(1, lent), type: 'FineCounted', data: { on: '2016-1-2', amount: 5, hours: 0.125 } }),
    ).toMatchObject([
      { path: '/data/on', expected: dayCodec.name, found: '"2016-1-2"' },
      { path: '/data/book', expected: 'a book book-…', found: 'nothing' },
      { path: '/data/amount', expected: 'money in SEK from 0', found: '5' },
      { path: '/data/hours', expected: hoursCodec.name, found: '0.125' },
    ])
  })

  it('with a wrong envelope is Invalid, with all that is wrong in it', () => {
    const meta = {
      id: 'A0000000-0000-7000-8000-000000000001',
      stream: 'the shelf of Ada',
      version: 0,
      recordedAt: '2016-01-01T12:00:00Z',
      schema: 1.5,
      actor: 'Ada Berg',
      deviation: { rules: [], by: 'head', reason: 'thesis' },
    }
    expect(problems({ ...lent, meta })).toMatchObject([
      { path: '/meta/id', expected: 'a lower-case UUID', found: '"A0000000-0000-7000-8000-000000000001"' },
      { path: '/meta/stream', expected: codeCodec.name, found: '"the shelf of Ada"' },
      { path: '/meta/version', expected: countCodec.name, found: '0' },
      { path: '/meta/recordedAt', expected: 'an instant YYYY-MM-DDTHH:mm:ss.sssZ', found: '"2016-01-01T12:00:00Z"' },
      { path: '/meta/schema', expected: countCodec.name, found: '1.5' },
      { path: '/meta/actor', expected: codeCodec.name, found: '"Ada Berg"' },
      {
        path: '/meta/deviation',
        expected: 'a deviation { rules, by, reason }',
        found: '{"rules":[],"by":"head","reason":"thesis"}',
      },
    ])
    expect(problems({ ...lent })).toMatchObject([
      { path: '/meta', expected: 'an envelope { id, stream, version, recordedAt, schema }', found: 'nothing' },
    ])
  })

  it('with a wrong envelope and wrong data is Invalid with the problems of both', () => {
    expect(problems({ type: 'Lent', data: { on: '2016-01-02' }, meta: metaAt(0) })).toMatchObject([
      { path: '/meta/version' },
      { path: '/data/book' },
    ])
  })

  it('without data has one problem', () => {
    expect(problems({ type: 'Lent', meta: metaAt(1) })).toMatchObject([{ path: '/data', found: 'nothing' }])
  })

  it('without data is Invalid at its data', () => {
    for (const data of [undefined, null, 'book-a', 3])
      expect(new Set((problems({ type: 'Lent', data, meta: metaAt(1) }) as Problem[]).map(({ path }) => path))).toEqual(
        new Set(['/data']),
      )
  })

  it('of a schema that is yet to come is Invalid', () => {
    const stored = { ...at(1, lent), meta: metaAt(1, { schema: 2 }) }
    expect(problems(stored)).toMatchObject([{ expected: 'a schema version up to 1', found: '2' }])
  })

  it('of a schema that is yet to come is Invalid at its place in the envelope', () => {
    const stored = { ...at(1, lent), meta: metaAt(1, { schema: 2 }) }
    expect(problems(stored)).toMatchObject([{ path: '/meta/schema' }])
  })

  it('that holds what JSON cannot write is Invalid, and nothing is thrown', () => {
    expect(problems({ ...at(1, lent), data: { on: '2016-01-02', book: 10n } })).toMatchObject([{ path: '/data/book' }])
  })

  it('is Invalid and never thrown over, whatever it is', () => {
    const anything = fc.anything({ withBigInt: false, withDate: true, withMap: true, withNullPrototype: true })
    const type = fc.constantFrom('Lent', 'Returned', 'EventCorrected', 'EventVoided', 'Sold')
    fc.assert(
      fc.property(
        fc.oneof(anything, fc.record({ type, data: anything, meta: anything }), fc.record({ type, data: anything })),
        (stored) => {
          expect(parse(stored).ok).toBe(false)
          const meta = metaAt(1)
          expect(parse({ ...(stored as object), meta }).ok).toBe(false)
        },
      ),
      { numRuns: scaled(2000) },
    )
  })

  it('is shown short and on one line where it is wrong', () => {
    const found = problems({ ...at(1, lent), data: { ...lent.data, desk: 'x'.repeat(100) } }) as Problem[]
    expect(found.map(problemLine)).toEqual([`/data/desk: expected ${codeCodec.name}, found "${'x'.repeat(56)}…`])
    expect(problemLine({ path: '', expected: 'a', found: 'b' })).toBe('/: expected a, found b')
  })
})

describe('a stored mark', () => {
  const corrected = correctedAt(2, id(1), lent)
  const voided = voidedAt(2, id(1))

  it('is read with its replacement, without the fields nobody knows', () => {
    expect(parse(corrected)).toEqual({ ok: true, value: corrected })
    expect(parse(voided)).toEqual({ ok: true, value: voided })
    const more = {
      ...corrected,
      data: { ...corrected.data, note: 1, to: { ...lent, schema: 1, meta: {}, data: { ...lent.data, mood: 1 } } },
    }
    expect(parse(more)).toEqual({ ok: true, value: corrected })
    expect(parse({ ...voided, data: { ...voided.data, note: 1 } })).toEqual({ ok: true, value: voided })
  })

  it('is Invalid with all that is wrong, in the replacement too', () => {
    expect(problems({ ...voided, data: { on: 'then', voids: 1 } })).toMatchObject([
      { path: '/data/on', expected: dayCodec.name, found: '"then"' },
      { path: '/data/reason', expected: codeCodec.name, found: 'nothing' },
      { path: '/data/voids', expected: 'a lower-case UUID', found: '1' },
    ])
    const to = { type: 'Extended', data: { on: '2016-01-32', book: 'book-a' } }
    expect(problems({ ...corrected, data: { on: 'then', corrects: 1, to, reason: 'x' } })).toMatchObject([
      { path: '/data/on', expected: dayCodec.name, found: '"then"' },
      { path: '/data/corrects', expected: 'a lower-case UUID', found: '1' },
      { path: '/data/to/schema', expected: countCodec.name, found: 'nothing' },
      { path: '/data/to/data/on', expected: dayCodec.name, found: '"2016-01-32"' },
      { path: '/data/to/data/dueOn', expected: dayCodec.name, found: 'nothing' },
    ])
  })

  it('with a replacement of an unknown type or a coming schema, or with none, is Invalid at its place', () => {
    const withTo = (to: unknown) => problems({ ...corrected, data: { ...corrected.data, to } })
    expect(withTo({ ...lent, type: 'Sold', schema: 1 })).toMatchObject([{ path: '/data/to/type', found: '"Sold"' }])
    expect(withTo({ ...lent, schema: 2 })).toMatchObject([{ path: '/data/to/schema', found: '2' }])
    expect(withTo(undefined)).toMatchObject([{ path: '/data/to/schema' }, { path: '/data/to/type', found: 'nothing' }])
    expect(withTo(voided)).toMatchObject([{ path: '/data/to/schema' }, { path: '/data/to/type' }])
    expect(problems({ ...corrected, data: undefined })).toMatchObject([
      { path: '/data/on' },
      { path: '/data/reason' },
      { path: '/data/corrects' },
      { path: '/data/to/schema' },
      { path: '/data/to/type' },
    ])
  })

  it('has its replacement brought to the present shape from the schema it was written in', () => {
    const to = { type: 'Returned', data: { on: '2016-01-02', book: 'book-a', damaged: true }, schema: 2 }
    expect(parse({ ...corrected, data: { ...corrected.data, to } })).toMatchObject({
      ok: true,
      value: { data: { to: { type: 'Returned', data: { on: '2016-01-02', book: 'book-a', condition: 'damaged' } } } },
    })
  })
})

describe('an event stored in an earlier shape', () => {
  const returned = (schema: number, data: unknown) => ({ type: 'Returned', data, meta: metaAt(1, { schema }) })
  const present = (stored: unknown) => {
    const parsed = parse(stored)
    return parsed.ok ? parsed.value.data : parsed.error.problems
  }

  it('is brought to the present one, step by step from its own', () => {
    expect(present(returned(1, { on: '2016-01-02', title: 'Emil' }))).toEqual({
      on: '2016-01-02',
      book: 'book-emil',
      condition: 'good',
    })
    expect(present(returned(2, { on: '2016-01-02', book: 'book-emil', damaged: true }))).toEqual({
      on: '2016-01-02',
      book: 'book-emil',
      condition: 'damaged',
    })
    const now = { on: '2016-01-02', book: 'book-emil', condition: 'good' }
    expect(present(returned(3, now))).toEqual(now)
  })

  it('is Invalid, and nothing is thrown, when a step throws', () => {
    for (const data of [{ on: '2016-01-02', title: 7 }, { on: '2016-01-02' }, null])
      expect(present(returned(1, data))).toMatchObject([
        {
          path: '/data',
          expected: 'Returned in its shape of schema 1',
          found: expect.stringContaining(`${JSON.stringify(data)} (the step to the present shape failed: `),
        },
      ])
  })

  it('is Invalid when the last step does not lead to the present shape', () => {
    expect(present(returned(1, { on: '2016-01-02', title: 'two words' }))).toMatchObject([
      { path: '/data/book', expected: 'a book book-…', found: '"book-two words"' },
    ])
    expect(present(returned(2, { on: 'then', book: 'book-emil', damaged: false }))).toMatchObject([
      { path: '/data/on', expected: dayCodec.name, found: '"then"' },
    ])
    expect(present(returned(4, {}))).toMatchObject([{ expected: 'a schema version up to 3', found: '4' }])
  })

  it('takes its schema version from the number of steps', () => {
    const shapes = firstShape<{ on: Day; a: string }>()
    expect(shapes.steps).toHaveLength(0)
    const further = shapes.then(({ on, a }) => ({ on, b: a })).then(({ on, b }) => ({ on, c: b }))
    expect([shapes.steps.length, further.steps.length]).toEqual([0, 2])
  })

  it('can be written as it was read and read again', () => {
    const once = parse(returned(1, { on: '2016-01-02', title: 'Emil' }))
    expect(once.ok).toBe(true)
    expect(once.ok && parse(JSON.parse(JSON.stringify(once.value)))).toEqual(once)
  })
})

describe('the two ways to decode', () => {
  const Everything = defineEvent(
    'Everything',
    {
      kind: 'report',
      moment: 'happens',
      says: 'One field of each kind.',
      silence: { is: 'spontaneous', fact: 'other' },
      supersedes: 'nothing',
    },
    { a: codeCodec, b: listOf(oneOf(['x', 'y'])), c: moneyCodec },
    { d: hoursCodec, e: dayCodec, f: countCodec },
  )
  const defs: readonly (AnyEventDef & { readonly data: { decode(data: unknown): { readonly _tag: string } } })[] = [
    ...shelfEvents,
    Everything,
  ]

  const value = fc.oneof(
    fc.constantFrom<unknown>(
      '2016-01-02',
      '2016-02-30',
      'book-a',
      'a code',
      'code-1',
      'good',
      1,
      0,
      0.25,
      0.125,
      true,
      null,
      undefined,
      ['x'],
      ['z'],
      [],
      { minor: 1, currency: 'SEK' },
      { minor: 0.5, currency: 'SEK' },
      { minor: 1, currency: 'DKK' },
      {},
    ),
    fc.anything({ maxDepth: 1 }).filter((one) => typeof one !== 'bigint' && typeof one !== 'object'),
  )
  const good = {
    on: '2016-01-02',
    book: 'book-a',
    desk: 'north',
    dueOn: '2016-02-01',
    condition: 'good',
    times: 2,
    amount: { minor: 500, currency: 'SEK' },
    hours: 0.5,
    a: 'code-1',
    b: ['x', 'y'],
    c: { minor: -1, currency: 'DKK' },
    d: 7.5,
    e: '2016-01-03',
    f: 3,
    unknown: 'field',
  }
  // Valid data in which a few fields, often none, have another value or are removed.
  const changes = fc.array(fc.tuple(fc.constantFrom(...Object.keys(good)), fc.option(value, { nil: 'gone' })), {
    maxLength: 3,
  })
  const dataFor = changes.map((changed) => {
    const data: Record<string, unknown> = { ...good }
    for (const [name, other] of changed)
      if (other === 'gone') Reflect.deleteProperty(data, name)
      else data[name] = other
    return data
  })

  it('agree on what is valid, and find problems in the same fields', () => {
    let valid = 0
    let wrong = 0
    fc.assert(
      fc.property(fc.constantFrom(...defs), dataFor, (def, data) => {
        const fast = def.read(data, def.schema, '')
        const slow = def.data.decode(data)
        expect(fast.ok).toBe(slow._tag === 'Right')
        if (fast.ok) {
          valid++
          const names = [...Object.keys(def.fields.required), ...Object.keys(def.fields.optional)]
          const known = Object.entries(data).filter(([name, one]) => names.includes(name) && one !== undefined)
          expect(fast.value).toEqual(Object.fromEntries(known))
        } else {
          wrong++
          const off = [
            ...Object.entries(def.fields.required).filter(([name, check]) => !check.is(data[name])),
            ...Object.entries(def.fields.optional).filter(
              ([name, check]) => data[name] !== undefined && !check.is(data[name]),
            ),
          ]
          expect(fast.error.problems.map(({ path, expected }) => [path, expected])).toEqual(
            off.flatMap(([name, check]) => {
              const list = data[name]
              // The only list reports its wrong members, each at its place.
              return name === 'b' && Array.isArray(list) && list.length > 0
                ? list.flatMap((one, i) => (one === 'x' || one === 'y' ? [] : [[`/data/b/${String(i)}`, "'x' | 'y'"]]))
                : [[`/data/${name}`, check.name]]
            }),
          )
        }
      }),
      // For each type one valid and one invalid example, whatever is drawn.
      { numRuns: scaled(2000), examples: defs.flatMap((def) => [[def, good] as [typeof def, object], [def, {}]]) },
    )
    expect([valid, wrong].map((count) => count >= defs.length)).toEqual([true, true])
  })

  it('agree on whatever is not an object of fields', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...defs),
        fc.anything({ withBigInt: false, withNullPrototype: true, withDate: true }),
        (def, data) => {
          expect(def.read(data, def.schema, '').ok).toBe(def.data.decode(data)._tag === 'Right')
        },
      ),
      { numRuns: scaled(2000) },
    )
  })

  it('agree on every history', () => {
    fc.assert(
      fc.property(histories(), (records) => {
        for (const record of records) {
          expect(parse(JSON.parse(JSON.stringify(record)))).toEqual({ ok: true, value: record })
          const def = defs.find(({ type }) => type === record.type)
          expect(def?.data.decode(record.data)._tag ?? 'Right').toBe('Right')
        }
      }),
      runs,
    )
  })
})
