import { describe, expect, it } from 'vitest'
import { dayCodec } from '../../src/vocabulary/codec.js'
import { readLeniently, readStrictly } from '../../src/history/read.js'
import { Lent, Returned, ada, at, correctedAt, id, noon, shelf, voidedAt } from '../decider/library.js'

const lent = Lent({ on: '2016-01-02', book: 'book-a' })
const other = Lent({ on: '2016-01-03', book: 'book-b' })
const back = Returned({ on: '2016-01-04', book: 'book-a', condition: 'good' })

const strictly = (...stored: readonly unknown[]) => readStrictly(shelf.parse, ada, stored)
const leniently = (...stored: readonly unknown[]) => readLeniently(shelf.parse, ada, stored)

/** What is wrong with stored events: version, path, expected, found. */
const wrong = (...stored: readonly unknown[]) => {
  const answer = strictly(...stored)
  return answer.ok
    ? []
    : answer.error.problems.map(({ version, path, expected, found }) => [version, path, expected, found])
}

describe('reading a stream strictly', () => {
  it('answers with its records', () => {
    const records = [at(1, lent), at(2, other), correctedAt(3, id(1), lent), voidedAt(4, id(2))]
    expect(strictly(...records)).toEqual({ ok: true, records })
    expect(strictly()).toEqual({ ok: true, records: [] })
  })

  it('is Corrupt with all that is wrong anywhere in it, each with its version', () => {
    const answer = strictly(
      at(1, lent),
      { ...at(2, other), data: { on: 'then', book: 1 } },
      at(3, back, { stream: 'shelf-eva', recordedAt: noon(1) }),
      'nothing',
      voidedAt(5, id(9)),
    )
    expect(answer).toMatchObject({
      ok: false,
      error: {
        is: 'Corrupt',
        stream: ada,
        problems: [
          { version: 2, place: 2, path: '/data/on', expected: dayCodec.name, found: '"then"' },
          { version: 2, place: 2, path: '/data/book', expected: 'a book book-…', found: '1' },
          { version: 3, place: 3, path: '/meta/stream', expected: ada, found: 'shelf-eva' },
          { version: 4, place: 4, path: '', expected: 'a stored event { type, data, meta }', found: '"nothing"' },
          {
            version: 5,
            place: 5,
            path: '/data/voids',
            expected: 'the id of an earlier event of this stream',
            found: id(9),
          },
        ],
      },
    })
  })

  it('finds a gap in the versions once, and a repeat', () => {
    expect(wrong(at(1, lent), at(3, other), at(4, back))).toEqual([[3, '/meta/version', '2', '3']])
    expect(wrong(at(2, lent))).toEqual([[2, '/meta/version', '1', '2']])
    expect(wrong(at(1, lent), at(1, other, { id: id(2) }))).toEqual([[1, '/meta/version', '2', '1']])
  })

  it('finds a record time that falls, and no fault in one that stands', () => {
    expect(wrong(at(1, lent, { recordedAt: noon(5) }), at(2, other, { recordedAt: noon(4) }))).toEqual([
      [2, '/meta/recordedAt', `${noon(5)} or later`, noon(4)],
    ])
    expect(wrong(at(1, lent, { recordedAt: noon(5) }), at(2, other, { recordedAt: noon(5) }))).toEqual([])
  })

  it('finds an event of another stream', () => {
    expect(wrong(at(1, lent), at(2, other, { stream: 'shelf-eva' }))).toEqual([[2, '/meta/stream', ada, 'shelf-eva']])
  })

  it('finds an id used twice, by an event or by a mark', () => {
    expect(wrong(at(1, lent), at(2, other, { id: id(1) }))).toEqual([[2, '/meta/id', 'an id used once', id(1)]])
    expect(wrong(at(1, lent), voidedAt(2, id(1), { id: id(1) }))).toEqual([[2, '/meta/id', 'an id used once', id(1)]])
    expect(wrong(at(1, lent), at(2, other), voidedAt(3, id(1)), at(4, back, { id: id(3) }))).toEqual([
      [4, '/meta/id', 'an id used once', id(3)],
    ])
  })

  it('finds a mark on an unknown event, a later one, another mark, one already voided, and one of another type', () => {
    const unknown = 'the id of an earlier event of this stream'
    expect(wrong(at(1, lent), correctedAt(2, id(9), lent))).toEqual([[2, '/data/corrects', unknown, id(9)]])
    expect(wrong(voidedAt(1, id(2)), at(2, lent))).toEqual([[1, '/data/voids', unknown, id(2)]])
    expect(wrong(at(1, lent), voidedAt(2, id(2)))).toEqual([[2, '/data/voids', unknown, id(2)]])
    expect(wrong(at(1, lent), voidedAt(2, id(1)), voidedAt(3, id(2)))).toEqual([[3, '/data/voids', unknown, id(2)]])
    const voided = 'an event that is not voided already'
    expect(wrong(at(1, lent), voidedAt(2, id(1)), voidedAt(3, id(1)))).toEqual([[3, '/data/voids', voided, id(1)]])
    expect(wrong(at(1, lent), voidedAt(2, id(1)), correctedAt(3, id(1), lent))).toEqual([
      [3, '/data/corrects', voided, id(1)],
    ])
    expect(wrong(at(1, lent), correctedAt(2, id(1), back))).toEqual([[2, '/data/to/type', 'Lent', 'Returned']])
  })

  it('allows a second correction, and a void of a corrected event', () => {
    expect(wrong(at(1, lent), correctedAt(2, id(1), lent), correctedAt(3, id(1), lent), voidedAt(4, id(1)))).toEqual([])
  })

  it('counts an unreadable event among the versions', () => {
    expect(wrong(at(1, lent), { ...at(2, other), type: 'Sold' }, at(3, back)).map(([version]) => version)).toEqual([2])
  })

  it('tells the version that an event is stored under, also after a gap', () => {
    expect(wrong(at(1, lent), at(3, other), { ...at(4, back), type: 'Sold' }).map(([version]) => version)).toEqual([
      3, 4,
    ])
  })
})

