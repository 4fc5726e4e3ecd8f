import { isShareable } from '@jobbspar/projections'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scaled } from '../../../test/chance.js'

describe('an amount', () => {
  it.each([
    // 30 + 20 + 10 = 60 is 10 % of 600.
    ['is shared when the others are a tenth of the largest', [600, 500, 30, 20, 10], true],
    ['is not when they are a hundredth less', [600, 500, 30, 20, 9.9], false],
    ['is not of four, whatever they are', [100, 100, 100, 100], false],
    ['is of five alike', [100, 100, 100, 100, 100], true],
    ['is not of five of whom one contributed nothing', [100, 100, 100, 100, 0], false],
    ['counts what was paid back by its size', [-600, 500, -30, 20, -10], true],
    ['is not of nobody', [], false],
  ])('%s', (_says, contributions, shareable) => {
    expect(isShareable(contributions)).toBe(shareable)
  })

  it('of equal contributions is shared from five on, and one more contributor never hides it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 1, max: 40 }), (size, n) => {
        const all = Array.from({ length: n }, () => size)
        expect(isShareable(all)).toBe(n >= 5)
        if (isShareable(all)) expect(isShareable([...all, size])).toBe(true)
      }),
      { numRuns: scaled(1000) },
    )
  })
})
