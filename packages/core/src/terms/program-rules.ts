import { dataRuleCodec, subjects, type DataRule, type RequiredPart, type SubjectName } from './data-rules.js'
import { unknownName, wrongIn } from './fields.js'
import { datesOf } from './program-parts.js'
import { problemsOfTerms } from './term.js'
import { type PlacedWord } from './word-places.js'
import { canBeNamed, knownWords, namesOf, type KnownWords, type ProgramWords } from './words.js'
import { codeCodec } from '../vocabulary/codec.js'
import { isFields } from '../vocabulary/fields.js'
import { expecting } from '../vocabulary/expected.js'
import { pointerKey, type Problem } from '../vocabulary/invalid.js'

/** The subjects that a word names. */
const namedBy = (word: string, known: KnownWords): readonly SubjectName[] =>
  (Object.keys(subjects) as SubjectName[]).filter((name) =>
    name === 'praktik' ? word === name : known[name].has(word),
  )

const allWords = (known: KnownWords): ReadonlySet<string> =>
  new Set(Object.values(known).flatMap((words) => [...words]))

/** The words in a part of a requirement, with their paths; and fields that the subject does not have. */
const inPart = (
  part: RequiredPart,
  of: SubjectName,
  path: string,
): readonly (PlacedWord | { readonly field: string; readonly path: string })[] => {
  if (typeof part === 'string') return [{ is: 'condition', word: part, path }]
  if ('field' in part) {
    const { field, oneOf } = part
    const fields: Readonly<Partial<Record<string, PlacedWord['is']>>> = subjects[of]
    const sort = Object.hasOwn(fields, field) ? fields[field] : undefined
    return sort === undefined
      ? [{ field, path: `${path}/field` }]
      : oneOf.map((word, i) => ({ is: sort, word, path: `${path}/oneOf/${String(i)}` }))
  }
  const [group, parts] =
    'allOf' in part ? ['allOf', part.allOf] : 'anyOf' in part ? ['anyOf', part.anyOf] : ['noneOf', part.noneOf]
  return parts.flatMap((one, i) => inPart(one, of, `${path}/${group}/${String(i)}`))
}

const inRequires = (
  { requires }: DataRule['versions'][number],
  known: KnownWords,
  path: string,
): readonly Problem[] => {
  const [of, ...more] = namedBy(requires.at, known)
  if (of === undefined || more.length > 0) {
    const nameable = (Object.keys(subjects) as SubjectName[]).flatMap((name) =>
      name === 'praktik' ? [name] : [...known[name]],
    )
    return [unknownName(expecting('subject'), requires.at, nameable, `${path}/requires/at`)]
  }
  return inPart({ allOf: requires.allOf }, of, `${path}/requires`).flatMap((one): readonly Problem[] => {
    if ('field' in one)
      return [unknownName(expecting('fieldOf', { subject: of }), one.field, Object.keys(subjects[of]), one.path)]
    return canBeNamed(known, one.is, one.word)
      ? []
      : [unknownName(expecting('existing', { kind: one.is }), one.word, namesOf(known, one.is), one.path)]
  })
}

/** The prefixes of the ids of rules of code. No rule of a program has one of them. */
export const codePrefixes: readonly string[] = [
  'adoption',
  'appointment',
  'attendance',
  'caseload',
  'competence',
  'contact',
  'cooperation',
  'eligibility',
  'employment',
  'ending',
  'extension',
  'familiarity',
  'follow-up',
  'funding',
  'hours',
  'intervention',
  'job-goal',
  'job-search',
  'match',
  'measure',
  'need',
  'opening',
  'pause',
  'pay',
  'place',
  'praktik',
  'progress',
  'registration',
  'route',
  'sort',
  'stage',
  'subsidy',
  'support',
  'task-box',
  'task-force',
  'vacancy',
  'word',
]

/** What is wrong with the rules that a program file states as data. */
export const inRules = (rules: unknown, words: ProgramWords): readonly Problem[] => {
  if (!isFields(rules)) return []
  const known = knownWords({ words })
  const all = allWords(known)
  return Object.entries(rules).flatMap(([id, rule]): readonly Problem[] => {
    const path = `/rules/${pointerKey(id)}`
    const [word = ''] = id.split('/')
    const problems = [
      ...wrongIn(codeCodec, id, path),
      ...(!id.includes('/') || !all.has(word) || codePrefixes.includes(word)
        ? [unknownName(expecting('ruleId'), word, [...all], path)]
        : []),
      ...wrongIn(dataRuleCodec, rule, path),
    ]
    const versions = isFields(rule) && Array.isArray(rule['versions']) ? (rule['versions'] as readonly unknown[]) : []
    problems.push(...problemsOfTerms(versions.map(datesOf), `${path}/versions`))
    if (dataRuleCodec.is(rule))
      problems.push(
        ...rule.versions.flatMap((version, i) => inRequires(version, known, `${path}/versions/${String(i)}`)),
      )
    return problems
  })
}
