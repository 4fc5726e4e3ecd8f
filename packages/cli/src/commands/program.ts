import {
  followsWithoutGap,
  kindNames,
  nextDay,
  previousDay,
  type Enforcement,
  type NamedTerms,
  type Program,
  type PublishedFigure,
  type Source,
  type Term,
} from '@jobbspar/core'
import { programAsked, speakingOf } from '../read/choose-program.js'
import { type AddCommand } from './command.js'
import { outputIn, withLanguage, type InLanguage } from './language-option.js'
import { ruleSays } from '../print/audit-text.js'
import { publishedText } from '../print/figure-text.js'
import { publishedNote, publishedSays } from '../print/figure-words.js'
import { pageOf, printJson, type ExitCode, type Output, type Page } from '../terminal/io.js'
import { type Locale } from '../terminal/locale.js'
import { ruleBookOf, type BookedRule, type RuleBook } from '../read/rule-book.js'
import { sourceText } from '../print/source-text.js'
import { indented, words } from '../terminal/text.js'
import { periodText, valueText } from '../terminal/values.js'
import { versionText } from '../print/version-text.js'
import { wordsText } from '../print/words-text.js'

interface Shown extends Page {
  /** Whether a rule binds as its term says; for other rules the enforcement of a term has no meaning. */
  readonly binding: boolean
}

interface ProgramOptions extends InLanguage {
  readonly json?: boolean
}

/** The days before a version that no version covers, if any. */
const gapText = (
  before: Term<unknown> | undefined,
  { from, since }: Term<unknown>,
  { width, locale }: Page,
): string => {
  if (before?.until === undefined || followsWithoutGap({ first: before.from, last: before.until }, from)) return ''
  const period = periodText(nextDay(before.until), previousDay(from), locale)
  return indented(6, locale.say(since === undefined ? 'gapUndetermined' : 'gapNotAsked', { period }), width)
}

const termsText = ({ name, versions }: NamedTerms, { binding, ...page }: Shown): string =>
  indented(4, `${name}:`, page.width) +
  versions
    .map((version, i) => gapText(versions[i - 1], version, page) + versionText(version, page, { binding }))
    .join('')

const guardsText = (guards: BookedRule['guards'], { say }: Locale): readonly string[] =>
  (['must', 'should'] satisfies Enforcement[]).flatMap((enforcement) => {
    const types = Object.entries(guards).flatMap(([type, binds]) => (binds === enforcement ? [type] : []))
    return types.length === 0 ? [] : [say('binds', { enforcement: say(enforcement), events: types.join(', ') })]
  })

const ruleText = (booked: BookedRule, program: Program, page: Page): string => {
  const { rule, guards, byTerm, terms } = booked
  return [
    indented(2, rule, page.width),
    indented(4, ruleSays({ rule }, program, page.locale), page.width),
    ...guardsText(guards, page.locale).map((line) => indented(4, line, page.width)),
    ...terms.map((one) => termsText(one, { ...page, binding: byTerm })),
  ].join('')
}

const sourceLine = (source: Source, { width, locale }: Page): string =>
  indented(6, locale.say('source', { source: sourceText(source, locale) }), width)

/** The source of a figure, with its note in the locale. */
const sourceOf = (figure: PublishedFigure, program: string, locale: Locale): Source => {
  const note = publishedNote(figure, program, locale)
  return { ...figure.source, ...(note === undefined ? {} : { note }) }
}

/** The figures that the program's source printed, each with its quote. */
const figuresText = ({ id, published }: Program, page: Page): string =>
  published
    .map((figure) => {
      const says = publishedSays(figure, id, page.locale)
      const stated = `${says} ${publishedText(figure, page.locale)} [${figure.statements.join(', ')}]`
      return indented(4, stated, page.width) + sourceLine(sourceOf(figure, id, page.locale), page)
    })
    .join('')

/** Every statement of the program's source, and what became of it. */
const coverageText = ({ id, coverage }: Program, { width, locale: { say, text } }: Page): string =>
  Object.entries(coverage)
    .map(([statement, one]) => {
      const translated = (english: string) => text(`coverage:${id}.${statement}`, english)
      switch (one.is) {
        case 'modelled':
          return `${statement}: ${one.by.join(', ')}`
        case 'documented':
          return say('documentedOnly', { statement, note: translated(one.note) })
        case 'notModelled':
          return say('notModelled', { statement, because: translated(one.because) })
      }
    })
    .map((line) => indented(4, line, width))
    .join('')

