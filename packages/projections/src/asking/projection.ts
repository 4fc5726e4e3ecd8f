import {
  withItsKind,
  type AnyEvent,
  type AssessedCondition,
  type CompleteTo,
  type Day,
  type EventsOfKind,
  type Instant,
  type Period,
  type Program,
  type Recorded,
  type StoredStream,
} from '@jobbspar/core'

/**
 * The effective events of one stream, made by {@link historyOf} from stored records. An app with its own kinds of
 * stream adds them to the type: `History<EventsOfKind & { mentor: MentorEvent }>`.
 */
export type History<Events extends object = EventsOfKind> = {
  readonly [K in keyof Events]: {
    readonly kind: K
    readonly stream: string
    readonly events: readonly Recorded<Extract<Events[K], AnyEvent>>[]
  }
}[keyof Events]

/** A fact that divides persons into groups: by its words, or by numbers from one of the `bands` up to the next. */
export interface ByFact {
  readonly fact: string
  /** The numbers at which a group begins. Without them the words that are known are the groups. */
  readonly bands?: readonly number[]
}

/** What persons are divided into groups by: the assessment of a condition, or a fact. */
export type By = AssessedCondition | ByFact

/** The viewpoint of a figure. */
export interface At {
  /** The program whose terms, kinds of employment and outcome definition apply. */
  readonly program: Program
  /** The last day that counts: later events are left out, and cases still open are censored here. */
  readonly asOf: Day
  /** The instant of knowledge: it is stated with the figures, and {@link historyOf} leaves out what was recorded later. */
  readonly knownAt: Instant
  /**
   * The day up to which a delivery is complete, by kind of fact. A fact about that day or an earlier one that was not recorded did
   * not happen.
   */
  readonly completeTo?: CompleteTo
  /** The period for the figures that are about a period. Without it, none of these figures is stated. */
  readonly period?: Period
  /** What persons and outcomes are divided into groups by; without it none of those figures is stated. */
  readonly by?: By
  /** Whether parts carry the ids of the events behind them. */
  readonly evidence: boolean
  /** Whether figures carry their cases, and parts the subjects they count; by default they do not. */
  readonly cells?: boolean
}

/**
 * One stored stream in the form that projections read: what was known about days up to the reference date, with
 * corrections and voids applied.
 */
export const historyOf = (stored: StoredStream, at: Partial<Pick<At, 'asOf' | 'knownAt'>> = {}): History => {
  const { asOf, knownAt } = at
  const { of, records } = withItsKind(stored)
  const seen = of.timeline(stored.stream, records, {
    ...(knownAt === undefined ? {} : { knownAt }),
    ...(asOf === undefined ? {} : { validAt: asOf }),
  })
  // All events belong to the stream's own kind.
  return { kind: stored.kind, stream: stored.stream, events: seen.effective } as unknown as History
}

/** The folding of one stream: it takes the events of the stream in order and returns a part. */
export interface Folding<Ev, Part> {
  step(event: Recorded<Ev & { readonly type: string; readonly data: { readonly on: Day } }>): void
  part(): Part
}

/**
 * A question about many histories. Each stream is folded separately. Parts can be combined in any order and grouping,
 * with `none` as identity, so a cohort can be split and merged. Parts hold sums and sets; only `view` computes ratios.
 */
export interface Projection<Part, View, Events extends object = EventsOfKind> {
  readonly name: string
  readonly version: number
  /** The question, in one line. */
  readonly says: string
  /** The kinds of stream that it reads, each with a function that starts the folding of one stream. */
  readonly perStream: {
    readonly [K in keyof Events]?: (stream: string, at: At) => Folding<Events[K], Part>
  }
  /** The part of no stream. */
  readonly none: Part
  /** Combines two parts: the result is the same in any order and grouping. */
  readonly combine: (a: Part, b: Part) => Part
  /** The answer: the only place where ratios are taken and lists are put in order. */
  readonly view: (total: Part, at: At) => View
}

/** The answer of a projection. */
export type ViewOf<P> = P extends Projection<infer _Part, infer View> ? View : never
