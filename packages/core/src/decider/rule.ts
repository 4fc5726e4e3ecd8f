import { type Reason } from './reasons.js'
import { type Recorded } from '../history/envelope.js'
import { type AnyEvent } from '../history/event.js'
import { type Enforcement, type NotSettled, type Terms } from '../terms/term.js'
import { type Day } from '../vocabulary/day.js'
import { type EventId } from '../vocabulary/ids.js'
import { type Money } from '../vocabulary/money.js'

/** One fact of a verdict. */
export type Fact = string | number | boolean | Money | readonly string[]
/** The facts that make or break a rule, by name. */
export type Facts = Readonly<Record<string, Fact>>

/** The events facts come from: by id, or every event of some types (a sum), looked up on demand. */
export interface Cited {
  readonly events?: readonly EventId[]
  readonly everyOf?: readonly string[]
}

/** What a rule says of one event. */
export type Verdict =
  | { readonly is: 'met' }
  | { readonly is: 'notMet'; readonly facts: Facts; readonly cites: Cited; readonly passesFrom?: Day }
  | { readonly is: 'undetermined'; readonly missing: readonly Reason[]; readonly facts: Facts }
  | { readonly is: 'notApplicable'; readonly because: Reason }

const metVerdict: Verdict = { is: 'met' }
const noFacts: Reason['facts'] = {}

/** The rule holds. */
export const met = (): Verdict => metVerdict

/** The rule is broken by these facts, from these events; it would pass from `passesFrom`, where that can be computed. */
export const notMet = (facts: Facts, cites: Cited = {}, passesFrom?: Day): Verdict => ({
  is: 'notMet',
  facts,
  cites,
  ...(passesFrom === undefined ? {} : { passesFrom }),
})

/** It cannot be determined: what is missing is named. Unknown is not false and not zero. */
export const undetermined = (missing: readonly (string | Reason)[], facts: Facts = {}): Verdict => ({
  is: 'undetermined',
  missing: missing.map((one) => (typeof one === 'string' ? { code: 'notKnown', facts: { what: one } } : one)),
  facts,
})

/** The reason “`what` of `of` is not known”, such as the job function of an employment. */
export const notKnownOf = (what: string, of: string): Reason => ({ code: 'notKnownOf', facts: { what, of } })

/** The rule has nothing to say here. */
export const notApplicable = (code: string, facts: Reason['facts'] = noFacts): Verdict => ({
  is: 'notApplicable',
  because: { code, facts },
})

/** How a guard binds: always in this way, or as the term in force says (the first of the rule's terms that has an enforcement; else `must`). */
export type Guard = Enforcement | 'byTerm'

/** The versions of a term for each of several kinds of thing; the rule's `termKey` says which of them an event needs. */
export interface TermsByKind<V> {
  readonly byKind: Readonly<Partial<Record<string, Terms<V>>>>
}

/** The versions of the terms a rule asks for, by name; `undefined` where the program does not speak of the matter. */
export type AskedTerms = Readonly<Record<string, Terms<unknown> | TermsByKind<unknown> | undefined>>

/** The values of the terms in force, when every one exists and is settled. */
export type Settled<B> = {
  readonly [K in keyof B]: NonNullable<B[K]> extends TermsByKind<infer V>
    ? Exclude<V, NotSettled>
    : NonNullable<B[K]> extends Terms<infer V>
      ? Exclude<V, NotSettled>
      : never
}

/** Something that has to be done before a rule is judged. */
export interface Due {
  /** What is due, as a code. */
  readonly what: string
  /** The thing it is due for: an employment, a subsidy. */
  readonly of: string
  /** The last day it can be done. */
  readonly by?: Day
  /** How much is missing, in `unit`, computed up to the last day it can be done. */
  readonly missing: number
  readonly unit: 'hours' | 'days' | 'times' | 'persons'
  /** Whether it can still be met. */
  readonly possible: boolean
  readonly facts: Facts
}

/** A report that is due from a day on and was not recorded. */
export interface Unrecorded {
  /** What is to be recorded, as a code. */
  readonly what: string
  /** The thing it is about: an employment, a praktik. */
  readonly of: string
  /** The last day on which it can be recorded without being late. */
  readonly due: Day
  /** The event that it follows from. */
  readonly event: EventId
  readonly facts: Facts
}

type GuardedTypes<Ev extends AnyEvent, G> = Extract<keyof G, Ev['type']>
/** The events that a set of guards lets a judge see. */
export type Guarded<Ev extends AnyEvent, G> = Extract<Ev, { readonly type: GuardedTypes<Ev, G> }>

/** The events before the one that is judged, in the order of their days: the first `count` of `events`. */
export interface Earlier {
  readonly events: readonly Recorded<AnyEvent>[]
  readonly count: number
}

