import { memoryStore, seededIds, steppingClock } from '@jobbspar/adapters-memory'
import { addDays, coach, record, type CoachEvent, type Day, type EventStore } from '@jobbspar/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scaled } from '../../../../test/chance.js'
import { appointed, assigned, binding, released } from '../at-coach.js'
import { programWith } from '../synthetic.js'
import { runs } from './recorded.js'

const stream = 'coach-1'
const rule = 'caseload/at-most'
const first: Day = '2017-06-01'

/** A store that answers in the order the scheduler draws: each read and each write waits for its turn, and so does each answer. */
const shuffled = (store: EventStore, scheduler: fc.Scheduler): EventStore => {
  const turn = async <A>(what: string, ask: () => Promise<A>): Promise<A> => {
    await scheduler.schedule(Promise.resolve(), `asks to ${what}`)
    const answer = await ask()
    await scheduler.schedule(Promise.resolve(), `hears of its ${what}`)
    return answer
  }
  return {
    ...store,
    readStream: (...asked) => turn('read', () => store.readStream(...asked)),
    appendToStream: (...asked) => turn('write', () => store.appendToStream(...asked)),
  }
}

/** All requests at once, each by a writer of its own, on one coach of a program with a hard maximum. */
const raced = async (high: number, requests: readonly CoachEvent[], scheduler: fc.Scheduler) => {
  const store = memoryStore()
  const setting = {
    stream: coach,
    program: programWith(binding({ high, afterFullMonths: 0 })),
    now: steppingClock('2018-01-01T00:00:00.000Z', 1),
    newId: seededIds(high),
    wait: () => Promise.resolve(),
    // A conflict means that another writer has written, and each writes once.
    retries: requests.length,
  }
  await record({ ...setting, store })(stream, appointed(first))
  const ask = record({ ...setting, store: shuffled(store, scheduler) })
  const answers = await scheduler.waitFor(Promise.all(requests.map((request) => ask(stream, request))))
  const { events } = await store.readStream(stream)
  return {
    stored: events.map(({ type, data }) => ({ type, data }) as CoachEvent),
    accepted: answers.filter(({ ok }) => ok).length,
    refusedBy: answers.flatMap((answer) =>
      answer.ok
        ? []
        : [answer.error.is === 'Refused' ? answer.error.determinations.map((one) => one.rule) : [answer.error.is]],
    ),
  }
}

/** Participants 1 to `count`, each to be assigned on the same day. */
const crowd = (count: number) => Array.from({ length: count }, (_, i) => assigned(i + 1, first))

const expectRoomFor = async (high: number, count: number, scheduler: fc.Scheduler) => {
  const { stored, accepted, refusedBy } = await raced(high, crowd(count), scheduler)
  expect(accepted).toBe(Math.min(high, count))
  expect(stored).toHaveLength(1 + Math.min(high, count))
  expect(refusedBy).toEqual(Array.from({ length: Math.max(0, count - high) }, () => [rule]))
}

/**
 * The most participants that a coach has on any day, counted day by day from what is stored: from the day of each assignment
 * to the first release from then on.
 */
const mostOnADay = (stored: readonly CoachEvent[], days: number): number => {
  const stays = stored.flatMap((one) => {
    if (one.type !== 'ParticipantAssigned') return []
    const lasts = stored.flatMap((other) =>
      other.type === 'ParticipantReleased' &&
      other.data.participation === one.data.participation &&
      other.data.on >= one.data.on
        ? [other.data.on]
        : [],
    )
    return [{ from: one.data.on, last: lasts.sort()[0] ?? '9999-12-31' }]
  })
  const counts = Array.from({ length: days }, (_, i) => {
    const day = addDays(first, i)
    return stays.filter(({ from, last }) => from <= day && day <= last).length
  })
  return Math.max(...counts)
}

const dayOf = fc.nat(9).map((n) => addDays(first, n))
const whom = fc.integer({ min: 1, max: 8 })

describe('a hard maximum for each coach, with several writers at once', () => {
  it('[B09] lets exactly as many in as there is room for, whoever is quickest, and refuses the others by that rule', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 7 }),
        async (scheduler, high, count) => expectRoomFor(high, count, scheduler),
      ),
      runs,
    )
  })

  it('[B09] refuses the thirty-first participant of a coach', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.integer({ min: 31, max: 34 }), async (scheduler, count) =>
        expectRoomFor(30, count, scheduler),
      ),
      { numRuns: scaled(20) },
    )
  })

  it('[B09] has no more on any day when others are released, and assignments come for any day in any order', async () => {
    const requests = fc.array(
      fc.oneof(
        fc.tuple(whom, dayOf).map(([n, on]): CoachEvent => assigned(n, on)),
        fc.tuple(whom, dayOf).map(([n, on]): CoachEvent => released(n, on)),
      ),
      { minLength: 2, maxLength: 10 },
    )
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.integer({ min: 1, max: 3 }), requests, async (scheduler, high, all) => {
        const { stored } = await raced(high, all, scheduler)
        expect(mostOnADay(stored, 10)).toBeLessThanOrEqual(high)
      }),
      runs,
    )
  })
})
