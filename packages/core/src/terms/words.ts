import { textCodec } from './source-codec.js'
import { oncePer } from '../vocabulary/once-per.js'
import { fieldsOf, listOf, oneOf, wordOf, type Check } from '../vocabulary/codec.js'
import { impliedConditions, wordSorts, type AssessedCondition, type WordSort } from '../vocabulary/kinds.js'

/** The forms of a word in a language: indefinite, such as “a holiday job”, then definite, such as “the holiday job”. */
export type WordForms = readonly string[]

/** A word of a program’s own: its sort, its forms in at least one language, and its traits. */
export interface ProgramWord {
  readonly is: WordSort
  readonly sv?: WordForms
  readonly da?: WordForms
  readonly en?: WordForms
  /** For a condition: the condition that holds whenever this one holds. */
  readonly implies?: AssessedCondition
}

/** The words that a program adds to the library’s own. */
export type ProgramWords = Readonly<Record<string, ProgramWord>>

const forms: Check<WordForms> = listOf(textCodec)

/** A word as a program file declares it. */
export const programWordCodec: Check<ProgramWord> = fieldsOf(
  { is: oneOf(Object.keys(wordSorts) as WordSort[]) },
  { sv: forms, da: forms, en: forms, implies: wordOf('condition') },
)

/** The words that a program knows, by their sort. */
export type KnownWords = Readonly<Record<WordSort, ReadonlySet<string>>>

/**
 * The conditions of which any one shows that a condition holds: it implies the condition, directly or by others. By the
 * library’s words, and by those of the program. Computed once per program.
 */
export const conditionsImplying: (program: {
  readonly words?: ProgramWords
}) => (condition: string) => readonly AssessedCondition[] = oncePer(
  ({ words = {} }: { readonly words?: ProgramWords }) => {
    const pairs = [
      ...Object.entries(impliedConditions as Readonly<Record<string, string>>),
      ...Object.entries(words).flatMap(([by, { implies }]) => (implies === undefined ? [] : [[implies, by] as const])),
    ]
    const known = new Map<string, readonly AssessedCondition[]>()
    const found = (condition: string): readonly AssessedCondition[] => {
      const all = new Set<string>()
      const open = [condition]
      for (let next = open.pop(); next !== undefined; next = open.pop())
        for (const [implied, by] of pairs)
          if (implied === next && by !== condition && !all.has(by)) {
            all.add(by)
            open.push(by)
          }
      return [...all]
    }
    return (condition) => {
      const before = known.get(condition)
      if (before !== undefined) return before
      const implying = found(condition)
      known.set(condition, implying)
      return implying
    }
  },
)

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
