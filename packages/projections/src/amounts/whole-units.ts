import { money, roundedShare, type Money } from '@jobbspar/core'

/** A percentage of an amount, rounded once, half away from zero, to whole units of its currency; the percentage counts with two decimals. */
export const percentInWholeUnits = (percent: number, { minor, currency }: Money): Money =>
  money(roundedShare(minor, Math.round(percent * 100), 1_000_000) * 100, currency)
