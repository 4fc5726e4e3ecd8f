import type * as t from 'io-ts'

/** One place in a value that is not what it should be. `path` is a JSON pointer. */
export interface Problem {
  readonly path: string
  readonly expected: string
  readonly found: string
}

/** A value from outside does not decode. */
export interface Invalid {
  readonly is: 'Invalid'
  readonly problems: readonly Problem[]
}

/** What parsing answers. */
export type Parsed<A> = { readonly ok: true; readonly value: A } | { readonly ok: false; readonly error: Invalid }

/** A value as JSON; nothing for what JSON cannot write, such as a function or a value that holds itself. */
const written = (value: unknown): string | undefined => {
  try {
    return JSON.stringify(value)
  } catch {
    return undefined
  }
}

/** A value as an error message shows it: short, on one line. */
export const shown = (value: unknown): string => {
  if (value === undefined) return 'nothing'
  const text = written(value) ?? typeof value
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}

/** The answer for one or more problems. */
export const invalid = (...problems: readonly Problem[]): { readonly ok: false; readonly error: Invalid } => ({
  ok: false,
  error: { is: 'Invalid', problems },
})

/** A key as a JSON pointer writes it. */
export const pointerKey = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1')

/** The problems io-ts found, each with its path below `at`. */
export const problemsOf = (errors: t.Errors, at: string): readonly Problem[] =>
  errors.map((error) => {
    const last = error.context.at(-1)
    // Intersections and the root add context entries that are not properties of the value: their keys are '' or an index of the codec.
    const keys = error.context.flatMap((entry, i) => {
      const parent = error.context[i - 1]
      return entry.key === '' ||
        (parent !== undefined && '_tag' in parent.type && parent.type._tag === 'IntersectionType')
        ? []
        : [entry.key]
    })
    return {
      path: [at, ...keys.map(pointerKey)].join('/'),
      expected: last?.type.name ?? 'something else',
      found: shown(error.value),
    }
  })

/** What a problem says, without its place. */
export const saying = ({ expected, found }: Problem): string => `expected ${expected}, found ${found}`

/** A problem in one line. */
export const problemLine = (problem: Problem): string =>
  `${problem.path === '' ? '/' : problem.path}: ${saying(problem)}`
