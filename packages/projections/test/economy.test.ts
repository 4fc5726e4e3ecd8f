import { sek, type Money } from '@jobbspar/core'
import {
  breakEvenSuccesses,
  discountFactor,
  exactly,
  netBudgetResult,
  paybackYears,
  presentValue,
  sharedBy,
  sharedByBetween,
} from '@jobbspar/projections'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scaled } from '../../../test/chance.js'

const cost = { low: sek(1_200_000), high: sek(1_300_000) }

describe('[B21] a range', () => {
  it('stays a range per coach: 600 000 to 650 000 for two', () => {
    expect(sharedBy(cost, 2)).toEqual({ low: sek(600_000), high: sek(650_000) })
    expect(sharedBy(cost, 0)).toBeUndefined()
  })

  it('[B09] is shared by 40 to 60 participants: 20 000 to 32 500 each', () => {
    expect(sharedByBetween(cost, { low: 40, high: 60 })).toEqual({ low: sek(20_000), high: sek(32_500) })
    expect(sharedByBetween(cost, { low: 0, high: 60 })).toBeUndefined()
    // A gain is lowest when it is divided among most: −100 divided by 2 to 4 is −50 at the low end, and 100 divided by
    // 2 is 50 at the high end.
    const either = { low: sek(-100), high: sek(100) }
    expect(sharedByBetween(either, { low: 2, high: 4 })).toEqual({ low: sek(-50), high: sek(50) })
    const gain = { low: sek(-200), high: sek(-100) }
    expect(sharedByBetween(gain, { low: 2, high: 4 })).toEqual({ low: sek(-100), high: sek(-25) })
  })

  it('is rounded half away from zero to the öre', () => {
    expect(sharedBy(exactly(sek(0.05)), 2)?.low).toEqual(sek(0.03))
    expect(sharedBy(exactly(sek(-0.05)), 2)?.low).toEqual(sek(-0.03))
  })

  it('[B21] [H12] breaks even at 13 to 14 households of 96 996 a year', () => {
    // 1 200 000 ÷ 96 996 is 12.37, 1 300 000 ÷ 96 996 is 13.40.
    expect(breakEvenSuccesses(cost, exactly(sek(96_996)))).toEqual({ low: 13, high: 14 })
    expect(breakEvenSuccesses(exactly(sek(96_996)), exactly(sek(96_996)))).toEqual({ low: 1, high: 1 })
    expect(breakEvenSuccesses(exactly(sek(96_996.01)), exactly(sek(96_996)))).toEqual({ low: 2, high: 2 })
    expect(breakEvenSuccesses(cost, exactly(sek(0)))).toBeUndefined()
  })

  it('breaks even with nobody where there is no cost, or a gain', () => {
    expect(breakEvenSuccesses(exactly(sek(0)), exactly(sek(96_996)))).toEqual({ low: 0, high: 0 })
    expect(breakEvenSuccesses({ low: sek(-500_000), high: sek(1) }, exactly(sek(96_996)))).toEqual({ low: 0, high: 1 })
  })
})

