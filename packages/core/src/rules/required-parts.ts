import { type Occasion } from './occasion.js'
import { answerOf, type Answer, type Group } from './required-answers.js'
import { type Fact, type Facts } from '../decider/rule.js'
import { type RequiredPart } from '../terms/rule-requires.js'
import { type EventId } from '../vocabulary/ids.js'

/**
 * A part that was judged: whether it holds, which conditions, fields and facts in it do not hold or are not known, and by
 * which events. A part about a field that a later event does not state is `notStated`.
 */
export interface Weighed {
  readonly holds: boolean | undefined | 'notStated'
  readonly unmet: readonly string[]
  readonly unknown: readonly string[]
  readonly facts: Facts
  readonly by: readonly EventId[]
  /** Conditions whose assessments contradict each other. */
  readonly contradicted?: readonly string[]
}

const nothing: Weighed = { holds: true, unmet: [], unknown: [], facts: {}, by: [] }
const notStated: Weighed = { holds: 'notStated', unmet: [], unknown: [], facts: {}, by: [] }

/** An answer as it stands in the requirement, or where the opposite is required: what holds is then in the way. */
const weighed = (
  { holds, name, found = nothing.facts, asked, by = nothing.by, contradicted }: Answer,
  isOpposite: boolean,
): Weighed => {
  if (holds === 'notStated') return notStated
  const doubt = contradicted === undefined ? {} : { contradicted }
  if (holds === undefined) return { holds, unmet: nothing.unmet, unknown: [name], facts: nothing.facts, by, ...doubt }
  if (holds !== isOpposite) return { ...nothing, by }
  const facts = isOpposite ? found : { ...found, ...asked }
  return { holds: false, unmet: [name], unknown: nothing.unknown, facts, by, ...doubt }
}

/** The facts of several parts. Those of one name that differ are left out: it could not be seen which part they belong to. */
const joined = (all: readonly Facts[]): Facts => {
  const [first, ...others] = all
  if (first === undefined || others.length === 0) return first ?? nothing.facts
  const byName = new Map<string, Fact | undefined>()
  for (const facts of all)
    for (const [name, fact] of Object.entries(facts)) {
      const same = !byName.has(name) || JSON.stringify(byName.get(name)) === JSON.stringify(fact)
      byName.set(name, same ? fact : undefined)
    }
  return Object.fromEntries([...byName].flatMap(([name, fact]) => (fact === undefined ? [] : [[name, fact]])))
}

const together = (parts: readonly Weighed[], holds: false | undefined): Weighed => {
  const open = parts.filter((part) => part.holds !== true)
  const contradicted = [...new Set(open.flatMap((part) => part.contradicted ?? []))]
  return {
    holds,
    ...(contradicted.length === 0 ? {} : { contradicted }),
    unmet: open.flatMap(({ unmet }) => unmet),
    unknown: open.flatMap(({ unknown }) => unknown),
    facts: joined(open.filter((part) => part.holds === false).map(({ facts }) => facts)),
    by: [...new Set(open.flatMap((part) => (part.holds === undefined ? [] : part.by)))],
  }
}

/**
 * Judges parts together, of which all or any one has to hold. What is not known leaves the whole not known, unless the
 * others decide it. Parts that are not stated are left out.
 */
const weighAll = (all: readonly Weighed[], isAny: boolean): Weighed => {
  const parts = all.filter(({ holds }) => holds !== 'notStated')
  if (parts.length === 0 && all.length > 0) return notStated
  if (parts.some(({ holds }) => holds === isAny)) return isAny ? nothing : together(parts, false)
  return parts.some(({ holds }) => holds === undefined)
    ? together(parts, undefined)
    : isAny
      ? together(parts, false)
      : nothing
}

const isGroup = (part: RequiredPart): part is Group =>
  typeof part === 'object' && ('allOf' in part || 'anyOf' in part || 'noneOf' in part)

/** Judges a part of a requirement, or its opposite: that not all of some parts hold is that the opposite of any one does. */
export const weigh = <S>(part: RequiredPart, of: Occasion<S>, isOpposite = false): Weighed => {
  if (!isGroup(part)) return weighed(answerOf(part, of), isOpposite)
  const [parts, isAny, isTurned] =
    'allOf' in part
      ? [part.allOf, isOpposite, isOpposite]
      : 'anyOf' in part
        ? [part.anyOf, !isOpposite, isOpposite]
        : [part.noneOf, isOpposite, !isOpposite]
  return weighAll(
    parts.map((one) => weigh(one, of, isTurned)),
    isAny,
  )
}
