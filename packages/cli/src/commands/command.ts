import { type Command } from 'commander'
import { type ExitCode, type Output } from '../terminal/io.js'

/** Adds one command, its help in the language of the output; its action reports its exit code with `end`. */
export type AddCommand = (program: Command, io: Output, end: (code: ExitCode) => void) => void
