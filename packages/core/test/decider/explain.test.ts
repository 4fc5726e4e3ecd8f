import { describe, expect, it } from 'vitest'
import { reasonText } from '../../src/decider/reasons.js'
import { met, notMet, rulesFor, undetermined } from '../../src/decider/rule.js'
import { defineStream } from '../../src/decider/stream.js'
import { notSettled } from '../../src/terms/term.js'
import { type Day } from '../../src/vocabulary/day.js'
import { hours } from '../../src/vocabulary/hours.js'
import { sek } from '../../src/vocabulary/money.js'
import {
  Extended,
  FineCounted,
  Lent,
  Reminded,
  Returned,
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
  type House,
  type Shelf,
  type ShelfEvent,
} from './library.js'

const lent = (on: Day, book: `book-${string}` = 'book-a') => Lent({ on, book })
const back = (on: Day, book: `book-${string}` = 'book-a') => Returned({ on, book, condition: 'good' })
const extended = (on: Day, dueOn: Day) => Extended({ on, book: 'book-a', dueOn })

const explain = shelf.explain(house, calendar)
const audit = shelf.audit(house, calendar)

/** The answer of one rule about an event. */
const said = (rule: string, event: ShelfEvent, on = shelfOf(), program: House = house) =>
  shelf
    .explain(program, calendar)(event, on)
    .find((determination) => determination.rule === rule)

describe('the explanation of a proposed event', () => {
  it('tells every rule on it in order, those met and those not applicable included', () => {
    expect(explain(lent('2016-05-02'), shelfOf()).map(({ rule, verdict }) => [rule, verdict])).toEqual([
      ['loan/one-copy', 'met'],
      ['loan/not-too-many', 'notApplicable'],
      ['loan/not-again-once-damaged', 'met'],
      ['loan/fines-within-limit', 'met'],
      ['loan/house-is-open', 'met'],
    ])
  })

  it('is whole: version, facts, their events, the term with its source', () => {
    const on = shelfOf(at(1, lent('2016-01-02')), at(2, lent('2016-01-03', 'book-b')))
    expect(said('loan/not-too-many', lent('2016-01-04', 'book-c'), on)).toEqual({
      rule: 'loan/not-too-many',
      ruleVersion: 2,
      verdict: 'notMet',
      enforcement: 'must',
      event: { id: '00000000-0000-7000-8000-000000000000', type: 'Lent', on: '2016-01-04' },
      facts: { atHome: 2, atMost: 2, books: ['book-a', 'book-b'] },
      missing: [],
      cites: {},
      terms: [
        {
          name: 'atMost',
          from: '2016-01-01',
          until: '2016-03-31',
          value: 2,
          source: { id: 'hr-1', document: 'House rules', quote: 'as hr-1 says', status: 'verified' },
        },
      ],
    })
  })

  it('is of the state at the event’s own place in the history', () => {
    const on = shelfOf(at(1, lent('2016-01-10')), at(2, back('2016-01-20')))
    expect(said('loan/one-copy', lent('2016-01-09'), on)).toMatchObject({ verdict: 'met' })
    expect(said('loan/one-copy', lent('2016-01-15'), on)).toMatchObject({ verdict: 'notMet' })
    // On the day of its return the book is still at home when loans begin. On the next day it is not.
    expect(said('loan/one-copy', lent('2016-01-20'), on)).toMatchObject({ verdict: 'notMet' })
    expect(said('loan/one-copy', lent('2016-01-21'), on)).toMatchObject({ verdict: 'met' })
  })

  it('says of an event that a rule does not concern that it is not about it', () => {
    const data = { on: '2016-01-02', book: 'book-a', hours: hours(0) } as const
    expect(said('fine/only-when-late', FineCounted({ ...data, amount: sek(0) }))).toMatchObject({
      verdict: 'notApplicable',
      missing: [{ code: 'notAboutThisEvent', facts: {} }],
      terms: [],
    })
    expect(said('fine/only-when-late', FineCounted({ ...data, amount: sek(1) }))).toMatchObject({
      verdict: 'undetermined',
    })
  })

  it('changes nothing', () => {
    const on = shelfOf(at(1, lent('2016-01-10')))
    const before = JSON.stringify(on)
    explain(back('2016-01-20'), on)
    expect(JSON.stringify(on)).toBe(before)
  })
})

