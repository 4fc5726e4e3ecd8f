import {
  EmploymentBegun,
  hours,
  ParticipationEnded,
  sek,
  shiftMonth,
  WorkHoursLogged,
  type CompleteTo,
  type Day,
  type Month,
  type ParticipationEvent,
  type Program,
} from '@jobbspar/core'
import { falkenberg } from '@jobbspar/programs'
import { project, qualification, type History } from '@jobbspar/projections'
import { figures, givenHistory } from '@jobbspar/testing'
import { describe, expect, it } from 'vitest'
import { at, begun, ended, opened, wage } from './told.js'
import { lacks } from './lacks.js'

const nobody = figures(falkenberg).asOf('2021-12-31')
/** A resursjobb for a whole year, up to its last day. */
const year = (of: number) => [
  opened(`${String(of - 1)}-06-01` as Day),
  begun(`${String(of)}-01-01` as Day, `${String(of)}-12-31` as Day),
]
const over = (of: number) => ended(`${String(of)}-12-31` as Day)
/** Wages for a number of consecutive months, with a number of hours in each. */
const worked = (from: Month, count: number, h?: number) =>
  Array.from({ length: count }, (_, i) => wage(shiftMonth(from, i), 18_000, h === undefined ? {} : { hours: hours(h) }))
const logged = (on: Day, h: number) => WorkHoursLogged({ on, employmentId: 'employment-1', hours: hours(h) })

const unemployment = (all: typeof nobody) => all.project(qualification).view.unemploymentInsurance
const only = (all: typeof nobody) => all.project(qualification).view.employed[0]

