import { problemLine, shown, type Problem } from '@jobbspar/core'

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null

// Reads only own fields. A field called __proto__ is a field like any other.
const own = (value: Fields, name: string): unknown => (Object.hasOwn(value, name) ? value[name] : undefined)

/**
 * The first place where two values differ. `undefined` where they are equal. A field without a value counts as absent.
 */
export const problemBetween = (found: unknown, expected: unknown, path = ''): Problem | undefined => {
  if (found === expected || Object.is(found, expected)) return undefined
  if (!isFields(found) || !isFields(expected) || Array.isArray(found) !== Array.isArray(expected))
    return { path, expected: shown(expected), found: shown(found) }
  for (const name of new Set([...Object.keys(expected), ...Object.keys(found)])) {
    const problem = problemBetween(own(found, name), own(expected, name), `${path}/${name}`)
    if (problem !== undefined) return problem
  }
  return undefined
}

/**
 * Compares two values as JSON represents them. Throws an error with the first place where they differ. A field without
 * a value counts as absent.
 */
export const equal = (what: string, found: unknown, expected: unknown): void => {
  const problem = problemBetween(found, expected)
  if (problem !== undefined) throw new Error(`${what}: ${problemLine(problem)}`)
}

/** A copy made through JSON. */
export const asJson = <A>(value: A): A => JSON.parse(JSON.stringify(value)) as A
