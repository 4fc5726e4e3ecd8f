import { allNamed, listed, type Occasion } from './occasion.js'
import { type Fact, type Facts } from '../decider/rule.js'
import { type DaySpan, type FactPart, type FieldPart, type RequiredPart } from '../terms/rule-requires.js'
import { factUnit } from '../terms/words.js'
import { type RuleBounds } from '../terms/rule-bounds.js'
import { type Day } from '../vocabulary/day.js'
import { type EventId } from '../vocabulary/ids.js'
import { isMoney } from '../vocabulary/money.js'
import { isWithin, possibleOn, type Bounds, type Possible } from '../vocabulary/possible.js'

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
}

const nothing: Weighed = { holds: true, unmet: [], unknown: [], facts: {}, by: [] }

/** A part that holds, does not hold, or is not known, by its name. */
const answered = (
  holds: boolean | undefined,
  name: string,
  facts: Facts = nothing.facts,
  by: readonly EventId[] = nothing.by,
): Weighed => ({
  holds,
  unmet: holds === false ? [name] : nothing.unmet,
  unknown: holds === undefined ? [name] : nothing.unknown,
  facts,
  by,
})

const numberIn = (found: unknown): Possible | undefined => {
  const number = typeof found === 'number' ? found : isMoney(found) ? found.minor / 100 : undefined
  return number === undefined ? undefined : { least: number, most: number }
}

// The mechanism answers “not applicable” for a version with a bound that is not settled, before the rule is judged.
const settled = ({ least, over, most, below }: RuleBounds): Bounds =>
  Object.fromEntries(Object.entries({ least, over, most, below }).filter(([, bound]) => bound !== undefined))

const factsOfBounds = (bounds: RuleBounds): Facts => settled(bounds) as Facts

const asFact = (found: unknown): Fact | undefined =>
  typeof found === 'string' || typeof found === 'number' || isMoney(found) ? found : undefined

const ofField = <S>(part: FieldPart, { data, role }: Occasion<S>): Weighed => {
  const { field } = part
  const found = asFact(data[field])
  if (found === undefined && role !== 'begins') return { ...nothing, holds: 'notStated' }
  if ('given' in part) return answered((found !== undefined) === part.given, field, { [field]: found ?? 'none' })
  if (found === undefined) return answered(undefined, field)
  if ('oneOf' in part)
    return answered(typeof found === 'string' && part.oneOf.includes(found), field, {
      [field]: found,
      required: part.oneOf,
    })
  return answered(isWithin(numberIn(found), settled(part)), field, { [field]: found, ...factsOfBounds(part) })
}

const endOfYear = (day: Day): Day => `${day.slice(0, 4)}-12-31` as Day

const ofFact = <S>(part: FactPart, { event, data, state, program, speech }: Occasion<S>): Weighed => {
  const { fact } = part
  const { on } = event.data
  const known = speech.fact(state, fact, on)
  if (known === undefined) return answered(undefined, fact)
  const { value, by } = known
  const sources = [by]
  if ('oneOf' in part)
    return 'word' in value
      ? answered(part.oneOf.includes(value.word), fact, { [fact]: value.word, required: part.oneOf }, sources)
      : answered(undefined, fact)
  if ('is' in part) {
    const field = data[part.is.field]
    return 'of' in value && typeof field === 'string'
      ? answered(value.of === field, fact, { [fact]: value.of }, sources)
      : answered(undefined, fact)
  }
  const possible = possibleOn(known, part.on === 'endOfYear' ? endOfYear(on) : on, factUnit(program, fact))
  return answered(isWithin(possible, settled(part)), fact, factsOfBounds(part), sources)
}

const isDuring = (span: DaySpan, day: Day): boolean => {
  if (!('yearlyFrom' in span))
    return (span.from === undefined || span.from <= day) && (span.until === undefined || day <= span.until)
  const ofYear = day.slice(5)
  const { yearlyFrom, yearlyUntil } = span
  return yearlyFrom <= yearlyUntil
    ? yearlyFrom <= ofYear && ofYear <= yearlyUntil
    : yearlyFrom <= ofYear || ofYear <= yearlyUntil
}

