import jstat from 'jstat'

/** The quantile of a beta distribution. */
export const betaQuantile = (p: number, alpha: number, beta: number): number => jstat.beta.inv(p, alpha, beta)

/** The probability of at most `k` of `n`, each with probability `p`. */
export const binomialAtMost = (k: number, n: number, p: number): number =>
  k < 0 ? 0 : k >= n ? 1 : jstat.binomial.cdf(k, n, p)

/** The quantile of Student's t distribution. */
export const studentQuantile = (p: number, degrees: number): number => jstat.studentt.inv(p, degrees)
