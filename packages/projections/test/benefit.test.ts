import { dkk, inForce, money, sek, shiftMonth, type Month } from '@jobbspar/core'
import { danishTerms } from '@jobbspar/programs'
import { benefitWithWage, regulatedRate } from '@jobbspar/projections'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runs } from './told.js'
import { lacks } from './lacks.js'
import { lackText } from '../src/statistics/lack.js'

const known = (month: Month, wage: ReturnType<typeof dkk>, rate: 'provider' | 'nonProvider' = 'nonProvider') => {
  const answer = benefitWithWage(danishTerms, month, rate, wage)
  if (!answer.known) throw new Error(answer.missing.map(lackText).join('; '))
  return answer
}
const kroner = (...given: Parameters<typeof known>) => {
  const { benefit, deduction, wage, incomeBeforeTax, netGain } = known(...given)
  return [benefit, deduction, wage, incomeBeforeTax, netGain].map(({ minor }) => minor / 100)
}
const missing = (...given: Parameters<typeof benefitWithWage>) => {
  const answer = benefitWithWage(...given)
  return answer.known ? [] : answer.missing.map(lackText)
}

describe('benefitWithWage', () => {
  it('[D14] lets somebody with a småjob of 2 000 kr in 2016 keep 1 400 kr of it, which is 70 %', () => {
    // 10 968 less 30 % of 2 000.
    expect(kroner('2016-06', dkk(2_000))).toEqual([10_368, 600, 2_000, 12_368, 1_400])
    expect(kroner('2016-06', dkk(2_000), 'provider')).toEqual([13_975, 600, 2_000, 15_975, 1_400])
  })

  it('[DK-RY-DED1] [DK-LG-2021] takes 55 % of what lies above the limit of 15 264 kr in December 2021', () => {
    // 30 % of 15 264 is 4 579.20; of 1 000 above it 55 % are 550.
    expect(kroner('2021-12', dkk(15_264))).toEqual([7_118.8, 4_579.2, 15_264, 22_382.8, 10_684.8])
    expect(kroner('2021-12', dkk(16_264))).toEqual([6_568.8, 5_129.2, 16_264, 22_832.8, 11_134.8])
  })

  it('[DK-RY-DED2] [DK-LG-2022] takes nothing below the limit of 15 401 kr from January 2022 on, and 55 % above it', () => {
    expect(kroner('2022-01', dkk(2_000))).toEqual([11_716, 0, 2_000, 13_716, 2_000])
    expect(kroner('2022-01', dkk(15_401))).toEqual([11_716, 0, 15_401, 27_117, 15_401])
    expect(kroner('2022-01', dkk(16_401))).toEqual([11_166, 550, 16_401, 27_567, 15_851])
    expect(kroner('2021-12', dkk(2_000))).toEqual([11_098, 600, 2_000, 13_098, 1_400])
  })

  it('rounds the whole deduction once, an øre on either side of the limit', () => {
    // 30 % of 15 263.99 is 4 579.197; 4 579.20 and 55 % of 0.01 are 4 579.2055.
    expect(kroner('2021-12', dkk(15_263.99))[1]).toBe(4_579.2)
    expect(kroner('2021-12', dkk(15_264.01))[1]).toBe(4_579.21)
    expect(kroner('2022-01', dkk(15_400.99))[1]).toBe(0)
    expect(kroner('2022-01', dkk(15_401.01))[1]).toBe(0.01)
    // Half an øre goes away from zero: 30 % of 0.05 is 0.015.
    expect(kroner('2016-06', dkk(0.05))[1]).toBe(0.02)
  })

  it('leaves no benefit below nothing: of a wage of 30 000 kr the person then has what it is more than the benefit', () => {
    // 30 % of 13 839 and 55 % of 16 161 are 13 040.25, more than 10 968.
    expect(kroner('2016-06', dkk(30_000))).toEqual([0, 13_040.25, 30_000, 30_000, 19_032])
  })

  it('names the terms it used, with their sources', () => {
    expect(known('2018-06', dkk(1)).terms.map(({ name, term }) => [name, term.source.id, term.source.status])).toEqual([
      ['benefit', 'DK-RY-2018', 'derived'],
      ['wageDeduction', 'DK-RY-DED1', 'verified'],
      ['wageLimit', 'DK-LG-2018', 'derived'],
    ])
  })

  it('is undetermined in 2014 and 2027, and for a wage in another currency', () => {
    expect(missing(danishTerms, '2014-12', 'provider', dkk(1))).toEqual([
      'benefit on 2014-12-01',
      'wageLimit on 2014-12-01',
    ])
    expect(missing(danishTerms, '2027-01', 'provider', dkk(1))).toEqual([
      'benefit on 2027-01-01',
      'wageLimit on 2027-01-01',
    ])
    expect(missing({}, '2016-01', 'provider', dkk(1))).toHaveLength(3)
    expect(missing(danishTerms, '2016-01', 'provider', sek(1))).toEqual(['wage in DKK, found SEK'])
  })
})

