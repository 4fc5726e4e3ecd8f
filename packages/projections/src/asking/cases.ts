import { type Money } from '@jobbspar/core'
import { type At } from './projection.js'

/** The subjects of cases: a figure is a function of cases of one subject. */
export type CellSubject =
  'person' | 'household' | 'participation' | 'employment' | 'coach' | 'workplace' | 'event' | 'week' | 'month'

/**
 * How much is known about a case. It is recorded; or not due yet; or its report is overdue or may still arrive; or it
 * is assumed. A case is assumed where something open-ended is assumed to go on, or where a report is expected to
 * confirm an amount computed by terms.
 */
export type CellSilence = 'known' | 'notYet' | 'notKnown' | 'assumed'

/** Whom a case is about: the persons of certain streams, a person, a household, or no one. */
export type Whose =
  { readonly streams: readonly string[] } | { readonly person: string } | { readonly household: string } | 'noOne'

/** One case of a figure, before its persons and households are looked up. */
export interface Case {
  readonly of: CellSubject
  /** The name of the case, unique in the figure. */
  readonly subject: string
  readonly is: CellSilence
  /** The class of the case: an exit, a kind, or `in`, `out` or `excluded` of a share. */
  readonly status?: string
  /** The row of the figure's table in which the case counts. */
  readonly row?: string
  /** Its amount in a sum: money, or a number in the unit of the figure. */
  readonly amount?: Money | number
  /** How long it lasted, in days. */
  readonly days?: number
  readonly whose: Whose
}

/** The cases of a part, in addition to its sums; absent unless requested. */
export interface WithCases {
  readonly cases?: readonly Case[]
}

/** The cases of a part, where they are requested. */
export const withCases = (at: At, cases: () => readonly Case[]): WithCases =>
  at.cells === true ? { cases: cases() } : {}

/** The cases of two parts. */
export const joinCases = (a: WithCases, b: WithCases): WithCases =>
  a.cases === undefined && b.cases === undefined ? {} : { cases: [...(a.cases ?? []), ...(b.cases ?? [])] }

/** A person as a case. */
export const personCase = (person: string) => ({ of: 'person', subject: person, whose: { person } }) as const

/** A household as a case. */
export const householdCase = (household: string) =>
  ({ of: 'household', subject: household, whose: { household } }) as const

/** A participation as a case. */
export const participationCase = (stream: string) =>
  ({ of: 'participation', subject: stream, whose: { streams: [stream] } }) as const

/** An employment as a case. */
export const employmentCase = ({ stream, employmentId }: { readonly stream: string; readonly employmentId: string }) =>
  ({ of: 'employment', subject: `${stream} ${employmentId}`, whose: { streams: [stream] } }) as const
