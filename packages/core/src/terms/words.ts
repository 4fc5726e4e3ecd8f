import { textCodec } from './source-codec.js'
import { oncePer } from '../vocabulary/once-per.js'
import { fieldsOf, listOf, oneOf, wordCodec, wordOf, yesNoCodec, type Check } from '../vocabulary/codec.js'
import {
  derivedConditions,
  employmentTraits,
  wordSorts,
  type AssessedCondition,
  type EmploymentKind,
  type EmploymentTraits,
  type LibraryWord,
  type WordSort,
} from '../vocabulary/kinds.js'
import { timeUnits, type FactUnit, type TimeUnit } from '../vocabulary/possible.js'

/** The forms of a word in a language: indefinite, such as “a holiday job”, then definite, such as “the holiday job”. */
export type WordForms = readonly string[]

/** The sorts of word that can count as one of the library’s words of their sort. */
export const countedSorts = ['employment', 'employer', 'unit', 'exit'] as const satisfies readonly WordSort[]
type CountedSort = (typeof countedSorts)[number]

/** A word of a program’s own: its sort, its forms in at least one language, and its traits. */
export interface ProgramWord extends EmploymentTraits {
  readonly is: WordSort
  /** The words that it was before. Histories and the file itself are read with the word of today. */
  readonly was?: readonly string[]
  readonly sv?: WordForms
  readonly da?: WordForms
  readonly en?: WordForms
  /** For a condition: the conditions that hold whenever this one holds. */
  readonly implies?: readonly AssessedCondition[]
  /** For a condition: the conditions of which any one shows that this one holds. */
  readonly impliedBy?: readonly AssessedCondition[]
  /** For a kind of employment, an employer, a unit or an exit: the library’s word of the same sort that it counts as. */
  readonly as?: LibraryWord<CountedSort>
  /** For a fact that is a number: the unit of time that it counts. */
  readonly unit?: TimeUnit
  /** For a fact with a unit: whether it grows as time passes, as an age does. */
  readonly grows?: boolean
}

/** The words that a program adds to the library’s own. */
export type ProgramWords = Readonly<Record<string, ProgramWord>>

const forms: Check<WordForms> = listOf(textCodec)
const conditions = listOf(wordOf('condition', derivedConditions))

/** A word of the library that words of some sort can count as. */
export const countedWordCodec = oneOf((() => [...new Set(countedSorts.flatMap((sort) => [...wordSorts[sort]]))])())

/** A word as a program file declares it. */
export const programWordCodec: Check<ProgramWord> = fieldsOf(
  { is: oneOf(Object.keys(wordSorts) as WordSort[]) },
  {
    sv: forms,
    da: forms,
    en: forms,
    was: listOf(wordCodec),
    implies: conditions,
    impliedBy: conditions,
    unit: oneOf(timeUnits),
    grows: yesNoCodec,
    as: countedWordCodec,
    temporary: yesNoCodec,
    small: yesNoCodec,
  },
)

/** The traits of words, each with the sorts of word that can have it. */
export const traitSorts = {
  implies: ['condition'],
  impliedBy: ['condition'],
  unit: ['fact'],
  grows: ['fact'],
  as: countedSorts,
  temporary: ['employment'],
  small: ['employment'],
} as const satisfies Readonly<Partial<Record<keyof ProgramWord, readonly WordSort[]>>>

const ownWord = ({ words = {} }: { readonly words?: ProgramWords }, word: string): ProgramWord | undefined =>
  Object.hasOwn(words, word) ? words[word] : undefined

/**
 * The word that another word counts as, where figures and rules compare words: the one that the program says, or the library’s word that
 * it was; otherwise the word itself.
 */
export const countsAs = (program: { readonly words?: ProgramWords }, word: string): string => {
  const { as, was = [] } = ownWord(program, word) ?? {}
  return as ?? was.find((before) => countedWordCodec.is(before)) ?? word
}

/** Whether a kind of employment has a trait: by the program, or as the kind of the library that it is or counts as. */
export const hasTrait = (
  program: { readonly words?: ProgramWords },
  kind: EmploymentKind,
  trait: keyof EmploymentTraits,
): boolean => ownWord(program, kind)?.[trait] ?? employmentTraits[countsAs(program, kind)]?.[trait] ?? false

/** How a program counts the numbers of a fact: without a unit where it names none, as they are. */
export const factUnit = (program: { readonly words?: ProgramWords }, fact: string): FactUnit => {
  const { unit, grows } = ownWord(program, fact) ?? {}
  return { ...(unit === undefined ? {} : { unit }), ...(grows === undefined ? {} : { grows }) }
}

/** The words that a program knows, by their sort. */
export type KnownWords = Readonly<Record<WordSort, ReadonlySet<string>>>

/** The words that a program knows: the library’s own and those that it declares. Computed once per program. */
export const knownWords: (program: { readonly words?: ProgramWords }) => KnownWords = oncePer(
  ({ words = {} }: { readonly words?: ProgramWords }) => {
    const known = Object.fromEntries(
      Object.entries(wordSorts).map(([sort, own]) => [sort, new Set<string>(own)]),
    ) as Record<WordSort, Set<string>>
    for (const [word, { is }] of Object.entries(words)) known[is].add(word)
    return known
  },
)

/** Whether a requirement or a term can name a word. */
export const canBeNamed = (known: KnownWords, sort: WordSort, word: string): boolean =>
  known[sort].has(word) || (sort === 'condition' && derivedConditions.some((one) => one === word))

/** The words that a requirement or a term can name. */
export const namesOf = (known: KnownWords, sort: WordSort): readonly string[] =>
  sort === 'condition' ? [...known.condition, ...derivedConditions] : [...known[sort]]
