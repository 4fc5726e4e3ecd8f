import { boundCodec, type Bound } from './rule-bounds.js'
import { onlyTrue, wordsCodec, type Words } from './rule-requires.js'
import { fieldsOf, oneOf, wordCodec, type Check } from '../vocabulary/codec.js'
import { praktikResults, type PraktikResult } from '../vocabulary/kinds.js'

/** A length of time in one of its units. More than one unit is a mistake. */
export interface Duration {
  readonly days?: Bound
  readonly weeks?: Bound
  readonly months?: Bound
  readonly years?: Bound
}

/**
 * What comes first, and what after it. Both are named by words: of steps, or of what begins, such as a kind of
 * employment. What comes first has begun, or its step was taken, on an earlier day or the same day before it.
 */
export interface Order {
  readonly first: Words
  readonly then: Words
  /** A praktik that comes first has ended with this result. */
  readonly result?: PraktikResult
  /** What comes first has lasted this long in one stretch, days of a pause left out, and has ended before. */
  readonly lasting?: Duration
  /** What comes first runs on the first day of what follows, or from then to its planned last day. */
  readonly covers?: 'beginning' | 'whole'
  /** The field of what follows that says which one comes first, or of what its step was: a subsidy, a workplace. */
  readonly by?: string
  /** What follows begins no later than this after what comes first. */
  readonly within?: Duration
  /** What follows begins no earlier than this after what comes first. */
  readonly notBefore?: Duration
  /** Asked only where something comes first: without it, what follows is free. */
  readonly ifAny?: true
  /** Not asked of what follows another of its kinds without a gap. */
  readonly unlessGapless?: true
}

const duration: Check<Duration> = fieldsOf(
  {},
  { days: boundCodec, weeks: boundCodec, months: boundCodec, years: boundCodec },
)

/** An order as a file states it. */
export const orderCodec: Check<Order> = fieldsOf(
  { first: wordsCodec, then: wordsCodec },
  {
    result: oneOf(praktikResults),
    lasting: duration,
    covers: oneOf(['beginning', 'whole']),
    by: wordCodec,
    within: duration,
    notBefore: duration,
    ifAny: onlyTrue,
    unlessGapless: onlyTrue,
  },
)
