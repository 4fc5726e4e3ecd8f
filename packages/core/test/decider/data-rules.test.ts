import { describe, expect, it } from 'vitest'
import { defineStream, met, notMet, rulesFor } from '../../src/index.js'
import { sentencesOf } from '../../src/sentences.js'
import { emptyShelf, Lent, Returned, shelfEvents, shelfRecipes, stamp, type Shelf, type ShelfEvent } from './library.js'

/** A library that states as data which books it does not lend, and how many days a loan lasts. */
interface Club {
  readonly barred: readonly string[]
  readonly days?: number
}

const { rule } = rulesFor<Shelf, ShelfEvent, Club>()

const oneCopy = rule({
  id: 'loan/one-copy',
  version: 1,
  says: 'A book at home is not lent again.',
  guards: { Lent: 'must' },
  judge: ({ state, event: { data } }) => (state.out[data.book] === undefined ? met() : notMet({ book: data.book })),
})

let built = 0
const clubRules = ({ barred, days }: Club) => {
  built++
  return [
    ...barred.map((book) =>
      rule({
        id: `barred/${book}`,
        version: 1,
        says: `${book} is lent to nobody.`,
        guards: { Lent: 'must' },
        judge: ({ event: { data } }) => (data.book === book ? notMet({ book }) : met()),
      }),
    ),
    ...(days === undefined
      ? []
      : [
          rule({
            id: 'barred/back-in-time',
            version: 1,
            says: 'A book is back.',
            guards: { Returned: 'should' },
            judge: () => met(),
            obligation: ({ state }) =>
              Object.keys(state.out).map((of) => ({
                ...{ what: 'return', of, missing: days, unit: 'days' as const, possible: true, facts: {} },
              })),
          }),
        ]),
  ]
}

const club = defineStream({
  name: 'shelf',
  events: shelfEvents,
  initial: emptyShelf,
  recipes: shelfRecipes,
  rules: [oneCopy],
  dataRules: clubRules,
})

const lent = (book: 'book-atlas' | 'book-diary') => Lent({ on: '2016-02-01', book })
const empty = club.timeline('shelf-ada', [])
const strict: Club = { barred: ['book-atlas'], days: 14 }
const open: Club = { barred: [] }
const ids = (rules: readonly { readonly id: string }[]) => rules.map((one) => one.id)

describe('the rules that a program states as data', () => {
  it('come after those of the code, under the program that states them', () => {
    expect(ids(club.rulesOf(strict))).toEqual(['loan/one-copy', 'barred/book-atlas', 'barred/back-in-time'])
    expect(ids(club.rulesOf(open))).toEqual(['loan/one-copy'])
    expect(ids(club.rulesOf())).toEqual(['loan/one-copy'])
  })

  it('are built once for each program', () => {
    const mine: Club = { barred: ['book-diary'] }
    built = 0
    club.rulesOf(mine)
    club.decide(mine)(lent('book-atlas'), empty, stamp(1))
    club.audit(mine)(empty)
    club.obligations(mine)(empty, '2016-12-31')
    expect(built).toBe(1)
    expect(club.rulesOf(mine)).toBe(club.rulesOf(mine))
  })

  it('refuse, are explained, are found by an audit and state what is due', () => {
    const refused = club.decide(strict)(lent('book-atlas'), empty, stamp(1))
    expect(refused.ok || (refused.error.is === 'Refused' && refused.error.determinations[0])).toMatchObject({
      ...{ rule: 'barred/book-atlas', verdict: 'notMet', facts: { book: 'book-atlas' } },
    })
    expect(
      club
        .explain(strict)(lent('book-diary'), empty)
        .map((one) => one.rule),
    ).toEqual(['loan/one-copy', 'barred/book-atlas'])
    const elsewhere = club.decide(open)(lent('book-atlas'), empty, stamp(1))
    if (!elsewhere.ok) throw new Error('the other program lends it')
    expect(
      club
        .audit(strict)(elsewhere.timeline)
        .map((one) => one.rule),
    ).toEqual(['barred/book-atlas'])
    expect(club.obligations(strict)(elsewhere.timeline, '2016-02-02')).toMatchObject([
      { rule: 'barred/back-in-time', of: 'book-atlas', missing: 14 },
    ])
    expect(club.audit(open)(elsewhere.timeline)).toEqual([])
  })

  it('stay with the stream when an app extends it, next to the rules of the app', () => {
    const quiet = rule({
      id: 'app/not-atlas-twice',
      version: 1,
      says: 'An app’s own rule.',
      guards: { Returned: 'should' },
      judge: () => met(),
    })
    const own = club.extend({
      rules: [quiet],
      dataRules: ({ barred }) => [
        rule({
          id: 'app/few',
          version: 1,
          says: 'Few books are barred.',
          guards: { Lent: 'should' },
          judge: () => (barred.length < 2 ? met() : notMet({ barred: barred.length })),
        }),
      ],
    })
    expect(ids(own.rulesOf(strict))).toEqual([
      ...['loan/one-copy', 'app/not-atlas-twice'],
      ...['barred/book-atlas', 'barred/back-in-time', 'app/few'],
    ])
    const twice: Club = { barred: ['book-atlas', 'book-diary'] }
    const answer = own.explain(twice)(lent('book-diary'), own.timeline('shelf-ada', []))
    expect(answer.flatMap((one) => (one.verdict === 'notMet' ? [one.rule] : []))).toEqual([
      'barred/book-diary',
      'app/few',
    ])
  })

  it('throw, being a mistake in code, for an id that is taken', () => {
    const taken = club.extend({ dataRules: () => [oneCopy] })
    expect(() => taken.rulesOf(strict)).toThrow('Two rules of shelf have the id loan/one-copy.')
  })
})

describe('sentencesOf: the sentences of an app’s own streams', () => {
  const sentence = sentencesOf<Club>([club])
  const swedish = {
    lang: 'sv',
    reviewed: 'none',
    texts: { 'rule:loan/one-copy': ['00000000', 'En bok som är utlånad lånas inte ut igen.'] },
  } as const

  it('says the rules of the code and of the program', () => {
    expect(sentence({ rule: 'loan/one-copy' }, strict)).toBe('A book at home is not lent again.')
    expect(sentence({ rule: 'barred/book-atlas' }, strict)).toBe('book-atlas is lent to nobody.')
  })

  it('says them in a language as far as its catalogue has them', () => {
    expect(sentence({ rule: 'loan/one-copy' }, strict, swedish)).toBe('En bok som är utlånad lånas inte ut igen.')
    expect(sentence({ rule: 'barred/book-atlas' }, strict, swedish)).toBe('book-atlas is lent to nobody.')
  })

  it('names a rule that the program does not have by its id', () => {
    expect(sentence({ rule: 'barred/book-atlas' }, open)).toBe('barred/book-atlas')
  })

  it('takes whatever names a rule', () => {
    const record = { ...Returned({ on: '2016-02-02', book: 'book-atlas', condition: 'good' }) }
    const found = club.explain(strict)(record, empty)
    expect(found.map((one) => sentence(one, strict))).toEqual(['A book is back.'])
  })
})
