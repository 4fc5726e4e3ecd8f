import { exitOf, kaplanMeier, logLog, usable, type Happened, type Observation, type SurvivalStep } from './survival.js'

/** The probability of one exit by a time, with the other exits as competing events. */
export interface IncidenceStep {
  readonly time: number
  readonly atRisk: number
  /** The number of cases that left by this exit at this time. */
  readonly events: number
  readonly incidence: number
  /** The variance by the delta method. */
  readonly variance: number
}

/** The cumulative incidence of one exit. */
export interface IncidenceCurve {
  readonly exit: string
  readonly n: number
  readonly steps: readonly IncidenceStep[]
  /** The latest time at which a case was under observation. Beyond it the curve is not known, unless `complete`. */
  readonly observedTo: number
  /** Whether all cases had left by that time, so that the curve stays constant. */
  readonly complete: boolean
}

/**
 * The estimator of Aalen and Johansen: Fₖ(t) = Σ S(tⱼ⁻)·dₖⱼ/nⱼ for each exit, where S counts every exit. Open cases are
 * censored. The curves of all exits and S add up to one. Where exits compete, this is the probability to report.
 */
export const cumulativeIncidence = (observations: readonly Observation[]): readonly IncidenceCurve[] => {
  const seen = usable(observations)
  const overall = kaplanMeier(seen)
  return [...byExit(seen)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([exit, own]) => ({
      ...{ exit, n: overall.n, steps: incidenceSteps(overall.steps, own) },
      ...{ observedTo: overall.observedTo, complete: overall.steps.at(-1)?.survival === 0 },
    }))
}

/** How many left by each exit at each time. */
const byExit = (seen: readonly Observation[]): ReadonlyMap<string, ReadonlyMap<number, number>> => {
  const exits = new Map<string, Map<number, number>>()
  for (const one of seen) {
    const { time } = one
    const exit = exitOf(one)
    if (exit === undefined) continue
    const times = exits.get(exit) ?? new Map<number, number>()
    exits.set(exit, times.set(time, (times.get(time) ?? 0) + 1))
  }
  return exits
}

/**
 * The steps of one exit. The variance is computed from the three sums of Choudhury (2002) over the times so far; they
 * contain how far the incidence has risen since each time. The sums are updated with every rise, so that the times are
 * read only once.
 */
const incidenceSteps = (
  overall: readonly SurvivalStep[],
  own: ReadonlyMap<number, number>,
): readonly IncidenceStep[] => {
  const steps: IncidenceStep[] = []
  let incidence = 0
  let survival = 1
  let [risk, riskRisen, riskRisenTwice] = [0, 0, 0]
  let [shared, sharedRisen] = [0, 0]
  let spread = 0
  for (const { time, atRisk, events: all, survival: after } of overall) {
    const events = own.get(time) ?? 0
    const rise = (survival * events) / atRisk
    incidence += rise
    riskRisenTwice += 2 * rise * riskRisen + rise * rise * risk
    riskRisen += rise * risk
    sharedRisen += rise * shared
    risk += atRisk === all ? 0 : all / (atRisk * (atRisk - all))
    shared += rise / atRisk
    spread += (rise * survival * (atRisk - events)) / (atRisk * atRisk)
    survival = after
    if (events > 0)
      steps.push({ time, atRisk, events, incidence, variance: Math.max(0, riskRisenTwice + spread - 2 * sharedRisen) })
  }
  return steps
}

/**
 * The probability of an exit by a time, with its log(−log) interval (Choudhury 2002). `undefined` beyond the observed
 * time, unless the curve is complete.
 */
export const incidenceBy = (curve: IncidenceCurve, time: number): Happened | undefined => {
  if (time > curve.observedTo && !curve.complete) return undefined
  const step = curve.steps.findLast((one) => one.time <= time)
  if (step === undefined) return { share: 0 }
  const { incidence, variance } = step
  const interval = logLog(incidence, variance / (incidence * incidence))
  return { share: incidence, ...(interval === undefined ? {} : { interval }) }
}
