import { type Recipes } from './recipes.js'
import { type Rule } from './rule.js'
import { type Gauge, type StepOf, type Subject } from './subject.js'
import { type AnyEvent, type AnyEventDef, type EventOf } from '../history/event.js'

/** A rule, whatever it judges. */
type AnyRule = Rule<never, AnyEvent, never, never>

/** A concept, whatever it holds. */
interface AnyConcept {
  readonly name: string
  readonly events?: readonly AnyEventDef[]
  readonly initial?: () => object
  readonly rules?: readonly AnyRule[]
  readonly recipes?: object
  readonly subject?: Subject<never>
  readonly steps?: readonly StepOf<never>[]
  readonly gauges?: readonly Gauge<never>[]
  readonly needs?: (state: never) => void
}

/**
 * One concept of a kind of stream: its event types, the part of the state that it keeps, its rules, and what its events
 * change in the state. Its rules and recipes may read the parts of other concepts of the same stream.
 */
export interface Concept<Defs extends readonly AnyEventDef[], Own extends object, R extends AnyRule, Needs> {
  readonly name: string
  readonly events?: Defs
  /** Makes its part of the state before the first event. */
  readonly initial?: () => Own
  readonly rules?: readonly R[]
  readonly recipes?: Recipes<Needs, EventOf<Defs>>
  /** What the rules of a program can be about. */
  readonly subject?: Subject<Needs>
  /** The steps that the rules of a program can name. */
  readonly steps?: readonly StepOf<Own>[]
  /** What the limits of a program can count. */
  readonly gauges?: readonly Gauge<Own>[]
  /** The state that its recipes write to; only a type, so that a stream refuses a concept whose state it does not have. */
  readonly needs?: (state: Needs) => void
}

/** A concept with event types has a recipe for each; a concept without event types has only rules. */
type Complete<Defs extends readonly AnyEventDef[], Needs> = Defs extends readonly []
  ? { readonly events?: never; readonly initial?: never; readonly recipes?: never }
  : { readonly events: Defs; readonly recipes: Recipes<Needs, EventOf<Defs>> }

/**
 * Defines a concept. Its recipes are annotated with the state that they write to: `Recipes<State, Event>`. A missing
 * recipe is a compile error.
 */
export const concept = <
  const Defs extends readonly AnyEventDef[] = readonly [],
  Own extends object = object,
  R extends AnyRule = never,
  Needs = unknown,
>(
  spec: Concept<Defs, Own, R, Needs> & Complete<Defs, NoInfer<Needs>>,
): Concept<Defs, Own, R, Needs> => spec

/** The event types of a list of concepts, in order. */
type DefsOf<Concepts extends readonly AnyConcept[]> = Concepts extends readonly [
  Concept<infer Defs, infer _Own, infer _R, infer _Needs>,
  ...infer Rest extends readonly AnyConcept[],
]
  ? readonly [...Defs, ...DefsOf<Rest>]
  : readonly []

/** The state that a list of concepts keeps. A concept that keeps none has `object`, which says nothing. */
type StateOf<Concepts extends readonly AnyConcept[]> = Concepts extends readonly [
  Concept<infer _Defs, infer Own, infer _R, infer _Needs>,
  ...infer Rest extends readonly AnyConcept[],
]
  ? (object extends Own ? unknown : Own) & StateOf<Rest>
  : unknown

/** The fields that two concepts of a list keep. */
type Shared<Concepts extends readonly AnyConcept[]> = Concepts extends readonly [
  Concept<infer _Defs, infer Own, infer _R, infer _Needs>,
  ...infer Rest extends readonly AnyConcept[],
]
  ? (keyof Own & keyof StateOf<Rest>) | Shared<Rest>
  : never
/** Nothing where every field of the state is kept by one concept; otherwise what an error message shows. */
type Distinct<Concepts extends readonly AnyConcept[]> = [Shared<Concepts>] extends [never]
  ? unknown
  : { readonly keptByTwo: Shared<Concepts> }

