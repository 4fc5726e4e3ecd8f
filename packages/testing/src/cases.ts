import fc from 'fast-check'

/** One case of a contract, or one law of a pack; `run` throws a plain Error that says what was expected and found. */
export interface ContractCase {
  readonly name: string
  readonly run: () => Promise<void>
}

/** A test runner's way to take a case: vitest's `test` or `it`, that of `node:test`, or any of their shape. */
export type TestRunner = (name: string, run: () => Promise<void>) => unknown

/** Hands every case to a test runner. */
export const testLaws = (test: TestRunner, cases: readonly ContractCase[]): void => {
  for (const { name, run } of cases) void test(name, run)
}

/** How often a law is tried; a failure tells its cause in its own message, for runners that show no other. */
export const trying = (runs: number) => ({ numRuns: runs, includeErrorInReport: true })

/** How often a law is tried unless told. */
export const usualRuns = 200

/** Laws that are each tried so many times, their names begun with what they are about. */
export const lawsAbout = (about: string, runs: number) => ({
  /** A law for any value of an arbitrary. */
  law: <A>(name: string, arbitrary: fc.Arbitrary<A>, holds: (value: A) => void): ContractCase => ({
    name: `${about}: ${name}`,
    run: async () => fc.assert(fc.property(arbitrary, holds), trying(runs)),
  }),
  /** A law that needs no value. */
  fact: (name: string, holds: () => void): ContractCase => ({ name: `${about}: ${name}`, run: async () => holds() }),
})
