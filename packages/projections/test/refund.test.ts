import {
  addDays,
  BenefitWeeksBefore,
  daysBetween,
  dkk,
  money,
  shiftMonth,
  SupportEnded,
  SupportGranted,
  SupportPaid,
  type Day,
  type Month,
  type SupportEvent,
} from '@jobbspar/core'
import { danishTerms, falkenberg } from '@jobbspar/programs'
import { benefitWeekOf, ledger, project, refundFor, type At, type OnBenefit } from '@jobbspar/projections'
import { givenHistory } from '@jobbspar/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scaled } from '../../../test/chance.js'
import { at, runs } from './told.js'
import { lacks } from './lacks.js'
import { lackText } from '../src/statistics/lack.js'

/** A person on benefit from a day on, after a number of earlier weeks. */
const since = (from: Day, weeks = 0): OnBenefit => ({ before: [{ on: from, weeks }], stretches: [{ from }] })

const shared = (month: Month, kroner: number, onBenefit: OnBenefit) => {
  const answer = refundFor(danishTerms, month, dkk(kroner), onBenefit)
  return answer.known ? [answer.central.minor / 100, answer.municipality.minor / 100] : answer.missing.map(lackText)
}

describe('benefitWeekOf', () => {
  it('[DK-REF-01] counts seven days on benefit as a week, from the weeks before on', () => {
    const fresh = since('2016-01-04')
    expect(benefitWeekOf(fresh, '2016-01-04')).toBe(1)
    expect(benefitWeekOf(fresh, '2016-01-10')).toBe(1)
    expect(benefitWeekOf(fresh, '2016-01-11')).toBe(2)
    expect(benefitWeekOf(since('2016-01-04', 52), '2016-01-04')).toBe(53)
  })

  it('does not count days off benefit, and a later report counts from its own day', () => {
    const paused: OnBenefit = {
      before: [{ on: '2016-01-04', weeks: 0 }],
      stretches: [{ from: '2016-01-04', to: '2016-01-13' }, { from: '2016-02-01' }],
    }
    expect(benefitWeekOf(paused, '2016-01-14')).toBeUndefined()
    // There were ten days before the pause, so four more complete the second week.
    expect(benefitWeekOf(paused, '2016-02-04')).toBe(2)
    expect(benefitWeekOf(paused, '2016-02-05')).toBe(3)
    const counted = { ...paused, before: [...paused.before, { on: '2016-02-05', weeks: 40 } as const] }
    expect(benefitWeekOf(counted, '2016-02-04')).toBe(2)
    expect(benefitWeekOf(counted, '2016-02-05')).toBe(41)
  })

  it('is nothing before any report, and counts a day of two grants once', () => {
    expect(benefitWeekOf({ before: [], stretches: [{ from: '2016-01-04' }] }, '2016-01-04')).toBeUndefined()
    const twice: OnBenefit = {
      before: [{ on: '2016-01-04', weeks: 0 }],
      stretches: [{ from: '2016-01-04', to: '2016-01-10' }, { from: '2016-01-04' }],
    }
    expect(benefitWeekOf(twice, '2016-01-11')).toBe(2)
  })

  it('counts from the latest report: of two of one day from the one recorded last, whatever order days come in', () => {
    const on = '2016-02-01'
    const told = (...before: OnBenefit['before']): OnBenefit => ({ before, stretches: [{ from: '2016-01-04' }] })
    expect(benefitWeekOf(told({ on, weeks: 10 }, { on, weeks: 40 }), '2016-02-07')).toBe(41)
    expect(benefitWeekOf(told({ on, weeks: 40 }, { on, weeks: 10 }), '2016-02-08')).toBe(12)
    expect(benefitWeekOf(told({ on, weeks: 40 }, { on: '2016-01-04', weeks: 10 }), on)).toBe(41)
    // Until the day before, the report of 4 January counts: 28 days later begins the fifth week.
    expect(benefitWeekOf(told({ on, weeks: 40 }, { on: '2016-01-04', weeks: 10 }), '2016-01-31')).toBe(14)
  })

  it('counts a grant inside another once, and goes on to the end of the longer one', () => {
    const year = { from: '2016-01-04', to: '2016-12-31' } as const
    const month = { from: '2016-02-01', to: '2016-02-29' } as const
    // 332 days lie between 4 January and 1 December: 47 weeks and 3 days.
    for (const stretches of [
      [year, month],
      [month, year],
      [year, month, month],
    ])
      expect(benefitWeekOf({ before: [{ on: '2016-01-04', weeks: 0 }], stretches }, '2016-12-01')).toBe(48)
  })
})

