import {
  withItsKind,
  type CompleteTo,
  type Day,
  type EventsOfKind,
  type Instant,
  type Period,
  type Program,
  type Recorded,
  type StoredStream,
  type StreamKind,
} from '@jobbspar/core'

/** One stream's effective events, as {@link historyOf} makes them from what is stored. */
export type History = {
  readonly [K in StreamKind]: {
    readonly kind: K
    readonly stream: string
    readonly events: readonly Recorded<EventsOfKind[K]>[]
  }
}[StreamKind]

/** From where a figure is asked for. */
export interface At {
  /** The program whose terms, kinds of employment and outcome definition apply. */
  readonly program: Program
  /** The last day that counts: what became true later is left out, and cases still open are cut here. */
  readonly asOf: Day
  /** What was known: it goes with the figures, and {@link historyOf} leaves out what was recorded later. */
  readonly knownAt: Instant
  /** How far what was delivered is complete, by kind of fact: within it nothing recorded means nothing happened. */
  readonly completeTo?: CompleteTo
  /** The days that figures of a period are of; without it none of them is stated. */
  readonly period?: Period
  /** Whether parts carry the ids of the events behind them. */
  readonly evidence: boolean
  /** Whether figures carry their cases, and parts the subjects of what they count; not, unless asked for. */
  readonly cells?: boolean
}

/** One stored stream as a projection reads it: what was known, of what was true by then, corrections and voids applied. */
export const historyOf = (stored: StoredStream, at: Partial<Pick<At, 'asOf' | 'knownAt'>> = {}): History => {
  const { asOf, knownAt } = at
  const { of, records } = withItsKind(stored)
  const seen = of.timeline(stored.stream, records, {
    ...(knownAt === undefined ? {} : { knownAt }),
    ...(asOf === undefined ? {} : { validAt: asOf }),
  })
  // The events are those of the stream's own kind.
  return { kind: stored.kind, stream: stored.stream, events: seen.effective } as unknown as History
}

/** One stream being folded: it takes the stream's events in order and answers with its part. */
export interface Folding<Ev, Part> {
  step(event: Recorded<Ev & { readonly type: string; readonly data: { readonly on: Day } }>): void
  part(): Part
}

/**
 * A question to many histories. Each stream is folded by itself; parts combine in any order and grouping, with `none` as
 * identity, so that a cohort can be split and merged. Parts hold sums and sets; ratios are taken in `view`.
 */
export interface Projection<Part, View> {
  readonly name: string
  readonly version: number
  /** The question, in one line. */
  readonly says: string
  /** The kinds of stream it reads, each with a folding for one stream. */
  readonly perStream: {
    readonly [K in StreamKind]?: (stream: string, at: At) => Folding<EventsOfKind[K], Part>
  }
  /** The part of no stream. */
  readonly none: Part
  /** One part of two: in any order and grouping the same. */
  readonly combine: (a: Part, b: Part) => Part
  /** The answer: the only place where ratios are taken and lists are put in order. */
  readonly view: (total: Part, at: At) => View
}

/** What a projection answers with. */
export type ViewOf<P> = P extends Projection<infer _Part, infer View> ? View : never
