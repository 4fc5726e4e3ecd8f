import { coach } from '../coach/coach.js'
import { type Stream } from '../decider/stream.js'
import { type Stored } from '../history/corrections.js'
import { type AnyEvent } from '../history/event.js'
import { type Reader } from '../history/read.js'
import { participation } from '../participation/participation.js'
import { programHistory } from '../program/program-history.js'
import { type Program } from '../terms/program.js'
import { support } from '../support/support.js'
import { workplace } from '../workplace/workplace.js'

/** Every kind of stream, by the prefix of its streams' names: `participation-…`. */
export const streamKinds: {
  readonly participation: typeof participation
  readonly support: typeof support
  readonly workplace: typeof workplace
  readonly coach: typeof coach
  readonly program: typeof programHistory
} = { participation, support, workplace, coach, program: programHistory }

/** A kind of stream. */
export type StreamKind = keyof typeof streamKinds

/** The events of each kind of stream. */
export type EventsOfKind = {
  readonly [K in StreamKind]: (typeof streamKinds)[K]['parse'] extends Reader<infer Ev extends AnyEvent> ? Ev : never
}

/** The kinds by name, in the order they are listed. */
export const kindNames = Object.keys(streamKinds) as readonly StreamKind[]

/** The kind of a stream: its name up to the first `-`, if there is such a kind. */
export const streamKindOf = (stream: string): StreamKind | undefined =>
  kindNames.find((kind) => stream.startsWith(`${kind}-`) && stream.length > kind.length + 1)

/** One stored stream of any kind; `kind` selects the type of its events. */
export type StoredStream = {
  readonly [K in StreamKind]: {
    readonly kind: K
    readonly stream: string
    readonly records: readonly Stored<EventsOfKind[K]>[]
  }
}[StreamKind]

/** The kind of a stored stream with its records, for code that is the same for every kind. */
export const withItsKind = ({ kind, records }: StoredStream) =>
  // The table pairs each kind with the events of its own streams. The compiler cannot infer that through a union.
  ({ of: streamKinds[kind], records }) as {
    readonly of: Stream<unknown, AnyEvent, Program, unknown>
    readonly records: readonly Stored<AnyEvent>[]
  }
