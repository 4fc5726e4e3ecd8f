import {
  AttendanceLogged,
  attendedIn,
  hours,
  InterventionEnded,
  InterventionStarted,
  MeasureEnded,
  MeasureGranted,
  type Day,
} from '@jobbspar/core'
import { corrected, labelled, voided } from '@jobbspar/testing'
import { describe, expect, it } from 'vitest'
import { admitted } from './way.js'

const rule = 'attendance/in-something-open'
const there = (on: Day, id: `measure-${number}` | `intervention-${number}`, h = 6) =>
  AttendanceLogged({ on, in: id, hours: hours(h) })
const course = admitted.given(
  MeasureGranted({ on: '2015-02-01', measureId: 'measure-1', kind: 'ressourceforlob' }),
  InterventionStarted({ on: '2015-02-10', interventionId: 'intervention-1', kind: 'mentor' }),
  InterventionEnded({ on: '2015-04-30', interventionId: 'intervention-1' }),
  MeasureEnded({ on: '2015-06-30', measureId: 'measure-1' }),
)

describe('attendance/in-something-open', () => {
  it('is met from the first day to the last, of a measure and of an intervention', () => {
    for (const on of ['2015-02-01', '2015-06-30'] as const)
      course.when(there(on, 'measure-1')).then(there(on, 'measure-1')).judges(rule, 'met').finds()
    for (const on of ['2015-02-10', '2015-04-30'] as const)
      course.when(there(on, 'intervention-1')).then(there(on, 'intervention-1')).judges(rule, 'met').finds()
  })

  it('finds the day before and the day after, and records them', () => {
    course.when(there('2015-01-31', 'measure-1')).finds(rule).because(rule, { notOpen: 'measure-1', begun: false })
    course
      .when(there('2015-05-01', 'intervention-1'))
      .then(there('2015-05-01', 'intervention-1'))
      .finds(rule)
      .because(rule, { notOpen: 'intervention-1', lastDay: '2015-04-30', on: '2015-05-01' })
  })

  it('finds attendance in what there is not', () => {
    course.when(there('2015-03-01', 'measure-2')).finds(rule)
  })
})

describe('hours of attendance', () => {
  const attended = labelled('attended', there('2015-03-02', 'measure-1', 6))

  it('are added up by measure and intervention, without those outside', () => {
    const { state } = course.given(
      there('2015-03-01', 'measure-1', 6),
      there('2015-03-02', 'measure-1', 1.5),
      there('2015-03-02', 'intervention-1', 2),
      there('2015-05-01', 'intervention-1', 4),
    ).timeline
    expect([
      attendedIn(state, 'measure-1'),
      attendedIn(state, 'intervention-1'),
      attendedIn(state, 'measure-2'),
    ]).toEqual([7.5, 2, 0])
  })

  it('go by what was corrected, and by nothing that was voided', () => {
    const mended = course.given(attended, corrected('attended', there('2015-03-02', 'measure-1', 3)))
    expect(attendedIn(mended.timeline.state, 'measure-1')).toBe(3)
    expect(attendedIn(course.given(attended, voided('attended')).timeline.state, 'measure-1')).toBe(0)
  })
})
