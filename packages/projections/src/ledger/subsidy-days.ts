import {
  firstDayOf,
  lastDayOf,
  laterDay,
  monthOf,
  nextDay,
  type Day,
  type Hours,
  type Month,
  type SubsidyKind,
  type Reason,
} from '@jobbspar/core'
import { type PartOfMonth } from '../amounts/subsidy.js'
import { type Books, type Job } from './books.js'
import { lack } from '../statistics/lack.js'

/**
 * A decision on a subsidy that covers a job in a wage month, or in a part of the month. The day of the decision selects
 * the terms.
 */
export interface Carrying {
  readonly kind: SubsidyKind
  readonly level: number
  readonly decidedOn: Day
  /** The days that it covers; absent where it covers the whole month. */
  readonly part?: PartOfMonth
}

/** A stretch of a cited subsidy that covers days of a month. */
export interface Cover extends Carrying {
  readonly id: string
  readonly from: Day
  readonly to: Day
}

const coversAll = (from: Day, to: Day, month: Month): boolean =>
  from <= firstDayOf(month) && (monthOf(to) > month || to === lastDayOf(month))

/** The stretches of a job's cited subsidies that cover days of a month, in the order in which they are cited. */
export const coversOf = (books: Books, job: Job, month: Month): readonly Cover[] =>
  job.cited.flatMap(({ id, from: citedFrom }) => {
    const decision = books.decisions.get(id)
    if (decision === undefined || monthOf(citedFrom) > month) return []
    return decision.stretches.flatMap(({ decidedOn, from, to }) =>
      monthOf(from) <= month && month <= monthOf(to) && citedFrom <= to
        ? [{ id, kind: decision.kind, level: decision.level, decidedOn, from: laterDay(from, citedFrom), to }]
        : [],
    )
  })

/** The days of a month, or what is missing to compute them. */
type Known<V> = V | { readonly missing: Reason }

/** The days of a month on which a job runs. */
const employedIn = (
  job: Job,
  employmentId: string,
  month: Month,
): Known<{ readonly first: Day; readonly last: Day }> => {
  const [first, last] = [firstDayOf(month), lastDayOf(month)]
  // After its planned last day, it is not known whether a job has ended.
  if (job.last === undefined && job.plannedTo !== undefined && job.plannedTo < last)
    return { missing: lack('lastDay', { employment: employmentId }) }
  const worked = { first: laterDay(job.from, first), last: job.last === undefined || job.last > last ? last : job.last }
  return worked.first > worked.last ? { missing: lack('daysOfJob', { employment: employmentId, month }) } : worked
}

/**
 * The decisions that cover a job in a month, each with its days. Where several decisions cover a day, the one that was
 * cited or decided last counts. Nothing where no cited subsidy covers a day of the job.
 */
export const carrying = (
  covers: readonly Cover[],
  employmentId: string,
  job: Job,
  month: Month,
): Known<{ readonly by: readonly Carrying[] }> => {
  if (covers.length === 0) return { by: [] }
  const worked = employedIn(job, employmentId, month)
  if ('missing' in worked) return worked
  const whole = worked.first === firstDayOf(month) && worked.last === lastDayOf(month)
  const last = covers.at(-1)
  if (whole && last !== undefined && coversAll(last.from, last.to, month)) return { by: [last] }
  const days = new Map<Cover, number>()
  let employedDays = 0
  for (let day = worked.first; day <= worked.last; day = nextDay(day)) {
    employedDays++
    const cover = covers.findLast(({ from, to }) => from <= day && day <= to)
    if (cover !== undefined) days.set(cover, (days.get(cover) ?? 0) + 1)
  }
  return {
    by: [...days].map(([{ kind, level, decidedOn }, coveredDays]) => ({
      ...{ kind, level, decidedOn },
      part: { month, coveredDays, employedDays },
    })),
  }
}

/** The weekly hours of a job in a month, if they are the same on every day of the month. */
export const hoursIn = (job: Job, month: Month): Known<{ readonly perWeek: Hours }> => {
  const first = firstDayOf(month)
  const versions = job.hours.filter(({ from }) => monthOf(from) <= month)
  const before = versions.findLast(({ from }) => from <= first) ?? versions[0]
  const [one, ...others] = before === undefined ? job.hours.slice(0, 1) : versions.slice(versions.indexOf(before))
  return one === undefined || others.some(({ perWeek }) => perWeek !== one.perWeek)
    ? { missing: lack('oneWeek', { month }) }
    : { perWeek: one.perWeek }
}
