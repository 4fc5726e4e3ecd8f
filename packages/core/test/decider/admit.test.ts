import { describe, expect, it } from 'vitest'
import { ada, at, calendar, correctedAt, house, id, noon, shelf, shelfOf, voidedAt, lent, back } from './library.js'

describe('admitting a stored event', () => {
  const on = shelfOf(at(1, lent('2016-01-02')), at(2, lent('2016-01-03', 'book-b')))
  const admit = shelf.admit(house, calendar)
  const reduce = shelf.reduce(house, calendar)

  it('joins it, with what it shows', () => {
    const record = at(3, back('2016-01-20'))
    expect(admit(on, record)).toMatchObject({
      ok: true,
      findings: [{ rule: 'loan/back-in-time' }],
      gone: [],
      timeline: shelfOf(...on.records, record),
    })
    expect(reduce(on, record)).toEqual({ ok: true, timeline: shelfOf(...on.records, record) })
  })

  it('refuses a decision that breaks a must, and reduces no further', () => {
    const record = at(3, lent('2016-01-05'))
    const refused = {
      ok: false,
      error: { is: 'Refused', determinations: [{ rule: 'loan/one-copy' }, { rule: 'loan/not-too-many' }] },
    }
    expect(admit(on, record)).toMatchObject(refused)
    expect(reduce(on, record)).toMatchObject(refused)
  })

  it('finds it Corrupt with a gap or a repeat in the versions, another stream, a used id, or a time that falls', () => {
    const event = back('2016-01-10')
    for (const [more, path, expected, found] of [
      [{ version: 4 }, '/meta/version', '3', '4'],
      [{ version: 2 }, '/meta/version', '3', '2'],
      [{ stream: 'shelf-eva' }, '/meta/stream', ada, 'shelf-eva'],
      [{ id: id(1) }, '/meta/id', 'an id used once', id(1)],
      [{ recordedAt: noon(1) }, '/meta/recordedAt', `${noon(2)} or later`, noon(1)],
    ] as const) {
      const record = at(3, event, more)
      const corrupt = {
        ok: false,
        error: {
          is: 'Corrupt',
          stream: ada,
          problems: [{ version: record.meta.version, place: 3, path, expected, found }],
        },
      }
      expect(admit(on, record)).toMatchObject(corrupt)
      expect(reduce(on, record)).toMatchObject(corrupt)
    }
  })

  it('finds a mark Corrupt on the same grounds, on nothing, and on another type', () => {
    for (const [mark, path] of [
      [voidedAt(5, id(1)), '/meta/version'],
      [voidedAt(3, id(1), { stream: 'shelf-eva' }), '/meta/stream'],
      [voidedAt(3, id(1), { recordedAt: noon(1) }), '/meta/recordedAt'],
      [voidedAt(3, id(9)), '/data/voids'],
      [correctedAt(3, id(9), lent('2016-01-03')), '/data/corrects'],
      [correctedAt(3, id(1), back('2016-01-03')), '/data/to/type'],
    ] as const)
      expect(admit(on, mark)).toMatchObject({ ok: false, error: { is: 'Corrupt', problems: [{ path }] } })
  })

  it('finds a mark Corrupt whose id is used, as readStrictly does', () => {
    expect(admit(on, voidedAt(3, id(1), { id: id(2) }))).toMatchObject({
      ok: false,
      error: { is: 'Corrupt', problems: [{ path: '/meta/id', expected: 'an id used once', found: id(2) }] },
    })
  })
})
