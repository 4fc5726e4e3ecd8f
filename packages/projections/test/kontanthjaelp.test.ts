import { dkk, sek, type Day, type KontanthjaelpSupplement, type Month } from '@jobbspar/core'
import { danishTerms } from '@jobbspar/programs'
import {
  kontanthjaelpFor,
  kontanthjaelpWithWage,
  regulatedRate,
  type Amount,
  type Kontanthjaelp,
} from '@jobbspar/projections'
import { describe, expect, it } from 'vitest'
import { lacks } from './lacks.js'
import { lackText } from '../src/statistics/lack.js'

const kroner = (answer: Amount) => (answer.known ? answer.amount.minor / 100 : answer.missing.map(lackText))
const help = (day: Day, rate: Kontanthjaelp['rate'], ...supplements: readonly KontanthjaelpSupplement[]) =>
  kroner(kontanthjaelpFor(danishTerms, day, { rate, supplements }))

describe('kontanthjaelpFor', () => {
  it('[DK-KHJ-2013] to [DK-KHJ-2025] is the rate with and without children of the year, to 30 June 2025', () => {
    const rates = [
      [2013, 13_952, 10_500],
      [2014, 14_203, 10_689],
      [2015, 14_416, 10_849],
      [2016, 14_575, 10_968],
      [2017, 14_808, 11_143],
      [2018, 14_993, 11_282],
      [2019, 15_180, 11_423],
      [2020, 15_355, 11_554],
      [2021, 15_547, 11_698],
      [2022, 15_570, 11_716],
      [2023, 15_874, 11_944],
      [2024, 16_382, 12_326],
    ] as const
    for (const [year, provider, nonProvider] of rates)
      for (const day of [`${year}-01-01`, `${year}-12-31`] as const)
        expect([day, help(day, 'provider'), help(day, 'nonProvider')]).toEqual([day, provider, nonProvider])
    expect([help('2025-01-01', 'provider'), help('2025-06-30', 'nonProvider')]).toEqual([16_972, 12_770])
    expect(help('2012-12-31', 'provider')).toEqual(['kontanthjaelp on 2012-12-31'])
  })

  it('[DK-KHJ-2025] ends on 30 June 2025 and [DK-KHN-2025] begins on 1 July: a rate of the other system is missing', () => {
    expect(help('2025-06-30', 'grundsats')).toEqual(['kontanthjaelp of grundsats on 2025-06-30'])
    expect(help('2025-07-01', 'grundsats')).toBe(7_205)
    expect(help('2025-07-01', 'provider')).toEqual(['kontanthjaelp of provider on 2025-07-01'])
    expect(help('2025-06-30', 'provider', 'bornetillaeg')).toEqual(['kontanthjaelp of bornetillaeg on 2025-06-30'])
  })

  it('[DK-KHN-2025] [DK-KHN-2026] change with the year, and 2027 is not known', () => {
    const of = (day: Day) =>
      (['grundsats', 'forhojetSats', 'hjemmeboende', 'mindstesats'] as const).map((rate) => help(day, rate))
    expect(of('2025-12-31')).toEqual([7_205, 12_498, 2_925, 6_789])
    expect(of('2026-01-01')).toEqual([7_529, 13_060, 3_057, 7_095])
    expect(of('2027-01-01')).toEqual(of('2027-01-01').map(() => ['kontanthjaelp on 2027-01-01']))
    // 12 498 + 2 784 + 1 092 of 2025, 7 529 + 1 712 + 2 707 of 2026.
    expect(help('2025-07-01', 'forhojetSats', 'bornetillaeg', 'enligIkkeForsorger')).toBe(16_374)
    expect(help('2026-06-01', 'grundsats', 'enligForsorger', 'hojtUngetillaeg')).toBe(11_948)
    // A supplement is granted once: 7 205 + 1 036.
    expect(help('2025-07-01', 'grundsats', 'lavtUngetillaeg', 'lavtUngetillaeg')).toBe(8_241)
  })

  it('[DK-KHN-LAW] of 2026 is that of 2025 regulated, and that of 2025 the amount of the law', () => {
    const law = { grundsats: 6_955, forhojetSats: 12_064, hjemmeboende: 2_823, mindstesats: 6_553 }
    for (const [rate, amount] of Object.entries(law) as readonly [keyof typeof law, number][]) {
      const regulated = (day: Day, before: number) =>
        Number(kroner(regulatedRate(danishTerms, 'benefit', day, dkk(before))))
      const in2025 = regulated('2025-01-01', amount)
      expect([rate, help('2025-07-01', rate)]).toEqual([rate, in2025])
      expect([rate, help('2026-01-01', rate)]).toEqual([rate, regulated('2026-01-01', in2025)])
    }
  })

  it('[DK-TPT-01] adds 2 000 kr from 2025-07-01 to 2027-06-30', () => {
    const given = (day: Day) =>
      kroner(kontanthjaelpFor(danishTerms, day, { rate: 'grundsats', tilpasningstillaeg: true }))
    expect(given('2025-07-01')).toBe(9_205)
    expect(given('2026-12-31')).toBe(9_529)
    expect(given('2025-06-30')).toEqual([
      'kontanthjaelp of grundsats on 2025-06-30',
      'tilpasningstillaeg on 2025-06-30',
    ])
    // The rates for 2027 are not known, but the last day on which the supplement is granted is.
    expect(given('2027-06-30')).toEqual(['kontanthjaelp on 2027-06-30'])
    expect(given('2027-07-01')).toEqual(['kontanthjaelp on 2027-07-01', 'tilpasningstillaeg on 2027-07-01'])
  })

  it('says by which row, and that it is derived', () => {
    const answer = kontanthjaelpFor(danishTerms, '2026-01-01', { rate: 'grundsats', tilpasningstillaeg: true })
    expect(answer.known && answer.terms.map(({ term: { source } }) => [source.id, source.status])).toEqual([
      ['DK-KHN-2026', 'derived'],
      ['DK-TPT-01', 'verified'],
    ])
    expect(kontanthjaelpFor({}, '2026-01-01', { rate: 'grundsats' })).toEqual({
      ...{ known: false, missing: lacks('kontanthjaelp on 2026-01-01') },
    })
  })
})

