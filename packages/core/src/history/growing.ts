import { isMark, targetOf, type Stored } from './corrections.js'
import { type Recorded } from './envelope.js'
import { type AnyEvent } from './event.js'
import { note, problemInMarks, problemOfMark, standing } from './read.js'
import { marked, type RankOf } from './timeline.js'
import { type Problem } from '../vocabulary/invalid.js'
import { type EventId } from '../vocabulary/ids.js'

/** What has to be known about a history to add a record to it. */
export interface History<Ev extends AnyEvent> {
  readonly stream: string
  readonly records: readonly Stored<Ev>[]
  /** The effective events, by valid day. */
  readonly effective: readonly Recorded<Ev>[]
  readonly version: number
  /** Whether any record has this id. */
  readonly has: (id: EventId) => boolean
  /** The effective event with this id, if any. */
  readonly holding: (id: EventId) => Recorded<Ev> | undefined
  /** What is wrong with a mark to be added, if anything. */
  readonly problemOf: (record: Stored<AnyEvent>) => Problem | undefined
}

/** A history to which records are added one by one; the cost of each does not grow with the history. */
export interface Growing<Ev extends AnyEvent> extends History<Ev> {
  readonly add: (record: Stored<Ev>) => void
}

type Whole<Ev extends AnyEvent> = Pick<History<Ev>, 'stream' | 'records' | 'effective' | 'version'>

/** A history to which one record is to be added: nothing of it is copied. */
export const historyOf = <Ev extends AnyEvent>({ stream, records, effective, version }: Whole<Ev>): History<Ev> => ({
  ...{ stream, records, effective, version },
  has: (id) => records.some(({ meta }) => meta.id === id),
  holding: (id) => effective.find(({ meta }) => meta.id === id),
  problemOf: (record) => problemOfMark(records, record),
})

/** Whether `a` comes before `b`, by valid day, then by moment in the day, then by record order. */
const isBefore = (a: Recorded<AnyEvent>, b: Recorded<AnyEvent>, rank: RankOf): boolean => {
  if (a.data.on !== b.data.on) return a.data.on < b.data.on
  const [first, second] = [rank(a.type), rank(b.type)]
  return first === second ? a.meta.version < b.meta.version : first < second
}

/** The place of an event among the effective events, by binary search. */
const placeAmong = (events: readonly Recorded<AnyEvent>[], event: Recorded<AnyEvent>, rank: RankOf): number => {
  let [low, high] = [0, events.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const other = events[middle]
    if (other !== undefined && isBefore(other, event, rank)) low = middle + 1
    else high = middle
  }
  return low
}

/** A history that can grow, from its records and its effective events; both are copied once. */
export const growing = <Ev extends AnyEvent>(on: Whole<Ev>, rank: RankOf): Growing<Ev> => {
  const records = [...on.records]
  const effective = [...on.effective]
  let version = on.version
  const ids = new Set(records.map(({ meta }) => meta.id))
  let seen: ReturnType<typeof standing> | undefined
  let held: Map<EventId, Recorded<Ev>> | undefined
  /** The effective events by id; only marks need them. */
  const holding = (id: EventId) => (held ??= new Map(effective.map((event) => [event.meta.id, event]))).get(id)
  const hold = (event: Recorded<Ev>): void => {
    effective.splice(placeAmong(effective, event, rank), 0, event)
    held?.set(event.meta.id, event)
  }
  const mark = (record: Stored<Ev>): void => {
    if (!isMark(record)) return
    const target = holding(targetOf(record))
    if (target === undefined) return
    const stands = marked(target, [record])
    if (stands === target) return
    effective.splice(placeAmong(effective, target, rank), 1)
    held?.delete(target.meta.id)
    if (stands !== undefined) hold(stands)
  }
  return {
    stream: on.stream,
    records,
    effective,
    get version() {
      return version
    },
    has: (id) => ids.has(id),
    holding,
    problemOf: (one) => (isMark(one) ? problemInMarks(one, (seen ??= standing(records))) : undefined),
    add: (record) => {
      records.push(record)
      ids.add(record.meta.id)
      if (seen !== undefined) note(seen, record)
      version = record.meta.version
      if (isMark(record)) mark(record)
      else hold(record)
    },
  }
}
