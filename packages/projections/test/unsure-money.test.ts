import {
  EmploymentExtended,
  isMoney,
  ParticipationEnded,
  sek,
  shiftMonth,
  SubsidyDecided,
  SubsidyExtended,
  SubsidyPaid,
  SupportEnded,
  type CompleteTo,
  type Day,
  type Month,
} from '@jobbspar/core'
import { reportOn, type Figure, type History } from '@jobbspar/projections'
import { givenHistory } from '@jobbspar/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scaled } from '../../../test/chance.js'
import { asOf, begun, ended, granted, opened, paid, wage } from './told.js'
import { lacks } from './lacks.js'

const monthsFrom = (first: Month, count: number) => Array.from({ length: count }, (_, i) => shiftMonth(first, i))

const reported = (histories: readonly History[], day: Day, completeTo: CompleteTo = {}) =>
  reportOn(histories, { ...asOf(day), completeTo })

/** A figure, its bounds and its counts. */
const figureOf = (histories: readonly History[], id: string, day: Day, completeTo?: CompleteTo): Figure => {
  const found = reported(histories, day, completeTo).figures.find((figure) => figure.id === id)
  if (found === undefined) throw new Error(`No figure ${id}.`)
  return found
}

/** A year of resursjobb in 2019 at a company, 20 000 kr in each of the first `count` months. */
const paidFor = (count: number, ...more: readonly Parameters<typeof givenHistory<'participation'>>[2][]) =>
  givenHistory(
    'participation',
    1,
    ...[opened('2018-06-01'), begun('2019-01-01', '2019-12-31', { employer: 'private' })],
    ...monthsFrom('2019-01', count).map((month) => wage(month, 20_000)),
    ...more,
  )

describe('gross wages', () => {
  it('of eleven months of twelve are at least 220 000 kr, of 1 month not known, and may change', () => {
    const figure = figureOf([paidFor(11, ended('2019-12-31'))], 'wageIncome', '2020-06-30')
    expect(figure.value).toEqual(sek(220_000))
    expect(figure.uncertainty).toEqual({
      ...{ low: sek(220_000), notKnown: 1, assumed: 0, notYet: 0, estimated: 0 },
      provisional: true,
    })
  })

  it('of ten months of twelve are at least 200 000 kr, and no one amount: 2 of 12 are more than a tenth', () => {
    const figure = figureOf([paidFor(10, ended('2019-12-31'))], 'wageIncome', '2020-06-30')
    expect(figure).not.toHaveProperty('value')
    expect(figure.uncertainty).toMatchObject({ low: sek(200_000), notKnown: 2, provisional: true })
    expect(figure.uncertainty).not.toHaveProperty('high')
  })

  it('of all months are what they are, up to the day asked from', () => {
    const all = figureOf([paidFor(12, ended('2019-12-31'))], 'wageIncome', '2020-06-30')
    expect(all).toMatchObject({ value: sek(240_000), uncertainty: { high: sek(240_000), provisional: false } })
    // July is under way and its wage is not due, so the wage can still be any amount.
    const underWay = figureOf([paidFor(6)], 'wageIncome', '2019-07-30')
    expect(underWay).toMatchObject({
      ...{ value: sek(120_000), uncertainty: { low: sek(120_000), notKnown: 0, notYet: 1, provisional: true } },
    })
    expect(underWay.uncertainty).not.toHaveProperty('high')
    // The wage for July is recorded before the last day of July, so no further report is expected.
    expect(figureOf([paidFor(7)], 'wageIncome', '2019-07-30').uncertainty).toMatchObject({
      ...{ low: sek(140_000), high: sek(140_000), notYet: 0, provisional: false },
    })
  })

  it('are not known after a planned last day without a recorded end: five months until the end of June', () => {
    const figure = figureOf([paidFor(12)], 'wageIncome', '2020-06-30')
    expect(figure).not.toHaveProperty('value')
    expect(figure.uncertainty).toMatchObject({ low: sek(240_000), notKnown: 5 })
    // June is not due on its last day. On the next day it is known to have no wage, if wages were delivered up to its
    // end.
    const toMay = figureOf([paidFor(12)], 'wageIncome', '2020-06-30', { wages: '2020-05-31' })
    expect(toMay).toMatchObject({ value: sek(240_000), uncertainty: { notKnown: 0, notYet: 1 } })
    expect(toMay.uncertainty).not.toHaveProperty('high')
    expect(figureOf([paidFor(12)], 'wageIncome', '2020-07-01', { wages: '2020-06-30' })).toMatchObject({
      ...{ value: sek(240_000), uncertainty: { notKnown: 0, notYet: 1 } },
    })
  })

  it('are known to be none where wages were delivered in full and there is none', () => {
    expect(
      figureOf([paidFor(0, ended('2019-12-31'))], 'wageIncome', '2020-06-30', { wages: '2019-12-31' }),
    ).toMatchObject({ value: sek(0), uncertainty: { notKnown: 0, high: sek(0) } })
  })
})

