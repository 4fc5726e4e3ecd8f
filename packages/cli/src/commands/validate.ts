import { kindNames } from '@jobbspar/core'
import { type AddCommand } from './command.js'
import { loadHistories } from '../read/histories.js'
import { columnsOf, printJson, type ExitCode, type Output } from '../terminal/io.js'
import { firstProblems, listProblems, type Problem } from '../terminal/problem.js'
import { progress } from '../terminal/progress.js'
import { type History } from '../read/stream-kinds.js'
import { type Locale } from '../terminal/locale.js'
import { footer } from '../terminal/text.js'
import { outputIn, withLanguage, type InLanguage } from './language-option.js'

interface ValidateOptions extends InLanguage {
  readonly json?: boolean
}

interface Count {
  readonly events: number
  readonly streams: number
}

const countOf = (histories: readonly History[]): Count => ({
  events: histories.reduce((sum, { records }) => sum + records.length, 0),
  streams: histories.length,
})

const countText = ({ events, streams }: Count, { say }: Locale): string => say('counts', { events, streams })

const check = async (io: Output, file: string) => {
  const shownOn = progress(io)
  const loaded = await loadHistories(file, { locale: io.locale, step: shownOn.step, unknownFields: true })
  shownOn.done()
  const histories = loaded.ok ? loaded.histories : []
  const kinds = kindNames.flatMap((kind) => {
    const some = histories.filter((history) => history.kind === kind)
    return some.length === 0 ? [] : [[kind, countOf(some)] as const]
  })
  return {
    file,
    valid: loaded.ok,
    count: countOf(histories),
    kinds,
    found: loaded.ok ? [] : loaded.problems,
    unknown: loaded.ok ? loaded.unknownFields : [],
  }
}

/** The fields that reading leaves out, in JSON; nothing where there are none. */
const warned = (unknown: readonly Problem[]) => {
  if (unknown.length === 0) return {}
  const { problems: warnings, more: moreWarnings } = firstProblems(unknown)
  return { warnings, ...(moreWarnings === undefined ? {} : { moreWarnings }) }
}

const validate = async (io: Output, files: readonly string[], json: boolean): Promise<ExitCode> => {
  const { locale } = io
  const { say } = locale
  const answers: object[] = []
  let valid = true
  for (const path of files) {
    const { count, kinds, found, unknown, ...checked } = await check(io, path)
    const answer = { ...checked, ...firstProblems(found), ...warned(unknown) }
    valid &&= answer.valid
    listProblems(io, found)
    listProblems(io, unknown)
    if (json) answers.push(answer.valid ? { ...answer, ...count, kinds: Object.fromEntries(kinds) } : answer)
    else if (answer.valid) {
      const perKind = kinds.map(([kind, some]) =>
        say('kindCounts', { kind: say(`kind.${kind}`), counts: countText(some, locale) }),
      )
      io.out(`${say('valid', { file: path, counts: countText(count, locale), kinds: perKind.join('; ') })}\n`)
    }
  }
  if (json) printJson(io, { valid, files: answers })
  return valid ? 0 : 2
}

/** `validate FILE…`: whether history files can be read, with everything that is wrong with them. */
export const addValidate: AddCommand = (program, io, end) => {
  const { say } = io.locale
  const streams = kindNames.map((kind) => `${kind}-…`).join(', ')
  withLanguage(program.command('validate'), io.locale)
    .description(say('help.validate'))
    .argument('<file...>', say('help.files'))
    .option('--json', say('help.json'))
    .addHelpText('after', footer([say('help.validateHolds', { streams }), say('help.validateExit')], columnsOf(io)))
    .action(async (files: readonly string[], options: ValidateOptions) =>
      end(await validate(await outputIn(io, options), files, options.json === true)),
    )
}
