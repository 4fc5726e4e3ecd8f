import { inForce, libraryTerms, notSettled, silenceOf, type AnyEventDef, type Day, type Money } from '@jobbspar/core'
import { type At } from './projection.js'

/** How many cases of a count are not known, assumed, or not due yet. */
export interface Silent {
  /** The deciding report is overdue, or may be on its way. */
  readonly notKnown: number
  /** Counted on the assumption that what is open-ended goes on. */
  readonly assumed: number
  /** Not due yet. */
  readonly notYet: number
}

/** The share not known or assumed, in per cent, above which no single number is stated; 0 where the program settles none. */
export const mostNotKnown = ({ program: { terms }, asOf }: At): number => {
  const value = inForce(terms.notKnownShare ?? libraryTerms.notKnownShare, asOf)?.value
  return value === undefined || value === notSettled ? 0 : value
}

/** The uncertainty of a figure that is no rate: the cases or months not known, and the least and the most it can be. */
export interface Uncertainty extends Silent {
  /** The least it can be, and the most; the most is absent where nothing bounds it. */
  readonly low?: number | Money
  readonly high?: number | Money
  /** The number of amounts computed by terms that a report would replace. */
  readonly estimated: number
  /** Whether it may still change without a correction. */
  readonly provisional: boolean
}

/** A count of cases with its uncertainty: bounds instead of a value where too much is not known or assumed. */
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

/** The uncertainty of cases that are all known. */
export const silentNone: Silent = { notKnown: 0, assumed: 0, notYet: 0 }

/** The uncertainty of a figure without bounds: a mean, a median, a share of hours. */
export const withoutBounds = (silent: Silent): Uncertainty => ({
  ...{ ...silent, estimated: 0 },
  provisional: silent.notKnown + silent.assumed + silent.notYet > 0,
})

/** A count of events, with its uncertainty: at least those counted, and without an upper bound while a case is not known. */
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
 * A sum over cases of which some are not known: at least the known amounts, and without an upper bound; no value where too many are not
 * known. The sum is absent where an amount is missing.
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

/** Whether too much of a count is not known or assumed for a single number. */
export const isTooUnsure = (counted: number, { notKnown, assumed }: Silent, at: At): boolean =>
  (notKnown + assumed) * 100 > mostNotKnown(at) * (counted + notKnown)