/** A rule, as it is written. */
export interface RuleSpec<S, Ev extends AnyEvent, P, C, G, B> {
  /** `concept/what-it-asks`. */
  readonly id: string
  /** Raised by one with each change of the rule’s meaning. */
  readonly version: number
  /** One sentence that can be read aloud at a desk. A rule of data has none: its sentence is made from its kind and its words. */
  readonly says?: string
  /** The ids that it had before. A deviation that cites one of them cites the rule. */
  readonly was?: readonly string[]
  /** The events it judges and how it binds there. */
  readonly guards: G
  /** The terms of the program it needs. Without one in force the rule is undetermined; with one not settled it is not applicable. */
  readonly terms?: (program: P) => B
  /** Whether it applies to an event, asked before its terms are looked up; by default it applies to every guarded event. */
  readonly appliesTo?: (event: Recorded<Guarded<Ev, G>>) => boolean
  /** The kind of the event, for terms that have versions by kind; without a version for its kind the rule is not applicable. */
  readonly termKey?: (at: { readonly state: S; readonly event: Recorded<Guarded<Ev, G>> }) => string | undefined
  /** The day that selects the versions of the terms; by default the event's own. */
  readonly anchor?: (at: { readonly state: S; readonly event: Recorded<Guarded<Ev, G>> }) => Day | undefined
  /** Judges one event in the state before it; `context` is what another stream says on its day, where a caller supplies it. */
  readonly judge: (at: {
    readonly state: S
    readonly event: Recorded<Guarded<Ev, G>>
    readonly terms: Settled<B>
    readonly context: C | undefined
    /** The program, for what is not dated in it: its words. What is dated is a term. */
    readonly program: P
    /** The events before this one, for what the state does not keep. */
    readonly earlier: Earlier
  }) => Verdict
  /** What is due before the rule is judged. */
  readonly obligation?: (at: {
    readonly state: S
    readonly asOf: Day
    /** The events up to the end of `asOf`. */
    readonly earlier: Earlier
    /** The terms in force on a day: pass the day by which the rule will be judged. Nothing where a term is missing or not settled. */
    readonly termsOn: (day: Day) => Settled<B> | undefined
  }) => readonly Due[]
  /** The reports due by the end of `asOf` and not recorded: listed as obligations, and as findings of an audit once late. */
  readonly unrecorded?: (at: { readonly state: S; readonly asOf: Day }) => readonly Unrecorded[]
}

/** What a rule judges, with the types of its event and terms erased. */
export interface Judged<S, P, C> {
  readonly state: S
  readonly event: Recorded<AnyEvent>
  readonly terms: Readonly<Record<string, unknown>>
  readonly context: C | undefined
  readonly program: P
  readonly earlier: Earlier
}

/** A rule as a value: it judges one event to be added to one history. */
export interface Rule<S, Ev extends AnyEvent, P, C> {
  readonly id: string
  readonly version: number
  readonly says?: string
  readonly was: readonly string[]
  readonly guards: Readonly<Record<string, Guard>>
  /** The events it guards; only a type, so that a stream refuses rules on events it does not have. */
  readonly guarded?: Ev
  readonly terms: (program: P) => AskedTerms
  readonly appliesTo: ((event: Recorded<AnyEvent>) => boolean) | undefined
  readonly termKey: ((at: { readonly state: S; readonly event: Recorded<AnyEvent> }) => string | undefined) | undefined
  readonly anchor: ((at: { readonly state: S; readonly event: Recorded<AnyEvent> }) => Day | undefined) | undefined
  readonly judge: (at: Judged<S, P, C>) => Verdict
  readonly obligation:
    | ((at: {
        readonly state: S
        readonly asOf: Day
        readonly earlier: Earlier
        readonly termsOn: (day: Day) => Readonly<Record<string, unknown>> | undefined
      }) => readonly Due[])
    | undefined
  readonly unrecorded: ((at: { readonly state: S; readonly asOf: Day }) => readonly Unrecorded[]) | undefined
}

/** The guards a rule may have: event types of the stream, each with how the rule binds there. */
export type Guards<Ev extends AnyEvent> = { readonly [T in Ev['type']]?: Guard }

/**
 * Writes rules for a state, events, a program and a context: `rulesFor<State, Event, Program>().rule({ … })`. The guards
 * decide which events the judge sees; a field the guarded event lacks, or a term not asked for, is a compile error.
 */
export const rulesFor = <S, Ev extends AnyEvent, P = unknown, C = unknown>() => ({
  rule: <
    const G extends Guards<Ev> & Readonly<Record<Exclude<keyof G, Ev['type']>, never>>,
    B extends AskedTerms = Record<never, never>,
  >(
    spec: RuleSpec<S, Ev, P, C, G, B>,
  ): Rule<S, Guarded<Ev, G>, P, C> => ({
    id: spec.id,
    version: spec.version,
    ...(spec.says === undefined ? {} : { says: spec.says }),
    was: spec.was ?? [],
    guards: spec.guards,
    terms: spec.terms ?? (() => ({})),
    // The stream calls these with guarded events and settled terms only; their types are erased, so that different rules fit in one list.
    appliesTo: spec.appliesTo as Rule<S, Guarded<Ev, G>, P, C>['appliesTo'],
    termKey: spec.termKey as Rule<S, Guarded<Ev, G>, P, C>['termKey'],
    anchor: spec.anchor as Rule<S, Guarded<Ev, G>, P, C>['anchor'],
    judge: spec.judge as Rule<S, Guarded<Ev, G>, P, C>['judge'],
    obligation: spec.obligation as Rule<S, Guarded<Ev, G>, P, C>['obligation'],
    unrecorded: spec.unrecorded,
  }),
})

/** The present ids of the rules that a deviation cites, of which some may be earlier ids of rules. */
export type CitedNow = (cited: readonly string[]) => readonly string[]

/** How the rules of a stream are cited: by their ids, and by those that they had before. */
export const citedNow = (rules: readonly Pick<Rule<never, never, never, never>, 'id' | 'was'>[]): CitedNow => {
  const now = new Map(rules.flatMap(({ id, was }) => was.map((before) => [before, id] as const)))
  return now.size === 0 ? (cited) => cited : (cited) => cited.map((id) => now.get(id) ?? id)
}
