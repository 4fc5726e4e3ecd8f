import {
  earlierDay,
  EmploymentBegun,
  EmploymentExtended,
  firstDayOf,
  lastDayOf,
  monthOf,
  shiftMonth,
  SubsidyDecided,
  SubsidyPaid,
  WagePaid,
  type Month,
} from '@jobbspar/core'
import { type Books, type Job, type SubsidyMonth, type WageMonth } from './books.js'
import { type At } from '../asking/projection.js'
import { lastUntil } from '../asking/stretches.js'
import { mayBeReported, silenceOfMonth } from '../asking/unsure.js'
import { coversOf } from './subsidy-days.js'

/** Whether all subsidies of a month were delivered, so that a subsidy without a report was not paid. */
export const isDelivered = (month: Month, at: At): boolean => silenceOfMonth(SubsidyPaid, month, at) === 'none'

/** The distinct subsidies that a job cites. */
const citedBy = ({ cited }: Job): readonly string[] => [...new Set(cited.map(({ id }) => id))]

/** Whether it is known that an employment did not run on any day of a month. */
const isOutside = ({ from, last }: Job, month: Month): boolean =>
  month < monthOf(from) || (last !== undefined && monthOf(last) < month)

/** The last day of which something about a participation is reported. */
export const lastReported = ({ reportedTo }: Books, at: At) => earlierDay(reportedTo ?? at.asOf, at.asOf)

/** The jobs that cite each subsidy, month by month. */
export interface Citing {
  /** Whether any job cites the subsidy. */
  readonly isCited: (subsidy: string) => boolean
  /** Whether a job that cites the subsidy ran in the month, or may have. */
  readonly ranIn: (subsidy: string, month: Month) => boolean
  /** Whether such a job has no recorded wage of the month. */
  readonly lacksWage: (subsidy: string, month: Month) => boolean
}

/** The number of months in order that are not after a month. */
const countTo = (months: readonly Month[], month: Month): number => lastUntil(months, lastDayOf(month), firstDayOf) + 1

/** Looks up the jobs that cite a subsidy. The time for a look-up does not grow with the number of these jobs. */
export const citingOf = ({ jobs, wages }: Books): Citing => {
  const spans = new Map<string, { readonly begun: Month[]; readonly over: Month[] }>()
  for (const job of jobs.values())
    for (const id of citedBy(job)) {
      const span = spans.get(id) ?? { begun: [], over: [] }
      spans.set(id, span)
      const [first, last] = [monthOf(job.from), job.last === undefined ? undefined : monthOf(job.last)]
      if (last !== undefined && last < first) continue
      span.begun.push(first)
      if (last !== undefined) span.over.push(shiftMonth(last, 1))
    }
  for (const { begun, over } of spans.values()) for (const months of [begun, over]) months.sort()
  const paid = new Map<string, number>()
  for (const { employmentId, month } of wages.values()) {
    const job = jobs.get(employmentId)
    if (job === undefined || isOutside(job, month)) continue
    for (const id of citedBy(job)) paid.set(`${id} ${month}`, (paid.get(`${id} ${month}`) ?? 0) + 1)
  }
  const running = (subsidy: string, month: Month): number => {
    const span = spans.get(subsidy)
    return span === undefined ? 0 : countTo(span.begun, month) - countTo(span.over, month)
  }
  return {
    isCited: (subsidy) => spans.has(subsidy),
    ranIn: (subsidy, month) => running(subsidy, month) > 0,
    lacksWage: (subsidy, month) => running(subsidy, month) > (paid.get(`${subsidy} ${month}`) ?? 0),
  }
}

/** Whether a wage of a month may still be reported for a job that cites one of some subsidies. */
export const othersMayBePaid = (citing: Citing, subsidies: readonly string[], month: Month, at: At): boolean =>
  silenceOfMonth(WagePaid, month, at) !== 'none' && subsidies.some((subsidy) => citing.lacksWage(subsidy, month))

/** Whether a decision on a subsidy that a job cites, or its amount of a month, may still be reported. */
export const moreMayBePaid = (books: Books, job: Job, month: Month, at: At): boolean => {
  const mayBeDecided = mayBeReported(SubsidyDecided, at.asOf, at)
  const delivered = isDelivered(month, at)
  const covered = new Set(coversOf(books, job, month).map(({ id }) => id))
  return job.cited.some(({ id, from }) => {
    if (monthOf(from) > month) return false
    // A recorded amount waits for the decision that lets it pay for the job.
    if (books.subsidies.has(`${id} ${month}`)) return !covered.has(id) && mayBeDecided
    return !delivered && (covered.has(id) || mayBeDecided)
  })
}

/** Whether an extension that may still be reported would cover a month, with a subsidy of its own. */
export const mayBeExtended = (books: Books, { plannedTo }: Job, month: Month, at: At): boolean =>
  plannedTo !== undefined &&
  plannedTo < lastDayOf(month) &&
  mayBeReported(EmploymentExtended, lastReported(books, at), at)

/**
 * Whether the part of a reported subsidy that a wage of a month gets may still change: another job may share it, or a further subsidy
 * may be paid for the same job.
 */
export const sharesMayChange = (
  books: Books,
  citing: Citing,
  job: Job,
  wage: WageMonth,
  taken: readonly SubsidyMonth[],
  at: At,
): boolean => {
  const { month } = wage
  const end = lastDayOf(month)
  return (
    othersMayBePaid(
      citing,
      taken.map(({ subsidyId }) => subsidyId),
      month,
      at,
    ) ||
    mayBeReported(EmploymentBegun, earlierDay(end, lastReported(books, at)), at) ||
    moreMayBePaid(books, job, month, at)
  )
}
