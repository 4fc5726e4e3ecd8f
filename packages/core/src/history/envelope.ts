import { checked, countCodec, codeCodec, eventIdCodec, instantCodec, listOf, type Check } from '../vocabulary/codec.js'
import { type AnyEvent } from './event.js'
import { expecting } from '../vocabulary/expected.js'
import { invalid, invalidOf, problemAt, type Parsed, type Problem } from '../vocabulary/invalid.js'
import { shown } from '../vocabulary/shown.js'
import { type Code, type EventId } from '../vocabulary/ids.js'
import { type Instant } from '../vocabulary/instant.js'
import { objectSchema, schemasOf, type JsonSchema } from '../vocabulary/json-schema.js'

/**
 * The deviation of a decision that was taken although it breaks rules: which rules, which role decided, and why, as
 * codes.
 */
export interface Deviation {
  readonly rules: readonly string[]
  readonly by: Code
  readonly reason: Code
}

/** What is stored with an event. `stream` and `version` are its place; `recordedAt` is when it was recorded. */
export interface Meta {
  readonly id: EventId
  readonly stream: string
  /** 1 for the first event of a stream, then one more for each event. */
  readonly version: number
  /** When it was recorded (UTC). It never decreases within a stream. */
  readonly recordedAt: Instant
  /** The schema version of the data. */
  readonly schema: number
  /** A role or an opaque reference, never a name. */
  readonly actor?: Code
  /** One id shared by everything that follows from one request of an app. */
  readonly correlationId?: Code
  /** The cause of the event: the id of an event or a request. */
  readonly causationId?: Code
  /** The scope of secrecy under which the event was recorded. */
  readonly secrecy?: Code
  readonly deviation?: Deviation
}

/** An event with its envelope. A plain intersection: a distributive type would break inference of the events. */
export type Recorded<Ev extends AnyEvent> = Ev & {
  readonly meta: Meta
  /**
   * When the correction that gave the event its present content was recorded. Only effective events have it; it is
   * never stored.
   */
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
  // Every required field has been checked and copied at this point. The type of the table cannot express that.
  return problems === undefined ? { ok: true, value: shape as unknown as Meta } : invalidOf(problems)
}
