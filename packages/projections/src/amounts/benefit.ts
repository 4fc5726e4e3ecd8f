import {
  benefitRates,
  firstDayOf,
  lesser,
  minus,
  noMoney,
  plus,
  type BenefitRate,
  type Day,
  type Money,
  type Month,
  type ProgramTerms,
} from '@jobbspar/core'
import { answered, computed, lookUp, refused, type Amount, type Computed } from './subsidy.js'
import { deductionOf } from './deduction.js'
import { wrongAmount, wrongDay, wrongMonth, wrongWord } from '../statistics/domain.js'
import { percentInWholeUnits } from './whole-units.js'

/** A month's benefit with a wage. */
export interface WithWage {
  /** The rest of the benefit; never below 0. */
  readonly benefit: Money
  /** The reduction because of the wage, in full even where it exceeds the benefit. */
  readonly deduction: Money
  readonly wage: Money
  /** Benefit and wage, before tax. */
  readonly incomeBeforeTax: Money
  /** The gain compared with no wage. */
  readonly netGain: Money
}

/**
 * The benefit for a month with a wage. It is reduced by one percentage of the wage up to the month's wage limit and by
 * another percentage of the part above the limit. The whole reduction is rounded half away from zero to the minor unit.
 * Benefit and reduction follow the terms of the month. `wage` is the gross wage with pension.
 */
export const benefitWithWage = (
  terms: ProgramTerms,
  month: Month,
  rate: BenefitRate,
  wage: Money,
): Computed<WithWage> => {
  const wrong = refused(wrongMonth(month), wrongWord('rate', rate, benefitRates), wrongAmount('wage', wage))
  if (wrong !== undefined) return wrong
  const look = lookUp()
  const day = firstDayOf(month)
  const none = noMoney(wage.currency)
  const full = look.value('benefit', terms.benefit, day, { provider: none, nonProvider: none })[rate]
  const percent = look.value('wageDeduction', terms.wageDeduction, day, { belowPercent: 0, abovePercent: 0 })
  const limit = look.value('wageLimit', terms.wageLimit, day, none)
  if (full.currency !== wage.currency) look.missing.push(...wrongAmount('wage', wage, full.currency))
  return computed(look, () => {
    const deduction = deductionOf(wage, limit, percent)
    const benefit = minus(full, lesser(full, deduction))
    const incomeBeforeTax = plus(benefit, wage)
    return { benefit, deduction, wage, incomeBeforeTax, netGain: minus(incomeBeforeTax, full) }
  })
}

const regulations = { benefit: 'rateRegulation', wageLimit: 'wageLimitRegulation' } as const

/** The currency of a regulated amount, read from any of its versions. */
const currencyOf = ({ benefit = [], wageLimit = [] }: ProgramTerms, of: keyof typeof regulations) =>
  (of === 'benefit'
    ? benefit.flatMap(({ value }) => (value === 'notSettled' ? [] : [value.provider.currency]))
    : wageLimit.flatMap(({ value }) => (value === 'notSettled' ? [] : [value.currency])))[0]

/**
 * The benefit or wage limit in effect from the beginning of the year of a day. Each year, the rounded amount of the
 * year before is raised by that year's percentage and rounded half up to whole units of the currency.
 */
export const regulatedRate = (terms: ProgramTerms, of: keyof typeof regulations, day: Day, before: Money): Amount => {
  const wrong = refused(
    wrongDay(day),
    wrongWord('regulated', of, Object.keys(regulations)),
    wrongAmount('amount', before, currencyOf(terms, of)),
  )
  if (wrong !== undefined) return wrong
  const look = lookUp()
  const percent = look.value(regulations[of], terms[regulations[of]], day, 0)
  return answered(look, () => percentInWholeUnits(100 + percent, before))
}
