import { expectedIn, expectedText } from '@jobbspar/core'
import { catalogue as danish } from '@jobbspar/core/da'
import { catalogue as swedish } from '@jobbspar/core/sv'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scaled } from '../../../test/chance.js'
import { loadInto, memoryStore, parseJsonl, streamsOf, toJsonl } from '../src/index.js'
import { jsonlReader } from '../src/jsonl.js'
import { asStored, counted, id, second } from './examples.js'

/** Checks that every code in an answer has a Swedish and a Danish text, and that its English text is the reason. */
const expectSaid = (answer: Awaited<ReturnType<typeof loadInto>>): void => {
  if (answer.ok || answer.why === undefined) throw new Error('expected a reason with a code')
  expect(expectedText(answer.why)).toBe(answer.reason)
  for (const { texts } of [swedish, danish])
    expect(
      expectedIn(answer.why, (problem, _english, facts) =>
        Object.entries(facts).reduce(
          (text, [name, fact]) => text.replace(`{${name}}`, String(fact)),
          texts[problem]?.[1] ?? `no text for ${problem}`,
        ),
      ),
    ).not.toMatch(/no text|expected|\bis at\b/)
}

describe('reading JSON Lines', () => {
  it('answers each value with its line, from 1', () => {
    expect(parseJsonl('{"a":1}\n[2]\n"three"\nnull\n')).toEqual({
      lines: [
        { line: 1, value: { a: 1 } },
        { line: 2, value: [2] },
        { line: 3, value: 'three' },
        { line: 4, value: null },
      ],
      broken: [],
    })
  })

  it('skips blank lines and counts them', () => {
    expect(parseJsonl('\n1\n\n  \t\n2\n\n')).toEqual({
      lines: [
        { line: 2, value: 1 },
        { line: 5, value: 2 },
      ],
      broken: [],
    })
  })

  it('does without an end to the last line', () => {
    expect(parseJsonl('1\n2').lines).toEqual([
      { line: 1, value: 1 },
      { line: 2, value: 2 },
    ])
  })

  it('takes a byte order mark and Windows line ends as they come', () => {
    expect(parseJsonl('\uFEFF{"a":"å"}\r\n\r\n2\r\n')).toEqual({
      lines: [
        { line: 1, value: { a: 'å' } },
        { line: 3, value: 2 },
      ],
      broken: [],
    })
  })

  it('does not take the line separators of Unicode for line ends', () => {
    expect(parseJsonl('"a\u2028b\u2029c"\n').lines).toEqual([{ line: 1, value: 'a\u2028b\u2029c' }])
  })

  it('of an empty text has no lines and nothing broken', () => {
    for (const text of ['', '\n', '\uFEFF', '\r\n']) expect(parseJsonl(text)).toEqual({ lines: [], broken: [] })
  })

  it('tells of each broken line in a few words and reads the others', () => {
    const { lines, broken } = parseJsonl('1\n{"a":\n{a:1}\n2\nNaN\n{} {}\n"open\n3')
    expect(lines).toEqual([
      { line: 1, value: 1 },
      { line: 4, value: 2 },
      { line: 8, value: 3 },
    ])
    expect(broken.map(({ line }) => line)).toEqual([2, 3, 5, 6, 7])
    for (const { reason } of broken) expect(reason).toMatch(/^not JSON( at character \d+)?$/)
  })

  it('never throws and loses no line, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('{', '}', '"', '1', ',', ' ', '\n', '\r\n', '\\', 'å') }),
        (text) => {
          const { lines, broken } = parseJsonl(text)
          const told = [...lines, ...broken].map(({ line }) => line).sort((a, b) => a - b)
          const written = text.split('\n').flatMap((row, i) => (row.trim() === '' ? [] : [i + 1]))
          expect(told).toEqual(written)
        },
      ),
      { numRuns: scaled(2000) },
    )
  })
})

describe('writing JSON Lines', () => {
  it('puts one event on a line with type, data and meta in this order, and ends each line', () => {
    const event = counted('s', 1, 1)
    const turned = { meta: event.meta, extra: true, data: event.data, type: event.type }
    const envelope = `{"id":"${id(1)}","stream":"s","version":1,"recordedAt":"${second(1)}","schema":1}`
    const line = `{"type":"Counted","data":{"on":"2016-01-01","by":1},"meta":${envelope},"extra":true}`
    expect(toJsonl([turned, turned])).toBe(`${line}\n${line}\n`)
  })

  it('writes nothing for no events', () => {
    expect(toJsonl([])).toBe('')
  })

  it('keeps a line end inside a text from ending the line', () => {
    const event = { ...counted('s', 1, 1), data: { text: 'a\nb\r\nc' } }
    expect(toJsonl([event]).split('\n')).toHaveLength(2)
    expect(parseJsonl(toJsonl([event])).lines).toEqual([{ line: 1, value: event }])
  })

  it('is read back as it was, whatever JSON its data holds', () => {
    const events = fc.array(
      fc
        .dictionary(fc.string(), fc.jsonValue())
        // JSON cannot hold -0.
        .map((data) => JSON.parse(JSON.stringify(data)) as Record<string, unknown>)
        .map((data) => ({ ...counted('s', 1, 1), data })),
      { maxLength: 5 },
    )
    fc.assert(
      fc.property(events, (given) => {
        const { lines, broken } = parseJsonl(toJsonl(given))
        expect(broken).toEqual([])
        expect(lines).toEqual(given.map((value, i) => ({ line: i + 1, value })))
      }),
      { numRuns: scaled(1000) },
    )
  })
})

