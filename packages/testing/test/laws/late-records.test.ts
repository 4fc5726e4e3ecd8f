import { ContactMade, ParticipationEnded, ParticipationOpened, type AnyEvent, type StoredStream } from '@jobbspar/core'
import { seededIds } from '@jobbspar/adapters-memory'
import { falkenberg } from '@jobbspar/programs'
import { type At } from '@jobbspar/projections'
import { describe, expect, it } from 'vitest'
import { lateRecordsOf, latenesses } from '../../src/laws/report/late-records.js'

const at: At = {
  ...{ program: falkenberg, asOf: '2019-06-30', knownAt: '2019-06-30T20:00:00.000Z', evidence: false },
}
const opened = ParticipationOpened({
  ...{ on: '2019-01-01', participant: 'participant-1', household: 'household-1' },
  ...{ program: 'falkenberg', municipality: 'falkenberg' },
})
const ended = ParticipationEnded({ on: '2019-06-10', exit: 'work', verified: true })
const talk = (on: '2019-06-05' | '2019-06-20') =>
  ContactMade({ on, coach: 'coach-1', form: 'meeting', purpose: 'coaching' })

/** A participation whose events were recorded on the days given. */
const recorded = (...events: readonly (readonly [AnyEvent, string])[]): StoredStream => {
  const id = seededIds(1)
  const records = events.map(([event, day], i) => ({
    ...event,
    meta: {
      ...{ id: id(), stream: 'participation-1', version: i + 1, schema: 1 },
      recordedAt: `${day}T12:00:00.000Z`,
    },
  }))
  // Events of a participation, in the order of their versions.
  return { kind: 'participation', stream: 'participation-1', records } as unknown as StoredStream
}

/** The classes that have a record after the viewpoint. */
const classesOf = (stream: StoredStream, delay?: () => boolean) => {
  const late = lateRecordsOf([stream], at, '2019-12-31T20:00:00.000Z', delay)
  return { late, found: latenesses.filter((one) => late.touchedBy(one).length > 0) }
}

describe('a talk that is recorded late', () => {
  it('is in time before the recorded end of the participation, and unexpected after it', () => {
    const before = recorded([opened, '2019-01-01'], [ended, '2019-06-11'], [talk('2019-06-05'), '2019-07-01'])
    expect(classesOf(before).found).toEqual(['inTime'])
    const after = recorded([opened, '2019-01-01'], [ended, '2019-06-11'], [talk('2019-06-20'), '2019-07-01'])
    expect(classesOf(after).found).toEqual(['unexpected'])
  })

  it('is in time after an end that is recorded late itself', () => {
    const both = recorded([opened, '2019-01-01'], [talk('2019-06-20'), '2019-07-01'], [ended, '2019-07-02'])
    expect(classesOf(both).found).toEqual(['inTime'])
  })

  it('is not taken for late after an end that could not have come later', () => {
    const early = ParticipationEnded({ on: '2019-03-01', exit: 'work', verified: true })
    const told = recorded([opened, '2019-01-01'], [talk('2019-06-20'), '2019-06-21'], [early, '2019-06-22'])
    const { late } = classesOf(told, () => true)
    expect(late.before[0]?.records.map(({ type }) => type)).toEqual([
      ...['ParticipationOpened', 'ContactMade', 'ParticipationEnded'],
    ])
  })
})
