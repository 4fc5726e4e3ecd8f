import { boundCodec, boundFields, type Bound, type RuleBounds } from './rule-bounds.js'
import { onlyTrue, wordsCodec, type Words } from './rule-requires.js'
import { fieldsOf, listOf, oneOf, wholeCodec, type Check } from '../vocabulary/codec.js'
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
export interface Limit extends RuleBounds {
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

/** A limit as a file states it. */
export const limitCodec: Check<Limit> = fieldsOf(
  { of: oneOf(periodUnits), in: wordsCodec, per: oneOf(limitWindows) },
  { ...boundFields, cases: listOf(limitCase), atEnd: onlyTrue },
)