describe('a subsidy', () => {
  const decided = SubsidyDecided({
    ...{ on: '2018-12-20', subsidyId: 'subsidy-1', kind: 'nystartsjobb', level: 2 },
    ...{ from: '2019-01-01', to: '2019-01-31' },
  })
  const job = (...more: readonly Parameters<typeof givenHistory<'participation'>>[2][]) =>
    givenHistory(
      'participation',
      1,
      ...[opened('2018-12-01'), decided],
      begun('2019-01-01', '2019-01-31', { employer: 'private', subsidyId: 'subsidy-1' }),
      ...[wage('2019-01', 20_000), ended('2019-01-31'), ...more],
    )

  it('that no one reported is estimated, and at least nothing: twice 31.42 % of 20 000 kr are 12 568 kr', () => {
    expect(figureOf([job()], 'subsidy', '2019-12-31')).toMatchObject({
      value: sek(12_568),
      uncertainty: { low: sek(0), notKnown: 0, estimated: 1, provisional: true },
    })
    // 20 000 kr and 31.42 % on it are 26 284 kr.
    expect(figureOf([job()], 'remainder', '2019-12-31')).toMatchObject({
      value: sek(26_284 - 12_568),
      uncertainty: { low: sek(0), estimated: 1 },
    })
  })

  it('is nothing where all subsidies of the month were delivered and it is not among them; the employer bears the whole', () => {
    const complete = { subsidies: '2019-01-31' } as const
    expect(figureOf([job()], 'subsidy', '2019-12-31', complete)).toMatchObject({
      value: sek(0),
      uncertainty: { low: sek(0), high: sek(0), estimated: 0, provisional: false },
    })
    expect(figureOf([job()], 'remainder', '2019-12-31', complete).value).toEqual(sek(26_284))
    expect(reported([job()], '2019-12-31', complete).ledger.byPayer).toMatchObject({
      ...{ central: sek(0), employer: sek(26_284) },
    })
  })

  it('is what was reported, delivered in full or not, and of a month that is not delivered estimated', () => {
    const reportedSubsidy = SubsidyPaid({
      on: '2019-02-10',
      subsidyId: 'subsidy-1',
      month: '2019-01',
      amount: sek(12_000),
    })
    for (const complete of [{}, { subsidies: '2019-01-31' }] as const)
      expect(figureOf([job(reportedSubsidy)], 'subsidy', '2019-12-31', complete)).toMatchObject({
        value: sek(12_000),
        uncertainty: { high: sek(12_000), estimated: 0 },
      })
    expect(figureOf([job()], 'subsidy', '2019-12-31', { subsidies: '2019-01-30' }).uncertainty?.estimated).toBe(1)
  })

  const januarySubsidy = (amount: number, subsidyId: `subsidy-${string}` = 'subsidy-1') =>
    SubsidyPaid({ on: '2019-02-10', subsidyId, month: '2019-01', amount: sek(amount) })
  const withoutWage = (...more: readonly Parameters<typeof givenHistory<'participation'>>[2][]) =>
    givenHistory(
      'participation',
      1,
      ...[opened('2018-12-01'), decided],
      begun('2019-01-01', '2019-01-31', { employer: 'private', subsidyId: 'subsidy-1' }),
      ...[ended('2019-01-31'), januarySubsidy(12_000), ...more],
    )

  it('that was reported may change while the wage of the month is not: a wage of 5 000 kr costs 6 571 kr, and bears no more', () => {
    expect(figureOf([withoutWage()], 'subsidy', '2019-12-31')).toMatchObject({
      value: sek(12_000),
      uncertainty: { low: sek(0), estimated: 1, provisional: true },
    })
    expect(figureOf([withoutWage()], 'subsidy', '2019-12-31').uncertainty).not.toHaveProperty('high')
    expect(figureOf([withoutWage(wage('2019-01', 5_000))], 'subsidy', '2019-12-31').value).toEqual(sek(6_571))
    // All wages for the month were delivered, so no wage was paid.
    expect(figureOf([withoutWage()], 'subsidy', '2019-12-31', { wages: '2019-01-31' }).uncertainty).toMatchObject({
      ...{ low: sek(12_000), estimated: 0 },
    })
  })

  it('that two jobs share may change while one has no wage, and with it what is left to pay, but not both together', () => {
    const shared = (...more: readonly Parameters<typeof givenHistory<'participation'>>[2][]) =>
      withoutWage(
        wage('2019-01', 5_000),
        begun('2019-01-01', '2019-01-31', {
          ...{ employmentId: 'employment-2', employer: 'private', subsidyId: 'subsidy-1' },
        }),
        ...[ended('2019-01-31', 'employment-2'), ...more],
      )
    const other = wage('2019-01', 5_000, { employmentId: 'employment-2' })
    for (const id of ['subsidy', 'remainder'])
      expect([id, figureOf([shared()], id, '2019-12-31').uncertainty]).toMatchObject([
        ...[id, { low: sek(0), estimated: 1 }],
      ])
    expect(reported([shared()], '2019-12-31').ledger.byPayer).toMatchObject({ central: sek(6_571), employer: sek(0) })
    // The first job takes 6 571 kr of 12 000 kr, and the second the rest, 5 429 kr.
    expect(reported([shared(other)], '2019-12-31').ledger.byPayer).toMatchObject({
      ...{ central: sek(12_000), employer: sek(6_571 - 5_429) },
    })
    expect(figureOf([shared(other)], 'subsidy', '2019-12-31').uncertainty).toMatchObject({ estimated: 0 })
  })

  describe('that waits for a report on what it is paid for', () => {
    const soon = { asOf: '2019-03-05', knownAt: '2019-03-05T20:00:00.000Z' } as const
    type Events = Parameters<typeof givenHistory<'participation'>>[2][]
    const seen = (id: string, complete: CompleteTo, ...events: Events) =>
      reportOn([givenHistory('participation', 1, opened('2018-12-01'), ...events)], {
        ...asOf(soon.asOf),
        ...soon,
        completeTo: complete,
      }).figures.find((figure) => figure.id === id)
    const delivered = { wages: '2019-02-28', subsidies: '2019-02-28' } as const
    const until = (to: Day) =>
      SubsidyDecided({
        ...{ on: '2018-12-20', subsidyId: 'subsidy-1', kind: 'nystartsjobb', level: 2 },
        ...{ from: '2019-01-01', to },
      })
    const january = begun('2019-01-16', '2019-01-31', { employer: 'private', subsidyId: 'subsidy-1' })
    const worked = [january, wage('2019-01', 20_000), ended('2019-01-31'), januarySubsidy(4_000)]

    it('is none of a cost until it is decided: of 26 284 kr it may pay 4 000', () => {
      expect(seen('remainder', delivered, ...worked)?.uncertainty).toMatchObject({ low: sek(0), estimated: 1 })
      const decidedLate = seen('remainder', delivered, until('2019-01-31'), ...worked)
      expect(decidedLate?.uncertainty).toMatchObject({ low: sek(22_284), estimated: 0 })
    })

    it('is none of a cost until its decision is extended', () => {
      const early = seen('remainder', delivered, until('2019-01-15'), ...worked)
      expect(early?.uncertainty).toMatchObject({ low: sek(0), estimated: 1 })
      const extended = SubsidyExtended({ on: '2019-02-12', subsidyId: 'subsidy-1', to: '2019-01-31' })
      expect(seen('remainder', delivered, until('2019-01-15'), ...worked, extended)?.uncertainty).toMatchObject({
        ...{ low: sek(22_284), estimated: 0 },
      })
    })

    it('is none of a cost until the employment is extended with it', () => {
      const plain = begun('2019-01-01', '2019-01-15', { employer: 'private' })
      const paidOn = [plain, wage('2019-01', 20_000), januarySubsidy(4_000), ended('2019-01-31')]
      const early = seen('remainder', delivered, until('2019-01-31'), ...paidOn)
      expect(early?.uncertainty).toMatchObject({ low: sek(0), estimated: 1 })
      const extended = EmploymentExtended({
        ...{ on: '2019-02-20', employmentId: 'employment-1', plannedTo: '2019-01-31', subsidyId: 'subsidy-1' },
      })
      expect(seen('remainder', delivered, until('2019-01-31'), ...paidOn, extended)?.value).toEqual(sek(22_284))
    })
  })

  it('that was reported may change while another that the job cites is not', () => {
    const second = SubsidyDecided({
      ...{ on: '2019-01-10', subsidyId: 'subsidy-2', kind: 'nystartsjobb', level: 2 },
      ...{ from: '2019-01-16', to: '2019-01-31' },
    })
    const extended = EmploymentExtended({
      ...{ on: '2019-01-10', employmentId: 'employment-1', plannedTo: '2019-01-31', subsidyId: 'subsidy-2' },
    })
    const both = (...more: readonly Parameters<typeof givenHistory<'participation'>>[2][]) =>
      givenHistory(
        'participation',
        1,
        ...[opened('2018-12-01'), decided, second],
        begun('2019-01-01', '2019-01-15', { employer: 'private', subsidyId: 'subsidy-1' }),
        ...[extended, wage('2019-01', 20_000), ended('2019-01-31'), januarySubsidy(6_000), ...more],
      )
    expect(figureOf([both()], 'subsidy', '2019-12-31')).toMatchObject({
      ...{ value: sek(6_000), uncertainty: { low: sek(0), estimated: 1 } },
    })
    expect(figureOf([both(januarySubsidy(5_000, 'subsidy-2'))], 'subsidy', '2019-12-31')).toMatchObject({
      ...{ value: sek(11_000), uncertainty: { low: sek(11_000), estimated: 0 } },
    })
  })
})

