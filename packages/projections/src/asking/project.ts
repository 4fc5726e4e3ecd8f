import { earlierDay, laterDay, streamKinds, type EventsOfKind, type InWords, type StreamKind } from '@jobbspar/core'
import { type At, type Folding, type History, type Projection, type ViewOf } from './projection.js'

/** Any number of projections, by the names of their answers. */
export type Projections = Readonly<Record<string, AnyProjection>>

interface AnyProjection {
  readonly name: string
  readonly says: string
  readonly perStream: { readonly [K in StreamKind]?: (stream: string, at: At) => Folding<never, unknown> }
  readonly none: unknown
  readonly combine: (a: never, b: never) => unknown
  readonly view: (total: never, at: At) => unknown
}

/** The parts of some streams, one for each projection: plain data that can be made elsewhere, stored, and combined. */
export type PartsOf<P extends Projections> = {
  readonly [K in keyof P]: P[K] extends Projection<infer Part, infer _View> ? Part : never
}

/** The answers of projections, by the names given. */
export type ViewsOf<P extends Projections> = { readonly [K in keyof P]: ViewOf<P[K]> }

type Parts = Readonly<Record<string, unknown>>

/**
 * A reference date within the days that data can have, or the day before the first of these days. No event can be
 * outside, and arithmetic outside would leave the calendar.
 */
export const withinCalendar = (at: At): At => ({
  ...at,
  asOf: laterDay('1899-12-31', earlierDay(at.asOf, '2199-12-31')),
})

/** The projections without the types of their parts. Each part is passed only to the projection that made it. */
const entriesOf = (projections: Projections) =>
  Object.entries(projections) as unknown as readonly (readonly [string, Projection<unknown, unknown>])[]

const named = (projections: Projections, value: (name: string, projection: Projection<unknown, unknown>) => unknown) =>
  Object.fromEntries(entriesOf(projections).map(([name, projection]) => [name, value(name, projection)]))

/** Reads the events of a stream with the words of the program, where it has renamed some. An app's own kinds of stream keep theirs. */
const wordsOf = (kind: string, { program }: At): InWords | undefined =>
  Object.hasOwn(streamKinds, kind) ? streamKinds[kind as StreamKind].inWords(program).record : undefined

/** The parts of one stream, from one pass over its events; projections that do not read its kind have none. */
const streamParts = <Events extends object>(projections: Projections, history: History<Events>, at: At): Parts => {
  // A folding gets only the events of its own kind of stream.
  const { kind, stream, events } = history as History
  const foldings = entriesOf(projections).flatMap(([name, { perStream }]) => {
    const start = perStream[kind] as ((stream: string, at: At) => Folding<never, unknown>) | undefined
    return start === undefined ? [] : [{ name, folding: start(stream, at) }]
  })
  const inWords = wordsOf(kind, at)
  for (const event of events) {
    // A part contains nothing that became true after the reference date.
    if (event.data.on > at.asOf) continue
    const read = inWords === undefined ? event : inWords(event)
    for (const { folding } of foldings) folding.step(read as never)
  }
  return Object.fromEntries(foldings.map(({ name, folding }) => [name, folding.part()]))
}

/** Combines neighbouring parts until one is left, so that the lists in parts are copied only a few times. */
const combined = (parts: readonly unknown[], { combine, none }: Projection<unknown, unknown>): unknown => {
  let rest = parts
  while (rest.length > 1) {
    const next: unknown[] = []
    for (let i = 0; i < rest.length; i += 2) next.push(i + 1 < rest.length ? combine(rest[i], rest[i + 1]) : rest[i])
    rest = next
  }
  return rest.length === 0 ? none : rest[0]
}

const totalOf = (projections: Projections, parts: readonly Parts[]): Parts =>
  named(projections, (name, projection) =>
    combined(
      parts.flatMap((one) => (name in one ? [one[name]] : [])),
      projection,
    ),
  )

/** The part of one stream in one projection; nothing where the projection does not read streams of its kind. */
export const partOf = <Part, View, Events extends object = EventsOfKind>(
  projection: Projection<Part, View, Events>,
  history: History<Events>,
  at: At,
): Part | undefined =>
  // Of its own projection.
  streamParts({ projection }, history, withinCalendar(at))['projection'] as Part | undefined

/** The parts of some streams in any number of projections, in one pass over their events. */
export const partsOf = <const P extends Projections, Events extends object = EventsOfKind>(
  projections: P,
  histories: readonly History<Events>[],
  at: At,
): PartsOf<P> => {
  const cut = withinCalendar(at)
  return totalOf(
    projections,
    histories.map((history) => streamParts(projections, history, cut)),
  ) as PartsOf<P>
}

/** Combines parts that were made separately, of disjoint sets of streams. */
export const combineParts = <const P extends Projections>(
  projections: P,
  parts: readonly NoInfer<PartsOf<P>>[],
): PartsOf<P> => totalOf(projections, parts) as PartsOf<P>

/** The answers of projections from parts. */
export const viewsOf = <const P extends Projections>(
  projections: P,
  parts: NoInfer<PartsOf<P>>,
  at: At,
): ViewsOf<P> => {
  const cut = withinCalendar(at)
  return named(projections, (name, { view }) => view((parts as Parts)[name], cut)) as ViewsOf<P>
}

/** Runs any number of projections in one pass over the histories, and returns their answers by the given names. */
export const project = <const P extends Projections, Events extends object = EventsOfKind>(
  projections: P,
  histories: readonly History<Events>[],
  at: At,
): ViewsOf<P> => viewsOf(projections, partsOf(projections, histories, at), at)

/** Projections over streams that change. Only changed streams are folded again. */
export interface LiveProjections<P extends Projections> {
  /** Adds a stream or replaces it with its present form, for example after new events or corrections. */
  put(history: History): void
  /** Removes a stream. */
  drop(stream: string): void
  /** The answers of the projections on all streams. */
  views(): ViewsOf<P>
}

/**
 * Projections that are kept up to date. Adding or replacing a stream folds only that stream; the parts of the other
 * streams are reused. The reference date and the instant of knowledge are always those of `at`.
 */
export const liveProjections = <const P extends Projections>(projections: P, at: At): LiveProjections<P> => {
  const cut = withinCalendar(at)
  const streams = new Map<string, Parts>()
  return {
    put: (history) => {
      streams.set(history.stream, streamParts(projections, history, cut))
    },
    drop: (stream) => {
      streams.delete(stream)
    },
    views: () => viewsOf(projections, totalOf(projections, [...streams.values()]) as PartsOf<P>, at),
  }
}
