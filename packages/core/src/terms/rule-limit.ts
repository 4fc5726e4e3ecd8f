import { amountLimitCodec, isGauge, type AmountLimit } from './rule-amounts.js'
import { boundCodec, boundFields, type Bound, type RuleBounds } from './rule-bounds.js'
import { onlyTrue, wordsCodec, type Words } from './rule-requires.js'
import { eitherOf, fieldsOf, listOf, oneOf, wholeCodec, type Check } from '../vocabulary/codec.js'
import { isFields } from '../vocabulary/fields.js'
import { type PeriodUnit } from '../vocabulary/period.js'

/** The units in which a limit measures days. */
export const periodUnits = ['days', 'weeks', 'months', 'years'] as const satisfies readonly PeriodUnit[]

/** Over what a limit counts: each of its subjects, or all of them in the participation together. */
export const limitWindows = ['one', 'participation'] as const
/** Over what a limit counts. */
export type LimitWindow = (typeof limitWindows)[number]

/** The bounds of a limit in one case. */
export interface LimitCase extends RuleBounds {
  /** The case: the number of the extension, 0 when it begins. The first case that fits applies; one without it always fits. */
  readonly when?: { readonly extensions: number }
  /** Where it reaches beyond `most`, how much this extension may add. */
  readonly each?: Bound
}

/**
 * How long something may last, or has to last. It is judged by the planned last day when it begins and when it is
 * extended; with `atEnd` also by its last day when it ends.
 */
export interface PeriodLimit extends RuleBounds {
  readonly of: PeriodUnit
  readonly in: Words
  readonly per: LimitWindow
  readonly cases?: readonly LimitCase[]
  readonly atEnd?: true
}

const limitCase: Check<LimitCase> = fieldsOf(
  {},
  { ...boundFields, when: fieldsOf({ extensions: wholeCodec }), each: boundCodec },
)

/** How much there may be, or has to be, of something: how long it lasts, or what is logged of it. */
export type Limit = PeriodLimit | AmountLimit

const periodLimitCodec: Check<PeriodLimit> = fieldsOf(
  { of: oneOf(periodUnits), in: wordsCodec, per: oneOf(limitWindows) },
  { ...boundFields, cases: listOf(limitCase), atEnd: onlyTrue },
)

/** A limit as a file states it. */
export const limitCodec: Check<Limit> = eitherOf(periodLimitCodec, amountLimitCodec, (value) =>
  isFields(value) && isGauge(value['of']) ? 'b' : 'a',
)

/** Whether a limit is on an amount that is logged. */
export const isAmountLimit = (limit: Limit): limit is AmountLimit => isGauge(limit.of)
