import { lesser, minus, money, roundedQuotient, type Money } from '@jobbspar/core'

/** The deduction for a wage: one percentage of it up to a limit and another of the part above, together rounded once to the minor unit. */
export const deductionOf = (
  wage: Money,
  limit: Money,
  { belowPercent, abovePercent }: { readonly belowPercent: number; readonly abovePercent: number },
): Money => {
  const below = lesser(wage, limit)
  // Percentages have two decimals: in ten-thousandths both parts are whole, and their sum is rounded once.
  const tenThousandths =
    BigInt(below.minor) * BigInt(Math.round(belowPercent * 100)) +
    BigInt(minus(wage, below).minor) * BigInt(Math.round(abovePercent * 100))
  return money(Number(roundedQuotient(tenThousandths, 10_000n)), wage.currency)
}
