import {
  publishedUnits,
  type Coverage,
  type OutcomeDefinition,
  type PublishedFigure,
  type PublishedValue,
} from './program.js'
import { type TermDef } from './program-terms.js'
import { sourceCodec, textCodec } from './source-codec.js'
import { notSettled, type Term } from './term.js'
import {
  checked,
  codeCodec,
  countCodec,
  dayCodec,
  eitherOf,
  fieldsOf,
  listOf,
  moneyCodec,
  monthCodec,
  oneOf,
  wordOf,
  type Check,
} from '../vocabulary/codec.js'
import { expecting, type Expected } from '../vocabulary/expected.js'
import { isTimeZone, type TimeZone } from '../vocabulary/local-day.js'

/** A text that matches a pattern. */
export const spelled = (expected: string | Expected, pattern: string): Check<string> => {
  const form = new RegExp(pattern)
  return checked(
    expected,
    { type: 'string', pattern },
    (value): value is string => typeof value === 'string' && form.test(value),
  )
}

/** A time zone by its name. */
export const timeZoneCodec: Check<TimeZone> = checked(
  expecting('timeZone'),
  { type: 'string', pattern: '^(?:UTC|[A-Za-z_]+(?:/[A-Za-z0-9_+-]+)+)$' },
  isTimeZone,
)

const numberCodec: Check<number> = checked(expecting('number'), { type: 'number' }, (value): value is number =>
  Number.isFinite(value),
)

/** A version of a term as written in a file: a value that is one number has its unit next to it. */
export type WrittenTerm<V> = Term<V> & { readonly unit?: string }

/** The versions of a term as written in a file. */
export const versionCodec = <V>({ value, unit }: TermDef<V>): Check<WrittenTerm<V>> => {
  const settled = eitherOf(oneOf([notSettled]), value, (one) => (one === notSettled ? 'a' : 'b'))
  const always = { from: dayCodec, value: settled, source: sourceCodec }
  const sometimes = { until: dayCodec, since: oneOf(['notKnown']), enforcement: oneOf(['must', 'should']) }
  // The fields are those of a term. The compiler cannot see that for every V.
  return (
    unit === undefined ? fieldsOf(always, sometimes) : fieldsOf({ ...always, unit: oneOf([unit]) }, sometimes)
  ) as Check<WrittenTerm<V>>
}

// The parts are named before they get their type. Otherwise the compiler would infer the fields of `fieldsOf` from that
// type.
const outcome = fieldsOf({
  id: codeCodec,
  version: countCodec,
  says: textCodec,
  counts: listOf(wordOf('exit')),
  excluded: listOf(wordOf('exit'), true),
  source: sourceCodec,
})
/** Which exits count as an outcome. */
export const outcomeCodec: Check<OutcomeDefinition> = outcome

/** The rates whose 0 and 100 % may be released. */
export const harmlessCodec = listOf(fieldsOf({ rate: codeCodec, source: sourceCodec }))

const orMissing = <A>(value: Check<A>) => eitherOf(oneOf(['missing']), value, (one) => (one === 'missing' ? 'a' : 'b'))

const publishedValue = <A extends number | object>(amount: Check<A>) =>
  orMissing(
    eitherOf(fieldsOf({ low: amount, high: amount }), amount, (value) =>
      typeof value === 'object' && value !== null && ('low' in value || 'high' in value) ? 'a' : 'b',
    ),
  )

const valueIn = (unit: unknown): Check<PublishedValue> => {
  const value =
    unit === 'day'
      ? orMissing(dayCodec)
      : unit === 'month'
        ? orMissing(monthCodec)
        : unit === 'money'
          ? publishedValue(moneyCodec)
          : publishedValue(numberCodec)
  // Each of them checks one form of a published value.
  return value as Check<PublishedValue>
}

/** A figure of a source, in a unit: an amount where the unit is money, a calendar day or month, otherwise a number. */
export const figureCodec = (unit: unknown): Check<PublishedFigure> => {
  const figure = fieldsOf({
    id: codeCodec,
    says: textCodec,
    unit: oneOf(publishedUnits),
    value: valueIn(unit),
    statements: listOf(codeCodec),
    source: sourceCodec,
  })
  return figure
}

const pointer = spelled(
  expecting('pointer'),
  '^(rule|event|field|term|condition|activity|word|figure|projection|outcome|program):\\S+$',
)
const modelled = fieldsOf({
  is: oneOf(['modelled']),
  by: listOf(pointer),
})
const documented = fieldsOf({ is: oneOf(['documented']), note: textCodec })
const notModelled = fieldsOf({ is: oneOf(['notModelled']), because: textCodec })

/** How a statement was handled, by keyword. */
export const coverageCodecs: { readonly [C in Coverage as C['is']]: Check<C> } = { modelled, documented, notModelled }
