import { binomialAtLeast } from './distributions.js'
import { demand, demandShare } from './domain.js'
import { wilson } from './rate.js'
import { type Interval } from './survival.js'

/** The note on every comparison. */
export const notAnEffect = 'a descriptive comparison, not an effect'

/** A count compared with a share whose own counts are not known. */
export interface AgainstBaseline {
  /** The baseline rate, as a share. */
  readonly baseline: number
  /** The expected number among `n` at the baseline rate. */
  readonly expected: number
  /** The observed number minus the expected number. */
  readonly excess: number
  readonly riskDifference: number
  /** Absent for a baseline of 0. */
  readonly riskRatio?: number
  /** The probability of this many or more at the baseline rate: the exact binomial tail. */
  readonly tail: number
}

/**
 * A comparison with a baseline that was printed rounded: with the printed rate, and with both ends of the range that
 * rounds to it.
 */
export interface BaselineComparison {
  readonly label: typeof notAnEffect
  readonly x: number
  readonly n: number
  readonly printed: AgainstBaseline
  readonly low: AgainstBaseline
  readonly high: AgainstBaseline
}

/**
 * Compares `x` of `n` with one baseline rate, for `n` of at least 1. Throws a RangeError for other counts, and for a
 * baseline that is not a share.
 */
export const againstBaseline = (x: number, n: number, baseline: number): AgainstBaseline => {
  demandShare(x, n, 1)
  demand(baseline >= 0 && baseline <= 1, 'a share from 0 to 1')
  return {
    baseline,
    expected: n * baseline,
    excess: x - n * baseline,
    riskDifference: x / n - baseline,
    ...(baseline === 0 ? {} : { riskRatio: x / n / baseline }),
    tail: binomialAtLeast(x, n, baseline),
  }
}

/**
 * Compares `x` of `n` with a baseline printed in whole per cent: 17 % is any rate from 16.5 % to below 17.5 %.
 * `undefined` for an empty cohort.
 */
export const compareWithBaseline = (x: number, n: number, percent: number): BaselineComparison | undefined =>
  n === 0
    ? undefined
    : {
        label: notAnEffect,
        ...{ x, n },
        printed: againstBaseline(x, n, percent / 100),
        low: againstBaseline(x, n, Math.max(0, percent - 0.5) / 100),
        high: againstBaseline(x, n, Math.min(100, percent + 0.5) / 100),
      }

/** The difference between two shares, with its interval. */
export interface DifferenceOfRates {
  readonly label: typeof notAnEffect
  readonly difference: number
  /** Newcombe’s hybrid score interval (1998, method 10). */
  readonly interval: Interval
}

/** The difference between two shares whose counts are both known. Both `n` must be at least 1. */
export const differenceOfRates = (
  one: { readonly x: number; readonly n: number },
  other: { readonly x: number; readonly n: number },
): DifferenceOfRates => {
  const [p1, p2] = [one.x / one.n, other.x / other.n]
  const [a, b] = [wilson(one.x, one.n), wilson(other.x, other.n)]
  const difference = p1 - p2
  return {
    label: notAnEffect,
    difference,
    interval: {
      low: difference - Math.hypot(p1 - a.low, b.high - p2),
      high: difference + Math.hypot(a.high - p1, p2 - b.low),
    },
  }
}

/** A count compared with a target. */
export interface Attainment {
  readonly actual: number
  readonly target: number
  /** Actual ÷ target. Absent for a target of 0. */
  readonly ratio?: number
  readonly difference: number
}

/** Compares a count with its target. */
export const attainment = (actual: number, target: number): Attainment => ({
  actual,
  target,
  ...(target === 0 ? {} : { ratio: actual / target }),
  difference: actual - target,
})
