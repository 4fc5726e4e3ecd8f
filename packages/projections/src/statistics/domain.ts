import { isDay, isMoney, isMonth, type Currency, type Day, type Money, type Month } from '@jobbspar/core'

// What a calculator is asked with is checked before it computes: what lies outside its domain is missing, and said.

const foundText = (value: unknown): string =>
  isMoney(value) ? `${String(value.minor / 100)} ${value.currency}` : String(value)

/** What is wrong with an amount that has to be whole minor units of a currency, and no less than nothing. */
export const wrongAmount = (what: string, amount: Money, currency?: Currency): readonly string[] =>
  !isMoney(amount)
    ? [`${what} in whole minor units`]
    : currency !== undefined && amount.currency !== currency
      ? [`${what} in ${currency}, found ${amount.currency}`]
      : amount.minor < 0
        ? [`${what} of no less than nothing, found ${foundText(amount)}`]
        : []

/** What is wrong with a number that has to lie from one to another. */
export const wrongNumber = (what: string, value: number, least = 0, most = Infinity): readonly string[] =>
  Number.isFinite(value) && value >= least && value <= most
    ? []
    : [`${what} from ${String(least)}${most === Infinity ? '' : ` to ${String(most)}`}, found ${foundText(value)}`]

/** What is wrong with a count: a whole number from one to another. */
export const wrongCount = (what: string, value: number, least = 0, most = Infinity): readonly string[] =>
  Number.isSafeInteger(value)
    ? wrongNumber(what, value, least, most)
    : [`${what} as a whole number, found ${foundText(value)}`]

/** What is wrong with a word of a list. */
export const wrongWord = (what: string, value: string, words: readonly string[]): readonly string[] =>
  words.includes(value) ? [] : [`${what}: ${words.join(' or ')}, found ${foundText(value)}`]

/** What is wrong with a month. */
export const wrongMonth = (month: Month): readonly string[] =>
  isMonth(month) ? [] : [`a month YYYY-MM, found ${foundText(month)}`]

/** What is wrong with a day. */
export const wrongDay = (day: Day): readonly string[] =>
  isDay(day) ? [] : [`a day YYYY-MM-DD, found ${foundText(day)}`]

/** Statistics are asked with counts that a program of its own has checked: others are a mistake in that program. Throws a RangeError. */
export const demand = (holds: boolean, what: string): void => {
  if (!holds) throw new RangeError(`Outside its domain: it takes ${what}.`)
}

/** How many of how many: whole numbers, the first no more than the second. Throws a RangeError for others. */
export const demandShare = (x: number, n: number, least: number): void => {
  demand(
    Number.isSafeInteger(x) && Number.isSafeInteger(n) && x >= 0 && x <= n && n >= least,
    `a whole number of ${String(least)} or more, and of it, found ${String(x)} of ${String(n)}`,
  )
}