describe('[DK-KH-01] kontanthjaelpWithWage', () => {
  const left = (
    month: Month,
    rate: Kontanthjaelp['rate'],
    wage: number,
    supplements: Kontanthjaelp['supplements'] = [],
  ) => {
    const answer = kontanthjaelpWithWage(danishTerms, month, { rate, supplements }, dkk(wage))
    return answer.known ? [answer.benefit.minor / 100, answer.netGain.minor / 100] : answer.missing.map(lackText)
  }

  it('disregards 2 500 kr at the level of 2024 with the higher rate, 2 600 in 2025, and 35 % of what lies above', () => {
    expect(left('2025-07', 'forhojetSats', 2_600)).toEqual([12_498, 2_600])
    // 65 % of the 1 000 above 2 600 are deducted: 12 498 − 650.
    expect(left('2025-07', 'forhojetSats', 3_600)).toEqual([11_848, 2_950])
    // 65 % of one øre is 0.0065, which rounds to one øre.
    expect(left('2025-07', 'forhojetSats', 2_600.01)).toEqual([12_497.99, 2_600])
  })

  it('disregards 5 000 kr at that level with the two lower rates, 5 200 in 2025 and 5 400 in 2026', () => {
    // 65 % of 800, and of 600, above.
    expect(left('2025-12', 'grundsats', 6_000)).toEqual([7_205 - 520, 5_480])
    expect(left('2026-01', 'grundsats', 6_000)).toEqual([7_529 - 390, 5_610])
    expect(left('2026-01', 'mindstesats', 6_000)).toEqual([7_095 - 390, 5_610])
  })

  it('is bound by the income ceiling: what wage and help are above it is deducted in full', () => {
    // 13 060 and a wage w reach 22 041 where 13 060 − 0.65 (w − 2 700) + w = 22 041: w = 7 226 / 0.35 = 20 645.71, which leaves 1 395.29.
    expect(left('2026-03', 'forhojetSats', 20_645)).toEqual([13_060 - 11_664.25, 20_645 - 11_664.25])
    expect(left('2026-03', 'forhojetSats', 20_646)).toEqual([22_041 - 20_646, 22_041 - 13_060])
    expect(left('2026-03', 'forhojetSats', 22_041)).toEqual([0, 8_981])
    expect(left('2026-03', 'forhojetSats', 30_000)).toEqual([0, 30_000 - 13_060])
    // The lower ceiling, 18 735: 7 529 + 2 909 with 15 000 are 10 438 − 0.65 × 9 600 + 15 000 = 19 198.
    expect(left('2026-03', 'grundsats', 15_000, ['bornetillaeg'])).toEqual([3_735, 18_735 - 10_438])
  })

  it('deducts no more than the wage, however much the help has above the ceiling', () => {
    const supplements = ['bornetillaeg', 'enligForsorger', 'hojtUngetillaeg', 'lavtUngetillaeg'] as const
    // 13 060 + 2 909 + 1 712 + 2 707 + 1 083 + 1 141 = 22 612, which is above 22 041 without a wage.
    expect(left('2026-03', 'forhojetSats', 100, [...supplements, 'enligIkkeForsorger'])).toEqual([22_512, 0])
    expect(left('2026-03', 'forhojetSats', 0, [...supplements, 'enligIkkeForsorger'])).toEqual([22_612, 0])
  })

  it('is undetermined before the new system, with the rate of those who live at home, in 2027 and in another currency', () => {
    expect(left('2025-06', 'provider', 1_000)).toEqual(['kontanthjaelpWageDeduction on 2025-06-01'])
    expect(left('2025-07', 'hjemmeboende', 1_000)).toEqual(['kontanthjaelpWageDeduction of hjemmeboende on 2025-07-01'])
    expect(left('2027-01', 'grundsats', 1_000)).toEqual([
      'kontanthjaelp on 2027-01-01',
      'kontanthjaelpWageDeduction on 2027-01-01',
    ])
    expect(kontanthjaelpWithWage(danishTerms, '2026-01', { rate: 'grundsats' }, sek(1_000))).toEqual({
      ...{ known: false, missing: lacks('wage in DKK, found SEK') },
    })
  })

  it('never leaves less than nothing, nor wage and help less than the help alone, whatever the wage', () => {
    for (const rate of ['grundsats', 'forhojetSats', 'mindstesats'] as const)
      for (let wage = 0; wage <= 40_000; wage += 397) {
        const [benefit, gain] = left('2026-05', rate, wage)
        expect([rate, wage, Number(benefit) >= 0, Number(gain) >= 0]).toEqual([rate, wage, true, true])
      }
  })
})
