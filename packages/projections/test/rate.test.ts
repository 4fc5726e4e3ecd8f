import {
  againstBaseline,
  attainment,
  clopperPearson,
  compareWithBaseline,
  differenceOfRates,
  rateOf,
  wilson,
} from '@jobbspar/projections'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runs } from './told.js'

// Newcombe, R. G. (1998), Two-sided confidence intervals for the single proportion: comparison of seven methods, Statistics
// in Medicine 17, 857–872, table I, method 3 (score without continuity correction).
const newcombe = [
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
] as const

describe('the Wilson interval', () => {
  it.each(newcombe)('of %i of %i is %f to %f (Newcombe 1998, table I)', (x, n, low, high) => {
    const interval = wilson(x, n)
    expect(interval.low.toFixed(4)).toBe(low.toFixed(4))
    expect(interval.high.toFixed(4)).toBe(high.toFixed(4))
  })

  it('lies within 0 and 1, holds the rate, and mirrors: what is not x of n is n − x of n', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(), (n, some) => {
        const x = some % (n + 1)
        const { low, high } = wilson(x, n)
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeLessThanOrEqual(1)
        expect(low).toBeLessThanOrEqual(x / n + 1e-15)
        expect(high).toBeGreaterThanOrEqual(x / n - 1e-15)
        const mirrored = wilson(n - x, n)
        expect(mirrored.low).toBeCloseTo(1 - high, 12)
        expect(mirrored.high).toBeCloseTo(1 - low, 12)
      }),
      runs,
    )
  })
})

describe('the Wilson interval at its ends', () => {
  it('holds the rate itself: 0 of 6 begins at 0', () => {
    expect(wilson(0, 6).low).toBe(0)
  })
})

describe('a rate', () => {
  const rest = { excluded: 1, pending: 2, definition: 'some@1', knownAt: '2020-01-01T00:00:00.000Z' } as const

  it('carries everything that a reader needs', () => {
    expect(rateOf(15, 148, rest)).toMatchObject({ x: 15, n: 148, ...rest, method: 'wilson', provisional: true })
    expect(rateOf(15, 148, rest).rate).toBe(15 / 148)
  })

  it('of nobody is no number', () => {
    const nobody = rateOf(0, 0, { ...rest, pending: 0 })
    expect(nobody).toEqual({
      x: 0,
      n: 0,
      excluded: 1,
      pending: 0,
      definition: 'some@1',
      knownAt: '2020-01-01T00:00:00.000Z',
      method: 'wilson',
      provisional: false,
    })
  })
})

describe('the exact interval', () => {
  // R 4.2.2, binom.test(x, n)$conf.int
  it.each([
    [28, 78, 0.25343187055529, 0.47557597145163],
    [43, 100, 0.33139101663138, 0.53286626167515],
    [0, 10, 0, 0.30849710781876],
    [10, 10, 0.69150289218124, 1],
    [0, 1, 0, 0.975],
    [1, 1, 0.025, 1],
  ])('of %i of %i is %f to %f (R, binom.test)', (x, n, low, high) => {
    expect(clopperPearson(x, n).low).toBeCloseTo(low, 8)
    expect(clopperPearson(x, n).high).toBeCloseTo(high, 8)
  })

  it('holds the rate and is asked for by name; too few cases make a rate provisional', () => {
    const rest = { excluded: 0, pending: 0, definition: 'some@1', knownAt: '2020-01-01T00:00:00.000Z' } as const
    const rate = rateOf(28, 78, rest, { method: 'clopperPearson', minN: 100 })
    expect(rate).toMatchObject({ method: 'clopperPearson', provisional: true, interval: clopperPearson(28, 78) })
    expect(rateOf(28, 78, rest, { minN: 78 }).provisional).toBe(false)
  })
})

describe('a comparison with a baseline', () => {
  it('[D06] [D08] of 28 of 78 with 17 %: 13.26 expected, 19 points more, the exact tail as R has it (pbinom)', () => {
    const { printed, low, high, label } = compareWithBaseline(28, 78, 17) ?? {}
    expect(label).toBe('a descriptive comparison, not an effect')
    expect(printed?.expected).toBeCloseTo(13.26, 10)
    expect(printed?.excess).toBeCloseTo(14.74, 10)
    expect((printed?.riskDifference ?? 0) * 100).toBeCloseTo(18.897435897, 8)
    expect(printed?.riskRatio).toBeCloseTo(2.1116, 4)
    expect(printed?.tail).toBeCloseTo(4.7464356345365e-5, 9)
    // 17 % is anything from 16.5 % to below 17.5 %.
    expect(low?.tail).toBeCloseTo(2.7295507072463e-5, 9)
    expect(high?.tail).toBeCloseTo(8.0452083689906e-5, 9)
  })

  it('has a tail that stays exact where it is small: 43 of 60 with 17 %, and every other count, as summed term by term', () => {
    const logs = Array.from({ length: 61 }, (_, k) => (k === 0 ? 0 : Math.log(k)))
    const logFactorial = (k: number) => logs.slice(1, k + 1).reduce((sum, one) => sum + one, 0)
    const logTerm = (k: number, n: number, p: number) =>
      logFactorial(n) - logFactorial(k) - logFactorial(n - k) + k * Math.log(p) + (n - k) * Math.log(1 - p)
    for (const [n, p] of [
      [60, 0.17],
      [20, 0.3],
      [7, 0.5],
    ] as const)
      for (let x = 0; x <= n; x++) {
        // Summed from the smallest term on, so that no term is lost by rounding.
        let summed = 0
        for (let k = n; k >= x; k--) summed += Math.exp(logTerm(k, n, p))
        expect(againstBaseline(x, n, p).tail / summed).toBeCloseTo(1, 6)
      }
    const { tail } = againstBaseline(43, 60, 0.17)
    expect(tail).toBeGreaterThan(0)
    expect(tail).toBeLessThan(1e-19)
  })

  it('knows its edges: nobody, nothing expected, everybody', () => {
    expect(compareWithBaseline(0, 0, 17)).toBeUndefined()
    expect(againstBaseline(3, 5, 0)).toEqual({ baseline: 0, expected: 0, excess: 3, riskDifference: 0.6, tail: 0 })
    expect(againstBaseline(5, 5, 1).tail).toBe(1)
    expect(againstBaseline(0, 5, 0.3).tail).toBe(1)
  })
})

describe('the difference of two rates', () => {
  // Newcombe, R. G. (1998), Interval estimation for the difference between independent proportions, Statistics in Medicine 17,
  // 873–890, table II, method 10.
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])('%i of %i less %i of %i is between %f and %f (Newcombe 1998, table II)', (x1, n1, x2, n2, low, high) => {
    const { interval } = differenceOfRates({ x: x1, n: n1 }, { x: x2, n: n2 })
    expect(interval.low.toFixed(4)).toBe(low.toFixed(4))
    expect(interval.high.toFixed(4)).toBe(high.toFixed(4))
  })
})

describe('[H06] [H07] attainment', () => {
  it('of 43 against 10 is 430 %, 33 more', () => {
    expect(attainment(43, 10)).toEqual({ actual: 43, target: 10, ratio: 4.3, difference: 33 })
    expect(attainment(3, 0)).toEqual({ actual: 3, target: 0, difference: 3 })
  })
})
