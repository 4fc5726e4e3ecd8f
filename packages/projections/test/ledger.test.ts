import {
  addDays,
  dkk,
  EmploymentExtended,
  EmploymentTermsChanged,
  hours,
  noMoney,
  sek,
  SubsidyDecided,
  SubsidyExtended,
  SubsidyPaid,
  SupportGranted,
  type Day,
  type Month,
  type ParticipationEvent,
  type WagePaid,
} from '@jobbspar/core'
import { hedensted } from '@jobbspar/programs'
import { ledger, project, reportOn, type History } from '@jobbspar/projections'
import { generatedId, givenHistory } from '@jobbspar/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { at, begun, ended, granted, opened, paid, wage } from './told.js'
import { lacks } from './lacks.js'
import { lackText } from '../src/statistics/lack.js'

const booked = (...histories: readonly History[]) => project({ ledger }, histories, at).ledger

const subsidy = (on: '2015-05-01' | '2018-12-20' = '2018-12-20') =>
  SubsidyDecided({
    ...{ on, subsidyId: 'subsidy-1', kind: 'nystartsjobb', level: 2, from: '2015-05-01', to: '2019-12-31' },
  })

const job = (...events: readonly ParticipationEvent[]) =>
  booked(
    givenHistory(
      'participation',
      1,
      opened('2015-01-01'),
      subsidy(),
      begun('2019-01-01', '2019-12-31', { subsidyId: 'subsidy-1' }),
      ...events,
    ),
  )

const subsidyPaid = (month: Month, kronor: number, entry?: string) =>
  SubsidyPaid({
    ...{ on: '2019-12-31', subsidyId: 'subsidy-1', month, amount: sek(kronor) },
    ...(entry === undefined ? {} : { entry }),
  })

const amounts = ({ rows }: ReturnType<typeof booked>) =>
  rows
    .map(({ payer, category, period, amount }) => [period, payer, category, amount.minor / 100])
    .sort((a, b) => (a.join(' ') < b.join(' ') ? -1 : 1))

