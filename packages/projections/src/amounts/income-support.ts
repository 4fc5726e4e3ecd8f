import {
  firstDayOf,
  isMonth,
  minus,
  money,
  noMoney,
  plus,
  shiftMonth,
  sumOf,
  times,
  type Currency,
  type Money,
  type Month,
  type ProgramTerms,
} from '@jobbspar/core'
import { answered, lookUp, refused, type Amount } from './subsidy.js'
import { wrongAmount, wrongCount, wrongMonth } from '../statistics/domain.js'
import { termValue } from '../asking/term-value.js'

/** A household as its income support is reckoned: one adult or a couple, and what it pays for housing and else. */
export interface SupportedHousehold {
  readonly adults: 1 | 2
  readonly children: number
  readonly housingCost: Money
  /** Other costs that are granted. */
  readonly otherCosts?: Money
}

/** What a household has in a month. */
export interface HouseholdIncome {
  /** Wages after tax. */
  readonly netWage: Money
  /** Everything else that is counted. */
  readonly other: Money
  /** Whether jobbstimulans runs for the wage. */
  readonly jobbstimulans: boolean
}

/**
 * The income support of a month: the national norm with housing and other costs, less what is counted of the income, and no less than
 * nothing; while jobbstimulans runs a share of the wage is not counted. By the terms of the month. A household with children, or of a size
 * that the norm of the year does not tell, is undetermined, and so is one with an amount in another currency than the norm's.
 */
export const incomeSupportFor = (
  terms: ProgramTerms,
  month: Month,
  household: SupportedHousehold,
  income: HouseholdIncome,
): Amount => {
  const amounts: readonly (readonly [name: string, amount: Money | undefined])[] = [
    ['a housing cost', household.housingCost],
    ['other costs', household.otherCosts],
    ['a net wage', income.netWage],
    ['other income', income.other],
  ]
  const amountsIn = (currency?: Currency) =>
    amounts.flatMap(([name, amount]) => (amount === undefined ? [] : wrongAmount(name, amount, currency)))
  const wrong = refused(
    wrongMonth(month),
    wrongCount('adults', household.adults, 1, 2),
    wrongCount('children', household.children),
    amountsIn(),
  )
  if (wrong !== undefined) return wrong
  const look = lookUp()
  const day = firstDayOf(month)
  const none = noMoney(household.housingCost.currency)
  const norm = look.value('riksnorm', terms.riksnorm, day, { single: none, couple: none, common: [] })
  const { currency } = norm.single
  const common = norm.common[household.adults - 1]
  if (household.children > 0) look.missing.push(`riksnorm of children on ${day}`)
  else if (common === undefined && look.missing.length === 0)
    look.missing.push(`riksnorm of a household of ${household.adults} on ${day}`)
  look.missing.push(...amountsIn(currency))
  const notCounted = income.jobbstimulans
    ? look.value('jobbstimulans', terms.jobbstimulans, day, { afterMonths: 1, notCountedPercent: 0, forMonths: 1 })
        .notCountedPercent
    : 0
  return answered(look, () => {
    const need = sumOf(currency, [
      household.adults === 1 ? norm.single : norm.couple,
      ...(common === undefined ? [] : [common]),
      household.housingCost,
      ...(household.otherCosts === undefined ? [] : [household.otherCosts]),
    ])
    const counted = plus(times(income.netWage, (100 - notCounted) / 100), income.other)
    const rest = minus(need, counted)
    return rest.minor > 0 ? rest : money(0, currency)
  })
}

/**
 * Whether jobbstimulans runs in a month: so many months of support in a row qualify for it, and it then runs for so many months from the
 * month after, whether the person works or not; new months in a row are needed for a new period. `undefined` where the program says nothing of it, or a
 * month does not exist.
 */
export const jobbstimulansRuns = (
  terms: ProgramTerms,
  month: Month,
  supported: ReadonlySet<Month>,
): boolean | undefined => {
  if (!isMonth(month) || ![...supported].every(isMonth)) return undefined
  const term = termValue(terms.jobbstimulans, firstDayOf(month))
  if (term === undefined) return undefined
  const { afterMonths, forMonths } = term
  const [first] = [...supported].sort()
  if (first === undefined) return false
  let inARow = 0
  let until: Month | undefined
  for (let here = first; here < month; here = shiftMonth(here, 1)) {
    if (until !== undefined && here <= until) continue
    inARow = supported.has(here) ? inARow + 1 : 0
    if (inARow < afterMonths) continue
    until = shiftMonth(here, forMonths)
    inARow = 0
  }
  return until !== undefined && month <= until
}