describe('the terms of a rule', () => {
  const verdictOn = (on: Day) => {
    const two = shelfOf(at(1, lent('2015-12-01')), at(2, lent('2015-12-01', 'book-b')))
    const determination = said('loan/not-too-many', lent(on, 'book-c'), two)
    return [determination?.verdict, determination?.enforcement, determination?.missing.map(reasonText)]
  }

  it('are those in force on the event’s day, their first and last days included', () => {
    expect(verdictOn('2016-01-01')).toEqual(['notMet', 'must', []])
    expect(verdictOn('2016-03-31')).toEqual(['notMet', 'must', []])
    expect(verdictOn('2016-07-01')).toEqual(['notMet', 'should', []])
    expect(verdictOn('2016-12-31')).toEqual(['notMet', 'should', []])
  })

  it('leave it undetermined in a gap and before the first of them, naming term and day', () => {
    expect(verdictOn('2015-12-31')).toEqual(['undetermined', 'must', ['atMost on 2015-12-31']])
    expect(verdictOn('2016-04-01')).toEqual(['undetermined', 'must', ['atMost on 2016-04-01']])
    expect(verdictOn('2016-04-30')).toEqual(['undetermined', 'must', ['atMost on 2016-04-30']])
    expect(ask(lent('2016-04-15'), shelfOf(), stamp(1))).toMatchObject({
      ok: false,
      error: { determinations: [{ rule: 'loan/not-too-many', verdict: 'undetermined', terms: [] }] },
    })
  })

  it('leave it not applicable while their source has not settled them, naming the term and its source', () => {
    const unsettled = ['notApplicable', 'must', ['atMost is not settled by its source']]
    expect(verdictOn('2016-05-01')).toEqual(unsettled)
    expect(verdictOn('2016-06-30')).toEqual(unsettled)
    expect(said('loan/not-too-many', lent('2016-05-02'))).toMatchObject({
      facts: {},
      terms: [{ name: 'atMost', value: notSettled, source: { id: 'hr-2' } }],
    })
    expect(ask(lent('2016-05-02'), shelfOf(), stamp(1))).toMatchObject({ ok: true, findings: [] })
  })

  it('leave it not applicable where the program does not speak of the matter', () => {
    expect(said('loan/not-too-many', lent('2016-01-02'), shelfOf(), {})).toMatchObject({
      verdict: 'notApplicable',
      missing: [{ code: 'programSilent', facts: { term: 'atMost' } }],
      terms: [],
    })
  })

  it('tell how it binds where the rule leaves that to them', () => {
    const one = (on: Day) => shelfOf(at(1, lent(on)), at(2, lent(on, 'book-b')))
    expect(ask(lent('2016-03-31', 'book-c'), one('2016-03-01'), stamp(3))).toMatchObject({ ok: false })
    expect(ask(lent('2016-07-01', 'book-c'), one('2016-06-20'), stamp(3))).toMatchObject({
      ok: true,
      findings: [{ rule: 'loan/not-too-many', enforcement: 'should', facts: { atHome: 2, atMost: 1 } }],
    })
  })

  it('bind as must where none of them says how', () => {
    const atMost = house.atMost?.map(({ enforcement: _, ...rest }) => rest)
    const program: House = atMost === undefined ? {} : { atMost }
    expect(said('loan/not-too-many', lent('2016-07-01'), shelfOf(), program)).toMatchObject({ enforcement: 'must' })
  })

  it('bind in a gap as strictly as any of their versions: a rule that is only ever a should refuses nothing there', () => {
    const atMost = house.atMost?.map((version) => ({ ...version, enforcement: 'should' as const }))
    const advisory: House = { ...house, ...(atMost === undefined ? {} : { atMost }) }
    expect(shelf.decide(advisory, calendar)(lent('2016-04-15'), shelfOf(), stamp(1))).toMatchObject({
      ok: true,
      findings: [{ rule: 'loan/not-too-many', verdict: 'undetermined', enforcement: 'should' }],
    })
    expect(said('loan/not-too-many', lent('2016-04-15'))).toMatchObject({ enforcement: 'must' })
  })

  it('are those of the day the rule is anchored to, on both sides of a change', () => {
    const last = (since: Day) => {
      const event = extended('2016-03-10', '2016-12-31')
      return said('extension/once-as-long-again', event, shelfOf(at(1, lent(since))))
    }
    // Lent on the last day of the old terms: 14 days and 14 days more, although the loan is extended under the new
    // terms.
    expect(last('2016-02-29')).toMatchObject({
      facts: { last: '2016-03-28' },
      terms: [{ from: '2015-01-01', until: '2016-02-29', value: 14, source: { id: 'hr-4' } }],
    })
    expect(last('2016-03-01')).toMatchObject({ facts: { last: '2016-04-26' }, terms: [{ value: 28 }] })
    expect(last('2016-03-01')?.terms[0]).not.toHaveProperty('until')
    expect(last('2014-12-31')).toMatchObject({
      verdict: 'undetermined',
      missing: [{ code: 'noTerm', facts: { term: 'days', on: '2014-12-31' } }],
    })
  })

  it('are not looked up while the day to look them up by is unknown', () => {
    expect(said('extension/once-as-long-again', extended('2016-03-10', '2016-03-20'))).toMatchObject({
      verdict: 'undetermined',
      missing: [{ code: 'noDayForTerms', facts: {} }],
      terms: [],
    })
  })

  it('that a program does not speak of make a rule not applicable also when its anchor is unknown', () => {
    expect(said('extension/once-as-long-again', extended('2016-03-10', '2016-03-20'), shelfOf(), {})).toMatchObject({
      verdict: 'notApplicable',
      missing: [{ code: 'programSilent', facts: { term: 'days' } }],
    })
  })

  it('are told together when several are missing, and unspoken or unsettled ones come first', () => {
    const { rule } = rulesFor<Shelf, ShelfEvent, House>()
    const both = defineStream({
      name: 'shelf',
      events: shelfEvents,
      initial: emptyShelf,
      recipes: shelfRecipes,
      rules: [
        rule({
          id: 'both',
          version: 1,
          says: 'Both terms are asked for.',
          guards: { Lent: 'should' },
          terms: (program) => ({ atMost: program.atMost, fineLimit: program.fineLimit }),
          judge: () => met(),
        }),
      ],
    })
    const missing = (on: Day, program: House = house) =>
      both.explain(program)(lent(on), both.timeline(ada, []))[0]?.missing.map(reasonText)
    expect(missing('2015-12-31')).toEqual(['atMost on 2015-12-31', 'fineLimit on 2015-12-31'])
    expect(missing('2016-04-01')).toEqual(['atMost on 2016-04-01'])
    expect(missing('2016-05-01')).toEqual(['atMost is not settled by its source'])
    const { fineLimit: _, ...silent } = house
    expect(missing('2016-04-01', silent)).toEqual(['the program does not speak of fineLimit'])
  })

  it('are told by kind only to a rule that says the kind, and never to one with obligations', () => {
    const { rule } = rulesFor<Shelf, ShelfEvent, House>()
    const byKind = (more: object) => () =>
      defineStream({
        name: 'shelf',
        events: shelfEvents,
        initial: emptyShelf,
        recipes: shelfRecipes,
        rules: [
          rule({
            ...{
              id: 'kind',
              version: 1,
              says: 'A term of each kind is asked for.',
              guards: { Lent: 'should' } as const,
            },
            terms: ({ atMost }) => ({ atMost: { byKind: { novel: atMost } } }),
            judge: () => met(),
            ...more,
          }),
        ],
      }).audit(house)(shelfOf())
    expect(byKind({ termKey: () => 'novel' })).not.toThrow()
    expect(byKind({})).toThrow('kind has terms by kind: it needs termKey, and has no obligation.')
    expect(byKind({ termKey: () => 'novel', obligation: () => [] })).toThrow('has no obligation')
  })
})

