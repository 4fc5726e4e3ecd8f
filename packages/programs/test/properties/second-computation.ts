import { type Day, type ParticipationEvent } from '@jobbspar/core'
import { Temporal } from 'temporal-polyfill'

// A second computation of what the source says, from events alone: nothing here is taken from the code it checks, and
// days are computed by Temporal, one by one.

type Events = readonly ParticipationEvent[]
type Begun = Extract<ParticipationEvent, { readonly type: 'EmploymentBegun' }>

const date = (day: Day) => Temporal.PlainDate.from(day)
const dayAfter = (day: Temporal.PlainDate) => day.add({ days: 1 })
const isBefore = (a: Temporal.PlainDate, b: Temporal.PlainDate) => Temporal.PlainDate.compare(a, b) < 0

const stretch = (first: Day, last: Day): readonly string[] => {
  const found: string[] = []
  for (let day = date(first); !isBefore(date(last), day); day = dayAfter(day)) found.push(day.toString())
  return found
}

/** The resursjobb of a history, each with all that precedes it. */
export const resursjobb = (events: Events): readonly { readonly begun: Begun; readonly before: Events }[] =>
  events.flatMap((begun, i) =>
    begun.type === 'EmploymentBegun' && begun.data.kind === 'resursjobb' ? [{ begun, before: events.slice(0, i) }] : [],
  )

/** Every day in a praktik that was passed. */
const passedDays = (events: Events): ReadonlySet<string> => {
  const days = new Set<string>()
  events.forEach((start, i) => {
    if (start.type !== 'PraktikStarted') return
    const end = events
      .slice(i)
      .find((one) => one.type === 'PraktikEnded' && one.data.praktikId === start.data.praktikId)
    if (end?.type === 'PraktikEnded' && end.data.result === 'passed')
      for (const day of stretch(start.data.on, end.data.on)) days.add(day)
  })
  return days
}

/** [F36] Whether passed praktik covers three calendar months without a day missing, all before `on`. */
export const hasThreeMonthsPassed = (before: Events, on: Day): boolean => {
  const passed = passedDays(before)
  const covers = (first: Temporal.PlainDate): boolean => {
    const end = first.add({ months: 3 })
    if (isBefore(date(on), end)) return false
    for (let day = first; isBefore(day, end); day = dayAfter(day)) if (!passed.has(day.toString())) return false
    return true
  }
  return [...passed].some((first) => covers(Temporal.PlainDate.from(first)))
}

/**
 * [F17] For each decision on a resursjobb: the days that any of them covers, and the days of 12 calendar months from the first day of
 * the stretch without a gap that it lies in.
 */
export const daysAtEachDecision = (events: Events): readonly { readonly days: number; readonly allowed: number }[] => {
  const jobs = new Map<string, { readonly first: Day; last: Day; over: boolean }>()
  const found: { readonly days: number; readonly allowed: number }[] = []
  for (const event of events) {
    if (event.type === 'EmploymentBegun' && event.data.kind === 'resursjobb') {
      const { employmentId, on, plannedTo } = event.data
      if (plannedTo === undefined) throw new Error('a resursjobb without a planned end')
      jobs.set(employmentId, { first: on, last: plannedTo, over: false })
    } else if (event.type === 'EmploymentExtended') {
      const job = jobs.get(event.data.employmentId)
      if (job === undefined || job.over) continue
      job.last = event.data.plannedTo
    } else if (event.type === 'EmploymentEnded') {
      const job = jobs.get(event.data.employmentId)
      if (job === undefined || job.over) continue
      job.last = event.data.on
      job.over = true
      continue
    } else continue
    const job = jobs.get(event.data.employmentId)
    if (job === undefined) continue
    const covered = new Set([...jobs.values()].flatMap(({ first, last }) => stretch(first, last)))
    let first = date(job.first)
    while (covered.has(first.subtract({ days: 1 }).toString())) first = first.subtract({ days: 1 })
    found.push({
      days: covered.size,
      allowed: first.until(first.add({ months: 12 }), { largestUnit: 'days' }).days,
    })
  }
  return found
}

/** [F22] Whether a subsidy that the employment cites was decided before it, for a time with its first day in it. */
export const hasSubsidyDecided = (before: Events, { data }: Begun): boolean => {
  const decided = before.find((one) => one.type === 'SubsidyDecided' && one.data.subsidyId === data.subsidyId)
  if (decided?.type !== 'SubsidyDecided') return false
  const last = before.reduce<Day>(
    (to, one) => (one.type === 'SubsidyExtended' && one.data.subsidyId === data.subsidyId ? one.data.to : to),
    decided.data.to,
  )
  return decided.data.on <= data.on && decided.data.from <= data.on && data.on <= last
}
