import { InvalidArgumentError } from 'commander'
import {
  factKinds,
  foundIn,
  isDay,
  isMonth,
  lastDayOf,
  shown,
  unknownName,
  type CompleteTo,
  type Day,
  type FactKind,
  type Problem as ParseProblem,
} from '@jobbspar/core'
import { type Locale } from '../terminal/locale.js'

/** A value of `--complete-to`, as an example. */
export const completeToExample = 'support=2021-09'

/** Every kind of fact that has no statement of its own. */
const all = 'all'

/** Statements of how far a delivery is complete, each for a kind of fact or for all others. */
export type StatedComplete = Readonly<Partial<Record<FactKind | typeof all, Day>>>

/** The last day of a month or a day; nothing for any other text. */
const lastOf = (text: string): Day | undefined => (isDay(text) ? text : isMonth(text) ? lastDayOf(text) : undefined)

const kinds: readonly string[] = [all, ...factKinds]

const isKind = (kind: string): kind is keyof StatedComplete => kinds.includes(kind)

/** What is wrong with one statement, or the statement. */
const statedBy = (kind: string, to: string, { say, text }: Locale): StatedComplete | string => {
  const last = lastOf(to)
  const given = (part: string): string => (part === '' ? foundIn('nothing', text) : part)
  if (!isKind(kind)) return say('usage.noKindOfFact', { kind: given(kind), kinds: kinds.join(', ') })
  return last === undefined ? say('usage.neitherMonthNorDay', { to: given(to) }) : { [kind]: last }
}

/** Reads a value of `--complete-to`, in addition to earlier ones; an invalid one is bad usage. */
export const completeToOption =
  (locale: Locale) =>
  (text: string, before: StatedComplete = {}): StatedComplete => {
    const [kind = '', to = '', ...more] = text.split('=')
    const stated = more.length > 0 ? locale.say('usage.severalEquals') : statedBy(kind, to, locale)
    if (typeof stated !== 'string') return { ...before, ...stated }
    throw new InvalidArgumentError(locale.say('usage.completeTo', { example: completeToExample, because: stated }))
  }

/** What is wrong with the statements in a file, an object from kinds of fact to months or days. */
export const wrongInComplete = (value: unknown, path: string, { say }: Locale): readonly ParseProblem[] => {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return [{ path, expected: say('kindsOfFact'), found: shown(value) }]
  return Object.entries(value).flatMap(([kind, to]): readonly ParseProblem[] => [
    ...(isKind(kind)
      ? []
      : [unknownName(say('aKindOfFact', { list: kinds.join(', ') }), kind, kinds, `${path}/${kind}`)]),
    ...(typeof to === 'string' && lastOf(to) !== undefined
      ? []
      : [{ path: `${path}/${kind}`, expected: say('aMonthOrDay'), found: shown(to) }]),
  ])
}

/** The statements of a valid file. */
export const completeToIn = (value: unknown): StatedComplete =>
  Object.fromEntries(
    Object.entries(value ?? {}).flatMap(([kind, to]) => {
      const last = typeof to === 'string' ? lastOf(to) : undefined
      return last === undefined ? [] : [[kind, last]]
    }),
  )

/** How far each kind of fact is complete: by its own statement, otherwise by the one for all, in any order. */
export const completeBy = ({ all: others, ...kinds }: StatedComplete): CompleteTo => ({
  ...(others === undefined ? {} : Object.fromEntries(factKinds.map((kind) => [kind, others]))),
  ...kinds,
})

/** The remark of a report on its stated completeness; nothing is complete beyond the day of knowledge. */
export const completenessText = (
  { all: others, ...kinds }: StatedComplete,
  knownOn: Day,
  { say, day, named }: Locale,
): readonly string[] => {
  const complete = (what: string, to: Day): string =>
    to <= knownOn
      ? say('completeTo', { what, day: day(to) })
      : say('completeToKnown', { what, knownOn: day(knownOn), day: day(to) })
  const stated = [
    ...Object.entries(kinds).map(([kind, to]) => complete(named('word', kind) ?? kind, to)),
    ...(others === undefined
      ? []
      : [complete(say(Object.keys(kinds).length === 0 ? 'completeAll' : 'completeOthers'), others)]),
  ]
  return stated.length === 0 ? [] : [say('complete', { list: stated.join('; ') })]
}
