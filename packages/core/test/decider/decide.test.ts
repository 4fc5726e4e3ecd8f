import { describe, expect, it } from 'vitest'
import { notMet, rulesFor } from '../../src/decider/rule.js'
import { defineStream } from '../../src/decider/stream.js'
import { dayCodec } from '../../src/vocabulary/codec.js'
import { type Day } from '../../src/vocabulary/day.js'
import { hours } from '../../src/vocabulary/hours.js'
import { sek } from '../../src/vocabulary/money.js'
import {
  Extended,
  FineCounted,
  Lent,
  Reminded,
  ada,
  ask,
  at,
  calendar,
  correctedAt,
  emptyShelf,
  house,
  id,
  noon,
  shelf,
  shelfEvents,
  shelfOf,
  shelfRecipes,
  stamp,
  voidedAt,
  lent,
  back,
  damaged,
  fine,
  type House,
  type Shelf,
  type ShelfEvent,
} from './library.js'

describe('a decision that is asked for', () => {
  it('becomes an event with the app’s id and time, in the next version and the present schema', () => {
    const answer = ask(
      lent('2016-01-03', 'book-b'),
      shelfOf(at(1, lent('2016-01-02'))),
      stamp(2, { actor: 'desk', correlationId: 'visit-1', causationId: 'call-1', secrecy: 'library' }),
    )
    expect(answer).toEqual({
      ok: true,
      events: [
        {
          type: 'Lent',
          data: { on: '2016-01-03', book: 'book-b' },
          meta: {
            id: id(2),
            stream: ada,
            version: 2,
            recordedAt: noon(2),
            schema: 1,
            actor: 'desk',
            correlationId: 'visit-1',
            causationId: 'call-1',
            secrecy: 'library',
          },
        },
      ],
      timeline: shelfOf(
        at(1, lent('2016-01-02')),
        at(2, lent('2016-01-03', 'book-b'), {
          actor: 'desk',
          correlationId: 'visit-1',
          causationId: 'call-1',
          secrecy: 'library',
        }),
      ),
      findings: [],
      gone: [],
    })
    expect(ask(back('2016-01-03'), shelfOf(at(1, lent('2016-01-02'))), stamp(2))).toMatchObject({
      events: [{ meta: { schema: 3 } }],
    })
  })

  it('is refused with every must it breaks, in the order of the rules, each with its facts and their events', () => {
    const on = shelfOf(
      at(1, lent('2016-01-02')),
      at(2, damaged('2016-01-03')),
      at(3, lent('2016-01-04')),
      at(4, lent('2016-01-05', 'book-b')),
      at(5, fine('2016-01-05', 60)),
      at(6, fine('2016-01-05', 50, 'book-b')),
    )
    const answer = ask(lent('2016-01-06'), on, stamp(7))
    expect(answer).toMatchObject({
      ok: false,
      error: {
        is: 'Refused',
        determinations: [
          {
            rule: 'loan/one-copy',
            facts: { book: 'book-a', since: '2016-01-04' },
            cites: { events: [id(3)] },
            event: { id: id(7), type: 'Lent', on: '2016-01-06' },
          },
          { rule: 'loan/not-too-many', facts: { atHome: 2, atMost: 2, books: ['book-a', 'book-b'] } },
          {
            rule: 'loan/fines-within-limit',
            facts: { fines: sek(110), limit: sek(100), deskHours: 0.5 },
            cites: { everyOf: ['FineCounted'] },
          },
          { rule: 'loan/house-is-open', facts: { closed: '2016-01-06' }, passesFrom: '2016-01-07' },
        ],
      },
    })
    // loan/not-again-once-damaged is a broken should, so it does not refuse the request.
    expect(!answer.ok && answer.error.is === 'Refused' && answer.error.determinations).toHaveLength(4)
  })

  it('is refused when a must cannot be told, and says what is missing', () => {
    const answer = shelf.decide(house)(lent('2016-01-02'), shelfOf(), stamp(1))
    expect(answer).toMatchObject({
      ok: false,
      error: {
        is: 'Refused',
        determinations: [
          {
            rule: 'loan/house-is-open',
            verdict: 'undetermined',
            missing: [{ code: 'notKnown', facts: { what: 'the days the house is closed' } }],
          },
        ],
      },
    })
  })

  it('is recorded with a finding when it breaks only a should', () => {
    const on = shelfOf(at(1, lent('2016-01-02')), at(2, damaged('2016-01-03')))
    expect(ask(lent('2016-01-04'), on, stamp(3))).toMatchObject({
      ok: true,
      events: [{ type: 'Lent' }],
      findings: [
        {
          rule: 'loan/not-again-once-damaged',
          verdict: 'notMet',
          enforcement: 'should',
          cites: { events: [id(2)] },
        },
      ],
    })
  })

  it('is recorded as a deviation with the finding when each must it breaks is named', () => {
    const on = shelfOf(at(1, lent('2016-01-02')), at(2, lent('2016-01-03', 'book-b')))
    const deviation = { rules: ['loan/not-too-many'], by: 'head-librarian', reason: 'thesis' }
    const answer = ask(lent('2016-01-04', 'book-c'), on, stamp(3, { deviation }))
    expect(answer).toMatchObject({
      ok: true,
      events: [{ meta: { deviation } }],
      findings: [{ rule: 'loan/not-too-many', verdict: 'notMet', enforcement: 'must', deviation }],
    })
    expect(answer.ok && shelf.audit(house, calendar)(answer.timeline)).toMatchObject([
      { rule: 'loan/not-too-many', event: { id: id(3) }, deviation },
    ])
  })

  it('is refused with the must that a deviation does not name', () => {
    const on = shelfOf(at(1, lent('2016-01-02')), at(2, lent('2016-01-03', 'book-b')))
    const deviation = { rules: ['loan/not-too-many'], by: 'head-librarian', reason: 'thesis' }
    expect(ask(lent('2016-01-06'), on, stamp(3, { deviation }))).toMatchObject({
      ok: false,
      error: { is: 'Refused', determinations: [{ rule: 'loan/one-copy' }, { rule: 'loan/house-is-open' }] },
    })
  })

  it('is Invalid with a deviation from a rule that it does not break, so that nobody deviates beforehand', () => {
    const deviation = { rules: ['loan/not-too-many'], by: 'head-librarian', reason: 'thesis' }
    const problems = [
      { path: '/meta/deviation/rules', expected: 'rules that this decision breaks', found: 'loan/not-too-many' },
    ]
    expect(ask(lent('2016-01-02'), shelfOf(), stamp(1, { deviation }))).toMatchObject({
      ok: false,
      error: { is: 'Invalid', problems },
    })
  })

  it('is Invalid when it does not decode, with each place', () => {
    const request = { type: 'Extended', data: { on: '2016-02-30', book: 'a-novel' } } as unknown as ShelfEvent
    expect(ask(request, shelfOf(), stamp(1))).toMatchObject({
      ok: false,
      error: {
        is: 'Invalid',
        problems: [
          { path: '/data/on', expected: dayCodec.name, found: '"2016-02-30"' },
          { path: '/data/book', expected: 'a book book-…', found: '"a-novel"' },
          { path: '/data/dueOn', expected: dayCodec.name, found: 'nothing' },
        ],
      },
    })
  })

  it('is Invalid when the stream has no such event', () => {
    const request = { type: 'Sold', data: { on: '2016-01-01' } } as unknown as ShelfEvent
    expect(ask(request, shelfOf(), stamp(1))).toMatchObject({
      ok: false,
      error: { is: 'Invalid', problems: [{ path: '/type', found: '"Sold"' }] },
    })
  })

  it('is Invalid when the app brings an id that is taken, or none', () => {
    expect(ask(lent('2016-01-03', 'book-b'), shelfOf(at(1, lent('2016-01-02'))), stamp(1))).toMatchObject({
      ok: false,
      error: { is: 'Invalid', problems: [{ path: '/meta/id', expected: 'an id used once' }] },
    })
    const noId = { recordedAt: noon(1), id: () => '' as never }
    expect(ask(lent('2016-01-03'), shelfOf(), noId)).toMatchObject({
      ok: false,
      error: { is: 'Invalid', problems: [{ path: '/meta/id', expected: 'a lower-case UUID' }] },
    })
  })

  it('drops fields the event does not have', () => {
    const request = { type: 'Lent', data: { on: '2016-01-02', book: 'book-a', note: 'for a friend' } } as const
    expect(ask(request, shelfOf(), stamp(1))).toMatchObject({
      ok: true,
      events: [{ data: { on: '2016-01-02', book: 'book-a' } }],
    })
    const answer = ask(request, shelfOf(), stamp(1))
    expect(answer.ok && Object.keys(answer.events[0]?.data ?? {})).toEqual(['on', 'book'])
  })

  it('is Invalid, and nothing is thrown, when a correction comes without its replacement', () => {
    const request = { type: 'EventCorrected', data: { on: '2016-01-04', corrects: id(1), reason: 'x' } }
    const answer = ask(request as unknown as ShelfEvent, shelfOf(at(1, lent('2016-01-02'))), stamp(2))
    expect(answer).toMatchObject({ ok: false, error: { is: 'Invalid' } })
  })

  it('is Invalid, and nothing is thrown, when nothing is asked for', () => {
    expect(ask(null as unknown as ShelfEvent, shelfOf(), stamp(1))).toMatchObject({ error: { is: 'Invalid' } })
  })
})

