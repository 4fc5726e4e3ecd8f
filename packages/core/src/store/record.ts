import { unfit, type Appended, type Conflict, type EventStore, type StoredEvent, type Unfit } from './event-store.js'
import { type ContextAt } from '../decider/determination.js'
import { type Failed, type Refused } from '../decider/admit.js'
import { requestsOf, type Request, type Stamp } from '../decider/propose.js'
import { type Decided, type Stream } from '../decider/stream.js'
import { type Timeline } from '../decider/timelines.js'
import { type AnyEvent } from '../history/event.js'
import { expecting, foundTexts } from '../vocabulary/expected.js'
import { type Invalid } from '../vocabulary/invalid.js'
import { readStrictly, type Corrupt } from '../history/read.js'
import { type EventId } from '../vocabulary/ids.js'
import { type Instant } from '../vocabulary/instant.js'
import { repetitionOf } from './repetition.js'

/** What recording needs: the store, the kind of stream, the program, and the app's clock and ids. */
export interface Recording<S, Ev extends AnyEvent, P, C> {
  readonly store: EventStore
  readonly stream: Stream<S, Ev, P, C>
  readonly program: P
  readonly context?: ContextAt<C, Ev>
  readonly now: () => Instant
  readonly newId: () => EventId
  /**
   * Waits before the `n`-th retry, counted from 1. The app supplies the timer and the random delay, as it supplies the
   * clock and the ids.
   */
  readonly wait: (n: number) => Promise<void>
  /**
   * How often a request is decided again after a conflict; 1000 by default. Each conflict means that another writer
   * succeeded. If `n` writers record once at the same time, all succeed when `retries` is at least `n - 1`, however
   * long they wait.
   */
  readonly retries?: number
}

/** The result of recording: the decision, and whether an earlier call had already stored its events. */
export interface RecordedDecision<S, Ev extends AnyEvent> extends Decided<S, Ev> {
  readonly repeated: boolean
}

/** Who records and why: all fields of a stamp except the time and the ids. */
export interface About extends Omit<Stamp, 'recordedAt' | 'id'> {
  /**
   * The ids of the events, for a caller that may have to repeat a call after a time-out. The same call again answers
   * `repeated` with the stored events. A call is Unfit if only some of its ids are stored, or if they are stored with
   * other content. By default the ids are new, and the retries of one call use the same ids.
   */
  readonly ids?: readonly EventId[]
}

/** Why nothing was recorded. */
export type NotRecorded = Refused | Invalid | Corrupt | Conflict | Unfit

/**
 * Returns a function that records in one kind of stream. Its arguments are the name of the stream, one or several
 * requests, and who makes them. Begin the name with the kind and a dash, as in `participation-…`. The name is stored
 * with every event, and tools read the kind from it.
 *
 * The function loads the stream, decides, and appends; after a conflict it loads and decides again. If the store
 * throws, for example after a time-out, the function appends again with the same ids. A batch that was already stored
 * is then found and not stored twice. A second error is passed to the caller.
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
    const ids: EventId[] = [...given]
    const stamp: Stamp = { ...rest, recordedAt: setting.now(), id: (i) => (ids[i] ??= setting.newId()) }

    const load = async (): Promise<Timeline<S, Ev> | Failed<Corrupt>> => {
      const { events } = await setting.store.readStream(stream)
      const read = readStrictly(setting.stream.parse, stream, events)
      return read.ok ? setting.stream.timeline(stream, read.records) : read
    }

    const gap = (given as readonly (EventId | undefined)[]).findIndex((id) => id === undefined)
    if (gap >= 0) return unfit(stream, `/ids/${String(gap)}`, expecting('someId'), foundTexts.gap)
    const requests = requestsOf(request)
    if (given.length > 0 && given.length < requests.length)
      return unfit(stream, '/ids', expecting('idForEach', { count: requests.length }), String(given.length))

    const retries = setting.retries ?? 1000
    let tried: { readonly decided: Decided<S, Ev>; readonly appended: Appended } | undefined
    for (let attempt = 0; ; attempt++) {
      const timeline = await load()
      if ('ok' in timeline) return timeline
      const earlier = repetitionOf(setting.stream, timeline, requests, stamp, ids)
      if (earlier?.ok === false) return earlier
      if (earlier !== undefined) {
        const { findings = [], gone = [] } = tried?.decided ?? {}
        return { ok: true, events: earlier.events, timeline, findings, gone, repeated: true }
      }
      // The answer of the store is final: the ids are stored in another stream.
      if (tried !== undefined)
        return tried.appended.ok ? { ...tried.decided, repeated: true } : { ok: false, error: tried.appended.error }
      const decided = decide(request, timeline, stamp)
      if (!decided.ok) return decided
      if (decided.events.length === 0) return { ...decided, repeated: false }
      const appended = await append(setting.store, stream, decided.events, timeline.version)
      if (appended.ok && !appended.repeated) return { ...decided, repeated: false }
      if (appended.ok || appended.error.is === 'Unfit') {
        // Ids of this call may have been stored after the stream was read, so the stored events decide.
        tried = { decided, appended }
        continue
      }
      if (attempt >= retries) return { ok: false, error: appended.error }
      await setting.wait(attempt + 1)
    }
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
