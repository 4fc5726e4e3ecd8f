import {
  kindNames,
  namedTerms,
  streamKinds,
  type AnyEvent,
  type AskedTerms,
  type Enforcement,
  type Guard,
  type NamedTerms,
  type Program,
  type Rule,
  type StreamKind,
  type Term,
  type Terms,
} from '@jobbspar/core'
import { sentenceOf } from '@jobbspar/core/sentences'

/** A rule under one program. */
export interface BookedRule {
  readonly stream: StreamKind
  readonly rule: string
  readonly version: number
  readonly says: string
  /** The events it judges, and how it binds there in this program. */
  readonly guards: Readonly<Record<string, Enforcement>>
  /** Whether it binds as its terms say for at least one event. */
  readonly byTerm: boolean
  readonly terms: readonly NamedTerms[]
}

/** A rule that does not apply under a program, and the terms it would need. */
export interface UnusedRule {
  readonly stream: StreamKind
  readonly rule: string
  readonly version: number
  readonly says: string
  readonly needs: readonly string[]
}

/** Every rule of every kind of stream under one program. */
export interface RuleBook {
  readonly rules: readonly BookedRule[]
  readonly notApplicable: readonly UnusedRule[]
  /** The terms that no rule uses: amounts that figures are computed with. */
  readonly otherTerms: readonly NamedTerms[]
}

type AnyRule = Pick<Rule<never, AnyEvent, Program, unknown>, 'id' | 'version' | 'guards' | 'terms'>

/** The versions of a term that a rule uses: one list, or one for each kind. */
const versionsIn = (name: string, asked: AskedTerms[string]): readonly NamedTerms[] => {
  if (asked === undefined) return []
  if (!('byKind' in asked)) return [{ name, versions: asked }]
  return Object.entries(asked.byKind).flatMap(([kind, versions]) =>
    versions === undefined ? [] : [{ name: `${name} of ${kind}`, versions }],
  )
}

// As in the mechanism: the first of the rule's terms that states an enforcement, otherwise `must`; the latest version decides.
const enforcementOf = (guard: Guard, terms: readonly NamedTerms[]): Enforcement =>
  guard !== 'byTerm'
    ? guard
    : (terms
        .map(({ versions }) => versions.findLast(({ enforcement }: Term<unknown>) => enforcement !== undefined))
        .find((version) => version !== undefined)?.enforcement ?? 'must')

/** The rules of all kinds of stream, in order, under one program. */
export const ruleBookOf = (program: Program): RuleBook => {
  const all = namedTerms(program.terms)
  const nameOf = (versions: Terms<unknown>, otherwise: string): string =>
    all.find((one) => one.versions === versions)?.name ?? otherwise
  const rules: BookedRule[] = []
  const notApplicable: UnusedRule[] = []
  for (const stream of kindNames)
    for (const { id, version, guards, terms } of streamKinds[stream].rulesOf(program) as readonly AnyRule[]) {
      const says = sentenceOf({ rule: id }, program)
      const asked = Object.entries(terms(program))
      const needs = asked.flatMap(([name, versions]) => (versionsIn(name, versions).length === 0 ? [name] : []))
      if (needs.length > 0) {
        notApplicable.push({ stream, rule: id, version, says, needs })
        continue
      }
      const named = asked.flatMap(([name, versions]) =>
        versionsIn(name, versions).map((one) => ({ ...one, name: nameOf(one.versions, one.name) })),
      )
      const resolved = Object.entries(guards).map(([type, guard]) => [type, enforcementOf(guard, named)])
      rules.push({
        ...{ stream, rule: id, version, says, terms: named },
        guards: Object.fromEntries(resolved) as Readonly<Record<string, Enforcement>>,
        byTerm: Object.values(guards).includes('byTerm'),
      })
    }
  const used = new Set(rules.flatMap(({ terms }) => terms.map(({ versions }) => versions)))
  return { rules, notApplicable, otherTerms: all.filter(({ versions }) => !used.has(versions)) }
}
