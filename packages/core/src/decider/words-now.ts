import { type Timeline, type Timelines } from './timelines.js'
import { type AnyEvent } from '../history/event.js'
import { type InWords } from '../history/in-words.js'

/** Reads what was recorded with the words that a program has today. */
export interface WordsNow<S, Ev extends AnyEvent> {
  readonly record?: InWords
  readonly timeline: (on: Timeline<S, Ev>) => Timeline<S, Ev>
}

/** Timelines of records that are read in other words. The timeline itself where no record reads otherwise. */
export const timelineIn = <S, Ev extends AnyEvent>(
  timelines: Timelines<S, Ev>,
  record: InWords,
): WordsNow<S, Ev>['timeline'] => {
  const known = new WeakMap<Timeline<S, Ev>, Timeline<S, Ev>>()
  return (on) => {
    const before = known.get(on)
    if (before !== undefined) return before
    const records = on.records.map((one) => record(one))
    const now = records.every((one, i) => one === on.records[i]) ? on : timelines.seen(on.stream, records, on.viewpoint)
    known.set(on, now)
    return now
  }
}
