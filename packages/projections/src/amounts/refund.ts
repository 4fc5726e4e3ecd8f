import {
  firstDayOf,
  lastDayOf,
  minus,
  nextDay,
  shareOf,
  type Day,
  type Money,
  type Month,
  type Period,
  type ProgramTerms,
  type Reason,
} from '@jobbspar/core'
import { computed, lookUp, refused, type Computed } from './subsidy.js'
import { benefitTime, type BenefitTime, type OnBenefit, type WeeksReport } from './benefit-time.js'
import { wrongAmount, wrongCount, wrongDay, wrongMonth } from '../statistics/domain.js'
import { lack } from '../statistics/lack.js'

/**
 * The week on benefit that a day lies in, from 1: the weeks reported, and since then one for each seven days on benefit. No week for a
 * day not on benefit, or before any report. That a week is seven days on benefit, beginning on any weekday, is an interpretation.
 */
export const benefitWeekOf = (onBenefit: OnBenefit, day: Day): number | undefined =>
  wrongTime(onBenefit).length > 0 ? undefined : benefitTime(onBenefit).weekOf(day)

const wrongTime = ({ before, stretches }: OnBenefit): readonly Reason[] => [
  ...before.flatMap(({ on, weeks }) => [...wrongDay(on), ...wrongCount('weeksOnBenefit', weeks)]),
  ...stretches.flatMap(({ from, to }) => [...wrongDay(from), ...(to === undefined ? [] : wrongDay(to))]),
]

/** The shares of a month's benefit. */
export interface Refund {
  /** The state's refund. */
  readonly central: Money
  /** The municipality's share: the rest, to the minor unit. */
  readonly municipality: Money
}

/**
 * The state's refund of a month's benefit, by the week on benefit of each of its days: the benefit is spread evenly over the days of
 * the month that are on benefit (an interpretation, since weeks do not end with months), and rounded once. Undetermined without the weeks before,
 * in months without a ladder, and after pauses long enough for the count of weeks to start again: whether a pause was
 * self-support is not known here, so that a new report of weeks is needed.
 */
export const refundFor = (
  terms: ProgramTerms,
  month: Month,
  benefit: Money,
  onBenefit: OnBenefit,
): Computed<Refund> => {
  const wrong = refused(wrongTime(onBenefit))
  if (wrong !== undefined) return wrong
  const answer = refundBy(terms, month, benefit, benefitTime(onBenefit))
  if (!answer.known) return answer
  const { known, terms: used, central, municipality } = answer
  return { central, municipality, known, terms: used }
}

/** The same for a person whose time on benefits is in order, with the reports of weeks used. */
export const refundBy = <Report extends WeeksReport>(
  terms: ProgramTerms,
  month: Month,
  benefit: Money,
  time: BenefitTime<Report>,
): Computed<Refund & { readonly by: readonly Report[] }> => {
  const wrong = refused(wrongMonth(month), wrongAmount('benefitPaid', benefit))
  if (wrong !== undefined) return wrong
  const look = lookUp()
  const [first, last] = [firstDayOf(month), lastDayOf(month)]
  const ladder = look.value('refundLadder', terms.refundLadder, first, [])
  const days = time.periodsIn(month).flatMap(eachDay)
  if (days.length === 0) look.missing.push(lack('daysOnBenefit', { month }))
  const unreported = days.find((day) => time.reportOn(day) === undefined)
  if (unreported !== undefined) look.missing.push(lack('weeksBefore', { on: unreported }))
  const report = time.reportOn(days.at(-1) ?? last)
  if (report !== undefined && time.pausedSince(report, last)) {
    const restart = look.value('refundRestart', terms.refundRestart, first, { weeks: 1, withinYears: 1 })
    if (time.mayRestart(report, last, restart)) look.missing.push(lack('selfSupport', { weeks: restart.weeks }))
  }
  return computed(look, () => {
    const percents = days.reduce((sum, day) => {
      const week = time.weekOf(day) ?? 1
      const step = ladder.find(({ toWeek }) => toWeek === undefined || week <= toWeek) ?? ladder.at(-1)
      return sum + (step?.percent ?? 0)
    }, 0)
    const central = shareOf(benefit, percents, 100 * days.length)
    const by = [...new Set(days.flatMap((day) => time.reportOn(day) ?? []))]
    return { central, municipality: minus(benefit, central), by }
  })
}

const eachDay = ({ first, last }: Period): readonly Day[] => {
  const days: Day[] = []
  for (let day = first; day <= last; day = nextDay(day)) days.push(day)
  return days
}
