import {
  defineEvent,
  defineStream,
  met,
  notMet,
  record,
  rulesFor,
  type EventId,
  type EventOf,
  type EventStore,
  type Instant,
} from '@jobbspar/core'
import { countCodec } from '@jobbspar/core/fp'
import fc from 'fast-check'
import { example, law, turns, type StoreCase } from './store-case.js'
import { nthId, nthInstant } from '../given.js'
import { equal } from '../equal.js'

const PlaceTaken = defineEvent(
  'PlaceTaken',
  {
    kind: 'decision',
    moment: 'begins',
    says: 'A place is taken.',
    silence: { is: 'spontaneous', fact: 'other' },
    supersedes: 'nothing',
  },
  { by: countCodec },
)

const { rule } = rulesFor<{ readonly taken: number }, EventOf<[typeof PlaceTaken]>>()

/** A room with this many places. */
const roomWith = (places: number) =>
  defineStream({
    name: 'room',
    events: [PlaceTaken],
    initial: (): { readonly taken: number } => ({ taken: 0 }),
    recipes: {
      PlaceTaken: (state) => {
        state.taken += 1
      },
    },
    rules: [
      rule({
        id: 'room/has-places',
        version: 1,
        says: 'Nobody takes a place in a full room.',
        guards: { PlaceTaken: 'must' },
        judge: ({ state }) => (state.taken < places ? met() : notMet({ taken: state.taken })),
      }),
    ],
  })

const on = '2016-01-01'
const numbers = (n: number): readonly number[] => Array.from({ length: n }, (_, i) => i + 1)
const rising = (list: readonly number[]): readonly number[] => [...list].sort((a, b) => a - b)

interface How {
  readonly places?: number
  readonly retries?: number
}

const recordingIn = (store: EventStore, { places = 1000, retries = 1000 }: How = {}) => {
  let clock = 0
  let ids = 100_000
  return record({
    store,
    stream: roomWith(places),
    program: {},
    now: (): Instant => nthInstant(++clock),
    newId: (): EventId => nthId(++ids),
    retries,
    wait: () => turns(1),
  })
}

/** The persons with a place. Checks before that the stored events have versions without a gap, and each id once. */
const takenIn = async (store: EventStore): Promise<readonly number[]> => {
  const { events, version } = await store.readStream('room-1')
  equal(
    'The versions',
    events.map(({ meta }) => meta.version),
    numbers(version),
  )
  equal('How many ids', new Set(events.map(({ meta }) => meta.id)).size, version)
  return rising(events.map(({ data }) => (data as { readonly by: number }).by))
}

type Fate = 'answers' | 'fails' | 'loses'

const fates = fc.array(
  fc.oneof({ weight: 2, arbitrary: fc.constant<Fate>('answers') }, fc.constantFrom<Fate>('fails', 'loses')),
  { minLength: 1, maxLength: 20 },
)

/**
 * A store behind a connection that sometimes fails before an append and sometimes loses the answer. After a number of
 * failures it works.
 */
const overABadLine = (store: EventStore, list: readonly Fate[]): EventStore => {
  let n = 0
  return {
    readStream: (...wanted) => store.readStream(...wanted),
    readAll: (...wanted) => store.readAll(...wanted),
    subscribe: (...wanted) => store.subscribe(...wanted),
    appendToStream: async (...wanted) => {
      const fate = list[n++] ?? 'answers'
      if (fate === 'fails') throw new Error('time-out')
      const answer = await store.appendToStream(...wanted)
      if (fate === 'loses') throw new Error('time-out')
      return answer
    },
  }
}

