import {
  addDays,
  daysBetween,
  InterventionEnded,
  InterventionStarted,
  PraktikEnded,
  PraktikStarted,
  type Day,
  type ParticipationEvent,
} from '@jobbspar/core'
import { hedensted } from '@jobbspar/programs'
import { parallelInterventions, project, type History } from '@jobbspar/projections'
import { figures, givenHistory } from '@jobbspar/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scaled } from '../../../test/chance.js'
import { asOf, opened } from './told.js'

/** A praktik of 30 days, 1 to 30 April 2019. */
const praktik = (nth = 1, from: Day = '2019-04-01', to?: Day) => {
  const praktikId = `praktik-${String(nth)}` as const
  return [
    PraktikStarted({ on: from, praktikId, workplace: 'workplace-1', plannedTo: '2019-12-31' }),
    ...(to === undefined ? [] : [PraktikEnded({ on: to, praktikId, result: 'passed' })]),
  ]
}
const intervention = (nth: number, from: Day, to?: Day) => {
  const interventionId = `intervention-${String(nth)}` as const
  return [
    InterventionStarted({ on: from, interventionId, kind: 'trainingAndDiet' }),
    ...(to === undefined ? [] : [InterventionEnded({ on: to, interventionId })]),
  ]
}
const told = (...events: readonly ParticipationEvent[]): History =>
  givenHistory(
    'participation',
    1,
    ...[opened('2019-01-01'), ...events].sort((a, b) => (a.data.on < b.data.on ? -1 : a.data.on > b.data.on ? 1 : 0)),
  )
const viewOf = (history: History, day: Day = '2019-12-31') =>
  project({ parallel: parallelInterventions }, [history], asOf(day)).parallel

const april = praktik(1, '2019-04-01', '2019-04-30')

describe('praktik days with an intervention beside them, by hand', () => {
  it('are 10 of 30: the first and the last day of an intervention count', () => {
    const view = viewOf(told(...april, ...intervention(1, '2019-04-11', '2019-04-20')))
    expect(view).toMatchObject({ praktikDays: 30, parallelDays: 10, share: 10 / 30 })
    expect(view.evidence).toHaveLength(2)
  })

  it('are counted once with two interventions: 11 to 20 and 16 to 25 April are 15 days', () => {
    const both = [...intervention(1, '2019-04-11', '2019-04-20'), ...intervention(2, '2019-04-16', '2019-04-25')]
    expect(viewOf(told(...april, ...both))).toMatchObject({ praktikDays: 30, parallelDays: 15, share: 0.5 })
  })

  it('are those that an intervention shares with the praktik: one day at either end, and none beyond', () => {
    const around = (from: Day, to?: Day) => viewOf(told(...april, ...intervention(1, from, to))).parallelDays
    expect(around('2019-03-01', '2019-04-01')).toBe(1)
    expect(around('2019-04-30')).toBe(1)
    expect(around('2019-03-01', '2019-03-31')).toBe(0)
    expect(around('2019-05-01')).toBe(0)
    expect(around('2019-03-01')).toBe(30)
  })

  it('are cut at the day asked from where praktik and intervention are open: 6 of 15', () => {
    const open = told(...praktik(), ...intervention(1, '2019-04-10'))
    expect(viewOf(open, '2019-04-15')).toMatchObject({ praktikDays: 15, parallelDays: 6, share: 0.4 })
  })

  it('are counted once where two praktiker run at once: 1 to 20 and 11 to 30 April are 30 days', () => {
    const both = [...praktik(1, '2019-04-01', '2019-04-20'), ...praktik(2, '2019-04-11', '2019-04-30')]
    expect(viewOf(told(...both, ...intervention(1, '2019-04-11', '2019-04-20')))).toMatchObject({
      ...{ praktikDays: 30, parallelDays: 10 },
    })
  })

  it('are what a count of every day gives, however stretches lie', () => {
    const days = fc.integer({ min: 0, max: 40 })
    const stretches = fc.array(fc.record({ from: days, length: fc.option(days) }), { maxLength: 4 })
    const last = '2019-06-30'
    fc.assert(
      fc.property(stretches, stretches, (practised, parallel) => {
        const on = (n: number) => addDays('2019-04-01', n)
        const events = (
          of: typeof practised,
          make: (nth: number, from: Day, to?: Day) => readonly ParticipationEvent[],
        ) => of.flatMap(({ from, length }, i) => make(i + 1, on(from), length === null ? undefined : on(from + length)))
        const covers = (of: typeof practised, n: number) =>
          of.some(({ from, length }) => from <= n && (length === null || n <= from + length))
        const numbers = Array.from({ length: daysBetween('2019-04-01', last) + 1 }, (_, n) => n)
        const praktikDays = numbers.filter((n) => covers(practised, n))
        expect(viewOf(told(...events(practised, praktik), ...events(parallel, intervention)), last)).toMatchObject({
          praktikDays: praktikDays.length,
          parallelDays: praktikDays.filter((n) => covers(parallel, n)).length,
        })
      }),
      { numRuns: scaled(300) },
    )
  })

  it('are none of an intervention alone, and a share of nobody’s praktik is no number', () => {
    for (const history of [told(), told(...intervention(1, '2019-04-01'))]) {
      const view = viewOf(history)
      expect(view).toMatchObject({ praktikDays: 0, parallelDays: 0 })
      expect(view).not.toHaveProperty('share')
    }
  })

  it('[D17] are told with the days they are of, and without an interval: days of one praktik are no sample', () => {
    const { report } = figures(hedensted)
      .asOf('2019-12-31')
      .with(told(...april, ...intervention(1, '2019-04-11', '2019-04-20')))
      .report()
      .shows('parallelInterventions', 33.3)
    const figure = report.figures.find(({ id }) => id === 'parallelInterventions')
    expect(figure?.details).toEqual([{ note: 'days', facts: { parallel: 10, praktik: 30 } }])
    expect(figure).not.toHaveProperty('rate')
  })
})
