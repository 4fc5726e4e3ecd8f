// A person is admitted with the other participations at hand, so that no one is admitted to a program twice.
import {
  aroundParticipation,
  participation,
  ParticipationOpened,
  readStrictly,
  record,
  type EventStore,
  type Instant,
  type EventId,
} from '@jobbspar/core'
import { falkenberg } from '@jobbspar/programs'

type Opening = Parameters<typeof ParticipationOpened>[0]

interface App {
  readonly store: EventStore
  readonly now: () => Instant
  readonly newId: () => EventId
  readonly wait: (n: number) => Promise<void>
  /** The streams of a person's participations, from an index of the app's own. */
  readonly streamsOf: (participant: Opening['participant']) => Promise<readonly string[]>
}

// #region admit
const timelineIn = async (store: EventStore, stream: string) => {
  const { events } = await store.readStream(stream)
  const read = readStrictly(participation.parse, stream, events)
  if (!read.ok) throw new Error(`${stream} cannot be read`)
  return participation.timeline(stream, read.records)
}

export const admit = async ({ store, streamsOf, ...sources }: App, stream: string, opening: Opening) => {
  const streams = await streamsOf(opening.participant)
  const others = await Promise.all(streams.map((one) => timelineIn(store, one)))
  const context = aroundParticipation({ participations: () => others })
  return record({ store, ...sources, stream: participation, program: falkenberg, context })(
    stream,
    ParticipationOpened(opening),
  )
}
// #endregion
