import {
  isMark,
  monthOf,
  silenceOf,
  withItsKind,
  type AnyEvent,
  type Day,
  type Instant,
  type Month,
  type Recorded,
  type Stored,
  type StoredStream,
} from '@jobbspar/core'
import { historyOf, type At } from '@jobbspar/projections'
import { recordsOf, withRecords } from './recording.js'

/**
 * The class of a late record. Only `inTime` records leave known parts unchanged: they are due, or their reporting lag
 * is not over. A `superseding` record replaces an earlier one. An `unexpected` record comes after its lag, is not due,
 * or is about a day after the recorded end of its participation. A `correction` is a correction or a void. A
 * `newStream` record belongs to a stream that was not known before.
 */
export type Lateness = 'inTime' | 'superseding' | 'unexpected' | 'correction' | 'newStream'

/** All classes, in the order in which differences are attributed to them. */
export const latenesses: readonly Lateness[] = ['inTime', 'superseding', 'unexpected', 'correction', 'newStream']

type Data = AnyEvent['data'] & Readonly<Record<string, unknown>>

const dataOf = ({ data }: AnyEvent): Data => data

/** The events with which a stream begins. Before such an event the stream is not known. */
const openings: readonly string[] = [
  ...['ParticipationOpened', 'SupportGranted', 'WorkplaceRegistered', 'CoachAppointed', 'ProgramAdopted'],
]

/** For each type of monthly payment: the field that names what is paid. */
const payments: Readonly<Record<string, string>> = {
  WagePaid: 'employmentId',
  SubsidyPaid: 'subsidyId',
  SupportPaid: 'kind',
}

/** For each type of ending: the field that names what ends, and the types of events that plan its last day. */
const endings: Readonly<Record<string, { readonly id: string; readonly planned: readonly string[] }>> = {
  EmploymentEnded: { id: 'employmentId', planned: ['EmploymentBegun', 'EmploymentExtended'] },
  PraktikEnded: { id: 'praktikId', planned: ['PraktikStarted', 'PraktikExtended'] },
}

/** The events of a stream, in which the reason why a later event is due is looked up. */
interface Known {
  /** The records that are in time. */
  readonly events: readonly AnyEvent[]
  /** All records of the stream. */
  readonly all: readonly AnyEvent[]
}

const about = (events: readonly AnyEvent[], types: readonly string[], field: string, value: unknown): readonly Data[] =>
  events.filter((one) => types.includes(one.type) && dataOf(one)[field] === value).map(dataOf)

const isWithin = (month: Month, from: unknown, to: unknown): boolean =>
  monthOf(from as Day) <= month && (to === undefined || month <= monthOf(to as Day))

/**
 * Whether a monthly payment is due because of an employment, a subsidy or a grant in that month. It is not due if the
 * stream has another payment for the same month.
 */
const isOwed = (event: AnyEvent, { events, all }: Known): boolean => {
  const data = dataOf(event)
  const field = payments[event.type] ?? ''
  const month = data['month'] as Month
  // For a payment in parts, each part is for a month that is already reported by the other part.
  if (about(all, [event.type], field, data[field]).filter((other) => other['month'] === month).length > 1) return false
  if (event.type === 'WagePaid') {
    const [job] = about(events, ['EmploymentBegun'], field, data[field])
    const [end] = about(events, ['EmploymentEnded'], field, data[field])
    return job !== undefined && isWithin(month, job.on, end?.on)
  }
  if (event.type === 'SubsidyPaid')
    return (
      about(events, ['SubsidyDecided', 'SubsidyExtended'], field, data[field]).some(({ from, on, to }) =>
        isWithin(month, from ?? on, to),
      ) &&
      about(events, ['EmploymentBegun'], field, data[field]).some(({ employmentId, on }) =>
        isWithin(month, on, about(events, ['EmploymentEnded'], 'employmentId', employmentId)[0]?.on),
      )
    )
  const ended = about(events, ['SupportEnded'], field, data[field])
  return about(events, ['SupportGranted'], field, data[field]).some(({ from, on, to }) =>
    isWithin(month, from ?? on, to ?? ended[0]?.on),
  )
}

/** The planned last day of what an event ends. `undefined` if it is open-ended. */
const plannedToOf = (event: AnyEvent, { events }: Known): Day | undefined => {
  const ending = endings[event.type]
  return ending === undefined
    ? undefined
    : (about(events, ending.planned, ending.id, dataOf(event)[ending.id]).at(-1)?.['plannedTo'] as Day | undefined)
}

