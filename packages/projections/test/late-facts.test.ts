import { addDays, type Day, type EventId, type Instant, type StoredStream } from '@jobbspar/core'
import { employed, historyOf, project, sustainedEmployment, type At } from '@jobbspar/projections'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asOf, begun, ended, opened, runs } from './told.js'

/** A contract and its end, with the number of days after which each was recorded. */
interface Told {
  readonly begins: number
  readonly begunAfter: number
  readonly length: number
  /** Days before the planned last day. `undefined` where no end is ever recorded. */
  readonly early: number | undefined
  readonly endedAfter: number
}

const start: Day = '2019-01-01'
const at = (days: number): Instant => `${addDays(start, days)}T12:00:00.000Z`

/**
 * A person with successive contracts. Spontaneous events are recorded before their lag is over, expected events at any
 * time.
 */
const told = fc.array(
  fc.record<Told>({
    begins: fc.integer({ min: 1, max: 60 }),
    begunAfter: fc.integer({ min: 0, max: 29 }),
    length: fc.integer({ min: 1, max: 200 }),
    early: fc.option(fc.integer({ min: 0, max: 20 }), { nil: undefined }),
    endedAfter: fc.integer({ min: 0, max: 400 }),
  }),
  { maxLength: 4 },
)

/** The stream of the events, in the order of recording. */
const streamOf = (contracts: readonly Told[]): StoredStream => {
  let day = 0
  const facts = contracts.flatMap(({ begins, begunAfter, length, early, endedAfter }, i) => {
    const from = day + begins
    const plannedTo = from + length
    const last = Math.max(from, plannedTo - (early ?? 0))
    day = last
    const employmentId = `employment-${String(i + 1)}` as const
    // An end before the planned last day is spontaneous, so it is recorded within its lag of 45 days.
    const after = last < plannedTo ? endedAfter % 45 : endedAfter
    return [
      { days: from + begunAfter, event: begun(addDays(start, from), addDays(start, plannedTo), { employmentId }) },
      ...(early === undefined ? [] : [{ days: last + after, event: ended(addDays(start, last), employmentId) }]),
    ]
  })
  const recorded = [{ days: 0, event: opened(start) }, ...facts].sort((a, b) => a.days - b.days)
  const records = recorded.map(({ days, event }, i) => {
    const id = `00000000-0000-7000-8000-${String(i + 1).padStart(12, '0')}` as EventId
    return { ...event, meta: { id, stream: 'participation-1', version: i + 1, recordedAt: at(days), schema: 1 } }
  })
  return { kind: 'participation', stream: 'participation-1', records }
}

const asked = (stream: StoredStream, day: number, known: number) => {
  const from: At = { ...asOf(addDays(start, day)), knownAt: at(known) }
  return project({ now: employed, three: sustainedEmployment(3) }, [historyOf(stream, from)], from)
}

/** Whether the person is employed on the day, where that is known. */
const known = ({ now }: ReturnType<typeof asked>): 'yes' | 'no' | undefined =>
  now.employed.some(({ is }) => is === 'known')
    ? 'yes'
    : now.silent.notKnown + now.silent.assumed > 0
      ? undefined
      : 'no'

const days = fc.integer({ min: 1, max: 500 })

describe('what is known of a day, while spontaneous facts are reported within their lag and expected ones whenever', () => {
  it('whether somebody is employed stays known, whatever is recorded later', () => {
    fc.assert(
      fc.property(told, days, days, days, (contracts, day, sooner, more) => {
        const stream = streamOf(contracts)
        const before = known(asked(stream, day, Math.max(day, sooner)))
        const after = known(asked(stream, day, Math.max(day, sooner) + more))
        if (before !== undefined) expect(after).toBe(before)
      }),
      runs,
    )
  })

  it('whether somebody still is three months after a start stays known', () => {
    fc.assert(
      fc.property(told, days, days, days, (contracts, day, sooner, more) => {
        const stream = streamOf(contracts)
        const [before] = asked(stream, day, Math.max(day, sooner)).three.spells
        const [after] = asked(stream, day, Math.max(day, sooner) + more).three.spells
        if (before === undefined || before.from !== after?.from) return
        if (before.is === 'sustained' || before.is === 'notSustained') expect(after.is).toBe(before.is)
      }),
      runs,
    )
  })

  it('an ending on the planned last day, recorded two hundred days late, makes known what was not', () => {
    const stream = streamOf([{ begins: 1, begunAfter: 0, length: 100, early: 0, endedAfter: 200 }])
    expect(known(asked(stream, 150, 250))).toBe(undefined)
    expect(known(asked(stream, 150, 301))).toBe('no')
    expect(known(asked(stream, 100, 250))).toBe('yes')
  })
})
