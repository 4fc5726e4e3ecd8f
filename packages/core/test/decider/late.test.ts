import { describe, expect, it } from 'vitest'
import { sek } from '../../src/vocabulary/money.js'
import { Extended, ask, at, id, shelfOf, stamp, lent, back, fine } from './library.js'

describe('a decision that is entered late', () => {
  it('is judged in the state of its day', () => {
    const on = shelfOf(at(1, lent('2016-01-02')), at(2, back('2016-01-10')))
    expect(ask(lent('2016-01-05'), on, stamp(3))).toMatchObject({
      ok: false,
      error: { is: 'Refused', determinations: [{ rule: 'loan/one-copy', facts: { since: '2016-01-02' } }] },
    })
    expect(ask(lent('2016-01-01'), shelfOf(at(1, back('2016-01-10'))), stamp(2))).toMatchObject({ ok: true })
  })

  it('is refused when a later decision would then break a must, with that decision', () => {
    const on = shelfOf(at(1, lent('2016-01-20')))
    expect(ask(lent('2016-01-10'), on, stamp(2))).toMatchObject({
      ok: false,
      error: {
        is: 'Refused',
        determinations: [{ rule: 'loan/one-copy', event: { id: id(1), on: '2016-01-20' }, cites: { events: [id(2)] } }],
      },
    })
  })

  it('is not refused for what a later decision broke before', () => {
    const on = shelfOf(at(1, lent('2016-01-20')), at(2, lent('2016-01-22')))
    const request = Extended({ on: '2016-01-21', book: 'book-a', dueOn: '2016-02-10' })
    expect(ask(request, on, stamp(3))).toMatchObject({ ok: true, findings: [], gone: [] })
  })

  it('is not refused for a must that the later decision was recorded to deviate from', () => {
    const deviation = { rules: ['loan/one-copy'], by: 'head-librarian', reason: 'second-copy' }
    const on = shelfOf(at(1, lent('2016-01-20'), { deviation }))
    expect(ask(lent('2016-01-10'), on, stamp(2))).toMatchObject({
      ok: true,
      findings: [{ rule: 'loan/one-copy', event: { id: id(1) }, deviation }],
    })
  })

  it('is recorded when only a later report then breaks a must, with the finding', () => {
    // Returned on 20 January from a loan that is not recorded yet, and too late for that loan.
    const on = shelfOf(at(1, back('2016-01-20')))
    expect(ask(lent('2016-01-02'), on, stamp(2))).toMatchObject({
      ok: true,
      findings: [{ rule: 'loan/back-in-time', event: { id: id(1) }, cites: { events: [id(2)] } }],
      gone: [
        { rule: 'loan/at-home', event: { id: id(1) } },
        { rule: 'loan/back-in-time', event: { id: id(1) }, verdict: 'undetermined' },
      ],
    })
  })
})

describe('a report that is entered late', () => {
  it('is recorded although a later decision then breaks a must, with the finding', () => {
    const on = shelfOf(at(1, lent('2016-01-02')), at(2, lent('2016-02-01', 'book-c')))
    expect(ask(fine('2016-01-30', 101), on, stamp(3))).toMatchObject({
      ok: true,
      findings: [
        { rule: 'loan/fines-within-limit', event: { id: id(2) }, enforcement: 'must', facts: { fines: sek(101) } },
      ],
      gone: [],
    })
  })

  it('tells what it puts right', () => {
    // The third loan was one too many, until an earlier return was recorded.
    const on = shelfOf(
      at(1, lent('2016-01-02')),
      at(2, lent('2016-01-03', 'book-b')),
      at(3, lent('2016-01-09', 'book-c')),
    )
    expect(ask(back('2016-01-08'), on, stamp(4))).toMatchObject({
      ok: true,
      findings: [],
      gone: [{ rule: 'loan/not-too-many', event: { id: id(3) }, facts: { atHome: 2 } }],
    })
  })
})
