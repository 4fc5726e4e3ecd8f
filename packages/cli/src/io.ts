/** What the command writes to: the process's streams, or a test's. */
export interface Io {
  /** Writes to standard output: results, and nothing else. */
  readonly out: (text: string) => void
  /** Writes to standard error: problems, and progress on a terminal. */
  readonly err: (text: string) => void
  /** Whether standard error is a terminal; progress is shown only there. */
  readonly isTerminal: boolean
  /** Columns of the terminal behind standard output; text is not wrapped without one. */
  readonly width?: number
}

/** How a run ends: done, findings of a broken `must`, bad usage or input. */
export type ExitCode = 0 | 1 | 2

/** One JSON value on standard output. */
export const printJson = (io: Io, value: unknown): void => io.out(`${JSON.stringify(value, undefined, 2)}\n`)

/** Says on standard error, in one line, why nothing was done. */
export const refuse = (io: Io, line: string): 2 => {
  io.err(`error: ${line}\n`)
  return 2
}
