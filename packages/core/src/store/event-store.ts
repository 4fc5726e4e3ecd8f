import { type Meta } from '../history/envelope.js'
import { type Expected } from '../vocabulary/expected.js'
import { problemAt } from '../vocabulary/invalid.js'

/** An event in a store. Its data may have any shape; the store relies on its envelope. */
export interface StoredEvent {
  readonly type: string
  readonly data: unknown
  readonly meta: Meta
}

/**
 * What the writer expects of a stream: its version, or that it does not exist. With `any`, the expected version is the
 * version before the first event of the batch. A writer therefore always gets a Conflict when another writer was
 * faster.
 */
export type ExpectedVersion = number | 'no-stream' | 'any'

/** Another writer was first: the expected version and the found version. Nothing was stored. */
export interface Conflict {
  readonly is: 'Conflict'
  readonly stream: string
  readonly expected: ExpectedVersion
  readonly found: number
}

/** A store does not accept the batch at any version, because of its envelopes. Nothing was stored. */
export interface Unfit {
  readonly is: 'Unfit'
  readonly stream: string
  readonly path: string
  readonly expected: string
  readonly found: string
  /** The expectation as a code with its facts, for other languages. A store may leave it out. */
  readonly expects?: Expected
}

/**
 * The answer that a batch is not accepted: what was expected at a place in the batch, and what was found, in the form
 * that a message shows.
 */
export const unfit = (
  stream: string,
  path: string,
  expects: Expected,
  found: string,
): { readonly ok: false; readonly error: Unfit } => ({
  ok: false,
  error: { is: 'Unfit', stream, ...problemAt(path, expects, found) },
})

/** The result of appending: the version of the stream after the batch, and whether the batch was already stored. */
export type Appended =
  | { readonly ok: true; readonly version: number; readonly position: number; readonly repeated: boolean }
  | { readonly ok: false; readonly error: Conflict | Unfit }

/** A stored stream. A stream that does not exist has version 0 and no events. */
export interface ReadStream {
  readonly stream: string
  readonly events: readonly StoredEvent[]
  /** The version of the stream's last event, even if only a part of the stream was read. */
  readonly version: number
}

/**
 * An event with its position among all events of a store. Positions increase, and no event appears later at a lower
 * position than one already read.
 */
export interface Positioned {
  readonly position: number
  readonly event: StoredEvent
}

/** The part of an `AbortSignal` that a subscription uses. The type works in every runtime. */
export interface StopSignal {
  readonly aborted: boolean
  addEventListener(type: 'abort', listener: () => void): void
  removeEventListener(type: 'abort', listener: () => void): void
}

/**
 * The port to a store of events. A batch is stored whole or not at all; event ids are unique in a store; stored events
 * never change. A batch is a repetition if all its ids are stored one after the other in the stream, each with the same
 * type and data. Appending it again returns the first answer, marked `repeated`. Any other batch with a stored id is
 * Unfit. A bound that `checkBounds` refuses rejects the promise or ends the subscription with an error.
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
  /** Events of all streams after a position, then new events as they are stored, until the signal aborts. */
  subscribe(options?: { readonly after?: number; readonly signal?: StopSignal }): AsyncIterable<Positioned>
}
