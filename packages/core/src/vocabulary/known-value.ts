import { anyIdCodec, checked, dayCodec, wholeBetween, wordCodec, type Check } from './codec.js'
import { type Day } from './day.js'
import { expecting } from './expected.js'
import { isFields, type Fields } from './fields.js'
import { type IdKind, type IdOf } from './ids.js'
import { objectSchema, type JsonSchema } from './json-schema.js'

/** A number that is known as a range: `least` or more, and less than `below`. One of the two may be missing. */
export interface KnownRange {
  readonly least?: number
  readonly below?: number
}

/** A number that is the time since a year of birth. The day of birth is never recorded. */
export interface BornIn {
  readonly bornIn: number
}

/** A number that is the time since a day. */
export interface Since {
  readonly since: Day
}

/** A fact that is a word, such as the branch of the latest job. */
export interface KnownWord {
  readonly word: string
}

/** A fact that is a reference, such as the latest workplace. */
export interface KnownReference {
  readonly of: IdOf<IdKind>
}

/** What is known of something. A yes or no is no such value: it is assessed as a condition. */
export type KnownValue = KnownRange | BornIn | Since | KnownWord | KnownReference

const mostKnown = 1_000_000_000_000

const numberSchema = (): JsonSchema => ({ type: 'number', minimum: -mostKnown, maximum: mostKnown })

const numberCodec: Check<number> = checked(
  expecting('number'),
  numberSchema(),
  (value): value is number => typeof value === 'number' && Math.abs(value) <= mostKnown && !Object.is(value, -0),
)

const formsByField = {
  bornIn: wholeBetween(1850, 2199),
  since: dayCodec,
  word: wordCodec,
  of: anyIdCodec,
} as const
const single = Object.entries(formsByField) as readonly (readonly [field: string, check: Check<unknown>])[]

const optionalNumber = (value: unknown): boolean => value === undefined || numberCodec.is(value)

const isRange = ({ least, below }: Fields): boolean =>
  (least !== undefined || below !== undefined) && optionalNumber(least) && optionalNumber(below)

const hasRoom = ({ least, below }: Fields): boolean =>
  typeof least !== 'number' || typeof below !== 'number' || least < below

/** The fields of the forms that a value has. */
const formsOf = (value: Fields): readonly (readonly string[])[] => [
  ...(isRange(value) ? [['least', 'below']] : []),
  ...single.flatMap(([field, check]) => (check.is(value[field]) ? [[field]] : [])),
]

const knownValueSchema = (): JsonSchema => {
  const [least, below] = [numberCodec.schema, numberCodec.schema]
  return {
    title: 'knownValue',
    oneOf: [
      { anyOf: [objectSchema({ least }, { below }), objectSchema({ below }, { least })] },
      ...single.map(([field, { schema }]) => objectSchema({ [field]: schema })),
    ],
  }
}

/** A known value, in exactly one form. Other fields are left out, so that no day of birth is recorded with it. */
export const knownValueCodec: Check<KnownValue> = checked(
  expecting('knownValue'),
  knownValueSchema(),
  (value): value is KnownValue => isFields(value) && formsOf(value).length === 1 && (!isRange(value) || hasRoom(value)),
  (value) => {
    const fields: Fields = { ...value }
    const [form = []] = formsOf(fields)
    return Object.fromEntries(form.flatMap((field) => (fields[field] === undefined ? [] : [[field, fields[field]]])))
  },
)