describe('[F14] qualification for unemployment insurance', () => {
  it('[SE-AK-03] is reached by a whole year of resursjobb in 2017, which is twelve months of at least 80 hours', () => {
    const all = nobody.given('participation', ...year(2017), ...worked('2017-01', 12, 140), over(2017))
    expect(only(all)?.unemploymentInsurance).toMatchObject({ is: 'qualifies', because: { months: 12 } })
    expect(unemployment(all)).toMatchObject({
      rate: { x: 1, n: 1, excluded: 0, pending: 0, rate: 1, provisional: false },
      ...{ endNotKnown: 0, missing: [] },
    })
  })

  it('[SE-AK-03] is reached by six months of 80 hours, and not by five', () => {
    const half = (months: number) =>
      nobody.given(
        'participation',
        ...[...year(2017), ...worked('2017-01', months, 80)],
        ...[...worked(shiftMonth('2017-01', months), 12 - months, 0), over(2017)],
      )
    expect(unemployment(half(6)).rate).toMatchObject({ x: 1, n: 1 })
    expect(unemployment(half(5)).rate).toMatchObject({ x: 0, n: 1 })
  })

  it('is claimed on the day after the last: 60 hours are enough after 29 March 2020, and not after the 28th', () => {
    const until = (last: Day) =>
      nobody.given(
        'participation',
        opened('2019-01-01'),
        begun('2019-03-01', '2020-03-31'),
        ...worked('2019-03', 13, 60),
        ended(last),
      )
    expect(only(until('2020-03-29'))?.unemploymentInsurance).toMatchObject({
      is: 'qualifies',
      source: { id: 'SE-AK-04' },
    })
    expect(only(until('2020-03-28'))?.unemploymentInsurance).toMatchObject({
      ...{ is: 'doesNotQualify', source: { id: 'SE-AK-03' } },
    })
  })

  it('[SE-AK-01] is reached by income, without any hours, from October 2025 on: 18 000 kr in four months in a row', () => {
    const all = figures(falkenberg)
      .asOf('2026-12-31')
      .given('participation', ...year(2025), ...worked('2025-01', 12), over(2025))
    expect(only(all)?.unemploymentInsurance).toMatchObject({ is: 'qualifies', because: { monthsInARow: 12 } })
  })

  it('is not known where a job of another kind, of which nothing is told, could decide it', () => {
    const other = { employmentId: 'employment-2', kind: 'ordinary' } as const
    const all = (...told: readonly ReturnType<typeof wage>[]) =>
      nobody.given(
        'participation',
        ...[
          opened('2018-01-01'),
          begun('2018-04-01', '2018-10-31', other),
          ...told,
          ended('2018-10-31', 'employment-2'),
        ],
        ...[begun('2018-11-01', '2019-03-31'), ...worked('2018-11', 5, 160), ended('2019-03-31')],
      )
    expect(only(all())?.unemploymentInsurance).toMatchObject({ is: 'undetermined' })
    const paid = worked('2018-04', 7, 160).map((one) => wage(one.data.month, 18_000, { ...other, hours: hours(160) }))
    expect(only(all(...paid))?.unemploymentInsurance).toMatchObject({ is: 'qualifies', because: { months: 12 } })
  })

  it('takes the hours logged in a month where the wage tells none', () => {
    const logs = Array.from({ length: 6 }, (_, i) => logged(`${shiftMonth('2017-01', i)}-28`, 80))
    const all = nobody.given('participation', ...year(2017), ...worked('2017-01', 12), ...logs, over(2017))
    expect(unemployment(all).rate).toMatchObject({ x: 1, n: 1 })
  })

  it('is undetermined where hours that are not told would decide it, and says which', () => {
    const all = nobody.given(
      'participation',
      ...year(2017),
      ...worked('2017-01', 5, 80),
      ...worked('2017-06', 7),
      over(2017),
    )
    expect(only(all)?.unemploymentInsurance).toEqual({
      is: 'undetermined',
      missing: lacks(...[6, 7, 8, 9, 10, 11, 12].map((month) => `hours of 2017-${String(month).padStart(2, '0')}`)),
    })
    expect(unemployment(all)).toMatchObject({
      rate: { x: 0, n: 0, notKnown: 1, provisional: true },
      ...{ endNotKnown: 0, missing: ['hours'] },
    })
    expect(unemployment(all).rate).not.toHaveProperty('rate')
  })

  it('is not undetermined where hours that are not told decide nothing: six months are enough, and three and two are not', () => {
    const enough = nobody.given(
      'participation',
      ...year(2017),
      ...worked('2017-01', 6, 80),
      ...worked('2017-07', 6),
      over(2017),
    )
    expect(unemployment(enough).rate).toMatchObject({ x: 1, n: 1 })
    const few = nobody.given(
      'participation',
      ...[...year(2017), ...worked('2017-01', 3, 80), ...worked('2017-04', 2)],
      ...[...worked('2017-06', 7, 0), over(2017)],
    )
    expect(unemployment(few).rate).toMatchObject({ x: 0, n: 1 })
  })

  it('takes a month employed without a wage as not told, and a month not employed as without work', () => {
    const gap = nobody.given(
      'participation',
      ...[...year(2017), ...worked('2017-01', 5, 80), ...worked('2017-07', 6, 0), over(2017)],
    )
    expect(only(gap)?.unemploymentInsurance).toEqual({ is: 'undetermined', missing: lacks('hours of 2017-06') })
    const short = nobody.given(
      'participation',
      ...[opened('2017-01-01'), begun('2017-01-01', '2017-05-31'), ...worked('2017-01', 5, 80), ended('2017-05-31')],
    )
    expect(unemployment(short).rate).toMatchObject({ x: 0, n: 1 })
  })

  it('counts all work of the participation, of other jobs, too', () => {
    const other = Array.from({ length: 3 }, (_, i) =>
      wage(shiftMonth('2017-04', i), 18_000, { employmentId: 'employment-2', hours: hours(80) }),
    )
    const all = nobody.given(
      'participation',
      ...[opened('2017-01-01'), begun('2017-01-01', '2017-03-31'), ...worked('2017-01', 3, 80), ended('2017-03-31')],
      begun('2017-04-01', '2017-06-30', { employmentId: 'employment-2', kind: 'ordinary' }),
      ...[...other, begun('2017-07-01', '2017-07-31', { employmentId: 'employment-3' })],
      ...[
        wage('2017-07', 18_000, { employmentId: 'employment-3', hours: hours(0) }),
        ended('2017-07-31', 'employment-3'),
      ],
    )
    expect(only(all)?.unemploymentInsurance).toMatchObject({ is: 'qualifies', because: { months: 6 } })
    expect(only(all)?.until).toBe('2017-07-31')
  })
})

describe('[F14] who is asked about', () => {
  it('is nobody among nobody', () => {
    expect(nobody.project(qualification).view).toMatchObject({
      employed: [],
      unemploymentInsurance: {
        rate: { x: 0, n: 0, excluded: 0, pending: 0 },
        endNotKnown: 0,
        missing: [],
        evidence: [],
      },
    })
  })

  it('is not somebody without the program’s employment: excluded, whatever other job there was', () => {
    const all = nobody
      .given(
        'participation',
        opened('2017-01-01', 1),
        ParticipationEnded({ on: '2017-06-01', exit: 'moved', verified: true }),
      )
      .given('participation', opened('2017-01-01', 2), begun('2017-02-01', '2017-12-31', { kind: 'ordinary' }))
    expect(unemployment(all).rate).toMatchObject({ x: 0, n: 0, excluded: 2, pending: 0 })
  })

  it('is pending while the employment is open, and told as of the day', () => {
    const all = nobody.given('participation', ...year(2017), ...worked('2017-01', 12, 140))
    expect(unemployment(all.asOf('2017-06-30'))).toMatchObject({ rate: { x: 0, n: 0, pending: 1, provisional: true } })
    expect(only(all.asOf('2017-06-30'))).toMatchObject({
      ...{ until: '2017-06-30', ended: false },
      unemploymentInsurance: { is: 'qualifies', because: { months: 6 } },
    })
    expect(only(all.asOf('2017-05-31'))?.unemploymentInsurance).toMatchObject({ is: 'doesNotQualify' })
  })
})

