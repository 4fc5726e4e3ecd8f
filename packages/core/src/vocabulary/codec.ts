import * as t from 'io-ts'
import { isDay, type Day } from './day.js'
import { expectedBy, expectedText, expecting, type Expected } from './expected.js'
import { isFields } from './fields.js'
import { isHours, type Hours } from './hours.js'
import {
  anyIdPattern,
  isAnyId,
  isCode,
  isEventId,
  isIdOf,
  type Code,
  type EventId,
  type IdKind,
  type IdOf,
} from './ids.js'
import { isInstant, type Instant } from './instant.js'
import { currencies, isMoney, type Currency, type Money } from './money.js'
import {
  codeSchema,
  daySchema,
  decimalSchema,
  eventIdSchema,
  idSchema,
  instantSchema,
  moneySchema,
  monthSchema,
  objectSchema,
  schemasOf,
  wholeSchema,
  wordTitle,
  type JsonSchema,
} from './json-schema.js'
import { kept } from './kept.js'
import { wordSorts, type WordIn, type WordSort } from './kinds.js'
import { mostLevels } from './levels.js'
import { isMonth, type Month } from './month.js'
import { standardOfType, type Standard } from './standard.js'

/**
 * A codec that checks a value and returns the same value; the codecs of event fields are all of this kind. It is a Standard
 * Schema as well.
 */
export type Check<A> = t.Type<A, A, unknown> & {
  readonly '~standard': Standard<A>
  /** The JSON Schema of the values. It accepts all valid values, and as few others as possible. */
  readonly schema: JsonSchema
  /** The expected value, which the type’s `name` describes in English. */
  readonly expects: Expected
  /** Copies the known parts of a valid value, for values with fields or members. */
  readonly keep: ((value: A) => A) | undefined
}

/**
 * Makes a codec of event fields from an io-ts type that returns what it checks, with its JSON Schema. The type itself
 * becomes the codec. All codecs have one shape, because reading calls them in one loop.
 */
export const asCheck = <A>(
  type: t.Type<A, A, unknown>,
  schema: JsonSchema,
  keep?: (value: A) => A,
  expects = expectedBy(type.name),
): Check<A> => Object.assign(type, { schema, keep, expects, '~standard': standardOfType(type) })

/**
 * A codec from a type guard; `expected` describes the value in an error, `schema` in JSON Schema. `keep` copies the
 * known fields of a valid value, so that no other field is recorded.
 */
export const checked = <A>(
  expected: string | Expected,
  schema: JsonSchema,
  is: (value: unknown) => value is A,
  keep?: (value: A) => A,
): Check<A> => {
  const expects = expectedBy(expected)
  return asCheck(
    new t.Type<A, A, unknown>(
      expectedText(expects),
      is,
      (value, context) => (is(value) ? t.success(value) : t.failure(value, context)),
      t.identity,
    ),
    schema,
    keep,
    expects,
  )
}

/**
 * A day of an event. Days far in the past or the future are mistakes, and arithmetic on them would leave the calendar.
 */
export const dayCodec: Check<Day> = checked(
  expecting('day'),
  daySchema,
  (value): value is Day => isDay(value) && value >= '1900-01-01' && value <= '2199-12-31',
)
/** A month, `YYYY-MM`, within the same bounds as days. */
export const monthCodec: Check<Month> = checked(
  expecting('month'),
  monthSchema,
  (value): value is Month => isMonth(value) && value >= '1900-01' && value <= '2199-12',
)
/** An instant in UTC with milliseconds. */
export const instantCodec: Check<Instant> = checked(expecting('instant'), instantSchema, isInstant)
/** Decimal hours with at most two decimals. */
export const hoursCodec: Check<Hours> = checked(expecting('hours'), decimalSchema(0, 100_000), isHours)
const mostMinor = 1_000_000_000_000

const onlyMoney = ({ minor, currency }: Money): Money => ({ minor, currency })

/** An amount in whole minor units; more than 10 000 000 000 kronor is a mistake. */
export const moneyCodec: Check<Money> = checked(
  expecting('money'),
  moneySchema('money', mostMinor, true),
  (value): value is Money => isMoney(value) && Math.abs(value.minor) <= mostMinor,
  onlyMoney,
)
/** An amount that is not negative. */
export const positiveMoneyCodec: Check<Money> = checked(
  expecting('positiveMoney'),
  moneySchema('positiveMoney', mostMinor, false),
  (value): value is Money => isMoney(value) && value.minor >= 0 && value.minor <= mostMinor,
  onlyMoney,
)
/** One of a list of words. */
export const oneOf = <const L extends readonly string[]>(words: L): Check<L[number]> => {
  const known = new Set<unknown>(words)
  return checked(
    expecting('oneOf', { words: words.map((word) => `'${word}'`).join(' | ') }),
    { type: 'string', enum: words },
    (value): value is L[number] => known.has(value),
  )
}

