import { millionths, roundedShare } from './rounding.js'

/** The currencies of the two countries. */
export const currencies = ['SEK', 'DKK'] as const
/** See {@link currencies}. */
export type Currency = (typeof currencies)[number]

/** An amount in whole minor units (öre, øre) of one currency. Amounts of different currencies do not add: a compile error. */
export interface Money<C extends Currency = Currency> {
  readonly minor: number
  readonly currency: C
}

/** Whether a value is a known currency. */
export const isCurrency = (value: unknown): value is Currency => (currencies as readonly unknown[]).includes(value)

/** Whether a value is an amount in whole minor units of a known currency. */
export const isMoney = (value: unknown): value is Money =>
  typeof value === 'object' &&
  value !== null &&
  'minor' in value &&
  Number.isSafeInteger(value.minor) &&
  !Object.is(value.minor, -0) &&
  'currency' in value &&
  isCurrency(value.currency)

/** An amount from whole minor units. Throws a RangeError for a fraction of one. */
export const money = <C extends Currency>(minor: number, currency: C): Money<C> => {
  if (!Number.isSafeInteger(minor)) throw new RangeError(`${String(minor)} is not a whole number of minor units.`)
  // A computed -0 would print and compare unlike 0.
  return { minor: minor === 0 ? 0 : minor, currency }
}

/** Swedish kronor, with at most two decimals: `sek(18_500)`. */
export const sek = (kronor: number): Money<'SEK'> => money(Math.round(kronor * 100), 'SEK')

/** Danish kroner, with at most two decimals. */
export const dkk = (kroner: number): Money<'DKK'> => money(Math.round(kroner * 100), 'DKK')

/** Nothing, in a currency. */
export const noMoney = <C extends Currency>(currency: C): Money<C> => money(0, currency)

/** The sum of two amounts of one currency. */
export const plus = <C extends Currency>(a: Money<C>, b: Money<NoInfer<C>>): Money<C> =>
  money(a.minor + b.minor, a.currency)

/** `a` without `b`; negative when `b` is more. */
export const minus = <C extends Currency>(a: Money<C>, b: Money<NoInfer<C>>): Money<C> =>
  money(a.minor - b.minor, a.currency)

/** The smaller of two amounts. */
export const lesser = <C extends Currency>(a: Money<C>, b: Money<NoInfer<C>>): Money<C> => (a.minor <= b.minor ? a : b)

/** The sum of amounts of one currency; nothing for none. */
export const sumOf = <C extends Currency>(currency: C, amounts: Iterable<Money<NoInfer<C>>>): Money<C> => {
  let minor = 0
  for (const amount of amounts) minor += amount.minor
  return money(minor, currency)
}

/** An amount from minor units with a fraction, as means and discounted sums have, rounded half away from zero. */
export const roundedMoney = <C extends Currency>(minor: number, currency: C): Money<C> => {
  const whole = Math.floor(Math.abs(minor))
  const size = Math.abs(minor) - whole >= 0.5 ? whole + 1 : whole
  return money(minor < 0 ? -size : size, currency)
}

/**
 * `factor` times an amount, rounded half away from zero to the minor unit. The
 * factor counts with six decimals, so that 31.42 % of an amount is exact.
 */
export const times = <C extends Currency>(amount: Money<C>, factor: number): Money<C> =>
  money(roundedShare(amount.minor, millionths(factor), 1_000_000), amount.currency)

/** An amount's share `part` of `whole`, rounded half away from zero to the minor unit; both count with two decimals. */
export const shareOf = <C extends Currency>(amount: Money<C>, part: number, whole: number): Money<C> =>
  money(roundedShare(amount.minor, Math.round(part * 100), Math.round(whole * 100)), amount.currency)
