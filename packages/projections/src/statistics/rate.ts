import { type Instant } from '@jobbspar/core'
import { betaQuantile } from './distributions.js'
import { demandShare } from './domain.js'
import { normalQuantile975 as z } from './normal.js'
import { type Interval } from './survival.js'

/** How an interval is computed: the score interval of Wilson, or the exact interval of Clopper and Pearson. */
export type IntervalMethod = 'wilson' | 'clopperPearson'

/** A share with everything that a reader needs to judge it. A share is never stated as a bare number. */
export interface Rate {
  /** The numerator. */
  readonly x: number
  /** The denominator. */
  readonly n: number
  /** Cases that the definition leaves out of the denominator. */
  readonly excluded: number
  /** Cases that are not decided yet, because they are still open on the reference date. */
  readonly pending: number
  /**
   * Cases in neither numerator nor denominator, because the deciding fact is not recorded. Absent for a rate that
   * cannot have such cases.
   */
  readonly notKnown?: number
  /** Cases counted on the assumption that an open-ended employment or the like goes on. */
  readonly assumed?: number
  /**
   * The bounds of the share. `low`: no case that is not known counts and no assumption holds. `high`: all of these
   * cases count.
   */
  readonly low?: number
  readonly high?: number
  /** `x / n`. Absent for an empty cohort, and where too many cases are not known or assumed for a single number. */
  readonly rate?: number
  /**
   * The 95 % interval. Absent for an empty cohort. Where no single number is stated, it reaches from the low end of the
   * interval of the lowest share to the high end of the interval of the highest share.
   */
  readonly interval?: Interval
  readonly method: IntervalMethod
  /** Whether the rate can still change because cases are pending, or is uncertain because there are too few cases. */
  readonly provisional: boolean
  /** The instant up to which records are known. */
  readonly knownAt: Instant
  /** The id and version of the outcome definition. */
  readonly definition: string
}

/**
 * The Wilson score interval for `x` of `n` (Wilson 1927), for `n` of at least 1. Throws a RangeError for other counts.
 */
export const wilson = (x: number, n: number): Interval => {
  demandShare(x, n, 1)
  const p = x / n
  const centre = p + (z * z) / (2 * n)
  const spread = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n))
  const scale = 1 + (z * z) / n
  // For `x` = 0 and `x` = `n` the score interval reaches 0 and 1 exactly. Binary arithmetic would miss them by a
  // rounding error.
  return { low: x === 0 ? 0 : (centre - spread) / scale, high: x === n ? 1 : (centre + spread) / scale }
}

/**
 * The exact interval for `x` of `n` (Clopper and Pearson 1934), for `n` of at least 1. Its coverage is at least 95 %.
 * Throws a RangeError for other counts.
 */
export const clopperPearson = (x: number, n: number): Interval => {
  demandShare(x, n, 1)
  return {
    low: x === 0 ? 0 : betaQuantile(0.025, x, n - x + 1),
    high: x === n ? 1 : betaQuantile(0.975, x + 1, n - x),
  }
}

const intervals: Readonly<Record<IntervalMethod, (x: number, n: number) => Interval>> = { wilson, clopperPearson }

/** How much is not known or assumed about the cases of a rate. */
export interface Unsure {
  /** Cases in neither numerator nor denominator. */
  readonly notKnown: number
  /**
   * The cases that are counted on the assumption that an open-ended employment or the like goes on: those in the
   * numerator (`x`) and the others (`rest`).
   */
  readonly assumedIn: { readonly x: number; readonly rest: number }
  /** The share of cases not known or assumed, in per cent, above which no single number is stated. */
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
 * A rate with its interval, by default Wilson's. With fewer than `minN` cases it is provisional. With `unsure` it
 * states how many cases are not known or assumed, and the bounds. Where these cases are too many, no single number is
 * stated. Throws a RangeError for invalid counts.
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
