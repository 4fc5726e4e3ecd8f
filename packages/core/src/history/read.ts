import { isMark, markTypes, parseMark, targetOf, type Stored } from './corrections.js'
import { parseMeta } from './envelope.js'
import { type AnyEvent, type AnyEventDef } from './event.js'
import { expecting } from '../vocabulary/expected.js'
import {
  firstOf,
  invalid,
  invalidIn,
  problemAt,
  saying,
  type Invalid,
  type Parsed,
  type Problem,
} from '../vocabulary/invalid.js'
import { shown } from '../vocabulary/shown.js'
import { type EventId } from '../vocabulary/ids.js'
import { standardOf, type Standard } from '../vocabulary/standard.js'

/** Reads stored events of one stream's types. */
export interface Reader<Ev extends AnyEvent> {
  /** A stored event or mark, found by its `type` in a table. */
  (stored: unknown): Parsed<Stored<Ev>>
  /** The event types, by name. */
  readonly types: ReadonlyMap<string, AnyEventDef<Ev['type']>>
  /** Reads a request: type and data without an envelope, in the present schema version. */
  request(event: unknown): Parsed<Ev>
  /**
   * Reads a stored event or mark. The input has no type, because it may have any schema version that was ever stored.
   */
  readonly '~standard': Standard<unknown, Stored<Ev>>
}

/**
 * A reader for a list of event types. Throws when two types have the same name, because that is a mistake in code, not
 * in data.
 */
export const readerOf = <Ev extends AnyEvent>(defs: readonly AnyEventDef<Ev['type']>[]): Reader<Ev> => {
  const types = new Map<string, AnyEventDef<Ev['type']>>()
  for (const def of defs) {
    if (types.has(def.type) || markTypes.includes(def.type)) throw new Error(`Two event types are called ${def.type}.`)
    types.set(def.type, def)
  }

  const unknownType = (type: unknown, path: string) =>
    invalid(
      problemAt(
        `${path}/type`,
        expecting('oneType', { names: [...types.keys(), ...markTypes].join(', ') }),
        shown(type),
      ),
    )

  const readEvent = (
    type: unknown,
    data: unknown,
    schema: number,
    path: string,
  ): Parsed<{ readonly event: AnyEvent; readonly schema: number }> => {
    const def = types.get(type as string)
    if (def === undefined) return unknownType(type, path)
    const read = def.read(data, schema, path, `${path}/schema`)
    return read.ok ? { ok: true, value: { event: { type: def.type, data: read.value }, schema: def.schema } } : read
  }

  const reader = (stored: unknown): Parsed<Stored<Ev>> => {
    if (typeof stored !== 'object' || stored === null)
      return invalid(problemAt('', expecting('storedEvent'), shown(stored)))
    const from = stored as Readonly<Record<string, unknown>>
    const type = from['type']
    const def = types.get(type as string)
    if (def === undefined && !markTypes.includes(type as string)) return unknownType(type, '')
    const meta = parseMeta(from['meta'], '/meta')
    // A schema version that cannot be read is reported with the envelope. The data is then read in the present schema
    // version.
    const schema = meta.ok ? meta.value.schema : (def?.schema ?? 1)
    const data =
      def === undefined
        ? parseMark(type as string, from['data'], readEvent, '')
        : def.read(from['data'], schema, '', '/meta/schema')
    if (!meta.ok || !data.ok) return invalidIn(meta, data)
    // The result is in the present shape and has the present schema version, so it can be stored and read again.
    const present = def === undefined || def.schema === schema ? meta.value : { ...meta.value, schema: def.schema }
    // The type was found in the stream's table, and the data was read by that type.
    return { ok: true, value: { type, data: data.value, meta: present } as Stored<Ev> }
  }

  const request = (event: unknown): Parsed<Ev> => {
    const from = (typeof event === 'object' && event !== null ? event : {}) as Readonly<Record<string, unknown>>
    const def = types.get(from['type'] as string)
    if (def === undefined) return unknownType(from['type'], '')
    const read = readEvent(def.type, from['data'], def.schema, '')
    return read.ok ? { ok: true, value: read.value.event as Ev } : read
  }

  return Object.assign(reader, { types, request, '~standard': standardOf<Stored<Ev>, unknown>(reader) })
}

/**
 * What is wrong with one stored event, with the version that it states or would have, and its place in the input,
 * counted from 1.
 */
export interface StoredProblem extends Problem {
  readonly version: number
  readonly place: number
}

/** A problem that a lenient read found: its place, and the reason in words. */
export interface Quarantined extends StoredProblem {
  readonly stream: string
  readonly reason: string
}

/** A stored stream with errors: an event that does not decode, a gap in the versions, or a mark without a target. */
export interface Corrupt {
  readonly is: 'Corrupt'
  readonly stream: string
  /** The first problems, at most 100. */
  readonly problems: readonly StoredProblem[]
  /** How many more problems there are; absent for none. */
  readonly more?: number
}

