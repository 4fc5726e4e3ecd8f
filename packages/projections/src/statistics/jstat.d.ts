declare module 'jstat' {
  const jstat: {
    readonly beta: {
      cdf(x: number, alpha: number, beta: number): number
      inv(p: number, alpha: number, beta: number): number
    }
    readonly studentt: { inv(p: number, dof: number): number }
  }
  export default jstat
}