describe('refundFor', () => {
  it('[DK-REF-01] refunds 80 % in the first four weeks: of February 2016 for who began on the first of it, 28 of 29 days', () => {
    // (28 × 80 + 1 × 40) / 29 = 2 280 / 29 % of 10 968 = 8 623.117…
    expect(shared('2016-02', 10_968, since('2016-02-01'))).toEqual([8_623.12, 2_344.88])
  })

  it('[DK-REF-01] refunds one percentage in a month within one step: 40 % in weeks 9 to 13, 30 % in 31 to 35, 20 % after 52', () => {
    expect(shared('2016-02', 10_000, since('2016-02-01', 8))).toEqual([4_000, 6_000])
    expect(shared('2016-02', 10_000, since('2016-02-01', 30))).toEqual([3_000, 7_000])
    expect(shared('2016-02', 10_000, since('2016-02-01', 52))).toEqual([2_000, 8_000])
    expect(shared('2026-02', 10_000, since('2016-02-01', 52))).toEqual([2_000, 8_000])
  })

  it('[DK-REF-01] changes with the week and not with the month: week 26 has 40 %, week 27 has 30 %', () => {
    // June 2016 has 30 days; after 25 weeks before it seven lie in week 26.
    expect(shared('2016-06', 30_000, since('2016-06-01', 25))).toEqual([7 * 400 + 23 * 300, 7 * 600 + 23 * 700])
    expect(shared('2016-06', 30_000, since('2016-06-01', 51))).toEqual([7 * 300 + 23 * 200, 7 * 700 + 23 * 800])
  })

  it('spreads a month that the benefit begins or ends in over its days on benefit only', () => {
    expect(shared('2016-06', 7_000, since('2016-06-24', 52))).toEqual([1_400, 5_600])
    // The first week of 2 to 8 June at 80 %, after three weeks before it, and two days of the fifth at 40 %.
    const short = {
      before: [{ on: '2016-06-02', weeks: 3 }],
      stretches: [{ from: '2016-06-02', to: '2016-06-10' }],
    } as const
    expect(shared('2016-06', 9_000, short)).toEqual([7 * 800 + 2 * 400, 7 * 200 + 2 * 600])
  })

  it('[DK-REF-01] over the first 52 weeks comes to 38.08 % on average', () => {
    // 52 weeks of seven days, 1 000 kr a day, from Monday 4 January to Sunday 1 January.
    const year = {
      before: [{ on: '2016-01-04', weeks: 0 }],
      stretches: [{ from: '2016-01-04', to: '2017-01-01' }],
    } as const
    const months = Array.from({ length: 13 }, (_, i) => shiftMonth('2016-01', i))
    const days = (month: Month) => {
      const first = month === '2016-01' ? '2016-01-04' : (`${month}-01` as Day)
      const next = month === '2017-01' ? '2017-01-02' : (`${shiftMonth(month, 1)}-01` as Day)
      return daysBetween(first, next)
    }
    const central = months.reduce((sum, month) => {
      const [refund] = shared(month, 1_000 * days(month), year)
      return sum + Number(refund)
    }, 0)
    // 4 × 80 + 22 × 40 + 26 × 30 = 1 980 week per cents; the source says 19.8 / 52 = 38.08 %.
    expect(central).toBeCloseTo(7 * 1_000 * 19.8, 6)
    expect((100 * central) / (364 * 1_000)).toBeCloseTo(38.08, 2)
  })

  it('[DK-REF-01] is undetermined before 2016, without the weeks before, and for a month off benefit', () => {
    expect(shared('2015-12', 10_000, since('2015-12-01'))).toEqual(['refundLadder on 2015-12-01'])
    expect(shared('2016-01', 10_000, since('2015-12-01', 60))).toEqual([2_000, 8_000])
    expect(shared('2016-02', 10_000, { before: [], stretches: [{ from: '2016-02-03' }] })).toEqual([
      'weeks on benefit before 2016-02-03',
    ])
    expect(shared('2016-02', 10_000, since('2016-03-01'))).toEqual(['days on benefit in 2016-02'])
  })

  it('[DK-REF-02] counts on after a pause of 51 whole weeks, and cannot tell after one of 52 whether it counts anew', () => {
    const paused = (days: number): OnBenefit => ({
      before: [{ on: '2016-01-04', weeks: 60 }],
      stretches: [{ from: '2016-01-04', to: '2016-01-31' }, { from: addDays('2016-02-01', days) }],
    })
    expect(shared('2017-02', 10_000, paused(52 * 7 - 1))).toEqual([2_000, 8_000])
    expect(shared('2017-02', 10_000, paused(52 * 7))).toEqual(['whether 52 weeks without benefit were self-support'])
    // A report after the pause decides the number of weeks.
    const anew = { ...paused(52 * 7), before: [{ on: addDays('2016-02-01', 52 * 7), weeks: 0 }] }
    // From 30 January on: 26 days of February 2017 in the first four weeks, and two in the fifth. 2 160 / 28 % of 10 000.
    expect(shared('2017-02', 10_000, anew)).toEqual([7_714.29, 2_285.71])
  })

  it('[DK-REF-02] adds pauses within three years, and not those further apart', () => {
    const twice = (second: Day): OnBenefit => ({
      before: [{ on: '2016-01-04', weeks: 60 }],
      stretches: [
        { from: '2016-01-04', to: '2016-01-31' },
        // 26 weeks from 1 February to 31 July, and 26 weeks before the third stretch.
        { from: '2016-08-01', to: addDays(second, -26 * 7 - 1) },
        { from: second },
      ],
    })
    expect(shared('2019-01', 10_000, twice('2019-01-01'))).toEqual([
      'whether 52 weeks without benefit were self-support',
    ])
    expect(shared('2019-12', 10_000, twice('2019-12-01'))).toEqual([2_000, 8_000])
  })

  it('[DK-REF-02] has no pause where a grant inside another ends', () => {
    const onBenefit: OnBenefit = {
      before: [{ on: '2016-01-04', weeks: 60 }],
      stretches: [
        { from: '2016-01-04', to: '2018-12-31' },
        { from: '2016-02-01', to: '2016-02-29' },
      ],
    }
    expect(shared('2018-06', 10_000, onBenefit)).toEqual([2_000, 8_000])
    // On the 30 days of June once each: in week 26 for seven days, in week 27 from then on.
    const twice: OnBenefit = {
      before: [{ on: '2016-06-01', weeks: 25 }],
      stretches: [
        { from: '2016-06-01', to: '2016-12-31' },
        { from: '2016-06-10', to: '2016-06-12' },
      ],
    }
    expect(shared('2016-06', 30_000, twice)).toEqual([7 * 400 + 23 * 300, 7 * 600 + 23 * 700])
  })

  it('[DK-REF-02] counts of a pause only the days from the report on', () => {
    // The person was without benefit for 56 weeks, of which 13 come after the report. The report states the weeks
    // before it.
    const reported = (on: Day): OnBenefit => ({
      before: [{ on, weeks: 60 }],
      stretches: [{ from: '2016-01-04', to: '2016-01-31' }, { from: addDays('2016-02-01', 56 * 7) }],
    })
    expect(shared('2017-04', 10_000, reported('2016-12-01'))).toEqual([2_000, 8_000])
    expect(shared('2017-04', 10_000, reported('2016-02-29'))).toEqual([
      'whether 52 weeks without benefit were self-support',
    ])
    expect(shared('2017-04', 10_000, reported('2016-03-01'))).toEqual([2_000, 8_000])
  })

  it('names its terms', () => {
    const answer = refundFor(danishTerms, '2016-02', dkk(1), since('2016-02-01'))
    expect(answer.known && answer.terms.map(({ term }) => term.source.id)).toEqual(['DK-REF-01'])
  })

  it('and the municipality’s share are the benefit, to the øre, and neither is negative', () => {
    const months = fc.nat(120).map((n) => shiftMonth('2016-01', n))
    fc.assert(
      fc.property(months, fc.nat(3_000_000), fc.nat(80), fc.nat(800), (month, minor, weeks, days) => {
        const benefit = money(minor, 'DKK')
        const from = addDays('2016-01-01', -days)
        const answer = refundFor(danishTerms, month, benefit, since(from, weeks))
        if (!answer.known) throw new Error(answer.missing.map(lackText).join('; '))
        expect(answer.central.minor + answer.municipality.minor).toBe(minor)
        expect(answer.central.minor).toBeGreaterThanOrEqual(0)
        expect(answer.municipality.minor).toBeGreaterThanOrEqual(0)
        // The share is never more than the first step and never less than the last, except for rounding.
        expect(answer.central.minor).toBeLessThanOrEqual(Math.round(minor * 0.8))
        expect(answer.central.minor).toBeGreaterThanOrEqual(Math.floor(minor * 0.2))
      }),
      runs,
    )
  })
})

