import { normalQuantile975 } from './normal.js'

/** One stretch under observation, in days from its own beginning. */
export interface Observation {
  /** When observation starts: 0 unless the beginning was not seen (left truncation). */
  readonly entry?: number
  /** When it ends; later than `entry`. */
  readonly time: number
  /** What ended it; absent, or null, for a case that is still open, which is censored there. */
  readonly exit?: string | null
}

/** An interval at 95 %. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** The curve after one time at which something ended. */
export interface SurvivalStep {
  readonly time: number
  /** How many were under observation just before. */
  readonly atRisk: number
  readonly events: number
  /** The share for whom it has not happened yet. */
  readonly survival: number
  /** Greenwood's variance of the share; absent once the share is 0, and from then on. */
  readonly variance?: number
  /** The log(−log) interval; absent once the share is 0, and from then on. */
  readonly interval?: Interval
}

/** How long it takes until something happens, open cases censored. */
export interface SurvivalCurve {
  readonly n: number
  readonly events: number
  readonly censored: number
  readonly steps: readonly SurvivalStep[]
  /** The latest time anyone was under observation; the curve is not known beyond it. */
  readonly observedTo: number
  /** The median: the first time by which it has happened to half of them; absent where that is not reached. */
  readonly median?: number
  /**
   * The 95 % interval of the median by Brookmeyer and Crowley (1982): from the first time at which half lies within the log(−log) interval of the curve
   * to the first time at which all of that is below half. The upper end is absent where the curve does not get there.
   */
  readonly medianInterval?: { readonly low: number; readonly high?: number }
}

/** The usable observations: a stretch that ends before it begins, or has no length, carries no information. */
export const usable = (observations: readonly Observation[]): readonly Observation[] =>
  observations.filter(
    ({ entry = 0, time }) =>
      Number.isFinite(time) && Number.isFinite(entry) && entry >= 0 && (time > entry || (entry === 0 && time === 0)),
  )

/** What ended a case; nothing for one that is censored. */
export const exitOf = ({ exit }: Observation): string | undefined => exit ?? undefined

/** How many are under observation just before a time: those who entered before it, or at 0, and have not left yet. */
export const atRiskAt = (observations: readonly Observation[], time: number): number =>
  usable(observations).filter(({ entry = 0, time: to }) => to >= time && (entry < time || (entry === 0 && time === 0)))
    .length

/** How many ended at each time at which something ended. */
const eventsByTime = (seen: readonly Observation[]): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>()
  for (const one of seen) if (exitOf(one) !== undefined) counts.set(one.time, (counts.get(one.time) ?? 0) + 1)
  return counts
}

/** Counts the rising times before a time; called with rising times, it reads each once. */
const countingBefore = (rising: Float64Array): ((time: number) => number) => {
  let count = 0
  return (time) => {
    while ((rising[count] ?? Infinity) < time) count++
    return count
  }
}

/** How many are under observation just before each of rising times. */
const atRiskOver = (seen: readonly Observation[]): ((time: number) => number) => {
  const atZero = seen.filter(({ entry = 0 }) => entry === 0).length
  const entered = countingBefore(Float64Array.from(seen, ({ entry = 0 }) => entry).sort())
  const gone = countingBefore(Float64Array.from(seen, ({ time }) => time).sort())
  return (time) => entered(time) + (time === 0 ? atZero : 0) - gone(time)
}

/**
 * The log(−log) interval of a probability, p^exp(±z·se), which stays between 0 and 1 (Kalbfleisch & Prentice); `relative` is its variance divided
 * by its square.
 */
export const logLog = (probability: number, relative: number): Interval | undefined => {
  if (probability <= 0 || probability >= 1) return undefined
  const spread = (normalQuantile975 * Math.sqrt(relative)) / Math.abs(Math.log(probability))
  return { low: probability ** Math.exp(spread), high: probability ** Math.exp(-spread) }
}

/**
 * The product-limit estimator of Kaplan and Meier, S(t) = ∏(1 − dⱼ/nⱼ), with Greenwood's variance and log(−log) intervals. Whatever
 * ended a case counts as the event; with exits that compete, 1 − S overstates each of them: use `cumulativeIncidence`.
 * At one time events come before censoring. Cases that enter late count from then on.
 */
export const kaplanMeier = (observations: readonly Observation[]): SurvivalCurve => {
  const seen = usable(observations)
  const steps: SurvivalStep[] = []
  let survival = 1
  // While no one enters or is censored the shares telescope, so that their product is one fraction of counts.
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
  // A product of shares can miss one half by a rounding error.
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

/** The step in force at a time; none before the first event. */
const stepAt = (curve: SurvivalCurve, time: number): SurvivalStep | undefined =>
  curve.steps.findLast((step) => step.time <= time)

/** A share to whom something has happened by a time; its interval is absent where the share is 0 or 1. */
export interface Happened {
  readonly share: number
  readonly interval?: Interval
}

/** The share to whom it has happened by a time, with its interval; absent beyond the time anyone was under observation. */
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

/** The mean time until it happens, counted to `tau` at most: the area under the curve. Absent where the curve is not known to `tau`. */
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
