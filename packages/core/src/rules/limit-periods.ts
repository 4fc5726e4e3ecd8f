import { type BoundsAsked } from './limit-bounds.js'
import { allNamed, firstDayOf, type Occasion } from './occasion.js'
import { notApplicable, undetermined, type Verdict } from '../decider/rule.js'
import { type PeriodLimit } from '../terms/rule-limit.js'
import { type Day } from '../vocabulary/day.js'
import { type EventId } from '../vocabulary/ids.js'
import { stretchesOf, type Period } from '../vocabulary/period.js'

export const isPeriod = (asked: Period | Verdict): asked is Period => !('is' in asked)

/** The period whose length an event plans, extends or closes; or the verdict where there is none. */
export const periodAsked = <S>(limit: PeriodLimit, bounds: BoundsAsked, of: Occasion<S>): Period | Verdict => {
  const { subject, role, data, event } = of
  const first = firstDayOf(of)
  if (role === 'ends') return limit.atEnd === true ? { first, last: event.data.on } : notApplicable('notAskedThen')
  const field = subject.planned
  const planned = field === undefined ? undefined : (data[field] as Day | undefined)
  if (planned !== undefined) return { first, last: planned }
  // What is also judged when it ends waits for its end, where no end is ever planned or no least length is asked.
  const isPlanned = field !== undefined && (bounds.least !== undefined || bounds.over !== undefined)
  if (limit.atEnd === true && !isPlanned) return notApplicable('noPlannedEnd')
  const { each: _each, ...numbers } = bounds
  return undetermined([field ?? 'plannedTo'], { firstDay: first, ...numbers })
}

/** A period that counts together with others, and the event that began it. */
export interface Counted extends Period {
  readonly by: EventId
}

/**
 * The other periods of what some words name, each up to its last day or its planned last day. One that is open without a
 * planned last day counts up to the day of the event.
 */
export const otherPeriods = <S>(words: readonly string[], of: Occasion<S>): readonly Counted[] => {
  const { on } = of.event.data
  return allNamed(words, of, on).flatMap(({ id, from, last, plannedTo, begunBy }) =>
    id === of.id ? [] : [{ first: from, last: last ?? plannedTo ?? on, by: begunBy }],
  )
}

/** The first day of the stretch without a gap that what an event is about forms with others that some words name. */
export const firstDayOfStretch = <S>(words: readonly string[], of: Occasion<S>): Day => {
  const first = firstDayOf(of)
  const own: Period = { first, last: first }
  const others = otherPeriods(words, of)
  return stretchesOf<Period>([...others, own]).find((stretch) => stretch.of.includes(own))?.first ?? first
}
