import { allNamed, listed, type Occasion } from './occasion.js'
import { type Fact, type Facts } from '../decider/rule.js'
import { type DaySpan, type FactPart, type FieldPart, type RequiredPart } from '../terms/rule-requires.js'
import { factUnit } from '../terms/words.js'
import { boundsIn } from '../terms/rule-bounds.js'
import { type Program } from '../terms/program.js'
import { type Day } from '../vocabulary/day.js'
import { type EventId } from '../vocabulary/ids.js'
import { type Condition } from '../vocabulary/kinds.js'
import { isMoney } from '../vocabulary/money.js'
import { isWithin, possibleOn, type Possible } from '../vocabulary/possible.js'

/** What a part without further parts answers: whether it holds, its name, what was found, and what the part asks for. */
export interface Answer {
  readonly holds: boolean | undefined | 'notStated'
  readonly name: string
  readonly found?: Facts
  readonly asked?: Facts
  readonly by?: readonly EventId[]
  /** Conditions whose assessments contradict each other. */
  readonly contradicted?: readonly string[]
}

/** A group of parts that are judged together. */
export type Group = Extract<
  RequiredPart,
  { readonly allOf: unknown } | { readonly anyOf: unknown } | { readonly noneOf: unknown }
>

const ofCondition = <S>(condition: Condition, { speech, state, program }: Occasion<S>): Answer => ({
  name: condition,
  ...speech.standing(state, condition, program),
})

/** A number of a field. An amount in another currency than the program’s is not compared with its bounds. */
const numberIn = (found: unknown, { currency }: Program): Possible | undefined => {
  const number =
    typeof found === 'number' ? found : isMoney(found) && found.currency === currency ? found.minor / 100 : undefined
  return number === undefined ? undefined : { least: number, most: number }
}

const asFact = (found: unknown): Fact | undefined =>
  typeof found === 'string' || typeof found === 'number' || isMoney(found) ? found : undefined

const ofField = <S>(part: FieldPart, { data, role, program }: Occasion<S>): Answer => {
  const { field: name } = part
  const value = asFact(data[name])
  if (value === undefined && role !== 'begins') return { name, holds: 'notStated' }
  if ('given' in part) return { name, holds: (value !== undefined) === part.given, found: { [name]: value ?? 'none' } }
  if (value === undefined) return { name, holds: undefined }
  const found = { [name]: value }
  if ('oneOf' in part)
    return {
      ...{ name, found, asked: { required: part.oneOf } },
      holds: typeof value === 'string' && part.oneOf.includes(value),
    }
  const bounds = boundsIn(part)
  return { name, found, holds: isWithin(numberIn(value, program), bounds), asked: { ...bounds } }
}

const endOfYear = (day: Day): Day => `${day.slice(0, 4)}-12-31` as Day

const ofFact = <S>(part: FactPart, { event, data, role, state, program, speech }: Occasion<S>): Answer => {
  const { fact: name } = part
  const { on } = event.data
  const field = 'is' in part ? part.is.field : undefined
  const stated = field === undefined ? undefined : data[field]
  if (field !== undefined && stated === undefined)
    return role === 'begins' ? { name: field, holds: undefined } : { name, holds: 'notStated' }
  const known = speech.fact(state, name, on)
  if (known === undefined) return { name, holds: undefined }
  const { value } = known
  const by = [known.by]
  if ('oneOf' in part)
    return 'word' in value
      ? {
          name,
          by,
          holds: part.oneOf.includes(value.word),
          found: { [name]: value.word },
          asked: { required: part.oneOf },
        }
      : { name, by, holds: undefined }
  if ('is' in part)
    return 'of' in value
      ? { name, by, holds: value.of === stated, found: { [name]: value.of } }
      : { name, by, holds: undefined }
  const bounds = boundsIn(part)
  const possible = possibleOn(known, part.on === 'endOfYear' ? endOfYear(on) : on, factUnit(program, name))
  return { name, by, holds: isWithin(possible, bounds), asked: { ...bounds } }
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

const ofSpan = (span: DaySpan, day: Day): Answer => ({ name: 'during', holds: isDuring(span, day), found: { on: day } })

const ofRunning = <S>(words: readonly string[], of: Occasion<S>): Answer => {
  const { on } = of.event.data
  const open = allNamed(words, of, on).find(
    ({ id, from, last }) => last === undefined && from <= on && (of.role === 'begins' || id !== of.id),
  )
  return {
    name: 'running',
    ...(open === undefined
      ? { holds: false, found: { running: 'none' } }
      : { holds: true, found: { open: open.id, since: open.from }, by: [open.begunBy] }),
  }
}

const ofDone = <S>({ done, result }: Extract<RequiredPart, { readonly done: unknown }>, of: Occasion<S>): Answer => {
  const over = allNamed(listed(done), of, of.event.data.on).filter(
    (one) => one.last !== undefined && (result === undefined || one.result === result),
  )
  return {
    ...{ name: 'done', holds: over.length > 0 },
    found: { done: over.length === 0 ? 'none' : over.map(({ id }) => id) },
    by: over.map(({ begunBy, endedBy }) => endedBy ?? begunBy),
  }
}

const ofActor = <S>(words: readonly string[], { event }: Occasion<S>): Answer => {
  const { actor } = event.meta
  return {
    name: 'actor',
    ...(actor === undefined
      ? { holds: undefined }
      : { holds: words.includes(actor), found: { actor }, asked: { required: words } }),
  }
}

/** The answer of a part without further parts. */
export const answerOf = <S>(part: Exclude<RequiredPart, Group>, of: Occasion<S>): Answer => {
  if (typeof part === 'string') return ofCondition(part, of)
  if ('field' in part) return ofField(part, of)
  if ('fact' in part) return ofFact(part, of)
  if ('during' in part) return ofSpan(part.during, of.event.data.on)
  if ('running' in part) return ofRunning(listed(part.running), of)
  return 'done' in part ? ofDone(part, of) : ofActor(listed(part.actor), of)
}