// A state keeps facts by their words, so a word is never the name of something that every object has. Categories of the
// ledger that begin with `wage` are no kinds of support. Figures have a part for the outcome, whatever its exits, and one
// for what is still open, next to their parts by exit.
const inherited = (() => Object.getOwnPropertyNames(Object.prototype).filter((name) => /^[A-Za-z]+$/.test(name)))()
const refusedIn: Readonly<Partial<Record<WordSort, RegExp>>> = { support: /^wage/, exit: /^(outcome|open)$/ }
const wordShape = /^[A-Za-z][A-Za-z0-9]{0,59}$/
const manyDigits = /[0-9]{5}/

interface RefusedWords {
  readonly words: readonly string[]
  readonly shapes: readonly RegExp[]
}

const spelledAsWord = <W extends string>(
  expects: Expected,
  schema: JsonSchema,
  refused: RefusedWords = { words: [], shapes: [] },
): Check<W> => {
  const never = new Set([...inherited, ...refused.words])
  const shapes = [manyDigits, ...refused.shapes]
  return checked(
    expects,
    {
      ...schema,
      ...{ type: 'string', pattern: wordShape.source },
      not: { anyOf: [{ enum: [...never] }, ...shapes.map(({ source }) => ({ pattern: source }))] },
    },
    (value): value is W =>
      typeof value === 'string' &&
      wordShape.test(value) &&
      !never.has(value) &&
      !shapes.some((shape) => shape.test(value)),
  )
}

/**
 * A word that a program may declare for itself, such as a kind of employment. Only its spelling is checked, and that it is
 * none of `refused`: whether the program in force knows it is judged by a rule. An editor completes the library’s own
 * words of the sort.
 */
export const wordOf = <const S extends WordSort>(sort: S, refused: readonly string[] = []): Check<WordIn<S>> => {
  const shapes = refusedIn[sort] === undefined ? [] : [refusedIn[sort]]
  return spelledAsWord<WordIn<S>>(
    expecting('word', { sort }),
    { title: wordTitle(sort), examples: wordSorts[sort] },
    { words: refused, shapes },
  )
}

/** A word of no sort that a program declares, such as the value of a fact. Only its spelling is checked. */
export const wordCodec: Check<string> = spelledAsWord(expecting('anyWord'), { title: 'word' })

/** A currency. */
export const currencyCodec: Check<Currency> = oneOf(currencies)
/** Hours a week: above 0, and no more than a week has. */
export const weeklyHoursCodec: Check<Hours> = checked(
  expecting('weeklyHours'),
  decimalSchema(0.01, 168),
  (value): value is Hours => isHours(value) && value > 0 && value <= 168,
)
/** A code or opaque reference. */
export const codeCodec: Check<Code> = checked(expecting('code'), codeSchema, isCode)
/** An event's id. */
export const eventIdCodec: Check<EventId> = checked(expecting('eventId'), eventIdSchema, isEventId)
/** A whole number from 1. */
export const countCodec: Check<number> = checked(
  expecting('count'),
  wholeSchema(1),
  (value): value is number => Number.isSafeInteger(value) && (value as number) >= 1,
)
/** A whole number from 0. */
export const wholeCodec: Check<number> = checked(
  expecting('whole'),
  wholeSchema(0),
  (value): value is number => Number.isSafeInteger(value) && (value as number) >= 0 && !Object.is(value, -0),
)
/** A whole number between two bounds, both included. */
export const wholeBetween = (least: number, most: number): Check<number> =>
  checked(
    expecting('wholeBetween', { least, most }),
    wholeSchema(least, most),
    (value): value is number =>
      Number.isInteger(value) && (value as number) >= least && (value as number) <= most && !Object.is(value, -0),
  )
