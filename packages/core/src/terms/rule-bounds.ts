import { notSettled, type NotSettled } from './term.js'
import { checked, eitherOf, oneOf, type Check } from '../vocabulary/codec.js'
import { expecting } from '../vocabulary/expected.js'
import { isFields } from '../vocabulary/fields.js'
import { type Bounds } from '../vocabulary/possible.js'

/** A number of a rule, or `notSettled` where its source names the bound and gives no figure. */
export type Bound = number | NotSettled

/** The bounds of a rule. `least` and `most` are included, `over` and `below` are not. */
export interface RuleBounds {
  readonly least?: Bound
  readonly over?: Bound
  readonly most?: Bound
  readonly below?: Bound
}

const highest = 1_000_000_000_000

/** A number of a rule, such as a number of months. */
export const boundCodec: Check<Bound> = eitherOf(
  checked<number>(
    expecting('number'),
    { type: 'number', minimum: 0, maximum: highest },
    (value): value is number => typeof value === 'number' && value >= 0 && value <= highest && !Object.is(value, -0),
  ),
  oneOf([notSettled]),
  (value) => (typeof value === 'string' ? 'b' : 'a'),
)

/** The fields of bounds, each optional. */
export const boundFields = { least: boundCodec, over: boundCodec, most: boundCodec, below: boundCodec } as const

/** The fields whose value may be a number that is not settled. */
const numberFields: ReadonlySet<string> = new Set([
  'least',
  'over',
  'most',
  'below',
  'days',
  'weeks',
  'months',
  'years',
  'percent',
])

/** Whether the source of a rule leaves one of its numbers open. */
export const isUnsettled = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.some(isUnsettled)
    : isFields(value) &&
      Object.entries(value).some(([field, part]) => (part === notSettled ? numberFields.has(field) : isUnsettled(part)))

/**
 * The bounds that are stated, as numbers. For a rule that is judged: the mechanism answers “not applicable” for a version
 * with a bound that is not settled before.
 */
export const boundsIn = ({ least, over, most, below }: RuleBounds): Bounds =>
  Object.fromEntries(Object.entries({ least, over, most, below }).filter(([, bound]) => bound !== undefined))
