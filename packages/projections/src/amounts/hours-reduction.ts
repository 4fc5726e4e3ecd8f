import {
  firstDayOf,
  inForce,
  lastDayOf,
  noMoney,
  wordOf,
  type Currency,
  type Hours,
  type Money,
  type Month,
  type NotSettled,
  type ProgramTerms,
  type SupportKind,
} from '@jobbspar/core'
import { computed, lookUp, refused, type Computed } from './subsidy.js'
import { wrongCount, wrongMonth, wrongNumber, wrongSpelling, wrongWord } from '../statistics/domain.js'
import { lack } from '../statistics/lack.js'

/** An unmarried person who receives help in a month. */
export interface OnHelp {
  readonly kind: SupportKind
  /** Whether the help has the adult rate or a lower rate. Help at the level of study aid is never reduced. */
  readonly rate: 'high' | 'low'
  /** How many of the last 36 months were on help. */
  readonly monthsOnHelp: number
  /** Hours of ordinary work in the last twelve months. A praktik and work with løntilskud do not count. */
  readonly ordinaryHours: Hours
}

/** The reduction of help because of too few hours of ordinary work. */
export interface HoursReduction {
  /** The reduction for the month; zero where the help is not reduced. */
  readonly reduction: Money
  /** The reason: `notCovered` where the rule reduces other kinds of help, or none while it is suspended. */
  readonly because: 'notCovered' | 'lessThanAYearOnHelp' | 'hoursReached' | 'tooFewHours'
}

type Rule = Exclude<NonNullable<ProgramTerms['hoursRule']>[number]['value'], NotSettled>

/** The currency of reductions, read from any of their amounts, because a reduction of 0 needs it in every month. */
const currencyOf = ({ hoursReduction = [] }: ProgramTerms): Currency | undefined =>
  hoursReduction.flatMap(({ value }) => (value === 'notSettled' ? [] : [value.high.currency]))[0]

const reasonBy = (rule: Rule, { kind, monthsOnHelp, ordinaryHours }: OnHelp): HoursReduction['because'] =>
  !rule.kinds.includes(kind)
    ? 'notCovered'
    : monthsOnHelp < rule.afterMonths
      ? 'lessThanAYearOnHelp'
      : ordinaryHours >= rule.hours
        ? 'hoursReached'
        : 'tooFewHours'

/**
 * The reduction of the help for a month under the Danish 225-hour rule, by the terms of the month. It is 0 where no
 * amount could make it larger. Undetermined in months without a rule, in months without a needed amount, and where the
 * rule changes inside the month and one of its versions reduces the help. Married couples are not covered, because
 * their help can lapse completely. Aktivloven §§ 13 f–g.
 */
export const hoursReductionFor = (terms: ProgramTerms, month: Month, onHelp: OnHelp): Computed<HoursReduction> => {
  const wrong = refused(
    wrongMonth(month),
    wrongSpelling('supportKind', onHelp.kind, wordOf('support')),
    wrongWord('rate', onHelp.rate, ['high', 'low']),
    wrongCount('monthsOnHelp', onHelp.monthsOnHelp, 0, 36),
    wrongNumber('ordinaryHours', onHelp.ordinaryHours),
  )
  if (wrong !== undefined) return wrong
  const look = lookUp()
  const [first, last] = [firstDayOf(month), lastDayOf(month)]
  const none: Rule = { kinds: [], hours: 0, afterMonths: 0 }
  const because = reasonBy(look.value('hoursRule', terms.hoursRule, first, none), onHelp)
  const changed = inForce(terms.hoursRule ?? [], first) !== inForce(terms.hoursRule ?? [], last)
  const reduces = because === 'tooFewHours'
  if (changed) {
    const later = reasonBy(look.value('hoursRule', terms.hoursRule, last, none), onHelp)
    if (reduces || later === 'tooFewHours') look.missing.push(lack('oneTerm', { term: 'hoursRule', month }))
  }
  const currency = currencyOf(terms)
  const amounts =
    reduces || currency === undefined
      ? look.value('hoursReduction', terms.hoursReduction, first, undefined)
      : { high: noMoney(currency), low: noMoney(currency) }
  return amounts === undefined
    ? { known: false, missing: look.missing }
    : computed(look, () => ({ reduction: amounts[onHelp.rate], because }))
}
