import fc from 'fast-check'

const fixedSeed = 1

/** The seed of every source of chance in the tests: the same in each run of `npm test`, drawn by `npm run test:deep`. */
export const seed = Number(process.env['JOBBSPAR_SEED'] ?? fixedSeed)

/** Whether this is `npm run test:deep`. */
export const deep = process.env['JOBBSPAR_DEEP'] !== undefined

/** Whether this is one of its further seeds: tests without random numbers ran with the first. */
export const deepAgain = process.env['JOBBSPAR_DEEP'] === 'again'

/**
 * How often a property is tried: `full` times with the first seed of `npm run test:deep`, and a tenth as often with each of its further
 * seeds; `quick` times by `npm test`: a fortieth, and 20 at the least.
 */
export const scaled = (full: number, quick = Math.max(20, Math.ceil(full / 40))): number => {
  const again = deepAgain ? Math.ceil(full / 10) : full
  return deep ? Math.max(Math.min(full, quick), again) : Math.min(full, quick)
}

/**
 * Does something with the seed of `npm test`, whatever the seed of this run is: a planted fault is found within a number of tries only
 * by chance, so that it is tried with a seed that finds it.
 */
export const withFixedSeed = async <A>(work: () => Promise<A>): Promise<A> => {
  const before = fc.readConfigureGlobal()
  fc.configureGlobal({ ...before, seed: fixedSeed })
  try {
    return await work()
  } finally {
    fc.configureGlobal(before)
  }
}
