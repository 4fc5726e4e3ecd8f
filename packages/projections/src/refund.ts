import {
  addMonths,
  daysIn,
  firstDayOf,
  includes,
  lastDayOf,
  laterDay,
  minus,
  nextDay,
  overlap,
  previousDay,
  shareOf,
  type Day,
  type Money,
  type Month,
  type Period,
  type ProgramTerms,
} from '@jobbspar/core'
import { computed, lookUp, refused, type Computed } from './amounts.js'
import { wrongAmount, wrongCount, wrongDay, wrongMonth } from './domain.js'
import { daysOf, endless, intersection, union, type Stretch } from './stretches.js'

/** A person's time on benefits. */
export interface OnBenefit {
  /** How many weeks there were before a day, as reported; a later report counts from its own day. */
  readonly before: readonly { readonly on: Day; readonly weeks: number }[]
  /** The stretches that a benefit was granted for; one without an end goes on. */
  readonly stretches: readonly Stretch[]
}

/** The latest report of weeks on or before a day. */
const reportOn = ({ before }: OnBenefit, day: Day) =>
  before.reduce<OnBenefit['before'][number] | undefined>(
    (latest, report) => (report.on <= day && (latest === undefined || latest.on <= report.on) ? report : latest),
    undefined,
  )

const weekOf = (onBenefit: OnBenefit, periods: readonly Period[], day: Day): number | undefined => {
  const report = reportOn(onBenefit, day)
  if (
    report === undefined ||
    wrongCount('weeks', report.weeks).length > 0 ||
    !periods.some((period) => includes(period, day))
  )
    return undefined
  // The days from the report to this one, which is on benefit itself and not counted.
  const days = daysOf(intersection(periods, [{ first: report.on, last: day }])) - 1
  return report.weeks + 1 + Math.floor(days / 7)
}

/**
 * The week on benefit that a day lies in, from 1: the weeks reported, and since then one for each seven days on benefit. Nothing for a
 * day not on benefit, or before any report. That a week is seven days on benefit, whatever weekday it begins on, is a reading.
 */
export const benefitWeekOf = (onBenefit: OnBenefit, day: Day): number | undefined =>
  weekOf(onBenefit, union(onBenefit.stretches), day)

/** The pauses after a report until a day: whole stretches of days without benefit. */
const pausesBetween = (periods: readonly Period[], from: Day, until: Day): readonly Period[] => {
  const pauses: Period[] = []
  let free = from
  for (const { first, last } of periods) {
    if (first > until) break
    if (free < first) pauses.push({ first: free, last: previousDay(first) })
    if (last < endless) free = laterDay(free, nextDay(last))
  }
  return pauses
}

/** Whether pauses come to so many whole weeks within so many years before the end of any of them. */
const addUpTo = (pauses: readonly Period[], weeks: number, years: number): boolean =>
  pauses.some(({ last }) => {
    const window = { first: addMonths(nextDay(last), -12 * years), last }
    const whole = pauses.reduce((sum, pause) => {
      const shared = overlap(pause, window)
      return shared === undefined ? sum : sum + Math.floor(daysIn(shared) / 7)
    }, 0)
    return whole >= weeks
  })

/** How a month's benefit is shared. */
export interface Refund {
  /** What the state refunds. */
  readonly central: Money
  /** What the municipality bears: the rest, to the minor unit. */
  readonly municipality: Money
}

/**
 * What the state refunds of a month's benefit, by the week on benefit of each of its days: the benefit is spread evenly over the days of
 * the month that are on benefit (a reading, since weeks do not end with months), and rounded once. Undetermined without the weeks before,
 * in months without a ladder, and after pauses so long that the weeks may have to be counted anew: whether a pause was
 * self-support is not known here, so that a new report of weeks has to say it.
 */
export const refundFor = (
  terms: ProgramTerms,
  month: Month,
  benefit: Money,
  onBenefit: OnBenefit,
): Computed<Refund> => {
  const wrong = refused(
    wrongMonth(month),
    wrongAmount('a benefit', benefit),
    ...onBenefit.before.map(({ on, weeks }) => [...wrongDay(on), ...wrongCount('weeks on benefit', weeks)]),
    ...onBenefit.stretches.map(({ from, to }) => [...wrongDay(from), ...(to === undefined ? [] : wrongDay(to))]),
  )
  if (wrong !== undefined) return wrong
  const look = lookUp()
  const [first, last] = [firstDayOf(month), lastDayOf(month)]
  const ladder = look.value('refundLadder', terms.refundLadder, first, [])
  const periods = union(onBenefit.stretches)
  const days = eachDay({ first, last }).filter((day) => periods.some((period) => includes(period, day)))
  if (days.length === 0) look.missing.push(`days on benefit in ${month}`)
  const unreported = days.find((day) => reportOn(onBenefit, day) === undefined)
  if (unreported !== undefined) look.missing.push(`weeks on benefit before ${unreported}`)
  const report = reportOn(onBenefit, days.at(-1) ?? last)
  const pauses = report === undefined ? [] : pausesBetween(periods, report.on, last)
  if (pauses.length > 0) {
    const restart = look.value('refundRestart', terms.refundRestart, first, { weeks: 1, withinYears: 1 })
    if (addUpTo(pauses, restart.weeks, restart.withinYears))
      look.missing.push(`whether ${restart.weeks} weeks without benefit were self-support`)
  }
  return computed(look, () => {
    const percents = days.reduce((sum, day) => {
      const week = weekOf(onBenefit, periods, day) ?? 1
      const step = ladder.find(({ toWeek }) => toWeek === undefined || week <= toWeek) ?? ladder.at(-1)
      return sum + (step?.percent ?? 0)
    }, 0)
    const central = shareOf(benefit, percents, 100 * days.length)
    return { central, municipality: minus(benefit, central) }
  })
}

const eachDay = ({ first, last }: Period): readonly Day[] => {
  const days: Day[] = []
  for (let day = first; day <= last; day = nextDay(day)) days.push(day)
  return days
}