const printBook = (io: Output, program: Program, book: RuleBook): void => {
  const { id, name, municipality, country, document, outcome } = program
  const page = pageOf(io)
  const { width, locale } = page
  const { say } = locale
  const own = Object.keys(program.words ?? {})
  const headed = (heading: string, text: string): void => io.out(`\n${heading}\n\n${text}`)
  io.out(`${say('bookOf', { name, municipality, country })}\n${say('readFrom', { document: document.title })}\n\n`)
  // In English only the quotes are in another language, and they show that themselves.
  if (locale.lang !== 'en') io.out(`${indented(0, say('notesAsWritten'), width)}\n`)
  if (own.length > 0) io.out(`${say('ownWords')}\n\n${wordsText(program.words ?? {}, page)}\n`)
  for (const kind of kindNames) {
    io.out(`${say(`rulesOf.${kind}`)}\n\n`)
    for (const rule of book.rules) if (rule.stream === kind) io.out(`${ruleText(rule, program, page)}\n`)
  }
  if (book.otherTerms.length > 0) io.out(`${say('otherTerms')}\n\n`)
  for (const terms of book.otherTerms) io.out(`${termsText(terms, { ...page, binding: false })}\n`)
  io.out(`${say('outcomeDefinition', { id: outcome.id, version: outcome.version })}\n\n`)
  io.out(indented(4, locale.text(`outcome:${id}`, outcome.says), width))
  const [counts, excluded] = [valueText(outcome.counts, locale), valueText(outcome.excluded, locale)]
  io.out(indented(4, say('outcomeCounts', { counts, excluded }), width))
  io.out(indented(4, say('source', { source: sourceText(outcome.source, locale) }), width))
  if (program.published.length > 0) headed(say('statedFigures'), figuresText(program, page))
  headed(say('coverage'), coverageText(program, page))
  if (book.notApplicable.length > 0) headed(say('notApplicableHere'), '')
  for (const unused of book.notApplicable) {
    const needs = unused.needs.map((one) => words(one)).join(', ')
    io.out(`${indented(2, `${unused.rule} (${needs})`, width)}${indented(4, ruleSays(unused, program, locale), width)}`)
  }
}

/** The rule book with its sentences in a locale. */
const saidIn = ({ rules, notApplicable, otherTerms }: RuleBook, program: Program, locale: Locale): RuleBook => ({
  rules: rules.map((one) => ({ ...one, says: ruleSays({ rule: one.rule }, program, locale) })),
  notApplicable: notApplicable.map((one) => ({ ...one, says: ruleSays(one, program, locale) })),
  otherTerms,
})

const show = async (output: Output, asked: string, json: boolean): Promise<ExitCode> => {
  const program = await programAsked(output, asked)
  if (program === undefined) return 2
  const io = speakingOf(output, program)
  const book = ruleBookOf(program)
  const { id, name, municipality, country, currency, document, outcome } = program
  if (json)
    printJson(io, {
      program: { id, name, municipality, country, currency, document },
      ...(program.words === undefined ? {} : { words: program.words }),
      ...saidIn(book, program, io.locale),
      outcome: { ...outcome, says: io.locale.text(`outcome:${id}`, outcome.says) },
      published: program.published.map((one) => ({
        ...one,
        says: publishedSays(one, id, io.locale),
        source: sourceOf(one, id, io.locale),
      })),
      coverage: program.coverage,
    })
  else printBook(io, program, book)
  return 0
}

/** `program PROGRAM`: the rule book of a program. */
export const addProgram: AddCommand = (program, io, end) => {
  const { say } = io.locale
  withLanguage(program.command('program'), io.locale)
    .description(say('help.book'))
    .argument('<program>', say('help.program'))
    .option('--json', say('help.json'))
    .action(async (asked: string, options: ProgramOptions) =>
      end(await show(await outputIn(io, options), asked, options.json === true)),
    )
}
