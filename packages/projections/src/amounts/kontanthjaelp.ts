import {
  firstDayOf,
  kontanthjaelpRates,
  kontanthjaelpSupplements,
  lesser,
  minus,
  plus,
  sumOf,
  type Day,
  type KontanthjaelpRate,
  type KontanthjaelpSupplement,
  type Money,
  type Month,
  type NotSettled,
  type ProgramTerms,
  type Reason,
} from '@jobbspar/core'
import { type WithWage } from './benefit.js'
import { deductionOf } from './deduction.js'
import { answered, computed, lookUp, refused, type Amount, type Computed } from './subsidy.js'
import { wrongAmount, wrongDay, wrongMonth, wrongWord } from '../statistics/domain.js'
import { lack } from '../statistics/lack.js'

type Rates = Exclude<NonNullable<ProgramTerms['kontanthjaelp']>[number]['value'], NotSettled>
type WageDeduction = Exclude<NonNullable<ProgramTerms['kontanthjaelpWageDeduction']>[number]['value'], NotSettled>

/**
 * What a person is granted in kontanthjælp: a rate and supplements to it. Whether the person has a right to them is not
 * judged.
 */
export interface Kontanthjaelp {
  readonly rate: KontanthjaelpRate
  readonly supplements?: readonly KontanthjaelpSupplement[]
  /** Whether the temporary adaptation supplement is granted too. */
  readonly tilpasningstillaeg?: boolean
}

const wrongHelp = ({ rate, supplements = [] }: Kontanthjaelp): readonly Reason[] => [
  ...wrongWord('rate', rate, kontanthjaelpRates),
  ...supplements.flatMap((one) => wrongWord('supplement', one, kontanthjaelpSupplements)),
]

/**
 * The kontanthjælp for a month by the rates of a day: a rate plus the supplements to it. Undetermined where the day has
 * no such rate or supplement.
 */
export const kontanthjaelpFor = (terms: ProgramTerms, day: Day, help: Kontanthjaelp): Amount => {
  const wrong = refused(wrongDay(day), wrongHelp(help))
  if (wrong !== undefined) return wrong
  const look = lookUp()
  const amounts: Money[] = []
  const found = look.value<Rates | undefined>('kontanthjaelp', terms.kontanthjaelp, day, undefined)
  const take = (of: string, amount: Money | undefined) => {
    if (amount !== undefined) amounts.push(amount)
    else look.missing.push(lack('noTermOf', { term: 'kontanthjaelp', of, on: day }))
  }
  if (found !== undefined) {
    take(help.rate, found.rates.find(({ rate }) => rate === help.rate)?.amount)
    for (const name of new Set(help.supplements))
      take(name, found.supplements.find(({ supplement }) => supplement === name)?.amount)
  }
  if (help.tilpasningstillaeg === true) {
    const supplement = look.value<Money | undefined>('tilpasningstillaeg', terms.tilpasningstillaeg, day, undefined)
    if (supplement !== undefined) amounts.push(supplement)
  }
  const [first] = amounts
  return first === undefined
    ? { known: false, missing: look.missing }
    : answered(look, () => sumOf(first.currency, amounts))
}

/**
 * The kontanthjælp for a month with a wage. An amount that depends on the rate, and a percentage of the wage above this
 * amount, are disregarded. The part by which wage and help together exceed the income ceiling is deducted in full.
 * `wage` is the counted part of the wage, without ATP, labour market contribution, holiday pay set aside and collective
 * pension. It covers one person. First-time applicants, for whom nothing is disregarded, are not covered. Undetermined
 * before the rules of the new system, and for a rate without a rule. Aktivloven § 31.
 */
export const kontanthjaelpWithWage = (
  terms: ProgramTerms,
  month: Month,
  help: Kontanthjaelp,
  wage: Money,
): Computed<WithWage> => {
  const wrong = refused(wrongMonth(month), wrongHelp(help), wrongAmount('wage', wage))
  if (wrong !== undefined) return wrong
  const look = lookUp()
  const day = firstDayOf(month)
  const granted = kontanthjaelpFor(terms, day, help)
  if (granted.known) {
    look.used.push(...granted.terms)
    look.missing.push(...wrongAmount('wage', wage, granted.amount.currency))
  } else look.missing.push(...granted.missing)
  const { kontanthjaelpWageDeduction } = terms
  const deducted = look.value<WageDeduction | undefined>(
    'kontanthjaelpWageDeduction',
    kontanthjaelpWageDeduction,
    day,
    undefined,
  )
  const rule = deducted?.byRate.find(({ rate }) => rate === help.rate)
  if (deducted !== undefined && rule === undefined)
    look.missing.push(lack('noTermOf', { term: 'kontanthjaelpWageDeduction', of: help.rate, on: day }))
  if (!granted.known || deducted === undefined || rule === undefined) return { known: false, missing: look.missing }
  return computed(look, () => {
    const full = granted.amount
    const percent = { belowPercent: 0, abovePercent: 100 - deducted.disregardedPercentAbove }
    const byPercent = deductionOf(wage, rule.disregarded, percent)
    // The part above the ceiling that comes from the wage. Where the help alone exceeds the ceiling, the excess of the
    // help is not deducted.
    const above = lesser(minus(plus(full, wage), rule.incomeCeiling), wage)
    const deduction = above.minor > byPercent.minor ? above : byPercent
    const benefit = minus(full, lesser(full, deduction))
    const incomeBeforeTax = plus(benefit, wage)
    return { benefit, deduction, wage, incomeBeforeTax, netGain: minus(incomeBeforeTax, full) }
  })
}
