import { termsOfRule } from './data-rules.js'
import { namedTerms } from './named-terms.js'
import { type OutcomeDefinition, type Program } from './program.js'
import { type Term, type Terms } from './term.js'
import { type ProgramWord, type ProgramWords } from './words.js'
import { sameData } from '../vocabulary/same.js'

const parts = ['from', 'until', 'since', 'value', 'enforcement', 'source'] as const
/** A part of a version of a term. */
export type TermPart = (typeof parts)[number]

/** A version that only one of two programs has, or two versions of a term and the parts in which they differ. */
export interface VersionDiff {
  readonly a?: Term<unknown>
  readonly b?: Term<unknown>
  /** Empty where only one program has the version. */
  readonly differs: readonly TermPart[]
}

/** A term, or a rule of data by its id, that differs between two programs: the programs that have it, and the versions that differ. */
export interface TermDiff {
  readonly name: string
  readonly in: 'a' | 'b' | 'both'
  readonly versions: readonly VersionDiff[]
}

/** A word of a program's own that another program has not, or of which it says something else. */
export interface WordDiff {
  readonly word: string
  readonly a?: ProgramWord
  readonly b?: ProgramWord
}

/** How two programs differ. */
export interface ProgramDiff {
  readonly a: string
  readonly b: string
  /** The terms that are the same in both. */
  readonly alike: readonly string[]
  readonly terms: readonly TermDiff[]
  /** The words of their own in which they differ. */
  readonly words: readonly WordDiff[]
  /** The definitions of an outcome, where they differ. */
  readonly outcome?: { readonly a: OutcomeDefinition; readonly b: OutcomeDefinition }
}

const pairOf = (a: Term<unknown> | undefined, b: Term<unknown> | undefined): VersionDiff => ({
  ...(a === undefined ? {} : { a }),
  ...(b === undefined ? {} : { b }),
  differs: a === undefined || b === undefined ? [] : parts.filter((part) => !sameData(a[part], b[part])),
})

/** Pairs the versions that begin on the same day. If no two versions do, pairs them in their order. */
const pairsOf = (a: Terms<unknown>, b: Terms<unknown>): readonly VersionDiff[] => {
  const days = [...new Set([...a, ...b].map(({ from }) => from))].sort()
  const at = (versions: Terms<unknown>, day: string) => versions.find(({ from }) => from === day)
  return days.length < a.length + b.length
    ? days.map((day) => pairOf(at(a, day), at(b, day)))
    : Array.from({ length: Math.max(a.length, b.length) }, (_, i) => pairOf(a[i], b[i]))
}

const versionsOf = ({ terms, rules = {} }: Program): ReadonlyMap<string, Terms<unknown>> =>
  new Map<string, Terms<unknown>>([
    ...namedTerms(terms).map(({ name, versions }) => [name, versions] as const),
    ...Object.entries(rules).map(([id, rule]) => [id, termsOfRule(rule)] as const),
  ])

const wordsThatDiffer = (a: ProgramWords, b: ProgramWords): readonly WordDiff[] =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].flatMap((word) => {
    const [inA, inB] = [a[word], b[word]]
    return sameData(inA, inB)
      ? []
      : [{ word, ...(inA === undefined ? {} : { a: inA }), ...(inB === undefined ? {} : { b: inB }) }]
  })

/**
 * Compares two programs term by term, and rule by rule of those that they state as data: terms and rules that only one
 * program has, and differences in dates, values, enforcement or sources.
 */
export const diffPrograms = (a: Program, b: Program): ProgramDiff => {
  const [ofA, ofB] = [versionsOf(a), versionsOf(b)]
  const all = [...new Set([...ofA.keys(), ...ofB.keys()])].map((name): TermDiff => {
    const [inA, inB] = [ofA.get(name), ofB.get(name)]
    return {
      name,
      in: inA === undefined ? 'b' : inB === undefined ? 'a' : 'both',
      versions: pairsOf(inA ?? [], inB ?? []).filter(
        (pair) => pair.a === undefined || pair.b === undefined || pair.differs.length > 0,
      ),
    }
  })
  const differs = (term: TermDiff): boolean => term.in !== 'both' || term.versions.length > 0
  return {
    a: a.id,
    b: b.id,
    alike: all.filter((term) => !differs(term)).map(({ name }) => name),
    terms: all.filter(differs),
    words: wordsThatDiffer(a.words ?? {}, b.words ?? {}),
    ...(sameData(a.outcome, b.outcome) ? {} : { outcome: { a: a.outcome, b: b.outcome } }),
  }
}
