import * as t from 'io-ts'
import { isDay, type Day } from './day.js'
import { isHours, type Hours } from './hours.js'
import { isCode, isEventId, isIdOf, type Code, type EventId, type IdKind, type IdOf } from './ids.js'
import { isInstant, type Instant } from './instant.js'
import { isMoney, type Money } from './money.js'
import { isMonth, type Month } from './month.js'

/** A codec that checks a value and hands on the same value; the codecs of event fields are all of this kind. */
export type Check<A> = t.Type<A, A, unknown> & {
  /** Keeps of a valid value what belongs to it, for values with fields of their own. */
  readonly keep?: (value: A) => A
}

/**
 * A codec from a type guard; `name` is what an error calls the expected value. `keep` takes from a valid value with fields of
 * its own the ones that belong to it, so that nothing else is recorded.
 */
export const checked = <A>(name: string, is: (value: unknown) => value is A, keep?: (value: A) => A): Check<A> =>
  Object.assign(
    new t.Type<A, A, unknown>(
      name,
      is,
      (value, context) => (is(value) ? t.success(value) : t.failure(value, context)),
      t.identity,
    ),
    keep === undefined ? {} : { keep },
  )

/** A day that something can be said of: far days are mistakes, and arithmetic on them would leave the calendar. */
export const dayCodec: Check<Day> = /* @__PURE__ */ checked(
  'a day YYYY-MM-DD from 1900 to 2199',
  (value): value is Day => isDay(value) && value >= '1900-01-01' && value <= '2199-12-31',
)
/** A month, `YYYY-MM`, as near as days have to be. */
export const monthCodec: Check<Month> = /* @__PURE__ */ checked(
  'a month YYYY-MM from 1900 to 2199',
  (value): value is Month => isMonth(value) && value >= '1900-01' && value <= '2199-12',
)
/** An instant in UTC with milliseconds. */
export const instantCodec: Check<Instant> = /* @__PURE__ */ checked('an instant YYYY-MM-DDTHH:mm:ss.sssZ', isInstant)
/** Decimal hours with at most two decimals. */
export const hoursCodec: Check<Hours> = /* @__PURE__ */ checked('hours with at most two decimals', isHours)
const mostMinor = 1_000_000_000_000

const onlyMoney = ({ minor, currency }: Money): Money => ({ minor, currency })

/** An amount in whole minor units; more than ten thousand million kronor is a mistake. */
export const moneyCodec: Check<Money> = /* @__PURE__ */ checked(
  'money { minor: whole number up to 10^12, currency }',
  (value): value is Money => isMoney(value) && Math.abs(value.minor) <= mostMinor,
  onlyMoney,
)
/** An amount that is not negative. */
export const positiveMoneyCodec: Check<Money> = /* @__PURE__ */ checked(
  'money { minor: whole number from 0 up to 10^12, currency }',
  (value): value is Money => isMoney(value) && value.minor >= 0 && value.minor <= mostMinor,
  onlyMoney,
)
/** Hours a week: more than none, and no more than a week has. */
export const weeklyHoursCodec: Check<Hours> = /* @__PURE__ */ checked(
  'hours a week above 0 and up to 168',
  (value): value is Hours => isHours(value) && value > 0 && value <= 168,
)
/** A code or opaque reference. */
export const codeCodec: Check<Code> = /* @__PURE__ */ checked('a code: no spaces, no personal number', isCode)
/** An event's id. */
export const eventIdCodec: Check<EventId> = /* @__PURE__ */ checked('a lower-case UUID', isEventId)
/** A whole number from 1. */
export const countCodec: Check<number> = /* @__PURE__ */ checked(
  'a whole number from 1',
  (value): value is number => Number.isSafeInteger(value) && (value as number) >= 1,
)
/** Yes or no. */
export const yesNoCodec: Check<boolean> = /* @__PURE__ */ checked(
  'true or false',
  (value): value is boolean => typeof value === 'boolean',
)

/** An id of one kind, `praktik-…`. */
export const idCodec = <K extends IdKind>(kind: K): Check<IdOf<K>> => checked(`an id ${kind}-…`, isIdOf(kind))

/** One of a list of words. */
export const oneOf = <const L extends readonly string[]>(words: L): Check<L[number]> => {
  const known = new Set<unknown>(words)
  return checked(words.map((word) => `'${word}'`).join(' | '), (value): value is L[number] => known.has(value))
}

/** A list, each member checked; at least one unless `mayBeEmpty`. */
export const listOf = <A>(member: Check<A>, mayBeEmpty = false): Check<readonly A[]> =>
  checked(
    `${mayBeEmpty ? 'a list' : 'a list of at least one'} of ${member.name}`,
    (value): value is readonly A[] =>
      Array.isArray(value) && (mayBeEmpty || value.length > 0) && value.every((one) => member.is(one)),
  )
