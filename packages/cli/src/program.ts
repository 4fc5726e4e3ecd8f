import { nextDay, previousDay, type Enforcement, type Program, type Source, type Term } from '@jobbspar/core'
import { programNamed } from './choose-program.js'
import { type AddCommand } from './command.js'
import { printJson, refuse, type ExitCode, type Io } from './io.js'
import { ruleBookOf, type BookedRule, type NamedTerms, type RuleBook } from './rule-book.js'
import { kindNames } from './stream-kinds.js'
import { indented, periodText, valueText, words } from './text.js'

const sourceText = ({ id, document, quote, status, note }: Source): string =>
  [
    `${id}${quote === undefined ? '' : ` “${quote}”`}, ${document}`,
    ...(status === 'verified' ? [] : [status]),
    ...(note === undefined ? [] : [note]),
  ].join('; ')

const versionText = ({ from, until, value, source, enforcement }: Term<unknown>, width: number | undefined): string =>
  indented(
    6,
    `${periodText(from, until)}: ${valueText(value)}${enforcement === undefined ? '' : ` (${enforcement})`}`,
    width,
  ) + indented(8, `source: ${sourceText(source)}`, width)

/** The days before a version that no version speaks of, if any. */
const gapText = (before: Term<unknown> | undefined, { from }: Term<unknown>): string =>
  before?.until === undefined || nextDay(before.until) >= from
    ? ''
    : indented(6, `${periodText(nextDay(before.until), previousDay(from))}: not known, and undetermined`)

const termsText = ({ name, versions }: NamedTerms, width: number | undefined): string =>
  indented(4, `${name}:`, width) +
  versions.map((version, i) => gapText(versions[i - 1], version) + versionText(version, width)).join('')

const guardsText = (guards: BookedRule['guards']): readonly string[] =>
  (['must', 'should'] satisfies Enforcement[]).flatMap((enforcement) => {
    const types = Object.entries(guards).flatMap(([type, binds]) => (binds === enforcement ? [type] : []))
    return types.length === 0 ? [] : [`${enforcement}: ${types.join(', ')}`]
  })

const ruleText = ({ rule, says, guards, terms }: BookedRule, width: number | undefined): string =>
  [
    indented(2, rule, width),
    indented(4, says, width),
    ...guardsText(guards).map((line) => indented(4, line, width)),
    ...terms.map((one) => termsText(one, width)),
  ].join('')

const printBook = (io: Io, { name, municipality, country, document, outcome }: Program, book: RuleBook): void => {
  const { width } = io
  io.out(`${name}, ${municipality} (${country})\nRead from: ${document.title}\n\n`)
  for (const kind of kindNames) {
    io.out(`Rules of a ${kind} stream\n\n`)
    for (const rule of book.rules) if (rule.stream === kind) io.out(`${ruleText(rule, width)}\n`)
  }
  if (book.otherTerms.length > 0) io.out('Terms that figures are reckoned with\n\n')
  for (const terms of book.otherTerms) io.out(`${termsText(terms, width)}\n`)
  io.out(`What counts as an outcome: ${outcome.id}, version ${outcome.version}\n\n`)
  io.out(indented(4, outcome.says, width))
  io.out(indented(4, `counts: ${valueText(outcome.counts)}; excluded: ${valueText(outcome.excluded)}`, width))
  io.out(indented(4, `source: ${sourceText(outcome.source)}`, width))
  if (book.notApplicable.length > 0) io.out('\nNot applicable here: the program does not speak of it\n\n')
  for (const { rule, says, needs } of book.notApplicable)
    io.out(`${indented(2, `${rule} (${needs.map(words).join(', ')})`, width)}${indented(4, says, width)}`)
}

const show = (io: Io, id: string, json: boolean): ExitCode => {
  const chosen = programNamed(id)
  if (!chosen.ok) return refuse(io, chosen.because)
  const { program } = chosen
  const book = ruleBookOf(program)
  const { name, municipality, country, currency, document, outcome } = program
  if (json) printJson(io, { program: { id, name, municipality, country, currency, document }, ...book, outcome })
  else printBook(io, program, book)
  return 0
}

/** `program ID`: the rule book of a program. */
export const addProgram: AddCommand = (program, io, end) => {
  program
    .command('program')
    .description('Print the rule book of a program: every rule, how it binds, its terms and their sources.')
    .argument('<id>', "the program's id; `jobbspar programs` lists them")
    .option('--json', 'print one JSON value')
    .action((id: string, { json = false }: { readonly json?: boolean }) => end(show(io, id, json)))
}
