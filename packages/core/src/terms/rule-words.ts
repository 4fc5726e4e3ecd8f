import { unknownName } from './fields.js'
import { boundFields, type Bound, type RuleBounds } from './rule-bounds.js'
import {
  type DaySpan,
  type FactPart,
  type FieldPart,
  type RequiredPart,
  type Requires,
  type Words,
} from './rule-requires.js'
import {
  eventSteps,
  fieldsOfSubject,
  subjectNames,
  subjectsNamed,
  type FieldSort,
  type SubjectName,
} from './subjects.js'
import { canBeNamed, namesOf, type KnownWords } from './words.js'
import { expecting } from '../vocabulary/expected.js'
import { problemAt, type Problem } from '../vocabulary/invalid.js'
import { wordSorts, type WordSort } from '../vocabulary/kinds.js'
import { shown } from '../vocabulary/shown.js'

/** What a rule is about: the subjects that it names, and the steps. */
export interface Named {
  readonly subjects: readonly SubjectName[]
  readonly hasSteps: boolean
  readonly problems: readonly Problem[]
}

/** Words with their paths. */
const placed = (words: Words, path: string): readonly (readonly [word: string, path: string])[] =>
  typeof words === 'string' ? [[words, path]] : words.map((word, i) => [word, `${path}/${String(i)}`])

const isStep = (word: string, known: KnownWords): boolean =>
  known.step.has(word) || eventSteps.some((step) => step === word)

/** The subjects, and where they may be named the steps, that words name. A word that names neither is a problem. */
export const namedBy = (words: Words, known: KnownWords, path: string, steps: boolean): Named => {
  const all = placed(words, path).map(([word, at]) => {
    const subjects = subjectsNamed(word, known)
    // A program's word that is also the name of a subject is a problem of the words: here it is the subject.
    const step = steps && subjects.length === 0 && isStep(word, known)
    const nameable = () => [
      ...subjectNames.flatMap((name) => (name === 'praktik' ? [name] : [name, ...known[name]])),
      ...(steps ? [...eventSteps, ...known.step] : []),
    ]
    const problems =
      subjects.length > 0 || step
        ? []
        : [unknownName(expecting(steps ? 'subjectOrStep' : 'subject'), word, nameable(), at)]
    return { subjects, step, problems }
  })
  return {
    subjects: [...new Set(all.flatMap(({ subjects }) => subjects))],
    hasSteps: all.some(({ step }) => step),
    problems: all.flatMap(({ problems }) => problems),
  }
}

const isSort = (sort: FieldSort): sort is WordSort => Object.hasOwn(wordSorts, sort)

/** What a field holds in each of some subjects. A field that one of them lacks is a problem. */
export const heldBy = (
  field: string,
  of: readonly SubjectName[],
  path: string,
): { readonly held: readonly FieldSort[]; readonly problems: readonly Problem[] } => {
  const found = of.map((name) => ({ name, fields: fieldsOfSubject(name) }))
  return {
    held: found.flatMap(({ fields }) => (Object.hasOwn(fields, field) ? (fields[field] ?? []) : [])),
    problems: found.flatMap(({ name, fields }) =>
      Object.hasOwn(fields, field)
        ? []
        : [unknownName(expecting('fieldOf', { subject: name }), field, Object.keys(fields), path)],
    ),
  }
}

/** Words of one sort that the program does not know. */
const unknownIn = (words: readonly string[], sort: WordSort, known: KnownWords, path: string): readonly Problem[] =>
  words.flatMap((word, i) =>
    canBeNamed(known, sort, word)
      ? []
      : [unknownName(expecting('existing', { kind: sort }), word, namesOf(known, sort), `${path}/${String(i)}`)],
  )

/** What is wrong with bounds: there are none, or no number lies within them. */
export const inBounds = (bounds: RuleBounds, path: string): readonly Problem[] => {
  const given = Object.keys(boundFields).filter((name) => Object.hasOwn(bounds, name))
  if (given.length === 0) return [problemAt(path, expecting('someBound'), shown(undefined))]
  const { least, over, most, below } = bounds
  const isOver = (low: Bound | undefined, high: Bound | undefined, meet: boolean): boolean =>
    typeof low === 'number' && typeof high === 'number' && (low > high || (meet && low === high))
  const isEmpty =
    isOver(least, most, false) || isOver(least, below, true) || isOver(over, most, true) || isOver(over, below, true)
  return isEmpty
    ? [
        problemAt(
          path,
          expecting('boundsInOrder'),
          shown(Object.fromEntries(given.map((name) => [name, bounds[name as keyof RuleBounds]]))),
        ),
      ]
    : []
}

