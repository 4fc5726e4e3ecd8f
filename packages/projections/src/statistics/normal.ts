/** The normal quantile of a two-sided 95 % interval. */
export const normalQuantile975 = 1.959963984540054