describe('[F22] a wage month', () => {
  it('is shared: 2 × 0.3142 × 18 000 = 11 311.20 of 18 000 × 1.3915 = 25 047, and 13 735.80 is left', () => {
    const view = job(wage('2019-02', 18_000))
    expect(amounts(view)).toEqual([
      ['2019-02', 'central', 'wageSubsidy', 11_311.2],
      ['2019-02', 'municipality', 'wageRemainder', 13_735.8],
    ])
    expect(view.rows.find(({ payer }) => payer === 'municipality')?.budget).toBe('incomeSupportBudget')
    expect(view.byPayer).toEqual({
      municipality: sek(13_735.8),
      central: sek(11_311.2),
      employer: noMoney('SEK'),
      participant: noMoney('SEK'),
    })
    expect(view.grossWages).toEqual(sek(18_000))
  })

  it('is shared by the first decision of an id, whatever a second of that id grants', () => {
    // A tenth of the level in the second: 1 131.12 of the same month.
    const second = SubsidyDecided({ ...subsidy().data, on: '2018-12-21', level: 0.2, kind: 'nystartsjobb' })
    expect(amounts(job(second, wage('2019-02', 18_000)))).toEqual([
      ['2019-02', 'central', 'wageSubsidy', 11_311.2],
      ['2019-02', 'municipality', 'wageRemainder', 13_735.8],
    ])
  })

  it('takes the subsidy as reported where it was: 9 000, and 25 047 − 9 000 = 16 047', () => {
    expect(
      amounts(job(wage('2019-02', 18_000), subsidyPaid('2019-02', 4_000, 'a'), subsidyPaid('2019-02', 5_000, 'b'))),
    ).toEqual([
      ['2019-02', 'central', 'wageSubsidy', 9_000],
      ['2019-02', 'municipality', 'wageRemainder', 16_047],
    ])
  })

  it('never has a remainder below nothing: of 30 000 reported 25 047 bear the cost, and 4 953 are excess', () => {
    const view = job(wage('2019-02', 18_000), subsidyPaid('2019-02', 30_000))
    expect(amounts(view)).toEqual([
      ['2019-02', 'central', 'wageSubsidy', 25_047],
      ['2019-02', 'municipality', 'wageRemainder', 0],
    ])
    expect(view.excess.map(({ amount }) => amount)).toEqual([sek(4_953)])
  })

  it('after the recorded end has no employed day (SE-PART-01): a subsidy paid for it stands as paid, and what it bore is a gap', () => {
    const view = (...events: readonly ParticipationEvent[]) => job(...events, subsidyPaid('2019-07', 9_000))
    const told = givenHistory(
      'participation',
      1,
      ...[opened('2015-01-01'), subsidy(), begun('2019-01-01', '2019-12-31', { subsidyId: 'subsidy-1' })],
      ...[ended('2019-06-30'), subsidyPaid('2019-07', 9_000)],
    )
    const after = view(ended('2019-06-30'))
    expect(amounts(after)).toEqual([['2019-07', 'central', 'wageSubsidy', 9_000]])
    expect(after.rows).toMatchObject([{ outsideEmployment: true }])
    expect(after.gaps).toMatchObject([
      { category: 'wageCost', period: '2019-07', missing: lacks('an employment in 2019-07 carried by subsidy-1') },
    ])
    const { figures } = reportOn([told], at)
    const figure = (id: string) => figures.find((one) => one.id === id)
    // Nothing is reported for January to June, so the sum is not a single value.
    expect(figure('subsidy')).toMatchObject({
      uncertainty: { low: sek(9_000) },
      details: [{ note: 'outside', facts: { months: 1 } }],
    })
    expect(figure('remainder')).toMatchObject({ incomplete: 1 })
    // Either the job went on or its end is not recorded, so the wage for the month is missing.
    for (const missing of [view(ended('2019-07-01')), view()]) {
      expect(missing.rows[0]).not.toHaveProperty('outsideEmployment')
      expect(missing.gaps).toMatchObject([{ missing: lacks('a wage of 2019-07 carried by subsidy-1') }])
    }
  })

  it('paid in two parts is one month: the ceiling of 20 000 counts once, 0.6284 × 20 000 = 12 568', () => {
    const view = job(wage('2019-02', 15_000, { entry: 'a' }), wage('2019-02', 10_000, { entry: 'b' }))
    expect(amounts(view)[0]).toEqual(['2019-02', 'central', 'wageSubsidy', 12_568])
    expect(view.rows[0]?.sources).toHaveLength(2)
    // 15 000 × 1.3915 + 10 000 × 1.3915 = 34 787.50
    expect(amounts(view)[1]).toEqual(['2019-02', 'municipality', 'wageRemainder', 22_219.5])
  })

  it('costs what the month costs, rounded once: 2 × 100.04 × 1.3915 is 278.41, and each by itself 139.21', () => {
    const paid = givenHistory(
      'participation',
      1,
      ...[opened('2019-01-01'), begun('2019-01-01', '2019-12-31')],
      ...[wage('2019-02', 100.04, { entry: 'a' }), wage('2019-02', 100.04, { entry: 'b' })],
    )
    expect(amounts(booked(paid))).toEqual([['2019-02', 'municipality', 'wageRemainder', 278.41]])
  })

  it('follows weekly hours: 20 of 40 h count 10 000, 0.6284 × 10 000 = 6 284; a month inside which they change is not known', () => {
    const changed = (on: Day) => EmploymentTermsChanged({ on, employmentId: 'employment-1', hoursPerWeek: hours(20) })
    const central = (...events: readonly ParticipationEvent[]) =>
      amounts(job(...events)).flatMap(([month, payer, , amount]) => (payer === 'central' ? [[month, amount]] : []))
    const inside = job(changed('2019-02-15'), wage('2019-02', 12_000), wage('2019-03', 12_000))
    expect(inside.rows.map(({ period }) => period)).toEqual(['2019-03', '2019-03'])
    expect(inside.gaps).toMatchObject([
      {
        ...{ category: 'wageSubsidy', period: '2019-02' },
        missing: lacks('one number of weekly hours for the whole of 2019-02'),
      },
    ])
    expect(central(changed('2019-03-01'), wage('2019-02', 12_000), wage('2019-03', 12_000))).toEqual([
      ['2019-02', 7_540.8],
      ['2019-03', 6_284],
    ])
  })

  it('[DK-ATP-2] [DK-AUB-2017] costs a Danish municipality ATP and AUB by the hours of all its payments, and is a gap without them', () => {
    const costs = (...payments: readonly Pick<Parameters<typeof WagePaid>[0], 'pension' | 'hours'>[]) => {
      const history = givenHistory(
        'participation',
        1,
        opened('2017-01-01'),
        begun('2017-01-01', '2017-12-31', { kind: 'smajob' }),
        ...payments.map((one, i) => wage('2017-05', 0, { gross: dkk(6_000), entry: `part-${String(i)}`, ...one })),
      )
      const { rows, gaps } = project({ ledger }, [history], { ...at, program: hedensted }).ledger
      return [...rows.map(({ amount }) => amount.minor / 100), ...gaps.flatMap(({ missing }) => missing.map(lackText))]
    }
    const [pension, worked] = [dkk(100), hours(60)]
    // 60 hours are one third of 425.766…, which is 141.92; 120 are all of it, where two times 60 by themselves would be two thirds.
    expect(costs({ pension, hours: worked })).toEqual([6_241.92])
    expect(costs({ pension, hours: worked }, { pension, hours: worked })).toEqual([12_625.77])
    expect(costs({ pension })).toEqual(['the hours of the month'])
    expect(costs({ pension, hours: worked }, { pension })).toEqual(['the hours of the month'])
    expect(costs({ pension, hours: worked }, { hours: worked })).toEqual([
      ...['the hours of the month', 'what was booked for pension and insurance'],
    ])
  })

  it('is a gap when its cost is not known, and the subsidy is borne all the same', () => {
    const view = booked(
      givenHistory(
        'participation',
        1,
        opened('2015-01-01'),
        subsidy('2015-05-01'),
        begun('2016-01-01', '2016-12-31', { subsidyId: 'subsidy-1' }),
        wage('2016-02', 18_000),
      ),
    )
    expect(amounts(view)).toEqual([['2016-02', 'central', 'wageSubsidy', 11_311.2]])
    expect(view.gaps).toMatchObject([
      { category: 'wageCost', period: '2016-02', missing: lacks('municipalAddOn on 2016-02-01') },
    ])
    expect(view.byPayer.municipality).toEqual(noMoney('SEK'))
  })

  it('after the last day of the subsidy has none', () => {
    const late = SubsidyDecided({
      ...{ on: '2018-12-20', subsidyId: 'subsidy-2', kind: 'nystartsjobb', level: 2 },
      ...{ from: '2019-01-01', to: '2019-03-31' },
    })
    const extended = SubsidyExtended({ on: '2019-03-20', subsidyId: 'subsidy-2', to: '2019-04-30' })
    const history = (...events: readonly ParticipationEvent[]) =>
      amounts(
        booked(
          givenHistory(
            'participation',
            1,
            ...[opened('2015-01-01'), late, begun('2019-01-01', '2019-12-31', { subsidyId: 'subsidy-2' })],
            ...events,
          ),
        ),
      )
    expect(history(wage('2019-04', 18_000))).toEqual([['2019-04', 'municipality', 'wageRemainder', 25_047]])
    expect(history(extended, wage('2019-04', 18_000))).toHaveLength(2)
    expect(history(extended, wage('2019-05', 18_000))).toEqual([['2019-05', 'municipality', 'wageRemainder', 25_047]])
  })

  it('at another employer is borne by that employer: 18 000 × 1.3142 = 23 655.60', () => {
    const view = booked(
      givenHistory(
        'participation',
        1,
        opened('2015-01-01'),
        begun('2019-01-01', '2019-12-31', { kind: 'ordinary', employer: 'private' }),
        wage('2019-02', 18_000),
      ),
    )
    expect(amounts(view)).toEqual([['2019-02', 'employer', 'wageRemainder', 23_655.6]])
    expect(view.rows[0]?.budget).toBeUndefined()
  })

  it('in another currency is a gap, not a sum of kronor and kroner', () => {
    const view = job(wage('2019-02', 0, { gross: dkk(18_000) }))
    expect(view.rows).toEqual([])
    expect(view.gaps).toMatchObject([{ category: 'wage', missing: lacks('amount in SEK, found DKK') }])
  })

  it('of an employment that nobody has told of is a gap', () => {
    const view = booked(givenHistory('participation', 1, opened('2015-01-01'), wage('2019-02', 18_000)))
    expect(view.rows).toEqual([])
    expect(view.gaps).toMatchObject([{ category: 'wageCost', missing: lacks('the employment employment-1') }])
  })

  it('of two contracts under one subsidy bears what was reported once', () => {
    const view = job(
      ended('2019-06-15'),
      begun('2019-06-16', '2019-12-31', { employmentId: 'employment-2', subsidyId: 'subsidy-1' }),
      wage('2019-06', 9_000),
      wage('2019-06', 9_000, { employmentId: 'employment-2' }),
      subsidyPaid('2019-06', 8_000),
    )
    expect(view.byPayer.central).toEqual(sek(8_000))
  })
})