describe('what another stream says', () => {
  it('is asked about each event on its own day, and the version read is kept', () => {
    const days: Day[] = []
    const on = shelfOf(at(1, lent('2016-01-02')), at(2, back('2016-01-06')), at(3, lent('2016-01-06')))
    const found = shelf.audit(house, (event) => {
      days.push(event.data.on)
      return { value: { closed: ['2016-01-06'] }, versions: { 'house-1': days.length } }
    })(on)
    expect(days).toEqual(['2016-01-02', '2016-01-06', '2016-01-06'])
    expect(found).toMatchObject([
      { rule: 'loan/one-copy', event: { id: id(3) } },
      {
        rule: 'loan/house-is-open',
        event: { id: id(3) },
        verdict: 'notMet',
        enforcement: 'must',
        consulted: { 'house-1': 2 },
      },
      {
        rule: 'loan/house-is-open',
        event: { id: id(2) },
        verdict: 'notMet',
        enforcement: 'should',
        consulted: { 'house-1': 3 },
      },
    ])
  })

  it('leaves a rule undetermined when nobody tells, and that refuses only where the program asks for it', () => {
    expect(shelf.explain(house)(lent('2016-01-02'), shelfOf()).at(-1)).toMatchObject({ verdict: 'undetermined' })
    expect(shelf.explain(house)(lent('2016-01-02'), shelfOf()).at(-1)).not.toHaveProperty('consulted')
    const { closedDays: _, ...silent } = house
    expect(shelf.decide(silent)(lent('2016-01-02'), shelfOf(), stamp(1))).toMatchObject({ ok: true, findings: [] })
    expect(shelf.decide(house, () => undefined)(lent('2016-01-02'), shelfOf(), stamp(1))).toMatchObject({
      ok: false,
      error: { is: 'Refused', determinations: [{ rule: 'loan/house-is-open' }] },
    })
  })
})

