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
 * The number, from 1, of the week on benefit in which a day lies: the reported weeks, plus one for each seven days on
 * benefit since the report. There is no week for a day without benefit, or before the first report. A week is taken as
 * seven days on benefit that begin on any weekday; this is an interpretation.
 */
export const benefitWeekOf = (onBenefit: OnBenefit, day: Day): number | undefined =>
  wrongTime(onBenefit).length > 0 ? undefined : benefitTime(onBenefit).weekOf(day)

const wrongTime = ({ before, stretches }: OnBenefit): readonly Reason[] => [
  ...before.flatMap(({ on, weeks }) => [...wrongDay(on), ...wrongCount('weeksOnBenefit', weeks)]),
  ...stretches.flatMap(({ from, to }) => [...wrongDay(from), ...(to === undefined ? [] : wrongDay(to))]),
]

/** How a month's benefit is shared. */
export interface Refund {
  /** The state's refund. */
  readonly central: Money
  /** The municipality's share: the remainder, in minor units. */
  readonly municipality: Money
}

/**
 * The state's refund for a month's benefit, by the week on benefit in which each day lies. The benefit is spread evenly
 * over the month's days on benefit (an interpretation, because weeks do not end with months), and the refund is rounded
 * once. Undetermined without a report of the weeks before, in months without a ladder, and after pauses that are long
 * enough to restart the count of weeks. Whether a pause was self-support is not known here, so a new report of weeks is
 * then needed.
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

/**
 * The same, from time on benefits that is already in order. The result also has the reports of weeks that were used.
 */
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
