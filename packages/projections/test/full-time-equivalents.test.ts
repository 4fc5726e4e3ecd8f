import { SupportEnded, SupportGranted, type Day, type SupportEvent } from '@jobbspar/core'
import { fullTimeEquivalentPersons, project, type At, type History } from '@jobbspar/projections'
import { givenHistory } from '@jobbspar/testing'
import { describe, expect, it } from 'vitest'
import { asOf, at } from './told.js'

/** Four weeks: Monday 1 April to Sunday 28 April 2019. */
const fourWeeks = { first: '2019-04-01', last: '2019-04-28' } as const
const granted = (on: Day, to?: Day, more: Partial<Parameters<typeof SupportGranted>[0]> = {}) =>
  SupportGranted({
    ...{ on, household: 'household-1', kind: 'kontanthjaelp', participant: 'participant-1' },
    ...(to === undefined ? {} : { to }),
    ...more,
  })
const stream = (nth: number, ...events: readonly SupportEvent[]): History => givenHistory('support', nth, ...events)
const counted = (
  histories: readonly History[],
  from: At = at,
  ...kinds: Parameters<typeof fullTimeEquivalentPersons>[1][]
) => project({ full: fullTimeEquivalentPersons(fourWeeks, ...kinds) }, histories, from).full

describe('full-time persons on support in four weeks', () => {
  it('are 1.5 of one person for all of them and one for two weeks', () => {
    const two = [
      stream(1, granted('2019-01-01')),
      stream(2, granted('2019-04-08', '2019-04-21', { household: 'household-2', participant: 'participant-2' })),
    ]
    expect(counted(two)).toMatchObject({ persons: 1.5, weeksOnSupport: 6, weeksInPeriod: 4, of: 2, provisional: false })
    expect(counted(two).evidence).toHaveLength(2)
  })

  it('count first and last day: 1 of 28 days is a twenty-eighth', () => {
    for (const day of ['2019-04-01', '2019-04-28'] as const)
      expect(counted([stream(1, granted(day, day))]).persons).toBeCloseTo(1 / 28, 12)
    expect(counted([stream(1, granted('2019-03-31', '2019-03-31'))])).toMatchObject({ persons: 0, of: 0 })
    expect(counted([stream(1, granted('2019-04-29'))])).toMatchObject({ persons: 0, of: 0 })
  })

  it('end with the ending, and count a day of two grants once', () => {
    const ended = SupportEnded({ on: '2019-04-14', kind: 'kontanthjaelp' })
    expect(counted([stream(1, granted('2019-01-01'), ended)])).toMatchObject({ persons: 0.5, of: 1 })
    const twice = granted('2019-04-08', '2019-04-21', { kind: 'ressourceforlobsydelse' })
    expect(counted([stream(1, granted('2019-04-01', '2019-04-14'), twice)])).toMatchObject({ weeksOnSupport: 3, of: 1 })
  })

  it('are two of a household where the grants name two, and one where they name nobody', () => {
    const whole = { to: '2019-04-28' } as const
    const named = [
      stream(1, granted('2019-04-01', whole.to), granted('2019-04-01', whole.to, { participant: 'participant-2' })),
    ]
    expect(counted(named)).toMatchObject({ persons: 2, of: 2 })
    const unnamed = SupportGranted({ on: '2019-04-01', to: whole.to, household: 'household-1', kind: 'kontanthjaelp' })
    expect(counted([stream(1, unnamed)])).toMatchObject({ persons: 1, of: 1 })
  })

  it('are one where one stream names the person and another the household: 28 days of 28', () => {
    const unnamed = (on: Day, to: Day) =>
      stream(1, SupportGranted({ on, to, household: 'household-1', kind: 'kontanthjaelp' }))
    const named = (on: Day, to: Day) => stream(2, granted(on, to))
    expect(counted([unnamed('2019-04-01', '2019-04-28'), named('2019-04-01', '2019-04-28')])).toMatchObject({
      ...{ persons: 1, weeksOnSupport: 4, of: 1 },
    })
    // Two weeks in each grant, on the same days or on other days.
    expect(counted([unnamed('2019-04-01', '2019-04-14'), named('2019-04-15', '2019-04-28')])).toMatchObject({
      ...{ persons: 1, weeksOnSupport: 4, of: 1 },
    })
    expect(counted([named('2019-04-08', '2019-04-21'), unnamed('2019-04-01', '2019-04-14')])).toMatchObject({
      ...{ persons: 0.75, weeksOnSupport: 3, of: 1 },
    })
  })

  it('are of the kinds asked for', () => {
    expect(counted([stream(1, granted('2019-01-01'))], at, ['ressourceforlobsydelse'])).toMatchObject({
      persons: 0,
      of: 0,
    })
  })

  it('are counted to the day asked from while the period goes on, and none before it', () => {
    const one = [stream(1, granted('2019-04-08'))]
    expect(counted(one, asOf('2019-04-14'))).toMatchObject({ persons: 0.5, weeksInPeriod: 2, provisional: true })
    const before = counted(one, asOf('2019-03-31'))
    expect(before).toMatchObject({ weeksInPeriod: 0, provisional: true })
    expect(before).not.toHaveProperty('persons')
  })

  it('are none of nobody', () => {
    expect(counted([])).toMatchObject({ persons: 0, weeksOnSupport: 0, of: 0, evidence: [] })
  })
})
