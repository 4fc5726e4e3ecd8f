import { isDay, isMoney, isMonth, type Currency, type Day, type Money, type Month, type Reason } from '@jobbspar/core'
import { lack } from './lack.js'

// The input of a calculator is checked before it computes: a value outside its domain is reported as missing.

const foundText = (value: unknown): string =>
  isMoney(value) ? `${String(value.minor / 100)} ${value.currency}` : String(value)

/** What is wrong with an amount that has to be whole minor units of a currency, and at least 0. */
export const wrongAmount = (what: string, amount: Money, currency?: Currency): readonly Reason[] =>
  !isMoney(amount)
    ? [lack('notMinorUnits', { what })]
    : currency !== undefined && amount.currency !== currency
      ? [lack('wrongCurrency', { what, currency, found: amount.currency })]
      : amount.minor < 0
        ? [lack('negative', { what, found: foundText(amount) })]
        : []

/** What is wrong with a number that has to be between two bounds. */
export const wrongNumber = (what: string, value: number, least = 0, most = Infinity): readonly Reason[] =>
  Number.isFinite(value) && value >= least && value <= most
    ? []
    : [
        most === Infinity
          ? lack('tooLittle', { what, least, found: foundText(value) })
          : lack('outOfRange', { what, least, most, found: foundText(value) }),
      ]

/** What is wrong with a count: a whole number from one to another. */
export const wrongCount = (what: string, value: number, least = 0, most = Infinity): readonly Reason[] =>
  Number.isSafeInteger(value)
    ? wrongNumber(what, value, least, most)
    : [lack('notWhole', { what, found: foundText(value) })]

/** What is wrong with a word of a list. */
export const wrongWord = (what: string, value: string, words: readonly string[]): readonly Reason[] =>
  words.includes(value) ? [] : [lack('notAmong', { what, list: words.join(', '), found: foundText(value) })]

/** What is wrong with a month. */
export const wrongMonth = (month: Month): readonly Reason[] =>
  isMonth(month) ? [] : [lack('notAMonth', { found: foundText(month) })]

/** What is wrong with a day. */
export const wrongDay = (day: Day): readonly Reason[] =>
  isDay(day) ? [] : [lack('notADay', { found: foundText(day) })]

/** Statistics take counts that the calling code has checked: others are a mistake in that code. Throws a RangeError. */
export const demand = (holds: boolean, what: string): void => {
  if (!holds) throw new RangeError(`Outside its domain: it takes ${what}.`)
}

/** A count and its total: whole numbers, the first no more than the second. Throws a RangeError for others. */
export const demandShare = (x: number, n: number, least: number): void => {
  demand(
    Number.isSafeInteger(x) && Number.isSafeInteger(n) && x >= 0 && x <= n && n >= least,
    `a whole number of ${String(least)} or more, and of it, found ${String(x)} of ${String(n)}`,
  )
}
