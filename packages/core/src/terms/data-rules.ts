import { type Order, orderCodec } from './rule-order.js'
import { type Limit, limitCodec } from './rule-limit.js'
import { isUnsettled } from './rule-bounds.js'
import { onlyTrue, type Requires, requiresCodec } from './rule-requires.js'
import { sourceCodec, textCodec } from './source-codec.js'
import { notSettled, type Enforcement, type Source, type Term, type Terms } from './term.js'
import { codeCodec, dayCodec, fieldsOf, listOf, oneOf, type Check } from '../vocabulary/codec.js'
import { type Day } from '../vocabulary/day.js'
import { expecting } from '../vocabulary/expected.js'
import { formsOf } from '../vocabulary/forms.js'

/** What the rules of each kind state. */
export interface StatedBy {
  readonly requires: Requires
  readonly order: Order
  readonly limit: Limit
}
/** A kind of rule that a program can state as data. */
export type RuleKind = keyof StatedBy

interface Frame {
  readonly from: Day
  readonly until?: Day
  readonly since?: 'notKnown'
  readonly enforcement: Enforcement
  readonly source: Source
}

/**
 * One version of a rule: what it states, from a day on, by a source, or that it is no longer asked. All versions of a rule
 * are of one kind.
 */
export type RuleVersion = Frame &
  (
    | { readonly requires: Requires; readonly order?: undefined; readonly limit?: undefined }
    | { readonly order: Order; readonly requires?: undefined; readonly limit?: undefined }
    | { readonly limit: Limit; readonly requires?: undefined; readonly order?: undefined }
    | { readonly dropped: true; readonly requires?: undefined; readonly order?: undefined; readonly limit?: undefined }
  )

/** What a version states from which on the rule is no longer asked. */
export const dropped = 'dropped'
/** What a version of a rule states. */
export type Stated = StatedBy[RuleKind] | typeof dropped

/** A rule that a program states as data: its versions, and the ids by which deviations cited it before. */
export interface DataRule {
  readonly was?: readonly string[]
  /**
   * The day whose version applies: that of the event, or the first day of what the event is about, also for its extension
   * and its end.
   */
  readonly applies?: 'atEvent' | 'byBeginning'
  readonly versions: readonly RuleVersion[]
  /** Its sentence, where the one that is made from its kind and its words would mislead. */
  readonly says?: { readonly sv?: string; readonly da?: string; readonly en?: string }
}

/** The kind of a rule. A rule of which every version is dropped requires nothing. */
export const kindOfRule = ({ versions }: DataRule): RuleKind => {
  const stated = versions.find((version) => statedIn(version) !== dropped)
  return stated?.limit !== undefined ? 'limit' : stated?.order !== undefined ? 'order' : 'requires'
}

/** What a version of a rule states. */
export const statedIn = ({ requires, order, limit }: RuleVersion): Stated => requires ?? order ?? limit ?? dropped

/** The versions of a rule as terms, whose values are what the rule states; not settled where a number of it is not. */
export const termsOfRule = ({ versions }: DataRule): Terms<Stated> =>
  versions.map((version): Term<Stated> => {
    const { from, until, since, enforcement, source } = version
    const value = statedIn(version)
    return {
      ...{ from, enforcement, source },
      ...(until === undefined ? {} : { until }),
      ...(since === undefined ? {} : { since }),
      value: isUnsettled(value) ? notSettled : value,
    }
  })

const frame = { from: dayCodec, enforcement: oneOf(['must', 'should']), source: sourceCodec }
const dates = { until: dayCodec, since: oneOf(['notKnown']) }

/** A version of a rule as a file states it. */
export const ruleVersionCodec: Check<RuleVersion> = formsOf(expecting('ruleVersion'), {
  requires: fieldsOf({ ...frame, requires: requiresCodec }, dates),
  order: fieldsOf({ ...frame, order: orderCodec }, dates),
  limit: fieldsOf({ ...frame, limit: limitCodec }, dates),
  dropped: fieldsOf({ ...frame, dropped: onlyTrue }, dates),
})

const sentences: Check<NonNullable<DataRule['says']>> = fieldsOf({}, { sv: textCodec, da: textCodec, en: textCodec })

/** A rule as a file states it. */
export const dataRuleCodec: Check<DataRule> = fieldsOf(
  { versions: listOf(ruleVersionCodec) },
  { was: listOf(codeCodec), applies: oneOf(['atEvent', 'byBeginning']), says: sentences },
)
