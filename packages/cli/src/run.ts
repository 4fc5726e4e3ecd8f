import { readFileSync } from 'node:fs'
import { Command, CommanderError } from 'commander'
import { addAudit } from './commands/audit.js'
import { type AddCommand } from './commands/command.js'
import { columnsOf, refuse, type ExitCode, type Io } from './terminal/io.js'
import { langIn, outputIn } from './commands/language-option.js'
import { addProgram } from './commands/program.js'
import { addPrograms } from './commands/programs.js'
import { addReport } from './commands/report.js'
import { footer } from './terminal/text.js'
import { helpIn, usageText } from './terminal/usage.js'
import { addValidate } from './commands/validate.js'

const commands: readonly AddCommand[] = [addValidate, addAudit, addReport, addPrograms, addProgram]

const version = (): string => {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    readonly version: string
  }
  return version
}

const oneLine = (text: string): string => `${text.trim().replaceAll(/\s*\n\s*/g, ' ')}\n`

/** Reports an unexpected error: in one line, with its stack only on request. */
const tellUnexpected = (io: Io, error: unknown): 70 => {
  const said = error instanceof Error ? error.message : String(error)
  io.err(oneLine(`jobbspar: unexpected error: ${said}; please report it`))
  if (io.debug === true && error instanceof Error && error.stack !== undefined) io.err(`${error.stack}\n`)
  return 70
}

/**
 * Runs the command with the arguments after its name and returns its exit code: 0 done, 1 an audit found a broken
 * `must`, 2 bad usage or input, 70 a mistake of the command's own.
 */
export const run = async (argv: readonly string[], io: Io): Promise<ExitCode> => {
  const spoken = await outputIn(io, { lang: langIn(argv) })
  const { locale } = spoken
  const { say } = locale
  if (argv.length === 0) return refuse(spoken, say('usage.nothing'))
  let code: ExitCode = 0
  const program = new Command('jobbspar')
    .description(say('help.jobbspar'))
    .version(version(), '-V, --version', say('help.version'))
    .helpOption('-h, --help', say('help.help'))
    .helpCommand('help [command]', say('help.help'))
    .exitOverride()
    .configureHelp(helpIn(locale))
    .configureOutput({
      writeOut: io.out,
      writeErr: io.err,
      outputError: (text, write) =>
        write(oneLine(say('error', { what: usageText(text.trim().replace('error: ', ''), locale) }))),
      getOutHelpWidth: () => columnsOf(io),
      getErrHelpWidth: () => columnsOf(io),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .addHelpText('after', footer([say('help.jobbsparExit', { debug: 'JOBBSPAR_DEBUG=1' })], columnsOf(io)))
  for (const add of commands) add(program, spoken, (ended) => (code = ended))
  try {
    await program.parseAsync(argv, { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    return tellUnexpected(io, error)
  }
}
