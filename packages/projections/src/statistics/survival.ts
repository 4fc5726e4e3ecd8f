import { normalQuantile975 } from './normal.js'

/** One stretch under observation, in days from the beginning of the case. */
export interface Observation {
  /** When observation starts. It is 0 unless the beginning was not observed (left truncation). */
  readonly entry?: number
  /** When observation ends. It is later than `entry`, except for a case of length 0. */
  readonly time: number
  /** What ended the case. Absent or null for a case that is still open and is censored at `time`. */
  readonly exit?: string | null
}

/** An interval at 95 %. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** The curve from one event time on. */
export interface SurvivalStep {
  readonly time: number
  /** How many were under observation just before this time. */
  readonly atRisk: number
  readonly events: number
  /** The share of cases in which the event has not occurred yet. */
  readonly survival: number
  /** Greenwood's variance of the share. Absent once the share is 0. */
  readonly variance?: number
  /** The log(−log) interval. Absent once the share is 0. */
  readonly interval?: Interval
}

/** How long it takes until the event occurs. Open cases are censored. */
export interface SurvivalCurve {
  readonly n: number
  readonly events: number
  readonly censored: number
  readonly steps: readonly SurvivalStep[]
  /** The latest time at which a case was under observation. Beyond it the curve is known only if the share is 0. */
  readonly observedTo: number
  /**
   * The median: the first time by which the event has occurred in half of the cases. Absent where the curve does not
   * reach half.
   */
  readonly median?: number
  /**
   * The 95 % interval of the median by Brookmeyer and Crowley (1982). It begins at the first time at which the
   * log(−log) interval of the curve contains one half, and ends at the first time at which that whole interval is at or
   * below one half. The upper end is absent where this time is not reached.
   */
  readonly medianInterval?: { readonly low: number; readonly high?: number }
}

/**
 * The usable observations. A stretch that ends before it begins carries no information; neither does a stretch without
 * length, except at time 0.
 */
export const usable = (observations: readonly Observation[]): readonly Observation[] =>
  observations.filter(
    ({ entry = 0, time }) =>
      Number.isFinite(time) && Number.isFinite(entry) && entry >= 0 && (time > entry || (entry === 0 && time === 0)),
  )

/** What ended a case. `undefined` for a censored case. */
export const exitOf = ({ exit }: Observation): string | undefined => exit ?? undefined

/**
 * How many cases are under observation just before a time: those that entered before it, or at 0 if the time is 0, and
 * have not left yet.
 */
export const atRiskAt = (observations: readonly Observation[], time: number): number =>
  usable(observations).filter(({ entry = 0, time: to }) => to >= time && (entry < time || (entry === 0 && time === 0)))
    .length

/** The number of events at each event time. */
const eventsByTime = (seen: readonly Observation[]): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>()
  for (const one of seen) if (exitOf(one) !== undefined) counts.set(one.time, (counts.get(one.time) ?? 0) + 1)
  return counts
}

/**
 * Returns a function that counts the times before a given time. `rising` is in ascending order, and so must be the
 * calls; each time is then read once.
 */
const countingBefore = (rising: Float64Array): ((time: number) => number) => {
  let count = 0
  return (time) => {
    while ((rising[count] ?? Infinity) < time) count++
    return count
  }
}

/**
 * Returns a function that counts the cases under observation just before a time. The calls must be in ascending order.
 */
const atRiskOver = (seen: readonly Observation[]): ((time: number) => number) => {
  const atZero = seen.filter(({ entry = 0 }) => entry === 0).length
  const entered = countingBefore(Float64Array.from(seen, ({ entry = 0 }) => entry).sort())
  const gone = countingBefore(Float64Array.from(seen, ({ time }) => time).sort())
  return (time) => entered(time) + (time === 0 ? atZero : 0) - gone(time)
}

/**
 * The log(−log) interval of a probability, p^exp(±z·se), which stays between 0 and 1 (Kalbfleisch & Prentice).
 * `relative` is the variance of the probability divided by its square.
 */
