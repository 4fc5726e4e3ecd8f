import { InvalidArgumentError } from 'commander'
import { factKinds, isDay, isMonth, lastDayOf, type CompleteTo, type Day, type FactKind } from '@jobbspar/core'

/** What `--complete-to` takes, for its line in the help. */
export const completeToHelp =
  'that what was delivered is complete to a month or day, by kind of fact or for all, such as support=2021-09; repeatable'

/** Every kind of fact that has no statement of its own. */
const all = 'all'

/** Statements of how far a delivery is complete, each for a kind of fact or for all others. */
export type StatedComplete = Readonly<Partial<Record<FactKind | typeof all, Day>>>

/** The last day of a month or a day; nothing for any other text. */
const lastOf = (text: string): Day | undefined => (isDay(text) ? text : isMonth(text) ? lastDayOf(text) : undefined)

const isKind = (kind: string): kind is keyof StatedComplete =>
  kind === all || (factKinds as readonly string[]).includes(kind)

/** What is wrong with one statement, or the statement. */
const statedBy = (kind: string, to: string): StatedComplete | string => {
  const last = lastOf(to)
  if (!isKind(kind)) return `${kind === '' ? 'nothing' : kind} is no kind of fact: ${[all, ...factKinds].join(', ')}`
  return last === undefined ? `${to === '' ? 'nothing' : to} is neither a month nor a day` : { [kind]: last }
}

/** Reads the value of `--complete-to`, next to those given before it; anything else is bad usage. */
export const completeToOption = (text: string, before: StatedComplete = {}): StatedComplete => {
  const [kind = '', to = '', ...more] = text.split('=')
  const stated = more.length > 0 ? 'it has more than one =' : statedBy(kind, to)
  if (typeof stated !== 'string') return { ...before, ...stated }
  throw new InvalidArgumentError(`Expected a kind of fact and a month or day, such as support=2021-09; ${stated}.`)
}

/** The statements in a file, as an object from kinds of fact to months or days; nothing where it is none. */
export const completeToIn = (value: unknown): StatedComplete | undefined => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  let complete: StatedComplete = {}
  for (const [kind, to] of Object.entries(value)) {
    const stated = typeof to === 'string' ? statedBy(kind, to) : ''
    if (typeof stated === 'string') return undefined
    complete = { ...complete, ...stated }
  }
  return complete
}

/** How far each kind of fact is complete: by its own statement, else by the one for all, in whatever order they were made. */
export const completeBy = ({ all: others, ...kinds }: StatedComplete): CompleteTo => ({
  ...(others === undefined ? {} : Object.fromEntries(factKinds.map((kind) => [kind, others]))),
  ...kinds,
})

/** What a report says of the completeness that was stated to it; nothing is complete beyond the day of knowledge. */
export const completenessText = ({ all: others, ...kinds }: StatedComplete, knownOn: Day): readonly string[] => {
  const to = (day: Day): string => (day <= knownOn ? day : `${knownOn}, the day of knowledge, and not ${day}`)
  const stated = [
    ...Object.entries(kinds).map(([kind, day]) => `${kind} to ${to(day)}`),
    ...(others === undefined
      ? []
      : [`${Object.keys(kinds).length === 0 ? 'everything' : 'all else'} to ${to(others)}`]),
  ]
  return stated.length === 0
    ? []
    : [`Stated to be complete: ${stated.join('; ')}. Within it, what was not recorded did not happen.`]
}
