import { inForce, type Day, type NotSettled, type Terms } from '@jobbspar/core'

/** The settled value of a term on a day; nothing where the program does not have it, no version is in force, or it is not settled. */
export const termValue = <V>(terms: Terms<V> | undefined, day: Day): Exclude<V, NotSettled> | undefined => {
  const value = terms === undefined ? undefined : inForce(terms, day)?.value
  return value === undefined || value === 'notSettled' ? undefined : (value as Exclude<V, NotSettled>)
}
