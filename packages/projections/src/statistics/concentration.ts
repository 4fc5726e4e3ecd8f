/** The contributions to an amount, one per contributor. */
export type Contributions = readonly number[]

/** The fewest contributors of an amount that is shown. */
const fewest = 5

/** The share of the largest contribution, in per cent, that must stay unknown to the second largest contributor. */
const unknownPercent = 10

/**
 * Whether an amount can be shown without disclosing the contribution of one contributor: there are five of them or more, and the second
 * largest contributor, who knows their own part, cannot estimate the largest one within 10 % (the p % rule of statistical offices, with p = 10:
 * total − largest − second ≥ p % of the largest). Contributions count by their absolute size; 0 is no contribution.
 */
export const isShareable = (contributions: Contributions): boolean => {
  const sizes = contributions.map(Math.abs).filter((size) => size > 0)
  if (sizes.length < fewest) return false
  const [largest = 0, second = 0] = sizes.toSorted((a, b) => b - a)
  const rest = sizes.reduce((sum, size) => sum + size, 0) - largest - second
  return 100 * rest >= unknownPercent * largest
}
