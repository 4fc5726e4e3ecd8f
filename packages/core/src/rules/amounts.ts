import { type AmountAsked, subjectIdsIn, sumOf } from './limit-amounts.js'
import { allNamed, listed } from './occasion.js'
import { type AmountLimit } from '../terms/rule-amounts.js'
import { gauges } from '../terms/subjects.js'
import { addDays, addMonths, dayOfWeek, nextDay, type Day } from '../vocabulary/day.js'
import { type EventId } from '../vocabulary/ids.js'

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
