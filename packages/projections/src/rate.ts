import { normalQuantile975 as z } from './normal.js'

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
  readonly interval?: { readonly low: number; readonly high: number }
  readonly method: 'wilson'
  /** While cases are pending the rate can still change. */
  readonly provisional: boolean
  /** The outcome definition's id and version. */
  readonly definition: string
}

/** The Wilson score interval for `x` of `n` (Wilson 1927), for `n` from 1. */
export const wilson = (x: number, n: number): { readonly low: number; readonly high: number } => {
  const p = x / n
  const centre = p + (z * z) / (2 * n)
  const spread = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n))
  const scale = 1 + (z * z) / n
  // At the ends the score interval reaches 0 and 1 exactly; binary arithmetic misses them by a hair.
  return { low: x === 0 ? 0 : (centre - spread) / scale, high: x === n ? 1 : (centre + spread) / scale }
}

/** A rate with its Wilson interval. */
export const rateOf = (x: number, n: number, rest: Pick<Rate, 'excluded' | 'pending' | 'definition'>): Rate => ({
  x,
  n,
  ...rest,
  ...(n === 0 ? {} : { rate: x / n, interval: wilson(x, n) }),
  method: 'wilson',
  provisional: rest.pending > 0,
})
