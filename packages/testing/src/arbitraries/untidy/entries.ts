import {
  correct,
  streamKindOf,
  laterDay,
  problemLine,
  readStrictly,
  streamKinds,
  voidEvent,
  type AnyEvent,
  type Day,
  type EventsOfKind,
  type Instant,
  type Request,
  type StoredStream,
  type Stream,
  type StreamKind,
} from '@jobbspar/core'
import { idsOfKind } from '../../histories.js'
import { generatedId } from '../histories.js'

/** An event of any kind of stream. */
export type EventOfAnyStream = EventsOfKind[StreamKind]

/** A correction of an entry, or its void if `to` is absent, with the day on which it is recorded. */
export interface Remark {
  readonly to?: EventOfAnyStream
  readonly recordedOn: Day
}

/** An event of a stream, the day on which it is recorded, and later remarks on it. */
export interface Entry {
  readonly stream: string
  readonly event: EventOfAnyStream
  readonly recordedOn: Day
  readonly remarks?: readonly Remark[]
}

/** An entry of one type of event. */
export type EntryOf<T extends EventOfAnyStream['type']> = Entry & {
  readonly event: Extract<EventOfAnyStream, { readonly type: T }>
}

/** Whether an entry is of a type of event. */
export const isOf = <T extends EventOfAnyStream['type']>(entry: Entry, type: T): entry is EntryOf<T> =>
  entry.event.type === type

/** The entries of a type of event, in order. */
export const entriesOf = <T extends EventOfAnyStream['type']>(
  entries: readonly Entry[],
  type: T,
): readonly EntryOf<T>[] => entries.filter((entry) => isOf(entry, type))

/**
 * The entries, with each entry of one type replaced by one, several or no entries. `i` counts the entries of the type
 * from 0.
 */
export const replacing = <T extends EventOfAnyStream['type']>(
  entries: readonly Entry[],
  type: T,
  by: (entry: EntryOf<T>, i: number) => readonly Entry[],
): readonly Entry[] => {
  let i = 0
  return entries.flatMap((entry) => (isOf(entry, type) ? by(entry, i++) : [entry]))
}

/** The same event with other data. */
export const withData = <Ev extends EventOfAnyStream>(event: Ev, data: Partial<Ev['data']>): Ev => ({
  ...event,
  data: { ...event.data, ...data },
})

/** An entry with one more remark. */
export const remarked = (entry: Entry, remark: Remark): Entry => ({
  ...entry,
  remarks: [...(entry.remarks ?? []), remark],
})

/** An instant on the morning of a day. It is later for each record, so that record time rises with the records. */
const morningOf = (day: Day, n: number): Instant => {
  const [seconds, milliseconds] = [Math.floor(n / 1_000), n % 1_000]
  return `${day}T08:00:${String(seconds).padStart(2, '0')}.${String(milliseconds).padStart(3, '0')}Z` as Instant
}

interface Said {
  readonly recordedOn: Day
  readonly of: number
  readonly request: Request<AnyEvent>
}

/** The events and remarks of a stream in the order of recording. An event comes before the remarks on it. */
const saidIn = (entries: readonly Entry[], nth: number): readonly Said[] =>
  entries
    .flatMap(({ event, recordedOn, remarks = [] }, of): readonly Said[] => {
      const id = generatedId(of + 1, nth)
      let day = recordedOn
      return [
        { recordedOn, of, request: event },
        ...remarks.map(({ to, recordedOn: on }): Said => {
          day = laterDay(day, on)
          const request =
            to === undefined ? voidEvent(id, day, 'entered-by-mistake') : correct<AnyEvent>(id, to, day, 'wrong-data')
          return { recordedOn: day, of, request }
        }),
      ]
    })
    .sort((a, b) => (a.recordedOn < b.recordedOn ? -1 : a.recordedOn > b.recordedOn ? 1 : 0))

/** The streams by their kind. Records of a kind belong to its stream, which the type of a list of all kinds cannot express. */
const kinds = streamKinds as unknown as Readonly<Record<StreamKind, Stream<unknown, AnyEvent, never, unknown>>>

const storedStream = (stream: string, entries: readonly Entry[]): StoredStream => {
  const kind = streamKindOf(stream)
  if (kind === undefined) throw new Error(`There is no kind of stream for ${stream}.`)
  const { parse } = kinds[kind]
  const nth = idsOfKind(kind, Number(stream.slice(kind.length + 1)))
  const schemaOf = (type: string): number => parse.types.get(type)?.schema ?? 1
  let marks = entries.length
  const stored = saidIn(entries, nth).map(({ recordedOn, of, request }, i) => {
    const isMark = request.type === 'EventCorrected' || request.type === 'EventVoided'
    const { data } = request as { readonly data: { readonly to?: AnyEvent } }
    return {
      type: request.type,
      data:
        request.type === 'EventCorrected' && data.to !== undefined
          ? { ...data, to: { ...data.to, schema: schemaOf(data.to.type) } }
          : data,
      meta: {
        ...{ id: generatedId(isMark ? ++marks : of + 1, nth), stream, version: i + 1 },
        ...{ recordedAt: morningOf(recordedOn, i + 1), schema: schemaOf(request.type) },
      },
    }
  })
  const read = readStrictly(parse, stream, stored)
  if (!read.ok)
    throw new Error(`An entry of ${stream} does not decode: ${read.error.problems.map(problemLine).join('; ')}`)
  // The records are those of the stream's own kind.
  return { kind, stream, records: read.records } as unknown as StoredStream
}

/** The stored streams of entries. Each stream is in the order in which its entries and their remarks are recorded. */
export const storedStreams = (entries: readonly Entry[]): readonly StoredStream[] => {
  const streams = new Map<string, Entry[]>()
  for (const entry of entries) {
    const others = streams.get(entry.stream)
    if (others === undefined) streams.set(entry.stream, [entry])
    else others.push(entry)
  }
  return [...streams].map(([stream, own]) => storedStream(stream, own))
}
