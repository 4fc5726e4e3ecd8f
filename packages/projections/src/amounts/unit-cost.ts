import { isMoney, type Reason } from '@jobbspar/core'
import { refused, type Missing } from './subsidy.js'
import { wrongCount, wrongNumber } from '../statistics/domain.js'
import { sharedByBetween, type CountRange, type MoneyRange } from './economy.js'
import { lack } from '../statistics/lack.js'

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
