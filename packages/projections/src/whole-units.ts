import { money, type Money } from '@jobbspar/core'

/** An amount rounded to whole units of its currency, half up. */
export const inWholeUnits = ({ minor, currency }: Money): Money => money(Math.floor(minor / 100 + 0.5) * 100, currency)
