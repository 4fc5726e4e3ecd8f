import { wordSorts, type WordSort } from './kinds.js'
import { currencies } from './money.js'
import { personalNumberPattern } from './personal-number.js'

/**
 * The part of JSON Schema (2020-12) that codecs use. A schema with a one-word `title` is written once in a document,
 * below `$defs`; other places refer to it. A schema refers to itself with `{ $ref: '#/$defs/Title' }`.
 */
// An alias, not an interface: only an alias is assignable to the open objects that validators accept.
export type JsonSchema = {
  readonly $schema?: string
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, JsonSchema>>
  readonly title?: string
  readonly description?: string
  readonly type?: 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean' | 'null'
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  /** Values that an editor may propose. */
  readonly examples?: readonly unknown[]
  readonly format?: string
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly exclusiveMinimum?: number
  readonly maximum?: number
  readonly exclusiveMaximum?: number
  readonly multipleOf?: number
  readonly items?: JsonSchema
  readonly minItems?: number
  readonly maxItems?: number
  readonly uniqueItems?: boolean
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean
  readonly allOf?: readonly JsonSchema[]
  readonly anyOf?: readonly JsonSchema[]
  readonly oneOf?: readonly JsonSchema[]
  readonly not?: JsonSchema
}

const wordTitles = 'Word'

/** The title of the schema of a word, by which its sort is found again. */
export const wordTitle = (sort: WordSort): string => `${sort}${wordTitles}`

/** The sort of the word that a schema describes, if it describes a word. */
export const sortOf = ({ title }: JsonSchema): WordSort | undefined => {
  const sort = title?.endsWith(wordTitles) === true ? title.slice(0, -wordTitles.length) : undefined
  return sort !== undefined && Object.hasOwn(wordSorts, sort) ? (sort as WordSort) : undefined
}

/** A value with these fields; others are allowed. */
export const objectSchema = (
  required: Readonly<Record<string, JsonSchema>>,
  optional: Readonly<Record<string, JsonSchema>> = {},
): JsonSchema => ({ type: 'object', properties: { ...required, ...optional }, required: Object.keys(required) })

/** The JSON Schemas of fields by name. */
export const schemasOf = (
  fields: Iterable<readonly [name: string, check: { readonly schema: JsonSchema }]>,
): Readonly<Record<string, JsonSchema>> => Object.fromEntries([...fields].map(([name, { schema }]) => [name, schema]))

// The patterns use only features of every regular-expression engine. There is no look-ahead, and no \d, because \d may
// include digits of other scripts.

/** Days of the years that `year` matches; 29 February only in the years that `leapYear` matches. */
const daysOf = (year: string, leapYear: string): string => {
  const long = '(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])'
  const short = '(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)'
  const february = '02-(?:0[1-9]|1[0-9]|2[0-8])'
  return `(?:${year}-(?:${long}|${short}|${february})|${leapYear}-02-29)`
}

/** Two digits divisible by four, except 00. */
const byFour = '(?:0[48]|[2468][048]|[13579][26])'

// Functions, because a bundler keeps a text that is concatenated at the top level, even if nothing uses it.

const dayPattern = (): string => `^${daysOf('(?:19|20|21)[0-9]{2}', `(?:(?:19|20|21)${byFour}|2000)`)}$`

const instantPattern = (): string => {
  const year = '(?:[0-9]{3}[1-9]|[0-9]{2}[1-9]0|[0-9][1-9]00|[1-9]000)'
  const leapYear = `(?:[0-9]{2}${byFour}|${byFour}00)`
  return `^${daysOf(year, leapYear)}T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\\.[0-9]{3}Z$`
}

/** A day that exists from 1900 to 2199, leap days included. */
export const daySchema: JsonSchema = {
  title: 'day',
  type: 'string',
  format: 'date',
  pattern: dayPattern(),
}

/** A month from 1900 to 2199. */
export const monthSchema: JsonSchema = {
  title: 'month',
  type: 'string',
  pattern: '^(?:19|20|21)[0-9]{2}-(?:0[1-9]|1[0-2])$',
}

/** An instant in UTC with milliseconds, on a day that exists from year 1 to 9999. */
export const instantSchema: JsonSchema = {
  title: 'instant',
  type: 'string',
  format: 'date-time',
  pattern: instantPattern(),
}

/**
 * A code. The schema accepts a personal number next to a UUID in one code, because the digits of a UUID may look like a
 * personal number. The codec refuses such a code.
 */
export const codeSchema: JsonSchema = {
  title: 'code',
  description: 'A code or an opaque reference: no free text, and nothing like a personal number.',
  type: 'string',
  pattern: '^[A-Za-z0-9][A-Za-z0-9._:/-]{0,79}$',
  anyOf: [
    { not: { pattern: personalNumberPattern() } },
    { pattern: '[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}' },
  ],
}

/** An id of a kind: a code that begins with it. */
export const idSchema = (kind: string): JsonSchema => ({
  title: `${kind}Id`,
  type: 'string',
  pattern: `^${kind}-.`,
  allOf: [codeSchema],
})

/** A UUID in lower case. */
export const eventIdSchema: JsonSchema = {
  title: 'eventId',
  type: 'string',
  format: 'uuid',
  pattern:
    '^(?:[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$',
}

/**
 * A number with at most two decimals. The schema does not state the number of decimals. `multipleOf: 0.01` would state
 * it, but validators that divide in binary then refuse 1.15. A schema that accepts 0.125 does less harm, because the
 * codec refuses 0.125.
 */
export const decimalSchema = (minimum: number, maximum: number): JsonSchema => ({
  description: 'At most two decimals.',
  type: 'number',
  minimum,
  maximum,
})

/** A whole number between two bounds. The schema accepts -0; the codec refuses it. */
export const wholeSchema = (minimum: number, maximum: number = Number.MAX_SAFE_INTEGER): JsonSchema => ({
  type: 'integer',
  minimum,
  maximum,
})

/** An amount in whole minor units, up to `most`. Where it is `signed`, it may be negative. */
export const moneySchema = (title: string, most: number, signed: boolean): JsonSchema => ({
  title,
  ...objectSchema({ minor: wholeSchema(signed ? -most : 0, most), currency: { type: 'string', enum: currencies } }),
})
