import {
  followsWithoutGap,
  kindNames,
  nextDay,
  previousDay,
  type Enforcement,
  type NamedTerms,
  type Program,
  type Term,
} from '@jobbspar/core'
import { programAsked, programHelp } from '../read/choose-program.js'
import { type AddCommand } from './command.js'
import { publishedText } from '../print/figure-text.js'
import { columnsOf, printJson, type ExitCode, type Io } from '../terminal/io.js'
import { ruleBookOf, type BookedRule, type RuleBook } from '../read/rule-book.js'
import { sourceText } from '../print/source-text.js'
import { indented, periodText, valueText, words } from '../terminal/text.js'
import { versionText } from '../print/version-text.js'

interface Shown {
  readonly width: number
  /** Whether a rule binds as the term says; elsewhere what a term says of it means nothing. */
  readonly binding: boolean
}

/** The days before a version that no version speaks of, if any. */
const gapText = (before: Term<unknown> | undefined, { from, since }: Term<unknown>, width: number): string =>
  before?.until === undefined || followsWithoutGap({ first: before.from, last: before.until }, from)
    ? ''
    : indented(
        6,
        `${periodText(nextDay(before.until), previousDay(from))}: not known, and ${since === undefined ? 'undetermined' : 'not asked'}`,
        width,
      )

const termsText = ({ name, versions }: NamedTerms, { width, binding }: Shown): string =>
  indented(4, `${name}:`, width) +
  versions
    .map((version, i) => gapText(versions[i - 1], version, width) + versionText(version, width, { binding }))
    .join('')

const guardsText = (guards: BookedRule['guards']): readonly string[] =>
  (['must', 'should'] satisfies Enforcement[]).flatMap((enforcement) => {
    const types = Object.entries(guards).flatMap(([type, binds]) => (binds === enforcement ? [type] : []))
    return types.length === 0 ? [] : [`${enforcement}: ${types.join(', ')}`]
  })

const ruleText = ({ rule, says, guards, byTerm, terms }: BookedRule, width: number): string =>
  [
    indented(2, rule, width),
    indented(4, says, width),
    ...guardsText(guards).map((line) => indented(4, line, width)),
    ...terms.map((one) => termsText(one, { width, binding: byTerm })),
  ].join('')

/** What the program's source printed: each figure with its words. */
const figuresText = ({ published }: Program, width: number): string =>
  published
    .map(
      (figure) =>
        indented(4, `${figure.says} ${publishedText(figure)} [${figure.statements.join(', ')}]`, width) +
        indented(6, `source: ${sourceText(figure.source)}`, width),
    )
    .join('')

/** Every statement of the program's source, and what became of it. */
const coverageText = ({ coverage }: Program, width: number): string =>
  Object.entries(coverage)
    .map(([statement, one]) => {
      switch (one.is) {
        case 'modelled':
          return `${statement}: ${one.by.join(', ')}`
        case 'documented':
          return `${statement}: documented only. ${one.note}`
        case 'notModelled':
          return `${statement}: not modelled. ${one.because}`
      }
    })
    .map((line) => indented(4, line, width))
    .join('')

const printBook = (io: Io, program: Program, book: RuleBook): void => {
  const { name, municipality, country, document, outcome } = program
  const width = columnsOf(io)
  io.out(`${name}, ${municipality} (${country})\nRead from: ${document.title}\n\n`)
  for (const kind of kindNames) {
    io.out(`Rules of a ${kind} stream\n\n`)
    for (const rule of book.rules) if (rule.stream === kind) io.out(`${ruleText(rule, width)}\n`)
  }
  if (book.otherTerms.length > 0) io.out('Terms that figures are reckoned with\n\n')
  for (const terms of book.otherTerms) io.out(`${termsText(terms, { width, binding: false })}\n`)
  io.out(`What counts as an outcome: ${outcome.id}, version ${outcome.version}\n\n`)
  io.out(indented(4, outcome.says, width))
  io.out(indented(4, `counts: ${valueText(outcome.counts)}; excluded: ${valueText(outcome.excluded)}`, width))
  io.out(indented(4, `source: ${sourceText(outcome.source)}`, width))
  if (program.published.length > 0) io.out(`\nFigures that the source states\n\n${figuresText(program, width)}`)
  io.out(`\nWhat became of each statement of the source\n\n${coverageText(program, width)}`)
  if (book.notApplicable.length > 0) io.out('\nNot applicable here: the program does not speak of it\n\n')
  for (const { rule, says, needs } of book.notApplicable)
    io.out(`${indented(2, `${rule} (${needs.map(words).join(', ')})`, width)}${indented(4, says, width)}`)
}

const show = async (io: Io, asked: string, json: boolean): Promise<ExitCode> => {
  const program = await programAsked(io, asked)
  if (program === undefined) return 2
  const book = ruleBookOf(program)
  const { id, name, municipality, country, currency, document, outcome } = program
  if (json)
    printJson(io, {
      program: { id, name, municipality, country, currency, document },
      ...book,
      outcome,
      published: program.published,
      coverage: program.coverage,
    })
  else printBook(io, program, book)
  return 0
}

/** `program PROGRAM`: the rule book of a program. */
export const addProgram: AddCommand = (program, io, end) => {
  program
    .command('program')
    .description('Print the rule book of a program: every rule, how it binds, its terms and their sources.')
    .argument('<program>', programHelp)
    .option('--json', 'print one JSON value')
    .action(async (asked: string, { json = false }: { readonly json?: boolean }) => end(await show(io, asked, json)))
}
