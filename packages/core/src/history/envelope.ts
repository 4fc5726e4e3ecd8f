import { checked, countCodec, codeCodec, eventIdCodec, instantCodec, listOf, type Check } from '../vocabulary/codec.js'
import { type AnyEvent } from './event.js'
import { expecting } from '../vocabulary/expected.js'
import { invalid, invalidOf, problemAt, type Parsed, type Problem } from '../vocabulary/invalid.js'
import { shown } from '../vocabulary/shown.js'
import { type Code, type EventId } from '../vocabulary/ids.js'
import { type Instant } from '../vocabulary/instant.js'
import { objectSchema, schemasOf, type JsonSchema } from '../vocabulary/json-schema.js'

/** A decision that was taken in reality although it breaks rules: which rules, decided by which role, and why, as codes. */
export interface Deviation {
  readonly rules: readonly string[]
  readonly by: Code
  readonly reason: Code
}

/** What is stored with an event. `stream` and `version` say its place, `recordedAt` when it was recorded. */
export interface Meta {
  readonly id: EventId
  readonly stream: string
  /** 1 for a stream's first event, and one more for each next. */
  readonly version: number
  /** When it was recorded (UTC); never falls within a stream. */
  readonly recordedAt: Instant
  /** The schema version the data is in. */
  readonly schema: number
  /** A role or an opaque reference, never a name. */
  readonly actor?: Code
  /** What it belongs to: one id for everything that follows from one request of an app. */
  readonly correlationId?: Code
  /** Its cause: the id of an event or a request. */
  readonly causationId?: Code
  /** The scope of secrecy the event was recorded under. */
  readonly secrecy?: Code
  readonly deviation?: Deviation
}

/** An event with its envelope. A plain intersection: a distributive type would break inference of the events. */
export type Recorded<Ev extends AnyEvent> = Ev & {
  readonly meta: Meta
  /** When the correction was recorded that gave it its present content. Of effective events only, and never stored. */
  readonly correctedAt?: Instant
}

const rulesCodec = listOf(codeCodec)

const deviationSchema = (): JsonSchema =>
  objectSchema({ rules: rulesCodec.schema, by: codeCodec.schema, reason: codeCodec.schema })

const deviationCodec: Check<Deviation> = checked(
  expecting('deviation'),
  deviationSchema(),
  (value): value is Deviation =>
    typeof value === 'object' &&
    value !== null &&
    'rules' in value &&
    rulesCodec.is(value.rules) &&
    'by' in value &&
    codeCodec.is(value.by) &&
    'reason' in value &&
    codeCodec.is(value.reason),
)

const onlyDeviation = ({ rules, by, reason }: Deviation): Deviation => ({ rules: [...rules], by, reason })

type Row = readonly [name: keyof Meta, check: Pick<Check<unknown>, 'expects' | 'schema' | 'is'>, required: boolean]

const rows: readonly Row[] = [
  ['id', eventIdCodec, true],
  ['stream', codeCodec, true],
  ['version', countCodec, true],
  ['recordedAt', instantCodec, true],
  ['schema', countCodec, true],
  ['actor', codeCodec, false],
  ['correlationId', codeCodec, false],
  ['causationId', codeCodec, false],
  ['secrecy', codeCodec, false],
  ['deviation', deviationCodec, false],
]

/** The JSON Schema of an envelope. */
export const metaSchema = (): JsonSchema => {
  const fields = (which: boolean) =>
    schemasOf(rows.flatMap(([name, check, required]) => (required === which ? [[name, check]] : [])))
  return { title: 'meta', ...objectSchema(fields(true), fields(false)) }
}

/** The envelope of a stored event. */
export const parseMeta = (meta: unknown, path: string): Parsed<Meta> => {
  if (typeof meta !== 'object' || meta === null) return invalid(problemAt(path, expecting('envelope'), shown(meta)))
  const from = meta as Readonly<Record<string, unknown>>
  const shape: Record<string, unknown> = {}
  let problems: Problem[] | undefined
  for (const [name, check, required] of rows) {
    const value = from[name]
    if (value === undefined ? required : !check.is(value))
      (problems ??= []).push(problemAt(`${path}/${name}`, check.expects, shown(value)))
    else if (value !== undefined) shape[name] = name === 'deviation' ? onlyDeviation(value as Deviation) : value
  }
  // Every required row has been checked and kept at this point, which the table's type cannot express.
  return problems === undefined ? { ok: true, value: shape as unknown as Meta } : invalidOf(problems)
}
