import { dkk, ParticipationEnded, sek, shiftMonth, SupportPaid, type Day } from '@jobbspar/core'
import { bengtsfors, falkenberg, hassleholm, hedensted, vasteras } from '@jobbspar/programs'
import { reportOn } from '@jobbspar/projections'
import { figures } from '@jobbspar/testing'
import { describe, expect, it } from 'vitest'
import { at, begun, ended, granted, opened, paid, wage } from './told.js'

const nobody = figures(falkenberg).asOf(at.asOf).completeTo({ support: at.asOf })

/**
 * A household whose support was `before` in all in the 12 months before, paid in one of these months, and `after` in
 * the months afterwards.
 */
const household = (before: number, after: number) =>
  nobody
    .given(
      'participation',
      ...[opened('2018-06-01'), begun('2019-01-01', '2019-12-31'), ended('2019-12-31')],
      ParticipationEnded({ on: '2020-01-01', exit: 'work', verified: true }),
    )
    .given('support', granted('2017-01-01'), paid('2018-05', before), paid('2020-05', after))

describe('a report', () => {
  it('puts a derived figure beside the published one', () => {
    const { report } = household(2_500_000, 350_000)
      .report()
      .shows('supportBefore', sek(2_500_000))
      .agrees('supportBefore')
    expect(report.figures.find(({ id }) => id === 'supportBefore')).toMatchObject({
      statements: ['F03', 'F25'],
      published: { value: { low: sek(2_375_000), high: sek(2_625_000) } },
    })
  })

  it('agrees from 5 % below to 5 % above, 2 375 000 to 2 625 000, and not an öre beyond', () => {
    household(2_375_000, 0).report().agrees('supportBefore')
    household(2_374_999.99, 0).report().disagrees('supportBefore')
    household(2_625_000, 0).report().agrees('supportBefore')
    household(2_625_000.01, 0).report().disagrees('supportBefore')
  })

  it('agrees with a range after, too: 332 500 to 367 500', () => {
    household(0, 332_500).report().agrees('supportAfter')
    household(0, 332_499.99).report().disagrees('supportAfter')
  })

  it('does not agree with 24 persons when it counts one', () => {
    household(0, 0).report().shows('personsInFirstYear', 1).disagrees('personsInFirstYear')
  })

  it('agrees with 24 persons when it counts 24 in the first year', () => {
    // Twelve persons begin in the first year, one each month. Twelve other persons on the same days make 24.
    const people = Array.from({ length: 37 }, (_, i) => ({
      person: i + 1,
      month: shiftMonth('2015-01', i < 25 ? i : i - 25),
    }))
    people
      .reduce(
        (all, { person, month }) =>
          all.given('participation', opened('2014-01-01', person), begun(`${month}-01`, `${month}-28`)),
        nobody,
      )
      .report()
      .shows('personsInFirstYear', 24)
      .agrees('personsInFirstYear')
  })

  it('gives no value, and so no agreement, where nothing is known', () => {
    const { report } = nobody.report().withholds('supportBefore')
    const none = report.figures.find(({ id }) => id === 'supportBefore')
    expect(none).not.toHaveProperty('agrees')
    expect(none?.published).toBeDefined()
  })

  it('ends with the figures that only the source states, without a value', () => {
    const references = household(0, 0).report().report.figures.slice(-5)
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
    const { figures } = reportOn(household(0, 0).histories, { ...at, program: { ...falkenberg, published } })
    const persons = figures.find(({ id }) => id === 'personsInFirstYear')
    expect(persons).toMatchObject({ value: 1, published: { value: 'missing' } })
    expect(persons).not.toHaveProperty('agrees')
  })

  it('carries no evidence when none is asked for', () => {
    const all = reportOn(household(1, 1).histories, { ...at, evidence: false }).figures
    expect(all.flatMap(({ evidence }) => evidence)).toEqual([])
  })

  it('has each figure once', () => {
    const ids = household(1, 1)
      .report()
      .report.figures.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('what a figure leaves out', () => {
  const someone = nobody.given('participation', opened('2015-01-01'), begun('2020-01-01', '2020-12-31'))

  it('[F25] is told, and the sum withheld, when support was paid in another currency', () => {
    const kroner = SupportPaid({ on: '2019-03-27', kind: 'forsorjningsstod', month: '2019-03', amount: dkk(8_000) })
    someone
      .given('support', granted('2019-01-01'), paid('2019-02', 8_000), kroner)
      .report()
      .withholds('supportBefore', 1)
      .withholds('supportChange', 1)
  })

  it('[F25] is support of another kind than the one the source compares', () => {
    const wider = SupportPaid({ on: '2019-02-27', kind: 'ekonomisktBistand', month: '2019-02', amount: sek(9_000) })
    someone
      .given('support', granted('2019-01-01'), paid('2019-02', 8_000), wider)
      .report()
      .shows('supportBefore', sek(8_000))
      .cites('supportBefore', 'support-1/2')
  })

  it('is what became true after the day asked from', () => {
    const all = someone.given('support', granted('2019-01-01'))
    all.asOf('2019-12-31').report().shows('persons', 0).cites('persons')
    all.asOf('2020-01-01').report().shows('persons', 1).cites('persons', 'participation-1/2')
    all.asOf('9999-12-31').report().shows('persons', 1)
  })
})

describe('the evidence of a cost', () => {
  it('is of the payer it is about', () => {
    const { report } = nobody
      .given('participation', opened('2015-01-01'), begun('2019-01-01', '2019-12-31'), wage('2019-02', 18_000))
      .given('support', granted('2018-01-01'), paid('2019-03', 8_000))
      .report()
      .cites('costDuring.municipality', 'participation-1/3', 'support-1/2')
    expect(report.figures.filter(({ id }) => id.startsWith('costDuring.'))).toHaveLength(1)
  })
})

describe('a person whose two participations both ended in a job', () => {
  const ended = ParticipationEnded({ on: '2020-01-01', exit: 'work', sector: 'private', verified: true })
  const again = ParticipationEnded({ ...ended.data, on: '2021-01-01' })

  it.each([
    [hassleholm, ['jobs', 'jobsInPrivateBusiness']],
    [hedensted, ['reachedOutcome']],
  ] as const)('is two participations, and nowhere two persons: $0.id', (program, ids) => {
    const { report } = figures(program)
      .asOf('2022-12-31')
      .given('participation', opened('2018-06-01'), ended)
      .given('participation', opened('2020-06-01'), again)
      .report()
    const counted = report.figures.filter(({ id }) => ids.some((one) => one === id))
    expect(counted.map(({ value, unit }) => [value, unit])).toEqual(ids.map(() => [2, 'participations']))
    // An alternative is a number that is added to the present one.
    const persons = report.figures.filter(({ id, unit }) => unit === 'persons' && !id.startsWith('scenario.'))
    expect(persons.filter(({ value }) => typeof value === 'number' && value > 1)).toEqual([])
  })
})

describe('a report on any day of the calendar', () => {
  it('is answered on its first and on its last day, and before the first day of data counts nothing', () => {
    const histories = household(2_500_000, 350_000)
    const persons = (day: Day) =>
      histories
        .asOf(day)
        .report()
        .report.figures.find(({ id }) => id === 'persons')?.value
    expect(persons('0001-01-01')).toBe(0)
    expect(persons('1899-12-31')).toBe(0)
    expect(persons('9999-12-31')).toBe(1)
    expect(histories.asOf('0001-01-01').report().report.asOf).toBe('0001-01-01')
  })

  it('is answered under every program', () => {
    for (const program of [bengtsfors, falkenberg, hassleholm, hedensted, vasteras])
      for (const asOf of ['0001-01-01', '0001-12-31', '1900-01-01', '2199-12-31', '9999-12-31'] as const)
        expect(reportOn([], { ...at, program, asOf }).figures.length).toBeGreaterThan(0)
  })
})
