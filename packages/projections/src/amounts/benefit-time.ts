import {
  addMonths,
  daysIn,
  firstDayOf,
  laterDay,
  lastDayOf,
  monthOf,
  nextDay,
  overlap,
  previousDay,
  type Day,
  type Month,
  type Period,
} from '@jobbspar/core'
import { endless, lastUntil, union, type Stretch } from '../asking/stretches.js'

/** A person's time on benefits. */
export interface OnBenefit {
  /** The reported weeks before a day. A later report replaces an earlier one from its own day on. */
  readonly before: readonly WeeksReport[]
  /** The stretches for which a benefit was granted. A stretch without an end is still open. */
  readonly stretches: readonly Stretch[]
}

/** How many weeks on benefit there were before a day. */
export interface WeeksReport {
  readonly on: Day
  readonly weeks: number
}

/** How many weeks without benefit, within how many years, restart the count of weeks. */
interface Restart {
  readonly weeks: number
  readonly withinYears: number
}

/** Time on benefits in order, so that each look-up reads only the part it needs. */
export interface BenefitTime<Report extends WeeksReport> {
  /** The periods of days on benefit in a month. */
  periodsIn(month: Month): readonly Period[]
  /** The latest report of weeks on or before a day. */
  reportOn(day: Day): Report | undefined
  /** The number, from 1, of the week on benefit in which a day on benefit lies; nothing before the first report. */
  weekOf(day: Day): number | undefined
  /** Whether a pause after a report had ended by a day. */
  pausedSince(report: Report, until: Day): boolean
  /**
   * Whether the pauses that began after a report and ended by a day add up to the whole weeks that restart the count.
   */
  mayRestart(report: Report, until: Day, restart: Restart): boolean
}

const isBefore = (day: Day | undefined, until: Day): boolean => day !== undefined && day < until
const firstOf = ({ first }: Period): Day => first
const wholeWeeks = (pause: Period): number => Math.floor(daysIn(pause) / 7)

/**
 * The last day of the first pause at which the pauses of the years before its end add up to a restart. Each pause is
 * read twice.
 */
const restartOf = (pauses: readonly Period[], { weeks, withinYears }: Restart): Day | undefined => {
  let total = 0
  let oldest = 0
  for (const pause of pauses) {
    total += wholeWeeks(pause)
    const since = addMonths(nextDay(pause.last), -12 * withinYears)
    for (let one = pauses[oldest]; one !== undefined && one.last < since; one = pauses[oldest]) {
      total -= wholeWeeks(one)
      oldest++
    }
    const cut = pauses[oldest]
    const outside =
      cut === undefined || cut.first >= since ? 0 : wholeWeeks(cut) - wholeWeeks({ first: since, last: cut.last })
    if (total - outside >= weeks) return pause.last
  }
  return undefined
}

/** A person's time on benefits, put in order once. */
export const benefitTime = <Report extends WeeksReport>({
  before,
  stretches,
}: OnBenefit & { readonly before: readonly Report[] }): BenefitTime<Report> => {
  const periods = union(stretches)
  const reports = [...before].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  /** Days on benefit before each period. */
  const daysBefore: number[] = []
  let sum = 0
  for (const period of periods) {
    daysBefore.push(sum)
    sum += daysIn(period)
  }
  /** Days on benefit up to and including a day. */
  const daysTo = (day: Day): number => {
    const i = lastUntil(periods, day, firstOf)
    const period = periods[i]
    const shared = period === undefined ? undefined : overlap(period, { first: period.first, last: day })
    return (daysBefore[i] ?? 0) + (shared === undefined ? 0 : daysIn(shared))
  }
  const onBenefitOn = (day: Day): boolean => day <= (periods[lastUntil(periods, day, firstOf)]?.last ?? '')
  const reportOn = (day: Day): Report | undefined => reports[lastUntil(reports, day, ({ on }) => on)]

  /**
   * The pauses from a report to the end of the month of the next report. A pause is a stretch of whole days without
   * benefit.
   */
  const pausesSince = (report: Report): readonly Period[] => {
    const next = reports[lastUntil(reports, report.on, ({ on }) => on) + 1]
    // A month uses the report in effect on its last day on benefit, so at most one month lies beyond the next report.
    const until = next === undefined ? endless : lastDayOf(monthOf(next.on))
    const pauses: Period[] = []
    let free = report.on
    for (let i = Math.max(0, lastUntil(periods, report.on, firstOf)); i < periods.length; i++) {
      const period = periods[i]
      if (period === undefined || period.first > until) break
      if (free < period.first) pauses.push({ first: free, last: previousDay(period.first) })
      if (period.last < endless) free = laterDay(free, nextDay(period.last))
    }
    return pauses
  }
  const kept = new Map<
    Report,
    { readonly pauses: readonly Period[]; readonly restarts: Map<string, Day | undefined> }
  >()
  const since = (report: Report) => {
    const known = kept.get(report) ?? { pauses: pausesSince(report), restarts: new Map<string, Day | undefined>() }
    kept.set(report, known)
    return known
  }

  return {
    periodsIn: (month) => {
      const whole: Period = { first: firstDayOf(month), last: lastDayOf(month) }
      const found: Period[] = []
      for (let i = Math.max(0, lastUntil(periods, whole.first, firstOf)); i < periods.length; i++) {
        const period = periods[i]
        if (period === undefined || period.first > whole.last) break
        const shared = overlap(period, whole)
        if (shared !== undefined) found.push(shared)
      }
      return found
    },
    reportOn,
    weekOf: (day) => {
      const report = reportOn(day)
      if (report === undefined || !onBenefitOn(day)) return undefined
      // The days from the report to this day, which is on benefit but not counted.
      const earlier = daysTo(report.on) - (onBenefitOn(report.on) ? 1 : 0)
      return report.weeks + 1 + Math.floor((daysTo(day) - 1 - earlier) / 7)
    },
    pausedSince: (report, until) => isBefore(since(report).pauses[0]?.last, until),
    mayRestart: (report, until, restart) => {
      const { pauses, restarts } = since(report)
      const key = `${String(restart.weeks)}/${String(restart.withinYears)}`
      if (!restarts.has(key)) restarts.set(key, restartOf(pauses, restart))
      return isBefore(restarts.get(key), until)
    },
  }
}
