import {
  participation,
  programHistory,
  support,
  type Reader,
  type Recorded,
  type Stored,
  type Viewpoint,
} from '@jobbspar/core'

/** The kinds of stream that a history file may hold, by the prefix of their names: `participation-…`. */
export const streamKinds = { participation, support, program: programHistory } as const

/** A kind of stream. */
export type StreamKind = keyof typeof streamKinds

/** The events of a kind of stream. */
export type EventIn<K extends StreamKind> = (typeof streamKinds)[K]['parse'] extends Reader<infer Ev> ? Ev : never

/** One stream of a history file: its kind, its records, and where it begins. */
export interface HistoryOf<K extends StreamKind> {
  readonly kind: K
  readonly stream: string
  readonly records: readonly Stored<EventIn<K>>[]
  readonly file: string
  /** The line of its first event. */
  readonly line: number
}

/** One stream of a history file, whichever its kind; `kind` tells its events apart. */
export type History = { readonly [K in StreamKind]: HistoryOf<K> }[StreamKind]

/** The kinds by name, in the order they are told. */
export const kindNames = Object.keys(streamKinds) as readonly StreamKind[]

/** The kind of a stream: its name up to the first `-`, if there is such a kind. */
export const kindOf = (stream: string): StreamKind | undefined =>
  kindNames.find((kind) => stream.startsWith(`${kind}-`) && stream.length > kind.length + 1)

/** What the name of a stream has to be, in words. */
export const streamNames = `the name of a stream: ${kindNames.map((kind) => `${kind}-…`).join(', ')}`

/** What holds of one stream from a viewpoint: its events by valid day, as projections read them. */
export type Effective = {
  readonly [K in StreamKind]: {
    readonly kind: K
    readonly stream: string
    readonly events: readonly Recorded<EventIn<K>>[]
  }
}[StreamKind]

/** A stream's effective events: corrected, without what is voided, recorded after `knownAt` or true only after `validAt`. */
export const effectiveOf = (history: History, at?: Viewpoint): Effective => {
  const { kind, stream } = history
  switch (kind) {
    case 'participation':
      return { kind, stream, events: participation.timeline(stream, history.records, at).effective }
    case 'support':
      return { kind, stream, events: support.timeline(stream, history.records, at).effective }
    case 'program':
      return { kind, stream, events: programHistory.timeline(stream, history.records, at).effective }
  }
}
