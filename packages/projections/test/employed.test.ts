import {
  EmploymentExtended,
  ParticipationEnded,
  type Day,
  type Instant,
  type ParticipationEvent,
  type Request,
} from '@jobbspar/core'
import { vasteras } from '@jobbspar/programs'
import { employed, project, type At, type History } from '@jobbspar/projections'
import { figures, givenHistory } from '@jobbspar/testing'
import { describe, expect, it } from 'vitest'
import { asOf, begun, ended, opened } from './told.js'

const now = (...histories: readonly History[]) => project({ employed }, histories, asOf('2019-12-31')).employed.employed

describe('somebody in two participations is employed once', () => {
  const early = (nth: number) =>
    givenHistory('participation', nth, opened('2019-01-01'), begun('2019-01-01', '2019-12-31', { employerUnit: 'ama' }))
  const late = (nth: number) =>
    givenHistory(
      'participation',
      nth,
      opened('2019-06-01'),
      begun('2019-06-01', '2019-12-31', { employerUnit: 'forvaltning' }),
    )

  it('by the employment that began later, whichever is told first and in whichever stream', () => {
    for (const told of [
      [early(1), late(2)],
      [late(1), early(2)],
      [early(2), late(1)],
    ])
      expect(now(...told)).toMatchObject([{ unit: 'forvaltning', from: '2019-06-01' }])
  })

  it('by the one whose event comes last when both began on one day, whichever is told first', () => {
    const [one, other] = [late(1), late(2)]
    expect(now(one, other)).toMatchObject([{ source: other.events.at(-1)?.meta.id }])
    expect(now(other, one)).toEqual(now(one, other))
  })

  it('by the earlier when the later is over', () => {
    const over = givenHistory(
      'participation',
      1,
      ...[opened('2019-06-01'), begun('2019-06-01', '2019-12-31'), ended('2019-12-30')],
    )
    expect(now(early(2), over)).toMatchObject([{ unit: 'ama', from: '2019-01-01' }])
  })
})

describe('a contract whose planned last day has passed without a recorded end', () => {
  const known = '2019-12-31T00:00:00.000Z'
  const contract = (nth: number, ...more: readonly Request<ParticipationEvent>[]): History =>
    givenHistory('participation', nth, opened('2019-01-01', nth), begun('2019-01-01', '2019-05-31'), ...more)
  const asked = (day: Day, knownAt: Instant, history: History) =>
    project({ employed }, [history], { ...asOf(day), knownAt }).employed

  it('counts as employed on its planned last day, and from the day after it is not known', () => {
    expect(asked('2019-05-31', known, contract(1))).toMatchObject({ employed: [{ is: 'known' }], notKnown: [] })
    expect(asked('2019-06-01', known, contract(1))).toMatchObject({
      ...{ employed: [], notKnown: [{ participant: 'participant-1', is: 'notKnown' }] },
      silent: { notKnown: 1, assumed: 0, notYet: 0 },
    })
  })

  it('is over once the ending is recorded, and goes on once it is extended', () => {
    expect(asked('2019-06-01', known, contract(1, ended('2019-05-31')))).toMatchObject({ employed: [], notKnown: [] })
    const extended = EmploymentExtended({ on: '2019-05-01', employmentId: 'employment-1', plannedTo: '2019-06-30' })
    expect(asked('2019-06-01', known, contract(1, extended))).toMatchObject({ employed: [{ is: 'known' }] })
  })

  it('is not known before its planned last day either, while an early end may be reported still', () => {
    // If the employment is over on 30 April, it ended on 29 April at the latest. That is reported by 13 June, after 45
    // days.
    expect(asked('2019-04-30', '2019-06-12T00:00:00.000Z', contract(1)).notKnown).toHaveLength(1)
    expect(asked('2019-04-30', '2019-06-13T00:00:00.000Z', contract(1)).employed).toHaveLength(1)
  })

  it('is not known after the participation has ended with the job open', () => {
    const left = contract(1, ParticipationEnded({ on: '2019-03-31', exit: 'work', verified: true }))
    expect(asked('2019-03-31', known, left).employed).toHaveLength(1)
    expect(asked('2019-04-01', known, left).notKnown).toHaveLength(1)
  })
})

