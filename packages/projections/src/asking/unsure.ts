import {
  inForce,
  lastDayOf,
  libraryTerms,
  notSettled,
  silenceOf,
  type AnyEventDef,
  type Day,
  type Money,
  type Month,
  type SeenTo,
  type SilenceMeaning,
} from '@jobbspar/core'
import { type At } from './projection.js'

/** How many cases of a count are not known, assumed, or not due yet. */
export interface Silent {
  /** How many cases whose deciding report is overdue or may still arrive. */
  readonly notKnown: number
  /** How many cases are counted on the assumption that something open-ended goes on. */
  readonly assumed: number
  /** How many cases are not due yet. */
  readonly notYet: number
}

/**
 * The share of cases not known or assumed, in per cent, above which no single number is stated. It is 0 where the
 * program has no such term.
 */
export const mostNotKnown = ({ program: { terms }, asOf }: At): number => {
  const value = inForce(terms.notKnownShare ?? libraryTerms.notKnownShare, asOf)?.value
  return value === undefined || value === notSettled ? 0 : value
}

/**
 * The uncertainty of a figure that is not a rate: the number of cases or months that are not known, and the lowest and
 * highest possible value.
 */
export interface Uncertainty extends Silent {
  /** The lowest and the highest possible value. The highest is absent where there is no upper bound. */
  readonly low?: number | Money
  readonly high?: number | Money
  /** The number of amounts that a report would change. */
  readonly estimated: number
  /** Whether it may still change without a correction. */
  readonly provisional: boolean
}

/**
 * A count of cases with its uncertainty. It has bounds instead of a value where too many cases are not known or
 * assumed.
 */
export const unsureCount = (
  counted: number,
  silent: Silent,
  at: At,
): { readonly value?: number; readonly uncertainty: Uncertainty } => ({
  ...(isTooUnsure(counted, silent, at) ? {} : { value: counted }),
  uncertainty: {
    ...{ low: counted - silent.assumed, high: counted + silent.notKnown },
    ...{ ...silent, estimated: 0 },
    provisional: silent.notKnown + silent.assumed + silent.notYet > 0,
  },
})

/**
 * Whether such an event up to a day may still be reported: no complete delivery covers the day, and its reporting
 * lag is not over.
 */
export const mayBeReported = ({ silence: { fact } }: Pick<AnyEventDef, 'silence'>, on: Day, at: At): boolean =>
  silenceOf({ is: 'spontaneous', fact }, { on }, at) === 'notKnown'

/** What it means that no report about a month was recorded: it is due on the last day of the month. */
export const silenceOfMonth = ({ silence }: Pick<AnyEventDef, 'silence'>, month: Month, at: At): SilenceMeaning => {
  const due = lastDayOf(month)
  return silenceOf(silence, { on: due, due }, at)
}

/**
 * Whether something without a recorded end may have ended by the reference date, according to a report that may still arrive. An end
 * before the planned last day is waited for while its reporting lag runs. One on the planned last day is due, and is waited for
 * however late; so is one of something open-ended.
 */
export const mayHaveEnded = (
  { end, plannedTo }: Pick<SeenTo, 'end'> & { readonly plannedTo: Day | undefined },
  ending: Pick<AnyEventDef, 'silence'>,
  at: At,
): boolean => {
  if (end === 'recorded' || end === 'none') return false
  return end !== 'notYet' || plannedTo === at.asOf || mayBeReported(ending, at.asOf, at)
}

/** The uncertainty when all cases are known. */
export const silentNone: Silent = { notKnown: 0, assumed: 0, notYet: 0 }

/** The uncertainty of a figure without bounds: a mean, a median, a share of hours. */
export const withoutBounds = (silent: Silent): Uncertainty => ({
  ...{ ...silent, estimated: 0 },
  provisional: silent.notKnown + silent.assumed + silent.notYet > 0,
})

/**
 * A count of events with its uncertainty. The lower bound is the number of counted events. There is no upper bound
 * while a case is not known.
 */
export const atLeastCounted = (
  counted: number,
  notKnown: number,
  at: At,
): { readonly value?: number; readonly uncertainty: Uncertainty } => {
  const { high, ...others } = unsureCount(counted, { ...silentNone, notKnown }, at).uncertainty
  return {
    ...(isTooUnsure(counted, { ...silentNone, notKnown }, at) ? {} : { value: counted }),
    uncertainty: { ...others, ...(notKnown > 0 || high === undefined ? {} : { high }) },
  }
}

/**
 * A sum over cases, some of which are not known. The lower bound is the sum of the known amounts; there is no upper
 * bound. There is no value where too many cases are not known. The sum is absent where an amount is missing.
 */
export const unsureSum = (
  sum: Money | undefined,
  cases: number,
  silent: Silent,
  at: At,
): { readonly value?: Money; readonly uncertainty: Uncertainty } => ({
  ...(sum === undefined || isTooUnsure(cases, silent, at) ? {} : { value: sum }),
  uncertainty: {
    ...(sum === undefined ? {} : { low: sum }),
    ...{ ...silent, estimated: 0 },
    provisional: silent.notKnown + silent.assumed + silent.notYet > 0,
  },
})

/** Whether too many cases of a count are not known or assumed to state a single number. */
export const isTooUnsure = (counted: number, { notKnown, assumed }: Silent, at: At): boolean =>
  (notKnown + assumed) * 100 > mostNotKnown(at) * (counted + notKnown)
