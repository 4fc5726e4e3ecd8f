import { type Locale } from './locale.js'

/** The outputs of the command: the process's streams, or a test's. */
export interface Io {
  /** Writes to standard output: results, and nothing else. */
  readonly out: (text: string) => void
  /** Writes to standard error: problems, and progress on a terminal. */
  readonly err: (text: string) => void
  /** Whether standard error is a terminal; progress is shown only there. */
  readonly isTerminal: boolean
  /** Columns of the terminal behind standard output; text is wrapped at 100 without one. */
  readonly width?: number
  /** Whether an unexpected error is reported with its stack. */
  readonly debug?: boolean
}

/** The outputs of a command, and its locale. */
export interface Output extends Io {
  readonly locale: Locale
}

/** The settings of a text: its width and its locale. */
export interface Page {
  readonly width: number
  readonly locale: Locale
}

/** How a run ends: done, findings of a broken `must`, bad usage or input, a mistake of the command's own. */
export type ExitCode = 0 | 1 | 2 | 70

/** The width at which text for people is wrapped. */
export const columnsOf = ({ width }: Io): number => width ?? 100

/** The settings of a command's texts. */
export const pageOf = (io: Output): Page => ({ width: columnsOf(io), locale: io.locale })

/** One JSON value on standard output. */
export const printJson = (io: Io, value: unknown): void => io.out(`${JSON.stringify(value, undefined, 2)}\n`)

/** Prints on standard error, in one line, why nothing was done. */
export const refuse = (io: Output, line: string): 2 => {
  io.err(`${io.locale.say('error', { what: line })}\n`)
  return 2
}
