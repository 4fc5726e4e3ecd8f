import { type SurvivalCurve } from '../../statistics/survival.js'

/**
 * How many cases must be under observation before a value is read off a curve, because the tail depends on the last few
 * cases. This does not apply where all cases were observed to their end.
 */
const fewest = 5

/** Whether a value can be read off a curve at a place where this many cases were under observation. */
export const isWellObserved = (atRisk: number, { censored }: SurvivalCurve): boolean =>
  atRisk >= fewest || censored === 0