const months = (count: number, from: Month = '2015-01') => fc.nat(count - 1).map((n) => shiftMonth(from, n))
const rates = fc.constantFrom('provider' as const, 'nonProvider' as const)
const limitIn = (month: Month): number => {
  const value = inForce(danishTerms.wageLimit, `${month}-01` as const)?.value
  return value === undefined || value === 'notSettled' ? NaN : value.minor
}

describe('a wage beside the benefit', () => {
  it('[D14] is kept to 70 %, to the øre, below the limit in every month to 2021', () => {
    fc.assert(
      fc.property(months(84), rates, fc.double({ min: 0, max: 1, noNaN: true }), (month, rate, share) => {
        const wage = Math.floor(share * limitIn(month))
        // Three tenths of whole øre, a half rounded up.
        const threeTenths = Math.floor((3 * wage + 5) / 10)
        expect(known(month, money(wage, 'DKK'), rate).netGain).toEqual(money(wage - threeTenths, 'DKK'))
      }),
      runs,
    )
  })

  it('never leaves less before tax when it rises, in any month', () => {
    fc.assert(
      fc.property(months(144), rates, fc.nat(4_000_000), fc.nat(200), (month, rate, wage, more) => {
        const income = (minor: number) => known(month, money(minor, 'DKK'), rate).incomeBeforeTax.minor
        expect(income(wage + more)).toBeGreaterThanOrEqual(income(wage))
        const at = limitIn(month)
        expect(income(at + more)).toBeGreaterThanOrEqual(income(at))
        expect(income(at)).toBeGreaterThanOrEqual(income(Math.max(0, at - more)))
      }),
      runs,
    )
  })
})

describe('[DK-RY-REG] regulatedRate', () => {
  it('leads from the rate of 2015 to that of 2026, a year at a time, through every rate that is known', () => {
    const rates = danishTerms.benefit
    let provider = dkk(14_416)
    let nonProvider = dkk(10_849)
    for (let year = 2016; year <= 2026; year++) {
      const [one, other] = [provider, nonProvider].map((before) =>
        regulatedRate(danishTerms, 'benefit', `${year}-01-01`, before),
      )
      if (one?.known !== true || other?.known !== true) throw new Error(`${year} has no percentage.`)
      provider = one.amount as typeof provider
      nonProvider = other.amount as typeof nonProvider
      expect({ year, provider, nonProvider }).toEqual({ year, ...(inForce(rates, `${year}-01-01`)?.value as object) })
    }
    expect(regulatedRate(danishTerms, 'benefit', '2027-01-01', provider).known).toBe(false)
  })

  it('leads from the wage limit of 2015 to that of 2026 by the percentages of wage limits, which are higher', () => {
    let limit = dkk(13_648)
    for (let year = 2016; year <= 2026; year++) {
      const answer = regulatedRate(danishTerms, 'wageLimit', `${year}-01-01`, limit)
      if (!answer.known) throw new Error(`${year} has no percentage.`)
      limit = answer.amount as typeof limit
      expect({ year, limit }).toEqual({ year, limit: inForce(danishTerms.wageLimit, `${year}-01-01`)?.value })
    }
    // 13 648 kr with the 1.1 % of benefits would be 13 798.
    expect(regulatedRate(danishTerms, 'wageLimit', '2016-01-01', dkk(13_648))).toMatchObject({ amount: dkk(13_839) })
    expect(regulatedRate(danishTerms, 'wageLimit', '2027-01-01', limit)).toEqual({
      ...{ known: false, missing: lacks('wageLimitRegulation on 2027-01-01') },
    })
  })

  it('is rounded once: 45 kr and 1.1 % are 45.495, which is 45, and not 46 by way of 45.50', () => {
    expect(regulatedRate(danishTerms, 'benefit', '2016-01-01', dkk(45))).toMatchObject({ amount: dkk(45) })
    // 50 kr and 1.1 % are 50.55.
    expect(regulatedRate(danishTerms, 'benefit', '2016-01-01', dkk(50))).toMatchObject({ amount: dkk(51) })
    // 40 kr and 1.25 % are 40.50, a half.
    expect(regulatedRate(danishTerms, 'benefit', '2018-01-01', dkk(40))).toMatchObject({ amount: dkk(41) })
  })
})
