import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scaled } from '../../../../test/chance.js'
import { addHours, hours, hoursBeyond, isHours, mostHours, shareOfHours } from '../../src/vocabulary/hours.js'
import {
  dkk,
  isMoney,
  lesser,
  minus,
  money,
  noMoney,
  plus,
  roundedMoney,
  sek,
  shareOf,
  sumOf,
  times,
  type Money,
} from '../../src/vocabulary/money.js'

const runs = { numRuns: scaled(3000) }

/** A number with two decimals, which JavaScript reads from its written form. */
const decimal = (hundredths: number): number =>
  Number(`${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`)

const hundredths = fc.integer({ min: 0, max: 4_000_000 })

describe('hours', () => {
  it('with two decimals are exact: their sum is that of whole hundredths', () => {
    fc.assert(
      fc.property(hundredths, hundredths, (a, b) => {
        expect(addHours(hours(decimal(a)), hours(decimal(b)))).toBe(decimal(a + b))
      }),
      runs,
    )
  })

  it('beyond others are exact too, and never fewer than none', () => {
    fc.assert(
      fc.property(hundredths, hundredths, (a, b) => {
        expect(hoursBeyond(hours(decimal(a)), hours(decimal(b)))).toBe(decimal(Math.max(0, a - b)))
      }),
      runs,
    )
  })

  it('with any two decimals are hours', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), (n) => {
        expect(isHours(decimal(n))).toBe(true)
      }),
      runs,
    )
  })

  it('are neither negative nor more than 100 000, and have no third decimal', () => {
    for (const value of [-0.01, -1, 100_000.01, 7.125, 0.001, 1 / 3, NaN, Infinity, '8', null])
      expect([value, isHours(value)]).toEqual([value, false])
    expect(() => hours(7.125)).toThrow(RangeError)
    expect(() => hours(-1)).toThrow(RangeError)
  })

  it('add a tenth and two tenths to three tenths', () => {
    expect(addHours(hours(0.1), hours(0.2))).toBe(0.3)
  })

  it('20 % of 1 980 h is 396 h, and of 2 080 h 416 h', () => {
    expect(shareOfHours(hours(1980), 20)).toBe(396)
    expect(shareOfHours(hours(2080), 20)).toBe(416)
  })

  it('a share is of a percentage with two decimals, and what is no number of hours is not the most of them', () => {
    for (const percent of [NaN, Infinity, -1, 12.345, -0])
      expect(() => shareOfHours(hours(8), percent)).toThrow(RangeError)
    for (const value of [NaN, Infinity, -1, 0.001]) expect(() => mostHours(value)).toThrow(RangeError)
    expect(mostHours(1e9)).toBe(100_000)
  })

  it('a share is the fewest hours that are at least so many per cent', () => {
    const percents = fc.integer({ min: 1, max: 10_000 })
    fc.assert(
      fc.property(hundredths, percents, (whole, percent) => {
        const share = shareOfHours(hours(decimal(whole)), decimal(percent))
        // In whole hundredths of hours and of per cent: ceil(whole × percent / 10 000).
        const fewest = (BigInt(whole) * BigInt(percent) + 9_999n) / 10_000n
        expect(share).toBe(decimal(Number(fewest)))
      }),
      runs,
    )
  })
})

/**
 * `minor × factor`, halves away from zero, computed a second time: in whole numbers of any size, with the factor in
 * millionths.
 */
const timesExactly = (minor: number, millionths: number): number => {
  const product = BigInt(minor) * BigInt(millionths)
  const size = product < 0n ? -product : product
  const whole = size / 1_000_000n
  const rounded = (size % 1_000_000n) * 2n >= 1_000_000n ? whole + 1n : whole
  return Number(product < 0n ? -rounded : rounded)
}

const minors = fc.oneof(
  fc.integer({ min: -10_000_000, max: 10_000_000 }),
  fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }),
  fc.integer({ min: -500, max: 500 }),
)

