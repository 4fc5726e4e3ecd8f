import {
  readStrictly,
  streamKindOf,
  streamKinds,
  type AnyEvent,
  type Program,
  type StoredEvent,
  type StoredStream,
  type Stream,
  type StreamKind,
} from '@jobbspar/core'
import { cohorts, nearMisses, participationHistories, unjudged, untidyCohorts } from '@jobbspar/testing'
import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type History } from './judging.js'

const kinds = streamKinds as unknown as Readonly<Record<StreamKind, Stream<unknown, AnyEvent, Program, unknown>>>

// The records of a stream are of its kind, which the type of a union does not follow.
const storedStream = (kind: StreamKind, stream: string, records: readonly unknown[]): StoredStream =>
  ({ kind, stream, records }) as unknown as StoredStream

/** The `nth` stream of a history, with events in any order that no rule has judged. */
export const streamOf = (kind: StreamKind, nth: number, events: readonly AnyEvent[]): StoredStream => {
  const stream = `${kind}-${String(nth)}`
  // No two streams of a history have events with the same id.
  const ids = 100 * Object.keys(kinds).indexOf(kind) + nth
  return storedStream(kind, stream, unjudged(kinds[kind], stream, events, ids))
}

/** Histories that the program has decided: of single participations, and of some persons with their households. */
export const decided = (program: Program): fc.Arbitrary<History> =>
  fc
    .oneof(
      participationHistories(program).map((one) => [one]),
      cohorts(program, 2).map(({ participations }) => participations),
    )
    .map((all) => ({
      program: program.id,
      streams: all.map(({ timeline: { stream, records } }) => storedStream('participation', stream, records)),
    }))

/** Cohorts like real records: late, overlapping, corrected, incomplete. */
export const untidy = (program: Program): fc.Arbitrary<History> =>
  untidyCohorts(program, { persons: { least: 1, most: 2 } }).map(({ streams }) => ({ program: program.id, streams }))

/** Histories that break a rule by the smallest step, and their twins, which do not. */
export const nearlyMissing = (program: Program): fc.Arbitrary<History> =>
  fc.tuple(nearMisses(program), fc.boolean()).map(([{ stream, history, twin }, isMissed]) => ({
    program: program.id,
    streams: [streamOf(stream, 1, isMissed ? history : twin)],
  }))

/** The example history of a program. Every `nth` stream of it is judged, in the context of all. */
export const exampleOf = (program: string, nth: number): History => {
  const path = fileURLToPath(new URL(`../../../../examples/histories/${program}.jsonl`, import.meta.url))
  const stored = new Map<string, StoredEvent[]>()
  for (const line of readFileSync(path, 'utf8').trim().split('\n')) {
    const event = JSON.parse(line) as StoredEvent
    stored.set(event.meta.stream, [...(stored.get(event.meta.stream) ?? []), event])
  }
  const streams = [...stored].map(([stream, events]) => {
    const kind = streamKindOf(stream)
    const read = kind === undefined ? undefined : readStrictly(kinds[kind].parse, stream, events)
    if (kind === undefined || read?.ok !== true) throw new Error(`${stream} of ${path} cannot be read.`)
    return storedStream(kind, stream, read.records)
  })
  return { program, streams, judged: streams.filter((_, i) => i % nth === 0) }
}
