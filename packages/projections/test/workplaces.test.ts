import { PlaceReleased, PlaceReserved, TaskForceJoined, TaskForceLeft, type WorkplaceEvent } from '@jobbspar/core'
import { project, workplaces, type At } from '@jobbspar/projections'
import { givenHistory } from '@jobbspar/testing'
import { describe, expect, it } from 'vitest'
import { asOf } from './told.js'

const counted = (at: At, ...events: readonly WorkplaceEvent[]) =>
  project({ counts: workplaces }, [givenHistory('workplace', 1, ...events)], at).counts

describe('on the last day of', () => {
  it('a place that is released the place is still held, and on the day after it is not', () => {
    const reservation = 'reservation-1'
    const told = [
      PlaceReserved({ on: '2019-03-01', reservation, participation: 'participation-1' }),
      PlaceReleased({ on: '2019-03-31', reservation }),
    ]
    expect(counted(asOf('2019-03-31'), ...told).placesHeld?.count).toBe(1)
    expect(counted(asOf('2019-04-01'), ...told)).not.toHaveProperty('placesHeld')
  })

  it('a membership the company is still in the task force, and on the day after it is not', () => {
    const told = [TaskForceJoined({ on: '2019-03-01' }), TaskForceLeft({ on: '2019-03-31' })]
    expect(counted(asOf('2019-03-31'), ...told).taskForceMembers?.count).toBe(1)
    expect(counted(asOf('2019-04-01'), ...told)).not.toHaveProperty('taskForceMembers')
  })

  it('a membership that is taken up again later it is one company', () => {
    const told = [
      TaskForceJoined({ on: '2019-03-01' }),
      TaskForceLeft({ on: '2019-03-31' }),
      TaskForceJoined({ on: '2019-06-01' }),
    ]
    expect(counted(asOf('2019-05-31'), ...told)).not.toHaveProperty('taskForceMembers')
    expect(counted(asOf('2019-06-01'), ...told).taskForceMembers?.count).toBe(1)
  })
})
