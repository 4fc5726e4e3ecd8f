import {
  correct,
  eventId,
  isMark,
  voidEvent,
  withItsKind,
  type AnyEvent,
  type EventId,
  type Instant,
  type Stored,
  type StoredStream,
} from '@jobbspar/core'
import { historyOf, reportOn, type At } from '@jobbspar/projections'
import { equal } from '../../equal.js'
import { figuresSay, seenFrom } from './seen.js'

/** The records of a stream of any kind. */
export const recordsOf = (stream: StoredStream): readonly Stored<AnyEvent>[] => stream.records

/** A stream with other records. They are records of the stream's own kind. */
export const withRecords = (stream: StoredStream, records: readonly Stored<AnyEvent>[]): StoredStream =>
  ({ ...stream, records }) as unknown as StoredStream

const lastOf = (streams: readonly StoredStream[]): Instant =>
  streams
    .flatMap((one) => recordsOf(one).map(({ meta }) => meta.recordedAt))
    .reduce((last, one) => (one > last ? one : last), '1900-01-01T00:00:00.000Z')

/** The id of a record that a law adds. No other event has this id. */
const addedId = (n: number): EventId => eventId(`ffffffff-ffff-7fff-8fff-${String(n).padStart(12, '0')}`)

/** A stream with one more record at its end. */
export const withEvent = (
  stream: StoredStream,
  { type, data }: { readonly type: string; readonly data: object },
  recordedAt: Instant,
): StoredStream => {
  const records = recordsOf(stream)
  const meta = {
    id: addedId(records.length + 1),
    stream: stream.stream,
    version: records.length + 1,
    recordedAt,
    schema: 1,
  }
  return withRecords(stream, [...records, { type, data, meta } as unknown as Stored<AnyEvent>])
}

/** Up to this many events that are not voided, spread evenly over all events in the streams. */
export const someEvents = (streams: readonly StoredStream[], most: number) => {
  const all = streams.flatMap((stream) => {
    const standing = new Map(historyOf(stream).events.map((event) => [event.meta.id, event as AnyEvent]))
    return recordsOf(stream).flatMap((record) => {
      const now = isMark(record) ? undefined : standing.get(record.meta.id)
      return now === undefined ? [] : [{ stream, record, now }]
    })
  })
  const step = Math.max(1, Math.floor(all.length / most))
  return all.filter((_, i) => i % step === 0).slice(0, most)
}

const replaced = (streams: readonly StoredStream[], by: StoredStream): readonly StoredStream[] =>
  streams.map((one) => (one.stream === by.stream ? by : one))

/** Whether a record is the event with this id or a mark on it. */
const isAbout = (record: Stored<AnyEvent>, id: EventId): boolean =>
  record.meta.id === id ||
  (isMark(record) && (record.type === 'EventVoided' ? record.data.voids : record.data.corrects) === id)

/**
 * The number of events in a cohort on which the law of voids is tried. It is small, because each event needs two
 * reports.
 */
const fewEvents = 2

/** The records up to the instant of knowledge. */
export const knownBy = (all: readonly StoredStream[], { knownAt }: At): readonly StoredStream[] =>
  all.map((stream) =>
    withRecords(
      stream,
      recordsOf(stream).filter(({ meta }) => meta.recordedAt <= knownAt),
    ),
  )

/** A voided event is as if it had never been recorded. */
export const voidedIsNeverRecorded = (all: readonly StoredStream[], at: At): void => {
  const streams = knownBy(all, at)
  for (const { stream, record, now } of someEvents(streams, fewEvents)) {
    const voided = withEvent(stream, voidEvent(record.meta.id, now.data.on, 'mistake'), at.knownAt)
    const never = withRecords(
      stream,
      recordsOf(stream).filter((one) => !isAbout(one, record.meta.id)),
    )
    equal(
      `The report with ${record.type} of ${stream.stream} voided`,
      figuresSay(seenFrom(replaced(streams, voided), at).report),
      figuresSay(seenFrom(replaced(streams, never), at).report),
    )
  }
}

/** A correction to the same content changes nothing. All events in a cohort are corrected at once. */
export const sameContentIsNoChange = (all: readonly StoredStream[], at: At): void => {
  const streams = knownBy(all, at)
  const events = someEvents(streams, Infinity)
  const corrected = streams.map((stream) =>
    events.reduce((known, { stream: { stream: name }, record, now }) => {
      if (name !== stream.stream) return known
      const to = { type: now.type, data: now.data, schema: record.meta.schema }
      return withEvent(known, correct(record.meta.id, to as unknown as AnyEvent, now.data.on, 'mistake'), at.knownAt)
    }, stream),
  )
  equal('The report with corrections to the same', seenFrom(corrected, at).report, seenFrom(streams, at).report)
}

/** A record after the instant of knowledge has no effect. */
export const laterRecordsAreUnknown = (streams: readonly StoredStream[], at: At): void => {
  equal(
    'The report of what was recorded up to that instant',
    seenFrom(knownBy(streams, at), at).report,
    seenFrom(streams, at).report,
  )
}

/** Events after the reference date are left out, whether the report leaves them out or the caller. */
export const laterFactsDoNotCount = (streams: readonly StoredStream[], at: At): void => {
  const uncut = streams.map((stream) => historyOf(stream, { knownAt: at.knownAt }))
  equal('The report of histories that go on', reportOn(uncut, at), seenFrom(streams, at).report)
}

/** On a reference date before all events, the report equals the report on no streams. */
export const nothingBeforeEverything = (streams: readonly StoredStream[], at: At): void => {
  for (const before of [
    { ...at, asOf: '1900-01-01' as const },
    { ...at, knownAt: '1900-01-01T00:00:00.000Z' as Instant },
  ]) {
    const empty = streams.map((stream) => withRecords(stream, []))
    equal(
      `The report as of ${before.asOf}, known at ${before.knownAt}`,
      seenFrom(streams, before).report,
      seenFrom(empty, before).report,
    )
  }
}

/** The order of streams, and of the records in a stream, has no effect. */
export const orderDoesNotMatter = (streams: readonly StoredStream[], at: At): void => {
  const says = figuresSay(seenFrom(streams, at).report)
  equal('The report of streams the other way round', figuresSay(seenFrom([...streams].reverse(), at).report), says)
  const inOrder = streams.map((stream) => {
    const { of } = withItsKind(stream)
    // The records in the order in which they take effect: by day, then by moment within a day. Marks come last, because
    // they name their event.
    const place = new Map(of.timeline(stream.stream, recordsOf(stream)).effective.map(({ meta: { id } }, i) => [id, i]))
    const last = lastOf(streams)
    const sorted = [...recordsOf(stream)].sort(
      (a, b) =>
        (place.get(a.meta.id) ?? Infinity) - (place.get(b.meta.id) ?? Infinity) || a.meta.version - b.meta.version,
    )
    return withRecords(
      stream,
      sorted.map((record, i) => ({ ...record, meta: { ...record.meta, version: i + 1, recordedAt: last } })),
    )
  })
  // All records get the same instant, so that the same records are known in any order.
  if (lastOf(streams) <= at.knownAt)
    equal('The report of records in the order of their days', figuresSay(seenFrom(inOrder, at).report), says)
}
