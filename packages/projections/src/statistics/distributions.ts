import jstat from 'jstat'

/** The quantile of a beta distribution. */
export const betaQuantile = (p: number, alpha: number, beta: number): number => jstat.beta.inv(p, alpha, beta)

/**
 * The probability of at least `x` of `n`, each with probability `p`. It is computed from the beta distribution, so that
 * small tails stay precise.
 */
export const binomialAtLeast = (x: number, n: number, p: number): number =>
  x === 0 ? 1 : jstat.beta.cdf(p, x, n - x + 1)

/** The quantile of Student's t distribution. */
export const studentQuantile = (p: number, degrees: number): number => jstat.studentt.inv(p, degrees)