describe('income support', () => {
  it('is a row per payment, with its household and its event', () => {
    const view = booked(
      givenHistory('support', 1, granted('2019-01-01', 7), paid('2019-01', 8_000), paid('2019-02', 7_500)),
    )
    expect(amounts(view)).toEqual([
      ['2019-01', 'municipality', 'forsorjningsstod', 8_000],
      ['2019-02', 'municipality', 'forsorjningsstod', 7_500],
    ])
    expect(view.rows[0]).toMatchObject({ household: 'household-7', sources: [generatedId(2, 501)] })
    expect(view.byPayer.municipality).toEqual(sek(15_500))
  })
})

describe('[F22] a job carried by one subsidy after another', () => {
  // 18 000 kr in 2019 cost 25 047 kr (39.15 %); a nystartsjobb of 2.5 bears 2.5 × 31.42 % × 18 000 = 14 139 kr.
  const decided = (nth: 1 | 2, kind: 'nystartsjobb' | 'introduktionsjobb', from: Day, to: Day, level: number) =>
    SubsidyDecided({ on: '2018-12-20', subsidyId: `subsidy-${String(nth) as '1' | '2'}`, kind, from, to, level })
  const extended = (on: Day) =>
    EmploymentExtended({ on, employmentId: 'employment-1', plannedTo: '2019-12-31', subsidyId: 'subsidy-2' })
  const bornePer = (...events: readonly ParticipationEvent[]) =>
    amounts(booked(givenHistory('participation', 1, opened('2015-01-01'), ...events))).map(([, , category, kronor]) => [
      category,
      kronor,
    ])

  it('bears what both paid in the month of the handover, and leaves the rest once', () => {
    const paidBy = (nth: 1 | 2, kronor: number) =>
      SubsidyPaid({
        ...{
          on: '2019-07-20',
          subsidyId: `subsidy-${String(nth) as '1' | '2'}`,
          month: '2019-06',
          amount: sek(kronor),
        },
      })
    expect(
      bornePer(
        decided(1, 'nystartsjobb', '2019-01-01', '2019-06-15', 2.5),
        decided(2, 'nystartsjobb', '2019-06-16', '2019-12-31', 2.5),
        begun('2019-01-01', '2019-06-15', { subsidyId: 'subsidy-1' }),
        extended('2019-06-10'),
        wage('2019-06', 18_000),
        paidBy(1, 7_000),
        paidBy(2, 7_139),
      ),
    ).toEqual([
      ['wageSubsidy', 14_139],
      ['wageRemainder', 10_908],
    ])
  })

  it('keeps for the months before an extension what carried them', () => {
    expect(
      bornePer(
        decided(1, 'nystartsjobb', '2019-01-01', '2019-12-31', 2.5),
        decided(2, 'introduktionsjobb', '2019-05-01', '2019-12-31', 0.8),
        begun('2019-01-01', '2019-06-30', { subsidyId: 'subsidy-1' }),
        extended('2019-06-10'),
        wage('2019-05', 18_000),
      ),
    ).toEqual([
      ['wageSubsidy', 14_139],
      ['wageRemainder', 10_908],
    ])
  })

  it('goes by the day of the further decision after a subsidy is extended', () => {
    // Decided in January 2017 the ceiling is 22 000 kr, decided in January 2018 it is 20 000 kr: 2 × 31.42 % of it.
    const longer = SubsidyExtended({ on: '2018-01-20', subsidyId: 'subsidy-1', to: '2018-12-31' })
    const first = SubsidyDecided({
      ...{
        on: '2017-01-15',
        subsidyId: 'subsidy-1',
        kind: 'nystartsjobb',
        level: 2,
        from: '2017-02-01',
        to: '2018-01-31',
      },
    })
    const subsidised = (month: Month) =>
      bornePer(first, longer, begun('2017-02-01', '2018-12-31', { subsidyId: 'subsidy-1' }), wage(month, 23_000))
    expect(subsidised('2018-01')).toEqual([['wageSubsidy', 13_824.8]])
    expect(subsidised('2018-03')).toEqual([['wageSubsidy', 12_568]])
  })

  it('tells a subsidy in another currency that no wage takes up', () => {
    const view = booked(
      givenHistory(
        'participation',
        1,
        opened('2015-01-01'),
        subsidy(),
        SubsidyPaid({ on: '2019-03-20', subsidyId: 'subsidy-1', month: '2019-02', amount: dkk(1_000) }),
      ),
    )
    expect(view.rows).toEqual([])
    expect(view.gaps).toMatchObject([{ category: 'wageSubsidy', missing: lacks('amount in SEK, found DKK') }])
  })
})