describe('the audit of a history', () => {
  const broken = shelfOf(
    at(1, lent('2016-01-10')),
    at(2, lent('2016-01-05')),
    at(3, back('2016-01-30')),
    at(4, extended('2016-01-07', '2016-06-01')),
    at(5, lent('2016-01-11', 'book-b')),
    at(6, lent('2016-01-12', 'book-c')),
  )

  it('lists all that is not met in the order of the history, and of the rules for one event', () => {
    expect(audit(broken).map(({ rule, event }) => [rule, event.id])).toEqual([
      ['extension/once-as-long-again', id(4)],
      ['loan/one-copy', id(1)],
      ['loan/not-too-many', id(6)],
    ])
  })

  it('sees what holds: corrected events as corrected, voided ones not at all', () => {
    const settled = shelfOf(
      ...broken.records,
      correctedAt(7, id(4), extended('2016-01-07', '2016-02-02')),
      voidedAt(8, id(1)),
      correctedAt(9, id(6), lent('2016-01-31', 'book-c')),
    )
    expect(audit(settled)).toEqual([])
    expect(audit(shelf.timeline(ada, settled.records, { knownAt: noon(6) }))).toEqual(audit(broken))
  })

  it('is byte-identical when asked again, and so is the explanation', () => {
    const anew = shelf.audit({ ...house }, calendar)
    expect(JSON.stringify(anew(shelfOf(...broken.records)))).toBe(JSON.stringify(audit(broken)))
    expect(JSON.stringify(explain(lent('2016-01-06'), broken))).toBe(
      JSON.stringify(explain(lent('2016-01-06'), broken)),
    )
  })

  it('of an empty history is empty', () => {
    expect(audit(shelfOf())).toEqual([])
  })
})

describe('the facts of a determination', () => {
  const { rule } = rulesFor<Shelf, ShelfEvent>()
  const watching = defineStream({
    name: 'shelf',
    events: shelfEvents,
    initial: emptyShelf,
    recipes: shelfRecipes,
    rules: [
      rule({
        id: 'watch/facts',
        version: 1,
        says: 'Its facts are parts of the state.',
        guards: { Lent: 'should' },
        judge: ({ state }) => notMet({ lentBy: state.lentBy, fines: state.fines }, { events: state.lentBy }),
      }),
      rule({
        id: 'watch/missing',
        version: 1,
        says: 'What is missing is a part of the state.',
        guards: { Lent: 'should' },
        judge: ({ state }) => undetermined(state.lentBy, { lentBy: state.lentBy }),
      }),
    ],
  })
  const found = watching.audit({})(
    watching.timeline(ada, [at(1, lent('2016-01-02')), at(2, lent('2016-01-03', 'book-b'))]),
  )

  it('are those of its moment, whatever the state becomes', () => {
    expect(found.filter((one) => one.rule === 'watch/facts').map(({ facts }) => facts['lentBy'])).toEqual([[], [id(1)]])
    expect(found.filter((one) => one.rule === 'watch/missing').map(({ facts }) => facts['lentBy'])).toEqual([
      [],
      [id(1)],
    ])
    expect(found.filter((one) => one.rule === 'watch/missing').map(({ missing }) => missing.map(reasonText))).toEqual([
      [],
      [id(1)],
    ])
  })

  it('cite the events of its moment, whatever the state becomes', () => {
    expect(found.filter((one) => one.rule === 'watch/facts').map(({ cites }) => cites.events)).toEqual([[], [id(1)]])
  })
})