describe('what a success costs, whoever pays', () => {
  it('is at least the known months: 26 284 kr of one, where the wage of a second is not known', () => {
    const history = givenHistory(
      'participation',
      1,
      ...[opened('2018-06-01'), begun('2019-01-01', '2019-02-28', { employer: 'private' })],
      ...[wage('2019-01', 20_000), ended('2019-02-28')],
      ParticipationEnded({ on: '2019-03-01', exit: 'work', verified: true }),
    )
    const figure = figureOf([history], 'costPerSuccess', '2019-12-31')
    expect(figure).not.toHaveProperty('value')
    expect(figure.uncertainty).toMatchObject({ low: sek(26_284), notKnown: 1, provisional: true })
    expect(figureOf([history], 'costPerSuccess', '2019-12-31', { wages: '2019-02-28' })).toMatchObject({
      ...{ value: sek(26_284), uncertainty: { low: sek(26_284), high: sek(26_284), notKnown: 0 } },
    })
  })

  it('is known where only the subsidy is estimated: 26 284 kr, of which a report moves a part from one payer to another', () => {
    const history = givenHistory(
      'participation',
      1,
      opened('2018-06-01'),
      SubsidyDecided({
        ...{ on: '2018-12-20', subsidyId: 'subsidy-1', kind: 'nystartsjobb', level: 2 },
        ...{ from: '2019-01-01', to: '2019-01-31' },
      }),
      begun('2019-01-01', '2019-01-31', { employer: 'private', subsidyId: 'subsidy-1' }),
      ...[wage('2019-01', 20_000), ended('2019-01-31')],
      ParticipationEnded({ on: '2019-02-01', exit: 'work', verified: true }),
    )
    expect(figureOf([history], 'costPerSuccess', '2019-12-31')).toMatchObject({
      value: sek(26_284),
      uncertainty: { low: sek(26_284), high: sek(26_284), estimated: 0, provisional: false },
    })
  })
})

