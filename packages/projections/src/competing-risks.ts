import { kaplanMeier, usable, type Observation } from './time-to-event.js'

/** The probability of one exit by a time, while other exits compete. */
export interface IncidenceStep {
  readonly time: number
  readonly atRisk: number
  /** Cases that left by this exit at this time. */
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
}

/**
 * The estimator of Aalen and Johansen: Fₖ(t) = Σ S(tⱼ⁻)·dₖⱼ/nⱼ for each exit, where S counts every exit. Open cases are censored.
 * The curves of all exits and S add up to one. With exits that compete this is the probability to report.
 */
export const cumulativeIncidence = (observations: readonly Observation[]): readonly IncidenceCurve[] => {
  const seen = usable(observations)
  const overall = kaplanMeier(seen)
  const exits = [...new Set(seen.flatMap(({ exit }) => (exit === undefined ? [] : [exit])))].sort()
  return exits.map((exit) => {
    const jumps = overall.steps.map(({ time, atRisk, events }, i) => ({
      ...{ time, atRisk, all: events },
      own: seen.filter((one) => one.exit === exit && one.time === time).length,
      /** The share who had not left just before. */
      survival: overall.steps[i - 1]?.survival ?? 1,
    }))
    const incidences = new Map<number, number>()
    let sum = 0
    for (const { time, atRisk, own, survival } of jumps) {
      sum += (survival * own) / atRisk
      incidences.set(time, sum)
    }
    const incidenceAt = (time: number): number => incidences.get(time) ?? 0
    /** Choudhury (2002): the three sums over the times up to `to`. */
    const varianceAt = (to: number): number =>
      jumps
        .filter(({ time }) => time <= to)
        .reduce((total, { time, atRisk, all, own, survival }) => {
          const rest = incidenceAt(to) - incidenceAt(time)
          const risk = atRisk === all ? 0 : (rest * rest * all) / (atRisk * (atRisk - all))
          return (
            total +
            risk +
            (survival * survival * own * (atRisk - own)) / (atRisk * atRisk * atRisk) -
            (2 * rest * survival * own) / (atRisk * atRisk)
          )
        }, 0)
    return {
      exit,
      n: overall.n,
      steps: jumps
        .filter(({ own }) => own > 0)
        .map(({ time, atRisk, own }) => ({
          ...{ time, atRisk, events: own, incidence: incidenceAt(time) },
          variance: Math.max(0, varianceAt(time)),
        })),
    }
  })
}

/** The probability of an exit by a time; 0 before its first. */
export const incidenceBy = (curve: IncidenceCurve, time: number): number =>
  curve.steps.findLast((step) => step.time <= time)?.incidence ?? 0