/** A field that holds something else than what is asked of it. */
export const wrongSort = (path: string, field: string, sort: string): Problem =>
  problemAt(path, expecting('fieldHolding', { sort }), shown(field))

const inField = (part: FieldPart, of: readonly SubjectName[], known: KnownWords, path: string): readonly Problem[] => {
  const { held, problems } = heldBy(part.field, of, `${path}/field`)
  if (problems.length > 0) return problems
  if ('given' in part) return []
  if ('oneOf' in part) {
    const sort = held.find(isSort)
    return sort === undefined || held.some((one) => one !== sort)
      ? [wrongSort(`${path}/field`, part.field, 'word')]
      : unknownIn(part.oneOf, sort, known, `${path}/oneOf`)
  }
  return [
    ...inBounds(part, path),
    ...(held.every((sort) => sort === 'number' || sort === 'money')
      ? []
      : [wrongSort(`${path}/field`, part.field, 'number')]),
  ]
}

const inFact = (part: FactPart, of: readonly SubjectName[], known: KnownWords, path: string): readonly Problem[] => {
  const problems = known.fact.has(part.fact)
    ? []
    : [unknownName(expecting('existing', { kind: 'fact' }), part.fact, [...known.fact], `${path}/fact`)]
  if ('oneOf' in part) return problems
  if (!('is' in part)) return [...problems, ...inBounds(part, path)]
  const found = heldBy(part.is.field, of, `${path}/is/field`)
  return [
    ...problems,
    ...found.problems,
    ...(found.held.every((sort) => sort === 'reference')
      ? []
      : [wrongSort(`${path}/is/field`, part.is.field, 'reference')]),
  ]
}

const inSpan = (span: DaySpan, path: string): readonly Problem[] => {
  if ('yearlyFrom' in span) return []
  const { from, until } = span
  if (from === undefined && until === undefined) return [problemAt(path, expecting('someDay'), shown(span))]
  return from !== undefined && until !== undefined && until < from
    ? [problemAt(`${path}/until`, expecting('dayFrom', { from }), until)]
    : []
}

/** A result is only of a praktik. */
export const inResult = (result: string | undefined, of: readonly SubjectName[], path: string): readonly Problem[] =>
  result === undefined || of.every((name) => name === 'praktik')
    ? []
    : [problemAt(`${path}/result`, expecting('onlyOfPraktik'), shown(result))]

const inPart = (
  part: RequiredPart,
  of: readonly SubjectName[],
  known: KnownWords,
  path: string,
): readonly Problem[] => {
  if (typeof part === 'string')
    return canBeNamed(known, 'condition', part)
      ? []
      : [unknownName(expecting('existing', { kind: 'condition' }), part, namesOf(known, 'condition'), path)]
  if ('field' in part) return inField(part, of, known, path)
  if ('fact' in part) return inFact(part, of, known, path)
  if ('during' in part) return inSpan(part.during, `${path}/during`)
  if ('running' in part) return namedBy(part.running, known, `${path}/running`, false).problems
  if ('done' in part) {
    const named = namedBy(part.done, known, `${path}/done`, false)
    return [...named.problems, ...inResult(part.result, named.subjects, path)]
  }
  if ('actor' in part)
    return placed(part.actor, `${path}/actor`).flatMap(([word, at]) =>
      known.role.has(word) ? [] : [unknownName(expecting('existing', { kind: 'role' }), word, [...known.role], at)],
    )
  const [group, parts] =
    'allOf' in part ? ['allOf', part.allOf] : 'anyOf' in part ? ['anyOf', part.anyOf] : ['noneOf', part.noneOf]
  return parts.flatMap((one, i) => inPart(one, of, known, `${path}/${group}/${String(i)}`))
}

/** What is wrong with the words and fields of a requirement. */
export const inRequires = ({ at, allOf }: Requires, known: KnownWords, path: string): readonly Problem[] => {
  const { subjects, problems } = namedBy(at, known, `${path}/at`, false)
  return problems.length > 0
    ? problems
    : allOf.flatMap((part, i) => inPart(part, subjects, known, `${path}/allOf/${String(i)}`))
}
