import { readFileSync } from 'node:fs'
import { Command, CommanderError } from 'commander'
import { addAudit } from './audit.js'
import { type AddCommand } from './command.js'
import { refuse, type ExitCode, type Io } from './io.js'
import { addProgram } from './program.js'
import { addPrograms } from './programs.js'
import { addReport } from './report.js'
import { addValidate } from './validate.js'

const commands: readonly AddCommand[] = [addValidate, addAudit, addReport, addPrograms, addProgram]

const version = (): string => {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    readonly version: string
  }
  return version
}

const oneLine = (text: string): string => `${text.trim().replaceAll(/\s*\n\s*/g, ' ')}\n`

/**
 * Runs the command with the arguments after its name and answers with its exit code: 0 done, 1 an audit found a broken
 * `must`, 2 bad usage or input.
 */
export const run = async (argv: readonly string[], io: Io): Promise<ExitCode> => {
  if (argv.length === 0) return refuse(io, 'say what to do: jobbspar --help lists the commands')
  let code: ExitCode = 0
  const program = new Command('jobbspar')
    .description('Checks and judges histories of the way from income support to work.')
    .version(version())
    .exitOverride()
    .configureOutput({
      writeOut: io.out,
      writeErr: io.err,
      outputError: (text, write) => write(oneLine(text)),
      getOutHelpWidth: () => io.width ?? 100,
      getErrHelpWidth: () => io.width ?? 100,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .addHelpText('after', '\nExit codes: 0 done, 1 an audit found a broken must, 2 bad usage or input.')
  for (const add of commands) add(program, io, (ended) => (code = ended))
  try {
    await program.parseAsync(argv, { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    throw error
  }
}