describe('the ledger of Danish support', () => {
  const danish: At = { ...at, program: { ...falkenberg, currency: 'DKK', terms: danishTerms } }
  const kind = 'ressourceforlobsydelse' as const
  const granted = (on: Day, participant?: `participant-${string}`) =>
    SupportGranted({
      ...{ on, household: 'household-1', kind, rate: 'nonProvider' },
      ...(participant === undefined ? {} : { participant }),
    })
  const paid = (month: Month, kroner = 10_000, of: 'ressourceforlobsydelse' | 'kontanthjaelp' = kind) =>
    SupportPaid({ on: `${month}-27` as Day, kind: of, month, amount: dkk(kroner) })
  const weeks = (on: Day, before: number) => BenefitWeeksBefore({ on, weeks: before })
  const booked = (...events: readonly SupportEvent[]) =>
    project({ ledger }, [givenHistory('support', 1, ...events)], danish).ledger
  const rows = (...events: readonly SupportEvent[]) =>
    booked(...events).rows.map(({ payer, category, amount, basis }) => [payer, category, amount.minor / 100, basis])

  it('[DK-REF-01] is shared by the week on benefit, the weeks before counted', () => {
    const told = [granted('2016-02-01'), weeks('2016-02-01', 52), paid('2016-02')]
    expect(rows(...told)).toEqual([
      ['central', kind, 2_000, 'terms'],
      ['municipality', kind, 8_000, 'terms'],
    ])
    const view = booked(...told)
    expect(view.gaps).toEqual([])
    expect(view.byPayer.central.minor + view.byPayer.municipality.minor).toBe(1_000_000)
    // A row comes from the payment and the report of weeks.
    expect(view.rows.map(({ sources, household }) => [sources.length, household])).toEqual([
      [2, 'household-1'],
      [2, 'household-1'],
    ])
  })

  it('of a month in two payments is rounded once: 20 % of 2 × 100.02 is 40.01, and of each by itself 20.00', () => {
    const twice = [paid('2016-02', 100.02), paid('2016-02', 100.02)]
    expect(rows(granted('2016-02-01'), weeks('2016-02-01', 52), ...twice).map(([, , kroner]) => kroner)).toEqual([
      40.01, 160.03,
    ])
    expect(booked(granted('2016-02-01'), ...twice).gaps).toMatchObject([{ period: '2016-02' }])
  })

  it('is a gap while nobody has told the weeks before: nobody is told to have borne it', () => {
    const view = booked(granted('2016-02-01'), paid('2016-02'))
    expect(view.rows).toEqual([])
    expect(view.gaps).toMatchObject([
      { category: kind, period: '2016-02', missing: lacks('weeks on benefit before 2016-02-01') },
    ])
  })

  it('[DK-REF-01] is a gap before 2016, and shared from January on', () => {
    const view = booked(granted('2015-12-01'), weeks('2015-12-01', 60), paid('2015-12'), paid('2016-01'))
    expect(view.gaps).toMatchObject([{ period: '2015-12', missing: lacks('refundLadder on 2015-12-01') }])
    expect(view.rows.map(({ period }) => period)).toEqual(['2016-01', '2016-01'])
  })

  it('goes on after the support ended and was granted anew', () => {
    const ended = SupportEnded({ on: '2016-02-29', kind })
    const view = rows(
      ...[granted('2016-02-01'), weeks('2016-02-01', 22), ended, granted('2016-04-01'), paid('2016-04')],
    )
    // After 22 weeks and the 29 days of February 1 April lies in week 27: all of April has 30 %.
    expect(view.map(([, , kroner]) => kroner)).toEqual([3_000, 7_000])
  })

  it('is a gap where two persons of a household have the benefit, since payments do not say whose they are', () => {
    const view = booked(
      ...[granted('2016-02-01', 'participant-1'), granted('2016-02-01', 'participant-2')],
      ...[weeks('2016-02-01', 52), paid('2016-02')],
    )
    expect(view.gaps).toMatchObject([{ missing: lacks('whose weeks on benefit') }])
  })

  it('leaves other support with the municipality, and all of it where the program does not speak of a refund', () => {
    expect(rows(paid('2016-02', 9_000, 'kontanthjaelp'))).toEqual([
      ['municipality', 'kontanthjaelp', 9_000, 'reported'],
    ])
    const silent: At = { ...danish, program: { ...danish.program, terms: {} } }
    const { rows: all } = project(
      { ledger },
      [givenHistory('support', 1, granted('2016-02-01'), paid('2016-02'))],
      silent,
    ).ledger
    expect(all.map(({ payer, basis }) => [payer, basis])).toEqual([['municipality', 'reported']])
  })

  it('of payments in any month is the benefit or a gap, to the øre', () => {
    const payments = fc.array(fc.tuple(fc.nat(40), fc.nat(2_000_000)), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(payments, fc.nat(60), (paidMonths, before) => {
        const events = paidMonths.map(([n, minor], i) =>
          SupportPaid({
            ...{ on: '2019-12-31', kind, month: shiftMonth('2015-06', n), entry: `e${String(i)}` },
            amount: money(minor, 'DKK'),
          }),
        )
        const view = booked(granted('2015-06-01'), weeks('2015-06-01', before), ...events)
        const total = view.rows.reduce((sum, { amount }) => sum + amount.minor, 0)
        const known = events.filter(({ data }) => data.month >= '2016-01')
        expect(total).toBe(known.reduce((sum, { data }) => sum + data.amount.minor, 0))
        // A month counts as missing once, however often it was paid.
        const before2016 = new Set(events.map(({ data }) => data.month).filter((month) => month < '2016-01'))
        expect(view.gaps).toHaveLength(before2016.size)
      }),
      { ...runs, numRuns: scaled(200) },
    )
  })
})
