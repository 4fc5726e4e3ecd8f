declare module 'jstat' {
  const jstat: {
    readonly beta: { inv(p: number, alpha: number, beta: number): number }
    readonly binomial: { cdf(k: number, n: number, p: number): number }
    readonly studentt: { inv(p: number, dof: number): number }
  }
  export default jstat
}
