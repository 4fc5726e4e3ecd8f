import {
  countCodec,
  defineEvent,
  defineStream,
  record,
  type EventOf,
  type EventStore,
  type Recording,
} from '@jobbspar/core'
import { describe, expect, it } from 'vitest'
import { deep } from '../../../test/chance.js'
import { memoryStore, seededIds, steppingClock, systemWait } from '../src/index.js'

const Counted = defineEvent(
  'Counted',
  {
    kind: 'report',
    moment: 'happens',
    says: 'Somebody counted.',
    silence: { is: 'spontaneous', fact: 'other' },
    supersedes: 'nothing',
  },
  { by: countCodec },
)

const counter = defineStream({
  name: 'counter',
  events: [Counted],
  initial: () => ({ total: 0 }),
  recipes: {
    Counted: (state, { by }) => {
      state.total += by
    },
  },
  rules: [],
})

type Settings = Recording<typeof counter.initialState, EventOf<[typeof Counted]>, object, unknown>

const writers = Array.from({ length: 200 }, (_, i) => i + 1)

/** Random numbers that are the same in every run: the minimal standard generator. */
const chance = (seed: number) => {
  let state = seed
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
}

const yielding = () => new Promise<void>((resolve) => setImmediate(resolve))

const settingsFor = (store: EventStore, seed: number): Settings => ({
  store,
  stream: counter,
  program: {},
  now: steppingClock('2016-01-01T00:00:00.000Z', 1),
  newId: seededIds(seed),
  wait: yielding,
})

const countedIn = async (store: EventStore) => {
  const { events } = await store.readStream('counter-1')
  return {
    versions: events.map(({ meta }) => meta.version),
    writers: events.map(({ data }) => (data as { by: number }).by),
    ids: events.map(({ meta }) => meta.id),
  }
}

const rising = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)

describe('two hundred writers on one stream', () => {
  it('lose nothing and double nothing', async () => {
    const store = memoryStore()
    const ask = record(settingsFor(store, 1))
    const answers = await Promise.all(writers.map((by) => ask('counter-1', Counted({ on: '2016-01-01', by }))))
    expect(answers.every(({ ok }) => ok)).toBe(true)
    const counted = await countedIn(store)
    expect(counted.versions).toEqual(writers)
    expect(rising(counted.writers)).toEqual(writers)
    expect(new Set(counted.ids).size).toBe(200)
    const read = await store.readStream('counter-1')
    const records = read.events
      .map((event) => counter.parse(event))
      .flatMap((parsed) => (parsed.ok ? [parsed.value] : []))
    // 1 + 2 + … + 200.
    expect(counter.timeline('counter-1', records).state.total).toBe(20_100)
  })

  it('all get through by the default, however unlucky each is, after at most as many conflicts as there are others', async () => {
    // No writer waits: all read, then all append, and one append succeeds in each round. No order is worse. Each round
    // reads everything again.
    const unlucky = writers.slice(0, deep ? 200 : 40)
    let most = 0
    const ask = record({
      ...settingsFor(memoryStore(), 4),
      wait: (n) => {
        most = Math.max(most, n)
        return Promise.resolve()
      },
    })
    const answers = await Promise.all(unlucky.map((by) => ask('counter-1', Counted({ on: '2016-01-01', by }))))
    expect(answers.filter(({ ok }) => !ok)).toEqual([])
    expect(most).toBe(unlucky.length - 1)
  })

  it('all get through by the default with the waits of the machine', async () => {
    const store = memoryStore()
    const ask = record({ ...settingsFor(store, 5), wait: systemWait(chance(5)) })
    const answers = await Promise.all(writers.map((by) => ask('counter-1', Counted({ on: '2016-01-01', by }))))
    expect(answers.filter(({ ok }) => !ok)).toEqual([])
    expect(rising((await countedIn(store)).writers)).toEqual(writers)
  })

  it('who may not retry are told of the conflict, and exactly the others are stored', async () => {
    const store = memoryStore()
    const ask = record({ ...settingsFor(store, 2), retries: 0 })
    const answers = await Promise.all(writers.map((by) => ask('counter-1', Counted({ on: '2016-01-01', by }))))
    const stored = writers.filter((_, i) => answers[i]?.ok)
    expect(answers.flatMap((answer) => (answer.ok ? [] : [answer.error.is]))).toEqual(
      Array.from({ length: 200 - stored.length }, () => 'Conflict'),
    )
    expect(stored.length).toBeGreaterThan(0)
    expect(stored.length).toBeLessThan(200)
    expect(rising((await countedIn(store)).writers)).toEqual(stored)
  })
})

