import { hours, ProgressObserved, type Day } from '@jobbspar/core'
import { progression, project, type History } from '@jobbspar/projections'
import { givenHistory } from '@jobbspar/testing'
import { describe, expect, it } from 'vitest'
import { at, opened } from './told.js'

const person = (nth: number, ...seen: readonly (readonly [on: Day, hoursPerWeek: number, tasks: number])[]): History =>
  givenHistory(
    'participation',
    nth,
    opened('2018-12-01', nth),
    ...seen.map(([on, hoursPerWeek, tasks]) => ProgressObserved({ on, hoursPerWeek: hours(hoursPerWeek), tasks })),
  )
const viewOf = (...histories: readonly History[]) => project({ progression }, histories, at).progression

// Days 0, 30, 75 and 120.
const rising = person(
  1,
  ...([
    ['2019-01-01', 4, 1],
    ['2019-01-31', 6, 3],
    ['2019-03-17', 12.5, 4],
    ['2019-05-01', 11, 4],
  ] as const),
)
// Days 0, 10 and 40.
const falling = person(2, ['2019-01-01', 20, 2], ['2019-01-11', 18, 2], ['2019-02-10', 15, 2])

describe('progression', () => {
  it('has the slopes that R’s lm gives of the same observations, per 30 days, and the latest steps', () => {
    const { hours: manages, tasks } = viewOf(rising, falling)
    expect(manages).toMatchObject([
      { first: 4, latest: 11, latestChange: -1.5 },
      { first: 20, latest: 15, latestChange: -3 },
    ])
    expect(tasks).toMatchObject([
      { first: 1, latest: 4, latestChange: 0 },
      { first: 2, latest: 2, latestChange: 0, slopePer30Days: 0 },
    ])
    expect(manages[0]?.slopePer30Days).toBeCloseTo(2.00680272109, 10)
    expect(manages[1]?.slopePer30Days).toBeCloseTo(-3.57692307692, 10)
    expect(tasks[0]?.slopePer30Days).toBeCloseTo(0.707482993197, 10)
  })

  it('changes by a mean of those observed at least twice: (7 − 5) ÷ 2 hours and (3 + 0) ÷ 2 tasks', () => {
    const view = viewOf(rising, falling, person(3, ['2019-01-01', 30, 9]), person(4))
    expect(view).toMatchObject({ participations: 2, meanHoursChange: 1, meanTasksChange: 1.5 })
    expect(view.evidence).toHaveLength(7)
  })

  it('has no slope where all was observed on one day, and of two points the line through them', () => {
    const { hours: manages } = viewOf(person(1, ['2019-01-01', 10, 1], ['2019-01-01', 12, 1]))
    expect(manages).toEqual([{ first: 10, latest: 12, latestChange: 2 }])
    // 5 hours in 15 days are 10 in 30.
    const [line] = viewOf(person(1, ['2019-01-01', 10, 1], ['2019-01-16', 15, 1])).hours
    expect(line?.slopePer30Days).toBeCloseTo(10, 12)
  })

  it('is no number where nobody was observed twice', () => {
    for (const histories of [[], [person(1)], [person(1, ['2019-01-01', 1, 0])]]) {
      const view = viewOf(...histories)
      expect(view).toEqual({ participations: 0, hours: [], tasks: [], streams: [], evidence: [] })
    }
  })

  it('starts from no tasks as from any other number', () => {
    const view = viewOf(person(1, ['2019-01-01', 1, 0], ['2019-01-31', 4, 1]))
    expect(view).toMatchObject({ meanHoursChange: 3, meanTasksChange: 1, tasks: [{ first: 0, slopePer30Days: 1 }] })
  })
})
