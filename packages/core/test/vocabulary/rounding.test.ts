import { decimalOf, dkk, money, roundedQuotient, roundedShare, sek, shareOf, shownDecimal, times } from '@jobbspar/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const runs = { numRuns: 1000 }
const whole = fc.maxSafeInteger()
const divisor = fc.integer({ min: 1, max: 10_000_000 })

/**
 * Whether a whole number is the one nearest to a quotient. Of two equally near numbers it must be the one further from
 * zero.
 */
const isNearest = (numerator: bigint, denominator: bigint, quotient: bigint): boolean => {
  const size = (n: bigint): bigint => (n < 0n ? -n : n)
  const off = 2n * size(numerator - quotient * denominator)
  return off < denominator || (off === denominator && size(quotient * denominator) > size(numerator))
}

describe('rounding half away from zero', () => {
  it('of a fraction is the nearest whole number, halves away from zero, of any size and sign', () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.bigInt({ min: 1n, max: 10n ** 20n }), (numerator, denominator) => {
        const rounded = roundedQuotient(numerator, denominator)
        expect(isNearest(numerator, denominator, rounded)).toBe(true)
        expect(roundedQuotient(-numerator, -denominator)).toBe(rounded)
      }),
      runs,
    )
  })

  it('of halves goes away from zero on both sides', () => {
    expect([1n, 3n, -1n, -3n].map((halves) => roundedQuotient(halves, 2n))).toEqual([1n, 2n, -1n, -2n])
  })

  it('of a product is the same in plain arithmetic and beyond it', () => {
    fc.assert(
      fc.property(whole, fc.oneof(whole, fc.integer({ min: -1000, max: 1000 })), divisor, (a, b, over) => {
        const exact = roundedQuotient(BigInt(a) * BigInt(b), BigInt(over))
        expect(roundedShare(a, b, over)).toBe(Number(exact))
      }),
      runs,
    )
  })

  it('of a large amount is exact: 0.07 of 90 000 000 000 000.01 kr', () => {
    const amount = money(9_000_000_000_000_001, 'SEK')
    expect(shareOf(amount, 7, 100)).toEqual(money(630_000_000_000_000, 'SEK'))
    expect(shareOf(amount, 1, 3)).toEqual(money(3_000_000_000_000_000, 'SEK'))
    expect(shareOf(amount, 55, 100)).toEqual(times(amount, 0.55))
    expect(shareOf(dkk(-0.05), 1, 2)).toEqual(dkk(-0.03))
    expect(shareOf(sek(0), 1, 2)).toEqual(sek(0))
  })
})

describe('decimalOf', () => {
  it('is exact to the digit: 23 of 80 is 28.8 %, and minus that below nothing', () => {
    expect(decimalOf(2_300, 80, 1)).toBe(28.8)
    expect(decimalOf(-2_300, 80, 1)).toBe(-28.8)
  })

  it('is what long division gives, for every part of every whole', () => {
    const percentByHand = (part: number, of: number): number => {
      // Computed in tenths of a per cent; the remainder of the division decides the rounding.
      const thousandths = 1_000 * part
      const down = (thousandths - (thousandths % of)) / of
      return (2 * (thousandths % of) >= of ? down + 1 : down) / 10
    }
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.nat(), (of, seed) => {
        const part = seed % (of + 1)
        expect(decimalOf(100 * part, of, 1)).toBe(percentByHand(part, of))
      }),
      runs,
    )
  })
})

describe('shownDecimal', () => {
  it('is not misled by what binary arithmetic leaves in the last digits', () => {
    expect((23 / 80) * 100).toBeLessThan(28.75)
    expect(shownDecimal((23 / 80) * 100, 1)).toBe(28.8)
    expect(shownDecimal(1.005, 2)).toBe(1.01)
    expect(shownDecimal(-1.005, 2)).toBe(-1.01)
    expect(shownDecimal(0.1 + 0.2, 6)).toBe(0.3)
  })

  it('leaves whole numbers and what is no number as they are, and never shows less than nothing for nothing', () => {
    for (const value of [0, 7, -12, 123_456_789_012, 9_007_199_254_740_991, Infinity, NaN])
      expect(shownDecimal(value, 1)).toBe(value)
    expect(Object.is(shownDecimal(-0.04, 1), 0)).toBe(true)
  })

  it('of a share of counts is what the counts give exactly', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.nat(),
        fc.integer({ min: 0, max: 3 }),
        (of, seed, digits) => {
          const part = seed % (of + 1)
          expect(shownDecimal((part / of) * 100, digits)).toBe(decimalOf(100 * part, of, digits))
        },
      ),
      runs,
    )
  })
})
