import { binomialAtLeast } from './distributions.js'
import { demand, demandShare } from './domain.js'
import { wilson } from './rate.js'
import { type Interval } from './survival.js'

/** What every comparison says of itself. */
export const notAnEffect = 'a descriptive comparison, not an effect'

/** A count held against a share known from elsewhere without its own count. */
export interface AgainstBaseline {
  /** The baseline rate, as a share. */
  readonly baseline: number
  /** How many would be expected of `n` at the baseline rate. */
  readonly expected: number
  /** How many more there are. */
  readonly excess: number
  readonly riskDifference: number
  /** Absent for a baseline of nothing. */
  readonly riskRatio?: number
  /** The probability of so many or more at the baseline rate: the exact binomial tail. */
  readonly tail: number
}

/** A comparison with a baseline that was printed rounded: at the printed rate, and at both ends of what rounds to it. */
export interface BaselineComparison {
  readonly label: typeof notAnEffect
  readonly x: number
  readonly n: number
  readonly printed: AgainstBaseline
  readonly low: AgainstBaseline
  readonly high: AgainstBaseline
}

/** Holds `x` of `n` against one baseline rate, for `n` from 1. Throws a RangeError for other counts, or a baseline that is no share. */
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
 * Holds `x` of `n` against a baseline printed in whole per cent: 17 % stands for anything from 16.5 % to below 17.5 %. Absent for an
 * empty cohort.
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

/** Two shares held against each other, with the interval of their difference. */
export interface DifferenceOfRates {
  readonly label: typeof notAnEffect
  readonly difference: number
  /** Newcombe’s hybrid score interval (1998, method 10). */
  readonly interval: Interval
}

/** The difference of two shares whose counts are both known, for both `n` from 1. */
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

/** How a count stands against a target. */
export interface Attainment {
  readonly actual: number
  readonly target: number
  /** Actual ÷ target; absent for a target of nothing. */
  readonly ratio?: number
  readonly difference: number
}

/** A count beside its target. */
export const attainment = (actual: number, target: number): Attainment => ({
  actual,
  target,
  ...(target === 0 ? {} : { ratio: actual / target }),
  difference: actual - target,
})
