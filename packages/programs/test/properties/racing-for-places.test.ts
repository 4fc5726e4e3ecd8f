import { memoryStore, seededIds, steppingClock } from '@jobbspar/adapters-memory'
import {
  addDays,
  correct,
  isMark,
  PlaceReleased,
  PlaceReserved,
  readStrictly,
  ReceptionPlacesSet,
  record,
  voidEvent,
  workplace,
  WorkplaceConditionReported,
  WorkplaceRegistered,
  type Day,
  type EventOf,
  type EventStore,
  type Request,
  type Stored,
  type WorkplaceCondition,
  type WorkplaceEvent,
} from '@jobbspar/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runs } from './recorded.js'
import { aTerm, programWith } from '../synthetic.js'

const exclusions = ['manyInterns', 'facingReorganisation'] as const
const program = programWith({ exclusions: aTerm<readonly WorkplaceCondition[]>(exclusions, { enforcement: 'must' }) })
const stream = 'workplace-1'

/** What a writer wants of a workplace. `of` picks something that is there, by its number. */
type Wish =
  | { readonly is: 'reserve'; readonly on: Day; readonly participation: number }
  | { readonly is: 'release'; readonly on: Day; readonly of: number }
  | { readonly is: 'report'; readonly on: Day; readonly condition: WorkplaceCondition; readonly present: boolean }
  | { readonly is: 'set'; readonly on: Day; readonly places: number }
  | { readonly is: 'mark'; readonly of: number; readonly voids: boolean }

const day = fc.nat(4).map((n) => addDays('2016-02-01', n))
const of = fc.nat(20)
const reserving = fc.record({ is: fc.constant('reserve' as const), on: day, participation: fc.nat(3) })
const releasing = fc.record({ is: fc.constant('release' as const), on: day, of })
const anything: fc.Arbitrary<Wish> = fc.oneof(
  { weight: 5, arbitrary: reserving },
  { weight: 2, arbitrary: releasing },
  {
    weight: 4,
    arbitrary: fc.record({
      is: fc.constant('report' as const),
      on: day,
      condition: fc.constantFrom(...exclusions),
      present: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ is: fc.constant('set' as const), on: day, places: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constant('mark' as const), of, voids: fc.boolean() }) },
)
const writersOf = (wish: fc.Arbitrary<Wish>) =>
  fc.array(fc.array(wish, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 4 })

type Reserved = EventOf<[typeof PlaceReserved]>
const isReservation = <E extends WorkplaceEvent>(event: E): event is E & Reserved => event.type === 'PlaceReserved'

/** The request that a wish means on the events so far; nothing where there is nothing that it could be about. */
const requestOf = (
  wish: Wish,
  reservation: number,
  there: readonly Stored<WorkplaceEvent>[],
): Request<WorkplaceEvent> | undefined => {
  switch (wish.is) {
    case 'reserve':
      return PlaceReserved({
        on: wish.on,
        reservation: `reservation-${reservation}`,
        participation: `participation-${wish.participation}`,
      })
    case 'release': {
      const held = there.flatMap((event) => (isMark(event) || !isReservation(event) ? [] : [event.data.reservation]))
      const one = held[wish.of % Math.max(1, held.length)]
      return one === undefined ? undefined : PlaceReleased({ on: wish.on, reservation: one })
    }
    case 'report':
      return WorkplaceConditionReported({ on: wish.on, condition: wish.condition, present: wish.present })
    case 'set':
      return ReceptionPlacesSet({ on: wish.on, places: wish.places })
    case 'mark': {
      const target = there[wish.of % there.length]
      if (target === undefined || isMark(target)) return undefined
      if (wish.voids || target.type !== 'WorkplaceConditionReported')
        return voidEvent(target.meta.id, target.data.on, 'mistake')
      const { on, condition, present } = target.data
      return correct(target.meta.id, WorkplaceConditionReported({ on, condition, present: !present }), on, 'mistake')
    }
  }
}