/** The class of a late record, from the viewpoint at which the record was absent. */
const latenessOf = (record: Stored<AnyEvent>, stream: StoredStream, known: Known, at: At): Lateness => {
  if (isMark(record)) return 'correction'
  const { type } = record
  const { on } = record.data
  const def = withItsKind(stream).of.parse.types.get(type)
  if (def === undefined) throw new Error(`${stream.stream} has an event of no type, ${type}.`)
  if (def.supersedes !== undefined) return 'superseding'
  if (on > at.asOf) return 'inTime'
  if (type in payments) return isOwed(record, known) ? 'inTime' : 'unexpected'
  const plannedTo = plannedToOf(record, known)
  const { is, fact } = def.silence
  // An end before the planned last day is early, so it is not due.
  if (is === 'expected' && !(plannedTo !== undefined && on < plannedTo)) return 'inTime'
  const [ended] = known.events.filter((one) => one.type === 'ParticipationEnded')
  // No record is expected for days after the recorded end of a participation.
  if (ended !== undefined && ended.data.on < on) return 'unexpected'
  return silenceOf({ is: 'spontaneous', fact }, { on }, at) === 'none' ? 'unexpected' : 'inTime'
}

/** Streams as they were known, and the later records by class. */
export interface LateRecords {
  /** The records up to the first instant. */
  readonly before: readonly StoredStream[]
  /** The same records together with the late records of some classes. */
  readonly with: (classes: readonly Lateness[]) => readonly StoredStream[]
  /** The streams that have late records of a class. */
  readonly touchedBy: (lateness: Lateness) => readonly StoredStream[]
}

/** Whether a record that was known in time is treated as late, by its place in the stream. */
export type Delay = (place: number) => boolean

/**
 * The ids of events that are corrected or voided. They are not treated as late, because an error in an event is not a
 * late fact.
 */
const marked = (stream: StoredStream): ReadonlySet<unknown> =>
  new Set(
    recordsOf(stream).flatMap((record) =>
      isMark(record) ? [record.type === 'EventVoided' ? record.data.voids : record.data.corrects] : [],
    ),
  )

/**
 * Separates the records after the instant of `at`, up to a later instant, from those before it. With `delay` the late
 * records include earlier ones that could have come later without being unexpected.
 */
export const lateRecordsOf = (
  streams: readonly StoredStream[],
  at: At,
  until: Instant,
  delay: Delay = () => false,
): LateRecords => {
  const classes = new Map<Stored<AnyEvent>, Lateness>()
  for (const stream of streams) {
    const { events } = historyOf(stream, { knownAt: at.knownAt })
    const effective = events as readonly Recorded<AnyEvent>[]
    const wrong = marked(stream)
    const all = recordsOf(stream).filter((record) => !isMark(record))
    const isEarly = ({ meta }: Stored<AnyEvent>): boolean => meta.recordedAt <= at.knownAt
    let delayed = recordsOf(stream).filter(
      (record, place) =>
        delay(place) &&
        isEarly(record) &&
        !isMark(record) &&
        !openings.includes(record.type) &&
        !wrong.has(record.meta.id),
    )
    const isKnown = effective.some(({ type, data }) => openings.includes(type) && data.on <= at.asOf)
    if (!isKnown) delayed = []
    let known: AnyEvent[] = []
    // A record that could not have come later is kept as known. Whether other records are due can depend on it, so the
    // check is repeated.
    for (let stays = true; stays;) {
      const ids = new Set(delayed.map(({ meta }) => meta.id))
      known = effective.filter(({ meta }) => !ids.has(meta.id))
      const late = delayed.filter((record) => {
        const isInTime = latenessOf(record, stream, { events: known, all }, at) === 'inTime'
        if (isInTime) known.push(record)
        return isInTime
      })
      stays = late.length < delayed.length
      delayed = late
    }
    for (const record of delayed) classes.set(record, 'inTime')
    for (const record of recordsOf(stream)) {
      if (isEarly(record) || record.meta.recordedAt > until) continue
      const lateness = isKnown ? latenessOf(record, stream, { events: known, all }, at) : 'newStream'
      classes.set(record, lateness)
      if (lateness === 'inTime') known.push(record)
    }
  }
  const having = (some: readonly Lateness[]): readonly StoredStream[] =>
    streams.map((stream) =>
      withRecords(
        stream,
        recordsOf(stream).filter((record) => {
          const lateness = classes.get(record)
          return lateness === undefined ? record.meta.recordedAt <= at.knownAt : some.includes(lateness)
        }),
      ),
    )
  return {
    before: having([]),
    with: having,
    touchedBy: (lateness) =>
      streams.filter((stream) => recordsOf(stream).some((record) => classes.get(record) === lateness)),
  }
}
