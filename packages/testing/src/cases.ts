import fc from 'fast-check'

/**
 * One case of a contract, or one law of a set. `run` throws a plain Error that says what was expected and what was
 * found.
 */
export interface ContractCase {
  readonly name: string
  readonly run: () => Promise<void>
}

/**
 * The function of a test runner that takes a case: `test` or `it` of vitest or `node:test`, or a function with the same
 * parameters.
 */
export type TestRunner = (name: string, run: () => Promise<void>) => unknown

/** Passes every case to a test runner. */
export const testLaws = (test: TestRunner, cases: readonly ContractCase[]): void => {
  for (const { name, run } of cases) void test(name, run)
}

/**
 * Settings of fast-check: how often a law is tried, and that a failure states its cause in its own message, because
 * some runners show nothing else.
 */
export const trying = (runs: number) => ({ numRuns: runs, includeErrorInReport: true })

/** How often a law is tried by default. */
export const usualRuns = 200

/** Makes laws that are each tried `runs` times. Each name begins with `about`. */
export const lawsAbout = (about: string, runs: number) => ({
  /** A law for any value of an arbitrary. */
  law: <A>(name: string, arbitrary: fc.Arbitrary<A>, holds: (value: A) => void): ContractCase => ({
    name: `${about}: ${name}`,
    run: async () => fc.assert(fc.property(arbitrary, holds), trying(runs)),
  }),
  /** A law that needs no value. */
  fact: (name: string, holds: () => void): ContractCase => ({ name: `${about}: ${name}`, run: async () => holds() }),
})

/** Values of an arbitrary on which several laws are tried, and the seed of these values. */
interface Sample<A> {
  readonly seed: number
  readonly values: readonly A[]
}

const samples = new WeakMap<object, Map<number, Sample<unknown>>>()

/**
 * Generates values once for all laws that are tried on them, because generating histories of many streams is most of
 * the work.
 */
export const sampleOf = <A>(arbitrary: fc.Arbitrary<A>, runs: number): Sample<A> => {
  const known = samples.get(arbitrary) ?? new Map<number, Sample<unknown>>()
  samples.set(arbitrary, known)
  const before = known.get(runs)
  // The values stored for an arbitrary are of its own type.
  if (before !== undefined) return before as Sample<A>
  const [seed = 1] = fc.sample(fc.integer(), 1)
  const sample = { seed, values: fc.sample(arbitrary, { numRuns: runs, seed }) }
  known.set(runs, sample)
  return sample
}

/** A law for values that are shared with other laws. A failing value is generated again and shrunk. */
export const lawOnSample = <A>(
  name: string,
  arbitrary: fc.Arbitrary<A>,
  runs: number,
  holds: (value: A) => void,
): ContractCase => ({
  name,
  run: async () => {
    const { seed, values } = sampleOf(arbitrary, runs)
    for (const value of values)
      try {
        holds(value)
      } catch (failure) {
        fc.assert(fc.property(arbitrary, holds), { ...trying(runs), seed })
        throw failure
      }
  },
})
