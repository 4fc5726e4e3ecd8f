import {
  addDays,
  daysBetween,
  dkk,
  earlierDay,
  firstDayOf,
  hours,
  lastDayOf,
  laterDay,
  monthOf,
  nextDay,
  type Day,
  type Employer,
  type Money,
  type Month,
  type LibraryWord,
} from '@jobbspar/core'
import { mondayFrom, monthsFrom, two } from './calendar.js'
import { type Chance } from './cohort.js'
import { companies, company, hasSmallJobs, ownerOf } from './hedensted-places.js'

/** The last day of the history: the source looks back from this month. */
export const lookedBackFrom: Day = '2016-07-31'

/** The number of a person in ids. */
export const nn = ({ number }: { readonly number: number }): string => two(number + 1)

/** A small job at a company. */
export interface SmallJob {
  readonly id: `employment-${string}`
  readonly workplace: `workplace-${string}`
  readonly employer: Employer
  readonly kind: LibraryWord<'smallJob'>
  readonly from: Day
  readonly last: Day | undefined
  readonly hoursPerWeek: number
  /** From the first day of a month on, more hours a week. */
  readonly raised: { readonly from: Day; readonly hoursPerWeek: number } | undefined
  /** Kroner an hour. */
  readonly rate: number
  /** What the employer pays to a pension, in per cent of the gross wage. */
  readonly pensionPercent: number
  /** The vacancy it fills, where the company had posted one. */
  readonly vacancy: `vacancy-${string}` | undefined
}

/** What is known of a way before its praktik and its small job; `until` is its end, or the last day of the history. */
export interface Frame {
  readonly number: number
  readonly granted: Day
  readonly until: Day
  readonly isOpen: boolean
}

/** A small job late in the way, if there is time for a praktik before it and some months of wages. */
export const smallJobOf = (
  { number, granted, until, isOpen }: Frame,
  kind: LibraryWord<'smallJob'>,
  chance: Chance,
): SmallJob | undefined => {
  const wanted = addDays(until, -chance.between(100, 250))
  const from = mondayFrom(laterDay('2015-01-12', laterDay(wanted, addDays(granted, 95))))
  const [hoursPerWeek, more, rate] = [chance.between(4, 12) / 2, chance.between(1, 4), chance.between(128, 152)]
  const n = number === 50 ? companies : ((number * 5) % 42) + 1
  const workplace = company(n)
  if (daysBetween(from, until) < 45) return undefined
  const raisedFrom = firstDayOf(monthOf(addDays(from, 92)))
  return {
    id: `employment-${nn({ number })}-1`,
    workplace,
    employer: ownerOf(workplace),
    kind,
    from,
    last: isOpen ? undefined : addDays(until, -1),
    hoursPerWeek,
    raised:
      number % 2 === 0 && raisedFrom < until ? { from: raisedFrom, hoursPerWeek: hoursPerWeek + more } : undefined,
    rate,
    pensionPercent: number % 4 === 0 ? 8 : 0,
    vacancy: number % 3 === 0 && from > '2015-05-01' && hasSmallJobs(n) ? `vacancy-${nn({ number })}` : undefined,
  }
}

/** The hours a week of a small job on a day. */
export const hoursOn = ({ hoursPerWeek, raised }: SmallJob, day: Day): number =>
  raised !== undefined && raised.from <= day ? raised.hoursPerWeek : hoursPerWeek

/** The gross wage of a whole month at a number of hours a week. */
export const monthlyWage = ({ rate }: SmallJob, hoursPerWeek: number): Money<'DKK'> =>
  dkk(Math.round((hoursPerWeek * 52 * rate) / 12))

/** The months in which a small job is paid, until the history ends. */
export const wageMonths = ({ from, last }: SmallJob): readonly Month[] =>
  monthsFrom(monthOf(from), 24).filter((month) => firstDayOf(month) <= (last ?? lookedBackFrom))

/** What is paid for a month of a small job: gross, and to a pension. */
export const wageOf = (
  job: SmallJob,
  month: Month,
): { readonly gross: Money<'DKK'>; readonly pension: Money<'DKK'> } => {
  const [first, last] = [firstDayOf(month), lastDayOf(month)]
  const from = laterDay(first, job.from)
  const to = earlierDay(last, job.last ?? last)
  const share = daysBetween(from, nextDay(to)) / daysBetween(first, nextDay(last))
  const whole = monthlyWage(job, hoursOn(job, first)).minor / 100
  const gross = dkk(Math.round(whole * share))
  return { gross, pension: dkk(Math.round(gross.minor * job.pensionPercent) / 10_000) }
}

/** Hours in halves, as they are agreed. */
export const halfHours = (value: number) => hours(Math.round(value * 2) / 2)
