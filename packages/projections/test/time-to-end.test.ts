import { ParticipationEnded, type Day, type Exit } from '@jobbspar/core'
import { falkenberg } from '@jobbspar/programs'
import { timeToEnd } from '@jobbspar/projections'
import { figures, type Figures } from '@jobbspar/testing'
import { describe, expect, it } from 'vitest'
import { opened } from './told.js'

const nobody = figures(falkenberg).asOf('2019-12-31')

const person = (all: Figures, nth: number, on: Day, end?: readonly [Day, Exit]): Figures =>
  all.given(
    'participation',
    opened(on, nth),
    ...(end === undefined ? [] : [ParticipationEnded({ on: end[0], exit: end[1], verified: true })]),
  )

describe('timeToEnd', () => {
  // Three participations opened on 1 January 2018. They ended after 90 days with work, after 180 by moving and after
  // 365 with education. The fourth opened 300 days before the reference date.
  const four = [
    ['2018-01-01', ['2018-04-01', 'work']],
    ['2018-01-01', ['2018-06-30', 'moved']],
    ['2018-01-01', ['2019-01-01', 'education']],
    ['2019-03-06'],
  ] as const satisfies readonly (readonly [Day, (readonly [Day, Exit])?])[]
  const seen = four.reduce<Figures>((all, [on, end], i) => person(all, i + 1, on, end), nobody)

  it('follows participations from their opening, by hand: S = 3⁄4, 3⁄4 × 2⁄3, then nobody but one is left', () => {
    const { view } = seen.project(timeToEnd())
    expect(view.curve.steps.map(({ time, atRisk, survival }) => [time, atRisk, Number(survival.toFixed(10))])).toEqual([
      [90, 4, 0.75],
      [180, 3, 0.5],
      [365, 1, 0],
    ])
    // The fourth was under observation for 300 days.
    expect(view.curve).toMatchObject({ n: 4, events: 3, censored: 1, median: 180, observedTo: 365 })
    // 90 × 1 + 90 × 3⁄4 + 185 × 1⁄2
    expect(view.restrictedMean).toEqual({ days: 250, to: 365 })
    expect(view.points.map(({ days, atRisk, share }) => [days, atRisk, share])).toEqual([
      [90, 4, 0.25],
      [180, 3, 0.5],
      [365, 1, 1],
      [730, 0, 1],
    ])
  })

  it('counts work and education as one, against moving: 1⁄4 + 1⁄2 × 1⁄1, and 3⁄4 × 1⁄3', () => {
    const { view } = seen.project(timeToEnd([90, 365]))
    expect(view.exits.map(({ exit, points }) => [exit, points.map(({ share }) => share?.toFixed(10))])).toEqual([
      ['moved', ['0.0000000000', '0.2500000000']],
      ['outcome', ['0.2500000000', '0.7500000000']],
    ])
    expect(view.exits.map(({ evidence }) => evidence.length)).toEqual([2, 4])
    expect(view.definition).toBe('falkenberg.workOrEducation@1')
  })

  it('says nothing beyond what was observed while somebody is left', () => {
    const { view } = person(nobody, 1, '2019-11-01').project(timeToEnd())
    expect(view.curve).toMatchObject({ n: 1, events: 0, observedTo: 60 })
    expect(view.points).toEqual([90, 180, 365, 730].map((days) => ({ days, atRisk: 0 })))
    expect(view.restrictedMean).toBeUndefined()
    expect(view.exits).toEqual([])
  })

  it('follows one who ended on the day of the opening, and one opened on the day asked from: nought days', () => {
    const same = person(nobody, 1, '2018-01-01', ['2018-01-01', 'work'])
    const { view } = person(same, 2, '2019-12-31').project(timeToEnd([0]))
    expect(view.curve).toMatchObject({ n: 2, events: 1, censored: 1, observedTo: 0, median: 0 })
    expect(view.points).toMatchObject([{ days: 0, atRisk: 2, events: 1, share: 0.5 }])
  })

  it('knows nobody, and everybody at once', () => {
    expect(nobody.project(timeToEnd()).view).toMatchObject({ curve: { n: 0, steps: [] }, exits: [], evidence: [] })
    const all = [1, 2, 3].reduce((some, nth) => person(some, nth, '2018-01-01', ['2018-02-01', 'work']), nobody)
    const { view } = all.project(timeToEnd([31]))
    expect(view.points).toEqual([{ days: 31, atRisk: 3, events: 3, share: 1 }])
    expect(view.exits[0]?.points).toEqual([{ days: 31, atRisk: 3, events: 3, share: 1 }])
  })

  it('is in the report of five times as many, with the numbers that it rests on', () => {
    const twenty = [0, 4, 8, 12, 16].reduce<Figures>(
      (some, first) => four.reduce<Figures>((all, [on, end], i) => person(all, first + i + 1, on, end), some),
      nobody,
    )
    const { report } = twenty.report().shows('daysToEnd', 180).shows('timeTo.outcome', 75).shows('timeTo.moved', 25)
    expect(report.figures.find(({ id }) => id === 'timeTo.outcome')).toMatchObject({
      label: { outcome: 'yes', known: 'yes', days: 365 },
      curve: { estimator: 'aalenJohansen', n: 20, events: 10, definition: 'falkenberg.workOrEducation@1' },
    })
  })

  it('reads no value off the tail of a curve: one in work after 400 days, nineteen open for 30', () => {
    const one = person(nobody, 1, '2018-01-01', ['2019-02-05', 'work'])
    Array.from({ length: 19 }, (_, i) => i + 2)
      .reduce((all, nth) => person(all, nth, '2019-12-01'), one)
      .report()
      .withholds('daysToEnd', 0)
      .withholds('timeTo.outcome', 0)
  })
})
