import { dkk, sek, shiftMonth, type Month } from '@jobbspar/core'
import { danishTerms } from '@jobbspar/programs'
import { fleksjobGrantFor } from '@jobbspar/projections'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runs } from './told.js'
import { lackText } from '../src/statistics/lack.js'

const grantOf = (month: Month, wage: number, fullTimeWage: number) => {
  const answer = fleksjobGrantFor(danishTerms, month, { wage: dkk(wage), fullTimeWage: dkk(fullTimeWage) })
  if (!answer.known) throw new Error(answer.missing.map(lackText).join('; '))
  return answer
}
const kroner = (...given: Parameters<typeof grantOf>) => {
  const { highest, deduction, grant, incomeBeforeTax } = grantOf(...given)
  return [highest, deduction, grant, incomeBeforeTax].map(({ minor }) => minor / 100)
}
const missing = (...given: Parameters<typeof fleksjobGrantFor>) => {
  const answer = fleksjobGrantFor(...given)
  return answer.known ? [] : answer.missing.map(lackText)
}

describe('[DK-FLX-01] fleksjobGrantFor', () => {
  it('is 15 272 kr beside 15 600 kr in 2024, as the agency’s own calculator has it for 18 hours at 200 kr', () => {
    // star.dk, Beregn din indtægt i et fleksjob: at most 19 952 kr, less 30 % of 15 600 kr; full time 32 067 kr; 30 872 kr in all.
    expect(kroner('2024-06', 15_600, 32_067)).toEqual([19_952, 4_680, 15_272, 30_872])
  })

  it('takes 55 % above the wage limit, and with the wage is no more than the full-time wage of the post', () => {
    // kk.dk, Beregning af fleksløntilskud, with the amounts of 2020: 18 701 kr less 4 489.50 and 569.25; full time 23 545 kr.
    expect(kroner('2020-06', 16_000, 40_000)).toEqual([18_701, 5_058.75, 13_642.25, 29_642.25])
    expect(kroner('2020-06', 16_000, 23_545)).toEqual([18_701, 5_058.75, 7_545, 23_545])
  })

  it('is at most 18 964 kr in 2022, which is 98 % of 19 351 kr in whole kroner', () => {
    // slagelse.dk, Fleksløntilskud.
    expect(kroner('2022-01', 0, 30_000)).toEqual([18_964, 0, 18_964, 18_964])
  })

  it('tells whether the full-time wage bounds it, an øre on either side', () => {
    // 15 600 kr and 15 272 kr are 30 872 kr.
    expect(grantOf('2024-06', 15_600, 30_872).boundByFullTimeWage).toBe(false)
    expect(grantOf('2024-06', 15_600, 30_871.99).boundByFullTimeWage).toBe(true)
  })

  it('is nothing beside a full-time wage, or beside a wage that takes all of it', () => {
    expect(kroner('2024-06', 20_000, 20_000).slice(2)).toEqual([0, 20_000])
    expect(kroner('2024-06', 20_000, 19_000).slice(2)).toEqual([0, 20_000])
    // 30 % of 16 323 and 55 % of 33 677 are 23 419.25, more than 19 952.
    expect(kroner('2024-06', 50_000, 60_000)).toEqual([19_952, 23_419.25, 0, 50_000])
  })

  it('names the terms it used, with their sources', () => {
    expect(grantOf('2024-06', 1, 2).terms.map(({ name, term }) => [name, term.source.id, term.source.status])).toEqual([
      ['fleksjobGrant', 'DK-FLX-01', 'verified'],
      ['highestDagpenge', 'DK-DPM-2024', 'verified'],
      ['wageLimit', 'DK-LG-2024', 'verified'],
    ])
  })

  it('is undetermined while the highest dagpenge of the month is not known, and for wages in another currency', () => {
    const wages = { wage: dkk(1), fullTimeWage: dkk(2) }
    expect(missing(danishTerms, '2012-12', wages)).toEqual([
      'fleksjobGrant on 2012-12-01',
      'highestDagpenge on 2012-12-01',
    ])
    expect(missing(danishTerms, '2017-06', wages)).toEqual([])
    expect(missing(danishTerms, '2013-01', wages)).toEqual(['wageLimit on 2013-01-01'])
    expect(missing(danishTerms, '2027-01', wages)).toEqual(['highestDagpenge on 2027-01-01', 'wageLimit on 2027-01-01'])
    expect(missing({}, '2024-06', wages)).toHaveLength(3)
    expect(missing(danishTerms, '2024-06', { wage: sek(1), fullTimeWage: dkk(2) })).toEqual(['wage in DKK, found SEK'])
    expect(missing(danishTerms, '2024-06', { wage: dkk(1), fullTimeWage: sek(2) })).toEqual([
      'fullTimeWage in DKK, found SEK',
    ])
  })

  it('never leaves less before tax when the wage rises, nor more than the full-time wage', () => {
    const months = fc.nat(101).map((n) => shiftMonth('2017-07', n))
    fc.assert(
      fc.property(months, fc.nat(40_000), fc.nat(500), fc.nat(40_000), (month, wage, more, fullTimeWage) => {
        const income = (of: number) => grantOf(month, of, fullTimeWage).incomeBeforeTax.minor
        expect(income(wage + more)).toBeGreaterThanOrEqual(income(wage))
        expect(income(wage)).toBeLessThanOrEqual(100 * Math.max(wage, fullTimeWage))
      }),
      runs,
    )
  })
})
