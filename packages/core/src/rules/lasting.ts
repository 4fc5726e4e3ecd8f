import { notMet, type Verdict } from '../decider/rule.js'
import { type Begun } from '../decider/subject.js'
import { type Duration, type Order } from '../terms/rule-order.js'
import { addDays, addMonths, type Day } from '../vocabulary/day.js'
import { daysIn, followsWithoutGap, holdsMonths, stretchesOf, type Period, type Stretch } from '../vocabulary/period.js'

/** Something that has ended, as a period with its pauses. */
interface Ended extends Period {
  readonly paused: readonly Period[]
  readonly of: Begun
}

/** The days of pauses in several periods. A day that lies in more than one of them counts once. */
const pausedIn = (periods: readonly { readonly paused?: readonly Period[] }[]): number =>
  stretchesOf(periods.flatMap(({ paused = [] }) => paused)).reduce((sum, stretch) => sum + daysIn(stretch), 0)

/** A stretch of days, with the days of pauses in it. Pauses do not break the stretch, and their days do not count. */
const withoutPauses = ({ first, last, of }: Stretch<Ended>): Period => ({ first, last: addDays(last, -pausedIn(of)) })

const monthsOf = ({ months = 0, years = 0 }: Duration): number => Number(months) + 12 * Number(years)
const daysOf = ({ days = 0, weeks = 0 }: Duration): number => Number(days) + 7 * Number(weeks)

/** Whether a period has the length asked for: complete calendar months, or days. */
const holds = (period: Period, asked: Duration): boolean =>
  monthsOf(asked) > 0 ? holdsMonths(period, monthsOf(asked)) : daysIn(period) >= daysOf(asked)

/** What has ended as asked, in stretches without a gap. */
const endedIn = ({ result }: Order, begun: readonly Begun[]): readonly Stretch<Ended>[] =>
  stretchesOf(
    begun.flatMap((of): readonly Ended[] =>
      of.last === undefined || (result !== undefined && of.result !== result)
        ? []
        : [{ first: of.from, last: of.last, paused: of.paused ?? [], of }],
    ),
  )

/** What has ended before a day, in a stretch that is long enough. */
export const longEnough = (order: Order, asked: Duration, begun: readonly Begun[], on: Day): readonly Begun[] =>
  endedIn(order, begun).flatMap((one) =>
    one.last < on && holds(withoutPauses(one), asked) ? one.of.map(({ of }) => of) : [],
  )

/**
 * The verdict where nothing that comes first has lasted long enough and ended before. One that is open would be long enough
 * from a day on, if it then ends as asked; it is not known when that day is over.
 */
export const judgeLasting = (order: Order, asked: Duration, begun: readonly Begun[], on: Day): Verdict => {
  const ended = endedIn(order, begun)
  const longest = ended.reduce<Stretch<Ended> | undefined>(
    (best, one) => (best === undefined || daysIn(withoutPauses(one)) > daysIn(withoutPauses(best)) ? one : best),
    undefined,
  )
  const open = begun.find(({ last }) => last === undefined)
  const paused = longest === undefined ? 0 : pausedIn(longest.of)
  return notMet(
    {
      ...(monthsOf(asked) > 0 ? { requiredMonths: monthsOf(asked) } : { requiredDays: daysOf(asked) }),
      ...(longest === undefined ? { ended: 'none' } : { firstDay: longest.first, lastDay: longest.last }),
      ...(paused === 0 ? {} : { pausedDays: paused }),
      ...(open === undefined ? {} : { openSince: open.from }),
    },
    {
      events: [
        ...(longest?.of.flatMap(({ of: { begunBy, endedBy } }) =>
          endedBy === undefined ? [begunBy] : [begunBy, endedBy],
        ) ?? []),
        ...(open === undefined ? [] : [open.begunBy]),
      ],
    },
    open === undefined || open.isPaused === true ? undefined : firstDayAfter(open, ended, asked, on),
  )
}

/** The first day on which what is open is long enough if it then ends; not known when that day is over and it is still open. */
const firstDayAfter = (open: Begun, ended: readonly Stretch<Ended>[], asked: Duration, on: Day): Day | undefined => {
  const before = ended.find((one) => one.first < open.from && followsWithoutGap(one, open.from))
  const paused = pausedIn([open, ...(before?.of ?? [])])
  const enough = addDays(addMonths(before?.first ?? open.from, monthsOf(asked)), daysOf(asked) + paused)
  return enough > on ? enough : undefined
}