describe('a line that cannot be read', () => {
  const reasons = (text: string) => parseJsonl(text).broken.map(({ line, reason }) => `${line}: ${reason}`)

  it('has a key twice in one object, however the key is written and wherever it stands', () => {
    expect(
      reasons('{"a":1}\n{"data":{"on":1,"b":2,"on":3}}\n{"a":1,"\\u0061":2}\n[{"x" :{}}, {"y":1, "y" : 2}]\n'),
    ).toEqual([
      '2: JSON with the key "on" twice in one object',
      '3: JSON with the key "a" twice in one object',
      '4: JSON with the key "y" twice in one object',
    ])
  })

  it('is none for keys that stand in several objects, or in texts', () => {
    const value = [
      { a: { a: 1 }, b: [{ a: 2 }, { a: '"a":1,"a":' }] },
      { 'a:"b":': '": ":"', '"': ':' },
    ]
    expect(parseJsonl(`${JSON.stringify(value)}\n${JSON.stringify(value, undefined, 1).replaceAll('\n', '')}`)).toEqual(
      {
        lines: [1, 2].map((line) => ({ line, value })),
        broken: [],
      },
    )
  })

  it('finds every key that was written twice, and no other', () => {
    const values = fc.object({
      maxDepth: 3,
      maxKeys: 4,
      values: [fc.string(), fc.constantFrom('":', '\\":', '"a":1', '{"')],
    })
    fc.assert(
      fc.property(values, fc.boolean(), (value, spaced) => {
        const text = JSON.stringify({ value, last: 1 }, undefined, spaced ? 2 : undefined).replaceAll('\n', ' ')
        expect(parseJsonl(text).broken).toEqual([])
        const twice = text.replace(/\}$/, ', "last" :2}')
        expect(reasons(twice)).toEqual(['1: JSON with the key "last" twice in one object'])
      }),
      { numRuns: scaled(2000) },
    )
  })

  it('has a byte order mark in the middle of a file, or line ends of carriage returns alone', () => {
    expect(reasons('{"a":1}\n\uFEFF{"a":2}\n')).toEqual([
      '2: not JSON: there is a byte order mark at character 1, as where files were put together',
    ])
    expect(reasons('{"a":1}\r{"a":2}\r')).toEqual([
      '1: not JSON: its lines end in carriage returns alone (CR); LF or CRLF ends a line',
    ])
    expect(parseJsonl('\uFEFF{"a":1}\r\n\r\n{"a":"\uFEFF"}\r\n').lines).toHaveLength(2)
  })

  it('is longer than a million characters, and hides no other', () => {
    const long = `"${'x'.repeat(100_000_000)}"`
    expect(parseJsonl(`1\n${long}\n2`)).toEqual({
      lines: [
        { line: 1, value: 1 },
        { line: 3, value: 2 },
      ],
      broken: [
        {
          line: 2,
          reason: 'longer than 1000000 characters',
          why: { code: 'lineTooLong', facts: { most: 1_000_000 } },
        },
      ],
    })
    const row = '{"a":"some text of a line"}\r'
    expect(reasons(row.repeat(50_000))).toEqual([
      '1: longer than 1000000 characters, and its lines end in carriage returns alone (CR)',
    ])
  })

  it('is nested deeper than 200 levels', () => {
    const nested = (levels: number) => '[{"a":'.repeat(levels / 2) + '1' + '}]'.repeat(levels / 2)
    expect(reasons(`${nested(200)}\n${nested(202)}\n${nested(100_000)}`)).toEqual([
      '2: JSON of more than 200 levels',
      '3: JSON of more than 200 levels',
    ])
  })

  it('is one of many, each told', () => {
    const lines = scaled(200_000, 20_000)
    expect(parseJsonl('{"a":\n'.repeat(lines)).broken).toHaveLength(lines)
  })
})

describe('a text in pieces', () => {
  it('is read as the whole is, wherever it is cut', () => {
    const text = '\uFEFF{"a":"å\uD83D\uDE00"}\r\n\n{"b":\n[1,2]\r\n \t\n"x"'
    for (let cut = 0; cut <= text.length; cut++)
      for (const second of [cut, Math.min(text.length, cut + 1)]) {
        const reader = jsonlReader()
        for (const piece of [text.slice(0, cut), text.slice(cut, second), text.slice(second)]) reader.push(piece)
        expect([cut, reader.end()]).toEqual([cut, parseJsonl(text)])
      }
  })
})

