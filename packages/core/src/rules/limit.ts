import { boundsOf } from './limit-bounds.js'
import { isPeriod, otherPeriods, periodAsked } from './limit-periods.js'
import { isNamed, listed, type Occasion } from './occasion.js'
import { met, notApplicable, notMet, undetermined, type Facts, type Verdict } from '../decider/rule.js'
import { notSettled } from '../terms/term.js'
import { type PeriodLimit } from '../terms/rule-limit.js'
import { nextDay, previousDay, type Day } from '../vocabulary/day.js'
import { lastDayOfUnits, together } from '../vocabulary/period.js'

/** The verdict of a limit on how long something lasts, when one of its subjects begins, is extended or ends. */
export const judgePeriod = <S>(limit: PeriodLimit, of: Occasion<S>): Verdict => {
  const { kind, subject, begun } = of
  const words = listed(limit.in)
  if (!isNamed(words, kind, subject.name)) return notApplicable('notAskedOf', { kind })
  const bounds = boundsOf(limit, of)
  if (bounds === undefined) return notApplicable('noCase')
  const asked = periodAsked(limit, bounds, of)
  if (!isPeriod(asked)) return asked
  const others = limit.per === 'one' ? [] : otherPeriods(words, of)
  const cites = { events: [...others.map(({ by }) => by), ...(begun === undefined ? [] : [begun.begunBy])] }
  const { first, last, otherDays } = together(1, asked, others)
  /** The last day of a number of units from the first day of the stretch. */
  const dayOf = (n: number): Day => together(n, asked, others, limit.of).lastAllowed
  const most = bounds.most === undefined ? undefined : dayOf(bounds.most)
  const below = bounds.below === undefined ? undefined : previousDay(dayOf(bounds.below))
  const least = bounds.least === undefined ? undefined : dayOf(bounds.least)
  const over = bounds.over === undefined ? undefined : nextDay(dayOf(bounds.over))
  const lastAllowed = most === undefined || (below !== undefined && below < most) ? below : most
  const earliestLast = least === undefined || (over !== undefined && over > least) ? over : least
  const isLong = lastAllowed !== undefined && last > lastAllowed
  const isShort = earliestLast !== undefined && last < earliestLast
  if (!isLong && !isShort) return met()
  const { each, ...numbers } = bounds
  if (isLong && each !== undefined && begun?.plannedTo !== undefined && of.role === 'extends') {
    if (each === notSettled) return undetermined(['each'])
    const furthest = lastDayOfUnits(nextDay(begun.plannedTo), each, limit.of)
    return last <= furthest
      ? met()
      : notMet({ plannedBefore: begun.plannedTo, lastDay: last, each, lastAllowed: furthest }, cites)
  }
  const facts: Facts = {
    firstDay: first,
    lastDay: last,
    ...numbers,
    ...(lastAllowed === undefined ? {} : { lastAllowed }),
    ...(earliestLast === undefined ? {} : { earliestLast }),
    ...(limit.per === 'one' ? {} : { otherDays }),
  }
  return notMet(facts, cites)
}
