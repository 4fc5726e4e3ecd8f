import { firstDayOf, lesser, minus, noMoney, plus, type Money, type Month, type ProgramTerms } from '@jobbspar/core'
import { computed, lookUp, refused, type Computed } from './subsidy.js'
import { deductionOf } from './deduction.js'
import { wrongAmount, wrongMonth } from '../statistics/domain.js'
import { percentInWholeUnits } from './whole-units.js'

/** The wages of a month in a fleksjob, before tax and with pension. */
export interface FleksjobWage {
  /** The employer's wage for the hours worked. */
  readonly wage: Money
  /** The wage of the same post at full time. */
  readonly fullTimeWage: Money
}

/** The grant for a month that is paid in addition to the wage of a fleksjob. */
export interface FleksjobGrant {
  /** The grant without a wage, in whole units of the currency. */
  readonly highest: Money
  /** The reduction because of the wage, in full even where it exceeds the grant. */
  readonly deduction: Money
  /** The remaining grant; never below 0. */
  readonly grant: Money
  /** Whether the grant is cut because grant and wage together would exceed the full-time wage. */
  readonly boundByFullTimeWage: boolean
  /** Wage and grant, before tax. */
  readonly incomeBeforeTax: Money
}

/**
 * The grant for a wage month in a fleksjob. It is a percentage of the highest dagpenge, minus one percentage of the
 * wage up to the month’s wage limit, minus another percentage of the part above the limit. Grant and wage together do
 * not exceed the full-time wage of the post. Undetermined in months without a term. LAB § 123. Holiday pay, ATP and
 * benefits also reduce the grant by law; they are not counted here.
 */
export const fleksjobGrantFor = (
  terms: ProgramTerms,
  month: Month,
  { wage, fullTimeWage }: FleksjobWage,
): Computed<FleksjobGrant> => {
  const wrong = refused(wrongMonth(month), wrongAmount('wage', wage), wrongAmount('fullTimeWage', fullTimeWage))
  if (wrong !== undefined) return wrong
  const look = lookUp()
  const day = firstDayOf(month)
  const none = noMoney(wage.currency)
  const rule = look.value('fleksjobGrant', terms.fleksjobGrant, day, {
    ...{ percentOfHighestDagpenge: 0, belowPercent: 0, abovePercent: 0 },
  })
  const dagpenge = look.value('highestDagpenge', terms.highestDagpenge, day, none)
  const limit = look.value('wageLimit', terms.wageLimit, day, none)
  const { currency } = dagpenge
  if (wage.currency !== currency) look.missing.push(...wrongAmount('wage', wage, currency))
  else if (fullTimeWage.currency !== currency) look.missing.push(...wrongAmount('fullTimeWage', fullTimeWage, currency))
  return computed(look, () => {
    const highest = percentInWholeUnits(rule.percentOfHighestDagpenge, dagpenge)
    const deduction = deductionOf(wage, limit, rule)
    const reduced = minus(highest, lesser(highest, deduction))
    const room = minus(fullTimeWage, lesser(fullTimeWage, wage))
    const grant = lesser(reduced, room)
    return {
      ...{ highest, deduction, grant },
      boundByFullTimeWage: room.minor < reduced.minor,
      incomeBeforeTax: plus(wage, grant),
    }
  })
}