describe('a report', () => {
  it('is recorded although it breaks a must, with the finding', () => {
    expect(ask(back('2016-01-20'), shelfOf(at(1, lent('2016-01-02'))), stamp(2))).toMatchObject({
      ok: true,
      events: [{ type: 'Returned' }],
      findings: [
        {
          rule: 'loan/back-in-time',
          enforcement: 'must',
          facts: { last: '2016-01-16', back: '2016-01-20' },
          cites: { events: [id(1)] },
        },
      ],
    })
  })

  it('is recorded although a must cannot be told', () => {
    expect(ask(fine('2016-01-20', 5), shelfOf(), stamp(1))).toMatchObject({
      ok: true,
      findings: [
        { rule: 'fine/only-when-late', verdict: 'undetermined', missing: [{ code: 'noDayForTerms', facts: {} }] },
      ],
    })
  })

  it('is recorded when a should cannot be told', () => {
    expect(shelf.decide(house)(back('2016-01-16'), shelfOf(at(1, lent('2016-01-02'))), stamp(2))).toMatchObject({
      ok: true,
      findings: [{ rule: 'loan/house-is-open', enforcement: 'should', verdict: 'undetermined' }],
    })
  })

  it('that a rule does not concern shows nothing', () => {
    expect(ask(fine('2016-01-03', 0), shelfOf(), stamp(1))).toMatchObject({ ok: true, findings: [] })
  })
})

