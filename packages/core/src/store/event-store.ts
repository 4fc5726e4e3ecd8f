import { type Meta } from '../history/envelope.js'
import { type Expected } from '../vocabulary/expected.js'
import { problemAt } from '../vocabulary/invalid.js'

/** An event as a store keeps it: whatever shape its data has, with an envelope the store relies on. */
export interface StoredEvent {
  readonly type: string
  readonly data: unknown
  readonly meta: Meta
}

/**
 * What the writer expects of a stream: its version, or that it does not exist. With `any` the expected version is the one
 * before the batch's first event, so that a writer that another has overtaken gets a Conflict in every case.
 */
export type ExpectedVersion = number | 'no-stream' | 'any'

/** Another writer was first: the version expected and the one found. Nothing was stored. */
export interface Conflict {
  readonly is: 'Conflict'
  readonly stream: string
  readonly expected: ExpectedVersion
  readonly found: number
}

/** A batch that a store does not accept at any version, because of its envelopes. Nothing was stored. */
export interface Unfit {
  readonly is: 'Unfit'
  readonly stream: string
  readonly path: string
  readonly expected: string
  readonly found: string
  /** What was expected as a code with its facts, for other languages; a store may leave it out. */
  readonly expects?: Expected
}

/** The answer that a batch is not accepted: what was expected at a place of it, and what was found, as a message shows it. */
export const unfit = (
  stream: string,
  path: string,
  expects: Expected,
  found: string,
): { readonly ok: false; readonly error: Unfit } => ({
  ok: false,
  error: { is: 'Unfit', stream, ...problemAt(path, expects, found) },
})

/** The answer to appending: the stream's version after the batch, and whether the batch was there already. */
export type Appended =
  | { readonly ok: true; readonly version: number; readonly position: number; readonly repeated: boolean }
  | { readonly ok: false; readonly error: Conflict | Unfit }

/** A stream as it is stored; a stream without events has version 0 and no events. */
export interface ReadStream {
  readonly stream: string
  readonly events: readonly StoredEvent[]
  /** The version of the stream's last event, whichever part of it was read. */
  readonly version: number
}

/** An event with its place among all events of a store. Positions rise, and nothing appears below one already read. */
export interface Positioned {
  readonly position: number
  readonly event: StoredEvent
}

/** The part of an `AbortSignal` that a subscription uses, as a type for every runtime. */
export interface StopSignal {
  readonly aborted: boolean
  addEventListener(type: 'abort', listener: () => void): void
  removeEventListener(type: 'abort', listener: () => void): void
}

/**
 * The port to a store of events. A batch is stored whole or not at all; event ids are unique in a store; what is stored never changes.
 * Appending a batch whose ids are all stored one after the other in the stream, each with the same type and data, returns the answer
 * of the first time, marked `repeated`; any other batch with a known id is Unfit. A bound of a read that `checkBounds` refuses is
 * an error of the promise, or of the subscription.
 */
export interface EventStore {
  readStream(
    stream: string,
    range?: { readonly fromVersion?: number; readonly toVersion?: number },
  ): Promise<ReadStream>
  appendToStream(
    stream: string,
    events: readonly StoredEvent[],
    options: { readonly expectedVersion: ExpectedVersion },
  ): Promise<Appended>
  /** Events of all streams after a position, at most `limit`. */
  readAll(range?: { readonly after?: number; readonly limit?: number }): Promise<readonly Positioned[]>
  /** Events of all streams after a position, then new ones as they come, until the signal aborts. */
  subscribe(options?: { readonly after?: number; readonly signal?: StopSignal }): AsyncIterable<Positioned>
}
