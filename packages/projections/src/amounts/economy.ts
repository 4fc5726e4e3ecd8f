import {
  minus,
  money,
  noMoney,
  payers,
  plus,
  roundedQuotient,
  shareOf,
  type Currency,
  type Money,
  type Payer,
} from '@jobbspar/core'
import { demand } from '../statistics/domain.js'

/** An amount that is known to lie between two amounts. */
export interface MoneyRange {
  readonly low: Money
  readonly high: Money
}

/** A count that is known to lie between two counts. A known count has two equal ends. */
export interface CountRange {
  readonly low: number
  readonly high: number
}

/** An exact amount as a range. */
export const exactly = (amount: Money): MoneyRange => ({ low: amount, high: amount })

/**
 * A range divided by a number with two decimals. Each end is rounded half away from zero to the minor unit. Absent for
 * 0.
 */
export const sharedBy = ({ low, high }: MoneyRange, n: number): MoneyRange | undefined =>
  Number.isFinite(n) && n > 0 ? { low: shareOf(low, 1, n), high: shareOf(high, 1, n) } : undefined

/**
 * A range divided by a number that is itself a range. For a cost, the low end is divided by the largest number and the
 * high end by the smallest; for a gain, the other way round.
 */
export const sharedByBetween = ({ low, high }: MoneyRange, n: CountRange): MoneyRange | undefined =>
  !Number.isFinite(n.high) || !(n.low > 0 && n.low <= n.high)
    ? undefined
    : { low: shareOf(low, 1, low.minor < 0 ? n.low : n.high), high: shareOf(high, 1, high.minor < 0 ? n.high : n.low) }

/** Whether all amounts are in one currency. */
const alike = (amounts: readonly Money[]): boolean => new Set(amounts.map(({ currency }) => currency)).size <= 1

/**
 * The number of successes that cover a cost: ⌈cost ÷ saving per success⌉ at both ends, and 0 for no cost. Absent where
 * a success saves nothing, or where the currencies differ.
 */
export const breakEvenSuccesses = (cost: MoneyRange, savingPerSuccess: MoneyRange): CountRange | undefined =>
  savingPerSuccess.low.minor <= 0 || !alike([cost.low, cost.high, savingPerSuccess.low, savingPerSuccess.high])
    ? undefined
    : {
        low: Math.max(0, Math.ceil(cost.low.minor / savingPerSuccess.high.minor)),
        high: Math.max(0, Math.ceil(cost.high.minor / savingPerSuccess.low.minor)),
      }

const aRate = 'a rate above −100 per cent a year'
const isRate = (percent: number): boolean => Number.isFinite(percent) && percent > -100

/**
 * The present value of 1 in a later year: (1 + r)^−t, `percent` being r in per cent a year and `year` 0 the present. Throws a RangeError
 * for another rate or year.
 */
export const discountFactor = (percent: number, year: number): number => {
  demand(isRate(percent) && Number.isFinite(year), `${aRate}, and a year`)
  return (1 + percent / 100) ** -year
}

/**
 * A sum of discounted amounts as a fraction. The rounding error of a binary sum could change how a half is rounded, or
 * whether a cost is reached.
 */
interface Discounted {
  readonly sum: bigint
  readonly over: bigint
}

/** Amounts discounted and added up to the end of each year, exactly; `percent` counts with four decimals. */
const discountedSums = (amounts: readonly Money[], percent: number): readonly Discounted[] => {
  const whole = 1_000_000n
  const grown = whole + BigInt(Math.round(percent * 10_000))
  const sums: Discounted[] = []
  let [sum, over, shrunk] = [0n, 1n, 1n]
  for (const { minor } of amounts) {
    sum += BigInt(minor) * shrunk
    sums.push({ sum, over })
    sum *= grown
    over *= grown
    shrunk *= whole
  }
  return sums
}

/**
 * The sum of discounted amounts by year, beginning with the present year. It is rounded once, half away from zero, to
 * the minor unit. Throws a RangeError for amounts in another currency.
 */
export const presentValue = (amounts: readonly Money[], percent: number, currency: Currency): Money => {
  demand(isRate(percent), aRate)
  demand(
    amounts.every((amount) => amount.currency === currency),
    `amounts in ${currency}`,
  )
  const { sum, over } = discountedSums(amounts, percent).at(-1) ?? { sum: 0n, over: 1n }
  return money(Number(roundedQuotient(sum, over)), currency)
}

/**
 * The first year by the end of which discounted savings have paid back a cost. Absent where they do not pay it back
 * within the given years, or are in another currency.
 */
export const paybackYears = (cost: Money, savings: readonly Money[], percent: number): number | undefined => {
  if (!isRate(percent) || !alike([cost, ...savings])) return undefined
  const year = discountedSums(savings, percent).findIndex(({ sum, over }) => sum >= BigInt(cost.minor) * over)
  return year < 0 ? undefined : year + 1
}

/** The costs and gains of a payer in a year. */
export interface BudgetYear {
  readonly cost: Money
  /** What the payer saves or receives because of the program. */
  readonly consequence: Money
}

/** The net result for each payer and for all payers together. */
export interface NetBudgetResult {
  readonly byPayer: Readonly<Record<Payer, Money>>
  readonly all: Money
}

/**
 * The net result in the manner of the Danish SØM model: Σ d_t·(consequences_t − costs_t) for each payer, d_t = (1 +
 * r)^−t. A transfer between two payers is a loss for one and a gain for the other. It cancels only in the sum.
 */
export const netBudgetResult = (
  years: Readonly<Partial<Record<Payer, readonly BudgetYear[]>>>,
  percent: number,
  currency: Currency,
): NetBudgetResult => {
  const results = payers.map((payer): readonly [Payer, Money] => [
    payer,
    presentValue(
      (years[payer] ?? []).map(({ cost, consequence }) => minus(consequence, cost)),
      percent,
      currency,
    ),
  ])
  return {
    byPayer: Object.fromEntries(results) as Record<Payer, Money>,
    all: results.reduce((sum, [, result]) => plus(sum, result), noMoney(currency)),
  }
}
