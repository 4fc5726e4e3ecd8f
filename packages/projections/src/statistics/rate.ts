import { type Instant } from '@jobbspar/core'
import { betaQuantile } from './distributions.js'
import { demandShare } from './domain.js'
import { normalQuantile975 as z } from './normal.js'
import { type Interval } from './survival.js'

/** How an interval is made: the score interval of Wilson, or the exact one of Clopper and Pearson. */
export type IntervalMethod = 'wilson' | 'clopperPearson'

/** A share with everything a reader needs to judge it. Never a bare number. */
export interface Rate {
  /** The numerator. */
  readonly x: number
  /** The denominator. */
  readonly n: number
  /** Left out of the denominator by the definition. */
  readonly excluded: number
  /** Not decided yet: still open on the reference date. */
  readonly pending: number
  /** Cases in neither part, because the deciding fact was not recorded; absent for a rate that cannot have such cases. */
  readonly notKnown?: number
  /** Cases counted on the assumption that what is open-ended goes on. */
  readonly assumed?: number
  /** The least share, if none of those not known counts and no assumption holds, and the greatest, if all do. */
  readonly low?: number
  readonly high?: number
  /** `x / n`; absent for an empty cohort, and where too much is not known or assumed for a single number. */
  readonly rate?: number
  /** 95 % interval, absent for an empty cohort; where no single number is stated, from the interval of the least share to that of the greatest. */
  readonly interval?: Interval
  readonly method: IntervalMethod
  /** While cases are pending the rate can still change, and with too few cases it is uncertain. */
  readonly provisional: boolean
  /** The instant of knowledge. */
  readonly knownAt: Instant
  /** The outcome definition's id and version. */
  readonly definition: string
}

/** The Wilson score interval for `x` of `n` (Wilson 1927), for `n` from 1. Throws a RangeError for other counts. */
export const wilson = (x: number, n: number): Interval => {
  demandShare(x, n, 1)
  const p = x / n
  const centre = p + (z * z) / (2 * n)
  const spread = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n))
  const scale = 1 + (z * z) / n
  // At the ends the score interval reaches 0 and 1 exactly; binary arithmetic misses them by a rounding error.
  return { low: x === 0 ? 0 : (centre - spread) / scale, high: x === n ? 1 : (centre + spread) / scale }
}

/** The exact interval for `x` of `n` (Clopper and Pearson 1934), for `n` from 1: with at least the stated coverage. Throws a RangeError for other counts. */
export const clopperPearson = (x: number, n: number): Interval => {
  demandShare(x, n, 1)
  return {
    low: x === 0 ? 0 : betaQuantile(0.025, x, n - x + 1),
    high: x === n ? 1 : betaQuantile(0.975, x + 1, n - x),
  }
}

const intervals: Readonly<Record<IntervalMethod, (x: number, n: number) => Interval>> = { wilson, clopperPearson }

/** The uncertainty of the cases of a rate. */
export interface Unsure {
  /** Cases in neither part. */
  readonly notKnown: number
  /** The cases in and outside the numerator that are there on the assumption that what is open-ended goes on. */
  readonly assumedIn: { readonly x: number; readonly rest: number }
  /** The share not known or assumed, in per cent, above which no single number is stated. */
  readonly most: number
}

/** The effect of unknown cases on a rate: its bounds, and whether a single number is still stated. */
const unsureOf = (x: number, n: number, method: IntervalMethod, unsure: Unsure) => {
  const { notKnown, assumedIn, most } = unsure
  const assumed = assumedIn.x + assumedIn.rest
  const all = n + notKnown
  const [least, greatest] = [x - assumedIn.x, x + notKnown + assumedIn.rest]
  const counts = { notKnown, assumed, ...(all === 0 ? {} : { low: least / all, high: greatest / all }) }
  const stated = n > 0 && (notKnown + assumed) * 100 <= most * all
  const interval = intervals[method]
  return {
    ...counts,
    ...(stated ? { rate: x / n, interval: interval(x, n) } : {}),
    ...(stated || all === 0 ? {} : { interval: { low: interval(least, all).low, high: interval(greatest, all).high } }),
  }
}

/**
 * A rate with its interval, by default Wilson's; below `minN` cases it is provisional. With `unsure` it states how many
 * cases are not known or assumed, and the bounds; no single number where they are too many. Throws a RangeError for counts that
 * are invalid.
 */
export const rateOf = (
  x: number,
  n: number,
  rest: Pick<Rate, 'excluded' | 'pending' | 'definition' | 'knownAt'>,
  {
    method = 'wilson',
    minN = 0,
    unsure,
  }: { readonly method?: IntervalMethod; readonly minN?: number; readonly unsure?: Unsure } = {},
): Rate => {
  demandShare(x, n, 0)
  return {
    x,
    n,
    ...rest,
    ...(unsure !== undefined
      ? unsureOf(x, n, method, unsure)
      : n === 0
        ? {}
        : { rate: x / n, interval: intervals[method](x, n) }),
    method,
    provisional:
      rest.pending > 0 ||
      n < minN ||
      (unsure !== undefined && unsure.notKnown + unsure.assumedIn.x + unsure.assumedIn.rest > 0),
  }
}