describe('[F14] qualification for sickness insurance', () => {
  const source = { id: 'TEST', document: 'made up', status: 'verified' } as const
  const withBase: Program = {
    ...falkenberg,
    terms: { ...falkenberg.terms, priceBase: [{ from: '2015-01-01', value: sek(44_500), source }] },
  }
  const based = figures(withBase).asOf('2021-12-31')
  const sickness = (all: typeof nobody) => only(all)?.sicknessInsurance

  it('[SE-SGI-01] is reached by a year, and by six months, at 24 % of the price base amount: 890 kr a month', () => {
    const job = (plannedTo: Day, kronor: number) =>
      based.given(
        'participation',
        opened('2016-12-01'),
        begun('2017-01-01', plannedTo),
        wage('2017-01', kronor),
        ended(plannedTo),
      )
    expect(sickness(job('2017-12-31', 18_000))?.is).toBe('qualifies')
    expect(sickness(job('2017-06-30', 890))?.is).toBe('qualifies')
    expect(sickness(job('2017-06-29', 890))).toMatchObject({ is: 'doesNotQualify', because: { months: 5 } })
    expect(sickness(job('2017-06-30', 889.99))?.is).toBe('doesNotQualify')
  })

  it('is known from what was planned, though the job ended before; two contracts in a row are one', () => {
    const broken = based.given('participation', ...year(2017), wage('2017-01', 18_000), ended('2017-02-28'))
    expect(sickness(broken)?.is).toBe('qualifies')
    const second = (from: Day) =>
      based.given(
        'participation',
        ...[opened('2016-12-01'), begun('2017-01-01', '2017-03-31'), wage('2017-01', 18_000), ended('2017-03-31')],
        begun(from, '2017-06-30', { employmentId: 'employment-2' }),
        ...[wage('2017-05', 18_000, { employmentId: 'employment-2' }), ended('2017-06-30', 'employment-2')],
      )
    expect(sickness(second('2017-04-01'))?.is).toBe('qualifies')
    expect(sickness(second('2017-04-02'))).toMatchObject({ is: 'doesNotQualify', because: { months: 2 } })
  })

  /** Two consecutive contracts in 2016, the second from 16 March on, with the wages reported for March. */
  const twoContracts = (...march: readonly ReturnType<typeof wage>[]) => {
    const second = { employmentId: 'employment-2' } as const
    return based.given(
      'participation',
      ...[opened('2015-12-01'), begun('2016-01-01', '2016-03-15'), wage('2016-01', 890), wage('2016-02', 890)],
      ...[ended('2016-03-15'), begun('2016-03-16', '2016-12-31', second), ...march],
      ...Array.from({ length: 9 }, (_, i) => wage(shiftMonth('2016-04', i), 890, second)),
      ended('2016-12-31', 'employment-2'),
    )
  }

  it('takes the mean over months, not over payments: March paid in two parts by two contracts is one month', () => {
    const march = twoContracts(wage('2016-03', 435), wage('2016-03', 455, { employmentId: 'employment-2' }))
    expect(sickness(march)).toMatchObject({ is: 'qualifies', because: { months: 12, yearlyIncomeMinor: 1_068_000 } })
  })

  it('leaves out a month of which one contract’s wage is not reported', () => {
    for (const part of [wage('2016-03', 435), wage('2016-03', 455, { employmentId: 'employment-2' })])
      expect(sickness(twoContracts(part))).toMatchObject({ is: 'qualifies', because: { yearlyIncomeMinor: 1_068_000 } })
  })

  it('takes no wage of a part of a month for that of a month: from 16 January, 460 kr and then 890', () => {
    const midMonth = (...wages: readonly ReturnType<typeof wage>[]) =>
      based.given(
        'participation',
        ...[
          opened('2015-12-01'),
          begun('2016-01-16', '2016-07-31'),
          wage('2016-01', 460),
          ...wages,
          ended('2016-07-31'),
        ],
      )
    expect(sickness(midMonth(wage('2016-02', 890)))).toMatchObject({ is: 'qualifies' })
    expect(sickness(midMonth())).toEqual({ is: 'undetermined', missing: lacks('a monthly wage in SEK') })
  })

  it('is undetermined without a price base amount, and without a wage', () => {
    const all = figures(falkenberg)
      .asOf('2027-12-31')
      .given('participation', ...year(2027), ...worked('2027-01', 12, 140), over(2027))
    expect(sickness(all)).toEqual({ is: 'undetermined', missing: lacks('priceBase on 2027-01-01') })
    expect(sickness(based.given('participation', ...year(2017), over(2017)))).toEqual({
      is: 'undetermined',
      missing: lacks('a monthly wage in SEK'),
    })
  })
})

