import {
  FactKnown,
  ParticipationEnded,
  type Day,
  type KnownValue,
  type ParticipationEvent,
  type Program,
} from '@jobbspar/core'
import { falkenberg } from '@jobbspar/programs'
import { reportOn, type At, type By, type History } from '@jobbspar/projections'
import { givenHistory } from '@jobbspar/testing'
import { describe, expect, it } from 'vitest'
import { at, opened } from './told.js'

const program: Program = {
  ...falkenberg,
  words: {
    sex: { is: 'fact', en: ['the sex'] },
    age: { is: 'fact', en: ['the age'], unit: 'years', grows: true },
    staff: { is: 'fact', en: ['the staff'] },
  },
}

const opening: Day = '2019-01-01'
const left = (on: Day, exit: 'work' | 'incomeSupport') => ParticipationEnded({ on, exit, verified: true })
const told = (nth: number, ...events: readonly ParticipationEvent[]) =>
  givenHistory('participation', nth, opened(opening, nth), ...events)
const sex = (on: Day, word: string) => FactKnown({ on, fact: 'sex', value: { word } })
const age = (on: Day, value: KnownValue) => FactKnown({ on, fact: 'age', value })
const bands = [25, 30, 50]

const figuresBy = (by: By, histories: readonly History[], more: Partial<At> = {}) =>
  reportOn(histories, { ...at, program, by, ...more }).figures
const countsBy = (by: By, histories: readonly History[], more: Partial<At> = {}) =>
  figuresBy(by, histories, more).flatMap(({ figure, part, value }) =>
    figure === 'personsByGroup' && value !== 0 ? [[part, value]] : [],
  )

describe('persons and outcomes by a fact that is known as words', () => {
  const five = [
    told(1, sex(opening, 'woman'), left('2019-06-30', 'work')),
    // Known later, and again: the first that was known counts.
    told(2, sex('2019-02-01', 'woman'), sex('2019-03-01', 'man'), left('2019-06-30', 'incomeSupport')),
    told(3, sex('2018-12-01', 'woman'), sex('2018-12-02', 'man'), left('2019-06-30', 'work')),
    // Known on the last day only, and of something else.
    told(4, sex('2019-06-30', 'man'), left('2019-06-30', 'work')),
    told(5, FactKnown({ on: opening, fact: 'sex', value: { word: 'man' }, about: 'household-5' })),
  ]

  it('are in the groups of the words that occur: 1 of 2 women, 1 of 1 men, 1 of 1 not recorded', () => {
    const figures = figuresBy({ fact: 'sex' }, five)
    const partsOf = (id: string) => figures.filter(({ figure }) => figure === id)
    expect(partsOf('personsByGroup').map(({ part, value }) => [part, value])).toEqual([
      ['man', 1],
      ['woman', 2],
      ['notKnown', 0],
      ['notRecorded', 2],
    ])
    expect(partsOf('endedByGroup').map(({ value }) => value)).toEqual([1, 2, 0, 1])
    expect(partsOf('outcomeByGroup').map(({ rate }) => [rate?.x, rate?.n])).toEqual([
      [1, 1],
      [1, 2],
      [0, 0],
      [1, 1],
    ])
    // The opening, and the report of the fact.
    expect(partsOf('personsByGroup')[0]?.evidence).toHaveLength(2)
  })

  it('are in one group each where a word is spelled as the name of a group', () => {
    const histories = [told(1, sex(opening, 'notRecorded')), told(2, sex(opening, 'met')), told(3)]
    expect(countsBy({ fact: 'sex' }, histories)).toEqual([
      ['word.met', 1],
      ['word.notRecorded', 1],
      ['notRecorded', 1],
    ])
  })

  it('are not determined where the fact is no word', () => {
    const number = FactKnown({ on: opening, fact: 'sex', value: { least: 1, below: 2 } })
    expect(countsBy({ fact: 'sex' }, [told(1, number)])).toEqual([['notKnown', 1]])
  })

  it('may change while the fact may be reported, within 30 days', () => {
    const open = [told(1), told(2, sex(opening, 'woman'))]
    const seen = (knownAt: Day) =>
      figuresBy({ fact: 'sex' }, open, { asOf: '2019-01-31', knownAt: `${knownAt}T20:00:00.000Z` }).flatMap(
        ({ figure, part, uncertainty }) =>
          figure === 'personsByGroup' ? [[part, uncertainty?.low, uncertainty?.high]] : [],
      )
    expect(seen('2019-03-01')).toEqual([
      ['woman', 1, 2],
      ['notKnown', 0, 1],
      ['notRecorded', 0, 1],
    ])
    expect(seen('2019-03-02')).toEqual([
      ['woman', 1, 1],
      ['notKnown', 0, 0],
      ['notRecorded', 1, 1],
    ])
  })
})

