import { met, notMet, rulesFor } from '../../src/decider/rule.js'
import { defineStream } from '../../src/decider/stream.js'
import { countCodec } from '../../src/vocabulary/codec.js'
import { defineEvent, type EventOf } from '../../src/history/event.js'
import { firstShape } from '../../src/history/upcasting.js'
import { type StoredEvent } from '../../src/store/event-store.js'
import { type Day } from '../../src/vocabulary/day.js'
import { type EventId } from '../../src/vocabulary/ids.js'
import { type Instant } from '../../src/vocabulary/instant.js'

/** A number of things is put on the pile: a decision. */
export const Added = defineEvent(
  'Added',
  {
    kind: 'decision',
    moment: 'begins',
    says: 'Some are put on the pile.',
    silence: { is: 'spontaneous', fact: 'other' },
    supersedes: 'nothing',
  },
  { by: countCodec },
)

/** The pile was counted: a report. In its first schema the number is called `sum`. */
export const Counted = defineEvent(
  'Counted',
  {
    kind: 'report',
    moment: 'happens',
    says: 'The pile was counted.',
    silence: { is: 'spontaneous', fact: 'other' },
    supersedes: 'nothing',
    earlier: firstShape<{ on: Day; sum: number }>().then(({ on, sum }) => ({ on, total: sum })),
  },
  { total: countCodec },
)

interface Pile {
  readonly total: number
}

const { rule } = rulesFor<Pile, EventOf<[typeof Added, typeof Counted]>>()

/** A pile with room for ten, in any program. */
export const tally = defineStream({
  name: 'tally',
  events: [Added, Counted],
  initial: (): Pile => ({ total: 0 }),
  recipes: {
    Added: (pile, { by }) => {
      pile.total += by
    },
    Counted: () => undefined,
  },
  rules: [
    rule({
      id: 'tally/at-most-ten',
      version: 1,
      says: 'A pile has at most ten.',
      guards: { Added: 'must' },
      judge: ({ state, event }) =>
        state.total + event.data.by <= 10 ? met() : notMet({ total: state.total + event.data.by }),
    }),
    rule({
      id: 'tally/one-at-a-time',
      version: 1,
      says: 'They are put on the pile one at a time.',
      guards: { Added: 'should' },
      judge: ({ event }) => (event.data.by === 1 ? met() : notMet({ by: event.data.by })),
    }),
    rule({
      id: 'tally/counts-agree',
      version: 1,
      says: 'Who counts the pile finds what was put on it.',
      guards: { Counted: 'must' },
      judge: ({ state, event }) => (state.total === event.data.total ? met() : notMet({ total: state.total })),
    }),
  ],
})

/** The `n`-th event id of a test. */
export const id = (n: number): EventId => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}` as EventId

/** A source of ids in order, from {@link id} 1. */
export const idsFrom1 = (): (() => EventId) => {
  let n = 0
  return () => id(++n)
}

/** Noon of a January day of 2016. */
export const noon = (day: number): Instant => `2016-01-${String(day).padStart(2, '0')}T12:00:00.000Z` as Instant

/** An `Added` event as a store holds it. By default its id is made from its version. */
export const storedAdded = (stream: string, version: number, by: number, eventId = id(900 + version)): StoredEvent => ({
  ...Added({ on: '2016-01-01', by }),
  meta: { id: eventId, stream, version, recordedAt: noon(1), schema: 1 },
})
