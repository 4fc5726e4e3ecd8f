import { inForce, libraryTerms, notSettled } from '@jobbspar/core'
import { type At } from './projection.js'

/** How many cases of a count are not known, assumed, or not due yet. */
export interface Silent {
  /** What would decide them is overdue, or may be under way still. */
  readonly notKnown: number
  /** Counted on the assumption that what is open-ended goes on. */
  readonly assumed: number
  /** Not due yet. */
  readonly notYet: number
}

/** Nothing not known. */
export const nothingSilent: Silent = { notKnown: 0, assumed: 0, notYet: 0 }

/** The counts of two as one. */
export const addSilent = (a: Silent, b: Silent): Silent => ({
  notKnown: a.notKnown + b.notKnown,
  assumed: a.assumed + b.assumed,
  notYet: a.notYet + b.notYet,
})

/** The share not known or assumed, in per cent, above which no one number is stated; 0 where the program settles none. */
export const mostNotKnown = ({ program: { terms }, asOf }: At): number => {
  const value = inForce(terms.notKnownShare ?? libraryTerms.notKnownShare, asOf)?.value
  return value === undefined || value === notSettled ? 0 : value
}

/** Whether too much of a count is not known or assumed to state it as one number. */
export const isTooUnsure = (counted: number, { notKnown, assumed }: Silent, at: At): boolean =>
  (notKnown + assumed) * 100 > mostNotKnown(at) * (counted + notKnown)