interface Opening {
  readonly places: number
  readonly reported: readonly WorkplaceCondition[]
}

/** Lets writers loose on one workplace, with every read and every append in an order that the scheduler picks. */
const race = async (scheduler: fc.Scheduler, { places, reported }: Opening, writers: readonly (readonly Wish[])[]) => {
  const store = memoryStore()
  const met = { refused: 0, conflicts: 0 }
  const port: EventStore = {
    ...store,
    readStream: scheduler.scheduleFunction((...asked: Parameters<EventStore['readStream']>) =>
      store.readStream(...asked),
    ),
    appendToStream: scheduler.scheduleFunction(async (...asked: Parameters<EventStore['appendToStream']>) => {
      const answer = await store.appendToStream(...asked)
      if (!answer.ok) met.conflicts++
      return answer
    }),
  }
  const settings = {
    stream: workplace,
    program,
    now: steppingClock('2016-03-01T00:00:00.000Z', 1),
    newId: seededIds(1),
    wait: () => Promise.resolve(),
  }
  const prepared = await record({ ...settings, store })(stream, [
    WorkplaceRegistered({ on: '2016-01-01', workplace: stream, ownership: 'municipality' }),
    ReceptionPlacesSet({ on: '2016-01-01', places }),
    ...reported.map((condition) => WorkplaceConditionReported({ on: '2016-01-01', condition, present: false })),
  ])
  expect(prepared.ok).toBe(true)

  const all = writers.reduce((sum, wishes) => sum + wishes.length, 0)
  const ask = record({ ...settings, store: port, retries: all })
  const stored = async (from: EventStore) => {
    const read = readStrictly(workplace.parse, stream, (await from.readStream(stream)).events)
    if (!read.ok) throw new Error(JSON.stringify(read.error))
    return read.records
  }
  const writing = writers.map(async (wishes, w) => {
    for (const [i, wish] of wishes.entries()) {
      const request = requestOf(wish, 10 * w + i, wish.is === 'mark' || wish.is === 'release' ? await stored(port) : [])
      if (request === undefined) continue
      const answer = await ask(stream, request)
      if (!answer.ok) expect(['Refused', 'Invalid']).toContain(answer.error.is)
      if (!answer.ok && answer.error.is === 'Refused') met.refused++
      // What was folded event by event is what all of it folds to.
      if (answer.ok) expect(workplace.timeline(stream, answer.timeline.records).state).toEqual(answer.timeline.state)
    }
  })
  await scheduler.waitFor(Promise.all(writing))
  return { records: await stored(store), ...met }
}

type Standing = {
  readonly [T in WorkplaceEvent['type']]: Extract<WorkplaceEvent, { readonly type: T }>
}[WorkplaceEvent['type']] & {
  readonly at: number
}

/** What holds of the first records, computed a second way: each event as its last mark has it, with its number. */
const standing = (records: readonly Stored<WorkplaceEvent>[]): readonly Standing[] =>
  records.flatMap((event): readonly Standing[] => {
    if (isMark(event)) return []
    const marks = records.filter(
      (mark) => isMark(mark) && (mark.type === 'EventVoided' ? mark.data.voids : mark.data.corrects) === event.meta.id,
    )
    const last = marks.at(-1)
    if (marks.some(({ type }) => type === 'EventVoided')) return []
    const stands = last?.type === 'EventCorrected' ? { type: event.type, data: last.data.to.data } : event
    return [{ ...stands, at: event.meta.version } as Standing]
  })

const latest = <E extends { readonly data: { readonly on: Day }; readonly at: number }>(
  events: readonly E[],
): E | undefined =>
  [...events].sort((a, b) => (a.data.on === b.data.on ? a.at - b.at : a.data.on < b.data.on ? -1 : 1)).at(-1)

const ofType = <T extends WorkplaceEvent['type']>(events: readonly Standing[], type: T) =>
  events.filter((event): event is Extract<Standing, { readonly type: T }> => event.type === type)

