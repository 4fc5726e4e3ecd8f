import { describe, expect, it } from 'vitest'
import { defineStream } from '../../src/decider/stream.js'
import { defineEvent, type Moment } from '../../src/history/event.js'
import { type Day } from '../../src/vocabulary/day.js'
import {
  Extended,
  Lent,
  Reminded,
  Returned,
  ada,
  at,
  correctedAt,
  id,
  noon,
  shelf,
  shelfOf,
  voidedAt,
  type ShelfRecord,
} from '../decider/library.js'

const lent = (on: Day, book: `book-${string}` = 'book-a') => Lent({ on, book })
const back = (on: Day, book: `book-${string}` = 'book-a') => Returned({ on, book, condition: 'good' })
const reminded = (on: Day, times: number) => Reminded({ on, book: 'book-a', times })

const order = (...records: readonly ShelfRecord[]) => shelfOf(...records).effective.map(({ meta }) => meta.version)

describe('a timeline', () => {
  it('of nothing is at version 0, in the first state', () => {
    expect(shelfOf()).toEqual({ stream: ada, records: [], effective: [], state: shelf.initialState, version: 0 })
  })

  it('holds the records as they came and their events by valid day', () => {
    const records = [at(1, lent('2016-01-10')), at(2, lent('2016-01-05', 'book-b')), at(3, back('2016-01-20'))]
    const timeline = shelfOf(...records)
    expect(timeline.records).toEqual(records)
    expect(timeline.version).toBe(3)
    expect(order(...records)).toEqual([2, 1, 3])
    expect(timeline.state).toMatchObject({
      out: { 'book-b': { since: '2016-01-05', by: id(2) } },
      lentBy: [id(2), id(1)],
    })
  })

  it('orders a day by moment, and one moment by the order of recording', () => {
    expect(
      order(
        at(1, back('2016-01-10')),
        at(2, reminded('2016-01-10', 1)),
        at(3, Extended({ on: '2016-01-10', book: 'book-a', dueOn: '2016-02-01' })),
        at(4, lent('2016-01-10')),
        at(5, reminded('2016-01-10', 2)),
        at(6, lent('2016-01-09', 'book-b')),
      ),
    ).toEqual([6, 4, 2, 3, 5, 1])
  })

  it('orders all six moments of a day', () => {
    const moments: readonly Moment[] = ['closes', 'ends', 'happens', 'begins', 'decides', 'opens']
    const defs = moments.map((moment) =>
      defineEvent(
        moment,
        { kind: 'report', moment, says: moment, silence: { is: 'spontaneous', fact: 'other' }, supersedes: 'nothing' },
        {},
      ),
    )
    const none = () => undefined
    const day = defineStream({
      name: 'day',
      events: defs,
      initial: () => ({}),
      recipes: { opens: none, decides: none, begins: none, happens: none, ends: none, closes: none },
      rules: [],
    })
    const records = defs.map((def, i) => ({
      ...def({ on: '2016-01-01' }),
      meta: at(i + 1, lent('2016-01-01')).meta,
    }))
    expect(day.timeline(ada, records).effective.map(({ type }) => type)).toEqual([...moments].reverse())
  })

  it('keeps a hundred events of one day in the order of recording', () => {
    const records = Array.from({ length: 100 }, (_, i) => at(i + 1, reminded('2016-01-01', i + 1)))
    expect(order(...records)).toEqual(records.map(({ meta }) => meta.version))
    const late = at(101, reminded('2015-12-31', 1))
    expect(order(...records, late)).toEqual([101, ...records.map(({ meta }) => meta.version)])
  })
})