export const logLog = (probability: number, relative: number): Interval | undefined => {
  if (probability <= 0 || probability >= 1) return undefined
  const spread = (normalQuantile975 * Math.sqrt(relative)) / Math.abs(Math.log(probability))
  return { low: probability ** Math.exp(spread), high: probability ** Math.exp(-spread) }
}

/**
 * The product-limit estimator of Kaplan and Meier, S(t) = ∏(1 − dⱼ/nⱼ), with Greenwood's variance and log(−log)
 * intervals. Any exit counts as the event. Where exits compete, 1 − S overstates the probability of each exit; use
 * `cumulativeIncidence` instead. Events come before censoring at the same time. Cases that enter late count from their
 * entry on.
 */
export const kaplanMeier = (observations: readonly Observation[]): SurvivalCurve => {
  const seen = usable(observations)
  const steps: SurvivalStep[] = []
  let survival = 1
  // While no case enters or is censored, the product of the shares reduces to one fraction of two counts.
  let [base, of, left] = [1, 0, 0]
  let greenwood = 0
  const atRiskOn = atRiskOver(seen)
  for (const [time, events] of [...eventsByTime(seen)].sort(([a], [b]) => a - b)) {
    const atRisk = atRiskOn(time)
    if (atRisk !== left) [base, of] = [survival, atRisk]
    left = atRisk - events
    survival = base * (left / of)
    greenwood += events / (atRisk * (atRisk - events))
    const interval = logLog(survival, greenwood)
    steps.push({
      ...{ time, atRisk, events, survival },
      ...(survival === 0 ? {} : { variance: survival * survival * greenwood }),
      ...(interval === undefined ? {} : { interval }),
    })
  }
  // A product of shares can differ from one half by a rounding error.
  const median = steps.find((step) => step.survival <= 0.5 + 1e-9)?.time
  const low = steps.find(({ interval }) => interval !== undefined && interval.low <= 0.5)?.time
  const high = steps.find(({ interval }) => interval !== undefined && interval.high <= 0.5)?.time
  const events = seen.filter((one) => exitOf(one) !== undefined).length
  return {
    n: seen.length,
    events,
    censored: seen.length - events,
    steps,
    observedTo: seen.reduce((latest, { time }) => Math.max(latest, time), 0),
    ...(median === undefined ? {} : { median }),
    ...(low === undefined ? {} : { medianInterval: { low, ...(high === undefined ? {} : { high }) } }),
  }
}

/** The step in effect at a time. `undefined` before the first event. */
const stepAt = (curve: SurvivalCurve, time: number): SurvivalStep | undefined =>
  curve.steps.findLast((step) => step.time <= time)

/** The share of cases in which an event has occurred by a time. The interval is absent where the share is 0 or 1. */
export interface Happened {
  readonly share: number
  readonly interval?: Interval
}

/**
 * The share of cases in which the event has occurred by a time, with its interval. `undefined` beyond the observed
 * time, unless the event has occurred in all cases.
 */
export const happenedBy = (curve: SurvivalCurve, time: number): Happened | undefined => {
  const step = stepAt(curve, time)
  if (curve.n === 0 || (time > curve.observedTo && (step?.survival ?? 1) > 0)) return undefined
  if (step === undefined) return { share: 0 }
  const { survival, interval } = step
  return {
    share: 1 - survival,
    ...(interval === undefined ? {} : { interval: { low: 1 - interval.high, high: 1 - interval.low } }),
  }
}

/**
 * The mean time until the event, of which at most `tau` counts: the area under the curve. `undefined` where the curve
 * is not known up to `tau`.
 */
export const restrictedMean = (curve: SurvivalCurve, tau: number): number | undefined => {
  const last = curve.steps.at(-1)?.survival ?? 1
  if (curve.n === 0 || (tau > curve.observedTo && last > 0)) return undefined
  let area = 0
  let from = 0
  let survival = 1
  for (const step of curve.steps) {
    if (step.time >= tau) break
    area += survival * (step.time - from)
    from = step.time
    survival = step.survival
  }
  return area + survival * (tau - from)
}
