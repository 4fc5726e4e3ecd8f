import { dkk, ParticipationEnded, sek, shiftMonth, SupportPaid, type Month } from '@jobbspar/core'
import { falkenberg } from '@jobbspar/programs'
import { reportOn, type History } from '@jobbspar/projections'
import { describe, expect, it } from 'vitest'
import { at, begun, ended, granted, opened, paid, participationTold, supportTold, wage } from './told.js'

/** A household whose support in the 12 months before was `before` in all, paid in one of them, and `after` afterwards. */
const household = (before: number, after: number): readonly History[] => [
  participationTold(
    1,
    ...[opened('2018-06-01'), begun('2019-01-01', '2019-12-31'), ended('2019-12-31')],
    ParticipationEnded({ on: '2020-01-01', exit: 'work', verified: true }),
  ),
  supportTold(1, granted('2017-01-01'), paid('2018-05', before), paid('2020-05', after)),
]

const figure = (histories: readonly History[], id: string) =>
  reportOn(histories, at).figures.find((one) => one.id === id)

describe('a report', () => {
  it('puts a derived figure beside the published one', () => {
    const before = figure(household(2_500_000, 350_000), 'supportBefore')
    expect(before).toMatchObject({ value: sek(2_500_000), statements: ['F03', 'F25'], agrees: true })
    expect(before?.published?.value).toEqual({ low: sek(2_375_000), high: sek(2_625_000) })
  })

  it.each([
    ['agrees at 5 % below, 2 375 000', 2_375_000, true],
    ['does not an öre below that', 2_374_999.99, false],
    ['agrees at 5 % above, 2 625 000', 2_625_000, true],
    ['does not an öre above that', 2_625_000.01, false],
  ])('%s', (_, before, agrees) => {
    expect(figure(household(before, 0), 'supportBefore')?.agrees).toBe(agrees)
  })

  it('agrees with a range after, too: 332 500 to 367 500', () => {
    expect(figure(household(0, 332_500), 'supportAfter')?.agrees).toBe(true)
    expect(figure(household(0, 332_499.99), 'supportAfter')?.agrees).toBe(false)
  })

  it('does not agree with 24 persons when it counts one', () => {
    expect(figure(household(0, 0), 'personsInFirstYear')).toMatchObject({ value: 1, agrees: false })
  })

  it('agrees with 24 persons when it counts 24 in the first year', () => {
    const jobs = Array.from({ length: 25 }, (_, i) => {
      const month: Month = shiftMonth('2015-01', i)
      return participationTold(i + 1, opened('2014-01-01', i + 1), begun(`${month}-01`, `${month}-28`))
    })
    // Twelve begin in the first year, one a month; a second dozen, of other persons, on the same days makes 24.
    const first = jobs.slice(0, 12)
    const second = Array.from({ length: 12 }, (_, i) => {
      const month: Month = shiftMonth('2015-01', i)
      return participationTold(i + 101, opened('2014-01-01', i + 101), begun(`${month}-01`, `${month}-28`))
    })
    expect(figure([...first, ...second, ...jobs.slice(12)], 'personsInFirstYear')).toMatchObject({
      ...{ value: 24, agrees: true },
    })
  })

  it('gives no value, and so no agreement, where nothing is known', () => {
    const none = figure([], 'supportBefore')
    expect(none).not.toHaveProperty('value')
    expect(none).not.toHaveProperty('agrees')
    expect(none?.published).toBeDefined()
  })

  it('ends with the figures that only the source states, without a value', () => {
    const { figures } = reportOn(household(0, 0), at)
    const references = figures.slice(-5)
    expect(references.map(({ id }) => id)).toEqual([
      'pilotYears',
      'longestEmploymentMonths',
      'competencePercentRequired',
      'praktikMonthsRequired',
      'conditions',
    ])
    for (const reference of references) {
      expect(reference).not.toHaveProperty('value')
      expect(reference).not.toHaveProperty('agrees')
      expect(reference.published).toEqual(falkenberg.published.find(({ id }) => id === reference.id))
    }
  })

  it('agrees neither with a figure whose number is lost in the source, nor differs from it', () => {
    const published = falkenberg.published.map((one) =>
      one.id === 'personsInFirstYear' ? { ...one, value: 'missing' as const } : one,
    )
    const { figures } = reportOn(household(0, 0), { ...at, program: { ...falkenberg, published } })
    const persons = figures.find(({ id }) => id === 'personsInFirstYear')
    expect(persons).toMatchObject({ value: 1, published: { value: 'missing' } })
    expect(persons).not.toHaveProperty('agrees')
  })

  it('carries no evidence when none is asked for', () => {
    const { figures } = reportOn(household(1, 1), { ...at, evidence: false })
    expect(figures.flatMap(({ evidence }) => evidence)).toEqual([])
  })

  it('has each figure once', () => {
    const ids = reportOn(household(1, 1), at).figures.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('what a figure leaves out', () => {
  const someone = participationTold(1, opened('2015-01-01'), begun('2020-01-01', '2020-12-31'))
  const figureOf = (support: History, id: string, from = at) =>
    reportOn([someone, support], from).figures.find((figure) => figure.id === id)

  it('[F25] is told, and the sum withheld, when support was paid in another currency', () => {
    const kroner = SupportPaid({ on: '2019-03-27', kind: 'forsorjningsstod', month: '2019-03', amount: dkk(8_000) })
    const support = supportTold(1, granted('2019-01-01'), paid('2019-02', 8_000), kroner)
    expect(figureOf(support, 'supportBefore')).toMatchObject({ incomplete: 1 })
    expect(figureOf(support, 'supportBefore')).not.toHaveProperty('value')
    expect(figureOf(support, 'supportChange')).not.toHaveProperty('value')
  })

  it('[F25] is support of another kind than the one the source compares', () => {
    const wider = SupportPaid({ on: '2019-02-27', kind: 'ekonomisktBistand', month: '2019-02', amount: sek(9_000) })
    const support = supportTold(1, granted('2019-01-01'), paid('2019-02', 8_000), wider)
    expect(figureOf(support, 'supportBefore')).toMatchObject({ value: sek(8_000) })
  })

  it('is what became true after the day asked from', () => {
    const support = supportTold(1, granted('2019-01-01'))
    expect(figureOf(support, 'persons', { ...at, asOf: '2019-12-31' })).toMatchObject({ value: 0, evidence: [] })
    expect(figureOf(support, 'persons', { ...at, asOf: '2020-01-01' })).toMatchObject({ value: 1 })
    expect(figureOf(support, 'persons', { ...at, asOf: '9999-12-31' })).toMatchObject({ value: 1 })
  })
})

describe('the evidence of a cost', () => {
  it('is of the payer it is about', () => {
    const worked = participationTold(
      1,
      opened('2015-01-01'),
      begun('2019-01-01', '2019-12-31'),
      wage('2019-02', 18_000),
    )
    const support = supportTold(1, granted('2018-01-01'), paid('2019-03', 8_000))
    const { figures } = reportOn([worked, support], at)
    expect(figures.find(({ id }) => id === 'costDuring.municipality')?.evidence).toHaveLength(2)
    expect(figures.filter(({ id }) => id.startsWith('costDuring.'))).toHaveLength(1)
  })
})