/** A length in weeks, months or years. More than 1 000 of a unit is a mistake, and could lead outside the calendar. */
export const lengthCodec: Check<number> = wholeBetween(1, 1000)
/** A percentage from 0 to 1 000 with at most two decimals. */
export const percentCodec: Check<number> = checked(
  expecting('percent'),
  decimalSchema(0, 1000),
  (value): value is number => isHours(value) && value <= 1000,
)
/** A number above 0. */
export const factorCodec: Check<number> = checked(
  expecting('factor'),
  { type: 'number', exclusiveMinimum: 0, maximum: 1000 },
  (value): value is number => typeof value === 'number' && value > 0 && value <= 1000,
)
/** A share of a whole, above 0 and up to 1. */
export const shareCodec: Check<number> = checked(
  expecting('share'),
  { type: 'number', exclusiveMinimum: 0, maximum: 1 },
  (value): value is number => typeof value === 'number' && value > 0 && value <= 1,
)
/** Yes or no. */
export const yesNoCodec: Check<boolean> = checked(
  expecting('yesNo'),
  { type: 'boolean' },
  (value): value is boolean => typeof value === 'boolean',
)

/** An id of one kind, `praktik-…`. */
export const idCodec = <K extends IdKind>(kind: K): Check<IdOf<K>> =>
  checked(expecting('id', { kind }), idSchema(kind), isIdOf(kind))

/** An id of one of several kinds, such as `measure-…` or `intervention-…`. */
export const idAmong = <const K extends IdKind>(kinds: readonly K[]): Check<IdOf<K>> => {
  const checks = kinds.map((kind) => idCodec(kind))
  return checked(
    expecting('idAmong', { kinds: kinds.map((kind) => `${kind}-…`).join(' | ') }),
    { anyOf: checks.map(({ schema }) => schema) },
    (value): value is IdOf<K> => checks.some((check) => check.is(value)),
  )
}

/** An id of any kind. */
export const anyIdCodec: Check<IdOf<IdKind>> = checked(
  expecting('anyId'),
  { title: 'anyId', type: 'string', pattern: anyIdPattern(), allOf: [codeSchema] },
  isAnyId,
)

/** The type of the values that a codec accepts. */
export type ValueOf<C> = C extends Check<infer A> ? A : never

/** The most members of a list from outside. */
export const mostMembers = 10_000

const tooLong = (): Check<unknown> =>
  checked<unknown>(
    expecting('listUpTo', { most: mostMembers }),
    { type: 'array', maxItems: mostMembers },
    (value): value is unknown => Array.isArray(value) && value.length <= mostMembers,
  )

/**
 * A list of at most 10 000 members; at least one, unless `mayBeEmpty`. Each member is checked, and each problem is
 * reported at its member.
 */
export const listOf = <A>(member: Check<A>, mayBeEmpty = false): Check<readonly A[]> => {
  const is = (value: unknown): value is readonly A[] => {
    if (!Array.isArray(value) || (value.length === 0 && !mayBeEmpty) || value.length > mostMembers) return false
    // By index: the methods of lists skip holes.
    for (let i = 0; i < value.length; i++) if (!member.is(value[i])) return false
    return true
  }
  const expects = expecting(mayBeEmpty ? 'listOf' : 'listOfSome', { member: member.expects })
  return asCheck(
    new t.Type<readonly A[], readonly A[], unknown>(
      expectedText(expects),
      is,
      (value, context) => {
        if (is(value)) return t.success(value)
        if (!Array.isArray(value) || value.length === 0) return t.failure(value, context)
        if (value.length > mostMembers) {
          const key = context.at(-1)?.key ?? ''
          return t.failure(value, [...context.slice(0, -1), { key, type: tooLong(), actual: value }])
        }
        return t.failures(
          Array.from(value as readonly unknown[], (one, i) =>
            problemsIn(member, one, t.appendContext(context, String(i), member, one)),
          ).flat(),
        )
      },
      t.identity,
    ),
    { type: 'array', items: member.schema, maxItems: mostMembers, ...(mayBeEmpty ? {} : { minItems: 1 }) },
    (value) => value.map((one) => kept(member, one)),
    expects,
  )
}

/** A value with these fields and no others. Each problem is reported at its field, including an unknown field. */
export const fieldsOf = <
  R extends { readonly [K in keyof R]: Check<ValueOf<R[K]>> },
  O extends { readonly [K in keyof O]: Check<ValueOf<O[K]>> } = Record<never, never>,
