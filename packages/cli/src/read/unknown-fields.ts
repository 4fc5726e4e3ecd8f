import { unknownName, type AnyEvent, type Reader } from '@jobbspar/core'
import { type JsonLine } from '@jobbspar/adapters-memory'
import { type Locale } from '../terminal/locale.js'
import { type Problem } from '../terminal/problem.js'

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A stored field that reading left out. */
interface Dropped {
  readonly within: string
  readonly name: string
}

/** The fields that reading left out, except of data in an earlier shape. */
const droppedFrom = (stored: Fields, read: Fields, within = ''): readonly Dropped[] =>
  Object.entries(stored).flatMap(([name, value]): readonly Dropped[] => {
    if (!Object.hasOwn(read, name)) return [{ within, name }]
    const known = read[name]
    if (!isFields(value) || !isFields(known)) return []
    if (name === 'data' && isEarlier(stored, read)) return []
    return droppedFrom(value, known, `${within}/${name}`)
  })

/** Whether an event, or the replacement in a correction, is stored in an earlier schema than the present one. */
const isEarlier = (stored: Fields, read: Fields): boolean => {
  const schemaOf = ({ meta, schema }: Fields): unknown => (isFields(meta) ? meta['schema'] : schema)
  return schemaOf(stored) !== schemaOf(read)
}

/** The names of the fields that the data at a path may have; none where it is not the data of an event type. */
const namesAt = (within: string, stored: Fields, { types }: Reader<AnyEvent>) => {
  const data = stored['data']
  const event = within === '/data' ? stored : within === '/data/to/data' && isFields(data) ? data['to'] : undefined
  const def = isFields(event) ? types.get(event['type'] as string) : undefined
  return def === undefined
    ? undefined
    : { type: def.type, names: Object.keys({ ...def.fields.required, ...def.fields.optional }) }
}

/** The fields of a stream's lines that no schema knows: the lines can be read, without those fields. */
export const unknownFieldsIn = (
  parse: Reader<AnyEvent>,
  lines: readonly JsonLine[],
  { file, stream, locale: { say } }: { readonly file: string; readonly stream: string; readonly locale: Locale },
): readonly Problem[] =>
  lines.flatMap(({ line, value }) => {
    const read = parse(value)
    if (!read.ok || !isFields(value)) return []
    // An event is an object with fields; its type lists those it knows.
    return droppedFrom(value, read.value as unknown as Fields).map(({ within, name }): Problem => {
      const known = namesAt(within, value, parse)
      const what = known === undefined ? say('aKnownField') : say('aFieldOf', { type: known.type })
      const problem = unknownName(what, name, known?.names ?? [], `${within}/${name}`)
      return { file, line, ...problem, stream, means: say('readingLeavesItOut') }
    })
  })
