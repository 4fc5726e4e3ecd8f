import { type Io } from './io.js'
import { counted } from './text.js'

/** One thing wrong with a history file: in a line and a place of it (a JSON pointer), or, without a line, with the file. */
export interface Problem {
  readonly file: string
  readonly line?: number
  readonly path: string
  readonly expected: string
  readonly found: string
  /** The stream that the line belongs to, where it names one. */
  readonly stream?: string
  /** What that means, where it is not plain. */
  readonly means?: string
}

/** A problem in one line: `file:line: /data/plannedTo: expected a day YYYY-MM-DD, found "soon"`. */
export const lineOf = ({ file, line, path, expected, found, means }: Problem): string =>
  line === undefined
    ? `${file}: ${found}`
    : `${file}:${line}: ${path === '' ? '' : `${path}: `}expected ${expected}, found ${found}${means === undefined ? '' : ` (${means})`}`

/** The most problems that are listed: a reader mends the first ones and asks again. */
const mostListed = 100

/** The first hundred problems, and how many more there are. */
export const firstProblems = <P>(
  problems: readonly P[],
): { readonly problems: readonly P[]; readonly more?: number } =>
  problems.length <= mostListed
    ? { problems }
    : { problems: problems.slice(0, mostListed), more: problems.length - mostListed }

/** Writes problems to standard error, one line each, at most a hundred, and how many more there are. */
export const listProblems = (io: Io, all: readonly Problem[], after = ''): void => {
  const { problems, more } = firstProblems(all)
  for (const problem of problems) io.err(`${lineOf(problem)}${after}\n`)
  if (more !== undefined) io.err(`… and ${counted(more, 'more problem')}${after}\n`)
}
