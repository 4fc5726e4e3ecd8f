import { markFields } from './corrections.js'
import { metaSchema } from './envelope.js'
import { type AnyEventDef } from './event.js'
import { type Check } from '../vocabulary/codec.js'
import { objectSchema, schemasOf, type JsonSchema } from '../vocabulary/json-schema.js'

const mapped = <V, W>(record: Readonly<Record<string, V>>, to: (value: V) => W): Readonly<Record<string, W>> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, to(value)]))

/**
 * A complete schema document. A schema with a one-word title is written once, below `$defs`. Throws when two different
 * schemas have the same title.
 */
const documentOf = (root: JsonSchema): JsonSchema => {
  const defs = new Map<string, { readonly written: string; readonly schema: JsonSchema }>()
  const within = ({ items, not, properties, allOf, anyOf, oneOf, ...rest }: JsonSchema): JsonSchema => ({
    ...rest,
    ...(items === undefined ? {} : { items: placed(items) }),
    ...(not === undefined ? {} : { not: placed(not) }),
    ...(properties === undefined ? {} : { properties: mapped(properties, placed) }),
    ...(allOf === undefined ? {} : { allOf: allOf.map(placed) }),
    ...(anyOf === undefined ? {} : { anyOf: anyOf.map(placed) }),
    ...(oneOf === undefined ? {} : { oneOf: oneOf.map(placed) }),
  })
  const placed = (schema: JsonSchema): JsonSchema => {
    const { title } = schema
    if (title === undefined || !/^\w+$/.test(title)) return within(schema)
    const written = JSON.stringify(schema)
    const known = defs.get(title)
    if (known === undefined) {
      defs.set(title, { written, schema })
      defs.set(title, { written, schema: within(schema) })
    } else if (known.written !== written) throw new Error(`Two schemas have the title ${title}.`)
    return { $ref: `#/$defs/${title}` }
  }
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    ...placed(root),
    ...(defs.size === 0 ? {} : { $defs: mapped(Object.fromEntries(defs), ({ schema }) => schema) }),
  }
}

const eventSchema = ({ type, says, fields: { required, optional } }: AnyEventDef): JsonSchema => ({
  title: type,
  description: says,
  ...objectSchema({
    type: { const: type },
    data: objectSchema(schemasOf(Object.entries(required)), schemasOf(Object.entries(optional))),
  }),
})

/** Further conditions on a value that `schema` describes. */
const and = (schema: JsonSchema, more: Readonly<Record<string, JsonSchema>>): JsonSchema => ({
  allOf: [schema],
  ...objectSchema(more),
})

const storedSchema = (def: AnyEventDef): JsonSchema =>
  and(eventSchema(def), { meta: and(metaSchema(), { schema: { const: def.schema } }) })

const correctedSchema = (defs: readonly AnyEventDef[]): JsonSchema => ({
  title: 'EventCorrected',
  description: 'An earlier event of the stream was wrong: `to` replaces it.',
  ...objectSchema({
    type: { const: 'EventCorrected' },
    data: objectSchema({
      ...schemasOf(Object.entries(markFields.EventCorrected)),
      to: { oneOf: defs.map((def) => and(eventSchema(def), { schema: { const: def.schema } })) },
    }),
    meta: metaSchema(),
  }),
})

const voidedSchema = (): JsonSchema => ({
  title: 'EventVoided',
  description: 'An earlier event of the stream never happened.',
  ...objectSchema({
    type: { const: 'EventVoided' },
    data: objectSchema(schemasOf(Object.entries(markFields.EventVoided))),
    meta: metaSchema(),
  }),
})

/**
 * The JSON Schema (2020-12) of a codec's values. It accepts everything that the codec accepts. It also accepts
 * three things that the codec refuses: a number with more than two decimals, -0, and a code that contains both a personal
 * number and a UUID.
 */
export const jsonSchemaOfCheck = ({ schema }: Pick<Check<unknown>, 'schema'>): JsonSchema => documentOf(schema)

/** The JSON Schema (2020-12) of an event, `{ type, data }`. It accepts the same additional values as {@link jsonSchemaOfCheck}. */
export const jsonSchemaOf = (def: AnyEventDef): JsonSchema => documentOf(eventSchema(def))

/**
 * The JSON Schema (2020-12) of the records in one kind of stream: its events `{ type, data, meta }`, and the records that
 * correct or void an earlier event. The schema accepts the same additional values as {@link jsonSchemaOfCheck}. It describes events in their present schema version; the stream itself
 * also reads earlier versions.
 */
export const jsonSchemaOfStream = ({
  name,
  events,
}: {
  readonly name: string
  readonly events: readonly AnyEventDef[]
}): JsonSchema =>
  documentOf({
    title: `The records of a stream ${name}-…`,
    oneOf: [...events.map(storedSchema), correctedSchema(events), voidedSchema()],
  })
