import { boundsText, definite, fieldName, text, word, words, type Speaking } from './speaking.js'
import {
  type DaySpan,
  type FactPart,
  type FieldPart,
  type RequiredPart,
  type Requires,
} from '../terms/rule-requires.js'
import { fieldsOfSubject, subjectNames } from '../terms/subjects.js'
import { factUnit } from '../terms/words.js'

/** The unit in which the bounds of a field are: an amount of money is in the program’s currency. */
const unitOf = (field: string): 'money' | undefined =>
  subjectNames.some((name) => fieldsOfSubject(name)[field] === 'money') ? 'money' : undefined

const fieldText = (part: FieldPart, speaking: Speaking): string => {
  const field = fieldName(part.field, speaking)
  if ('given' in part) return text(part.given ? 'given' : 'notGiven', speaking, { field })
  return text('field', speaking, {
    field,
    words: 'oneOf' in part ? words(part.oneOf, speaking) : boundsText(part, speaking, unitOf(part.field)),
  })
}

const factText = (part: FactPart, speaking: Speaking): string => {
  const field = definite(part.fact, speaking)
  const { unit } = factUnit(speaking.program, part.fact)
  if ('is' in part) return text('sameAs', speaking, { field, other: fieldName(part.is.field, speaking) })
  if ('oneOf' in part) return text('field', speaking, { field, words: words(part.oneOf, speaking) })
  return text(part.on === undefined ? 'field' : 'endOfYear', speaking, {
    field,
    words: boundsText(part, speaking, unit),
  })
}

const spanText = (span: DaySpan, speaking: Speaking): string => {
  if ('yearlyFrom' in span) return text('daysOfYear', speaking, { from: span.yearlyFrom, until: span.yearlyUntil })
  const { from, until } = span
  if (from === undefined) return text('daysUntil', speaking, { until: until ?? '' })
  return until === undefined ? text('daysFrom', speaking, { from }) : text('daysBetween', speaking, { from, until })
}

const partText = (part: RequiredPart, speaking: Speaking): string => {
  if (typeof part === 'string') return word(part, speaking)
  if ('field' in part) return fieldText(part, speaking)
  if ('fact' in part) return factText(part, speaking)
  if ('during' in part) return spanText(part.during, speaking)
  if ('running' in part) return text('running', speaking, { words: words(part.running, speaking) })
  if ('actor' in part) return text('actor', speaking, { words: words(part.actor, speaking) })
  if ('done' in part)
    return part.result === undefined
      ? text('done', speaking, { words: words(part.done, speaking) })
      : text('doneWith', speaking, { words: words(part.done, speaking), result: word(part.result, speaking) })
  if ('noneOf' in part) return noneText(part.noneOf, speaking)
  const [group, parts] = 'allOf' in part ? (['allOf', part.allOf] as const) : (['anyOf', part.anyOf] as const)
  const inner = partsText(parts, speaking)
  return parts.length === 1 ? inner : text(group, speaking, { parts: inner })
}

/** None of several parts; of one part only, that it is not so. */
const noneText = (parts: readonly RequiredPart[], speaking: Speaking): string => {
  const [first, ...more] = parts
  if (first !== undefined && more.length === 0 && typeof first === 'object' && 'running' in first)
    return text('notRunning', speaking, { words: words(first.running, speaking) })
  return text(more.length === 0 ? 'noneOfOne' : 'noneOf', speaking, { parts: partsText(parts, speaking) })
}

const partsText = (parts: readonly RequiredPart[], speaking: Speaking): string =>
  parts.map((one) => partText(one, speaking)).join(text('and', speaking))

/** The sentence of a requirement. */
export const requiresText = ({ at, allOf, throughout, unlessGapless }: Requires, speaking: Speaking): string => {
  const of =
    throughout === true
      ? unlessGapless === true
        ? 'requiresThroughoutUnlessGapless'
        : 'requiresThroughout'
      : unlessGapless === true
        ? 'unlessGapless'
        : 'requires'
  return text(of, speaking, { subject: words(at, speaking), parts: partsText(allOf, speaking) })
}
