import { type Instant } from '@jobbspar/core'
import { betaQuantile } from './distributions.js'
import { normalQuantile975 as z } from './normal.js'
import { type Interval } from './time-to-event.js'

/** How an interval is made: the score interval of Wilson, or the exact one of Clopper and Pearson. */
export type IntervalMethod = 'wilson' | 'clopperPearson'

/** A share with everything a reader needs to judge it. Never a bare number. */
export interface Rate {
  /** How many count. */
  readonly x: number
  /** Of how many. */
  readonly n: number
  /** Left out of the denominator by the definition. */
  readonly excluded: number
  /** Not decided yet: still open on the day asked from. */
  readonly pending: number
  /** `x / n`; absent for an empty cohort. */
  readonly rate?: number
  /** 95 % interval, absent for an empty cohort. */
  readonly interval?: Interval
  readonly method: IntervalMethod
  /** While cases are pending the rate can still change, and of too few cases it says little. */
  readonly provisional: boolean
  /** What was known when it was taken. */
  readonly knownAt: Instant
  /** The outcome definition's id and version. */
  readonly definition: string
}

/** The Wilson score interval for `x` of `n` (Wilson 1927), for `n` from 1. */
export const wilson = (x: number, n: number): Interval => {
  const p = x / n
  const centre = p + (z * z) / (2 * n)
  const spread = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n))
  const scale = 1 + (z * z) / n
  // At the ends the score interval reaches 0 and 1 exactly; binary arithmetic misses them by a hair.
  return { low: x === 0 ? 0 : (centre - spread) / scale, high: x === n ? 1 : (centre + spread) / scale }
}

/** The exact interval for `x` of `n` (Clopper and Pearson 1934), for `n` from 1: never shorter than it says. */
export const clopperPearson = (x: number, n: number): Interval => ({
  low: x === 0 ? 0 : betaQuantile(0.025, x, n - x + 1),
  high: x === n ? 1 : betaQuantile(0.975, x + 1, n - x),
})

const intervals: Readonly<Record<IntervalMethod, (x: number, n: number) => Interval>> = { wilson, clopperPearson }

/** A rate with its interval, Wilson's unless another is asked for; below `minN` cases it is provisional. */
export const rateOf = (
  x: number,
  n: number,
  rest: Pick<Rate, 'excluded' | 'pending' | 'definition' | 'knownAt'>,
  { method = 'wilson', minN = 0 }: { readonly method?: IntervalMethod; readonly minN?: number } = {},
): Rate => ({
  x,
  n,
  ...rest,
  ...(n === 0 ? {} : { rate: x / n, interval: intervals[method](x, n) }),
  method,
  provisional: rest.pending > 0 || n < minN,
})
