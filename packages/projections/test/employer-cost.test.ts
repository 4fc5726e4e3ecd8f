import { dkk, hours, inForce, sek, type Employer, type Month, type ProgramTerms } from '@jobbspar/core'
import { danishTerms, hedensted } from '@jobbspar/programs'
import { employerCostFor, type EmployerWage } from '@jobbspar/projections'
import { describe, expect, it } from 'vitest'
import { lackText } from '../src/statistics/lack.js'

// A wage of 20 000 with 2 000 booked for pension and insurance. The rest of the cost is the contributions.
const wage = (worked: number): EmployerWage => ({ gross: dkk(20_000), pension: dkk(2_000), hours: hours(worked) })
const onTop = (
  month: Month,
  employer: Employer,
  given: EmployerWage = wage(160),
  terms: ProgramTerms = danishTerms,
) => {
  const cost = employerCostFor(terms, month, given, employer)
  return cost.known ? (cost.amount.minor - 2_200_000) / 100 : cost.missing.map(lackText)
}

describe('employerCostFor by employee', () => {
  it('[DK-ATP-2] [DK-AUB-2017] is 425.77 a month for a municipality in 2017: 189.35 and a twelfth of 2 837', () => {
    expect(onTop('2017-05', 'municipality')).toBe(425.77)
    const cost = employerCostFor(hedensted.terms, '2017-05', wage(160), 'municipality')
    expect(cost.known && cost.terms.map(({ term }) => term.source.id)).toEqual([
      ...['DK-ATP-2', 'DK-AUB-2017', 'DK-BARSEL-2017'],
    ])
  })

  it('[DK-BARSEL-2017] [DK-BARSEL-2024] adds a twelfth of 750, and of 1 350, for a private employer only', () => {
    // 425.7667 + 62.50; 198 + 3 149 / 12 = 460.4167, and 112.50 more.
    expect([onTop('2017-12', 'private'), onTop('2017-12', 'municipality')]).toEqual([488.27, 425.77])
    expect([onTop('2024-01', 'private'), onTop('2024-01', 'municipality')]).toEqual([572.92, 460.42])
  })

  it('[DK-BARSEL-2017] has no amount of 2018 to 2023, nor of 2025: a private employer’s cost is missing, a municipality’s is not', () => {
    expect(onTop('2018-01', 'private')).toEqual(['barsel on 2018-01-01'])
    expect(onTop('2023-12', 'private')).toEqual(['barsel on 2023-12-01'])
    expect(onTop('2025-01', 'private')).toEqual(['barsel on 2025-01-01'])
    // 189.35 + 2 702 / 12; 198 + 3 590 / 12.
    expect([onTop('2018-01', 'municipality'), onTop('2025-01', 'municipality')]).toEqual([414.52, 497.17])
  })

  it('[DK-ATP-2] pays two thirds from 78 hours, one third from 39, and nothing below', () => {
    // Of 425.766…: 283.844… and 141.922….
    const worked = [117, 116.99, 78, 77.99, 39, 38.99, 0]
    expect(worked.map((count) => onTop('2017-05', 'municipality', wage(count)))).toEqual([
      ...[425.77, 283.84, 283.84, 141.92, 141.92, 0, 0],
    ])
  })

  it('[DK-ATP-1] [DK-ATP-2] [DK-ATP-3] is 180 to 2015, 189.35 to 2023 and 198 from 2024', () => {
    const source = { id: 'TEST', document: 'made up', status: 'verified' } as const
    const alone: ProgramTerms = {
      atp: danishTerms.atp,
      aub: [{ from: '2000-01-01', value: dkk(0), source }],
      barselPaidBy: [{ from: '2000-01-01', value: ['private'], source }],
    }
    const at = (month: Month) => onTop(month, 'municipality', wage(160), alone)
    expect([at('2009-01'), at('2015-12'), at('2016-01'), at('2023-12'), at('2024-01')]).toEqual([
      ...[180, 180, 189.35, 189.35, 198],
    ])
    expect(at('2008-12')).toEqual(['atp on 2008-12-01'])
    // The employer’s part is two thirds of the whole contribution: 270, 284 and 297 kr., to the five øre in 2016.
    for (const [day, whole] of [
      ['2015-12-31', 270],
      ['2023-12-31', 284],
      ['2024-01-01', 297],
    ] as const) {
      const value = inForce(danishTerms.atp, day)?.value
      const found = value === undefined || value === 'notSettled' ? NaN : value.amount.minor / 100
      expect(Math.abs(found - (whole * 2) / 3)).toBeLessThan(0.025)
    }
  })

  it('[DK-AUB-2017] to [DK-AUB-2025] is missing before 2017 and after 2025', () => {
    // A twelfth of each year’s amount and ATP, in December: (12 × 189.35 + the year’s) / 12.
    const years = { 2017: 425.77, 2018: 414.52, 2019: 428.18, 2021: 422.93, 2022: 457.1, 2023: 439.43, 2024: 460.42 }
    const found = Object.keys(years).map((year) => [year, onTop(`${Number(year)}-12`, 'municipality')])
    expect(Object.fromEntries(found)).toEqual(years)
    expect(onTop('2016-12', 'municipality')).toEqual(['aub on 2016-12-01', 'barselPaidBy on 2016-12-01'])
    expect(onTop('2026-01', 'municipality')).toEqual(['aub on 2026-01-01'])
  })

  it('[DK-AUB-2020] is nothing in the first quarter of 2020, and not known from April on', () => {
    expect(onTop('2019-12', 'municipality')).toBe(428.18)
    expect(onTop('2020-03', 'municipality')).toBe(189.35)
    expect(onTop('2020-04', 'municipality')).toEqual(['aub on 2020-04-01'])
    expect(onTop('2020-12', 'municipality')).toEqual(['aub on 2020-12-01'])
    expect(onTop('2021-01', 'municipality')).toBe(422.93)
  })

  it('is missing without the hours of the month, and without what was booked: unknown is not zero', () => {
    const [gross, pension] = [dkk(20_000), dkk(2_000)]
    expect(onTop('2017-05', 'municipality', { gross, pension })).toEqual(['the hours of the month'])
    expect(onTop('2017-05', 'municipality', { gross, hours: hours(160) })).toEqual([
      'what was booked for pension and insurance',
    ])
    const none = employerCostFor(danishTerms, '2017-05', { gross, pension: dkk(0), hours: hours(160) }, 'municipality')
    expect(none).toMatchObject({ known: true, amount: dkk(20_425.77) })
  })

  it('[DK-ATP-2] says nothing of state employees, who have another rate, nor of an employer of which no kind is stated', () => {
    expect(onTop('2017-05', 'state')).toEqual(['atp of state on 2017-05-01'])
    expect(onTop('2017-05', 'other')).toEqual(['atp of other on 2017-05-01'])
  })

  it('refuses a wage in another currency and hours that no month has', () => {
    const foreign = { gross: sek(20_000), pension: sek(0), hours: hours(160) }
    expect(onTop('2017-05', 'municipality', foreign)).toEqual(['wage in DKK, found SEK'])
    expect(onTop('2017-05', 'municipality', wage(744.01))).toEqual(['hoursAMonth from 0 to 744, found 744.01'])
  })
})
