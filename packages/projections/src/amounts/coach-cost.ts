import { inForce, shareOf, type Day, type ProgramTerms } from '@jobbspar/core'
import { refused, type Computed } from './subsidy.js'
import { wrongDay, wrongNumber } from '../statistics/domain.js'
import { type MoneyRange } from './economy.js'
import { lack } from '../statistics/lack.js'

/**
 * The yearly cost of a number of full-time posts for coaches: their share of the cost of running the program, by the
 * term of the day. Each end of the range is rounded half away from zero to the minor unit. Posts count with two
 * decimals. Undetermined where the cost of running the program is not known.
 */
export const coachCostFor = (
  terms: ProgramTerms,
  day: Day,
  { fullTimePosts }: { readonly fullTimePosts: number },
): Computed<{ readonly cost: MoneyRange }> => {
  const wrong = refused(wrongDay(day), wrongNumber('fullTimePosts', fullTimePosts))
  if (wrong !== undefined) return wrong
  const term = terms.operatingCost === undefined ? undefined : inForce(terms.operatingCost, day)
  if (term === undefined || term.value === 'notSettled')
    return { known: false, missing: [lack('noTerm', { term: 'operatingCost', on: day })] }
  const { low, high, posts } = term.value
  const cost = { low: shareOf(low, fullTimePosts, posts), high: shareOf(high, fullTimePosts, posts) }
  return { known: true, cost, terms: [{ name: 'operatingCost', term }] }
}
