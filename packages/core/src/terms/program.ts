import { type DataRule } from './data-rules.js'
import { type ProgramTerms } from './program-terms.js'
import { type Source } from './term.js'
import { type ProgramWords } from './words.js'
import { type Day } from '../vocabulary/day.js'
import { type Exit } from '../vocabulary/kinds.js'
import { type Currency, type Money } from '../vocabulary/money.js'
import { type TimeZone } from '../vocabulary/local-day.js'
import { type Month } from '../vocabulary/month.js'

/**
 * Which exits count as an outcome, and for which participations. It is versioned data, because programs define outcomes
 * differently.
 */
export interface OutcomeDefinition {
  readonly id: string
  readonly version: number
  readonly says: string
  readonly counts: readonly Exit[]
  /** Exits that are excluded from the denominator. */
  readonly excluded: readonly Exit[]
  readonly source: Source
}

/**
 * The units of published figures. An amount of money has its currency; a calendar day or month is written as a day or
 * month.
 */
export const publishedUnits = [
  'persons',
  'participants',
  'households',
  'companies',
  'units',
  'posts',
  'employments',
  'conditions',
  'items',
  'categories',
  'times',
  'months',
  'years',
  'day',
  'month',
  'year',
  'percent',
  'money',
] as const

/**
 * The value of a published figure: a number or an amount; a range where the source gives one or is approximate;
 * `missing` where the number is lost in the source. A lost number is never filled in.
 */
export type PublishedValue =
  number | Money | Day | Month | { readonly low: number | Money; readonly high: number | Money } | 'missing'

/** A figure of a program's source. A figure that follows from the source without being printed in it has the status `derived`. */
export interface PublishedFigure {
  readonly id: string
  /** What the figure is about, in one line. */
  readonly says: string
  readonly unit: (typeof publishedUnits)[number]
  readonly value: PublishedValue
  /** The statements that contain it, or from which it follows. */
  readonly statements: readonly string[]
  readonly source: Source
}

/** How a statement of a program's source document was handled. */
export type Coverage =
  | { readonly is: 'modelled'; readonly by: readonly string[] }
  | { readonly is: 'documented'; readonly note: string }
  | { readonly is: 'notModelled'; readonly because: string }

/**
 * A rate of which a released report may say that it is 0 or 100 %: to know that the rate counts all cases, or none,
 * discloses nothing about a person. The source says who decided so.
 */
export interface HarmlessRate {
  /** The id of the figure. */
  readonly rate: string
  readonly source: Source
}

/** A program as data: who runs it, its dated terms, its published figures, and the coverage of each statement of its source. */
export interface Program {
  readonly id: string
  readonly name: string
  readonly municipality: string
  /** Its country's two letters (ISO 3166-1). No rule reads it. */
  readonly country: string
  readonly currency: Currency
  /** The time zone of its days, by its IANA name. Without one, days are UTC days. */
  readonly timeZone?: TimeZone
  /** The document the program was read from, and its date. */
  readonly document: { readonly title: string; readonly date: Day }
  /** The program’s own words, in addition to the library’s. */
  readonly words?: ProgramWords
  readonly terms: ProgramTerms
  /** Rules that the program states as data, by their ids. */
  readonly rules?: Readonly<Record<string, DataRule>>
  readonly outcome: OutcomeDefinition
  /** The rates whose 0 and 100 % may be released; by default none. */
  readonly harmless?: readonly HarmlessRate[]
  readonly published: readonly PublishedFigure[]
  /** Every statement of the document by id. */
  readonly coverage: Readonly<Record<string, Coverage>>
}
