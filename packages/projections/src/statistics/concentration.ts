/** The contributions to an amount, one per contributor. */
export type Contributions = readonly number[]

/** The smallest number of contributors with which an amount is shown. */
const fewest = 5

/**
 * The share of the largest contribution, in per cent, within which the second largest contributor must not be able to
 * estimate it.
 */
const unknownPercent = 10

/**
 * Whether an amount can be shown without disclosing the contribution of one contributor. There must be at least five
 * contributors, and the second largest, who knows their own contribution, must not be able to estimate the largest
 * within 10 %. This is the p % rule of statistical offices, with p = 10: total − largest − second ≥ p % of the largest.
 * Contributions count by their absolute size; 0 is not a contribution.
 */
export const isShareable = (contributions: Contributions): boolean => {
  const sizes = contributions.map(Math.abs).filter((size) => size > 0)
  if (sizes.length < fewest) return false
  const [largest = 0, second = 0] = sizes.toSorted((a, b) => b - a)
  const rest = sizes.reduce((sum, size) => sum + size, 0) - largest - second
  return 100 * rest >= unknownPercent * largest
}