describe('[F25] income support', () => {
  it('paid before the day of the decision belongs to the household all the same', () => {
    const view = booked(givenHistory('support', 1, paid('2019-01', 8_000), granted('2019-02-10')))
    expect(view.rows).toMatchObject([{ household: 'household-1', amount: sek(8_000) }])
  })
})

describe('[SE-PART-01] a subsidy that covers a part of a month', () => {
  type Kind = Parameters<typeof SubsidyDecided>[0]['kind']
  const decided = (nth: 1 | 2, kind: Kind, from: Day, to: Day, level: number, on: Day = '2018-12-20') =>
    SubsidyDecided({ on, subsidyId: `subsidy-${String(nth) as '1' | '2'}`, kind, from, to, level })
  const books = (...events: readonly ParticipationEvent[]) =>
    booked(
      givenHistory(
        'participation',
        1,
        ...[opened('2015-01-01'), ...events].sort((a, b) =>
          a.data.on < b.data.on ? -1 : a.data.on > b.data.on ? 1 : 0,
        ),
      ),
    )
  const bornes = (view: ReturnType<typeof booked>) =>
    view.rows.flatMap(({ category, amount }) => (category === 'wageSubsidy' ? [amount.minor / 100] : []))
  const missing = (view: ReturnType<typeof booked>) => view.gaps.flatMap((gap) => gap.missing.map(lackText))
  const whole = begun('2019-01-01', '2019-12-31', { subsidyId: 'subsidy-1' })
  const until = (to: Day, month: Month, kronor = 18_000) =>
    books(decided(1, 'nystartsjobb', '2019-01-01', to, 2), whole, wage(month, kronor))

  it('pays for its calendar days: to 1 May 2019 one of 31, and to the last of them all of the month', () => {
    // 2 × 0.3142 × 18 000 = 11 311.20; ÷ 31 = 364.877…; × 30 ÷ 31 = 10 946.32….
    expect(bornes(until('2019-05-01', '2019-05'))).toEqual([364.88])
    expect(bornes(until('2019-05-30', '2019-05'))).toEqual([10_946.32])
    expect(bornes(until('2019-05-31', '2019-05'))).toEqual([11_311.2])
    expect(bornes(until('2019-04-30', '2019-05'))).toEqual([])
  })

  it('counts no more of the wage than the ceiling, before the days: 0.6284 × 20 000 × 10 ÷ 30', () => {
    expect(bornes(until('2019-06-10', '2019-06', 24_000))).toEqual([4_189.33])
  })

  it('leaves the employer the rest of what the whole month costs', () => {
    const view = until('2019-05-01', '2019-05')
    expect(view.rows.map(({ category, amount }) => [category, amount.minor / 100])).toEqual([
      ['wageSubsidy', 364.88],
      ['wageRemainder', 24_682.12],
    ])
  })

  it('is not known in months of which the authority’s rule is not known, and never the whole month', () => {
    for (const [to, month] of [
      ['2019-03-01', '2019-03'],
      ['2019-02-10', '2019-02'],
    ] as const) {
      expect(bornes(until(to, month))).toEqual([])
      expect(missing(until(to, month))).toEqual([`partOfMonth of nystartsjobb on ${month}-01`])
    }
    const next = books(
      decided(1, 'lonebidrag', '2019-11-01', '2020-01-15', 0.75, '2019-10-20'),
      begun('2019-11-01', '2020-12-31', { subsidyId: 'subsidy-1' }),
      wage('2020-01', 18_000),
    )
    expect(missing(next)).toContain('partOfMonth of lonebidrag on 2020-01-01')
    expect(bornes(next)).toEqual([])
  })

  it('[SE-PART-03] counts from the first day of the decision, and of a job that begins inside a month its own days', () => {
    // The wage from 16 April on is for 15 days, for which the ceiling is 10 000 kr.
    const begins = (kronor: number) =>
      books(
        decided(1, 'nystartsjobb', '2019-04-16', '2019-12-31', 2),
        begun('2019-04-16', '2019-12-31', { subsidyId: 'subsidy-1' }),
        wage('2019-04', kronor),
      )
    expect(bornes(begins(9_000))).toEqual([5_655.6])
    expect(bornes(begins(12_000))).toEqual([6_284])
    const during = books(decided(1, 'nystartsjobb', '2019-04-16', '2019-12-31', 2), whole, wage('2019-04', 18_000))
    expect(bornes(during)).toEqual([5_655.6])
  })

  it('[SE-PART-02] is two rows where a decision follows another inside the month, each by its own', () => {
    // 15 of 30 days at 2, and 15 at 1.5 times 0.3142 × 18 000 kr.
    const view = books(
      decided(1, 'nystartsjobb', '2019-01-01', '2019-06-15', 2),
      decided(2, 'nystartsjobb', '2019-06-16', '2019-12-31', 1.5, '2019-06-10'),
      begun('2019-01-01', '2019-06-15', { subsidyId: 'subsidy-1' }),
      EmploymentExtended({
        ...{ on: '2019-06-11', employmentId: 'employment-1', plannedTo: '2019-12-31', subsidyId: 'subsidy-2' },
      }),
      wage('2019-06', 18_000),
    )
    expect(bornes(view)).toEqual([5_655.6, 4_241.7])
    expect(view.rows.find(({ category }) => category === 'wageRemainder')?.amount).toEqual(sek(25_047 - 9_897.3))
    // The extension of a decision is itself a decision, on its own day.
    const longer = books(
      decided(1, 'nystartsjobb', '2019-01-01', '2019-06-15', 2),
      SubsidyExtended({ on: '2019-06-10', subsidyId: 'subsidy-1', to: '2019-12-31' }),
      ...[whole, wage('2019-06', 18_000)],
    )
    expect(bornes(longer)).toEqual([5_655.6, 5_655.6])
  })

  it('takes a job’s last day as recorded; past its planned last day without an end it is not known', () => {
    const shorter = begun('2019-01-01', '2019-06-15', { subsidyId: 'subsidy-1' })
    const job = (...more: readonly ParticipationEvent[]) =>
      books(decided(1, 'nystartsjobb', '2019-01-01', '2019-12-31', 2), shorter, wage('2019-06', 9_000), ...more)
    expect(bornes(job(ended('2019-06-15')))).toEqual([5_655.6])
    expect(missing(job())).toEqual(['the last day of employment-1'])
    expect(missing(job(ended('2019-05-31')))).toEqual(['days of employment-1 in 2019-06'])
  })

  it('pays the parts of a month together as much as the whole of it, to the öre, wherever one decision follows another', () => {
    const day = fc.integer({ min: 1, max: 30 })
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 3_000_000 }), (last, minor) => {
        const two = (to: Day, from: Day) =>
          books(
            decided(1, 'nystartsjobb', '2019-01-01', to, 2),
            decided(2, 'nystartsjobb', from, '2019-12-31', 2),
            begun('2019-01-01', to, { subsidyId: 'subsidy-1' }),
            EmploymentExtended({
              ...{ on: '2019-03-11', employmentId: 'employment-1', plannedTo: '2019-12-31', subsidyId: 'subsidy-2' },
            }),
            wage('2019-07', minor / 100),
          )
        const parts = bornes(two(`2019-07-${String(last).padStart(2, '0')}` as Day, addDays('2019-07-01', last)))
        const [month = 0] = bornes(until('2019-12-31', '2019-07', minor / 100))
        const sum = parts.reduce((all, part) => all + Math.round(part * 100), 0)
        expect(parts).toHaveLength(2)
        expect(Math.abs(sum - Math.round(month * 100))).toBeLessThanOrEqual(1)
        // Each part separately, in whole numbers: 6 284 ten-thousandths of the counted wage, multiplied by days and
        // divided by 31.
        const counted = BigInt(Math.min(minor, 2_000_000)) * 6_284n
        const byHand = [last, 31 - last].map(
          (days) => Number((2n * counted * BigInt(days) + 310_000n) / 620_000n) / 100,
        )
        expect(parts).toEqual(byHand)
      }),
      { numRuns: 200 },
    )
  })
})

