import { boundFields, type RuleBounds } from './rule-bounds.js'
import { wordsCodec, type Words } from './rule-requires.js'
import { gauges, type GaugeName } from './subjects.js'
import { eitherOf, fieldsOf, oneOf, wholeBetween, type Check } from '../vocabulary/codec.js'

/** Over what amounts count: one subject, all in the participation, each day, each week from Monday, or the last months up to the day. */
export type AmountWindow = 'one' | 'participation' | 'day' | 'week' | { readonly lastMonths: number }

/**
 * How much there may be, or has to be, of what is logged: hours, or times. An amount is judged when it is logged, by
 * `most` and `below`, and when what it counts for ends, by all bounds. A share of another amount is judged at the end.
 */
export interface AmountLimit extends RuleBounds {
  readonly of: GaugeName
  /** What it counts for; without it, all of the participation. */
  readonly in?: Words
  readonly per: AmountWindow
  /** The bounds are per cent of this amount. */
  readonly percentOf?: GaugeName
}

const gaugeNames = Object.keys(gauges) as GaugeName[]

const lastMonthsCodec = fieldsOf({ lastMonths: wholeBetween(1, 1000) })

/** The window of an amount as a file states it. */
const windowCodec: Check<AmountWindow> = eitherOf(
  oneOf(['one', 'participation', 'day', 'week']),
  lastMonthsCodec,
  (value) => (typeof value === 'object' ? 'b' : 'a'),
)

/** A limit on an amount as a file states it. */
export const amountLimitCodec: Check<AmountLimit> = fieldsOf(
  { of: oneOf(gaugeNames), per: windowCodec },
  { in: wordsCodec, percentOf: oneOf(gaugeNames), ...boundFields },
)

/** Whether a name is that of an amount. */
export const isGauge = (name: unknown): name is GaugeName => typeof name === 'string' && Object.hasOwn(gauges, name)
