import {
  firstDayOf,
  inForce,
  lastDayOf,
  noMoney,
  type Hours,
  type Money,
  type Month,
  type ProgramTerms,
  type SupportKind,
} from '@jobbspar/core'
import { computed, lookUp, type Computed } from './amounts.js'

/** Somebody unmarried on help in a month. */
export interface OnHelp {
  readonly kind: SupportKind
  /** Whether the help is at the adult rate, or lower; help at the level of study aid is not reduced, and is not asked about. */
  readonly rate: 'high' | 'low'
  /** Months on help of the last 36. */
  readonly monthsOnHelp: number
  /** Hours of ordinary work in the last twelve months: a praktik and work with løntilskud do not count. */
  readonly ordinaryHours: Hours
}

/** What help is reduced by for want of ordinary hours. */
export interface HoursReduction {
  /** The reduction of the month; nothing where the help is not reduced. */
  readonly reduction: Money
  /** Why: `notCovered` where the rule reduces other kinds of help, or none while it is suspended. */
  readonly because: 'notCovered' | 'lessThanAYearOnHelp' | 'hoursReached' | 'tooFewHours'
}

/**
 * What the Danish 225-hour rule reduces the help of a benefit month by, by the terms of the month. Undetermined in months without a term, and in
 * one in the middle of which the rule changes. Of a married couple, whose help can lapse altogether, it says nothing. Aktivloven §§ 13 f–g.
 */
export const hoursReductionFor = (
  terms: ProgramTerms,
  month: Month,
  { kind, rate, monthsOnHelp, ordinaryHours }: OnHelp,
): Computed<HoursReduction> => {
  const look = lookUp()
  const day = firstDayOf(month)
  const none = noMoney('DKK')
  const rule = look.value('hoursRule', terms.hoursRule, day, { kinds: [], hours: 0, afterMonths: 0 })
  const amounts = look.value('hoursReduction', terms.hoursReduction, day, { high: none, low: none })
  const versions = terms.hoursRule ?? []
  if (inForce(versions, day) !== inForce(versions, lastDayOf(month)))
    look.missing.push(`one hoursRule for the whole of ${month}`)
  const because = !rule.kinds.includes(kind)
    ? 'notCovered'
    : monthsOnHelp < rule.afterMonths
      ? 'lessThanAYearOnHelp'
      : ordinaryHours >= rule.hours
        ? 'hoursReached'
        : 'tooFewHours'
  return computed(look, () => ({
    reduction: because === 'tooFewHours' ? amounts[rate] : noMoney(amounts[rate].currency),
    because,
  }))
}
