import { cursorFrom, evolveBy, foldBy, type Cursor, type Recipes } from './recipes.js'
import { growing, type Growing } from '../history/growing.js'
import { isMark, type Stored } from '../history/corrections.js'
import { type Recorded } from '../history/envelope.js'
import { type AnyEvent } from '../history/event.js'
import { type Reader } from '../history/read.js'
import { effective, placeOf, type Viewpoint } from '../history/timeline.js'

/** The unit of work: the stored records, the events in effect, and the resulting state. */
export interface Timeline<S, Ev extends AnyEvent> {
  readonly stream: string
  /** What is stored, in version order. */
  readonly records: readonly Stored<Ev>[]
  /** The effective events, by valid day. */
  readonly effective: readonly Recorded<Ev>[]
  readonly state: S
  /** The version of the last record; 0 for a stream that does not exist yet. */
  readonly version: number
  /** The viewpoint, where it leaves records out. No decision can be made on such a timeline. */
  readonly viewpoint?: Viewpoint
}

/** The timelines of one kind of stream. */
export interface Timelines<S, Ev extends AnyEvent> {
  /** A stream's records seen from a viewpoint. */
  readonly seen: (stream: string, records: readonly Stored<Ev>[], at?: Viewpoint) => Timeline<S, Ev>
  /** The timeline with one more record: one step for a record in order, a new fold for a late record or a mark. */
  readonly joined: (on: Timeline<S, Ev>, record: Stored<Ev>) => Timeline<S, Ev>
  /** A history to which several records are added one after the other. It has no state until it becomes a timeline. */
  readonly growing: (on: Timeline<S, Ev>) => Growing<Ev>
  /** The history with the added records as a timeline. It is folded once, however many records were added. */
  readonly grown: (history: Growing<Ev>) => Timeline<S, Ev>
  /** Whether a record only continues a timeline: it is an event, and comes last in the order of the timeline. */
  readonly continues: (on: Timeline<S, Ev>, record: Stored<Ev>) => record is Recorded<Ev>
  /** The events that come before an event that would be recorded now. */
  readonly before: (on: Timeline<S, Ev>, event: AnyEvent) => readonly Recorded<Ev>[]
  readonly evolve: (state: S, event: Recorded<Ev>) => S
  readonly fold: (events: readonly Recorded<Ev>[]) => S
  /** A cursor at the beginning of a history. */
  readonly cursor: () => Cursor<S, Ev>
}

/** The timelines of a kind of stream, from its recipes and its event types. */
export const timelinesOf = <S, Ev extends AnyEvent>(
  parse: Reader<Ev>,
  recipes: Recipes<S, Ev>,
  initial: () => S,
): Timelines<S, Ev> => {
  const rank = (type: string): number => parse.types.get(type)?.rank ?? 0
  const evolve = evolveBy(recipes)
  const fold = foldBy(recipes, initial)
  const continues = (on: Timeline<S, Ev>, record: Stored<Ev>): record is Recorded<Ev> =>
    !isMark(record) && placeOf(on.effective, record, rank) === on.effective.length

  const joined = (on: Timeline<S, Ev>, record: Stored<Ev>): Timeline<S, Ev> => {
    const { stream } = on
    const records = [...on.records, record]
    const { version } = record.meta
    if (continues(on, record))
      return { stream, records, effective: [...on.effective, record], state: evolve(on.state, record), version }
    const events = isMark(record)
      ? effective(records, rank)
      : inserted(on.effective, record, placeOf(on.effective, record, rank))
    return { stream, records, effective: events, state: fold(events), version }
  }

  return {
    seen: (stream, records, at) => {
      const events = effective(records, rank, at)
      return {
        stream,
        records: [...records],
        effective: events,
        state: fold(events),
        version: records.at(-1)?.meta.version ?? 0,
        ...(at?.knownAt === undefined && at?.validAt === undefined ? {} : { viewpoint: at }),
      }
    },
    joined,
    growing: (on) => growing(on, rank),
    grown: ({ stream, records, effective, version }) => ({
      stream,
      records,
      effective,
      state: fold(effective),
      version,
    }),
    continues,
    before: (on, event) => on.effective.slice(0, placeOf(on.effective, event, rank)),
    evolve,
    fold,
    cursor: () => cursorFrom(recipes, initial),
  }
}

const inserted = <A>(list: readonly A[], one: A, at: number): readonly A[] => [
  ...list.slice(0, at),
  one,
  ...list.slice(at),
]
