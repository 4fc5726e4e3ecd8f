import { type EventId, type Money, type Month, type Payer, type SupportKind, type Reason } from '@jobbspar/core'
import { type At } from '../asking/projection.js'
import { lack } from '../statistics/lack.js'

/** Where a row or gap of the ledger belongs, and the events it comes from. */
export interface LedgerPlace {
  readonly period: Month
  readonly stream: string
  readonly household?: string
  readonly sources: readonly EventId[]
}

/** The categories that are about wages. Every other category is a kind of income support. */
const wageCategories: readonly string[] = ['wage', 'wageCost', 'wageRemainder', 'wageSubsidy']

/** Whether a row, or a month that is not known, concerns income support. */
export const isSupport = ({ category }: { readonly category: string }): boolean => !wageCategories.includes(category)

/** One amount paid by a payer. */
export interface LedgerRow extends LedgerPlace {
  readonly payer: Payer
  /** Its purpose: `wageSubsidy`, `wageRemainder`, or a kind of income support. */
  readonly category: string
  /** The budget it is taken from, where the program says. */
  readonly budget?: string
  readonly amount: Money
  /** Reported in an event, or computed by terms from it. */
  readonly basis: 'reported' | 'terms'
  /**
   * A report that may still arrive would change the amount: the amount itself, where it is computed by terms, or a wage,
   * a job or a subsidy that a reported subsidy is shared with.
   */
  readonly estimated?: true
  /** A subsidy reported for a month in which none of its employments was running: each recorded one had ended, or had not begun. */
  readonly outsideEmployment?: true
}

/** Consecutive months without a recorded amount. They are in no sum. */
export interface LedgerSilence extends LedgerPlace {
  /** Whether the amount is overdue, or is not due yet because the month is not over. */
  readonly is: 'notKnown' | 'notYet'
  /** The last of the months; `period` is the first. */
  readonly to: Month
  /** The missing report: `wage`, `wageSubsidy`, or a kind of income support. */
  readonly category: string
  /** The payer. */
  readonly payers: readonly Payer[]
  /** The budget it would be taken from, where the program says. */
  readonly budget?: string
  /** The missing information. */
  readonly missing: readonly Reason[]
}

/** An amount that cannot be computed, with the reason. It is never counted as zero. */
export interface LedgerGap extends LedgerPlace {
  readonly category: string
  readonly missing: readonly Reason[]
  /** Who pays it, or a part of it, where that is known. */
  readonly payers?: readonly Payer[]
  /** The budget it is taken from, where the program says. */
  readonly budget?: string
}

/** A subsidy above the cost of the employment in that month. */
export interface LedgerExcess extends LedgerPlace {
  readonly amount: Money
}

/** Gross wages of a month. */
export interface LedgerWage extends LedgerPlace {
  readonly amount: Money
}

/**
 * Support of one kind as one stream records it. It is the support of one participant if every grant names the same
 * participant, otherwise the support of the household.
 */
export interface SupportFile {
  readonly stream: string
  readonly household: string
  readonly kind: SupportKind
  readonly participant?: string
}

/** The ledger of one or more streams. */
export interface LedgerPart {
  readonly rows: readonly LedgerRow[]
  readonly gaps: readonly LedgerGap[]
  readonly excess: readonly LedgerExcess[]
  readonly wages: readonly LedgerWage[]
  /** Months of employments and of granted support without a record, overdue or not due yet. */
  readonly unreported: readonly LedgerSilence[]
  /** The owner of the support in each stream. */
  readonly files: readonly SupportFile[]
  /** The number of streams for which another employment, or another grant of support, may still be reported. */
  readonly notSettled: NotSettled
}

/** The streams for which more may be reported than is due so far. */
export interface NotSettled {
  readonly wages: number
  readonly support: number
}

/** All streams are settled. */
export const allSettled: NotSettled = { wages: 0, support: 0 }

/** The streams of two ledgers. */
export const joinNotSettled = (a: NotSettled, b: NotSettled): NotSettled => ({
  wages: a.wages + b.wages,
  support: a.support + b.support,
})

/** A ledger without rows. */
export const emptyLedger: LedgerPart = {
  rows: [],
  gaps: [],
  excess: [],
  wages: [],
  unreported: [],
  files: [],
  notSettled: allSettled,
}

/** Combines two ledgers. */
export const joinLedgers = (a: LedgerPart, b: LedgerPart): LedgerPart => ({
  rows: [...a.rows, ...b.rows],
  gaps: [...a.gaps, ...b.gaps],
  excess: [...a.excess, ...b.excess],
  wages: [...a.wages, ...b.wages],
  unreported: [...a.unreported, ...b.unreported],
  files: [...a.files, ...b.files],
  notSettled: joinNotSettled(a.notSettled, b.notSettled),
})

/** Combines any number of ledgers. */
export const joinedLedgers = (parts: readonly LedgerPart[]): LedgerPart => ({
  rows: parts.flatMap(({ rows }) => rows),
  gaps: parts.flatMap(({ gaps }) => gaps),
  excess: parts.flatMap(({ excess }) => excess),
  wages: parts.flatMap(({ wages }) => wages),
  unreported: parts.flatMap(({ unreported }) => unreported),
  files: parts.flatMap(({ files }) => files),
  notSettled: parts.reduce((all, { notSettled }) => joinNotSettled(all, notSettled), allSettled),
})

/** An amount that is not in the program's currency cannot be added to the others. */
export const foreign = (amount: Money, at: At): readonly Reason[] =>
  amount.currency === at.program.currency
    ? []
    : [lack('wrongCurrency', { what: 'amount', currency: at.program.currency, found: amount.currency })]

const orderOf = ({ period, stream, sources }: LedgerPlace): string => `${period} ${stream} ${sources.join(' ')}`

/** Orders rows or gaps by month, stream and events, so that the order of recording does not matter. */
export const inOrder = <P extends LedgerPlace>(places: readonly P[]): readonly P[] =>
  places
    .map((place) => ({ place, order: orderOf(place) }))
    .sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
    .map(({ place }) => place)

/** The events behind rows, each once. */
export const sourcesOf = (rows: readonly LedgerRow[]): readonly EventId[] => [
  ...new Set(rows.flatMap((row) => row.sources)),
]
