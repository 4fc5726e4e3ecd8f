import {
  ask,
  bind,
  breachKey,
  determined,
  type BoundRule,
  type Consulted,
  type ContextAt,
  type Determination,
} from './determination.js'
import { type Earlier, type Guard, type Rule } from './rule.js'
import { type Cursor } from './recipes.js'
import { type Recorded } from '../history/envelope.js'
import { type AnyEvent } from '../history/event.js'

/** The rules of a stream under one program, by the event type they guard, in their order. */
export type RuleIndex<S, C> = ReadonlyMap<string, readonly (readonly [BoundRule<S, C>, Guard])[]>

/** Looks up every rule's terms in a program, once. */
export const indexRules = <S, P, C>(rules: readonly Rule<S, AnyEvent, P, C>[], program: P): RuleIndex<S, C> => {
  const index = new Map<string, (readonly [BoundRule<S, C>, Guard])[]>()
  for (const rule of rules) {
    const bound = bind<S, P, C>(rule, program)
    for (const [type, guard] of Object.entries(rule.guards)) {
      const others = index.get(type)
      if (others === undefined) index.set(type, [[bound, guard]])
      else others.push([bound, guard])
    }
  }
  return index
}

/**
 * The determinations of the rules in the index on one event, in the state and after the events before it. Rules that are met or not
 * applicable are left out unless `all` is set.
 */
export const judge = <S, C>(
  index: RuleIndex<S, C>,
  state: S,
  event: Recorded<AnyEvent>,
  earlier: Earlier,
  contextAt: ContextAt<C> | undefined,
  all = false,
): readonly Determination[] => {
  const rules = index.get(event.type)
  if (rules === undefined) return []
  const consulted: Consulted<C> | undefined = contextAt?.(event)
  const determinations: Determination[] = []
  for (const [bound, guard] of rules) {
    const answer = ask(bound, guard, state, event, earlier, consulted)
    if (all || answer.verdict.is === 'notMet' || answer.verdict.is === 'undetermined')
      determinations.push(determined(bound, answer, event))
  }
  return determinations
}

/** Every determination that is not met, for the events from index `from` on. The cursor has to be at the beginning. */
export const judgeHistory = <S, Ev extends AnyEvent, C>(
  index: RuleIndex<S, C>,
  cursor: Cursor<S, Ev>,
  events: readonly Recorded<Ev>[],
  contextAt: ContextAt<C> | undefined,
  from = 0,
): readonly Determination[] => {
  const determinations: Determination[] = []
  events.forEach((event, i) => {
    if (i >= from) determinations.push(...judge(index, cursor.state, event, { events, count: i }, contextAt))
    cursor.step(event)
  })
  return determinations
}

/** How many events two histories have in common from the start. */
export const partingOf = <Ev extends AnyEvent>(a: readonly Recorded<Ev>[], b: readonly Recorded<Ev>[]): number => {
  let i = 0
  while (i < a.length && i < b.length && a[i] === b[i]) i++
  return i
}

/** The musts broken in `after` that were not broken, or did not bind, in `before`. */
export const newlyBroken = (
  before: readonly Determination[],
  after: readonly Determination[],
): readonly Determination[] => {
  const key = ({ rule, event }: Determination) => `${rule} ${event.id}`
  const known = new Set(before.filter(({ enforcement }) => enforcement === 'must').map(key))
  return after.filter((one) => one.enforcement === 'must' && !known.has(key(one)))
}

/** The determinations of `after` that `before` did not have. */
export const arisenIn = (
  before: readonly Determination[],
  after: readonly Determination[],
): readonly Determination[] => {
  const known = new Set(before.map(breachKey))
  return after.filter((determination) => !known.has(breachKey(determination)))
}
