import { type Command } from 'commander'
import { type ExitCode, type Io } from '../terminal/io.js'

/** Adds one command; its action reports its exit code with `end`. */
export type AddCommand = (program: Command, io: Io, end: (code: ExitCode) => void) => void
