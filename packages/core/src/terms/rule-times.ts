import { boundFields, type RuleBounds } from './rule-bounds.js'
import { inAmounts } from './rule-amount-words.js'
import { isAmountLimit, periodUnits, type Limit } from './rule-limit.js'
import { type Duration, type Order } from './rule-order.js'
import { inBounds, inResult, namedBy, heldBy, wrongSort } from './rule-words.js'
import { eventSteps, stepsAboutSomething } from './subjects.js'
import { type Words } from './rule-requires.js'
import { type KnownWords } from './words.js'
import { expecting } from '../vocabulary/expected.js'
import { problemAt, type Problem } from '../vocabulary/invalid.js'
import { shown } from '../vocabulary/shown.js'

const mostUnits = 1000

/** A period has whole units, and no more than the calendar holds. */
const inUnits = (numbers: object, names: readonly string[], path: string): readonly Problem[] =>
  names.flatMap((name) => {
    const number = (numbers as Readonly<Record<string, unknown>>)[name]
    return typeof number !== 'number' || (Number.isInteger(number) && number <= mostUnits)
      ? []
      : [problemAt(`${path}/${name}`, expecting('wholeBetween', { least: 0, most: mostUnits }), shown(number))]
  })

const inDuration = (duration: Duration | undefined, path: string): readonly Problem[] => {
  if (duration === undefined) return []
  return Object.keys(duration).length === 1
    ? inUnits(duration, periodUnits, path)
    : [problemAt(path, expecting('oneUnit'), shown(duration))]
}

/** What an order asks in a way that leaves no room for something else. */
const alone: readonly (readonly [name: keyof Order, others: readonly (keyof Order)[]])[] = [
  ['covers', ['lasting', 'within', 'notBefore']],
  ['lasting', ['by']],
]

/** What would change nothing in its place. */
const inCombination = (order: Order, path: string): readonly Problem[] => {
  const isCited = order.by !== undefined && order.covers !== undefined
  const problems = [...alone, ...(isCited ? [['covers', ['result', 'ifAny']] as const] : [])].flatMap(
    ([name, others]) =>
      order[name] === undefined
        ? []
        : others.flatMap((other) =>
            order[other] === undefined
              ? []
              : [problemAt(`${path}/${other}`, expecting('nothingNextTo', { field: name }), shown(order[other]))],
          ),
  )
  const { ifAny, lasting, covers, within, notBefore } = order
  return ifAny === true && [lasting, covers, within, notBefore].every((one) => one === undefined)
    ? [...problems, problemAt(`${path}/ifAny`, expecting('onlyWithTime'), shown(ifAny))]
    : problems
}

/** Steps that concern nothing: no field of what follows names what they were about. */
const aboutNothing = (first: Words, path: string): readonly Problem[] =>
  (typeof first === 'string' ? [first] : first).flatMap((word) =>
    eventSteps.some((step) => step === word && !stepsAboutSomething.includes(step))
      ? [problemAt(`${path}/by`, expecting('nothingNextTo', { field: word }), shown(word))]
      : [],
  )

/** What is wrong with the words and fields of an order. */
export const inOrder = (order: Order, known: KnownWords, path: string): readonly Problem[] => {
  const first = namedBy(order.first, known, `${path}/first`, true)
  const then = namedBy(order.then, known, `${path}/then`, true)
  const problems = [...first.problems, ...then.problems]
  if (problems.length > 0) return problems
  const { by, covers, lasting, result, within, notBefore, unlessGapless } = order
  const field = by === undefined ? undefined : heldBy(by, then.subjects, `${path}/by`)
  const ofSubjects = (name: 'covers' | 'lasting', value: unknown): readonly Problem[] =>
    value !== undefined && first.hasSteps
      ? [problemAt(`${path}/${name}`, expecting('onlyOfSubjects'), shown(value))]
      : []
  return [
    ...inResult(result, first.hasSteps ? ['employment'] : first.subjects, path),
    ...ofSubjects('covers', covers),
    ...ofSubjects('lasting', lasting),
    ...inDuration(lasting, `${path}/lasting`),
    ...inDuration(within, `${path}/within`),
    ...inDuration(notBefore, `${path}/notBefore`),
    ...inCombination(order, path),
    ...(by === undefined ? [] : aboutNothing(order.first, path)),
    ...(field?.problems ?? []),
    ...(by !== undefined && (then.hasSteps || field?.held.some((sort) => sort !== 'reference') === true)
      ? [wrongSort(`${path}/by`, by, 'reference')]
      : []),
    ...(unlessGapless === true && then.hasSteps
      ? [problemAt(`${path}/unlessGapless`, expecting('onlyOfSubjects'), shown(unlessGapless))]
      : []),
  ]
}

const limitNumbers = Object.keys(boundFields).concat('each')

/** What is wrong with the words and bounds of a limit. */
export const inLimit = (limit: Limit, known: KnownWords, path: string): readonly Problem[] => {
  if (isAmountLimit(limit)) return inAmounts(limit, known, path)
  const { subjects, problems } = namedBy(limit.in, known, `${path}/in`, false)
  const { cases } = limit
  const bounds: readonly (readonly [RuleBounds, string])[] =
    cases === undefined ? [[limit, path]] : cases.map((one, i) => [one, `${path}/cases/${String(i)}`])
  return [
    ...problems,
    ...(subjects.includes('intervention') && limit.atEnd !== true
      ? [problemAt(`${path}/atEnd`, expecting('exactly', { value: 'true' }), shown(limit.atEnd))]
      : []),
    ...bounds.flatMap(([one, at]) => [...inBounds(one, at), ...inUnits(one, limitNumbers, at)]),
    ...(cases === undefined
      ? []
      : Object.keys(boundFields).flatMap((name) =>
          Object.hasOwn(limit, name)
            ? [problemAt(`${path}/${name}`, expecting('boundsInCases'), shown(limit[name as 'most']))]
            : [],
        )),
  ]
}
