/** The seed of every source of chance in the tests: the same in each run of `npm test`, drawn by `npm run test:deep`. */
export const seed = Number(process.env['JOBBSPAR_SEED'] ?? 1)

/** Whether this is `npm run test:deep`. */
export const deep = process.env['JOBBSPAR_DEEP'] === '1'

/** How often a property is tried: `full` times by `npm run test:deep`, a tenth of it by `npm test`, though not fewer than `least`. */
export const scaled = (full: number, least = 20): number =>
  deep ? full : Math.min(full, Math.max(least, Math.ceil(full / 10)))
