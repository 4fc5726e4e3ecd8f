import { type ProgramTerms } from './program-terms.js'
import { type Source } from './term.js'
import { type Day } from '../vocabulary/day.js'
import { type Exit } from '../vocabulary/kinds.js'
import { type Currency, type Money } from '../vocabulary/money.js'

/** Which exits count as an outcome, of whom. Versioned data: there is no outcome for everybody. */
export interface OutcomeDefinition {
  readonly id: string
  readonly version: number
  readonly says: string
  readonly counts: readonly Exit[]
  /** Exits that leave the denominator. */
  readonly excluded: readonly Exit[]
  readonly source: Source
}

/** A figure as a source printed it: a value, or a range where the source is approximate. */
export interface PublishedFigure {
  readonly id: string
  /** What the figure is about, in one line. */
  readonly says: string
  readonly unit: 'persons' | 'money' | 'percent' | 'years' | 'months' | 'conditions'
  readonly value: number | Money | { readonly low: number | Money; readonly high: number | Money }
  readonly statements: readonly string[]
  readonly source: Source
}

/** What became of a statement of a program's source document. */
export type Coverage =
  | { readonly is: 'modelled'; readonly by: readonly string[] }
  | { readonly is: 'documented'; readonly note: string }
  | { readonly is: 'notModelled'; readonly because: string }

/** A program as data: who runs it, its dated terms, what it published, and what became of each statement of its source. */
export interface Program {
  readonly id: string
  readonly name: string
  readonly municipality: string
  readonly country: 'SE' | 'DK'
  readonly currency: Currency
  /** The document the program was read from, and its date. */
  readonly document: { readonly title: string; readonly date: Day }
  readonly terms: ProgramTerms
  readonly outcome: OutcomeDefinition
  readonly published: readonly PublishedFigure[]
  /** Every statement of the document by id. */
  readonly coverage: Readonly<Record<string, Coverage>>
}
