import { inForce, type Day, type NotSettled, type Terms } from '@jobbspar/core'

/**
 * The settled value of a term on a day. Nothing where the program does not have the term, no version is in force, or
 * the value is not settled.
 */
export const termValue = <V>(terms: Terms<V> | undefined, day: Day): Exclude<V, NotSettled> | undefined => {
  const value = terms === undefined ? undefined : inForce(terms, day)?.value
  return value === undefined || value === 'notSettled' ? undefined : (value as Exclude<V, NotSettled>)
}
