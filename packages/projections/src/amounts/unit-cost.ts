import { isMoney, type Reason } from '@jobbspar/core'
import { refused, type Missing } from './subsidy.js'
import { wrongCount, wrongNumber } from '../statistics/domain.js'
import { sharedByBetween, type CountRange, type MoneyRange } from './economy.js'
import { lack } from '../statistics/lack.js'

/** A cost per person, with the cost and the number of persons; or why there is none. */
export type UnitCost =
  | {
      readonly known: true
      /** From the least cost per person, shared by the most persons, to the most, shared by the fewest; rounded half away from zero to the minor unit. */
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

/** A cost per participant, a range for a range; undetermined where there may have been none. */
export const costPerParticipant = (cost: MoneyRange, participants: CountRange): UnitCost =>
  unitCost(cost, participants, lack('participant'))

/**
 * A cost per success among a number of participants, a range for a range. The participants are always stated: the cost is that of all of
 * them. Undetermined, not infinite, where perhaps none succeeded.
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
