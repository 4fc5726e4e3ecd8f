import { wordsAt } from './word-places.js'
import { type ProgramWords } from './words.js'
import { type JsonSchema } from '../vocabulary/json-schema.js'
import { copied } from '../vocabulary/kept.js'
import { type WordSort } from '../vocabulary/kinds.js'
import { oncePer } from '../vocabulary/once-per.js'

/** The words of today by the words that they were, for each sort. */
export type Renames = ReadonlyMap<WordSort, ReadonlyMap<string, string>>

/** The words that a program has renamed; nothing where it has renamed none. Computed once per program. */
export const renamesOf: (program: { readonly words?: ProgramWords }) => Renames | undefined = oncePer(
  ({ words = {} }: { readonly words?: ProgramWords }) => {
    const renames = new Map<WordSort, Map<string, string>>()
    for (const [word, { is, was = [] }] of Object.entries(words))
      for (const before of was) {
        const ofSort = renames.get(is) ?? new Map<string, string>()
        renames.set(is, ofSort.set(before, word))
      }
    return renames.size === 0 ? undefined : renames
  },
)

/** The keys of a JSON pointer. */
const keysOf = (path: string): readonly string[] =>
  path
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))

type Holder = Record<string, unknown>

/** Writes a value at a place of a copy. */
const put = (copy: Holder, keys: readonly string[], value: string): void => {
  const last = keys.at(-1)
  let at: Holder | undefined = copy
  for (const key of keys.slice(0, -1)) at = at?.[key] as Holder | undefined
  if (at !== undefined && last !== undefined) at[last] = value
}

/** A value that a schema describes, with the words of today. The value itself where it has no earlier word. */
export const withNewWords = <A>(schema: JsonSchema, value: A, renames: Renames): A => {
  const earlier = wordsAt(schema, value, '').flatMap(({ is, word, path }) => {
    const now = renames.get(is)?.get(word)
    return now === undefined ? [] : [[path, now] as const]
  })
  if (earlier.length === 0) return value
  // In a holder, because the value may be one word.
  const copy: Holder = { value: copied(value) }
  for (const [path, now] of earlier) put(copy, ['value', ...keysOf(path)], now)
  return copy['value'] as A
}
