import { expectedIn, foundIn, type Problem as ReadProblem } from '@jobbspar/core'
import { type Output } from './io.js'
import { type Locale } from './locale.js'

/** One thing wrong with a history file: in a line and a place of it (a JSON pointer), or, without a line, with the file. */
export interface Problem {
  readonly file: string
  readonly line?: number
  readonly path: string
  readonly expected: string
  readonly found: string
  /** The stream that the line belongs to, where it names one. */
  readonly stream?: string
  /** An explanation, where needed. */
  readonly means?: string
}

/** What a problem expected and found, in the language. */
export const problemIn = (
  { expected, expects, found }: Omit<ReadProblem, 'path'>,
  { text }: Locale,
): { readonly expected: string; readonly found: string } => ({
  expected: expects === undefined ? expected : expectedIn(expects, text),
  found: foundIn(found, text),
})

/** A problem in one line: `file:line: /data/plannedTo: expected a day YYYY-MM-DD, found "soon"`. */
export const lineOf = ({ file, line, path, expected, found, means }: Problem, { say }: Locale): string => {
  if (line === undefined) return say('problemOfFile', { file, found })
  const place = `${file}:${String(line)}${path === '' ? '' : `: ${path}`}`
  return means === undefined
    ? say('problem', { place, expected, found })
    : say('problemMeans', { place, expected, found, means })
}

/** The most problems that are listed: a reader corrects the first ones and runs the command again. */
const mostListed = 100

/** The first hundred problems, and how many more there are. */
export const firstProblems = <P>(
  problems: readonly P[],
): { readonly problems: readonly P[]; readonly more?: number } =>
  problems.length <= mostListed
    ? { problems }
    : { problems: problems.slice(0, mostListed), more: problems.length - mostListed }

/** What a lenient read did with what is wrong. */
type Done = 'problemLeftOut' | 'problemTolerated'

/** Writes problems to standard error, one line each, at most a hundred, and how many more there are. */
export const listProblems = ({ err, locale }: Output, all: readonly Problem[], done?: Done): void => {
  const { say } = locale
  const { problems, more } = firstProblems(all)
  const lines = [
    ...problems.map((problem) => lineOf(problem, locale)),
    ...(more === undefined ? [] : [say('moreProblems', { count: more })]),
  ]
  for (const line of lines) err(`${done === undefined ? line : say(done, { problem: line })}\n`)
}