/**
 * A store that fails before its first append and loses the answer to the second. Whether later appends fail is random.
 */
const unreliable = (store: EventStore, random: () => number) => {
  const failures = { before: 0, after: 0 }
  const port: EventStore = {
    ...store,
    appendToStream: async (...asked) => {
      const fate = failures.before === 0 ? 0 : failures.after === 0 ? 0.3 : random()
      if (fate < 0.3) {
        failures.before++
        throw new Error('time-out')
      }
      const answer = await store.appendToStream(...asked)
      if (fate < 0.6) {
        failures.after++
        throw new Error('time-out')
      }
      return answer
    },
  }
  return { port, failures }
}

describe.each([11, 12, 13])('two hundred writers on a store that fails and loses answers (chance %i)', (seed) => {
  it('lose nothing that was answered, double nothing, and who asks again with the same ids completes the count', async () => {
    const store = memoryStore()
    const { port, failures } = unreliable(store, chance(seed))
    const ask = record(settingsFor(port, seed))
    const newId = seededIds(seed + 1000)
    const ids = writers.map(() => [newId()])
    const write = (by: number) => ask('counter-1', Counted({ on: '2016-01-01', by }), { ids: ids[by - 1]! })

    const settled = await Promise.allSettled(writers.map(write))
    const answered = writers.filter((_, i) => {
      const one = settled[i]
      return one?.status === 'fulfilled' && one.value.ok
    })
    const afterOnce = await countedIn(store)
    expect(afterOnce.versions).toEqual(afterOnce.versions.map((_, i) => i + 1))
    expect(new Set(afterOnce.writers).size).toBe(afterOnce.writers.length)
    expect(answered.filter((by) => !afterOnce.writers.includes(by))).toEqual([])
    for (const one of settled) if (one.status === 'rejected') expect((one.reason as Error).message).toBe('time-out')
    // Without failures and lost writers this test would repeat the race above.
    expect([failures.before > 0, failures.after > 0, answered.length < 200]).toEqual([true, true, true])

    let open = writers.filter((by) => !answered.includes(by))
    for (let round = 0; open.length > 0 && round < 100; round++) {
      const again = await Promise.allSettled(open.map(write))
      open = open.filter((_, i) => again[i]?.status === 'rejected')
    }
    const afterAll = await countedIn(store)
    expect(afterAll.versions).toEqual(writers)
    expect(rising(afterAll.writers)).toEqual(writers)
  })
})

describe('a call repeated with its ids', () => {
  it('stores nothing twice, one after the other or at the same time', async () => {
    const store = memoryStore()
    const ask = record(settingsFor(store, 3))
    const newId = seededIds(77)
    const ids = [newId(), newId()]
    const write = () =>
      ask('counter-1', [Counted({ on: '2016-01-01', by: 1 }), Counted({ on: '2016-01-01', by: 2 })], { ids })
    const answers = await Promise.all(Array.from({ length: 20 }, write))
    answers.push(await write())
    expect(answers.map((answer) => answer.ok && answer.events.map(({ meta }) => meta.id))).toEqual(
      answers.map(() => ids),
    )
    expect(answers.filter((answer) => answer.ok && !answer.repeated)).toHaveLength(1)
    expect((await countedIn(store)).ids).toEqual(ids)
  })
})