describe('asking for what is already so', () => {
  const on = shelfOf(at(1, Lent({ on: '2016-01-02', book: 'book-a', desk: 'north' })), at(2, back('2016-01-03')))
  const nothing = { ok: true, events: [], timeline: on, findings: [], gone: [] }

  it('yields nothing, whatever the order of the fields', () => {
    expect(ask(Lent({ on: '2016-01-02', book: 'book-a', desk: 'north' }), on, stamp(3))).toEqual(nothing)
    expect(ask(Lent({ desk: 'north', book: 'book-a', on: '2016-01-02' }), on, stamp(3))).toEqual(nothing)
  })

  it('yields nothing also when it would be refused by now', () => {
    const full = shelfOf(at(1, lent('2016-01-02')), at(2, lent('2016-01-02', 'book-b')))
    expect(ask(lent('2016-01-02'), full, stamp(3))).toMatchObject({ ok: true, events: [] })
  })

  it('looks at nested values part by part', () => {
    const fined = shelfOf(at(1, lent('2016-01-02')), at(2, fine('2016-01-20', 5)))
    const data = { on: '2016-01-20', book: 'book-a', hours: hours(0.25) } as const
    const same = FineCounted({ ...data, amount: { currency: 'SEK', minor: 500 } })
    expect(ask(same, fined, stamp(3))).toMatchObject({ ok: true, events: [] })
    const other = FineCounted({ ...data, amount: { currency: 'SEK', minor: 501 } })
    expect(ask(other, fined, stamp(3))).toMatchObject({ ok: true, events: [other] })
  })

  it('is another matter on another day, with another field, or without one', () => {
    const reminded = shelfOf(at(1, lent('2016-01-02')), at(2, Reminded({ on: '2016-01-09', book: 'book-a', times: 1 })))
    for (const request of [
      Reminded({ on: '2016-01-10', book: 'book-a', times: 1 }),
      Reminded({ on: '2016-01-09', book: 'book-a', times: 2 }),
      Reminded({ on: '2016-01-09', book: 'book-a' }),
    ])
      expect(ask(request, reminded, stamp(3))).toMatchObject({ ok: true, events: [request] })
    const plain = shelfOf(at(1, lent('2016-01-02')), at(2, Reminded({ on: '2016-01-09', book: 'book-a' })))
    const more = Reminded({ on: '2016-01-09', book: 'book-a', times: 2 })
    expect(ask(more, plain, stamp(3))).toMatchObject({ ok: true, events: [more] })
  })

  it('is news after another has taken its place', () => {
    const longer = (dueOn: Day, book: `book-${string}` = 'book-a') => Extended({ on: '2016-01-12', book, dueOn })
    const loans = [at(1, lent('2016-01-02')), at(2, lent('2016-01-02', 'book-b')), at(3, longer('2016-01-20'))]
    const again = longer('2016-01-20')
    expect(ask(again, shelfOf(...loans), stamp(9))).toMatchObject({ ok: true, events: [] })
    const elsewhere = at(4, longer('2016-01-25', 'book-b'))
    expect(ask(again, shelfOf(...loans, elsewhere), stamp(9))).toMatchObject({ ok: true, events: [] })
    const replaced = at(4, longer('2016-01-25'))
    expect(ask(again, shelfOf(...loans, replaced), stamp(9))).toMatchObject({ ok: true, events: [again] })
  })

  it('looks at what holds, not at what was voided or corrected away', () => {
    const voided = shelfOf(at(1, lent('2016-01-02')), voidedAt(2, id(1)))
    expect(ask(lent('2016-01-02'), voided, stamp(3))).toMatchObject({ ok: true, events: [lent('2016-01-02')] })
    const corrected = shelfOf(at(1, lent('2016-01-02')), correctedAt(2, id(1), lent('2016-01-03')))
    expect(ask(lent('2016-01-03'), corrected, stamp(3))).toMatchObject({ ok: true, events: [] })
  })
})

