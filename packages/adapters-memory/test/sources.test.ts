import { isEventId, isInstant, type EventId } from '@jobbspar/core'
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { scaled } from '../../../test/chance.js'
import { seededIds, steppingClock, systemClock, systemIds, systemWait } from '../src/index.js'

const millisecondsOf = (id: EventId): number => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)

/** An instant this many milliseconds after the last id, so that the result does not depend on the machine's clock. */
const afterTheLast = (milliseconds: number): number => millisecondsOf(systemIds()()) + milliseconds

const areRising = (ids: readonly EventId[]): boolean => ids.every((id, i) => i === 0 || id > ids[i - 1]!)

const version7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

describe('the clock of the machine', () => {
  it('answers the instant that the clock shows', () => {
    vi.useFakeTimers({ now: Date.parse('2016-02-29T23:59:59.007Z') })
    expect(systemClock()).toBe('2016-02-29T23:59:59.007Z')
    expect(isInstant(systemClock())).toBe(true)
  })
})

describe('ids of the machine', () => {
  it('are UUIDs of version 7 that rise, in one millisecond too', () => {
    vi.useFakeTimers({ now: afterTheLast(1) })
    // If a millisecond began with high random digits, its ids would run out and the next millisecond would begin.
    vi.spyOn(globalThis.crypto, 'getRandomValues').mockImplementation((bytes) => bytes)
    const newId = systemIds()
    const ids = Array.from({ length: 5_000 }, newId)
    expect(ids.filter((id) => !isEventId(id) || !version7.test(id))).toEqual([])
    expect(areRising(ids)).toBe(true)
    expect(new Set(ids.map(millisecondsOf)).size).toBe(1)
  })

  it('rise from one source to another', () => {
    const [one, other] = [systemIds(), systemIds()]
    expect(areRising(Array.from({ length: 1000 }, (_, i) => (i % 2 === 0 ? one() : other())))).toBe(true)
  })

  it('hold the time of the machine', () => {
    const newId = systemIds()
    const later = afterTheLast(3_600_000)
    vi.useFakeTimers({ now: later })
    expect(millisecondsOf(newId())).toBe(later)
  })

  it('rise while the clock stands still and when it is set back', () => {
    const newId = systemIds()
    const later = afterTheLast(7_200_000)
    vi.useFakeTimers({ now: later })
    vi.spyOn(globalThis.crypto, 'getRandomValues').mockImplementation((bytes) => bytes)
    const ids = Array.from({ length: 1000 }, newId)
    expect(new Set(ids.map(millisecondsOf))).toEqual(new Set([later]))
    vi.setSystemTime(later - 60_000)
    ids.push(...Array.from({ length: 1000 }, newId))
    vi.setSystemTime(later + 1)
    ids.push(newId())
    expect(areRising(ids)).toBe(true)
    expect(millisecondsOf(ids.at(-1)!)).toBe(later + 1)
  })

  it('go on into the next millisecond when the ids of one have run out', () => {
    const newId = systemIds()
    const later = afterTheLast(10_800_000)
    vi.useFakeTimers({ now: later })
    vi.spyOn(globalThis.crypto, 'getRandomValues').mockImplementation((array) => {
      if (array instanceof Uint8Array) array.fill(255)
      return array
    })
    const ids = [newId(), newId(), newId()]
    expect(ids.map(millisecondsOf)).toEqual([later, later + 1, later + 2])
    expect(areRising(ids)).toBe(true)
  })
})

describe('seeded ids', () => {
  it('are for one seed always the same, UUIDs of version 7, and rise', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const ids = Array.from({ length: 20 }, seededIds(seed))
        expect(ids).toEqual(Array.from({ length: 20 }, seededIds(seed)))
        expect(ids.every((id) => isEventId(id) && version7.test(id))).toBe(true)
        expect(areRising(ids)).toBe(true)
      }),
      { numRuns: scaled(1000) },
    )
  })

  it('are others for another seed', () => {
    const ids = Array.from({ length: 200 }, (_, seed) => Array.from({ length: 50 }, seededIds(seed))).flat()
    expect(new Set(ids).size).toBe(10_000)
  })

  it('of two sources with one seed do not disturb each other', () => {
    const [one, other] = [seededIds(1), seededIds(1)]
    const first = [one(), one(), one()]
    expect([other(), other(), other()]).toEqual(first)
  })
})

describe('a stepping clock', () => {
  it('begins where it is told and steps each time', () => {
    const now = steppingClock('2016-02-28T23:59:59.000Z', 1500)
    expect([now(), now(), now()]).toEqual([
      '2016-02-28T23:59:59.000Z',
      '2016-02-29T00:00:00.500Z',
      '2016-02-29T00:00:02.000Z',
    ])
  })

  it('may stand still', () => {
    const now = steppingClock('2016-01-01T00:00:00.000Z', 0)
    expect([now(), now()]).toEqual(['2016-01-01T00:00:00.000Z', '2016-01-01T00:00:00.000Z'])
  })
})

describe('the wait of the machine', () => {
  /** The length in milliseconds of each of the first waits, where `chance` always returns the same share. */
  const waits = async (chance: () => number): Promise<readonly number[]> => {
    vi.useFakeTimers({ now: 0 })
    const wait = systemWait(chance)
    const ends: number[] = []
    for (let n = 1; n <= 10; n++) {
      const begun = Date.now()
      const over = wait(n).then(() => ends.push(Date.now() - begun))
      await vi.advanceTimersToNextTimerAsync()
      await over
    }
    return ends
  }

  it('doubles up to a quarter of a second, and takes of it the share that chance says', async () => {
    expect(await waits(() => 0.5)).toEqual([1, 2, 4, 8, 16, 32, 64, 125, 125, 125])
  })

  it('takes its own share when none is given: shares of the machine differ', () => {
    const asked = vi.spyOn(globalThis, 'setTimeout').mockReturnValue(0 as never)
    const wait = systemWait()
    for (let i = 0; i < 20; i++) void wait(30)
    const milliseconds = asked.mock.calls.map(([, after]) => after ?? NaN)
    expect(milliseconds.filter((after) => !(after >= 0 && after < 250))).toEqual([])
    expect(new Set(milliseconds).size).toBeGreaterThan(1)
  })
})
