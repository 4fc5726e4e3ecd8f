declare const hoursBrand: unique symbol

const longest = 100_000

/** Decimal hours with at most two decimals, as time sheets write them, from 0 to 100 000. */
export type Hours = number & { readonly [hoursBrand]: true }

const hundredths = (value: number): number => Math.round(value * 100)

/** Whether a value is a number of hours with at most two decimals. */
export const isHours = (value: unknown): value is Hours =>
  typeof value === 'number' &&
  value >= 0 &&
  value <= longest &&
  Object.is(hundredths(value) / 100, value) &&
  !Object.is(value, -0)

/** Hours from a number written in code. Throws a RangeError for a negative number or more than two decimals. */
export const hours = (value: number): Hours => {
  if (!isHours(value)) throw new RangeError(`${String(value)} is not a number of hours with at most two decimals.`)
  return value
}

/** This many hours, but at most 100 000. Throws like {@link hours} for a value that is not a number of hours. */
export const mostHours = (value: number): Hours => hours(Number.isFinite(value) ? Math.min(value, longest) : value)

/** The sum, exact to the hundredth; it may be more than 100 000. */
export const addHours = (a: Hours, b: Hours): Hours => ((hundredths(a) + hundredths(b)) / 100) as Hours

/** `a` minus `b`, but at least 0. */
export const hoursBeyond = (a: Hours, b: Hours): Hours => (Math.max(0, hundredths(a) - hundredths(b)) / 100) as Hours

/**
 * The smallest number of hours that is at least `percent` per cent of `whole`: 20 % of 1 980 h is 396 h. Throws a
 * RangeError for a percentage that is negative or has more than two decimals.
 */
export const shareOfHours = (whole: Hours, percent: number): Hours => {
  if (!isHours(percent)) throw new RangeError(`${String(percent)} is not a percentage with at most two decimals.`)
  return (Math.ceil((hundredths(whole) * hundredths(percent)) / 10_000) / 100) as Hours
}