/** Why a reservation should not be there, by all that is in effect and known on its day. */
const wrongWith = (reservation: Extract<Standing, { readonly type: 'PlaceReserved' }>, all: readonly Standing[]) => {
  const { on, participation } = reservation.data
  const untilThen = all.filter((event) => event.data.on <= on)
  const barred = exclusions.filter(
    (condition) =>
      latest(ofType(untilThen, 'WorkplaceConditionReported').filter(({ data }) => data.condition === condition))?.data
        .present !== false,
  )
  const held = ofType(untilThen, 'PlaceReserved').filter(
    (other) =>
      (other.data.on < on || other.at < reservation.at) &&
      !ofType(all, 'PlaceReleased').some(
        ({ data }) => data.reservation === other.data.reservation && other.data.on <= data.on && data.on < on,
      ),
  )
  const places = latest(ofType(untilThen, 'ReceptionPlacesSet'))?.data.places
  return [
    ...barred,
    ...(places === undefined || held.length >= places ? ['no place'] : []),
    ...(held.some(({ data }) => data.participation === participation) ? ['holds one already'] : []),
  ]
}

describe('writers who race for the places of a workplace', () => {
  it('[V42] [V43] [V44] [V45] [V46] reserve none while it is barred, full or unknown, in whatever order they come', async () => {
    const openings = fc.record({
      places: fc.integer({ min: 1, max: 2 }),
      reported: fc.oneof(fc.constant(exclusions), fc.subarray([...exclusions], { minLength: 1 })),
    })
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), openings, writersOf(anything), async (scheduler, opening, writers) => {
        const { records } = await race(scheduler, opening, writers)
        records.forEach((reservation, i) => {
          if (reservation.type !== 'PlaceReserved') return
          const before = standing(records.slice(0, i))
          const after = standing(records.slice(0, i + 1))
          for (const one of ofType(after, 'PlaceReserved')) {
            // What a report has shown before to be wrong with an earlier reservation, this one is not answerable for.
            const known = one.at === reservation.meta.version ? [] : wrongWith(one, before)
            const arisen = wrongWith(one, after).filter((wrong) => !known.includes(wrong))
            expect({ at: one.at, arisen }).toEqual({ at: one.at, arisen: [] })
          }
        })
      }),
      runs,
    )
  })

  it('reserve the one place once when both have read before either writes: the other is in conflict, then refused', async () => {
    const both = [1, 2].map((participation): readonly Wish[] => [{ is: 'reserve', on: '2016-02-01', participation }])
    // Reads are done before appends, so that no writer sees the other's reservation in time.
    const inTurn = fc.schedulerFor([1, 2, 3, 4, 5, 6])
    const { records, conflicts, refused } = await race(inTurn, { places: 1, reported: exclusions }, both)
    expect(records.filter(({ type }) => type === 'PlaceReserved')).toHaveLength(1)
    expect({ conflicts, refused }).toEqual({ conflicts: 1, refused: 1 })
  })

  it('never hold more than there are on any day, as long as nobody takes places away', async () => {
    const openings = fc.record({ places: fc.nat(3), reported: fc.constant(exclusions) })
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        openings,
        writersOf(fc.oneof({ weight: 3, arbitrary: reserving }, { weight: 1, arbitrary: releasing })),
        async (scheduler, opening, writers) => {
          const all = standing((await race(scheduler, opening, writers)).records)
          for (let i = 0; i < 7; i++) {
            const on = addDays('2016-02-01', i)
            const held = ofType(all, 'PlaceReserved').filter(
              ({ data }) =>
                data.on <= on &&
                !ofType(all, 'PlaceReleased').some(
                  (released) =>
                    released.data.reservation === data.reservation &&
                    data.on <= released.data.on &&
                    released.data.on < on,
                ),
            )
            expect(held.length).toBeLessThanOrEqual(opening.places)
          }
        },
      ),
      runs,
    )
  })
})
