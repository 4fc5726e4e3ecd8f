import { type Appended, type Conflict, type EventStore, type StoredEvent, type Unfit } from './event-store.js'
import { type ContextAt } from '../decider/determination.js'
import { type Failed, type Refused } from '../decider/admit.js'
import { type Request, type Stamp } from '../decider/propose.js'
import { type Decided, type Stream } from '../decider/stream.js'
import { type Timeline } from '../decider/timelines.js'
import { isMark, type Correct, type Stored } from '../history/corrections.js'
import { sameData } from '../vocabulary/same.js'
import { type AnyEvent } from '../history/event.js'
import { type Invalid } from '../vocabulary/invalid.js'
import { readStrictly, type Corrupt } from '../history/read.js'
import { type EventId } from '../vocabulary/ids.js'
import { type Instant } from '../vocabulary/instant.js'

/** What recording stands on: the store, the stream's kind, the program, and the app's clock and ids. */
export interface Recording<S, Ev extends AnyEvent, P, C> {
  readonly store: EventStore
  readonly stream: Stream<S, Ev, P, C>
  readonly program: P
  readonly context?: ContextAt<C, Ev>
  readonly now: () => Instant
  readonly newId: () => EventId
  /** How often a request is decided anew after a conflict; 10 unless told. */
  readonly retries?: number
  /** Waits before a further try, the `n`-th from 1: the app brings the timer and the jitter. By default it does not wait. */
  readonly wait?: (n: number) => Promise<void>
}

/** What recording answers: the decision, and whether its events had been stored by an earlier call. */
export interface RecordedDecision<S, Ev extends AnyEvent> extends Decided<S, Ev> {
  readonly repeated: boolean
}

/** Who records and why; everything of a stamp but the time and the ids. */
export interface About extends Omit<Stamp, 'recordedAt' | 'id'> {
  /**
   * The ids of the events, for a caller that may have to ask again after a time-out: the same ids never store an event twice.
   * By default new ones, kept over the retries of one call.
   */
  readonly ids?: readonly EventId[]
}

/** Why nothing was recorded. */
export type NotRecorded = Refused | Invalid | Corrupt | Conflict | Unfit

/**
 * Records in one kind of stream: the answer takes the stream's name, a request or several, and who asks. Begin the name with the
 * kind and a dash, `participation-…`: it is stored with every event, and tools tell the kind by it.
 *
 * Loads a stream, decides, and appends; on a conflict loads and decides again. A store that throws (a time-out, say) is asked
 * once more with the same ids, so that a batch which did land is found and not doubled; then its error is the caller's.
 */
export const record =
  <S, Ev extends AnyEvent, P, C>(setting: Recording<S, Ev, P, C>) =>
  async (
    stream: string,
    request: Request<Ev> | readonly Request<Ev>[],
    about: About = {},
  ): Promise<RecordedDecision<S, Ev> | Failed<NotRecorded>> => {
    const decide = setting.stream.decide(setting.program, setting.context)
    const { ids: given = [], ...rest } = about
    const unfit = (path: string, expected: string, found: string): Failed<Unfit> => ({
      ok: false,
      error: { is: 'Unfit', stream, path, expected, found },
    })
    const ids: EventId[] = [...given]
    const stamp: Stamp = { ...rest, recordedAt: setting.now(), id: (i) => (ids[i] ??= setting.newId()) }

    const load = async (): Promise<Timeline<S, Ev> | Failed<Corrupt>> => {
      const { events } = await setting.store.readStream(stream)
      const read = readStrictly(setting.stream.parse, stream, events)
      return read.ok ? setting.stream.timeline(stream, read.records) : read
    }

    /** The events of this call that are in the stream already: a try that landed although its answer was lost. */
    const landed = (timeline: Timeline<S, Ev>): readonly Stored<Ev>[] =>
      timeline.records.filter((one) => ids.includes(one.meta.id))

    const requests = Array.isArray(request) ? (request as readonly Request<Ev>[]) : [request as Request<Ev>]
    if (given.length > 0 && given.length < requests.length)
      return unfit('/ids', `an id for each of ${String(requests.length)} requests`, String(given.length))

    const retries = setting.retries ?? 10
    for (let attempt = 0; ; attempt++) {
      const timeline = await load()
      if ('ok' in timeline) return timeline
      const earlier = landed(timeline)
      if (earlier.length > 0) {
        const other = earlier.find((stored) => !requests.some((asked) => asksFor(asked, stored)))
        return other === undefined
          ? { ok: true, events: earlier, timeline, findings: [], gone: [], repeated: true }
          : unfit('/ids', 'ids of no other event', other.meta.id)
      }
      const decided = decide(request, timeline, stamp)
      if (!decided.ok) return decided
      if (decided.events.length === 0) return { ...decided, repeated: false }
      const appended = await append(setting.store, stream, decided.events, timeline.version)
      if (appended.ok) return { ...decided, repeated: appended.repeated }
      if (appended.error.is === 'Unfit' || attempt >= retries) return { ok: false, error: appended.error }
      await setting.wait?.(attempt + 1)
    }
  }

/** Whether a stored record is what a request would have become. */
const asksFor = <Ev extends AnyEvent>(request: Request<Ev>, stored: Stored<Ev>): boolean => {
  if (request.type !== stored.type) return false
  if (!isMark(stored)) return sameData(request.data, stored.data)
  if (stored.type === 'EventVoided') return sameData(request.data, stored.data)
  const { to, ...rest } = stored.data
  const { to: asked, ...others } = request.data as Correct<Ev>['data']
  return sameData(rest, others) && to.type === asked.type && sameData(to.data, asked.data)
}

const append = async (
  store: EventStore,
  stream: string,
  events: readonly StoredEvent[],
  version: number,
): Promise<Appended> => {
  const options = { expectedVersion: version === 0 ? ('no-stream' as const) : version }
  try {
    return await store.appendToStream(stream, events, options)
  } catch {
    return await store.appendToStream(stream, events, options)
  }
}
