import {
  CompetenceHoursLogged,
  EmploymentExtended,
  EmploymentTermsChanged,
  hours,
  WorkHoursLogged,
  type Day,
  type ParticipationEvent,
} from '@jobbspar/core'
import { competenceShare, project } from '@jobbspar/projections'
import { givenHistory } from '@jobbspar/testing'
import { describe, expect, it } from 'vitest'
import { asOf, begun, ended, opened } from './told.js'

const employmentId = 'employment-1'
const logged = (worked: number, learnt: number, on: Day = '2019-06-30') => [
  WorkHoursLogged({ on, employmentId, hours: hours(worked) }),
  ...(learnt === 0 ? [] : [CompetenceHoursLogged({ on, employmentId, hours: hours(learnt), activity: 'swedish' })]),
]
const week = begun('2019-01-01', '2019-07-07')

/** The reference date is 30 June 2019, for a resursjobb of 40 hours a week. A fifth of working time is required. */
const asked = (...events: readonly ParticipationEvent[]) =>
  project(
    { share: competenceShare },
    [givenHistory('participation', 1, opened('2019-01-01'), ...events)],
    asOf('2019-06-30'),
  ).share
const standing = (...events: readonly ParticipationEvent[]) => asked(...events).employments[0]

describe('[F18] a share of a fifth in a job that has a week of 40 hours left', () => {
  it('is behind by what is missing of the hours worked: 20 of 100 h, of which 15 are there', () => {
    expect(standing(week, ...logged(100, 15))).toMatchObject({ runningDeficit: 5, remaining: 40, reachable: true })
    expect(asked(week, ...logged(100, 15)).runningDeficit).toBe(5)
  })

  it('is not behind with 20 of 100 h, nor with more', () => {
    for (const learnt of [20, 60])
      expect(standing(week, ...logged(100, learnt))).toMatchObject({ runningDeficit: 0, reachable: true })
  })

  it('can still be met when the whole week is a fifth of all: 40 of 200 h, and not with a hundredth more worked', () => {
    expect(standing(week, ...logged(160, 0))).toMatchObject({ runningDeficit: 32, reachable: true })
    // A fifth of 200.01 h is 40.002 h.
    expect(standing(week, ...logged(160.01, 0))).toMatchObject({ runningDeficit: 32.01, reachable: false })
  })

  it('can be met for longer once the job is extended, and less with fewer hours a week', () => {
    const fortnight = EmploymentExtended({ on: '2019-06-01', employmentId, plannedTo: '2019-07-14' })
    // 80 of 400 h is a fifth.
    expect(standing(week, fortnight, ...logged(320, 0))).toMatchObject({ remaining: 80, reachable: true })
    const half = EmploymentTermsChanged({ on: '2019-06-01', employmentId, hoursPerWeek: hours(20) })
    expect(standing(week, half, ...logged(160, 0))).toMatchObject({ remaining: 20, reachable: false })
    expect(standing(week, half, ...logged(80, 0))).toMatchObject({ remaining: 20, reachable: true })
  })
})

describe('[F18] a share of a fifth', () => {
  it('is neither met nor missed where no hour was worked, and can be met while the job goes on', () => {
    const open = standing(week)
    expect(open).toMatchObject({ worked: 0, remaining: 40, reachable: true })
    expect(open).not.toHaveProperty('runningDeficit')
    const over = standing(week, ended('2019-06-30'))
    expect(over).not.toHaveProperty('runningDeficit')
    expect(over).not.toHaveProperty('reachable')
  })

  it('has nothing left to be met in once the job is over, or its planned last day is', () => {
    expect(standing(week, ...logged(100, 19.99), ended('2019-06-30'))).toMatchObject({
      ...{ runningDeficit: 0.01, remaining: 0, reachable: false },
    })
    expect(standing(week, ...logged(100, 20), ended('2019-06-30'))).toMatchObject({ remaining: 0, reachable: true })
    expect(standing(begun('2019-01-01', '2019-06-30'), ...logged(100, 19))).toMatchObject({
      ...{ runningDeficit: 1, remaining: 0, reachable: false },
    })
  })

  it('counts what is missing in open jobs alone as running', () => {
    expect(asked(week, ...logged(100, 0), ended('2019-06-30')).runningDeficit).toBe(0)
  })

  it('is reachable in a job that is planned to the last day that can be told, of which no more than 100 000 h can be told', () => {
    expect(standing(begun('2019-01-01', '2199-12-31'), ...logged(10, 0))).toMatchObject({
      ...{ remaining: 100_000, reachable: true },
    })
  })

  it('has hours left to the hundredth, rounded down: a day of 40 h a week is 5.71 h', () => {
    expect(standing(begun('2019-01-01', '2019-07-01'), ...logged(10, 2))?.remaining).toBe(5.71)
  })
})
