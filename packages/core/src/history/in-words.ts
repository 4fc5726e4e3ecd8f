import { type Stored } from './corrections.js'
import { type AnyEvent, type AnyEventDef } from './event.js'
import { renamesOf, withNewWords } from '../terms/renamed-words.js'
import { holdsWords } from '../terms/word-places.js'
import { type ProgramWords } from '../terms/words.js'
import { objectSchema, type JsonSchema } from '../vocabulary/json-schema.js'
import { oncePer } from '../vocabulary/once-per.js'

/** Reads a record with the words that a program has today. A record without an earlier word is returned itself. */
export type InWords = <R extends Stored<AnyEvent>>(record: R) => R

/** What a type of event has words in. */
const schemaOf = ({ fields: { required, optional } }: AnyEventDef): JsonSchema =>
  objectSchema(
    {},
    Object.fromEntries(
      [...Object.entries(required), ...Object.entries(optional)].flatMap(([name, { schema }]) =>
        holdsWords(schema) ? [[name, schema]] : [],
      ),
    ),
  )

/**
 * Reads the records of a kind of stream with the words of today, under a program that has renamed words; nothing where it has renamed
 * none. What is stored stays as it was recorded.
 */
export const inWordsOf = (
  events: readonly AnyEventDef[],
): ((program: { readonly words?: ProgramWords }) => InWords | undefined) => {
  let schemas: ReadonlyMap<string, JsonSchema> | undefined
  return oncePer((program: { readonly words?: ProgramWords }) => {
    const renames = renamesOf(program)
    if (renames === undefined) return undefined
    const known = (schemas ??= new Map(events.map((def) => [def.type, schemaOf(def)])))
    const dataNow = <D>(type: string, data: D): D => {
      const schema = known.get(type)
      return schema === undefined ? data : withNewWords(schema, data, renames)
    }
    const recordNow = (record: Stored<AnyEvent>): Stored<AnyEvent> => {
      if (record.type === 'EventVoided') return record
      if (record.type !== 'EventCorrected') {
        const data = dataNow(record.type, record.data)
        return data === record.data ? record : { ...record, data }
      }
      // A mark, as its type says.
      const mark = record as Extract<Stored<AnyEvent>, { readonly type: 'EventCorrected' }>
      const to = mark.data.to
      const data = dataNow(to.type, to.data)
      return data === to.data ? record : { ...mark, data: { ...mark.data, to: { ...to, data } } }
    }
    // The same record is the same again, so that two histories can be compared.
    const read = new WeakMap<object, Stored<AnyEvent>>()
    return <R extends Stored<AnyEvent>>(record: R): R => {
      const before = read.get(record)
      if (before !== undefined) return before as R
      const now = recordNow(record)
      read.set(record, now)
      return now as R
    }
  })
}
