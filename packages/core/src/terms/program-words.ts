import { unknownName, wrongIn } from './fields.js'
import { outcomeCodec } from './program-codecs.js'
import { subsidyTermDefs, termDefs, type TermDef } from './program-terms.js'
import { wordsAt, type PlacedWord } from './word-places.js'
import {
  canBeNamed,
  countedSorts,
  countedWordCodec,
  knownWords,
  namesOf,
  programWordCodec,
  traitSorts,
  type ProgramWords,
} from './words.js'
import { oneOf, wordOf } from '../vocabulary/codec.js'
import { isFields, type Fields } from '../vocabulary/fields.js'
import { glossaryEntry } from '../vocabulary/glossary.js'
import { expecting } from '../vocabulary/expected.js'
import { pointerKey, problemAt, type Problem } from '../vocabulary/invalid.js'
import { shown } from '../vocabulary/shown.js'
import { wordSorts, type WordSort } from '../vocabulary/kinds.js'
import { timeUnits } from '../vocabulary/possible.js'

const isSort = (sort: unknown): sort is WordSort => typeof sort === 'string' && Object.hasOwn(wordSorts, sort)

/** Traits that another sort of word has, or that say nothing without another trait. */
const inTraits = (word: string, declared: Fields, path: string): readonly Problem[] => [
  ...Object.entries(traitSorts).flatMap(([trait, sorts]) =>
    declared[trait] === undefined || sorts.some((sort) => sort === declared['is'])
      ? []
      : [problemAt(`${path}/${trait}`, expecting('traitOf', { sorts: sorts.join(', ') }), shown(declared[trait]))],
  ),
  ...countedSorts.flatMap((sort) =>
    declared['is'] === sort && countedWordCodec.is(declared['as'])
      ? wrongIn(oneOf(wordSorts[sort]), declared['as'], `${path}/as`)
      : [],
  ),
  ...(['implies', 'impliedBy'] as const).flatMap((trait) => {
    const others = declared[trait]
    return declared['is'] === 'condition' && Array.isArray(others)
      ? others.flatMap((one, i) =>
          one === word ? [problemAt(`${path}/${trait}/${String(i)}`, expecting('anotherCondition'), shown(word))] : [],
        )
      : []
  }),
  ...(declared['is'] === 'fact' && declared['grows'] === true && declared['unit'] === undefined
    ? [problemAt(`${path}/unit`, oneOf(timeUnits).expects, shown(undefined))]
    : []),
]

const inWord = (word: string, declared: unknown, path: string): readonly Problem[] => {
  const { is, sv, da, en } = isFields(declared) ? declared : {}
  return [
    ...wrongIn(isSort(is) ? wordOf(is) : wordOf('step'), word, path),
    ...wrongIn(programWordCodec, declared, path),
    // A word has one meaning wherever it is shown.
    ...(glossaryEntry(word) === undefined ? [] : [problemAt(path, expecting('wordOfItsOwn'), shown(word))]),
    ...(isFields(declared) && sv === undefined && da === undefined && en === undefined
      ? [problemAt(path, expecting('formsOfWord'), shown(undefined))]
      : []),
    ...(isFields(declared) ? inTraits(word, declared, path) : []),
  ]
}

/** Earlier words that are no words of before: declared today, the word of another, or a word of the library with another meaning. */
const inEarlier = (words: Fields): readonly Problem[] => {
  const seen = new Set(Object.keys(words))
  return Object.entries(words).flatMap(([word, declared]) => {
    const { is, was } = isFields(declared) ? declared : {}
    if (!isSort(is) || !Array.isArray(was)) return []
    const ofSort: readonly string[] = wordSorts[is]
    return was.flatMap((before: unknown, i): readonly Problem[] => {
      if (typeof before !== 'string') return []
      const isFree = !seen.has(before) && (glossaryEntry(before) === undefined || ofSort.includes(before))
      seen.add(before)
      return isFree
        ? []
        : [
            problemAt(
              `/words/${pointerKey(word)}/was/${String(i)}`,
              expecting('earlierWord', { sort: is }),
              shown(before),
            ),
          ]
    })
  })
}

/** What is wrong with the words that a program file declares. */
export const inWords = (words: unknown): readonly Problem[] =>
  isFields(words)
    ? [
        ...Object.entries(words).flatMap(([word, declared]) => inWord(word, declared, `/words/${pointerKey(word)}`)),
        ...inEarlier(words),
      ]
    : []

/** The words that a file declares rightly. */
export const declaredWords = (words: unknown): ProgramWords =>
  isFields(words)
    ? Object.fromEntries(
        Object.entries(words).flatMap(([word, declared]) =>
          programWordCodec.is(declared) && wordOf(declared.is).is(word) ? [[word, declared] as const] : [],
        ),
      )
    : {}

const inTable = (
  defs: Readonly<Record<string, TermDef<unknown>>>,
  terms: Fields,
  path: string,
): readonly PlacedWord[] =>
  Object.entries(terms).flatMap(([name, versions]) => {
    const def = Object.hasOwn(defs, name) ? defs[name] : undefined
    return def === undefined || !Array.isArray(versions)
      ? []
      : versions.flatMap((version: unknown, i) =>
          isFields(version)
            ? wordsAt(def.value.schema, version['value'], `${path}/${pointerKey(name)}/${String(i)}/value`)
            : [],
        )
  })

// Definitions of many types in one table; each value is read by its own definition.
const ofTerms = termDefs as Readonly<Record<string, TermDef<unknown>>>
const ofSubsidies = subsidyTermDefs as Readonly<Record<string, TermDef<unknown>>>

const inSubsidies = (subsidies: unknown): readonly PlacedWord[] =>
  isFields(subsidies)
    ? Object.entries(subsidies).flatMap(([word, terms]) => {
        const path = `/terms/subsidies/${pointerKey(word)}`
        return [{ is: 'subsidy' as const, word, path }, ...(isFields(terms) ? inTable(ofSubsidies, terms, path) : [])]
      })
    : []

// No person chooses from a longer list.
const mostListed = 40

const listed = (names: readonly string[]): string =>
  `${names
    .slice(0, mostListed)
    .map((name) => `'${name}'`)
    .join(' | ')}${names.length > mostListed ? ' | …' : ''}`

/** Words that a file uses and that the program does not know, each with the word that was probably meant. */
export const unknownWords = ({ words, terms, outcome }: Fields): readonly Problem[] => {
  const own = declaredWords(words)
  const known = knownWords({ words: own })
  const used = [
    ...(isFields(terms) ? [...inTable(ofTerms, terms, '/terms'), ...inSubsidies(terms['subsidies'])] : []),
    ...wordsAt(outcomeCodec.schema, outcome, '/outcome'),
    ...Object.entries(own).flatMap(([word, declared]) =>
      wordsAt(programWordCodec.schema, declared, `/words/${pointerKey(word)}`),
    ),
  ]
  // A file can have as many mistakes as words: the words that each could have named are listed once.
  const listedOf = new Map<WordSort, readonly string[]>()
  return used.flatMap(({ is, word, path }): readonly Problem[] => {
    if (canBeNamed(known, is, word)) return []
    const names = listedOf.get(is) ?? namesOf(known, is)
    listedOf.set(is, names)
    return [unknownName(expecting('knownWord', { sort: is, words: listed(names) }), word, names, path)]
  })
}
