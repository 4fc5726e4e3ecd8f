import { isDay, participation, support, type AnyEvent, type Stored } from '@jobbspar/core'
import { bengtsfors, falkenberg, hedensted, vasteras } from '@jobbspar/programs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scaled } from '../../../test/chance.js'
import {
  attempts,
  boundariesOf,
  cohorts,
  days,
  generatedYears,
  interleavings,
  participationHistories,
  supportHistories,
} from '../src/index.js'

const runs = { numRuns: scaled(1000, 8) }
/** Samples of an arbitrary always have the same seed, so each sample is drawn once. */
const drawn = new Map<unknown, Map<number, readonly unknown[]>>()
const freshSample = <A>(arbitrary: fc.Arbitrary<A>, count: number): readonly A[] =>
  fc.sample(arbitrary, { numRuns: count, seed: 7 })
const sample = <A>(arbitrary: fc.Arbitrary<A>, count = 200): readonly A[] => {
  const samples = drawn.get(arbitrary) ?? new Map<number, readonly unknown[]>()
  drawn.set(arbitrary, samples)
  const values = samples.get(count) ?? freshSample(arbitrary, count)
  samples.set(count, values)
  // A sample belongs to its own arbitrary, which the type cannot express.
  return values as readonly A[]
}
const typesIn = (records: readonly Stored<AnyEvent>[]) => new Set<string>(records.map(({ type }) => type))

describe('days', () => {
  it('exist, lie in the generated years, and are also where a term changes', () => {
    const boundaries = new Set(boundariesOf(falkenberg))
    const found = sample(days(falkenberg), 1000)
    for (const day of found) {
      expect(isDay(day)).toBe(true)
      expect(generatedYears.first <= day && day <= generatedYears.last).toBe(true)
    }
    expect(found.some((day) => boundaries.has(day))).toBe(true)
    expect(found).toContain('2016-02-29')
    expect([...boundaries]).toEqual(expect.arrayContaining(['2017-10-31', '2017-11-01', '2019-03-31', '2019-04-01']))
  })
})

describe('participation histories', () => {
  const histories = participationHistories(falkenberg)

  it('are admitted event by event, in the order they happen', () => {
    fc.assert(
      fc.property(histories, ({ timeline }) => {
        const admit = participation.admit(falkenberg)
        let on = participation.timeline(timeline.stream, [])
        for (const record of timeline.records) {
          const next = admit(on, record)
          if (!next.ok) throw new Error('refused')
          on = next.timeline
        }
        expect(on.effective).toEqual(timeline.records)
      }),
      runs,
    )
  })

  it('hold every type of event that a participation has but pauses and the extension of a subsidy', () => {
    const found = new Set(sample(histories, 400).flatMap(({ timeline }) => [...typesIn(timeline.records)]))
    const missing = participation.events.filter(({ type }) => !found.has(type)).map(({ type }) => type)
    expect(missing).toEqual(['ParticipationPaused', 'ParticipationResumed', 'SubsidyExtended'])
  })

  it('reach an employment, and a second', () => {
    const jobs = sample(histories).map(
      ({ timeline }) => timeline.effective.filter(({ type }) => type === 'EmploymentBegun').length,
    )
    expect(jobs).toEqual(expect.arrayContaining([0, 1, 2]))
  })

  it.each([falkenberg, bengtsfors, vasteras, hedensted].map((program) => [program.id, program] as const))(
    'begin with an opening under %s',
    (_id, program) => {
      for (const { timeline } of sample(participationHistories(program), 20))
        expect(timeline.records[0]?.type).toBe('ParticipationOpened')
    },
  )

  it('are the same for the same seed', () => {
    expect(freshSample(histories, 50).map(({ timeline }) => timeline)).toEqual(
      freshSample(histories, 50).map(({ timeline }) => timeline),
    )
  })

  it('shrink to little more than what fails', () => {
    const found = fc.check(
      fc.property(histories, ({ timeline }) => timeline.effective.every(({ type }) => type !== 'EmploymentEnded')),
      { numRuns: 1000, seed: 7 },
    )
    expect(found.failed).toBe(true)
    // An opening, five conditions, a praktik with two events, a subsidy and an employment with two events are 11. Some
    // other events may remain.
    expect(found.counterexample?.[0].timeline.records.length).toBeLessThanOrEqual(20)
  })

  it('print a line per record', () => {
    const [one] = sample(histories, 1)
    const text = fc.stringify(one)
    expect(text.split('\n')).toHaveLength((one?.timeline.records.length ?? 0) + 1)
    expect(text).toContain('1 ParticipationOpened { household: "household-')
  })
})

describe('attempts', () => {
  it('hold requests that are refused, out of order, or about nothing', () => {
    const found = sample(attempts(falkenberg))
    const decide = participation.decide(falkenberg)
    const empty = participation.timeline('participation-1', [])
    const id = empty.stream as never
    const isRefused = (requests: (typeof found)[number]) => {
      const answer = decide(requests, empty, { recordedAt: '2025-01-01T00:00:00.000Z', id: () => id })
      return !answer.ok
    }
    const isUnordered = (requests: (typeof found)[number]) =>
      requests.some((request, i) => i > 0 && request.data.on < (requests[i - 1]?.data.on ?? ''))
    const isPlanless = ({ type, data }: (typeof found)[number][number]) =>
      type === 'EmploymentBegun' && !('plannedTo' in data)
    expect([found.some(isRefused), found.some(isUnordered), found.flat().some(isPlanless)]).toEqual([true, true, true])
  })
})

describe('interleavings', () => {
  it('hold late events, corrections and voids', () => {
    const found = sample(interleavings(falkenberg))
    const types = new Set(found.flatMap(({ timeline }) => [...typesIn(timeline.records)]))
    expect([...types]).toEqual(expect.arrayContaining(['EventCorrected', 'EventVoided']))
    const isLate = ({ timeline: { effective } }: (typeof found)[number]) =>
      effective.some(({ meta }, i) => i > 0 && meta.version < (effective[i - 1]?.meta.version ?? 0))
    expect(found.some(isLate)).toBe(true)
  })
})

describe('support histories', () => {
  it('break no rule', () => {
    fc.assert(
      fc.property(supportHistories(falkenberg), ({ timeline }) => {
        expect(support.audit(falkenberg)(timeline)).toEqual([])
      }),
      runs,
    )
  })

  it('hold every type of event', () => {
    const found = new Set(
      sample(supportHistories(falkenberg)).flatMap(({ timeline }) => [...typesIn(timeline.records)]),
    )
    expect(support.events.filter(({ type }) => !found.has(type))).toEqual([])
  })
})

describe('cohorts', () => {
  it('are streams of their own: no name and no event id twice', () => {
    fc.assert(
      fc.property(cohorts(falkenberg), ({ participations, supports }) => {
        const timelines = [...participations.map((one) => one.timeline), ...supports.map((one) => one.timeline)]
        const streams = timelines.map(({ stream }) => stream)
        const ids = timelines.flatMap(({ records }) =>
          (records as readonly Stored<AnyEvent>[]).map(({ meta }) => meta.id),
        )
        expect(new Set(streams).size).toBe(streams.length)
        expect(new Set(ids).size).toBe(ids.length)
      }),
      runs,
    )
  })
})
