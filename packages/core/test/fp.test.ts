import fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { codeCodec, decide, parse, readStrictly, reduce, admit, toEither } from '../src/fp.js'
import { codeCodec as plainCodeCodec } from '../src/vocabulary/codec.js'
import { correct } from '../src/history/corrections.js'
import { readStrictly as readStrictlyPlainly } from '../src/history/read.js'
import { anEvent, histories, requestOf, runs, steps } from './decider/histories.js'
import { Lent, ada, at, calendar, house, id, shelf, shelfOf, stamp } from './decider/library.js'

const lent = Lent({ on: '2016-01-02', book: 'book-a' })
const wrong = { ...at(1, lent), data: { on: 'then' } }

/** An Either in the form of a plain answer. */
const plainly = <L, R>(either: E.Either<L, R>) =>
  E.isRight(either) ? { ok: true, right: either.right } : { ok: false, error: either.left }

describe('the answers as Either', () => {
  it('have the whole success on the right and the error on the left', () => {
    const success = { ok: true, value: 1 } as const
    expect(toEither(success)).toEqual(E.right(success))
    expect(toEither({ ok: false, error: 'no' })).toEqual(E.left('no'))
  })

  it('parse as the stream does', () => {
    expect(parse(shelf.parse)(at(1, lent))).toEqual(E.right(at(1, lent)))
    const plain = shelf.parse(wrong)
    expect(plain.ok).toBe(false)
    expect(parse(shelf.parse)(wrong)).toEqual(E.left(plain.ok ? undefined : plain.error))
  })

  it('read a stream as readStrictly does', () => {
    const read = readStrictly(shelf.parse, ada)
    expect(read([at(1, lent)])).toEqual(E.right([at(1, lent)]))
    const plain = readStrictlyPlainly(shelf.parse, ada, [wrong])
    expect(read([wrong])).toEqual(E.left(plain.ok ? undefined : plain.error))
    expect(read([wrong])).toMatchObject({
      left: { is: 'Corrupt', problems: [{ path: '/data/on' }, { path: '/data/book' }] },
    })
  })

  it('decide as the stream does: Refused and Invalid on the left', () => {
    const ask = decide(shelf)(house, calendar)
    expect(ask(lent, shelfOf(), stamp(1))).toMatchObject({ _tag: 'Right', right: { events: [lent] } })
    expect(ask(lent, shelfOf(at(1, Lent({ on: '2016-01-01', book: 'book-a' }))), stamp(2))).toMatchObject({
      _tag: 'Left',
      left: { is: 'Refused', determinations: [{ rule: 'loan/one-copy' }] },
    })
    expect(ask(correct(id(9), lent, '2016-01-03', 'x'), shelfOf(), stamp(1))).toMatchObject({
      _tag: 'Left',
      left: { is: 'Invalid', problems: [{ path: '/data/corrects' }] },
    })
  })

  it('admit and reduce as the stream does: Refused and Corrupt on the left', () => {
    const corrupt = { _tag: 'Left', left: { is: 'Corrupt', problems: [{ path: '/meta/version' }] } }
    expect(admit(shelf)(house, calendar)(shelfOf(), at(2, lent))).toMatchObject(corrupt)
    expect(reduce(shelf)(house, calendar)(shelfOf(), at(2, lent))).toMatchObject(corrupt)
    expect(reduce(shelf)(house, calendar)(shelfOf(), at(1, lent))).toEqual(E.right(shelfOf(at(1, lent))))
    expect(reduce(shelf)(house)(shelfOf(), at(1, lent))).toMatchObject({
      _tag: 'Left',
      left: { is: 'Refused', determinations: [{ verdict: 'undetermined' }] },
    })
  })

  it('agree with the plain ones, whatever is asked of whatever history', () => {
    fc.assert(
      fc.property(histories(), steps(3), anEvent, (records, taken, event) => {
        const on = shelfOf(...records)
        const requests = taken.flatMap((step) => requestOf(step, records) ?? [])
        const decided = shelf.decide(house, calendar)(requests, on, stamp(100))
        expect(plainly(decide(shelf)(house, calendar)(requests, on, stamp(100)))).toEqual(
          decided.ok ? { ok: true, right: decided } : decided,
        )
        const record = at(records.length + 1, event, { recordedAt: '2017-01-01T00:00:00.000Z' })
        const admitted = shelf.admit(house, calendar)(on, record)
        expect(plainly(admit(shelf)(house, calendar)(on, record))).toEqual(
          admitted.ok ? { ok: true, right: admitted } : admitted,
        )
        const reduced = shelf.reduce(house, calendar)(on, record)
        expect(plainly(reduce(shelf)(house, calendar)(on, record))).toEqual(
          reduced.ok ? { ok: true, right: reduced.timeline } : reduced,
        )
        expect(plainly(readStrictly(shelf.parse, ada)(records))).toEqual({ ok: true, right: records })
      }),
      runs,
    )
  })

  it('come with the codecs', () => {
    expect(codeCodec).toBe(plainCodeCodec)
  })
})
