import {
  ContactMade,
  ParticipationEnded,
  ParticipationPaused,
  ParticipationResumed,
  type Day,
  type ParticipationEvent,
} from '@jobbspar/core'
import { project, weeklyContact, type At, type History } from '@jobbspar/projections'
import { givenHistory } from '@jobbspar/testing'
import { describe, expect, it } from 'vitest'
import { asOf, opened } from './told.js'

const paused = (on: Day) => ParticipationPaused({ on, reason: 'illness' })
const resumed = (on: Day) => ParticipationResumed({ on })

// 2019-04-01 is a Monday, and 2019-04-28 the Sunday of the fourth week.
const fourWeeks = asOf('2019-04-28')
const weeks = (at: At, ...events: readonly ParticipationEvent[]) =>
  project({ contact: weeklyContact }, [givenHistory('participation', 1, opened('2019-04-01'), ...events)], at).contact
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

const contact = (on: Day, entry: string = on) =>
  ContactMade({ on, coach: 'coach-1', form: 'message', purpose: 'other', entry })
const told = (nth: number, from: Day, ...events: readonly ParticipationEvent[]): History =>
  givenHistory('participation', nth, opened(from, nth), ...events)
const asked = (histories: readonly History[], at: At = fourWeeks) =>
  project({ contact: weeklyContact }, histories, at).contact

describe('the weeks with a contact', () => {
  it('are those with at least one of any form: two on one day and two in one week are one week, 2 of 4', () => {
    const events = [
      contact('2019-04-03', 'a'),
      contact('2019-04-03', 'b'),
      contact('2019-04-09'),
      contact('2019-04-11'),
    ]
    expect(weeks(fourWeeks, ...events)).toMatchObject({ x: 2, n: 4, rate: 0.5 })
  })

  it('go from Monday to Sunday, as Python’s isocalendar has them: Sunday 14 April is in week 15, Monday the 15th in 16', () => {
    expect(weeks(fourWeeks, contact('2019-04-14'), contact('2019-04-15'))).toMatchObject({ x: 2, n: 4 })
    expect(weeks(fourWeeks, contact('2019-04-15'), contact('2019-04-21'))).toMatchObject({ x: 1, n: 4 })
    // Monday 28 December 2020 to Sunday 3 January 2021 is week 53 of 2020.
    const turn = told(1, '2020-12-28', contact('2021-01-02'))
    expect(asked([turn], asOf('2021-01-03')).rate).toMatchObject({ x: 1, n: 1 })
    expect(asked([turn], asOf('2021-01-10')).rate).toMatchObject({ x: 1, n: 2 })
  })

  it('are of those at risk alone: not the broken first and last one, and not one with a paused day', () => {
    const broken = told(
      1,
      ...(['2019-04-03', contact('2019-04-04')] as const),
      ...[contact('2019-04-10'), paused('2019-04-15'), contact('2019-04-16'), resumed('2019-04-18')],
      ...[contact('2019-04-23'), ParticipationEnded({ on: '2019-04-25', exit: 'work', verified: true })],
    )
    // Opened on a Wednesday and ended on a Thursday. Of weeks 14 to 17 only the second is whole and without a pause.
    expect(asked([broken]).rate).toMatchObject({ x: 1, n: 1 })
  })

  it('are of all participants together: 4 of 4 and 1 of 3 are 5 of 7, with the interval of R’s prop.test', () => {
    const every = (['2019-04-01', '2019-04-08', '2019-04-15', '2019-04-22'] as const).map((day) => contact(day))
    const { rate, evidence } = asked([told(1, '2019-04-01', ...every), told(2, '2019-04-02', contact('2019-04-28'))])
    expect(rate).toMatchObject({ x: 5, n: 7, rate: 5 / 7, definition: 'contact.isoWeek@1', provisional: false })
    expect(rate.interval?.low).toBeCloseTo(0.358934451833, 10)
    expect(rate.interval?.high).toBeCloseTo(0.917781075996, 10)
    expect(evidence).toHaveLength(5)
  })

  it('of nobody, and of somebody without a whole week, are no rate', () => {
    for (const histories of [[], [told(1, '2019-04-23', contact('2019-04-24'))]]) {
      const { rate } = asked(histories)
      expect(rate).toMatchObject({ x: 0, n: 0 })
      expect(rate).not.toHaveProperty('rate')
      expect(rate).not.toHaveProperty('interval')
    }
  })
})
