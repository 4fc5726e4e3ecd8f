import { type Command } from 'commander'
import { type ExitCode, type Io } from '../terminal/io.js'

/** Adds one command; its action tells with `end` how it ended. */
export type AddCommand = (program: Command, io: Io, end: (code: ExitCode) => void) => void