describe('the streams of a text', () => {
  it('are grouped by name in the order they first appear, each in file order', () => {
    const { lines } = parseJsonl(toJsonl([counted('b', 1, 1), counted('a', 1, 2), counted('b', 2, 3)]))
    const streams = streamsOf(lines)
    expect([...streams.keys()]).toEqual(['b', 'a'])
    expect(streams.get('b')?.map(({ line }) => line)).toEqual([1, 3])
    expect(streams.get('a')).toEqual([{ line: 2, value: counted('a', 1, 2) }])
  })

  it('put lines that name none together', () => {
    const values = [1, null, [], {}, { meta: null }, { meta: { stream: 7 } }, { meta: { stream: '' } }]
    const streams = streamsOf(values.map((value, i) => ({ line: i + 1, value })))
    expect([...streams.keys()]).toEqual([''])
    expect(streams.get('')).toHaveLength(values.length)
  })
})

describe('loading a text into a store', () => {
  const text = toJsonl([counted('a', 1, 1), counted('a', 2, 2), counted('b', 1, 3), counted('a', 3, 4)])

  it('appends its events in file order and answers how many they are', async () => {
    const store = memoryStore()
    expect(await loadInto(store, text)).toEqual({ ok: true, events: 4 })
    const all = await store.readAll()
    expect(toJsonl(all.map(({ event }) => event))).toBe(text)
    expect((await store.readStream('a')).version).toBe(3)
  })

  it('again changes nothing', async () => {
    const store = memoryStore()
    await loadInto(store, text)
    expect(await loadInto(store, text)).toEqual({ ok: true, events: 4 })
    expect(await store.readAll()).toHaveLength(4)
  })

  it('of an empty text loads none', async () => {
    expect(await loadInto(memoryStore(), '\n')).toEqual({ ok: true, events: 0 })
  })

  it('goes on where a stream in the store ends', async () => {
    const store = memoryStore()
    await loadInto(store, toJsonl([counted('a', 1, 1)]))
    expect(await loadInto(store, toJsonl([counted('a', 2, 2)]))).toEqual({ ok: true, events: 1 })
    expect((await store.readStream('a')).version).toBe(2)
  })

  it('with a broken line names it and stores nothing', async () => {
    const store = memoryStore()
    const answer = await loadInto(store, `${text}{"type":\n`)
    expect(answer).toMatchObject({ ok: false, line: 5, reason: expect.stringMatching(/^not JSON/) as unknown })
    expect(await store.readAll()).toEqual([])
  })

  it('with a line that names no stream names it and stores nothing', async () => {
    const store = memoryStore()
    const answer = await loadInto(store, `${text}\n{"type":"Counted"}\n{broken\n`)
    expect(answer).toMatchObject({ ok: false, line: 6, reason: '/meta/stream: expected the name of a stream' })
    expectSaid(answer)
    expect(await store.readAll()).toEqual([])
  })

  it.each([
    [
      'a gap in the versions',
      [counted('a', 1, 1), counted('b', 1, 2), counted('b', 3, 3)],
      3,
      '/meta/version: expected 2, found 3',
    ],
    [
      'a version that is no number',
      [counted('a', 1, 1), { ...counted('b', 1, 2), meta: { ...counted('b', 1, 2).meta, version: 'one' } }],
      2,
      '/meta/version: expected a whole number from 1, found "one"',
    ],
    [
      'a record time that falls',
      [counted('a', 1, 1), counted('a', 2, 2, second(0))],
      2,
      `/meta/recordedAt: expected ${second(1)} or later, found ${second(0)}`,
    ],
    [
      'an id used twice',
      [counted('a', 1, 1), counted('a', 2, 1)],
      2,
      `/meta/id: expected an id used once, found ${id(1)}`,
    ],
    ['a stream that has gone on', [counted('b', 1, 1), counted('z', 1, 2)], 2, 'z is at version 1, expected 0'],
  ])('with %s names the line and why', async (_what, events, line, reason) => {
    const store = memoryStore()
    await store.appendToStream('z', [counted('z', 1, 99)], { expectedVersion: 0 })
    const answer = await loadInto(store, toJsonl(asStored(events)))
    expect(answer).toMatchObject({ ok: false, line, reason })
    expectSaid(answer)
  })

  it('stops at a batch the store does not take: what stands before it is stored, nothing of it or after it', async () => {
    const store = memoryStore()
    const events = [counted('a', 1, 1), counted('b', 1, 2), counted('b', 3, 3), counted('c', 1, 4)]
    expect(await loadInto(store, toJsonl(events))).toMatchObject({ ok: false, line: 3 })
    expect((await store.readAll()).map(({ event }) => event.meta.stream)).toEqual(['a'])
  })

  it('counts blank lines when it names one', async () => {
    const events = [counted('a', 1, 1), counted('a', 3, 3)].map((event) => toJsonl([event]))
    expect(await loadInto(memoryStore(), events.join('\n\n'))).toMatchObject({ ok: false, line: 4 })
  })
})