describe('[F14] what may change', () => {
  const seenOn = (told: History, asOf: Day, known: Day, completeTo: CompleteTo = {}) =>
    project({ qualification }, [told], { ...at, asOf, knownAt: `${known}T20:00:00.000Z`, completeTo }).qualification
      .unemploymentInsurance.rate
  const of = (...events: readonly ParticipationEvent[]) =>
    givenHistory('participation', 1, ...year(2017), over(2017), ...events)

  it('is counted as it is and assumed, while another employment may be reported: 30 days', () => {
    const told = of(...worked('2017-01', 12, 140))
    expect(seenOn(told, '2018-01-31', '2018-03-01')).toMatchObject({ x: 1, n: 1, assumed: 1, low: 0, high: 1 })
    expect(seenOn(told, '2018-01-31', '2018-03-02')).toMatchObject({ x: 1, n: 1, assumed: 0, low: 1, rate: 1 })
    // After the end of the participation no report of an employment is expected.
    const left = ParticipationEnded({ on: '2017-12-31', exit: 'work', verified: true })
    expect(seenOn(of(...worked('2017-01', 12, 140), left), '2018-01-31', '2018-02-01')).toMatchObject({ assumed: 0 })
  })

  it('is whether an employment that goes on as planned has ended, while an end may be reported: 45 days', () => {
    const running = givenHistory('participation', 1, ...year(2017), ...worked('2017-01', 6, 80))
    expect(seenOn(running, '2017-06-30', '2017-08-13')).toMatchObject({
      x: 0,
      n: 0,
      notKnown: 1,
      pending: 0,
      low: 0,
      high: 1,
    })
    expect(seenOn(running, '2017-06-30', '2017-08-14')).toMatchObject({ x: 0, n: 0, notKnown: 0, pending: 1 })
    // An end on the planned last day is due, however late it is reported.
    expect(seenOn(running, '2017-12-31', '2018-12-31')).toMatchObject({ n: 0, notKnown: 1, low: 0, high: 1 })
    expect(seenOn(running, '2017-12-31', '2018-12-31', { endings: '2017-12-31' })).toMatchObject({ pending: 1 })
    const openEnded = EmploymentBegun({
      ...{ on: '2017-01-01', employmentId: 'employment-1', kind: 'resursjobb', employer: 'municipality' },
      hoursPerWeek: hours(40),
    })
    const unplanned = givenHistory('participation', 1, opened('2016-06-01'), openEnded)
    expect(seenOn(unplanned, '2017-06-30', '2018-12-31')).toMatchObject({ n: 0, notKnown: 1, pending: 0 })
  })

  it('is what logged hours show, while a wage with other hours may be reported: five months of 80, and one of 79', () => {
    const five = [...worked('2017-01', 5, 80), ...worked('2017-07', 6, 0), logged('2017-06-30', 79)]
    const late = ['2021-12-31', '2022-03-01'] as const
    expect(seenOn(of(...five), ...late)).toMatchObject({ x: 0, n: 1, assumed: 1, low: 0, high: 1 })
    expect(seenOn(of(...five), ...late, { wages: '2017-12-31' })).toMatchObject({ x: 0, n: 1, assumed: 0, high: 0 })
    expect(seenOn(of(...five, ...worked('2017-06', 1, 80)), ...late)).toMatchObject({ x: 1, n: 1, assumed: 0 })
  })
})

describe('[F14] in a report', () => {
  it('is two rates that name what is not known, each from the employment and its wages', () => {
    nobody
      .given('participation', ...year(2017), ...worked('2017-01', 6, 80), over(2017))
      .report()
      .rates('qualifiedForUnemploymentInsurance', { x: 1, n: 1, excluded: 0, pending: 0 })
      .cites(
        'qualifiedForUnemploymentInsurance',
        ...([2, 3, 4, 5, 6, 7, 8, 9] as const).map((nth) => `participation-1/${nth}` as const),
      )
      .rates('qualifiedForSicknessInsurance', { x: 1, n: 1, excluded: 0, pending: 0 })
    const { figures: all } = nobody.given('participation', ...year(2017), over(2017)).report().report
    expect(all.filter(({ statements }) => statements.includes('F14')).map(({ details }) => details)).toEqual([
      [{ note: 'missing', facts: { missing: ['hours'] } }],
      [{ note: 'missing', facts: { missing: ['monthlyWage'] } }],
    ])
  })
})