describe('what is owed', () => {
  const dueIn = shelf.obligations(house)
  const on = shelfOf(
    at(1, lent('2016-01-02')),
    at(2, lent('2016-01-10', 'book-b')),
    at(3, back('2016-01-14')),
    at(4, Returned({ on: '2016-02-01', book: 'book-b', condition: 'damaged' })),
  )
  const brief = (asOf: Day) => dueIn(on, asOf).map(({ of, by, status }) => [of, by, status])

  it('is told with its rule, its last day, what is missing, its facts and its sources', () => {
    expect(dueIn(on, '2016-01-05')).toEqual([
      {
        rule: 'loan/back-in-time',
        what: 'return',
        of: 'book-a',
        by: '2016-01-16',
        missing: 1,
        unit: 'times',
        possible: true,
        facts: { since: '2016-01-02', asOf: '2016-01-05' },
        status: 'due',
        sources: [{ id: 'hr-4', document: 'House rules', quote: 'as hr-4 says', status: 'verified' }],
      },
    ])
  })

  it('is of the events up to the day, that day included, and of none after', () => {
    expect(brief('2016-01-01')).toEqual([])
    expect(brief('2016-01-02')).toEqual([['book-a', '2016-01-16', 'due']])
    expect(brief('2016-01-13')).toEqual([
      ['book-a', '2016-01-16', 'due'],
      ['book-b', '2016-01-24', 'due'],
    ])
    expect(brief('2016-01-14')).toEqual([['book-b', '2016-01-24', 'due']])
    expect(brief('2016-02-01')).toEqual([])
  })

  it('is due on its last day, and overdue the day after', () => {
    expect(brief('2016-01-24')).toEqual([['book-b', '2016-01-24', 'due']])
    expect(brief('2016-01-25')).toEqual([['book-b', '2016-01-24', 'overdue']])
  })

  it('says what can no longer be done', () => {
    const spoilt = shelfOf(
      at(1, Returned({ on: '2016-01-02', book: 'book-b', condition: 'damaged' })),
      at(2, lent('2016-01-03')),
    )
    expect(dueIn(spoilt, '2016-01-04')).toMatchObject([{ status: 'impossible' }])
    expect(dueIn(spoilt, '2016-02-04')).toMatchObject([{ status: 'overdue' }])
  })

  it('is judged when it is over, and is then met or a finding', () => {
    expect(audit(on)).toEqual([])
    expect(audit(shelfOf(at(1, lent('2016-01-02')), at(2, back('2016-01-17'))))).toMatchObject([
      { rule: 'loan/back-in-time', facts: { last: '2016-01-16', back: '2016-01-17' } },
    ])
  })

  it('is nothing where the program does not speak of it', () => {
    expect(shelf.obligations({})(on, '2016-01-05')).toEqual([])
  })

  it('is by the terms that will judge it: those of the rule’s anchor', () => {
    // Lent for 14 days on 29 February. From 1 March on, the house lends for 28 days.
    const lone = shelfOf(at(1, lent('2016-02-29')))
    expect(audit(shelfOf(...lone.records, at(2, back('2016-03-20'))))).toMatchObject([
      { facts: { last: '2016-03-14' } },
    ])
    expect(dueIn(lone, '2016-03-20')).toMatchObject([{ by: '2016-03-14', status: 'overdue' }])
  })

  it('is unchanged by reports that owe nothing', () => {
    const reminded = shelfOf(at(1, lent('2016-01-02')), at(2, Reminded({ on: '2016-01-09', book: 'book-a' })))
    expect(dueIn(reminded, '2016-01-10').map(({ of }) => of)).toEqual(['book-a'])
  })
})
