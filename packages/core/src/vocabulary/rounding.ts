/** A whole quotient, halves rounded away from zero; exact whatever its size. */
export const roundedQuotient = (numerator: bigint, denominator: bigint): bigint => {
  const below = denominator < 0n
  const over = below ? -denominator : denominator
  const of = below ? -numerator : numerator
  const size = (2n * (of < 0n ? -of : of) + over) / (2n * over)
  return of < 0n ? -size : size
}

/** The same of a product and a divisor in whole numbers: in plain arithmetic while that is exact. Throws a RangeError for a divisor of 0. */
export const roundedShare = (a: number, b: number, divisor: number): number => {
  const product = a * b
  if (!Number.isSafeInteger(2 * product) || !Number.isSafeInteger(divisor) || divisor === 0)
    return Number(roundedQuotient(BigInt(a) * BigInt(b), BigInt(divisor)))
  const size = Math.abs(product)
  const over = Math.abs(divisor)
  const whole = Math.floor(size / over)
  const rounded = 2 * (size - whole * over) >= over ? whole + 1 : whole
  return product < 0 === divisor < 0 ? rounded : -rounded
}

/** A number with at most six decimals as whole millionths. */
export const millionths = (value: number): number => Math.round(value * 1_000_000)
