import { rateOf, wilson } from '@jobbspar/projections'
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
  const rest = { excluded: 1, pending: 2, definition: 'some@1' }

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
      method: 'wilson',
      provisional: false,
    })
  })
})