describe('a corrected event', () => {
  const records = [at(1, reminded('2016-01-05', 1)), at(2, reminded('2016-01-05', 2)), at(3, reminded('2016-01-05', 3))]
  const seen = (...more: readonly ShelfRecord[]) =>
    shelfOf(...records, ...more).effective.map((event) => [event.meta.version, event.data])

  it('is replaced whole, at its own place in record order, with its own envelope', () => {
    const corrected = shelfOf(...records, correctedAt(4, id(2), Reminded({ on: '2016-01-05', book: 'book-b' })))
    expect(corrected.effective).toEqual([
      records[0],
      { type: 'Reminded', data: { on: '2016-01-05', book: 'book-b' }, meta: records[1]?.meta, correctedAt: noon(4) },
      records[2],
    ])
    expect(corrected.state.reminders).toBe(5)
    expect(corrected.version).toBe(4)
    expect(corrected.records).toHaveLength(4)
  })

  it('moves with its day, and keeps its place among others of that day', () => {
    expect(seen(correctedAt(4, id(1), reminded('2016-01-06', 1))).map(([version]) => version)).toEqual([2, 3, 1])
    const elsewhere = at(4, reminded('2016-01-06', 4))
    expect(seen(elsewhere, correctedAt(5, id(3), reminded('2016-01-06', 9))).map(([version]) => version)).toEqual([
      1, 2, 3, 4,
    ])
    expect(
      seen(elsewhere, correctedAt(5, id(3), reminded('2016-01-06', 9)), at(6, reminded('2016-01-06', 6))).map(
        ([version]) => version,
      ),
    ).toEqual([1, 2, 3, 4, 6])
  })

  it('is as the latest correction says, which replaces the earlier one whole', () => {
    const first = correctedAt(4, id(2), reminded('2016-01-07', 8))
    const second = correctedAt(5, id(2), Reminded({ on: '2016-01-05', book: 'book-c' }))
    expect(seen(first, second)[1]).toEqual([2, { on: '2016-01-05', book: 'book-c' }])
    expect(shelfOf(...records, first, second).state.reminders).toBe(5)
  })

  it('keeps what it was where a replacement of another type was stored all the same', () => {
    expect(shelfOf(...records, correctedAt(4, id(2), back('2016-01-07'))).effective).toEqual(records)
  })
})

describe('a voided event', () => {
  it('is gone, with its corrections, and its records stay', () => {
    const records = [
      at(1, lent('2016-01-05')),
      at(2, lent('2016-01-06', 'book-b')),
      correctedAt(3, id(1), lent('2016-01-07')),
      voidedAt(4, id(1)),
    ]
    const timeline = shelfOf(...records)
    expect(timeline.effective).toEqual([records[1]])
    expect(timeline.records).toEqual(records)
    expect(timeline.state).toEqual(shelfOf(at(2, lent('2016-01-06', 'book-b'))).state)
    expect(timeline.version).toBe(4)
  })
})

describe('the three clocks', () => {
  const records = [
    at(1, lent('2016-01-05'), { recordedAt: noon(5) }),
    at(2, lent('2016-01-02', 'book-b'), { recordedAt: noon(7) }),
    correctedAt(3, id(1), lent('2016-01-08'), { recordedAt: noon(9) }),
    voidedAt(4, id(2), { recordedAt: noon(11) }),
  ]
  const known = (n: number) =>
    shelf.timeline(ada, records, { knownAt: noon(n) }).effective.map(({ meta, data }) => [meta.version, data.on])

  it('leave out what was not yet known, up to and including the instant', () => {
    expect(known(4)).toEqual([])
    expect(known(5)).toEqual([[1, '2016-01-05']])
    expect(known(7)).toEqual([
      [2, '2016-01-02'],
      [1, '2016-01-05'],
    ])
    expect(known(9)).toEqual([
      [2, '2016-01-02'],
      [1, '2016-01-08'],
    ])
    expect(known(11)).toEqual([[1, '2016-01-08']])
    expect(shelf.timeline(ada, records, { knownAt: '2016-01-09T11:59:59.999Z' }).effective[1]?.data.on).toBe(
      '2016-01-05',
    )
  })

  it('leave out what was not yet true, up to and including the day, as it is corrected', () => {
    const valid = (validAt: Day, n = 12) =>
      shelf.timeline(ada, records, { validAt, knownAt: noon(n) }).effective.map(({ meta }) => meta.version)
    expect(valid('2016-01-07')).toEqual([])
    expect(valid('2016-01-08')).toEqual([1])
    expect(valid('2016-01-02', 8)).toEqual([2])
    expect(valid('2016-01-05', 8)).toEqual([2, 1])
    expect(valid('2016-01-05', 10)).toEqual([2])
  })

  it('do not touch the records or the version, which stay those of the stream', () => {
    expect(shelf.timeline(ada, records, { knownAt: noon(5) })).toMatchObject({ records, version: 4 })
  })
})
