import {
  minus,
  noMoney,
  payers,
  plus,
  roundedMoney,
  shareOf,
  type Currency,
  type Money,
  type Payer,
} from '@jobbspar/core'

/** An amount that is known to lie between two. */
export interface MoneyRange {
  readonly low: Money
  readonly high: Money
}

/** A count that is known to lie between two; one that is known has both ends alike. */
export interface CountRange {
  readonly low: number
  readonly high: number
}

/** An exact amount as a range. */
export const exactly = (amount: Money): MoneyRange => ({ low: amount, high: amount })

/** A range shared by a number of two decimals, each end rounded half away from zero to the minor unit; absent for none. */
export const sharedBy = ({ low, high }: MoneyRange, n: number): MoneyRange | undefined =>
  n === 0 ? undefined : { low: shareOf(low, 1, n), high: shareOf(high, 1, n) }

/** A range shared by a number that is itself a range: the least by the most, and the most by the least. */
export const sharedByBetween = ({ low, high }: MoneyRange, n: CountRange): MoneyRange | undefined =>
  n.low === 0 ? undefined : { low: shareOf(low, 1, n.high), high: shareOf(high, 1, n.low) }

/** How many successes carry a cost: ⌈cost ÷ saving per success⌉ at both ends; absent where a success saves nothing. */
export const breakEvenSuccesses = (cost: MoneyRange, savingPerSuccess: MoneyRange): CountRange | undefined =>
  savingPerSuccess.low.minor <= 0
    ? undefined
    : {
        low: Math.ceil(cost.low.minor / savingPerSuccess.high.minor),
        high: Math.ceil(cost.high.minor / savingPerSuccess.low.minor),
      }

/** What an amount of a later year counts now: (1 + r)^−t, `percent` being r in per cent a year and `year` 0 the present. */
export const discountFactor = (percent: number, year: number): number => (1 + percent / 100) ** -year

/** Amounts by year from the present, discounted and added up, rounded once, half away from zero, to the minor unit. */
export const presentValue = (amounts: readonly Money[], percent: number, currency: Currency): Money =>
  roundedMoney(
    amounts.reduce((sum, { minor }, year) => sum + minor * discountFactor(percent, year), 0),
    currency,
  )

/** The first year by whose end discounted savings have paid back a cost; absent where they do not within the years given. */
export const paybackYears = (cost: Money, savings: readonly Money[], percent: number): number | undefined => {
  let paid = 0
  for (const [year, { minor }] of savings.entries()) {
    paid += minor * discountFactor(percent, year)
    if (paid >= cost.minor) return year + 1
  }
  return undefined
}

/** What a year costs and brings a payer. */
export interface BudgetYear {
  readonly cost: Money
  /** What the payer saves or receives because of the program. */
  readonly consequence: Money
}

/** The net result for each payer, and for all of them together. */
export interface NetBudgetResult {
  readonly byPayer: Readonly<Record<Payer, Money>>
  readonly all: Money
}

/**
 * The net result after the manner of the Danish SØM model: Σ d_t·(consequences_t − costs_t) for each payer, d_t = (1 + r)^−t. What moves from
 * one payer to another shows as a loss of the one and a gain of the other, and cancels only in the sum.
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