const ofRunning = <S>(words: readonly string[], { id, state, speech }: Occasion<S>): Weighed => {
  const open = allNamed(words, state, speech).filter((one) => one.last === undefined && one.id !== id)
  const [first] = open
  return first === undefined
    ? answered(false, 'running', { running: 'none' })
    : answered(true, 'running', { open: first.id, since: first.from }, [first.begunBy])
}

const ofDone = <S>(
  { done, result }: Extract<RequiredPart, { readonly done: unknown }>,
  { state, speech }: Occasion<S>,
): Weighed => {
  const over = allNamed(listed(done), state, speech).filter(
    (one) => one.last !== undefined && (result === undefined || one.result === result),
  )
  const by = over.flatMap(({ begunBy, endedBy }) => (endedBy === undefined ? [begunBy] : [endedBy]))
  return answered(over.length > 0, 'done', { done: over.length === 0 ? 'none' : over.map(({ id }) => id) }, by)
}

const ofActor = <S>(words: readonly string[], { event }: Occasion<S>): Weighed => {
  const { actor } = event.meta
  return actor === undefined
    ? answered(undefined, 'actor')
    : answered(words.includes(actor), 'actor', { actor, required: words })
}

/** A part of which the opposite is required: what holds is then not as required. */
const turned = (part: Weighed, name: readonly string[]): Weighed =>
  typeof part.holds !== 'boolean' ? part : { ...part, holds: !part.holds, unmet: part.holds ? name : [] }

const namesOf = (part: RequiredPart): readonly string[] => {
  if (typeof part === 'string') return [part]
  if ('field' in part) return [part.field]
  if ('fact' in part) return [part.fact]
  if ('allOf' in part) return part.allOf.flatMap(namesOf)
  if ('anyOf' in part) return part.anyOf.flatMap(namesOf)
  if ('noneOf' in part) return part.noneOf.flatMap(namesOf)
  return Object.keys(part).slice(0, 1)
}

const together = (parts: readonly Weighed[], holds: boolean | undefined): Weighed => {
  const open = parts.filter((part) => part.holds !== true)
  return {
    holds,
    unmet: open.flatMap(({ unmet }) => unmet),
    unknown: open.flatMap(({ unknown }) => unknown),
    facts: Object.assign({}, ...open.filter((part) => part.holds === false).map(({ facts }) => facts)) as Facts,
    by: [...new Set(open.flatMap((part) => (part.holds === undefined ? [] : part.by)))],
  }
}

/**
 * Judges parts together. One that does not hold decides an `allOf` and a `noneOf`, one that holds decides an `anyOf`;
 * otherwise a part that is not known leaves the whole not known. Parts that are not stated are left out.
 */
const weighAll = (all: readonly Weighed[], isAny: boolean): Weighed => {
  const parts = all.filter(({ holds }) => holds !== 'notStated')
  if (parts.length === 0 && all.length > 0) return { ...nothing, holds: 'notStated' }
  if (parts.some(({ holds }) => holds === isAny)) return isAny ? nothing : together(parts, false)
  return parts.some(({ holds }) => holds === undefined)
    ? together(parts, undefined)
    : isAny
      ? together(parts, false)
      : { ...nothing, by: parts.flatMap(({ by }) => by) }
}

/** Judges a part of a requirement. */
export const weigh = <S>(part: RequiredPart, of: Occasion<S>): Weighed => {
  if (typeof part === 'string') {
    const { holds, by } = of.speech.standing(of.state, part, of.program)
    return answered(holds, part, nothing.facts, by)
  }
  if ('field' in part) return ofField(part, of)
  if ('fact' in part) return ofFact(part, of)
  if ('during' in part) return answered(isDuring(part.during, of.event.data.on), 'during', { on: of.event.data.on })
  if ('running' in part) return ofRunning(listed(part.running), of)
  if ('done' in part) return ofDone(part, of)
  if ('actor' in part) return ofActor(listed(part.actor), of)
  if ('anyOf' in part)
    return weighAll(
      part.anyOf.map((one) => weigh(one, of)),
      true,
    )
  return 'allOf' in part
    ? weighAll(
        part.allOf.map((one) => weigh(one, of)),
        false,
      )
    : weighAll(
        part.noneOf.map((one) => turned(weigh(one, of), namesOf(one))),
        false,
      )
}
