/** A quotient of whole numbers, rounded to a whole number, halves away from zero. It is exact at any size. */
export const roundedQuotient = (numerator: bigint, denominator: bigint): bigint => {
  const below = denominator < 0n
  const over = below ? -denominator : denominator
  const of = below ? -numerator : numerator
  const size = (2n * (of < 0n ? -of : of) + over) / (2n * over)
  return of < 0n ? -size : size
}

/**
 * The rounded quotient of a product and a divisor, both whole numbers. It uses plain arithmetic where that is exact.
 * Throws a RangeError for a divisor of 0.
 */
export const roundedShare = (a: number, b: number, divisor: number): number => {
  const product = a * b
  if (!Number.isSafeInteger(2 * product) || !Number.isSafeInteger(divisor) || divisor === 0)
    return Number(roundedQuotient(BigInt(a) * BigInt(b), BigInt(divisor)))
  const size = Math.abs(product)
  const over = Math.abs(divisor)
  const whole = Math.floor(size / over)
  const rounded = 2 * (size - whole * over) >= over ? whole + 1 : whole
  return rounded === 0 || product < 0 === divisor < 0 ? rounded : -rounded
}

/** A number with at most six decimals as whole millionths. */
export const millionths = (value: number): number => Math.round(value * 1_000_000)

/**
 * A fraction of whole numbers, rounded to this many decimals, halves away from zero: `decimalOf(2300, 80, 1)` is 28.8.
 * The denominator is not 0.
 */
export const decimalOf = (part: number, whole: number, decimals: number): number => {
  const scale = 10 ** decimals
  return roundedShare(part, scale, whole) / scale
}

/**
 * A number rounded to this many decimals, halves away from zero. Only its first fifteen digits count, so that small
 * errors of binary sums and products do not matter. Where the two whole numbers of a fraction are known,
 * {@link decimalOf} is exact.
 */
export const shownDecimal = (value: number, decimals: number): number => {
  const [, sign = '', first = '', rest = '', exponent = ''] =
    /^(-?)(\d)\.?(\d*)e([+-]\d+)$/u.exec(value.toExponential(14)) ?? []
  if (first === '') return value
  const shift = Number(exponent) - rest.length + decimals
  // From that size on, a number has no further digits than the printed ones.
  if (shift >= 0) return value
  const size = Number(roundedQuotient(BigInt(first + rest), 10n ** BigInt(-shift))) / 10 ** decimals
  return sign === '' || size === 0 ? size : -size
}
