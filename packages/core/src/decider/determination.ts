import {
  type AskedTerms,
  type Earlier,
  type Facts,
  type Fact,
  type Cited,
  type Guard,
  type Rule,
  type TermsByKind,
  type Verdict,
  undetermined,
  notApplicable,
} from './rule.js'
import { type Reason } from './reasons.js'
import { type Deviation, type Recorded } from '../history/envelope.js'
import { type AnyEvent } from '../history/event.js'
import {
  inForce,
  notSettled,
  perhapsInForce,
  type Enforcement,
  type Source,
  type Term,
  type Terms,
} from '../terms/term.js'
import { type Day } from '../vocabulary/day.js'
import { type EventId } from '../vocabulary/ids.js'
import { type Money } from '../vocabulary/money.js'

/** A term as a determination used it. */
export interface UsedTerm {
  readonly name: string
  readonly from: Day
  readonly until?: Day
  readonly since?: 'notKnown'
  readonly value: unknown
  readonly source: Source
}

/**
 * The verdict of a rule on one event, with everything it is based on. Texts, audits and exports are made from it;
 * `sentenceOf` says the rule’s sentence.
 */
export interface Determination {
  readonly rule: string
  readonly ruleVersion: number
  readonly verdict: Verdict['is']
  /** How the rule binds here: a `must` refuses decisions, a `should` becomes a finding. */
  readonly enforcement: Enforcement
  /** The event judged. */
  readonly event: { readonly id: EventId; readonly type: string; readonly on: Day }
  /**
   * For a broken rule, the facts that broke it; for an undetermined verdict, the facts that are known; empty when met.
   */
  readonly facts: Facts
  /** For an undetermined verdict, what was not known; for a rule that does not apply, why not. */
  readonly missing: readonly Reason[]
  /** The ids of the events that the facts come from. */
  readonly cites: Cited
  /** The first day on which the rule would be met, where it can be computed. */
  readonly passesFrom?: Day
  readonly terms: readonly UsedTerm[]
  /** The versions of other streams that were consulted. */
  readonly consulted?: Readonly<Record<string, number>>
  /** The deviation under which a broken rule was recorded anyway. */
  readonly deviation?: Deviation
}

/** The state of another stream on the event's day, and the stream versions it was read from. */
export interface Consulted<C> {
  readonly value: C
  readonly versions: Readonly<Record<string, number>>
}

/**
 * Returns the effective state of the other streams on the day of an event, as known when the event was recorded; for a
 * corrected event, as known at `correctedAt`. Returns nothing where the caller supplies no such state.
 */
export type ContextAt<C, Ev extends AnyEvent = AnyEvent> = (event: Recorded<Ev>) => Consulted<C> | undefined

/** A rule with the versions of its terms in one program. They are looked up only once. */
export interface BoundRule<S, C> {
  readonly rule: Rule<S, AnyEvent, never, C>
  /** The program; its type is erased, so that the rules of different streams are bound alike. */
  readonly program: never
  readonly terms: readonly BoundTerm[]
  /** Whether any of the terms has versions by kind. */
  readonly byKind: boolean
  /** The terms of a rule without terms by kind: the same for every event. */
  readonly chosen: readonly ChosenTerm[]
}

type BoundTerm = readonly [name: string, versions: AskedTerms[string]]
/**
 * A term as one event needs it: its name in the rule, its versions, and the kind of the versions where the term is
 * stated by kind.
 */
type ChosenTerm = readonly [name: string, versions: Terms<unknown> | undefined, kind?: string]

/** A reason that names a term: `noTerm`, or `noTermOf` where the term is stated by kind. */
const aboutTerm = (code: string, [term, , of]: ChosenTerm, on?: Day): Reason => ({
  code: of === undefined ? code : `${code}Of`,
  facts: { term, ...(of === undefined ? {} : { of }), ...(on === undefined ? {} : { on }) },
})

