import {
  isMoney,
  firstDayOf,
  isMonth,
  minus,
  money,
  plus,
  shareOf,
  shiftMonth,
  sumOf,
  times,
  type Currency,
  type Day,
  type Money,
  type Month,
  type NotSettled,
  type ProgramTerms,
  type Reason,
} from '@jobbspar/core'
import { answered, lookUp, refused, type Amount, type LookUp } from './subsidy.js'
import { wrongAmount, wrongCount, wrongMonth } from '../statistics/domain.js'
import { termValue } from '../asking/term-value.js'
import { distinctLacks, lack } from '../statistics/lack.js'

/** A child of a supported household. */
export interface SupportedChild {
  /** In whole years. */
  readonly age: number
  /**
   * Whether the child eats lunch away from home on five days a week. It is needed for the ages at which that lowers the
   * cost.
   */
  readonly lunchAway?: boolean
}

/**
 * What the income support of a household is computed from: one adult or a couple, their children, and the housing and
 * other costs.
 */
export interface SupportedHousehold {
  readonly adults: 1 | 2
  readonly children: readonly SupportedChild[]
  /**
   * For a single adult who lives with others and is not a partner of any of them: how many others live there and are
   * not supported together with the adult. 0 if left out.
   */
  readonly others?: number
  readonly housingCost: Money
  /** Other granted costs. */
  readonly otherCosts?: Money
}

/** The income of a household in a month. */
export interface HouseholdIncome {
  /** Wages after tax. */
  readonly netWage: Money
  /** All other counted income. */
  readonly other: Money
  /** Whether jobbstimulans applies to the wage. */
  readonly jobbstimulans: boolean
}

type Norm = Exclude<NonNullable<ProgramTerms['riksnorm']>[number]['value'], NotSettled>

/** The amount of the norm for a child; an amount that the norm lacks is missing. */
const childCost = ({ children, lunchAway }: Norm, child: SupportedChild, day: Day): Money | Reason => {
  const { age } = child
  const asked = age <= lunchAway.toAge
  if (asked && child.lunchAway === undefined) return lack('lunchOfChild', { age })
  const away = asked && child.lunchAway === true
  const found = (away ? lunchAway.children : children).find(({ fromAge, toAge }) => fromAge <= age && age <= toAge)
  return found?.amount ?? lack(away ? 'normOfChildAway' : 'normOfChild', { term: 'riksnorm', age, on: day })
}

/** The common costs of a household of this many persons; missing where neither the table nor the rule beyond it gives them. */
const commonCost = (look: LookUp, terms: ProgramTerms, { common }: Norm, persons: number, day: Day): Money | Reason => {
  const costOf = (count: number) => common.find((one) => one.persons === count)?.amount
  const listed = costOf(persons)
  if (listed !== undefined) return listed
  const missing = lack('normOfHousehold', { term: 'riksnorm', persons, on: day })
  if (common.some((one) => one.persons > persons)) return missing
  const { abovePersons } = look.value('largerHousehold', terms.largerHousehold, day, { abovePersons: persons })
  const [last, before] = [costOf(abovePersons), costOf(abovePersons - 1)]
  return last === undefined || before === undefined || persons < abovePersons
    ? missing
    : plus(last, times(minus(last, before), persons - abovePersons))
}

/** The personal and common costs of a household by the norm. */
const normCosts = (
  look: LookUp,
  terms: ProgramTerms,
  norm: Norm,
  { adults, children, others = 0 }: SupportedHousehold,
  day: Day,
): readonly Money[] => {
  if (others > 0 && (adults > 1 || children.length > 0)) {
    look.missing.push(lack('normOfLodger', { term: 'riksnorm', on: day }))
    return []
  }
  const persons = adults + children.length + others
  const common = commonCost(look, terms, norm, persons, day)
  if (others > 0) look.value('commonCostShare', terms.commonCostShare, day, undefined)
  const found = [
    ...children.map((child) => childCost(norm, child, day)),
    isMoney(common) && others > 0 ? shareOf(common, 1, persons) : common,
  ]
  look.missing.push(...distinctLacks(found.filter((one): one is Reason => !isMoney(one))))
  return [adults === 1 ? norm.single : norm.couple, ...found.filter((one) => isMoney(one))]
}

/**
 * The income support for a month, by the terms of the month: the national norm plus housing and other costs, minus the
 * counted income, but at least 0. While jobbstimulans applies, a share of the wage is not counted. An adult who lives
 * with others and is not a partner of any of them has an equal share of the common costs, rounded to the minor unit.
 * Undetermined where the norm of the year has no amount for an age or a household size, and where an amount is in a
 * currency other than the norm's.
 */
export const incomeSupportFor = (
  terms: ProgramTerms,
  month: Month,
  household: SupportedHousehold,
  income: HouseholdIncome,
): Amount => {
  const amounts: readonly (readonly [name: string, amount: Money | undefined])[] = [
    ['housingCost', household.housingCost],
    ['otherCosts', household.otherCosts],
    ['netWage', income.netWage],
    ['otherIncome', income.other],
  ]
  const amountsIn = (currency?: Currency) =>
    amounts.flatMap(([name, amount]) => (amount === undefined ? [] : wrongAmount(name, amount, currency)))
  const wrong = refused(
    wrongMonth(month),
    wrongCount('adults', household.adults, 1, 2),
    household.children.flatMap(({ age }) => wrongCount('ageOfChild', age)),
    wrongCount('othersInHousehold', household.others ?? 0),
    amountsIn(),
  )
  if (wrong !== undefined) return wrong
  const look = lookUp()
  const day = firstDayOf(month)
  const norm = look.value<Norm | undefined>('riksnorm', terms.riksnorm, day, undefined)
  const { currency } = norm?.single ?? household.housingCost
  const costs = norm === undefined ? [] : normCosts(look, terms, norm, household, day)
  look.missing.push(...amountsIn(currency))
  const notCounted = income.jobbstimulans
    ? look.value('jobbstimulans', terms.jobbstimulans, day, { afterMonths: 1, notCountedPercent: 0, forMonths: 1 })
        .notCountedPercent
    : 0
  return answered(look, () => {
    const need = sumOf(currency, [
      ...costs,
      household.housingCost,
      ...(household.otherCosts === undefined ? [] : [household.otherCosts]),
    ])
    const counted = plus(times(income.netWage, (100 - notCounted) / 100), income.other)
    const rest = minus(need, counted)
    return rest.minor > 0 ? rest : money(0, currency)
  })
}

/**
 * Whether jobbstimulans applies in a month. A number of consecutive months with support qualify for it. It then applies
 * for a number of months from the next month on, whether the person works or not. A new period needs new consecutive
 * months. `undefined` where the program has no term for it, or a month does not exist.
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
