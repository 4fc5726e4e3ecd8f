import {
  type ProgramDiff,
  type ProgramWord,
  type Source,
  type Term,
  type TermDiff,
  type TermPart,
  type VersionDiff,
  type WordDiff,
} from '@jobbspar/core'
import { pageOf, type Output, type Page } from '../terminal/io.js'
import { type Locale } from '../terminal/locale.js'
import { indented } from '../terminal/text.js'
import { valueText } from '../terminal/values.js'
import { sourceText } from './source-text.js'
import { versionText } from './version-text.js'
import { wordLines } from './words-text.js'

/** The settings of a line: the page, and the names of the two programs. */
interface Set extends Page {
  readonly a: string
  readonly b: string
}

const sourceLine = (source: Source, { width, locale }: Page, by: number): string =>
  indented(by, locale.say('source', { source: sourceText(source, locale) }), width)

const parts: Readonly<Record<Exclude<TermPart, 'from'>, (version: Term<unknown>, locale: Locale) => string>> = {
  until: ({ until }, { say, day }) => (until === undefined ? say('noneKnown') : day(until)),
  since: ({ since }, { say }) => say(since === undefined ? 'no' : 'sinceNotKnown'),
  value: ({ value }, locale) => valueText(value, locale),
  enforcement: ({ enforcement }, { say }) => say(enforcement ?? 'termDoesNotSay'),
  source: ({ source }, locale) => sourceText(source, locale),
}

const pairText = (a: Term<unknown>, b: Term<unknown>, differs: readonly TermPart[], set: Set): string => {
  const { locale, width } = set
  const { say, day } = locale
  const begins =
    a.from === b.from
      ? say('openPeriod', { first: day(a.from) })
      : say('fromInBoth', { a: set.a, b: set.b, fromA: day(a.from), fromB: day(b.from) })
  return (
    indented(6, begins, width) +
    differs
      .filter((part) => part !== 'from')
      .map(
        (part) =>
          indented(8, `${say(`part.${part}`)}:`, width) +
          indented(10, `${set.a}: ${parts[part](a, locale)}`, width) +
          indented(10, `${set.b}: ${parts[part](b, locale)}`, width),
      )
      .join('')
  )
}

const differenceText = ({ a, b, differs }: VersionDiff, set: Set): string => {
  if (a !== undefined && b !== undefined) return pairText(a, b, differs, set)
  const [only, onlyIn] = a === undefined ? [b, set.b] : [a, set.a]
  return only === undefined ? '' : versionText(only, set, { onlyIn })
}

const termText = ({ name, in: where, versions }: TermDiff, set: Set): string =>
  indented(4, `${name}:`, set.width) +
  versions
    .map((version) => {
      const only = where === 'a' ? version.a : where === 'b' ? version.b : undefined
      return only === undefined ? differenceText(version, set) : versionText(only, set)
    })
    .join('')

const wordText = ({ word, a, b }: WordDiff, set: Set): string => {
  const { locale, width } = set
  const what = (declared: ProgramWord | undefined): string =>
    declared === undefined ? locale.say('wordNotThere') : wordLines(declared, locale).join('; ')
  return (
    indented(4, `${word}:`, width) +
    indented(6, `${set.a}: ${what(a)}`, width) +
    indented(6, `${set.b}: ${what(b)}`, width)
  )
}

/** A program as the printed difference names it: by its id, and by its name there. */
interface Named {
  readonly id: string
  readonly name: string
}

/**
 * Prints how two programs differ, each by the name it is given: the terms that only one has, those that differ, and
 * what counts as an outcome.
 */
export const printDiff = (
  io: Output,
  { alike, terms, words, outcome }: ProgramDiff,
  [a, b]: readonly [Named, Named],
): void => {
  const set: Set = { ...pageOf(io), a: a.name, b: b.name }
  const { locale, width } = set
  const { say } = locale
  const section = (heading: string, where: TermDiff['in']): void => {
    const some = terms.filter((term) => term.in === where)
    if (some.length > 0) io.out(`\n${heading}\n\n${some.map((term) => termText(term, set)).join('')}`)
  }
  const counts = { alike: alike.length, differing: terms.length }
  io.out(indented(0, say('compared', { a: a.name, b: b.name, ...counts }), width))
  if (locale.lang !== 'en' && (terms.length > 0 || outcome !== undefined))
    io.out(indented(0, say('notesAsWritten'), width))
  section(say('onlyIn', { program: a.name }), 'a')
  section(say('onlyIn', { program: b.name }), 'b')
  section(say('inBoth'), 'both')
  if (words.length > 0) io.out(`\n${say('wordsNotAlike')}\n\n${words.map((one) => wordText(one, set)).join('')}`)
  if (outcome === undefined) return
  io.out(`\n${say('outcomes')}\n\n`)
  for (const [program, { says, counts, excluded, source }] of [
    [a, outcome.a],
    [b, outcome.b],
  ] as const)
    io.out(
      indented(
        4,
        say('outcomeOf', {
          program: program.name,
          says: locale.text(`outcome:${program.id}`, says),
          counts: valueText(counts, locale),
          excluded: valueText(excluded, locale),
        }),
        width,
      ) + sourceLine(source, set, 6),
    )
}