describe('income support around an employment', () => {
  const job = givenHistory(
    'participation',
    1,
    ...[opened('2018-06-01'), begun('2019-01-01', '2019-12-31', { employer: 'private' }), ended('2019-12-31')],
    ...monthsFrom('2019-01', 12).map((month) => wage(month, 20_000)),
  )
  const year = monthsFrom('2018-01', 12).map((month) => paid(month, 8_000))
  const going = [job, givenHistory('support', 1, granted('2017-01-01'), ...year)]
  const left = [
    job,
    givenHistory(
      'support',
      1,
      ...[granted('2018-01-01'), ...year],
      SupportEnded({ on: '2018-12-31', kind: 'forsorjningsstod' }),
    ),
  ]

  it('is not known in the months of a grant that nothing was recorded of, and none after its end', () => {
    expect(figureOf(going, 'supportBefore', '2021-12-31')).toMatchObject({
      ...{ value: sek(96_000), uncertainty: { low: sek(96_000), high: sek(96_000), notKnown: 0 } },
    })
    const after = figureOf(going, 'supportAfter', '2021-12-31')
    expect(after).not.toHaveProperty('value')
    expect(after.uncertainty).toMatchObject({ low: sek(0), notKnown: 12, provisional: true })
    expect(figureOf(left, 'supportAfter', '2021-12-31')).toMatchObject({ value: sek(0), uncertainty: { notKnown: 0 } })
    expect(figureOf(going, 'supportAfter', '2021-12-31', { support: '2020-12-31' }).value).toEqual(sek(0))
  })

  it('fell by at most 96 000 kr where what came after is not known, and the municipality bore at most 192 000 less', () => {
    const change = figureOf(going, 'supportChange', '2021-12-31')
    expect(change).not.toHaveProperty('value')
    expect(change).not.toHaveProperty('paired')
    expect(change.uncertainty).toMatchObject({ low: sek(-96_000), notKnown: 12 })
    expect(change.uncertainty).not.toHaveProperty('high')
    const result = figureOf(going, 'netResult.municipality', '2021-12-31')
    expect(result).not.toHaveProperty('value')
    expect(result.uncertainty).toMatchObject({ high: sek(192_000), notKnown: 24, provisional: true })
    expect(result.uncertainty).not.toHaveProperty('low')
    expect(figureOf(left, 'netResult.municipality', '2021-12-31').value).toEqual(sek(192_000))
  })

  it('is not known in one month of each kind and household once, whatever the number of grants', () => {
    const twice = givenHistory('support', 1, granted('2018-01-01'), granted('2018-03-15'))
    // June is not due on its last day.
    expect(
      reported([twice], '2018-06-30').ledger.unreported.map(({ is, period, to, payers }) => [is, period, to, payers]),
    ).toEqual([
      ['notKnown', '2018-01', '2018-05', ['municipality']],
      ['notYet', '2018-06', '2018-06', ['municipality']],
    ])
  })
})

