import { InvalidArgumentError } from 'commander'
import { factKinds, isDay, isMonth, lastDayOf, type CompleteTo, type Day } from '@jobbspar/core'

/** What `--complete-to` takes, for its line in the help. */
export const completeToHelp =
  'that what was delivered is complete to a month or day, by kind of fact or for all, such as support=2021-09; repeatable'

/** Every kind of fact. */
const all = 'all'

/** The last day of a month or a day; nothing for any other text. */
const lastOf = (text: string): Day | undefined => (isDay(text) ? text : isMonth(text) ? lastDayOf(text) : undefined)

/** What one statement of completeness adds; nothing where it is none. */
const statedBy = (kind: string, to: string): CompleteTo | undefined => {
  const last = lastOf(to)
  const kinds = kind === all ? factKinds : factKinds.filter((one) => one === kind)
  return last === undefined || kinds.length === 0 ? undefined : Object.fromEntries(kinds.map((one) => [one, last]))
}

/** Reads the value of `--complete-to`, beside those given before it; anything else is bad usage. */
export const completeToOption = (text: string, before: CompleteTo = {}): CompleteTo => {
  const [kind = '', to = '', ...more] = text.split('=')
  const stated = more.length > 0 ? undefined : statedBy(kind, to)
  if (stated !== undefined) return { ...before, ...stated }
  throw new InvalidArgumentError(
    `Expected a kind of fact or ${all}, and a month or day, such as support=2021-09. Kinds of fact: ${factKinds.join(', ')}.`,
  )
}

/** The completeness a file states, as an object from kinds of fact to months or days; nothing where it is none. */
export const completeToIn = (value: unknown): CompleteTo | undefined => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  let complete: CompleteTo = {}
  for (const [kind, to] of Object.entries(value)) {
    const stated = typeof to === 'string' ? statedBy(kind, to) : undefined
    if (stated === undefined) return undefined
    complete = { ...complete, ...stated }
  }
  return complete
}