type RecipesOf<Concepts extends readonly AnyConcept[]> = Recipes<StateOf<Concepts>, EventOf<DefsOf<Concepts>>>
type RuleOn<Concepts extends readonly AnyConcept[], P, C> = Rule<StateOf<Concepts>, EventOf<DefsOf<Concepts>>, P, C>

// Lists that are joined and objects that are merged lose in their types what each of them held. The functions below
// state it: each cast is to what `DefsOf` and `StateOf` read from the same list.

/** The event types of a list of concepts, in order. The type of the events is `EventOf<typeof events>`. */
export const eventsOf = <const Concepts extends readonly AnyConcept[]>(concepts: Concepts): DefsOf<Concepts> =>
  concepts.flatMap(({ events = [] }) => events) as readonly AnyEventDef[] as DefsOf<Concepts>

/**
 * Makes the state of a list of concepts before the first event. The type of the state is `ReturnType<typeof initial>`.
 * Two concepts that keep the same field are a compile error.
 */
export const initialOf = <const Concepts extends readonly AnyConcept[]>(
  concepts: Concepts & Distinct<Concepts>,
): (() => StateOf<Concepts>) => {
  const parts = concepts.flatMap(({ initial }) => initial ?? [])
  const [first = () => ({}), ...others] = parts
  // Assigned to an empty object at once, many fields are as quick to read as those of a literal. Assigned to the first
  // part, or one after the other, they make Node look each up by its name.
  const initial = others.length === 0 ? first : () => Object.assign({}, ...parts.map((part) => part())) as object
  return initial as () => StateOf<Concepts>
}

/** The recipes of a list of concepts. A recipe that needs a state that no concept keeps is a compile error. */
export const recipesOf = <const Concepts extends readonly AnyConcept[]>(
  concepts: Concepts & readonly { readonly needs?: (state: StateOf<Concepts>) => void }[],
): RecipesOf<Concepts> => Object.assign({}, ...concepts.map(({ recipes }) => recipes)) as RecipesOf<Concepts>

/** What the rules of a program can be about, in a list of concepts. */
export const subjectsOf = <const Concepts extends readonly AnyConcept[]>(
  concepts: Concepts,
): readonly Subject<StateOf<Concepts>>[] =>
  concepts.flatMap(({ subject }) => (subject as Subject<StateOf<Concepts>> | undefined) ?? [])

/** The steps that the rules of a program can name, in a list of concepts. */
export const stepsOf = <const Concepts extends readonly AnyConcept[]>(
  concepts: Concepts,
): readonly StepOf<StateOf<Concepts>>[] =>
  concepts.flatMap(({ steps = [] }) => steps as readonly StepOf<StateOf<Concepts>>[])

/** What the limits of a program can count, in a list of concepts. */
export const gaugesOf = <const Concepts extends readonly AnyConcept[]>(
  concepts: Concepts,
): readonly Gauge<StateOf<Concepts>>[] =>
  concepts.flatMap(({ gauges = [] }) => gauges as readonly Gauge<StateOf<Concepts>>[])

interface WithRules<Concepts extends readonly AnyConcept[], P, C> {
  readonly rules?: readonly RuleOn<Concepts, P, C>[]
}

/**
 * The rules of a list of concepts in order, after those of the first concept the rules `ofTheWhole` stream, such as what
 * may not come before its first event. A rule that needs an event or a state that no concept has is a compile error.
 */
export const codeRulesOf = <const Concepts extends readonly AnyConcept[], P, C>(
  concepts: Concepts & readonly WithRules<Concepts, P, C>[],
  ofTheWhole: WithRules<Concepts, P, C>['rules'] = [],
): readonly RuleOn<Concepts, P, C>[] => {
  const [first, ...others]: readonly WithRules<Concepts, P, C>[] = concepts
  return [first, { rules: ofTheWhole }, ...others].flatMap((one) => one?.rules ?? [])
}