/** A rule with its terms in one program. */
export const bind = <S, P, C>(rule: Rule<S, AnyEvent, P, C>, program: P): BoundRule<S, C> => {
  const terms = Object.entries(rule.terms(program))
  const byKind = terms.some(([, versions]) => isByKind(versions))
  if (byKind && (rule.termKey === undefined || rule.obligation !== undefined))
    throw new Error(`${rule.id} has terms by kind: it needs termKey, and has no obligation.`)
  return { rule, program: program as never, terms, byKind, chosen: chosenFor(terms, undefined) }
}

/** Whether a term has versions for each of several kinds. */
const isByKind = (versions: AskedTerms[string]): versions is TermsByKind<unknown> =>
  versions !== undefined && 'byKind' in versions

/** The terms that a rule needs for an event of one kind. */
const chosenFor = (terms: readonly BoundTerm[], kind: string | undefined): readonly ChosenTerm[] =>
  terms.map(([name, versions]): ChosenTerm => {
    if (!isByKind(versions)) return [name, versions]
    const { byKind } = versions
    const known = kind !== undefined && Object.hasOwn(byKind, kind)
    return [name, known ? byKind[kind] : undefined, kind ?? 'none']
  })

/** The terms of a rule on a day: their values and the versions used, or the reason why there are none. */
export type Looked =
  | {
      readonly ok: true
      readonly values: Readonly<Record<string, unknown>>
      readonly used: readonly (readonly [string, Term<unknown>])[]
    }
  | { readonly ok: false; readonly verdict: Verdict; readonly used: readonly (readonly [string, Term<unknown>])[] }

const noValues: Readonly<Record<string, unknown>> = {}

/**
 * Looks up the terms of a rule. A term that is not in force makes the rule undetermined. A term that is not settled, or
 * that was perhaps not yet in force, makes the rule not applicable.
 */
export const lookUp = (terms: readonly ChosenTerm[], day: Day): Looked => {
  if (terms.length === 0) return { ok: true, values: noValues, used: [] }
  const values: Record<string, unknown> = {}
  const used: (readonly [string, Term<unknown>])[] = []
  const absent: Reason[] = []
  let because: Reason | undefined
  for (const chosen of terms) {
    const [name, versions] = chosen
    const term = versions === undefined ? undefined : inForce(versions, day)
    const perhaps = term === undefined && versions !== undefined ? perhapsInForce(versions, day) : undefined
    if (perhaps !== undefined) {
      used.push([name, perhaps])
      because ??= aboutTerm('perhapsNotYet', chosen, day)
      continue
    }
    if (term === undefined) {
      absent.push(aboutTerm('noTerm', chosen, day))
      continue
    }
    used.push([name, term])
    if (term.value === notSettled) because ??= aboutTerm('notSettled', chosen)
    values[name] = term.value
  }
  if (because !== undefined) return { ok: false, verdict: { is: 'notApplicable', because }, used }
  if (absent.length > 0) return { ok: false, verdict: undetermined(absent), used }
  return { ok: true, values, used }
}

/**
 * How a rule binds: as its guard states, or as its term in force states. Without a term in force, it binds as strictly
 * as the strictest version of its terms.
 */
const enforcementOf = (terms: readonly ChosenTerm[], guard: Guard, used: Looked['used']): Enforcement => {
  if (guard !== 'byTerm') return guard
  const inForceNow = used.find(([, term]) => term.enforcement !== undefined)?.[1].enforcement
  if (inForceNow !== undefined) return inForceNow
  const versions = terms.flatMap(([, terms]) => (terms ?? []).map(({ enforcement }) => enforcement))
  return versions.length > 0 && versions.every((enforcement) => enforcement === 'should') ? 'should' : 'must'
}

// A fact may be part of a state that changes later; a determination must not change.
const copied = (facts: Facts): Facts =>
  Object.fromEntries(Object.entries(facts).map(([name, fact]): [string, Fact] => [name, copyOf(fact)]))

const copyOf = (fact: Fact): Fact =>
  Array.isArray(fact) ? fact.slice() : typeof fact === 'object' ? { ...(fact as Money) } : fact

// The facts of a reason may also be part of a state that changes later.
const reasonCopy = ({ code, facts }: Reason): Reason => ({ code, facts: { ...facts } })