/** What is wrong with a mark, if anything. `seen` are the ids of the records before it. */
export const problemInMarks = (
  record: Stored<AnyEvent>,
  seen: ReadonlyMap<EventId, string | undefined>,
): Problem | undefined => {
  if (!isMark(record)) return undefined
  const target = targetOf(record)
  const path = record.type === 'EventVoided' ? '/data/voids' : '/data/corrects'
  if (!seen.has(target)) return problemAt(path, expecting('earlierEvent'), target)
  const type = seen.get(target)
  if (type === undefined) return problemAt(path, expecting('notVoided'), target)
  return record.type === 'EventCorrected' && record.data.to.type !== type
    ? problemAt('/data/to/type', expecting('exactly', { value: type }), record.data.to.type)
    : undefined
}

/**
 * What is wrong with a mark that is to be added to `records`, if anything: the target is unknown, already voided, or of
 * another type.
 */
export const problemOfMark = (records: readonly Stored<AnyEvent>[], mark: Stored<AnyEvent>): Problem | undefined =>
  isMark(mark) ? problemInMarks(mark, standing(records)) : undefined

/** The ids that marks can refer to. Each has the type of its event, or nothing once the event is voided. */
export const standing = (records: readonly Stored<AnyEvent>[]): Map<EventId, string | undefined> => {
  const seen = new Map<EventId, string | undefined>()
  for (const record of records) note(seen, record)
  return seen
}

/** Adds one more record to the ids that marks can refer to. */
export const note = (seen: Map<EventId, string | undefined>, record: Stored<AnyEvent>): void => {
  if (!isMark(record)) seen.set(record.meta.id, record.type)
  else if (record.type === 'EventVoided') seen.set(record.data.voids, undefined)
}

/**
 * Reads one stream as stored, in version order. Strict reading returns the whole list of errors: events that do not
 * decode, a gap in the versions, a record time that decreases, an id used twice, marks without a target.
 */
export const readStrictly = <Ev extends AnyEvent>(
  read: Reader<Ev>,
  stream: string,
  stored: readonly unknown[],
): { readonly ok: true; readonly records: readonly Stored<Ev>[] } | { readonly ok: false; readonly error: Corrupt } => {
  const { records, problems, more } = readAll(read, stream, stored)
  return problems.length === 0
    ? { ok: true, records }
    : { ok: false, error: { is: 'Corrupt', stream, ...firstOf(problems, more) } }
}

/** Reads the readable events of one stream. Every event that cannot be read is listed. */
export const readLeniently = <Ev extends AnyEvent>(
  read: Reader<Ev>,
  stream: string,
  stored: readonly unknown[],
): { readonly records: readonly Stored<Ev>[]; readonly quarantined: readonly Quarantined[] } => {
  const { records, problems } = readAll(read, stream, stored)
  return {
    records,
    quarantined: problems.map((problem) => ({ ...problem, stream, reason: saying(problem) })),
  }
}

/** The version that a stored value states, even if the rest of it cannot be read. */
const versionIn = (stored: unknown): number | undefined => {
  const meta = typeof stored === 'object' && stored !== null && 'meta' in stored ? stored.meta : undefined
  const version = typeof meta === 'object' && meta !== null && 'version' in meta ? meta.version : undefined
  return Number.isSafeInteger(version) ? (version as number) : undefined
}

const readAll = <Ev extends AnyEvent>(read: Reader<Ev>, stream: string, stored: readonly unknown[]) => {
  const records: Stored<Ev>[] = []
  const problems: StoredProblem[] = []
  let more = 0
  const seen = new Map<EventId, string | undefined>()
  const ids = new Set<EventId>()
  let previous: { readonly version: number; readonly recordedAt: string } = { version: 0, recordedAt: '' }
  const readOne = (one: unknown, i: number): void => {
    const parsed = read(one)
    const version = versionIn(one) ?? previous.version + 1
    const off = (found: readonly Problem[]) =>
      problems.push(...found.map((problem) => ({ ...problem, version, place: i + 1 })))
    if (!parsed.ok) {
      off((parsed.error satisfies Invalid).problems)
      more += parsed.error.more ?? 0
      // An unreadable record still has its version.
      previous = { ...previous, version: Math.max(version, previous.version) }
      return
    }
    const record = parsed.value
    const { meta } = record
    const wrong: Problem[] = []
    if (meta.stream !== stream)
      wrong.push(problemAt('/meta/stream', expecting('exactly', { value: stream }), meta.stream))
    if (meta.version !== previous.version + 1)
      wrong.push(
        problemAt('/meta/version', expecting('exactly', { value: previous.version + 1 }), String(meta.version)),
      )
    if (meta.recordedAt < previous.recordedAt)
      wrong.push(
        problemAt('/meta/recordedAt', expecting('notBefore', { instant: previous.recordedAt }), meta.recordedAt),
      )
    if (ids.has(meta.id)) wrong.push(problemAt('/meta/id', expecting('usedOnce'), meta.id))
    const mark = problemInMarks(record, seen)
    if (mark !== undefined) wrong.push(mark)
    previous = { version: Math.max(meta.version, previous.version), recordedAt: meta.recordedAt }
    off(wrong)
    // A gap alone does not make an event unreadable; a wrong stream, an id used twice or a mark without a target does.
    if (meta.stream !== stream || ids.has(meta.id) || mark !== undefined) return
    ids.add(meta.id)
    note(seen, record)
    records.push(record)
  }
  // By index, because the methods of lists skip holes.
  for (let i = 0; i < stored.length; i++) readOne(stored[i], i)
  return { records, problems, more }
}
