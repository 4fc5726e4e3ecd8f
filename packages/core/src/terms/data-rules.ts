import { sourceCodec, textCodec } from './source-codec.js'
import { type Enforcement, type Source, type Term, type Terms } from './term.js'
import {
  codeCodec,
  dayCodec,
  eitherOf,
  fieldsOf,
  listOf,
  oneOf,
  recursive,
  wordCodec,
  wordOf,
  type Check,
} from '../vocabulary/codec.js'
import { type Day } from '../vocabulary/day.js'
import { expecting } from '../vocabulary/expected.js'
import { type Condition, type WordSort } from '../vocabulary/kinds.js'

/**
 * What a rule of a program can be about, each with the fields of its beginning that a rule can ask for, and the sort of
 * their words. A subject is named by its words, such as a kind of employment; a praktik, which has no kinds, by its own name.
 */
export const subjects = {
  employment: {
    employer: 'employer',
    agreement: 'agreement',
    placement: 'unit',
    employerUnit: 'unit',
    branch: 'branch',
  },
  praktik: {},
  measure: {},
  intervention: {},
  subsidy: {},
} as const satisfies Readonly<Record<string, Readonly<Record<string, WordSort>>>>
/** What a rule of a program can be about. */
export type SubjectName = keyof typeof subjects

/** One part of a requirement: a condition, a field that has one of some words, or further parts. */
export type RequiredPart =
  | Condition
  | { readonly field: string; readonly oneOf: readonly string[] }
  | { readonly allOf: readonly RequiredPart[] }
  | { readonly anyOf: readonly RequiredPart[] }
  | { readonly noneOf: readonly RequiredPart[] }

/** What is required when a subject begins: `at` names it, by a word of a program, or `praktik`. */
export interface Requires {
  readonly at: string
  readonly allOf: readonly RequiredPart[]
}

/** One version of a rule: a term whose value is what the rule asks. */
export interface RuleVersion {
  readonly from: Day
  readonly until?: Day
  readonly since?: 'notKnown'
  readonly enforcement: Enforcement
  readonly source: Source
  readonly requires: Requires
}

/** A rule that a program states as data: its versions, and the ids by which deviations cited it before. */
export interface DataRule {
  readonly was?: readonly string[]
  readonly versions: readonly RuleVersion[]
  /** Its sentence, where the one that is made from its kind and its words would mislead. */
  readonly says?: { readonly sv?: string; readonly da?: string; readonly en?: string }
}

/** The versions of a rule as terms, whose values are what the rule asks. */
export const termsOfRule = ({ versions }: DataRule): Terms<Requires> =>
  versions.map(({ requires, ...frame }): Term<Requires> => ({ ...frame, value: requires }))

/** A part of a requirement as a file states it. */
export const requiredPartCodec: Check<RequiredPart> = recursive<RequiredPart>(
  'requiredPart',
  expecting('requirement'),
  (self) => {
    const parts = listOf(self)
    const groups = eitherOf(
      fieldsOf({ allOf: parts }),
      eitherOf(fieldsOf({ anyOf: parts }), fieldsOf({ noneOf: parts }), (value) =>
        'noneOf' in Object(value) ? 'b' : 'a',
      ),
      (value) => ('allOf' in Object(value) ? 'a' : 'b'),
    )
    const field = fieldsOf({ field: textCodec, oneOf: listOf(wordCodec) })
    const part = eitherOf(field, groups, (value) => ('field' in Object(value) ? 'a' : 'b'))
    // The words of `oneOf` are those of the field, which the codec does not know; they are asked for with the field.
    return eitherOf(wordOf('condition'), part, (value) => (typeof value === 'object' ? 'b' : 'a'))
  },
)

const requires = fieldsOf({ at: wordCodec, allOf: listOf(requiredPartCodec) })

/** A version of a rule as a file states it. */
export const ruleVersionCodec: Check<RuleVersion> = fieldsOf(
  { from: dayCodec, enforcement: oneOf(['must', 'should']), source: sourceCodec, requires },
  { until: dayCodec, since: oneOf(['notKnown']) },
)

const sentences: Check<NonNullable<DataRule['says']>> = fieldsOf({}, { sv: textCodec, da: textCodec, en: textCodec })

/** A rule as a file states it. */
export const dataRuleCodec: Check<DataRule> = fieldsOf(
  { versions: listOf(ruleVersionCodec) },
  { was: listOf(codeCodec), says: sentences },
)
