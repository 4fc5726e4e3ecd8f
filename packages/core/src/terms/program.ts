import { type Terms, type Source } from './term.js'
import { type Day } from '../vocabulary/day.js'
import {
  type Condition,
  type Employer,
  type EmploymentKind,
  type Exit,
  type SubsidyKind,
  type SupportKind,
} from '../vocabulary/kinds.js'
import { type Currency, type Money } from '../vocabulary/money.js'

/** Conditions that must hold together, or of which one suffices. */
export type Requirement =
  { readonly allOf: readonly (Condition | Requirement)[] } | { readonly anyOf: readonly (Condition | Requirement)[] }

/** The dated amounts of one kind of wage subsidy: level × cost factor × the wage up to the ceiling's share of full time. */
export interface SubsidyTerms {
  /** The highest gross wage a month that counts, at full time. */
  readonly ceiling: Terms<Money>
  /** What one unit of level pays of the counted wage: the contribution rate where the level is a multiple of it, else the wage cost. */
  readonly costFactor: Terms<number>
  /** The highest level a decision can grant. */
  readonly highestLevel: Terms<number>
}

/** The rules and amounts of a program. What a program does not speak of is left out, and rules about it do not apply. */
export interface ProgramTerms {
  /** What is required of a person when a praktik starts. */
  readonly requiredAtPraktik?: Terms<Requirement>
  /** What is required of a person when the first employment of these kinds begins, or one after a gap. */
  readonly requiredAtEmployment?: Terms<{
    readonly kinds: readonly EmploymentKind[]
    readonly requirement: Requirement
  }>
  /** The contiguous praktik that must be passed before an employment of these kinds. */
  readonly praktikBeforeEmployment?: Terms<{ readonly kinds: readonly EmploymentKind[]; readonly months: number }>
  /** The most calendar months that a participation's employments of these kinds last together. */
  readonly longestEmployment?: Terms<{ readonly kinds: readonly EmploymentKind[]; readonly months: number }>
  /** Kinds of employment that need a planned last day. */
  readonly temporaryKinds?: Terms<readonly EmploymentKind[]>
  /** Who employs in these kinds. */
  readonly employer?: Terms<{ readonly kinds: readonly EmploymentKind[]; readonly employer: Employer }>
  /** The least share of working time, in per cent, that is competence development. */
  readonly competenceShare?: Terms<{ readonly kinds: readonly EmploymentKind[]; readonly percent: number }>
  /** Kinds of employment in which competence development follows an individual plan. */
  readonly competencePlan?: Terms<{ readonly kinds: readonly EmploymentKind[] }>
  /** The wage subsidies that may carry an employment of these kinds, the usual one first. */
  readonly subsidyBeforeEmployment?: Terms<{
    readonly kinds: readonly EmploymentKind[]
    readonly subsidies: readonly SubsidyKind[]
  }>
  /** Kinds of employment during which the participant is coached. */
  readonly coaching?: Terms<{ readonly kinds: readonly EmploymentKind[] }>
  /** The budget that pays what a subsidy leaves of the employer's cost. */
  readonly remainderPaidFrom?: Terms<'incomeSupportBudget' | 'employerBudget'>
  /** The kind of income support that the program's source compares; where it says nothing, all kinds. */
  readonly comparedSupport?: Terms<SupportKind>
  /** How many calendar years a pilot lasts at most. */
  readonly pilotYears?: Terms<number>
  /** The amounts of wage subsidies, by the day of the decision. */
  readonly subsidies?: Readonly<Partial<Record<SubsidyKind, SubsidyTerms>>>
  /** Full-time working hours a week, which a wage ceiling is a share of. */
  readonly fullTimeHours?: Terms<number>
  /** The statutory employer contribution in per cent of the gross wage, by wage month. */
  readonly employerContribution?: Terms<number>
  /** All that a municipal employer adds to the gross wage, contribution included, in per cent, by wage month. */
  readonly municipalAddOn?: Terms<number>
}

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