describe('discounting', () => {
  it('counts 100 in two years at 3 % as 94.26, as any table of present values has it', () => {
    expect(discountFactor(3, 2)).toBeCloseTo(0.942596, 6)
    expect(discountFactor(3, 0)).toBe(1)
    expect(presentValue([sek(0), sek(0), sek(100)], 3, 'SEK')).toEqual(sek(94.26))
    // An annuity of 100 in arrears for five years at 3 %: factor 4.579707.
    expect(presentValue([sek(0), ...Array<Money>(5).fill(sek(100))], 3, 'SEK')).toEqual(sek(457.97))
    expect(presentValue([], 3, 'SEK')).toEqual(sek(0))
  })

  it('rounds half an öre away from zero, of a cost as of a saving', () => {
    // At 100 % a year an amount that comes in a year counts half.
    expect(presentValue([sek(0), sek(0.01)], 100, 'SEK')).toEqual(sek(0.01))
    expect(presentValue([sek(0), sek(-0.01)], 100, 'SEK')).toEqual(sek(-0.01))
    expect(presentValue([sek(0), sek(-0.03)], 100, 'SEK')).toEqual(sek(-0.02))
    // 13 × 25⁄26 is 12.5 öre and 338 × 625⁄676 is 312.5; in binary arithmetic both fall short of the half.
    expect(presentValue([sek(0), sek(0.13)], 4, 'SEK')).toEqual(sek(0.13))
    expect(presentValue([sek(0), sek(0), sek(-3.38)], 4, 'SEK')).toEqual(sek(-3.13))
  })

  it('pays back in the year in which the sum reaches the cost', () => {
    const yearly = Array<Money>(5).fill(sek(100))
    expect(paybackYears(sek(200), yearly, 0)).toBe(2)
    expect(paybackYears(sek(200.01), yearly, 0)).toBe(3)
    // At 3 %: 100 + 97.09 = 197.09, then 291.35.
    expect(paybackYears(sek(200), yearly, 3)).toBe(3)
    expect(paybackYears(sek(501), yearly, 0)).toBeUndefined()
  })

  it('pays back in the year in which the sum is the cost exactly: 121 in two years at 10 % are 100 now', () => {
    expect(paybackYears(sek(100), [sek(0), sek(0), sek(121)], 10)).toBe(3)
    expect(paybackYears(sek(100.01), [sek(0), sek(0), sek(121)], 10)).toBeUndefined()
    expect(paybackYears(sek(100), [], 10)).toBeUndefined()
    expect(paybackYears(sek(0), [sek(0)], 10)).toBe(1)
  })

  it('gives each payer its own result: a subsidy moves cost and does not remove it', () => {
    const result = netBudgetResult(
      {
        municipality: [{ cost: sek(1_000), consequence: sek(700) }],
        central: [{ cost: sek(700), consequence: sek(0) }],
      },
      3,
      'SEK',
    )
    expect(result.byPayer).toEqual({
      municipality: sek(-300),
      central: sek(-700),
      employer: sek(0),
      participant: sek(0),
    })
    expect(result.all).toEqual(sek(-1_000))
  })

  it('over four years at 3.5 % is what Python’s fractions give: 158 793.94, −333 438.82, and their sum', () => {
    const years = (...net: readonly (readonly [cost: number, consequence: number])[]) =>
      net.map(([cost, consequence]) => ({ cost: sek(cost), consequence: sek(consequence) }))
    const saved = [0, 485_000] as const
    const result = netBudgetResult(
      {
        municipality: years([1_200_000, 0], saved, saved, saved),
        central: years([480_000, 0], [0, 200_000], [50_000, 0], [0, 0]),
      },
      3.5,
      'SEK',
    )
    expect(result).toEqual({
      byPayer: { municipality: sek(158_793.94), central: sek(-333_438.82), employer: sek(0), participant: sek(0) },
      all: sek(-174_644.88),
    })
    expect(netBudgetResult({}, 3.5, 'SEK').all).toEqual(sek(0))
  })

  it('of what only changes hands in a year comes to nothing, whatever the rate', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1_000_000), { maxLength: 10 }), fc.integer({ min: 0, max: 10 }), (moved, percent) => {
        const of = (sign: 1 | -1) =>
          moved.map((kronor) => ({ cost: sek(sign === 1 ? kronor : 0), consequence: sek(sign === 1 ? 0 : kronor) }))
        const { all, byPayer } = netBudgetResult({ central: of(1), municipality: of(-1) }, percent, 'SEK')
        expect(all).toEqual(sek(0))
        expect(byPayer.municipality.minor).toBe(-byPayer.central.minor || 0)
      }),
      { numRuns: scaled(1000) },
    )
  })
})
