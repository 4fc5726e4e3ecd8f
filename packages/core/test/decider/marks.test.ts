import { describe, expect, it } from 'vitest'
import { codeCodec, dayCodec } from '../../src/vocabulary/codec.js'
import { correct, voidEvent } from '../../src/history/corrections.js'
import { Lent, ask, at, id, shelfOf, stamp, voidedAt, lent, back } from './library.js'

describe('a correction', () => {
  const late = shelfOf(at(1, lent('2016-01-02')), at(2, back('2016-01-20')))

  it('is recorded with what arises and what is gone', () => {
    expect(ask(correct(id(1), lent('2016-01-10'), '2016-01-21', 'typing-error'), late, stamp(3))).toMatchObject({
      ok: true,
      events: [
        {
          type: 'EventCorrected',
          data: { corrects: id(1), to: { type: 'Lent', schema: 1, data: { on: '2016-01-10' } } },
          meta: { version: 3, schema: 1 },
        },
      ],
      findings: [],
      gone: [{ rule: 'loan/back-in-time', event: { id: id(2) } }],
      timeline: { version: 3, state: { out: {} } },
    })
    expect(ask(correct(id(1), lent('2016-01-06'), '2016-01-21', 'typing-error'), late, stamp(3))).toMatchObject({
      ok: true,
      findings: [{ rule: 'loan/house-is-open', event: { id: id(1), on: '2016-01-06' }, enforcement: 'must' }],
      gone: [{ rule: 'loan/back-in-time' }],
    })
  })

  it('writes its replacement in the type’s present schema', () => {
    expect(ask(correct(id(2), back('2016-01-15'), '2016-01-21', 'typing-error'), late, stamp(3))).toMatchObject({
      events: [{ data: { to: { schema: 3 } } }],
    })
  })

  it('to what already holds yields nothing', () => {
    expect(ask(correct(id(2), back('2016-01-20'), '2016-01-21', 'typing-error'), late, stamp(3))).toEqual({
      ok: true,
      events: [],
      timeline: late,
      findings: [],
      gone: [],
    })
  })

  it('is refused only for form: an unknown event, one already voided, another type, data that does not decode', () => {
    const problem = (request: Parameters<typeof ask>[0], on = late) => {
      const answer = ask(request, on, stamp(9))
      return !answer.ok && answer.error.is === 'Invalid' ? answer.error.problems : answer
    }
    expect(problem(correct(id(8), lent('2016-01-03'), '2016-01-21', 'x'))).toMatchObject([
      { path: '/data/corrects', expected: 'the id of an earlier event of this stream', found: id(8) },
    ])
    expect(problem(correct(id(1), back('2016-01-03'), '2016-01-21', 'x'))).toMatchObject([
      { path: '/data/to/type', expected: 'Lent', found: 'Returned' },
    ])
    const voided = shelfOf(...late.records, voidedAt(3, id(1)))
    expect(problem(correct(id(1), lent('2016-01-03'), '2016-01-21', 'x'), voided)).toMatchObject([
      { path: '/data/corrects', expected: 'an event that is not voided already', found: id(1) },
    ])
    expect(problem(correct(id(3), lent('2016-01-03'), '2016-01-21', 'x'), voided)).toMatchObject([
      { path: '/data/corrects', found: id(3) },
    ])
    const wrong = Lent({ on: '2016-02-31', book: 'book-a', desk: 'the north desk' })
    expect(problem(correct(id(1), wrong, '2016-13-01', 'said so on the phone'))).toMatchObject([
      { path: '/data/on', expected: dayCodec.name, found: '"2016-13-01"' },
      {
        path: '/data/reason',
        expected: codeCodec.name,
        found: '"said so on the phone"',
      },
      { path: '/data/to/data/on', expected: dayCodec.name, found: '"2016-02-31"' },
      { path: '/data/to/data/desk', expected: codeCodec.name, found: '"the north desk"' },
    ])
  })

  it('is never refused for what it reveals', () => {
    const on = shelfOf(at(1, lent('2016-01-20')), at(2, lent('2016-02-10', 'book-b')))
    expect(ask(correct(id(1), lent('2016-02-01', 'book-b'), '2016-02-11', 'x'), on, stamp(3))).toMatchObject({
      ok: true,
      findings: [{ rule: 'loan/one-copy', event: { id: id(2) }, enforcement: 'must' }],
    })
  })

  it('is Invalid when the app brings an id that is taken', () => {
    const answer = ask(correct(id(1), lent('2016-01-03'), '2016-01-21', 'x'), late, stamp(2))
    expect(answer).toMatchObject({ ok: false, error: { is: 'Invalid', problems: [{ path: '/meta/id' }] } })
  })
})

describe('a void', () => {
  it('is recorded with what arises and what is gone', () => {
    const on = shelfOf(at(1, lent('2016-01-02')), at(2, lent('2016-01-03')), at(3, back('2016-01-05')))
    expect(ask(voidEvent(id(1), '2016-01-21', 'never-happened'), on, stamp(4))).toMatchObject({
      ok: true,
      findings: [],
      gone: [{ rule: 'loan/one-copy', event: { id: id(2) } }],
    })
    const lone = shelfOf(at(1, lent('2016-01-02')), at(2, back('2016-01-20')))
    expect(ask(voidEvent(id(1), '2016-01-21', 'never-happened'), lone, stamp(3))).toMatchObject({
      ok: true,
      findings: [
        { rule: 'loan/at-home', event: { id: id(2) } },
        { rule: 'loan/back-in-time', event: { id: id(2) }, verdict: 'undetermined' },
      ],
      gone: [{ rule: 'loan/back-in-time', event: { id: id(2) }, verdict: 'notMet' }],
      timeline: { state: { out: {} } },
    })
  })

  it('is refused only for form: an unknown event, a mark, or one already voided', () => {
    const on = shelfOf(at(1, lent('2016-01-02')), voidedAt(2, id(1)))
    for (const [target, expected] of [
      [7, 'the id of an earlier event of this stream'],
      [2, 'the id of an earlier event of this stream'],
      [1, 'an event that is not voided already'],
    ] as const)
      expect(ask(voidEvent(id(target), '2016-01-21', 'x'), on, stamp(3))).toMatchObject({
        ok: false,
        error: { is: 'Invalid', problems: [{ path: '/data/voids', expected, found: id(target) }] },
      })
  })
})
