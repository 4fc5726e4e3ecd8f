import { type ProgramDiff, type Term, type TermDiff, type TermPart, type VersionDiff } from '@jobbspar/core'
import { columnsOf, type Io } from '../terminal/io.js'
import { sourceText } from './source-text.js'
import { counted, indented, valueText } from '../terminal/text.js'
import { versionText } from './version-text.js'

/** What a line is set by: what the two programs are called, and the width. */
interface Set {
  readonly a: string
  readonly b: string
  readonly width: number
}

const parts: Readonly<
  Record<Exclude<TermPart, 'from'>, readonly [name: string, text: (version: Term<unknown>) => string]>
> = {
  until: ['last day', ({ until }) => until ?? 'none known'],
  since: ['earlier already', ({ since }) => (since === undefined ? 'no' : 'since a day that is not known')],
  value: ['value', ({ value }) => valueText(value)],
  enforcement: ['binds', ({ enforcement }) => enforcement ?? 'the term does not say'],
  source: ['source', ({ source }) => sourceText(source)],
}

const pairText = (a: Term<unknown>, b: Term<unknown>, differs: readonly TermPart[], set: Set): string =>
  indented(6, a.from === b.from ? `from ${a.from}` : `${set.a} from ${a.from}, ${set.b} from ${b.from}`, set.width) +
  differs
    .filter((part) => part !== 'from')
    .map((part) => {
      const [name, text] = parts[part]
      return (
        indented(8, `${name}:`, set.width) +
        indented(10, `${set.a}: ${text(a)}`, set.width) +
        indented(10, `${set.b}: ${text(b)}`, set.width)
      )
    })
    .join('')

const differenceText = ({ a, b, differs }: VersionDiff, set: Set): string => {
  if (a !== undefined && b !== undefined) return pairText(a, b, differs, set)
  const [only, whose] = a === undefined ? [b, set.b] : [a, set.a]
  return only === undefined ? '' : versionText(only, set.width, { before: `only in ${whose}, ` })
}

const termText = ({ name, in: where, versions }: TermDiff, set: Set): string =>
  indented(4, `${name}:`, set.width) +
  versions
    .map((version) => {
      const only = where === 'a' ? version.a : where === 'b' ? version.b : undefined
      return only === undefined ? differenceText(version, set) : versionText(only, set.width)
    })
    .join('')

/**
 * Prints how two programs differ, each by the name it is given: the terms that only one has, those that both have otherwise, and
 * what counts as an outcome.
 */
export const printDiff = (io: Io, { alike, terms, outcome }: ProgramDiff, [a, b]: readonly [string, string]): void => {
  const set: Set = { a, b, width: columnsOf(io) }
  const section = (heading: string, where: TermDiff['in']): void => {
    const some = terms.filter((term) => term.in === where)
    if (some.length > 0) io.out(`\n${heading}\n\n${some.map((term) => termText(term, set)).join('')}`)
  }
  io.out(
    indented(
      0,
      `${a} and ${b}: ${counted(alike.length, 'term')} alike, ${counted(terms.length, 'term')} not.`,
      set.width,
    ),
  )
  section(`Only in ${a}`, 'a')
  section(`Only in ${b}`, 'b')
  section('In both, and not the same', 'both')
  if (outcome === undefined) return
  io.out('\nWhat counts as an outcome\n\n')
  for (const [id, { says, counts, excluded, source }] of [
    [a, outcome.a],
    [b, outcome.b],
  ] as const)
    io.out(
      indented(4, `${id}: ${says} Counts: ${valueText(counts)}; excluded: ${valueText(excluded)}`, set.width) +
        indented(6, `source: ${sourceText(source)}`, set.width),
    )
}
