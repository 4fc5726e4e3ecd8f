import type * as t from 'io-ts'
import { withoutControls } from './controls.js'
import { expectedBy, expectedText, expecting, foundFact, type Expected } from './expected.js'
import { shortened, shown } from './shown.js'

/** One problem in a value. `path` is a JSON pointer to its place. */
export interface Problem {
  readonly path: string
  /** What was expected, in English. */
  readonly expected: string
  readonly found: string
  /** The same as a code with its facts, for other languages. */
  readonly expects?: Expected
}

/** A problem at a path: what was expected there, and what was found, as a message shows it. */
export const problemAt = (path: string, expects: Expected, found: string): Problem => ({
  path,
  expected: expectedText(expects),
  found,
  expects,
})

/** The failure of reading a value from outside. */
export interface Invalid {
  readonly is: 'Invalid'
  /** The first problems, at most 100. */
  readonly problems: readonly Problem[]
  /** How many more problems there are; absent for none. */
  readonly more?: number
}

/** The answer of parsing. */
export type Parsed<A> = { readonly ok: true; readonly value: A } | { readonly ok: false; readonly error: Invalid }

/** The most problems that are listed for one value. Further problems are only counted. */
export const mostProblems = 100

/** The first hundred problems of a list, and how many are left out in total; `more` were already left out. */
export const firstOf = <P extends Problem>(
  problems: readonly P[],
  more = 0,
): { readonly problems: readonly P[]; readonly more?: number } => {
  const left = Math.max(0, problems.length - mostProblems) + more
  return left === 0 ? { problems } : { problems: problems.slice(0, mostProblems), more: left }
}

/** The answer for a list of problems; `more` further problems were already left out. */
export const invalidOf = (problems: readonly Problem[], more = 0): { readonly ok: false; readonly error: Invalid } => ({
  ok: false,
  error: { is: 'Invalid', ...firstOf(problems, more) },
})

/** The answer for one or a few problems. */
export const invalid = (...problems: readonly Problem[]): { readonly ok: false; readonly error: Invalid } =>
  invalidOf(problems)

/** The answer with the problems of several answers. */
export const invalidIn = (...answers: readonly Parsed<unknown>[]): { readonly ok: false; readonly error: Invalid } => {
  const errors = answers.flatMap((answer) => (answer.ok ? [] : [answer.error]))
  return invalidOf(
    errors.flatMap(({ problems }) => problems),
    errors.reduce((sum, { more = 0 }) => sum + more, 0),
  )
}

/** A key in the form of a JSON pointer. Keys from outside may have any length, so they are cut. */
export const pointerKey = (key: string): string =>
  withoutControls(shortened(key, 200).replaceAll('~', '~0').replaceAll('/', '~1'))

const problemOf = (error: t.ValidationError, at: string): Problem => {
  const last = error.context.at(-1)
  // Intersections and the root add context entries that are not properties of the value; their keys are '' or an index of the codec.
  const keys = error.context.flatMap((entry, i) => {
    const parent = error.context[i - 1]
    return entry.key === '' ||
      (parent !== undefined && '_tag' in parent.type && parent.type._tag === 'IntersectionType')
      ? []
      : [entry.key]
  })
  const type: { readonly name: string; readonly expects?: Expected } | undefined = last?.type
  const expects = type === undefined ? expecting('somethingElse') : (type.expects ?? expectedBy(type.name))
  return problemAt([at, ...keys.map(pointerKey)].join('/'), expects, shown(error.value))
}

/** The problems io-ts found, each with its path below `at`. */
export const problemsOf = (errors: t.Errors, at: string): readonly Problem[] =>
  errors.map((error) => problemOf(error, at))

/** The answer for what io-ts found. */
export const invalidBy = (errors: t.Errors, at: string): { readonly ok: false; readonly error: Invalid } =>
  invalidOf(problemsOf(errors.slice(0, mostProblems), at), Math.max(0, errors.length - mostProblems))

/** The message of a problem, without its place. */
export const saying = ({ expected, found }: Problem): string => `expected ${expected}, found ${found}`

/** A problem as one code with its facts, for other languages; the path of the whole is `/`. */
export const wrongAt = ({ path, expected, expects = expectedBy(expected), found }: Problem): Expected =>
  expecting('atPlace', { path: path === '' ? '/' : path, expected: expects, found: foundFact(found) })

/** A problem in one line, in English. */
export const problemLine = (problem: Problem): string => expectedText(wrongAt(problem))

/** The number of problems that are not listed, in words; nothing for none. */
export const moreLine = ({ more }: { readonly more?: number }): readonly string[] =>
  more === undefined ? [] : [`and ${String(more)} more problem${more === 1 ? '' : 's'}`]