/** Cases about what `record` of core promises an app. */
export const recording: readonly StoreCase[] = [
  example('forty who record at once are all stored, each once', async (store) => {
    const ask = recordingIn(store)
    const answers = await Promise.all(numbers(40).map((by) => ask('room-1', PlaceTaken({ on, by }))))
    equal('How many were recorded', answers.filter((answer) => answer.ok && !answer.repeated).length, 40)
    equal('Who has a place', await takenIn(store), numbers(40))
  }),
  example('forty who record at once and may not retry are stored, or answered with the conflict', async (store) => {
    const ask = recordingIn(store, { retries: 0 })
    const answers = await Promise.all(numbers(40).map((by) => ask('room-1', PlaceTaken({ on, by }))))
    const recorded = numbers(40).filter((_, i) => answers[i]?.ok)
    for (const answer of answers) if (!answer.ok) equal('The refusal', answer.error.is, 'Conflict')
    if (recorded.length === 0) throw new Error('No writer was stored.')
    equal('Who has a place', await takenIn(store), recorded)
  }),
  example('of forty who ask at once for ten places exactly ten get one', async (store) => {
    const ask = recordingIn(store, { places: 10 })
    const answers = await Promise.all(numbers(40).map((by) => ask('room-1', PlaceTaken({ on, by }))))
    const recorded = numbers(40).filter((_, i) => answers[i]?.ok)
    for (const answer of answers) if (!answer.ok) equal('The refusal', answer.error.is, 'Refused')
    equal('How many were recorded', recorded.length, 10)
    equal('Who has a place', await takenIn(store), recorded)
  }),
  example('a call repeated with its ids, at once and later, stores nothing twice', async (store) => {
    const ask = recordingIn(store)
    const ids = [nthId(1), nthId(2)]
    const write = () => ask('room-1', [PlaceTaken({ on, by: 1 }), PlaceTaken({ on, by: 2 })], { ids })
    const answers = await Promise.all(numbers(10).map(write))
    answers.push(await write())
    for (const answer of answers)
      equal('The ids answered', answer.ok ? answer.events.map(({ meta }) => meta.id) : answer.error.is, ids)
    equal('How many were not repeated', answers.filter((answer) => answer.ok && !answer.repeated).length, 1)
    equal('Who has a place', await takenIn(store), [1, 2])
  }),
  law(
    'any who record in turns and at once are all stored, each once',
    fc.array(fc.array(fc.nat(6), { minLength: 1, maxLength: 4 }), { maxLength: 6 }),
    async (store, writers) => {
      const ask = recordingIn(store)
      let n = 0
      await Promise.all(
        writers.map(async (pauses) => {
          for (const pause of pauses) {
            await turns(pause)
            const answer = await ask('room-1', PlaceTaken({ on, by: ++n }))
            equal('Whether it was recorded', answer.ok, true)
          }
        }),
      )
      equal('Who has a place', await takenIn(store), numbers(n))
    },
  ),
  law(
    'over a store that fails and loses answers nothing is lost or doubled, and who asks again is stored',
    fc.record({ list: fates, writers: fc.integer({ min: 1, max: 8 }) }),
    async (store, { list, writers }) => {
      const ask = recordingIn(overABadLine(store, list))
      const write = async (by: number): Promise<boolean> => {
        try {
          return (await ask('room-1', PlaceTaken({ on, by }), { ids: [nthId(by)] })).ok
        } catch (error) {
          if (error instanceof Error && error.message === 'time-out') return false
          throw error
        }
      }
      const answered = await Promise.all(numbers(writers).map(write))
      const taken = await takenIn(store)
      equal('How many have two places', taken.length - new Set(taken).size, 0)
      const lost = numbers(writers).filter((by, i) => answered[i] === true && !taken.includes(by))
      equal('Who was answered and is not stored', lost, [])

      let open = numbers(writers).filter((_, i) => answered[i] !== true)
      // Each further round uses at least one of the remaining failures.
      for (let round = 0; open.length > 0 && round <= list.length; round++) {
        const again = await Promise.all(open.map(write))
        open = open.filter((_, i) => again[i] !== true)
      }
      equal('Who has a place', await takenIn(store), numbers(writers))
    },
  ),
]
