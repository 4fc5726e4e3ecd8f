import { programs } from '@jobbspar/programs'
import { diffPrograms } from '@jobbspar/core'
import { programAsked, speakingOf } from '../read/choose-program.js'
import { type AddCommand } from './command.js'
import { printDiff } from '../print/diff-text.js'
import { printJson, refuse, type ExitCode, type Output } from '../terminal/io.js'
import { table } from '../terminal/text.js'
import { outputIn, withLanguage, type InLanguage } from './language-option.js'

interface ProgramsOptions extends InLanguage {
  readonly diff?: readonly string[]
  readonly json?: boolean
}

const list = (io: Output, json: boolean): ExitCode => {
  const { say } = io.locale
  if (json)
    printJson(
      io,
      programs.map(({ id, name, municipality, country, currency, document }) => ({
        ...{ id, name, municipality, country, currency, document },
      })),
    )
  else
    io.out(
      table(
        [
          [say('headId'), say('headName'), say('headMunicipality'), say('headCountry'), say('headDocument')],
          ...programs.map(({ id, name, municipality, country, document }) => [
            ...[id, name, municipality, country, document.title],
          ]),
        ],
        // One per line, for programs that read them.
        { ...(io.width === undefined ? {} : { width: io.width }), givesWay: 4 },
      ),
    )
  return 0
}

const compare = async (io: Output, asked: readonly string[], json: boolean): Promise<ExitCode> => {
  const [nameA, nameB, ...more] = asked
  if (nameA === undefined || nameB === undefined || more.length > 0)
    return refuse(io, io.locale.say('diffTakesTwo', { count: asked.length }))
  // Both are read before the command ends, so that the problems of both are reported.
  const a = await programAsked(io, nameA)
  const b = await programAsked(io, nameB)
  if (a === undefined || b === undefined) return 2
  const diff = diffPrograms(a, b)
  if (json) printJson(io, diff)
  // Two versions of one program are distinguished by the file they were read from.
  else
    printDiff(speakingOf(speakingOf(io, a), b), diff, [
      { id: a.id, name: a.id === b.id ? nameA : a.id },
      { id: b.id, name: a.id === b.id ? nameB : b.id },
    ])
  return 0
}

/** `programs`: the programs that ship with the library, or two programs compared. */
export const addPrograms: AddCommand = (program, io, end) => {
  const { say } = io.locale
  withLanguage(program.command('programs'), io.locale)
    .description(say('help.programs'))
    .option('--diff <programs...>', say('help.diff'))
    .option('--json', say('help.json'))
    .action(async (options: ProgramsOptions) => {
      const { diff, json = false } = options
      const output = await outputIn(io, options)
      end(diff === undefined ? list(output, json) : await compare(output, diff, json))
    })
}
