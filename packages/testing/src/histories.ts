import {
  streamKinds,
  type AnyEvent,
  type EventsOfKind,
  type Request,
  type StoredStream,
  type Stream,
  type StreamKind,
} from '@jobbspar/core'
import { historyOf, type At, type History } from '@jobbspar/projections'
import { type Cohort } from './arbitraries/cohorts.js'
import { unjudged } from './arbitraries/unjudged.js'

/** The streams by their kind. Events of a kind belong to its stream, which the type of a list of all kinds cannot express. */
const streams = streamKinds as unknown as Readonly<Record<StreamKind, Stream<unknown, AnyEvent, never, unknown>>>

// The number of streams of a kind that have their own ids: up to 400.
const idsFrom: Readonly<Record<StreamKind, number>> = {
  ...{ participation: 0, support: 500, program: 900 },
  ...{ workplace: 1_300, coach: 1_700 },
}

/** The number from which `generatedId` makes the ids of the `nth` stream of a kind. */
export const idsOfKind = (kind: StreamKind, nth: number): number => idsFrom[kind] + nth

/** A viewpoint that is later than all given events, whatever their days. */
export const allKnown: Pick<At, 'asOf' | 'knownAt'> = { asOf: '2199-12-31', knownAt: '2199-12-31T23:59:59.999Z' }

/** The `nth` stream of a kind, as events seen from a viewpoint. */
export const historyAt = <K extends StreamKind>(
  kind: K,
  nth: number,
  events: readonly Request<EventsOfKind[K]>[],
  at: Pick<At, 'asOf' | 'knownAt'>,
): History => {
  const stream = `${kind}-${String(nth)}`
  const records = unjudged(
    streams[kind],
    stream,
    events as unknown as readonly Request<AnyEvent>[],
    idsOfKind(kind, nth),
  )
  // The records are those of the stream's own kind.
  return historyOf({ kind, stream, records } as unknown as StoredStream, at)
}

/**
 * One stream as a projection reads it, made from events that no rule has judged, with their corrections and voids.
 * `nth` (at most 400) distinguishes streams of a kind and their events.
 */
export const givenHistory = <K extends StreamKind>(
  kind: K,
  nth: number,
  ...events: readonly Request<EventsOfKind[K]>[]
): History => historyAt(kind, nth, events, allKnown)

/** All streams of a generated cohort as a projection reads them. */
export const historiesOf = ({ participations, supports }: Cohort): readonly History[] => [
  ...participations.map(({ timeline: { stream, effective } }): History => ({
    ...{ kind: 'participation', stream, events: effective },
  })),
  ...supports.map(({ timeline: { stream, effective } }): History => ({ kind: 'support', stream, events: effective })),
]
