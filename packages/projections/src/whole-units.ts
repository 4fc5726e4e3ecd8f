import { money, type Money } from '@jobbspar/core'

/** So many per cent of an amount, rounded once, half up, to whole units of its currency. */
export const percentInWholeUnits = (percent: number, { minor, currency }: Money): Money => {
  // Percentages have two decimals: in ten-thousandths the share is whole.
  const tenThousandths = minor * Math.round(percent * 100)
  return money(Math.floor((tenThousandths + 500_000) / 1_000_000) * 100, currency)
}