describe('persons by bands of a number', () => {
  it.each<[says: string, part: string, known: ParticipationEvent]>([
    ['less than the first', 'below25', age(opening, { least: 24, below: 25 })],
    ['at the first', 'from25below30', age(opening, { least: 25, below: 26 })],
    ['just below the next', 'from25below30', age(opening, { least: 29, below: 30 })],
    ['at the next', 'from30below50', age(opening, { least: 30, below: 31 })],
    ['from the last on, without an end', 'from50', age(opening, { least: 50 })],
    ['on both sides of a number', 'notKnown', age(opening, { least: 24, below: 26 })],
    // Who was born in 1994 is 24 or 25 on the first day of 2019; who was born in 1993 is 25 or 26.
    ['by a year of birth on both sides of it', 'notKnown', age(opening, { bornIn: 1994 })],
    ['by a year of birth on one side of it', 'from25below30', age(opening, { bornIn: 1993 })],
    // On the day on which it counts: by that day, a person who was 24 half a year before may be 25.
    ['of a number that has grown since', 'notKnown', age('2018-07-01', { least: 24, below: 25 })],
    // What is known later counts on the day on which it becomes known.
    ['of a number first known later', 'from25below30', age('2019-12-31', { bornIn: 1994 })],
    ['of no number', 'notKnown', age(opening, { word: 'old' })],
  ])('are in the band %s', (_says, part, known) => {
    expect(countsBy({ fact: 'age', bands }, [told(1, known)])).toEqual([[part, 1]])
  })

  it('are in whole order whatever the order of the numbers, and are stated where no one is in one', () => {
    const parts = figuresBy({ fact: 'age', bands: [50, 25, 30, 25] }, []).flatMap(({ figure, part }) =>
      figure === 'personsByGroup' ? [part] : [],
    )
    expect(parts).toEqual(['below25', 'from25below30', 'from30below50', 'from50', 'notKnown', 'notRecorded'])
  })

  it('are of numbers as they are where no unit is known, and the time since a year is then no number', () => {
    const staff = (value: KnownValue) => [told(1, FactKnown({ on: '2018-01-01', fact: 'staff', value }))]
    const by = { fact: 'staff', bands: [40.5] }
    expect(countsBy(by, staff({ least: 40, below: 40.5 }))).toEqual([['below40.5', 1]])
    expect(countsBy(by, staff({ least: 40.5 }))).toEqual([['from40.5', 1]])
    expect(countsBy(by, staff({ least: 40, below: 41 }))).toEqual([['notKnown', 1]])
    expect(countsBy(by, staff({ bornIn: 1960 }))).toEqual([['notKnown', 1]])
  })

  it('are the band that every possible birthday gives, or not determined', () => {
    const nameOf = (years: number): string =>
      years < 25 ? 'below25' : years < 30 ? 'from25below30' : years < 50 ? 'from30below50' : 'from50'
    const seen = new Set<string>()
    for (const day of ['2019-01-01', '2019-05-17', '2020-02-29', '2019-12-31'] as const)
      for (let bornIn = 1965; bornIn <= 1999; bornIn++) {
        const [year, monthAndDay] = [Number(day.slice(0, 4)), day.slice(5)]
        // Of all birthdays of the year, only whether they come up to the day, or after it, matters.
        const ages = [year - bornIn, ...(monthAndDay < '12-31' ? [year - bornIn - 1] : [])]
        const names = new Set(ages.map(nameOf))
        const expected = names.size === 1 ? ([...names][0] ?? '') : 'notKnown'
        seen.add(expected)
        const one = givenHistory('participation', 1, opened(day), age(day, { bornIn }))
        expect([day, bornIn, countsBy({ fact: 'age', bands }, [one])]).toEqual([day, bornIn, [[expected, 1]]])
      }
    expect([...seen].sort()).toEqual(['below25', 'from25below30', 'from30below50', 'from50', 'notKnown'])
  })
})
