import { memoryStore, seededIds, steppingClock } from '@jobbspar/adapters-memory'
import {
  aroundStored,
  correct,
  ParticipationOpened,
  participation,
  PlaceReserved,
  PraktikStarted,
  ReceptionPlacesSet,
  record,
  voidEvent,
  workplace,
  WorkplaceRegistered,
  type Day,
  type EventId,
  type Instant,
  type ParticipationEvent,
  type Program,
  type Request,
  type StoredStream,
  type WorkplaceEvent,
} from '@jobbspar/core'
import { describe, expect, it } from 'vitest'
import { falkenberg } from '../src/index.js'

const source = { id: 'V41', document: 'A program of a test', status: 'unverified' } as const

// A program in which a praktik needs the place it was reserved.
const program: Program = {
  ...falkenberg,
  terms: {
    ...falkenberg.terms,
    reservedPlace: [{ from: '2015-01-01', enforcement: 'must', value: { praktik: true, kinds: [] }, source }],
  },
}
const wait = () => Promise.resolve()

const reservedOn = (on: Day) => PlaceReserved({ on, reservation: 'reservation-1', participation: 'participation-1' })
const startedOn = (on: Day) =>
  PraktikStarted({
    on,
    praktikId: 'praktik-1',
    workplace: 'workplace-7',
    plannedTo: '2016-04-17',
    reservation: 'reservation-1',
  })

/** A workplace with one place and a participation, recorded through one store, minute by minute. */
const office = () => {
  const store = memoryStore()
  const newId = seededIds(1)
  const now = steppingClock('2016-02-01T08:00:00.000Z', 60_000)
  const around = async (knownAt?: Instant) => {
    const { events } = await store.readStream('workplace-7')
    const records = events.flatMap((event) => {
      const read = workplace.parse(event)
      return read.ok ? [read.value] : []
    })
    const streams: StoredStream[] = [{ kind: 'workplace', stream: 'workplace-7', records }]
    return aroundStored(streams, program, knownAt === undefined ? {} : { knownAt })
  }
  const timeline = async (knownAt?: Instant) => {
    const { events } = await store.readStream('participation-1')
    const records = events.flatMap((event) => {
      const read = participation.parse(event)
      return read.ok ? [read.value] : []
    })
    return participation.timeline('participation-1', records, knownAt === undefined ? {} : { knownAt })
  }
  const stored = async <A extends { readonly ok: boolean }>(answer: Promise<A>) => {
    const given = await answer
    if (!given.ok) throw new Error(JSON.stringify(given))
    return (given as A & { events: readonly { meta: { id: EventId; recordedAt: Instant } }[] }).events[0]!.meta
  }
  return {
    now,
    atWorkplace: async (request: Request<WorkplaceEvent>) =>
      stored(record({ store, stream: workplace, program, now, newId, wait })('workplace-7', request)),
    inParticipation: async (request: Request<ParticipationEvent>) =>
      stored(
        record({ store, stream: participation, program, now, newId, wait, context: await around() })(
          'participation-1',
          request,
        ),
      ),
    /** What the rule on reserved places finds in the participation, with all that is known at an instant. */
    found: async (knownAt?: Instant) =>
      participation
        .audit(
          program,
          await around(knownAt),
        )(await timeline(knownAt))
        .filter(({ rule }) => rule === 'place/reserved')
        .map(({ enforcement, verdict }) => `${enforcement} ${verdict}`),
  }
}

/** Both are recorded a week too late: the place was reserved, and the praktik began, on 11 January. */
const aWeekLate = async () => {
  const at = office()
  await at.atWorkplace(WorkplaceRegistered({ on: '2016-01-01', workplace: 'workplace-7', ownership: 'municipality' }))
  await at.atWorkplace(ReceptionPlacesSet({ on: '2016-01-01', places: 1 }))
  const reserved = await at.atWorkplace(reservedOn('2016-01-18'))
  await at.inParticipation(
    ParticipationOpened({
      on: '2016-01-04',
      participant: 'participant-1',
      household: 'household-1',
      program: 'falkenberg',
      municipality: 'falkenberg',
    }),
  )
  const started = await at.inParticipation(startedOn('2016-01-18'))
  return {
    ...at,
    reserved,
    started,
    mendPraktik: () => at.inParticipation(correct(started.id, startedOn('2016-01-11'), '2016-02-01', 'wrong-date')),
    mendPlace: () => at.atWorkplace(correct(reserved.id, reservedOn('2016-01-11'), '2016-02-01', 'wrong-date')),
  }
}

describe('a praktik and its reserved place, both recorded a week late', () => {
  it('break nothing once both are corrected, the place first', async () => {
    const { found, mendPlace, mendPraktik } = await aWeekLate()
    expect(await found()).toEqual([])
    await mendPlace()
    expect(await found()).toEqual([])
    await mendPraktik()
    expect(await found()).toEqual([])
  })

  it('break nothing once both are corrected, the praktik first; until then the place is missing', async () => {
    const { found, mendPlace, mendPraktik } = await aWeekLate()
    await mendPraktik()
    expect(await found()).toEqual(['must notMet'])
    const { recordedAt } = await mendPlace()
    expect(await found()).toEqual([])
    const minuteBefore = new Date(Date.parse(recordedAt) - 60_000).toISOString() as Instant
    expect(await found(minuteBefore)).toEqual(['must notMet'])
    expect(await found(recordedAt)).toEqual([])
  })

  it('break nothing when only the place is corrected: a praktik is held against what was known when it was recorded', async () => {
    const { found, atWorkplace, reserved } = await aWeekLate()
    await atWorkplace(correct(reserved.id, reservedOn('2016-01-25'), '2016-02-01', 'wrong-date'))
    expect(await found()).toEqual([])
  })

  it('break the rule, once the praktik is corrected, when the place was there later or never', async () => {
    const { found, atWorkplace, inParticipation, mendPraktik, reserved, started } = await aWeekLate()
    await atWorkplace(correct(reserved.id, reservedOn('2016-01-12'), '2016-02-01', 'wrong-date'))
    await mendPraktik()
    expect(await found()).toEqual(['must notMet'])
    await atWorkplace(correct(reserved.id, reservedOn('2016-01-11'), '2016-02-01', 'wrong-date'))
    expect(await found()).toEqual([])
    await atWorkplace(voidEvent(reserved.id, '2016-02-01', 'wrong-person'))
    expect(await found()).toEqual(['must notMet'])
    await inParticipation(voidEvent(started.id, '2016-02-01', 'wrong-person'))
    expect(await found()).toEqual([])
  })
})

describe('a praktik corrected to another place', () => {
  it('is judged by what the workplace says when the correction is recorded, and not by what it says afterwards', async () => {
    const { found, atWorkplace, inParticipation, reserved, started } = await aWeekLate()
    await atWorkplace(voidEvent(reserved.id, '2016-02-01', 'wrong-place'))
    const other = { ...startedOn('2016-01-11').data, reservation: 'reservation-2' } as const
    await inParticipation(correct(started.id, PraktikStarted(other), '2016-02-01', 'wrong-place'))
    await atWorkplace(
      PlaceReserved({ on: '2016-01-11', reservation: 'reservation-2', participation: 'participation-1' }),
    )
    expect(await found()).toEqual(['must notMet'])
    const again = { ...other, plannedTo: '2016-04-10' } as const
    await inParticipation(correct(started.id, PraktikStarted(again), '2016-02-02', 'wrong-date'))
    expect(await found()).toEqual([])
  })
})
