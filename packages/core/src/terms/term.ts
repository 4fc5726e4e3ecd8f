import { type Day } from '../vocabulary/day.js'
import { expecting } from '../vocabulary/expected.js'
import { problemAt, type Problem } from '../vocabulary/invalid.js'

/** How strongly a rule binds: a broken `must` refuses a decision, a broken `should` is reported. */
export type Enforcement = 'must' | 'should'

/** Where a value comes from. */
export interface Source {
  /** The statement's or public fact's id, or the paragraph of a statute. */
  readonly id: string
  /** The document, statute or page. */
  readonly document: string
  /** At most 15 words of it, verbatim. */
  readonly quote?: string
  /**
   * `verified`: read in the document. `derived`: follows from what was read. `interpretation`: our reading of a text
   * that leaves it open. `unverified`: others report it; the document itself was not read.
   */
  readonly status: 'verified' | 'derived' | 'interpretation' | 'unverified'
  /** What a reader should know before relying on it. */
  readonly note?: string
}

/** The value of a term whose source names the thing but gives no figure. It is never zero. */
export const notSettled = 'notSettled'
/** See {@link notSettled}. */
export type NotSettled = typeof notSettled

/**
 * A value with its source and the days on which it is in force. `until` is the last day; it is absent while no end is
 * known.
 */
export interface Term<V> {
  /** The first day on which the value is known to be in force. */
  readonly from: Day
  /**
   * The value was already in force before `from`, since an unknown day. Whether it was in force on a certain earlier
   * day is not known.
   */
  readonly since?: 'notKnown'
  readonly until?: Day
  readonly value: V | NotSettled
  readonly source: Source
  /** How strongly a rule that uses this term binds, where the rule leaves that to the term. */
  readonly enforcement?: Enforcement
}

/**
 * The versions of one term, in order, without overlap. Days between two versions have no term: a rule is then
 * undetermined, and the nearest version is not used. Where the next version was already in force since an unknown day,
 * rules do not apply on these days.
 */
export type Terms<V> = readonly Term<V>[]

/** The term in force on `day`, if any. */
export const inForce = <V>(terms: Terms<V>, day: Day): Term<V> | undefined => {
  for (let i = terms.length - 1; i >= 0; i--) {
    const term = terms[i]
    if (term !== undefined && term.from <= day) return term.until === undefined || day <= term.until ? term : undefined
  }
  return undefined
}

/**
 * The term that was perhaps in force on `day`: the next version, if it was already in force before its `from`, since an
 * unknown day.
 */
export const perhapsInForce = <V>(terms: Terms<V>, day: Day): Term<V> | undefined => {
  const next = inForce(terms, day) === undefined ? terms.find(({ from }) => day < from) : undefined
  return next?.since === undefined ? undefined : next
}

/**
 * What is wrong with the dates of a list of terms: each must begin after the one before it has ended. Empty when
 * nothing is wrong. Versions that could not be read are skipped.
 */
export const problemsOfTerms = (
  terms: readonly (Pick<Term<unknown>, 'from' | 'until'> | undefined)[],
  path: string,
): readonly Problem[] => {
  let before: Pick<Term<unknown>, 'from' | 'until'> | undefined
  return terms.flatMap((term, i) => {
    if (term === undefined) return []
    const problems: Problem[] = []
    if (term.until !== undefined && term.until < term.from)
      problems.push(problemAt(`${path}/${String(i)}/until`, expecting('dayFrom', { from: term.from }), term.until))
    if (before !== undefined && (before.until === undefined || term.from <= before.until))
      problems.push(
        problemAt(
          `${path}/${String(i)}/from`,
          before.until === undefined ? expecting('dayAfterOpen') : expecting('dayAfter', { until: before.until }),
          term.from,
        ),
      )
    before = term
    return problems
  })
}
