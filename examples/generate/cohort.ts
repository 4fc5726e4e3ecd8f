import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** Seeded random numbers for synthetic cohorts: the same seed always makes the same people. */
export interface Chance {
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number
  /** One of a list. */
  oneOf<T>(list: readonly [T, ...T[]]): T
}

/** Random numbers from a seed. */
export const chanceFrom = (seed: number): Chance => {
  const generator = xoroshiro128plus(seed)
  const between = (low: number, high: number) => uniformInt(generator, low, high)
  return { between, oneOf: (list) => list[between(0, list.length - 1)] ?? list[0] }
}

/** Splits a total into whole parts, each a rounded share of it by weight; the last part takes the rounding difference. */
export const split = (total: number, weights: readonly number[]): readonly number[] => {
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  const parts = weights.map((weight) => Math.round((total * weight) / whole))
  const rest = total - parts.reduce((sum, part) => sum + part, 0)
  return parts.map((part, i) => (i === parts.length - 1 ? part + rest : part))
}