describe('reading a stream leniently', () => {
  it('hands out what can be read, and lists what cannot with its place and reason', () => {
    const first = at(1, lent)
    const last = at(4, back)
    expect(
      leniently(first, { ...at(2, other), data: { on: 'then', book: 1 } }, voidedAt(3, id(9)), last),
    ).toMatchObject({
      records: [first, last],
      quarantined: [
        {
          ...{ stream: ada, version: 2, place: 2, path: '/data/on', expected: dayCodec.name, found: '"then"' },
          reason: `expected ${dayCodec.name}, found "then"`,
        },
        {
          ...{ stream: ada, version: 2, place: 2, path: '/data/book', expected: 'a book book-…', found: '1' },
          reason: 'expected a book book-…, found 1',
        },
        {
          ...{ stream: ada, version: 3, place: 3, path: '/data/voids', found: id(9) },
          expected: 'the id of an earlier event of this stream',
          reason: `expected the id of an earlier event of this stream, found ${id(9)}`,
        },
      ],
    })
  })

  it('leaves out events of another stream and repeated ids, with the marks on what is left out', () => {
    const first = at(1, lent)
    const { records, quarantined } = leniently(
      first,
      at(2, other, { stream: 'shelf-eva' }),
      at(3, back, { id: id(1) }),
      voidedAt(4, id(2)),
    )
    expect(records).toEqual([first])
    expect(quarantined.map(({ version, path }) => [version, path])).toEqual([
      [2, '/meta/stream'],
      [3, '/meta/id'],
      [4, '/data/voids'],
    ])
  })

  it('keeps an event after a gap or with a record time that falls, and says so', () => {
    const records = [at(1, lent), at(3, other, { recordedAt: '2015-12-31T12:00:00.000Z' })]
    const answer = leniently(...records)
    expect(answer.records).toEqual(records)
    expect(answer.quarantined.map(({ path }) => path)).toEqual(['/meta/version', '/meta/recordedAt'])
  })

  it('gives a timeline of what can be read', () => {
    const { records } = leniently(at(1, lent), { ...at(2, other), type: 'Sold' }, at(3, back))
    expect(shelf.timeline(ada, records)).toMatchObject({ version: 3, state: { out: {} } })
  })
})