describe('a household named in two streams of support', () => {
  const paidTo = (nth: number, participant?: `participant-${number}`) =>
    givenHistory(
      'support',
      nth,
      SupportGranted({
        ...{ on: '2019-01-01', household: 'household-1', kind: 'forsorjningsstod' },
        ...(participant === undefined ? {} : { participant }),
      }),
      paid('2019-03', 5_000),
    )

  it('bears neither of two payments of one kind and month, which is said: not 10 000', () => {
    for (const two of [
      [paidTo(1), paidTo(2)],
      [paidTo(2), paidTo(1)],
      [paidTo(1, 'participant-1'), paidTo(2)],
      [paidTo(1, 'participant-1'), paidTo(2, 'participant-1')],
    ]) {
      const { rows, gaps, byPayer, borne } = booked(...two)
      expect([rows, byPayer.municipality]).toEqual([[], sek(0)])
      expect(borne.municipality.uncertainty.high).toBeUndefined()
      expect(gaps).toMatchObject([
        {
          ...{ period: '2019-03', category: 'forsorjningsstod', household: 'household-1', stream: 'support-1' },
          missing: lacks('which of support-1, support-2 is right about forsorjningsstod of 2019-03'),
        },
      ])
      expect(gaps[0]?.sources).toHaveLength(2)
    }
  })

  it('bears both where each stream is of one person: 5 000 + 5 000', () => {
    const two = booked(paidTo(1, 'participant-1'), paidTo(2, 'participant-2'))
    expect([two.gaps, two.byPayer.municipality]).toEqual([[], sek(10_000)])
  })

  it('says nothing of another household, and nothing of another month', () => {
    const other = givenHistory('support', 3, granted('2019-01-01', 2), paid('2019-03', 700))
    const next = givenHistory('support', 2, granted('2019-04-01'), paid('2019-04', 300))
    expect(booked(paidTo(1), paidTo(2), other).byPayer.municipality).toEqual(sek(700))
    expect(booked(paidTo(1), next)).toMatchObject({ gaps: [], byPayer: { municipality: sek(5_300) } })
  })
})
