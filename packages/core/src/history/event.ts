import * as t from 'io-ts'
import { type Day } from '../vocabulary/day.js'
import { dayCodec, type Check, type ValueOf } from '../vocabulary/codec.js'
import { type FactKind } from '../vocabulary/kinds.js'
import { kept } from '../vocabulary/kept.js'
import { expecting } from '../vocabulary/expected.js'
import { invalid, invalidBy, problemAt, type Parsed } from '../vocabulary/invalid.js'
import { tooDeep } from '../vocabulary/levels.js'
import { shortened, shown } from '../vocabulary/shown.js'
import { standardOf, standardOfType, type Standard } from '../vocabulary/standard.js'
import { upcast, type EarlierShapes } from './upcasting.js'

/** The order of events within a day: openings come before decisions, decisions before beginnings, and so on. */
export type Moment = 'opens' | 'decides' | 'begins' | 'happens' | 'ends' | 'closes'

const moments: readonly Moment[] = ['opens', 'decides', 'begins', 'happens', 'ends', 'closes']

/** A decision is refused when it breaks a `must`; a report states what happened and is always recorded. */
export type EventKind = 'decision' | 'report'

/**
 * How to interpret that no such event was recorded. An `expected` event has a due day (an ending after the planned last
 * day, the wage of a month). If it is missing after that day, the matter is not known. A `spontaneous` event (a new
 * job, a contact) has no due day. If it is missing after its reporting lag, it did not happen. `fact` selects the lag.
 */
export interface Silence {
  readonly is: 'expected' | 'spontaneous'
  readonly fact: FactKind
}

type Flat<T> = { readonly [K in keyof T]: T[K] }

/** The data of an event: the day on which it became true, its required fields and its optional fields. */
export type DataOf<R, O> = Flat<
  { readonly on: Day } & { readonly [K in keyof R]: ValueOf<R[K]> } & { readonly [K in keyof O]?: ValueOf<O[K]> }
>

/** The minimum of an event: a type, and data with the day on which it became true. */
export interface AnyEvent {
  readonly type: string
  readonly data: { readonly on: Day }
}

/** Any event type. */
export interface AnyEventDef<T extends string = string> {
  readonly type: T
  /** The type of the events it makes; it has no value at run time. */
  readonly event?: AnyEvent
  readonly kind: EventKind
  readonly moment: Moment
  /** The place of the moment in a day, for sorting. */
  readonly rank: number
  /** What the event means, in one line. */
  readonly says: string
  /** The present schema version: 1 for a type whose shape never changed. */
  readonly schema: number
  /** The checks of its fields by name. */
  readonly fields: {
    readonly required: Readonly<Record<string, Check<unknown>>>
    readonly optional: Readonly<Record<string, Check<unknown>>>
  }
  /** What the absence of such an event says. */
  readonly silence: Silence
  /**
   * For a type where a later event about the same thing replaces an earlier one: the thing that an event is about.
   * Events of other types of the stream about the same thing replace it too.
   */
  readonly supersedes: ((data: AnyEvent['data']) => string) | undefined
  /** Validates type and data, in the present shape; unknown fields are dropped. */
  readonly '~standard': Standard<AnyEvent>
  /**
   * Returns data that was stored under `schema` in the present shape; unknown fields are dropped. Problems with the
   * data are reported below `path`, a problem with the schema version at `schemaPath`.
   */
  read(data: unknown, schema: number, path: string, schemaPath?: string): Parsed<AnyEvent['data']>
}

/** An event type: call it with data to make an event of it. */
export interface EventDef<T extends string, D extends { readonly on: Day }> extends AnyEventDef<T> {
  (data: D): { readonly type: T; readonly data: D }
  readonly event?: { readonly type: T; readonly data: D }
  /** The codec of its data, in the present shape. */
  readonly data: t.Type<D, unknown, unknown> & { readonly '~standard': Standard<D> }
  readonly '~standard': Standard<{ readonly type: T; readonly data: D }>
  read(data: unknown, schema: number, path: string, schemaPath?: string): Parsed<D>
}

/** The events that a list of event types makes. */
export type EventOf<Defs extends readonly AnyEventDef[]> = {
  [I in keyof Defs]: NonNullable<Defs[I]['event']>
}[number]

/** What an event type declares besides its name and fields. */
export interface EventSpec<D> {
  readonly kind: EventKind
  readonly moment: Moment
  readonly says: string
  /** Whether such an event is due by a certain day, and which kind of fact it is. */
  readonly silence: Silence
  /** The earlier shapes in which it was stored, if its shape has changed. */
  readonly earlier?: EarlierShapes<D>
  /**
   * What an event is about, for types where a later event about the same thing replaces it. The later event may be of
   * this type or of another type of the stream. The same event after such a replacement is a new fact. It is `nothing`
   * where each event is independent.
   */
  readonly supersedes: 'nothing' | ((data: D) => string)
}

