import { isDay, isMoney, isMonth, type Currency, type Day, type Money, type Month, type Reason } from '@jobbspar/core'
import { lack } from './lack.js'

// The input of a calculator is checked before it computes: a value outside its domain is reported as missing.

const foundText = (value: unknown): string =>
  isMoney(value) ? `${String(value.minor / 100)} ${value.currency}` : String(value)

/** What is wrong with an amount that has to be at least 0, in whole minor units of a currency. */
export const wrongAmount = (what: string, amount: Money, currency?: Currency): readonly Reason[] =>
  !isMoney(amount)
    ? [lack('notMinorUnits', { what })]
    : currency !== undefined && amount.currency !== currency
      ? [lack('wrongCurrency', { what, currency, found: amount.currency })]
      : amount.minor < 0
        ? [lack('negative', { what, found: foundText(amount) })]
        : []

/** What is wrong with a number that has to lie between two bounds, both included. */
export const wrongNumber = (what: string, value: number, least = 0, most = Infinity): readonly Reason[] =>
  Number.isFinite(value) && value >= least && value <= most
    ? []
    : [
        most === Infinity
          ? lack('tooLittle', { what, least, found: foundText(value) })
          : lack('outOfRange', { what, least, most, found: foundText(value) }),
      ]

/** What is wrong with a count, which has to be a whole number between two bounds, both included. */
export const wrongCount = (what: string, value: number, least = 0, most = Infinity): readonly Reason[] =>
  Number.isSafeInteger(value)
    ? wrongNumber(what, value, least, most)
    : [lack('notWhole', { what, found: foundText(value) })]

/** What is wrong with a word that has to be on a list. */
export const wrongWord = (what: string, value: string, words: readonly string[]): readonly Reason[] =>
  words.includes(value) ? [] : [lack('notAmong', { what, list: words.join(', '), found: foundText(value) })]

/** What is wrong with a word that a program may have for itself: only its spelling is checked. */
export const wrongSpelling = (
  what: string,
  value: string,
  { is }: { readonly is: (value: unknown) => boolean },
): readonly Reason[] => (is(value) ? [] : [lack('notAWord', { what, found: foundText(value) })])

/** What is wrong with a month. */
export const wrongMonth = (month: Month): readonly Reason[] =>
  isMonth(month) ? [] : [lack('notAMonth', { found: foundText(month) })]

/** What is wrong with a day. */
export const wrongDay = (day: Day): readonly Reason[] =>
  isDay(day) ? [] : [lack('notADay', { found: foundText(day) })]

/**
 * Throws a RangeError where a condition does not hold. Statistics take counts that the calling code has checked, so an
 * invalid count is a mistake in that code.
 */
export const demand = (holds: boolean, what: string): void => {
  if (!holds) throw new RangeError(`Outside its domain: it takes ${what}.`)
}

/** Throws a RangeError unless `x` and `n` are whole numbers, `x` is from 0 to `n`, and `n` is at least `least`. */
export const demandShare = (x: number, n: number, least: number): void => {
  demand(
    Number.isSafeInteger(x) && Number.isSafeInteger(n) && x >= 0 && x <= n && n >= least,
    `a whole number of ${String(least)} or more, and of it, found ${String(x)} of ${String(n)}`,
  )
}