describe('money', () => {
  it('times a factor of six decimals is rounded half away from zero, as in whole numbers of any size', () => {
    fc.assert(
      fc.property(minors, fc.integer({ min: -3_000_000, max: 3_000_000 }), (minor, millionths) => {
        const factor = Number(`${millionths}e-6`)
        expect(times(money(minor, 'SEK'), factor).minor).toBe(timesExactly(minor, millionths))
      }),
      runs,
    )
  })

  it('times a factor that makes an exact half is rounded away from zero on both sides', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), (n) => {
        const odd = 2 * n + 1
        expect(times(money(odd, 'DKK'), 0.5).minor).toBe(n + 1)
        expect(times(money(-odd, 'DKK'), 0.5).minor).toBe(-(n + 1))
      }),
      runs,
    )
  })

  it('is exact to the last öre where the product is too large for a number and lies at a half or just below', () => {
    const besideHalf = fc
      .tuple(fc.integer({ min: 10_000, max: 1_000_000 }), fc.constantFrom(500_000, 500_001))
      .map(([millions, rest]) => millions * 1_000_000 + rest)
    fc.assert(
      fc.property(besideHalf, (minor) => {
        // Multiplied by 999 999, the last six digits become 500 000 or 499 999.
        expect(times(money(minor, 'SEK'), 0.999_999).minor).toBe(timesExactly(minor, 999_999))
        expect(times(money(-minor, 'SEK'), 0.999_999).minor).toBe(timesExactly(-minor, 999_999))
      }),
      runs,
    )
  })

  it('31.42 % of an amount is exact', () => {
    fc.assert(
      fc.property(minors, (minor) => {
        expect(times(money(minor, 'SEK'), 0.3142).minor).toBe(timesExactly(minor, 314_200))
      }),
      runs,
    )
    // 20 000.00 kr × 0.3142 = 6 284.00 kr.
    expect(times(sek(20_000), 0.3142)).toEqual(sek(6_284))
  })

  it('from a fraction of minor units is rounded half away from zero on both sides', () => {
    const pairs = [
      [0.49, 0],
      [0.5, 1],
      [2.5, 3],
      [-0.5, -1],
      [-2.5, -3],
      [-2.49, -2],
    ] as const
    for (const [fraction, minor] of pairs) expect(roundedMoney(fraction, 'SEK')).toEqual(money(minor, 'SEK'))
    expect(Object.is(roundedMoney(-0.2, 'SEK').minor, 0)).toBe(true)
  })

  it('that comes to nothing is 0 and never -0', () => {
    for (const nothing of [times(money(-1, 'SEK'), 0.1), times(money(0, 'SEK'), -1), money(-0, 'SEK'), sek(-0)])
      expect(Object.is(nothing.minor, 0)).toBe(true)
  })

  it('adds, subtracts and sums in whole minor units, below nothing as well', () => {
    fc.assert(
      fc.property(fc.array(minors, { maxLength: 20 }), minors, (amounts, other) => {
        const total = amounts.reduce((sum, minor) => sum + BigInt(minor), 0n)
        const sum = sumOf(
          'SEK',
          amounts.map((minor) => money(minor, 'SEK')),
        )
        expect(BigInt(sum.minor)).toBe(total)
        expect(BigInt(plus(sum, money(other, 'SEK')).minor)).toBe(total + BigInt(other))
        expect(BigInt(minus(sum, money(other, 'SEK')).minor)).toBe(total - BigInt(other))
        expect(BigInt(lesser(sum, money(other, 'SEK')).minor)).toBe(total < BigInt(other) ? total : BigInt(other))
      }),
      runs,
    )
  })

  it('in kronor with two decimals is the same number of öre', () => {
    fc.assert(
      fc.property(hundredths, (n) => {
        expect(sek(decimal(n))).toEqual({ minor: n, currency: 'SEK' })
        expect(dkk(decimal(n))).toEqual({ minor: n, currency: 'DKK' })
      }),
      runs,
    )
  })

  it('has whole minor units of a known currency', () => {
    expect(isMoney({ minor: -1850, currency: 'SEK' })).toBe(true)
    const others: unknown[] = [
      { minor: 18.5, currency: 'SEK' },
      { minor: 1850, currency: 'USD' },
      { minor: '1850', currency: 'SEK' },
      { minor: 1850 },
      { currency: 'SEK' },
      1850,
      null,
    ]
    for (const value of others) expect([value, isMoney(value)]).toEqual([value, false])
    expect(() => money(18.5, 'SEK')).toThrow(RangeError)
    expect(() => money(2 ** 53, 'SEK')).toThrow(RangeError)
  })

  it('has at most two decimals where it is written in kronor, and the error says so', () => {
    for (const make of [sek, dkk])
      for (const value of [8.165, 8.175, 1.005, 0.001, NaN, Infinity, 2 ** 53])
        expect(() => make(value)).toThrow(RangeError)
    expect(() => sek(8.165)).toThrow('8.165 is not an amount with at most two decimals.')
    expect(() => money(5, 'USD' as 'SEK')).toThrow("'USD' is not a currency: SEK, DKK, NOK, EUR.")
  })

  it('is multiplied by factors of six decimals and divided by what is above zero', () => {
    for (const factor of [0.1234567, 1e-7, NaN, Infinity, -Infinity, 2 ** 53])
      expect(() => times(sek(1), factor)).toThrow(RangeError)
    for (const whole of [0, -0, -3, NaN, Infinity, 1e-7]) expect(() => shareOf(sek(1), 1, whole)).toThrow(RangeError)
    for (const part of [NaN, Infinity, 1e-7]) expect(() => shareOf(sek(1), part, 2)).toThrow(RangeError)
    // Percentages with two decimals divided by a hundred, as callers do.
    const wrong = Array.from({ length: 100_001 }, (_, n) => n).filter(
      (n) => times(money(1_000_000, 'SEK'), n / 100 / 100).minor !== n * 100,
    )
    expect(wrong).toEqual([])
  })

  it('is shared exactly, however large the product: in whole numbers of any size', () => {
    const shares = fc
      .integer({ min: 1, max: 100_000 })
      .chain((whole) => fc.tuple(fc.integer({ min: 0, max: whole }), fc.constant(whole)))
    fc.assert(
      fc.property(minors, shares, (minor, [share, whole]) => {
        const numerator = 2n * BigInt(minor < 0 ? -minor : minor) * BigInt(share) + BigInt(whole)
        const size = Number(numerator / (2n * BigInt(whole)))
        const shared = shareOf(money(minor, 'SEK'), decimal(share), decimal(whole))
        expect(shared).toEqual(money(minor < 0 ? -size : size, 'SEK'))
      }),
      runs,
    )
  })

  it('is summed only as far as numbers are exact', () => {
    const most = money(Number.MAX_SAFE_INTEGER, 'SEK')
    expect(() => sumOf('SEK', [most, sek(1), money(-100, 'SEK')])).toThrow(RangeError)
    expect(() => plus(most, sek(1))).toThrow(RangeError)
    expect(sumOf('SEK', [most, money(-most.minor, 'SEK')])).toEqual(noMoney('SEK'))
  })

  it('of none is nothing, and of one currency does not add to another', () => {
    expect(noMoney('DKK')).toEqual({ minor: 0, currency: 'DKK' })
    expect(sumOf('SEK', [])).toEqual({ minor: 0, currency: 'SEK' })
    // @ts-expect-error kronor and kroner do not add
    const mixed: Money<'SEK'> = plus(sek(1), dkk(1))
    expect(mixed.currency).toBe('SEK')
  })
})