>(
  required: R,
  optional?: O,
): Check<{ readonly [K in keyof R]: ValueOf<R[K]> } & { readonly [K in keyof O]?: ValueOf<O[K]> }> => {
  type A = { readonly [K in keyof R]: ValueOf<R[K]> } & { readonly [K in keyof O]?: ValueOf<O[K]> }
  // Codecs of many types in one table; each value is checked by its own codec.
  const must = Object.entries(required) as readonly (readonly [string, Check<unknown>])[]
  const may = Object.entries(optional ?? {}) as readonly (readonly [string, Check<unknown>])[]
  const known = new Map([...must, ...may])
  const name = `{ ${[...must.map(([field]) => field), ...may.map(([field]) => `${field}?`)].join(', ')} }`
  const is = (value: unknown): value is A =>
    isFields(value) &&
    Object.keys(value).every((field) => known.has(field)) &&
    must.every(([field, check]) => check.is(value[field])) &&
    may.every(([field, check]) => value[field] === undefined || check.is(value[field]))
  const noField = checked<unknown>(
    expecting('oneField', { fields: [...known.keys()].join(', ') }),
    { not: {} },
    (_value): _value is unknown => false,
  )
  return asCheck(
    new t.Type<A, A, unknown>(
      name,
      is,
      (value, context) => {
        if (is(value)) return t.success(value)
        if (!isFields(value)) return t.failure(value, context)
        const at = (field: string, check: Check<unknown>) =>
          problemsIn(check, value[field], t.appendContext(context, field, check, value[field]))
        return t.failures([
          ...must.flatMap(([field, check]) => at(field, check)),
          ...may.flatMap(([field, check]) => (value[field] === undefined ? [] : at(field, check))),
          ...Object.keys(value).flatMap((field) => (known.has(field) ? [] : at(field, noField))),
        ])
      },
      t.identity,
    ),
    { ...objectSchema(schemasOf(must), schemasOf(may)), additionalProperties: false },
    (value) =>
      Object.fromEntries(Object.entries(value).map(([field, part]) => [field, kept(known.get(field), part)])) as A,
    expecting('fields', { fields: name }),
  )
}

/**
 * A value that one of several codecs accepts. Problems are reported by the codec that `pick` chooses for the value,
 * otherwise by all codecs.
 */
export const eitherOf = <A, B>(
  a: Check<A>,
  b: Check<B>,
  pick?: (value: unknown) => 'a' | 'b' | undefined,
): Check<A | B> => {
  const expects = expecting('either', { a: a.expects, b: b.expects })
  return asCheck(
    new t.Type<A | B, A | B, unknown>(
      expectedText(expects),
      (value): value is A | B => a.is(value) || b.is(value),
      (value, context) => {
        if (a.is(value) || b.is(value)) return t.success(value)
        const chosen = pick?.(value)
        return chosen === undefined
          ? t.failure(value, context)
          : t.failures(chosen === 'a' ? problemsIn(a, value, context) : problemsIn(b, value, context))
      },
      t.identity,
    ),
    { anyOf: [a.schema, b.schema] },
    (value) => (a.is(value) ? kept(a, value) : kept(b, value)),
    expects,
  )
}

/**
 * A codec of values that contain values of their own kind, at most 100 levels deep. `define` gets the codec itself and
 * returns its definition. `title` is one word, for its JSON Schema.
 */
export const recursive = <A>(
  title: string,
  expected: string | Expected,
  define: (self: Check<A>) => Check<A>,
): Check<A> => {
  const expects = expectedBy(expected)
  const name = expectedText(expects)
  let level = 0
  /**
   * Calls the function one level deeper. Below the deepest level the answer is `beyond`, before the call stack is full.
   */
  const within = <B>(ask: () => B, beyond: () => B): B => {
    if (level >= mostLevels) return beyond()
    level++
    try {
      return ask()
    } finally {
      level--
    }
  }
  const tooDeep = checked<A>(expecting('levels', { most: mostLevels }), {}, (_value): _value is A => false)
  const guarded = new t.Type<A, A, unknown>(
    name,
    (value): value is A =>
      within(
        () => whole.is(value),
        () => false,
      ),
    (value, context) =>
      within(
        () => whole.validate(value, context),
        () =>
          t.failure(value, [...context.slice(0, -1), { key: context.at(-1)?.key ?? '', type: tooDeep, actual: value }]),
      ),
    t.identity,
  )
  const self = asCheck(guarded, { $ref: `#/$defs/${title}` }, undefined, expects)
  const whole = define(self)
  return asCheck(
    new t.Type<A, A, unknown>(name, self.is, self.validate, t.identity),
    { title, ...whole.schema },
    whole.keep,
    expects,
  )
}

/** The problems of a value, as a codec reports them in a context. */
export const problemsIn = <A>(
  check: Pick<t.Type<A, A, unknown>, 'validate'>,
  value: unknown,
  context: t.Context,
): t.Errors => {
  const answer = check.validate(value, context)
  return answer._tag === 'Left' ? answer.left : []
}
