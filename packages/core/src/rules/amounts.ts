import { allNamed, listed, type Speech } from './occasion.js'
import { type Earlier } from '../decider/rule.js'
import { type Gauge } from '../decider/subject.js'
import { type Recorded } from '../history/envelope.js'
import { type AnyEvent } from '../history/event.js'
import { type AmountLimit } from '../terms/rule-amounts.js'
import { gauges } from '../terms/subjects.js'
import { addDays, addMonths, dayOfWeek, nextDay, type Day } from '../vocabulary/day.js'
import { addHours, hours, hoursBeyond, shareOfHours, type Hours } from '../vocabulary/hours.js'
import { type EventId } from '../vocabulary/ids.js'

/** An event that logs an amount or ends what it counts for, in the state and after the events before it. */
export interface AmountAsked<S> {
  readonly event: Recorded<AnyEvent>
  readonly state: S
  readonly earlier: Earlier
  readonly speech: Speech<S>
  readonly gauge: Gauge<S>
  /** The gauge of which the bounds are a share, where they are one. */
  readonly base: Gauge<S> | undefined
}

/** A share of an amount: of hours to the hundredth, of times as it is. */
export const shareOf = (amount: number, percent: number, unit: 'hours' | 'times'): number =>
  unit === 'hours' ? shareOfHours(hours(amount), percent) : (amount * percent) / 100

/** How much an amount is short of another. */
export const shortOf = (required: number, amount: number, unit: 'hours' | 'times'): number =>
  unit === 'hours' ? hoursBeyond(required as Hours, amount as Hours) : Math.max(0, required - amount)

/** The sum of two amounts. */
export const sumOf = (a: number, b: number, unit: 'hours' | 'times'): number =>
  unit === 'hours' ? addHours(a as Hours, b as Hours) : a + b

/** The ids of what an amount counts for. */
export const subjectIdsIn = <S>(data: Readonly<Record<string, unknown>>, { of }: Gauge<S>): readonly string[] =>
  of.flatMap((field) => (typeof data[field] === 'string' ? [data[field]] : []))

/** An amount so far in a window. */
export interface Counted {
  readonly amount: number
  /** The first day of the window, where it has one. */
  readonly from?: Day
  /** The events that were counted; absent where the state keeps the sum. */
  readonly events?: readonly EventId[]
}

/** The first day of the window that a day lies in. */
const firstDayOfWindow = ({ per }: AmountLimit, on: Day): Day | undefined => {
  if (per === 'one' || per === 'participation') return undefined
  if (per === 'day') return on
  return per === 'week' ? addDays(on, 1 - dayOfWeek(on)) : nextDay(addMonths(on, -per.lastMonths))
}

/**
 * How much was logged before an event in the window of a limit: of the subjects with some ids, or of all that the limit
 * names. Where the state keeps the sum it is read there; otherwise the events of the window are counted.
 */
export const amountIn = <S>(
  limit: AmountLimit,
  { event, state, earlier: { events, count }, speech, gauge }: AmountAsked<S>,
  ids: readonly string[],
  since?: Day,
): Counted => {
  const unit = gauges[limit.of]
  const from = firstDayOfWindow(limit, event.data.on) ?? since
  const named =
    limit.per === 'one'
      ? ids
      : limit.in === undefined || gauge.of.length === 0
        ? undefined
        : allNamed(listed(limit.in), { state, speech }, event.data.on).map(({ id }) => id)
  const { total } = gauge
  if (total !== undefined && named !== undefined && (limit.per === 'one' || limit.per === 'participation'))
    return { amount: named.reduce((sum, id) => sumOf(sum, total(state, id), unit), 0) }
  const counts = gauge.of.length === 0 || named === undefined ? undefined : new Set(named)
  let amount = 0
  const counted: EventId[] = []
  for (let i = count - 1; i >= 0; i--) {
    const one = events[i]
    if (one === undefined || (from !== undefined && one.data.on < from)) break
    if (one.type !== gauge.event.type) continue
    const data = one.data as Readonly<Record<string, unknown>>
    if (counts !== undefined && !subjectIdsIn(data, gauge).some((id) => counts.has(id))) continue
    const added = gauge.amount(data)
    if (added === 0) continue
    amount = sumOf(amount, added, unit)
    counted.push(one.meta.id)
  }
  return { amount, events: counted.reverse(), ...(from === undefined ? {} : { from }) }
}
