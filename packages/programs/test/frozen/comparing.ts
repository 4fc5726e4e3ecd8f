import { type Determination, type Fact, type Obligation } from '@jobbspar/core'
import { inspect, isDeepStrictEqual } from 'node:util'
import { type Replacement } from './replaced.js'

/** What is compared of a determination. */
export type Compared = Pick<Determination, 'verdict' | 'enforcement' | 'facts' | 'cites' | 'passesFrom'> &
  Partial<Pick<Determination, 'missing'>>

/** The verdict of a conjunction is the first of these that one of its parts has. */
const byWeight = ['notMet', 'undetermined', 'met', 'notApplicable'] as const

const verdictOf = (parts: readonly Compared[]): Compared['verdict'] =>
  byWeight.find((verdict) => parts.some((part) => part.verdict === verdict)) ?? 'notApplicable'

/**
 * The facts of several rules under the names of the rule that they replace, without the added ones. Lists of the same
 * name are joined in the order of the rules; other values of the same name have to be equal, otherwise each is shown.
 */
const factsOf = (
  parts: readonly Compared[],
  { facts: names = {}, added = [], more = [], as = {} }: Replacement,
  given: Compared['facts'],
) => {
  const all: Record<string, unknown> = {}
  for (const { facts } of parts)
    for (const [name, written] of Object.entries(facts)) {
      const old = names[name] ?? name
      if (added.includes(name) || (more.includes(old) && given[old] === undefined)) continue
      const value = as[name]?.(written) ?? written
      const before = all[old] as Fact | undefined
      all[old] =
        before === undefined || isDeepStrictEqual(before, value)
          ? value
          : Array.isArray(before) && Array.isArray(value)
            ? [...(before as readonly string[]), ...(value as readonly string[])]
            : { differ: [before, value] }
    }
  return all
}

const unique = (names: readonly string[]): readonly string[] => [...new Set(names)].sort()

const citesOf = (parts: readonly Compared[]) => ({
  events: unique(parts.flatMap(({ cites }) => cites.events ?? [])),
  everyOf: unique(parts.flatMap(({ cites }) => cites.everyOf ?? [])),
})

/** The first day on which all parts pass, where each of them has one. */
const passesFromOf = (parts: readonly Compared[]): string | undefined => {
  const days = parts.flatMap(({ passesFrom }) => passesFrom ?? [])
  return days.length === parts.length ? [...days].sort().at(-1) : undefined
}

const shown = (value: unknown): string => inspect(value, { breakLength: Infinity, depth: null })

/** Nothing for equal values; the order of names does not matter, that of a list does. */
const unlike = (what: string, before: unknown, after: unknown): readonly string[] =>
  isDeepStrictEqual(before, after) ? [] : [`${what}: before ${shown(before)}, now ${shown(after)}`]

/**
 * How the determinations of the replacing rules differ from that of the replaced rule. Enforcement, facts, cited events
 * and first passing day are those of the rules that decide the verdict: all of them bind as the replaced rule did, their
 * facts and cited events together are its facts and cited events, and the last of their passing days is its passing day.
 * The passing day is compared where the replaced rule had one. A rule that is met has neither facts nor cited events.
 */
export const differences = (
  before: Compared | undefined,
  after: readonly Compared[],
  replacement: Replacement,
): readonly string[] => {
  const [was, is] = [before?.verdict ?? 'notApplicable', verdictOf(after)]
  // On a day without a version, a rule of code did not know; a rule of data still says nothing of other kinds.
  const noVersion = before?.missing?.every(({ code }) => code === 'noTerm' || code === 'noTermOf') === true
  if (was === 'undetermined' && noVersion && is === 'notApplicable') return []
  if (was !== is) return unlike('verdict', was, is)
  if (before === undefined || is === 'notApplicable') return []
  const deciding = after.filter((part) => part.verdict === is)
  const { enforcement, passesFrom } = before
  const other = deciding.find((part) => part.enforcement !== enforcement)
  return [
    ...(other === undefined ? [] : unlike('enforcement', enforcement, other.enforcement)),
    ...(is === 'met'
      ? []
      : [
          ...unlike('facts', before.facts, factsOf(deciding, replacement, before.facts)),
          ...unlike('cites', citesOf([before]), citesOf(deciding)),
          ...(passesFrom === undefined ? [] : unlike('passesFrom', passesFrom, passesFromOf(deciding))),
        ]),
  ]
}

/** What is compared of an obligation. */
export type ComparedDue = Pick<Obligation, 'what' | 'of' | 'by' | 'missing' | 'unit' | 'possible'>

const duesOf = (all: readonly ComparedDue[]): readonly string[] =>
  all.map(({ what, of, by, missing, unit, possible }) => shown([what, of, by, missing, unit, possible])).sort()

/** How the obligations of the replacing rules differ from those of the replaced rule. Their order does not matter. */
export const dueDifferences = (before: readonly ComparedDue[], after: readonly ComparedDue[]): readonly string[] =>
  unlike('obligations', duesOf(before), duesOf(after))
