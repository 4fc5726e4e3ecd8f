import { ParticipationPaused, ParticipationResumed, type Day, type ParticipationEvent } from '@jobbspar/core'
import { project, weeklyContact, type At } from '@jobbspar/projections'
import { historyTold } from '@jobbspar/testing'
import { describe, expect, it } from 'vitest'
import { asOf, opened } from './told.js'

const paused = (on: Day) => ParticipationPaused({ on, reason: 'illness' })
const resumed = (on: Day) => ParticipationResumed({ on })

// 2019-04-01 is a Monday, and 2019-04-28 the Sunday of the fourth week.
const fourWeeks = asOf('2019-04-28')
const weeks = (at: At, ...events: readonly ParticipationEvent[]) =>
  project({ contact: weeklyContact }, [historyTold('participation', 1, opened('2019-04-01'), ...events)], at).contact
    .rate

describe('the weeks at risk of no contact', () => {
  it('are the whole ones: four from Monday to Sunday, three on the Saturday before', () => {
    expect(weeks(fourWeeks)).toMatchObject({ x: 0, n: 4 })
    expect(weeks(asOf('2019-04-27'))).toMatchObject({ x: 0, n: 3 })
  })

  it('are without those that a pause has a day in: Wednesday to Sunday takes one, to Monday two', () => {
    expect(weeks(fourWeeks, paused('2019-04-10'), resumed('2019-04-15')).n).toBe(3)
    expect(weeks(fourWeeks, paused('2019-04-10'), resumed('2019-04-16')).n).toBe(2)
  })

  it('are all of them when a pause is over the day it began, whatever the weekday', () => {
    for (const day of ['2019-04-08', '2019-04-10', '2019-04-14'] as const)
      expect([day, weeks(fourWeeks, paused(day), resumed(day)).n]).toEqual([day, 4])
  })

  it('are those before a pause that goes on', () => {
    expect(weeks(fourWeeks, paused('2019-04-08')).n).toBe(1)
  })
})
