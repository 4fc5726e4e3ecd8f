import { isMoney, money, shownDecimal, type Money, type Reason } from '@jobbspar/core'
import { refused, type Missing } from './subsidy.js'
import { wrongCount, wrongNumber } from '../statistics/domain.js'
import { exactly, sharedByBetween, type CountRange, type MoneyRange } from './economy.js'
import { lack } from '../statistics/lack.js'
import { wilson } from '../statistics/rate.js'

/** A cost per person, with the cost and the number of persons, or the reason why there is none. */
export type UnitCost =
  | {
      readonly known: true
      /**
       * The range of the cost per person: from the lowest cost divided by the largest number to the highest cost
       * divided by the smallest number. Rounded half away from zero to the minor unit.
       */
      readonly each: MoneyRange
      readonly cost: MoneyRange
      readonly of: CountRange
    }
  | Missing

const wrongRange = ({ low, high }: MoneyRange): readonly Reason[] =>
  !isMoney(low) || !isMoney(high)
    ? [lack('notMinorUnits', { what: 'cost' })]
    : low.currency !== high.currency
      ? [lack('wrongCurrency', { what: 'cost', currency: low.currency, found: high.currency })]
      : wrongNumber('highestCost', high.minor, low.minor)

const unitCost = (cost: MoneyRange, of: CountRange, missing: Reason): UnitCost => {
  const wrong = refused(wrongRange(cost), wrongCount('count', of.low), wrongCount('count', of.high, of.low))
  if (wrong !== undefined) return wrong
  const each = sharedByBetween(cost, of)
  return each === undefined ? { known: false, missing: [missing] } : { known: true, each, cost, of }
}

/**
 * A cost per participant. It is a range where the cost or the number is a range, and undetermined where there may have
 * been no participant.
 */
export const costPerParticipant = (cost: MoneyRange, participants: CountRange): UnitCost =>
  unitCost(cost, participants, lack('participant'))

/**
 * A cost per success among a number of participants. It is a range where the cost or the number is a range. The number
 * of participants is always stated, because the cost is for all of them. Undetermined where perhaps no one succeeded.
 */
export const costPerSuccess = (
  cost: MoneyRange,
  successes: CountRange,
  participants: number,
): UnitCost & { readonly n: number } => ({
  ...(refused(wrongCount('participants', participants, successes.high)) ??
    unitCost(cost, successes, lack('success', { participants }))),
  n: participants,
})

/** The 95 % interval of a cost per success. It has no upper end where the share of successes may be 0. */
export interface CostInterval {
  readonly low: Money
  readonly high?: Money
}

/**
 * The cost per success in another group as large that costs as much, by the 95 % interval of Wilson for the share of successes: the
 * cost divided by the number of participants and the upper end of the share, to the cost divided by the number and the lower end.
 * Rounded half away from zero to the minor unit. Nothing without a participant, and for counts or a cost that are invalid.
 */
export const costPerSuccessInterval = (
  cost: Money,
  successes: number,
  participants: number,
): CostInterval | undefined => {
  const wrong = refused(
    wrongRange(exactly(cost)),
    wrongCount('participants', participants, 1),
    wrongCount('count', successes, 0),
    wrongCount('participants', participants, successes),
  )
  if (wrong !== undefined) return undefined
  const { low, high } = wilson(successes, participants)
  const eachOf = (share: number): Money => money(shownDecimal(cost.minor / (participants * share), 0), cost.currency)
  return { low: eachOf(high), ...(low === 0 ? {} : { high: eachOf(low) }) }
}