const citesOf = ({ events, everyOf }: Cited): Cited => ({
  ...(events === undefined ? {} : { events: [...events] }),
  ...(everyOf === undefined ? {} : { everyOf: [...everyOf] }),
})

const nothing: readonly Reason[] = []

/** A rule's answer on one event, before it becomes a determination. */
export interface Answer {
  readonly verdict: Verdict
  readonly enforcement: Enforcement
  readonly used: readonly (readonly [string, Term<unknown>])[]
  /** The versions of the other streams, where the rule looked at them. */
  readonly consulted?: Readonly<Record<string, number>>
}

/** Applies one rule to one event, in the state before the event. */
export const ask = <S, C>(
  bound: BoundRule<S, C>,
  guard: Guard,
  state: S,
  event: Recorded<AnyEvent>,
  earlier: Earlier,
  consulted: Consulted<C> | undefined,
): Answer => {
  const { rule, program } = bound
  let terms = bound.chosen
  const answer = (verdict: Verdict, used: Looked['used'] = [], read = false): Answer => ({
    verdict,
    enforcement: enforcementOf(terms, guard, used),
    used,
    ...(read && consulted !== undefined ? { consulted: consulted.versions } : {}),
  })
  if (rule.appliesTo?.(event) === false) return answer(notApplicable('notAboutThisEvent'))
  if (bound.byKind) terms = chosenFor(bound.terms, rule.termKey?.({ state, event }))
  const unspoken = terms.find(([, versions]) => versions === undefined)
  if (unspoken !== undefined) return answer({ is: 'notApplicable', because: aboutTerm('programSilent', unspoken) })
  const day = rule.anchor === undefined ? event.data.on : rule.anchor({ state, event })
  if (day === undefined) return answer(undetermined([{ code: 'noDayForTerms', facts: {} }]))
  const looked = lookUp(terms, day)
  if (!looked.ok) return answer(looked.verdict, looked.used)
  if (consulted === undefined)
    return answer(rule.judge({ state, event, terms: looked.values, context: undefined, program, earlier }), looked.used)
  let read = false
  const verdict = rule.judge({
    state,
    event,
    terms: looked.values,
    program,
    earlier,
    // Only a rule that has read the context depends on the other streams.
    get context() {
      read = true
      return consulted.value
    },
  })
  return answer(verdict, looked.used, read)
}

/** Turns the answer of a rule into a determination. */
export const determined = <S, C>(bound: BoundRule<S, C>, answer: Answer, event: Recorded<AnyEvent>): Determination => {
  const { rule } = bound
  const { verdict } = answer
  const { deviation } = event.meta
  const broken = verdict.is === 'notMet' || verdict.is === 'undetermined'
  return {
    rule: rule.id,
    ruleVersion: rule.version,
    verdict: verdict.is,
    enforcement: answer.enforcement,
    event: { id: event.meta.id, type: event.type, on: event.data.on },
    facts: broken ? copied(verdict.facts) : {},
    missing:
      verdict.is === 'undetermined'
        ? verdict.missing.map(reasonCopy)
        : verdict.is === 'notApplicable'
          ? [reasonCopy(verdict.because)]
          : nothing,
    cites: verdict.is === 'notMet' ? citesOf(verdict.cites) : {},
    ...(verdict.is === 'notMet' && verdict.passesFrom !== undefined ? { passesFrom: verdict.passesFrom } : {}),
    terms: answer.used.map(([name, term]) => ({
      name,
      from: term.from,
      ...(term.until === undefined ? {} : { until: term.until }),
      ...(term.since === undefined ? {} : { since: term.since }),
      value: term.value,
      source: term.source,
    })),
    ...(answer.consulted === undefined ? {} : { consulted: answer.consulted }),
    ...(broken && deviation?.rules.some((cited) => cited === rule.id || rule.was.includes(cited)) === true
      ? { deviation }
      : {}),
  }
}

/** The key of a breach: two determinations are the same breach when rule, event, verdict and binding are equal. */
export const breachKey = ({ rule, event, verdict, enforcement }: Determination): string =>
  `${rule} ${event.id} ${verdict} ${enforcement}`
