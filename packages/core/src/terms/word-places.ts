import { isFields } from '../vocabulary/fields.js'
import { pointerKey } from '../vocabulary/invalid.js'
import { sortOf, type JsonSchema } from '../vocabulary/json-schema.js'
import { type WordSort } from '../vocabulary/kinds.js'

/** A word in a value: its sort, and its path. */
export interface PlacedWord {
  readonly is: WordSort
  readonly word: string
  readonly path: string
}

/** Whether a schema describes a word somewhere. */
export const holdsWords = (schema: JsonSchema): boolean => {
  const { items, properties = {}, anyOf = [], oneOf = [], allOf = [] } = schema
  const parts = [...Object.values(properties), ...anyOf, ...oneOf, ...allOf, ...(items === undefined ? [] : [items])]
  return sortOf(schema) !== undefined || parts.some(holdsWords)
}

type Named = ReadonlyMap<string, JsonSchema>

/** Whether a schema can describe a value, as far as its type and its fields show. */
const fits = ({ type, required = [] }: JsonSchema, value: unknown): boolean =>
  isFields(value)
    ? (type === undefined || type === 'object') && required.every((name) => Object.hasOwn(value, name))
    : Array.isArray(value)
      ? type === undefined || type === 'array'
      : type !== 'object' && type !== 'array'

/** The words in a value that a schema describes. A schema that refers to itself is followed as deep as the value goes. */
export const wordsAt = (
  schema: JsonSchema,
  value: unknown,
  path: string,
  outer: Named = new Map(),
): readonly PlacedWord[] => {
  if (schema.$ref !== undefined) {
    const meant = outer.get(schema.$ref)
    return meant === undefined ? [] : wordsAt(meant, value, path, outer)
  }
  const sort = sortOf(schema)
  if (sort !== undefined) return typeof value === 'string' ? [{ is: sort, word: value, path }] : []
  const known = schema.title === undefined ? outer : new Map([...outer, [`#/$defs/${schema.title}`, schema]])
  const { items, properties = {}, anyOf = [], oneOf = [], allOf = [] } = schema
  const alternatives = [...anyOf, ...oneOf].filter((one) => one.$ref !== undefined || fits(one, value))
  return [
    ...[...allOf, ...alternatives.slice(0, 1)].flatMap((one) => wordsAt(one, value, path, known)),
    ...(items !== undefined && Array.isArray(value)
      ? value.flatMap((one: unknown, i) => wordsAt(items, one, `${path}/${String(i)}`, known))
      : []),
    ...(isFields(value)
      ? Object.entries(properties).flatMap(([name, of]) =>
          Object.hasOwn(value, name) ? wordsAt(of, value[name], `${path}/${pointerKey(name)}`, known) : [],
        )
      : []),
  ]
}