/** The message of an error that a step threw, on one short line. A step may be code of an app, which may throw any value. */
const reasonOf = (error: unknown): string =>
  error instanceof Error && typeof error.message === 'string'
    ? shortened(error.message.slice(0, 500).replaceAll(/\s+/g, ' '), 200)
    : shown(error)

type Row = readonly [name: string, check: Check<unknown>, required: boolean]

/**
 * The data with its known fields only, or nothing when a known field is invalid. It is one flat loop, because every
 * read runs through it.
 */
const shapedAs = (rows: readonly Row[], data: unknown): Record<string, unknown> | undefined => {
  if (typeof data !== 'object' || data === null) return undefined
  const from = data as Readonly<Record<string, unknown>>
  const shape: Record<string, unknown> = {}
  for (const [name, check, required] of rows) {
    const value = from[name]
    if (value === undefined) {
      if (required) return undefined
    } else {
      if (!check.is(value)) return undefined
      shape[name] = kept(check, value)
    }
  }
  return shape
}

/**
 * Defines an event type once: its codec, its meaning, whether it is a decision or a report, and its moment in a day.
 * Every event has `on`, the day on which it became true; `required` and `optional` are the other fields.
 */
export const defineEvent = <
  const T extends string,
  R extends { readonly [K in keyof R]: Check<ValueOf<R[K]>> },
  O extends { readonly [K in keyof O]: Check<ValueOf<O[K]>> } = Record<never, never>,
>(
  type: T,
  spec: EventSpec<NoInfer<DataOf<R, O>>>,
  required: R,
  optional?: O,
): EventDef<T, DataOf<R, O>> => {
  type D = DataOf<R, O>
  // Codecs of many types in one table; each value is checked by its own codec.
  const requiredFields = { on: dayCodec, ...required } as Readonly<Record<string, Check<unknown>>>
  const optionalFields = (optional ?? {}) as Readonly<Record<string, Check<unknown>>>
  const rows: readonly Row[] = [
    ...Object.entries(requiredFields).map(([name, check]): Row => [name, check, true]),
    ...Object.entries(optionalFields).map(([name, check]): Row => [name, check, false]),
  ]
  const schema = 1 + (spec.earlier?.steps.length ?? 0)
  // Only the type parameters know the fields, so the codec's type has to be stated.
  const codec = t.intersection([t.type(requiredFields), t.partial(optionalFields)], type) as unknown as t.Type<
    D,
    unknown,
    unknown
  >

  const read = (data: unknown, stored: number, path: string, schemaPath = `${path}/schema`): Parsed<D> => {
    if (stored > schema)
      return invalid(problemAt(schemaPath, expecting('schemaUpTo', { most: schema }), String(stored)))
    let present = data
    if (stored < schema && spec.earlier !== undefined) {
      const deep = tooDeep(data)
      if (deep !== undefined) return invalid({ ...deep, path: `${path}/data${deep.path}` })
      try {
        present = upcast(spec.earlier, stored, data)
      } catch (error) {
        return invalid(
          problemAt(
            `${path}/data`,
            expecting('shapeOf', { type, schema: stored }),
            `${shown(data)} (the step to the present shape failed: ${reasonOf(error)})`,
          ),
        )
      }
    }
    const shape = shapedAs(rows, present)
    if (shape !== undefined) return { ok: true, value: shape as D }
    if (typeof present !== 'object' || present === null || Array.isArray(present))
      return invalid(problemAt(`${path}/data`, expecting('dataOf', { type }), shown(present)))
    const slow = codec.decode(present)
    return slow._tag === 'Left'
      ? invalidBy(slow.left, `${path}/data`)
      : invalid(problemAt(`${path}/data`, expecting('exactly', { value: type }), shown(present)))
  }

  const make = (data: D): { readonly type: T; readonly data: D } => ({ type, data })

  const parse = (event: unknown): Parsed<{ readonly type: T; readonly data: D }> => {
    if (typeof event !== 'object' || event === null) return invalid(problemAt('', expecting('event'), shown(event)))
    const from = event as Readonly<Record<string, unknown>>
    if (from['type'] !== type)
      return invalid(problemAt('/type', expecting('exactly', { value: type }), shown(from['type'])))
    const data = read(from['data'], schema, '')
    return data.ok ? { ok: true, value: make(data.value) } : data
  }

  return Object.assign(make, {
    type,
    kind: spec.kind,
    moment: spec.moment,
    rank: moments.indexOf(spec.moment),
    says: spec.says,
    silence: spec.silence,
    schema,
    fields: { required: requiredFields, optional: optionalFields },
    // Called only with data of this type.
    supersedes: spec.supersedes === 'nothing' ? undefined : (spec.supersedes as (data: AnyEvent['data']) => string),
    data: Object.assign(codec, { '~standard': standardOfType(codec) }),
    read,
    '~standard': standardOf(parse),
  })
}