describe('what decide hands out', () => {
  it('shares nothing with its request that could still be written to', () => {
    const amount = { ...sek(5) }
    const request = FineCounted({ on: '2016-01-20', book: 'book-a', amount, hours: hours(1) })
    const answer = ask(request, shelfOf(at(1, lent('2016-01-02'))), stamp(2))
    Object.assign(amount, { minor: 999 })
    expect(answer).toMatchObject({ events: [{ data: { amount: { minor: 500 } } }] })
  })

  it('shares no list of records with the one it was made from', () => {
    const records = [at(1, lent('2016-01-02'))]
    const timeline = shelf.timeline(ada, records)
    records.push(at(2, lent('2016-01-03', 'book-b')))
    expect(timeline.records).toHaveLength(timeline.version)
  })
})

describe('the clocks of two machines', () => {
  it('never let record time fall within a stream', () => {
    const on = shelfOf(at(1, lent('2016-01-02'), { recordedAt: noon(9) }))
    const times = (n: number) => {
      const answer = ask([back('2016-01-03'), lent('2016-01-04')], on, { ...stamp(2), recordedAt: noon(n) })
      return answer.ok && answer.events.map(({ meta }) => meta.recordedAt)
    }
    expect(times(2)).toEqual([noon(9), noon(9)])
    expect(times(10)).toEqual([noon(10), noon(10)])
  })
})

describe('a house of other rules', () => {
  it('judges the same history its own way', () => {
    const on = shelfOf(at(1, lent('2016-01-02')), at(2, lent('2016-01-03')))
    const free: House = {}
    expect(shelf.decide(free)(lent('2016-01-04', 'book-b'), on, stamp(3))).toMatchObject({ ok: true, findings: [] })
    expect(
      shelf
        .audit(free)(on)
        .map(({ rule }) => rule),
    ).toEqual(['loan/one-copy'])
  })

  it('is not asked for at all where no rule needs it', () => {
    const { rule } = rulesFor<Shelf, ShelfEvent>()
    const strict = defineStream({
      name: 'shelf',
      events: shelfEvents,
      initial: emptyShelf,
      recipes: shelfRecipes,
      rules: [
        rule({ id: 'never', version: 1, says: 'Nothing is lent.', guards: { Lent: 'must' }, judge: () => notMet({}) }),
      ],
    })
    expect(strict.decide({})(lent('2016-01-02'), strict.timeline(ada, []), stamp(1))).toMatchObject({
      ok: false,
      error: { determinations: [{ rule: 'never', terms: [], facts: {} }] },
    })
  })
})
