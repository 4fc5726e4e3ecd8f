import { type Failed } from './admit.js'
import { type Timeline, type Timelines } from './timelines.js'
import { markTypes, type Correct, type Stored, type Void } from '../history/corrections.js'
import { type Deviation, type Meta } from '../history/envelope.js'
import { type AnyEvent } from '../history/event.js'
import { historyOf, type History } from '../history/growing.js'
import { expecting, foundTexts } from '../vocabulary/expected.js'
import { invalid, problemAt, type Invalid } from '../vocabulary/invalid.js'
import { type Reader } from '../history/read.js'
import { sameData } from '../vocabulary/same.js'
import { type Day } from '../vocabulary/day.js'
import { type Code, type EventId } from '../vocabulary/ids.js'
import { laterInstant, type Instant } from '../vocabulary/instant.js'

/** A request is the proposed event itself, or a correction or void of an earlier one. */
export type Request<Ev extends AnyEvent> = Ev | Correct<Ev> | Void

/** What the app supplies for a decision: when it is recorded, ids for its events, and who requests it. */
export interface Stamp {
  /** When it is recorded, by the app's clock. */
  readonly recordedAt: Instant
  /** The id of the `i`-th event of this decision. */
  readonly id: (i: number) => EventId
  readonly actor?: Code
  readonly correlationId?: Code
  readonly causationId?: Code
  readonly secrecy?: Code
  /** The deviation, for a decision that was already taken and knowingly breaks rules. */
  readonly deviation?: Deviation
}

/** The record that a request would become; nothing when it would change nothing. */
type Proposed<Ev extends AnyEvent> = { readonly ok: true; readonly record: Stored<Ev> | undefined } | Failed<Invalid>

/** The records that requests would become, without the requests that would change nothing. */
type AllProposed<Ev extends AnyEvent> = { readonly ok: true; readonly events: readonly Stored<Ev>[] } | Failed<Invalid>

/** The requests of a call, which may be one or a list. */
export const requestsOf = <Ev extends AnyEvent>(request: Request<Ev> | readonly Request<Ev>[]) =>
  Array.isArray(request) ? (request as readonly Request<Ev>[]) : [request as Request<Ev>]

const fields = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}

/** How many effective events there are up to and including a day. */
const upTo = (events: readonly AnyEvent[], on: Day): number => {
  let [low, high] = [0, events.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((events[middle]?.data.on ?? on) <= on) low = middle + 1
    else high = middle
  }
  return low
}

const metaOf = <Ev extends AnyEvent>(on: History<Ev>, stamp: Stamp, i: number, schema: number): Meta => {
  const { recordedAt, id, actor, correlationId, causationId, secrecy, deviation } = stamp
  const last = on.records.at(-1)
  return {
    id: id(i),
    stream: on.stream,
    version: on.version + 1,
    // The clocks of two machines may differ, but the record time must not decrease within a stream.
    recordedAt: last === undefined ? recordedAt : laterInstant(recordedAt, last.meta.recordedAt),
    schema,
    ...(actor === undefined ? {} : { actor }),
    ...(correlationId === undefined ? {} : { correlationId }),
    ...(causationId === undefined ? {} : { causationId }),
    ...(secrecy === undefined ? {} : { secrecy }),
    ...(deviation === undefined ? {} : { deviation }),
  }
}

/** Turns a request into the record that it would become. Only its form is checked. */
const proposeOneBy =
  <Ev extends AnyEvent>(parse: Reader<Ev>) =>
  (request: Request<Ev>, on: History<Ev>, stamp: Stamp, i: number): Proposed<Ev> => {
    const schemaOf = (type: unknown): number => parse.types.get(type as string)?.schema ?? 1

    const mark = (asked: Correct<Ev> | Void): Proposed<Ev> => {
      // Requests come from JavaScript too: their shape is checked completely.
      const data = fields(asked.data)
      const to = fields(data['to'])
      const stored = asked.type === 'EventVoided' ? data : { ...data, to: { ...to, schema: schemaOf(to['type']) } }
      const read = parse({ type: asked.type, data: stored, meta: metaOf(on, stamp, i, 1) })
      if (!read.ok) return read
      const problem = on.problemOf(read.value)
      if (problem !== undefined) return invalid(problem)
      const standing = on.holding(data['corrects'] as EventId)
      const already = standing !== undefined && asked.type === 'EventCorrected' && sameData(standing.data, to['data'])
      return { ok: true, record: already ? undefined : read.value }
    }

    /** Whether the same event is recorded for the same day, and no later event has replaced it. */
    const alreadySo = (event: Ev): boolean => {
      const about = (one: AnyEvent): string | undefined => parse.types.get(one.type)?.supersedes?.(one.data)
      const asked = about(event)
      for (let at = upTo(on.effective, event.data.on) - 1; at >= 0; at--) {
        const other = on.effective[at]
        if (other === undefined || other.data.on < event.data.on) return false
        if (other.type === event.type && sameData(other.data, event.data)) return true
        if (asked !== undefined && about(other) === asked) return false
      }
      return false
    }

    if (markTypes.some((type) => type === fields(request)['type'])) return mark(request as Correct<Ev> | Void)
    const read = parse.request(request)
    if (!read.ok) return read
    if (alreadySo(read.value)) return { ok: true, record: undefined }
    const stored = parse({ ...read.value, meta: metaOf(on, stamp, i, schemaOf(read.value.type)) })
    return stored.ok ? { ok: true, record: stored.value } : stored
  }

/**
 * Turns requests into the records that they would become. Each request sees the records of the requests before it. Only
 * the form is checked.
 */
export const proposeBy = <S, Ev extends AnyEvent>(parse: Reader<Ev>, timelines: Timelines<S, Ev>) => {
  const proposeOne = proposeOneBy<Ev>(parse)
  return (request: Request<Ev> | readonly Request<Ev>[], on: Timeline<S, Ev>, stamp: Stamp): AllProposed<Ev> => {
    const requests = requestsOf(request)
    const events: Stored<Ev>[] = []
    // A later request may refer to the record of an earlier one.
    const together = requests.length > 1 ? timelines.growing(on) : undefined
    for (const [i, one] of requests.entries()) {
      if (!(i in requests)) return invalid(problemAt(`/${i}`, expecting('request'), foundTexts.gap))
      const proposed = proposeOne(one, together ?? historyOf(on), stamp, events.length)
      if (!proposed.ok) return proposed
      if (proposed.record === undefined) continue
      events.push(proposed.record)
      together?.add(proposed.record)
    }
    return { ok: true, events }
  }
}
