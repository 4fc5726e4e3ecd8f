import { isMark, type Mark, type Stored } from './corrections.js'
import { type Recorded } from './envelope.js'
import { type AnyEvent } from './event.js'
import { type Day } from '../vocabulary/day.js'
import { type EventId } from '../vocabulary/ids.js'
import { type Instant } from '../vocabulary/instant.js'

/** A viewpoint: what was known at an instant about the days up to and including a certain day. */
export interface Viewpoint {
  /** Leaves out what was recorded later. */
  readonly knownAt?: Instant
  /** Leaves out what became true after this day. */
  readonly validAt?: Day
}

/** The place of an event type in a day. */
export type RankOf = (type: string) => number

/** Whether `a` comes after `b` by valid day, then by moment in the day. Equal places keep record order. */
const isAfter = (a: AnyEvent, b: AnyEvent, rank: RankOf): boolean =>
  a.data.on === b.data.on ? rank(a.type) > rank(b.type) : a.data.on > b.data.on

/** The event as it is in effect after its marks, applied in their order; nothing once it is voided. */
export const marked = <Ev extends AnyEvent>(
  event: Recorded<Ev>,
  marks: readonly Mark<Ev>[],
): Recorded<Ev> | undefined => {
  let standing: Recorded<Ev> = event
  for (const mark of marks) {
    if (mark.type === 'EventVoided') return undefined
    // A replacement of another type is refused when it is recorded. If one is stored anyway, the original stays in
    // effect.
    if (mark.data.to.type === event.type)
      // The replacement has the same type, so the data belongs to it. The compiler does not see that.
      standing = {
        type: event.type,
        data: mark.data.to.data,
        meta: event.meta,
        correctedAt: mark.meta.recordedAt,
      } as Recorded<Ev>
  }
  return standing
}

/**
 * The events in effect among a stream's records. Later knowledge and voided events are left out. Corrected events are
 * replaced at their place in record order. The result is sorted by valid day, then moment, then record order.
 */
export const effective = <Ev extends AnyEvent>(
  records: readonly Stored<Ev>[],
  rank: RankOf,
  at: Viewpoint = {},
): readonly Recorded<Ev>[] => {
  const events: Recorded<Ev>[] = []
  let marks: Map<EventId, Mark<Ev>[]> | undefined
  for (const record of records) {
    if (at.knownAt !== undefined && record.meta.recordedAt > at.knownAt) continue
    if (isMark(record)) {
      const target = record.type === 'EventVoided' ? record.data.voids : record.data.corrects
      marks ??= new Map()
      const others = marks.get(target)
      if (others === undefined) marks.set(target, [record])
      else others.push(record)
    } else events.push(record)
  }
  const known: Recorded<Ev>[] =
    marks === undefined
      ? events
      : events.flatMap((event) => {
          const on = marks.get(event.meta.id)
          const stands = on === undefined ? event : marked(event, on)
          return stands === undefined ? [] : [stands]
        })
  const until = at.validAt
  const valid = until === undefined ? known : known.filter((event) => event.data.on <= until)
  let sorted = true
  for (let i = 1; i < valid.length && sorted; i++) {
    const before = valid[i - 1]
    const here = valid[i]
    sorted = before === undefined || here === undefined || !isAfter(before, here, rank)
  }
  // Array.prototype.sort is stable, so events with equal places keep their record order.
  return sorted ? valid : [...valid].sort((a, b) => (isAfter(a, b, rank) ? 1 : isAfter(b, a, rank) ? -1 : 0))
}

/** The place of a newly recorded event among the effective events: the end, when it is in order. */
export const placeOf = <Ev extends AnyEvent>(
  events: readonly Recorded<Ev>[],
  event: AnyEvent,
  rank: RankOf,
): number => {
  let place = events.length
  for (let before = events[place - 1]; before !== undefined && isAfter(before, event, rank); before = events[place - 1])
    place--
  return place
}