describe('a job asked about while it goes on, with what was known that day', () => {
  const one = givenHistory('participation', 1, opened('2019-01-01'), begun('2019-01-01', '2019-06-30'))
  const two = givenHistory(
    'participation',
    1,
    ...[opened('2019-01-01'), begun('2019-01-01', '2019-02-28'), ended('2019-02-28')],
    begun('2019-03-01', '2019-06-30', { employmentId: 'employment-2' }),
  )
  const asked = (history: History, day: Day) =>
    project({ employed }, [history], { ...asOf(day), knownAt: `${day}T12:00:00.000Z` }).employed.silent.notKnown

  it('is known on the last day of one contract and the first of the next, which records state; in one contract none does', () => {
    for (const day of ['2019-02-28', '2019-03-01'] as const) {
      expect(asked(two, day)).toBe(0)
      expect(asked(one, day)).toBe(1)
    }
  })

  it('is not known on other days of either, while an early end may be reported still', () => {
    for (const day of ['2019-02-27', '2019-03-02'] as const) {
      expect(asked(two, day)).toBe(1)
      expect(asked(one, day)).toBe(1)
    }
  })
})

describe('somebody without a job', () => {
  const idle = givenHistory('participation', 1, opened('2019-01-01'))
  const asked = (knownAt: Instant, more: Partial<At> = {}) =>
    project({ employed }, [idle], { ...asOf('2019-03-01'), knownAt, ...more }).employed.silent.notKnown

  it('may have begun one that is reported within 30 days, and after them has not', () => {
    expect(asked('2019-03-30T00:00:00.000Z')).toBe(1)
    expect(asked('2019-03-31T00:00:00.000Z')).toBe(0)
  })

  it('has none where all employments that began were delivered', () => {
    expect(asked('2019-03-01T00:00:00.000Z', { completeTo: { employments: '2019-03-01' } })).toBe(0)
  })
})

describe('a report on who is employed', () => {
  it('states the least and the most where more than a tenth is not known, and no one number', () => {
    const { report } = figures(vasteras)
      .asOf('2019-06-01')
      .with(
        ...[1, 2, 3].map((nth) =>
          givenHistory('participation', nth, opened('2019-01-01', nth), begun('2019-01-01', '2019-12-31')),
        ),
        givenHistory('participation', 4, opened('2019-01-01', 4), begun('2019-01-01', '2019-05-31')),
      )
      .report()
      .withholds('employed', 1)
      .withholds('scenario.50', 1)
    const of = (figure: string) => report.figures.find(({ id }) => id === figure)?.uncertainty
    expect(of('employed')).toEqual({
      ...{ low: 3, high: 4, notKnown: 1, assumed: 0, notYet: 0 },
      ...{ estimated: 0, provisional: true },
    })
    expect(of('scenario.50')).toMatchObject({ low: 53, high: 54 })
  })
})

describe('[V34] scenarios of 50, 100 and 200 more', () => {
  const ofKind = (nth: number, kind: 'resursjobb' | 'yrkesEllerStudieresurs') =>
    givenHistory('participation', nth, opened('2017-01-01', nth), begun('2017-01-01', '2017-12-31', { kind }))

  it('are alternatives on the two resursjobb of the day, not steps, and not on all three who are employed', () => {
    figures(vasteras)
      .asOf('2017-05-31')
      .with(ofKind(1, 'resursjobb'), ofKind(2, 'resursjobb'), ofKind(3, 'yrkesEllerStudieresurs'))
      .report()
      .shows('employed', 3)
      .shows('employedInResursjobb', 2)
      .shows('scenario.50', 52)
      .shows('scenario.100', 102)
      .shows('scenario.200', 202)
  })

  it('are 50, 100 and 200 where nobody is employed, whatever number the source prints of all groups', () => {
    const nobody = figures(vasteras).asOf('2017-05-31').report()
    nobody.shows('scenario.50', 50).shows('scenario.100', 100).shows('scenario.200', 200)
  })
})
