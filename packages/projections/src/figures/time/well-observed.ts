import { type SurvivalCurve } from '../../statistics/survival.js'

/** The fewest under observation for a value to be read off a curve, unless all of it was observed: the tail depends on the last few cases. */
const fewest = 5

/** Whether a value can be read off a curve where this many were under observation. */
export const isWellObserved = (atRisk: number, { censored }: SurvivalCurve): boolean =>
  atRisk >= fewest || censored === 0
