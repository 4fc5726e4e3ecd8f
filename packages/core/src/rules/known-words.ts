import { met, notMet, rulesFor, type Facts, type Guard, type Guards, type Rule } from '../decider/rule.js'
import { type AnyEvent, type AnyEventDef } from '../history/event.js'
import { type Program } from '../terms/program.js'
import { holdsWords, wordsAt } from '../terms/word-places.js'
import { knownWords, type KnownWords } from '../terms/words.js'
import { sortOf, type JsonSchema } from '../vocabulary/json-schema.js'
import { type WordSort } from '../vocabulary/kinds.js'

/** A field with words: one word, or a value that has words in it. */
interface Field {
  readonly name: string
  readonly is: WordSort | undefined
  readonly schema: JsonSchema
}

/** The fields of an event's data with words, found once. */
const fieldsWithWords = ({ fields: { required, optional } }: AnyEventDef): readonly Field[] =>
  [...Object.entries(required), ...Object.entries(optional)].flatMap(([name, { schema }]) =>
    holdsWords(schema) ? [{ name, is: sortOf(schema), schema }] : [],
  )

/** The words in the data of an event that a program does not know, as facts by their place: `kind`, or `activities/1`. */
const unknownIn = (data: object, fields: readonly Field[], known: KnownWords): Facts => {
  const unknown: Record<string, string> = {}
  for (const { name, is, schema } of fields) {
    const value = (data as Readonly<Record<string, unknown>>)[name]
    if (is === undefined) {
      for (const one of wordsAt(schema, value, name)) if (!known[one.is].has(one.word)) unknown[one.path] = one.word
    } else if (typeof value === 'string' && !known[is].has(value)) unknown[name] = value
  }
  return unknown
}

/**
 * The rule that the program in force knows every word of an event. It refuses a decision with another word, and is a
 * finding at a report.
 */
export const knownWordsIn = (events: readonly AnyEventDef[]): Rule<unknown, never, Program, unknown> => {
  const fieldsOf = new Map(
    events.flatMap((def) => {
      const fields = fieldsWithWords(def)
      return fields.length === 0 ? [] : [[def.type, fields] as const]
    }),
  )
  const guards: Guards<AnyEvent> = Object.fromEntries(
    events.flatMap(({ type, kind }): readonly [string, Guard][] =>
      fieldsOf.has(type) ? [[type, kind === 'decision' ? 'must' : 'should']] : [],
    ),
  )
  return rulesFor<unknown, AnyEvent, Program>().rule({
    id: 'word/known',
    version: 1,
    says: 'The program knows the words that an event uses, such as the kind of an employment.',
    guards,
    judge: ({ event: { type, data }, program }) => {
      const unknown = unknownIn(data, fieldsOf.get(type) ?? [], knownWords(program))
      return Object.keys(unknown).length === 0 ? met() : notMet(unknown)
    },
  }) as Rule<unknown, never, Program, unknown>
}
