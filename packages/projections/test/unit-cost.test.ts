import { sek } from '@jobbspar/core'
import { costPerParticipant, costPerSuccess, costPerSuccessInterval, exactly } from '@jobbspar/projections'
import { describe, expect, it } from 'vitest'
import { lacks } from './lacks.js'

const cost = { low: sek(1_200_000), high: sek(1_300_000) }
const exact = (n: number) => ({ low: n, high: n })

describe('[B21] a yearly cost of 1.2 to 1.3 million', () => {
  it('[B09] is 20 000 to 32 500 for each of 40 to 60 participants, who are told beside it', () => {
    expect(costPerParticipant(cost, { low: 40, high: 60 })).toEqual({
      ...{ known: true, each: { low: sek(20_000), high: sek(32_500) }, cost, of: { low: 40, high: 60 } },
    })
  })

  it('is 120 000 to 130 000 for each of ten successes among 50 participants', () => {
    expect(costPerSuccess(cost, exact(10), 50)).toEqual({
      ...{ known: true, each: { low: sek(120_000), high: sek(130_000) }, cost, of: exact(10), n: 50 },
    })
  })

  it('is 100 000 to 130 000 where ten are known to have succeeded and of two it is not known', () => {
    expect(costPerSuccess(cost, { low: 10, high: 12 }, 50)).toMatchObject({
      each: { low: sek(100_000), high: sek(130_000) },
    })
  })

  it('of one person is all of it', () => {
    expect(costPerParticipant(cost, exact(1))).toMatchObject({ each: cost })
    expect(costPerSuccess(cost, exact(1), 1)).toMatchObject({ each: cost, n: 1 })
  })

  it('has no share where nobody succeeded or may have, and says of how many', () => {
    const nobody = { known: false, missing: lacks('a success among 50 participants'), n: 50 }
    expect(costPerSuccess(cost, exact(0), 50)).toEqual(nobody)
    expect(costPerSuccess(cost, { low: 0, high: 3 }, 50)).toEqual(nobody)
    expect(costPerParticipant(cost, exact(0))).toEqual({ known: false, missing: lacks('a participant') })
  })
})

describe('an exact cost', () => {
  it('is rounded half away from zero to the öre for each', () => {
    expect(costPerSuccess(exactly(sek(0.05)), exact(2), 2)).toMatchObject({ each: exactly(sek(0.03)) })
  })

  it('of nothing is nothing for each', () => {
    expect(costPerSuccess(exactly(sek(0)), exact(3), 9)).toMatchObject({ each: exactly(sek(0)) })
  })
})

describe('the interval of a cost per success', () => {
  // By hand: Newcombe 1998 gives Wilson's interval as the roots of (p − share)² = z² p (1 − p) ÷ n.
  const shareAt = (x: number, n: number, sign: 1 | -1): number => {
    const [z, share] = [1.959963984540054, x / n]
    const [a, b, c] = [n + z * z, -(2 * n * share + z * z), n * share * share]
    return (-b + sign * Math.sqrt(b * b - 4 * a * c)) / (2 * a)
  }

  it('of 1.2 and of 1.3 million for 10 of 50 is the cost by the ends of the share', () => {
    expect(costPerSuccessInterval(sek(1_200_000), 10, 50)).toEqual({ low: sek(72_645.59), high: sek(213_451.92) })
    expect(costPerSuccessInterval(sek(1_300_000), 10, 50)).toEqual({ low: sek(78_699.39), high: sek(231_239.58) })
    expect(1_200_000 / (50 * shareAt(10, 50, 1))).toBeCloseTo(72_645.59, 2)
    expect(1_200_000 / (50 * shareAt(10, 50, -1))).toBeCloseTo(213_451.92, 2)
  })

  it('has no upper end where no one succeeded, and begins at the cost of each where all did', () => {
    // Of 0 of 10 the upper end of the share is z² ÷ (10 + z²).
    const upper = 1.959963984540054 ** 2 / (10 + 1.959963984540054 ** 2)
    expect(costPerSuccessInterval(sek(100_000), 0, 10)).toEqual({ low: sek(Math.round(1_000_000 / upper) / 100) })
    expect(costPerSuccessInterval(sek(100_000), 10, 10)).toMatchObject({ low: sek(10_000) })
  })

  it('is none without a participant, or of more successes than participants', () => {
    expect(costPerSuccessInterval(sek(100_000), 0, 0)).toBeUndefined()
    expect(costPerSuccessInterval(sek(100_000), 3, 2)).toBeUndefined()
    expect(costPerSuccessInterval(sek(100_000), 0.5, 2)).toBeUndefined()
  })
})
