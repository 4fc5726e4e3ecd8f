import { isMoney, type Reason } from '@jobbspar/core'
import { refused, type Missing } from './subsidy.js'
import { wrongCount, wrongNumber } from '../statistics/domain.js'
import { sharedByBetween, type CountRange, type MoneyRange } from './economy.js'
import { lack } from '../statistics/lack.js'

/** What a cost comes to for each of a number of persons, with both of them beside it; or why there is none. */
export type UnitCost =
  | {
      readonly known: true
      /** The least for each, of the most persons, to the most for each, of the fewest; rounded half away from zero to the minor unit. */
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

/** A cost for each participant, ranges staying ranges; undetermined where there may have been none. */
export const costPerParticipant = (cost: MoneyRange, participants: CountRange): UnitCost =>
  unitCost(cost, participants, lack('participant'))

/**
 * A cost for each success among so many participants, ranges staying ranges, and never without the participants: the cost is of all of
 * them. Undetermined, and not endless, where nobody may have succeeded.
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
