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
