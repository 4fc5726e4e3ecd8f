import { lesser, minus, money, roundedQuotient, type Money } from '@jobbspar/core'

/**
 * The deduction for a wage: one percentage of the wage up to a limit, and another percentage of the part above the
 * limit. The sum is rounded once to the minor unit.
 */
export const deductionOf = (
  wage: Money,
  limit: Money,
  { belowPercent, abovePercent }: { readonly belowPercent: number; readonly abovePercent: number },
): Money => {
  const below = lesser(wage, limit)
  // Percentages have two decimals, so both parts are whole numbers of ten-thousandths. Only their sum is rounded.
  const tenThousandths =
    BigInt(below.minor) * BigInt(Math.round(belowPercent * 100)) +
    BigInt(minus(wage, below).minor) * BigInt(Math.round(abovePercent * 100))
  return money(Number(roundedQuotient(tenThousandths, 10_000n)), wage.currency)
}