describe('what each payer bore', () => {
  it('is listed by months not recorded, and no one amount where these are too many', () => {
    const { ledger } = reported([paidFor(3, ended('2019-05-31'))], '2019-12-31')
    expect(ledger.unreported).toMatchObject([
      {
        ...{ period: '2019-04', to: '2019-05', category: 'wage', payers: ['employer'] },
        ...{ stream: 'participation-1', household: 'household-1', missing: lacks('a report of the wage') },
      },
    ])
    expect(ledger.byPayer.employer).toEqual(sek(3 * 26_284))
    expect(ledger.borne.employer).not.toHaveProperty('value')
    expect(ledger.borne.employer.uncertainty).toMatchObject({ low: sek(3 * 26_284), notKnown: 2 })
    expect(ledger.borne.municipality).toMatchObject({ value: sek(0), uncertainty: { high: sek(0), notKnown: 0 } })
  })
})

describe('what is recorded later', () => {
  const [wages, supports, subsidies] = [
    monthsFrom('2019-01', 12).map((month) => wage(month, 20_000)),
    monthsFrom('2018-01', 36).map((month, i) => paid(month, 4_000 + 100 * i)),
    monthsFrom('2019-01', 12).map((month) =>
      SubsidyPaid({ on: `${month}-28` as Day, subsidyId: 'subsidy-1', month, amount: sek(11_000) }),
    ),
  ]
  const decided = SubsidyDecided({
    ...{ on: '2018-12-20', subsidyId: 'subsidy-1', kind: 'nystartsjobb', level: 2 },
    ...{ from: '2019-01-01', to: '2019-12-31' },
  })
  /** A year of a subsidised job and three years of support. `keep` says which reports are included. */
  const told = (keep: (i: number) => boolean): readonly History[] => {
    const kept = <E>(all: readonly E[], from: number) => all.filter((_, i) => keep(from + i))
    return [
      givenHistory(
        'participation',
        1,
        ...[opened('2018-06-01'), decided],
        begun('2019-01-01', '2019-12-31', { subsidyId: 'subsidy-1' }),
        ...[...kept(wages, 0), ...kept(subsidies, 12), ended('2019-12-31')],
        ParticipationEnded({ on: '2020-01-01', exit: 'work', verified: true }),
      ),
      givenHistory('support', 1, granted('2017-12-31'), ...kept(supports, 24)),
    ]
  }
  const sums = /^(subsidy|remainder|wageIncome|costPerSuccess|costDuring\..*|netResult.*|support(AndRemainder)?\w+)$/
  const valuesOf = (histories: readonly History[]) =>
    new Map(reported(histories, '2020-12-31').figures.flatMap((one) => (sums.test(one.id) ? [[one.id, one]] : [])))
  const full = valuesOf(told(() => true))

  it('lies within the bounds that were stated without it, whichever reports of wages, subsidies and support came late', () => {
    expect(full.get('netResult')).toHaveProperty('value')
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 59 }), { maxLength: 40 }), (late) => {
        const before = valuesOf(told((i) => !late.includes(i)))
        for (const [id, { uncertainty: { low, high } = {} }] of before) {
          const value = full.get(id)?.value
          const known = isMoney(value) ? value : undefined
          if (known === undefined) throw new Error(`${id} is not known when all is recorded.`)
          if (isMoney(low)) expect([id, low.minor <= known.minor]).toEqual([id, true])
          if (isMoney(high)) expect([id, known.minor <= high.minor]).toEqual([id, true])
        }
      }),
      { numRuns: scaled(150) },
    )
  })

  it('leaves the amounts of a complete record as they are', () => {
    expect(full.get('subsidy')?.value).toEqual(sek(12 * 11_000))
    // 4 000 + 4 100 + … + 5 100 kr.
    expect(full.get('supportBefore')?.value).toEqual(sek(54_600))
  })
})
