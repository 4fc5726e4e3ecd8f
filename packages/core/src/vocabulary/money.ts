import { millionths, roundedShare } from './rounding.js'

/** The currencies of the Nordic countries with programs like these. Each has a hundred minor units. */
export const currencies = ['SEK', 'DKK', 'NOK', 'EUR'] as const
/** See {@link currencies}. */
export type Currency = (typeof currencies)[number]

/**
 * An amount in whole minor units (öre, øre) of one currency. To add amounts of different currencies is a compile error.
 */
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

/**
 * An amount from whole minor units. Throws a RangeError for a fraction of a minor unit, and for an unknown currency.
 */
export const money = <C extends Currency>(minor: number, currency: C): Money<C> => {
  if (!Number.isSafeInteger(minor)) throw new RangeError(`${String(minor)} is not a whole number of minor units.`)
  if (!isCurrency(currency)) throw new RangeError(`'${String(currency)}' is not a currency: ${currencies.join(', ')}.`)
  // A computed -0 would print and compare differently from 0.
  return { minor: minor === 0 ? 0 : minor, currency }
}

const inMinorUnits = <C extends Currency>(amount: number, currency: C): Money<C> => {
  const minor = Math.round(amount * 100)
  if (minor / 100 !== amount) throw new RangeError(`${String(amount)} is not an amount with at most two decimals.`)
  return money(minor, currency)
}

/** Swedish kronor: `sek(18_500)`. Throws a RangeError for more than two decimals. */
export const sek = (kronor: number): Money<'SEK'> => inMinorUnits(kronor, 'SEK')

/** Danish kroner. Throws a RangeError for more than two decimals. */
export const dkk = (kroner: number): Money<'DKK'> => inMinorUnits(kroner, 'DKK')

/** Norwegian kroner. Throws a RangeError for more than two decimals. */
export const nok = (kroner: number): Money<'NOK'> => inMinorUnits(kroner, 'NOK')

/** Euros. Throws a RangeError for more than two decimals. */
export const eur = (euros: number): Money<'EUR'> => inMinorUnits(euros, 'EUR')

/** The amount 0 in a currency. */
export const noMoney = <C extends Currency>(currency: C): Money<C> => money(0, currency)

/** The sum of two amounts of one currency. */
export const plus = <C extends Currency>(a: Money<C>, b: Money<NoInfer<C>>): Money<C> =>
  money(a.minor + b.minor, a.currency)

/** `a` minus `b`; negative when `b` is larger. */
export const minus = <C extends Currency>(a: Money<C>, b: Money<NoInfer<C>>): Money<C> =>
  money(a.minor - b.minor, a.currency)

/** The smaller of two amounts. */
export const lesser = <C extends Currency>(a: Money<C>, b: Money<NoInfer<C>>): Money<C> => (a.minor <= b.minor ? a : b)

/**
 * The sum of amounts of one currency; zero for an empty list. Throws a RangeError when the sum is too large for an
 * exact number.
 */
export const sumOf = <C extends Currency>(currency: C, amounts: Iterable<Money<NoInfer<C>>>): Money<C> => {
  let minor = 0
  let exact = true
  for (const amount of amounts) {
    minor += amount.minor
    exact &&= Number.isSafeInteger(minor)
  }
  if (!exact) throw new RangeError(`A sum of amounts passes ${String(Number.MAX_SAFE_INTEGER)} minor units.`)
  return money(minor, currency)
}

/** An amount from minor units with a fraction, such as a mean or a discounted sum, rounded half away from zero. */
export const roundedMoney = <C extends Currency>(minor: number, currency: C): Money<C> => {
  const whole = Math.floor(Math.abs(minor))
  const size = Math.abs(minor) - whole >= 0.5 ? whole + 1 : whole
  return money(minor < 0 ? -size : size, currency)
}

/**
 * A factor in millionths. Throws a RangeError for more than six decimals. A computed factor may differ by a rounding
 * error.
 */
const inMillionths = (factor: number): number => {
  const whole = millionths(factor)
  // Written so that NaN and Infinity are refused too.
  if (!(Math.abs(factor * 1_000_000 - whole) <= 0.001) || !Number.isSafeInteger(whole))
    throw new RangeError(`${String(factor)} is not a factor with at most six decimals.`)
  return whole
}

/**
 * `factor` times an amount, rounded half away from zero to the minor unit: 31.42 % of an amount is exact. Throws a RangeError for a
 * factor with more than six decimals.
 */
export const times = <C extends Currency>(amount: Money<C>, factor: number): Money<C> =>
  money(roundedShare(amount.minor, inMillionths(factor), 1_000_000), amount.currency)

/**
 * The share `part` / `whole` of an amount, rounded half away from zero to the minor unit. Throws a RangeError for a
 * `whole` that is not above zero, and where `part` or `whole` has more than six decimals.
 */
export const shareOf = <C extends Currency>(amount: Money<C>, part: number, whole: number): Money<C> => {
  if (!(whole > 0)) throw new RangeError(`${String(whole)} is not a number that an amount can be divided by.`)
  return money(roundedShare(amount.minor, inMillionths(part), inMillionths(whole)), amount.currency)
}
