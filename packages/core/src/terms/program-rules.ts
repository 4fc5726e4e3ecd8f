import { dataRuleCodec, dropped, kindOfRule, statedIn, type DataRule, type RuleVersion } from './data-rules.js'
import { unknownName, wrongIn } from './fields.js'
import { datesOf } from './program-parts.js'
import { problemsOfTerms } from './term.js'
import { declaredWords } from './program-words.js'
import { inLimit, inOrder } from './rule-times.js'
import { inRequires } from './rule-words.js'
import { knownWords, type KnownWords } from './words.js'
import { codeCodec } from '../vocabulary/codec.js'
import { isFields, type Fields } from '../vocabulary/fields.js'
import { expecting } from '../vocabulary/expected.js'
import { pointerKey, problemAt, type Problem } from '../vocabulary/invalid.js'
import { shown } from '../vocabulary/shown.js'

const allWords = (known: KnownWords): ReadonlySet<string> =>
  new Set(Object.values(known).flatMap((words) => [...words]))

/** What is wrong with what a version of a rule states. */
const inVersion = ({ requires, order, limit }: RuleVersion, known: KnownWords, path: string): readonly Problem[] => {
  if (requires !== undefined) return inRequires(requires, known, `${path}/requires`)
  if (order !== undefined) return inOrder(order, known, `${path}/order`)
  return limit === undefined ? [] : inLimit(limit, known, `${path}/limit`)
}

/** The versions of a rule are all of the kind of the first. */
const inKinds = (rule: DataRule, path: string): readonly Problem[] => {
  const kind = kindOfRule(rule)
  return rule.versions.flatMap((version, i) =>
    version[kind] === undefined && statedIn(version) !== dropped
      ? [problemAt(`${path}/versions/${String(i)}`, expecting('sameKind', { kind }), shown(undefined))]
      : [],
  )
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
  'employment',
  'ending',
  'extension',
  'follow-up',
  'funding',
  'hours',
  'intervention',
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
export const inRules = ({ rules, words, id: program, country }: Fields): readonly Problem[] => {
  if (!isFields(rules)) return []
  const known = knownWords({ words: declaredWords(words) })
  // A rule of a program as a whole has the program’s id, and one of a country’s law the letters of the country.
  const wholes = [program, country].flatMap((one) => (typeof one === 'string' ? [one.toLowerCase()] : []))
  const all: ReadonlySet<string> = new Set([...wholes, ...allWords(known)])
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
        ...inKinds(rule, path),
        ...rule.versions.flatMap((version, i) => inVersion(version, known, `${path}/versions/${String(i)}`)),
      )
    return problems
  })
}
