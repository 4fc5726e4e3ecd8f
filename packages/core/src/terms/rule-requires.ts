import { boundFields, type RuleBounds } from './rule-bounds.js'
import {
  checked,
  dayCodec,
  eitherOf,
  fieldsOf,
  listOf,
  oneOf,
  recursive,
  wordCodec,
  wordOf,
  yesNoCodec,
  type Check,
} from '../vocabulary/codec.js'
import { type Day } from '../vocabulary/day.js'
import { expecting } from '../vocabulary/expected.js'
import { formsOf, oneOrMore } from '../vocabulary/forms.js'
import { praktikResults, type Condition, type PraktikResult } from '../vocabulary/kinds.js'

/** A word, or several of which any one is meant. */
export type Words = string | readonly string[]

/** A day of every year, such as `03-01`. */
export type DayOfYear = string

/** A span of days: from a first day on, up to a last one, or from a day to a day of every year. Both belong to it. */
export type DaySpan =
  { readonly from?: Day; readonly until?: Day } | { readonly yearlyFrom: DayOfYear; readonly yearlyUntil: DayOfYear }

/** A field of the beginning: that it has one of some words, lies within bounds, or is stated at all. */
export type FieldPart =
  | { readonly field: string; readonly oneOf: readonly string[] }
  | { readonly field: string; readonly given: boolean }
  | ({ readonly field: string } & RuleBounds)

/** A fact of the person: that it lies within bounds on the day or at the end of its year, is one of some words, or what a field states. */
export type FactPart =
  | ({ readonly fact: string; readonly on?: 'endOfYear' } & RuleBounds)
  | { readonly fact: string; readonly oneOf: readonly string[] }
  | { readonly fact: string; readonly is: { readonly field: string } }

/**
 * One part of a requirement: a condition, a field, a fact, a span in which the day lies, something of some kind that is
 * running or has ended (a praktik with some result), the role that decides, or further parts.
 */
export type RequiredPart =
  | Condition
  | FieldPart
  | FactPart
  | { readonly during: DaySpan }
  | { readonly running: Words }
  | { readonly done: Words; readonly result?: PraktikResult }
  | { readonly actor: Words }
  | { readonly allOf: readonly RequiredPart[] }
  | { readonly anyOf: readonly RequiredPart[] }
  | { readonly noneOf: readonly RequiredPart[] }

/**
 * What is required when a subject begins: `at` names it, by its words or its own name. `unlessGapless`: but not when
 * another one of these kinds ended the day before or later. `throughout`: also when it is extended or changed, of the
 * fields that are then stated.
 */
export interface Requires {
  readonly at: Words
  readonly unlessGapless?: true
  readonly throughout?: true
  readonly allOf: readonly RequiredPart[]
}

const words = listOf(wordCodec)

/** One or several words. Their sort is checked with the rule. */
export const wordsCodec: Check<Words> = oneOrMore(wordCodec)

const dayOfYearPattern =
  '^(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|[12][0-9]))$'
const dayOfYearShape = new RegExp(dayOfYearPattern)
const dayOfYearCodec: Check<DayOfYear> = checked(
  expecting('dayOfYear'),
  { type: 'string', pattern: dayOfYearPattern },
  (value): value is DayOfYear => typeof value === 'string' && dayOfYearShape.test(value),
)

/** A field that is either `true` or left out. */
export const onlyTrue: Check<true> = checked(
  expecting('exactly', { value: 'true' }),
  { enum: [true] },
  (value): value is true => value === true,
)

const spanCodec: Check<DaySpan> = eitherOf(
  fieldsOf({}, { from: dayCodec, until: dayCodec }),
  fieldsOf({ yearlyFrom: dayOfYearCodec, yearlyUntil: dayOfYearCodec }),
  (value) => ('yearlyFrom' in Object(value) ? 'b' : 'a'),
)

const fieldPart: Check<FieldPart> = formsOf(expecting('requirement'), {
  oneOf: fieldsOf({ field: wordCodec, oneOf: words }),
  given: fieldsOf({ field: wordCodec, given: yesNoCodec }),
  field: fieldsOf({ field: wordCodec }, boundFields),
})

const factPart: Check<FactPart> = formsOf(expecting('requirement'), {
  oneOf: fieldsOf({ fact: wordOf('fact'), oneOf: words }),
  is: fieldsOf({ fact: wordOf('fact'), is: fieldsOf({ field: wordCodec }) }),
  fact: fieldsOf({ fact: wordOf('fact') }, { on: oneOf(['endOfYear']), ...boundFields }),
})

/** A part of a requirement as a file states it. */
export const requiredPartCodec: Check<RequiredPart> = recursive<RequiredPart>(
  'requiredPart',
  expecting('requirement'),
  (self) => {
    const parts = listOf(self)
    const part = formsOf(expecting('requirement'), {
      field: fieldPart,
      fact: factPart,
      during: fieldsOf({ during: spanCodec }),
      running: fieldsOf({ running: wordsCodec }),
      done: fieldsOf({ done: wordsCodec }, { result: oneOf(praktikResults) }),
      actor: fieldsOf({ actor: wordsCodec }),
      allOf: fieldsOf({ allOf: parts }),
      anyOf: fieldsOf({ anyOf: parts }),
      noneOf: fieldsOf({ noneOf: parts }),
    })
    // The words of `oneOf` are those of the field, which the codec does not know; they are checked with the rule.
    return eitherOf(wordOf('condition'), part, (value) => (typeof value === 'object' ? 'b' : 'a'))
  },
)

/** A requirement as a file states it. */
export const requiresCodec: Check<Requires> = fieldsOf(
  { at: wordsCodec, allOf: listOf(requiredPartCodec) },
  { unlessGapless: onlyTrue, throughout: onlyTrue },
)
