import {
  CoachAppointed,
  CoachLeft,
  nextDay,
  ParticipantAssigned,
  ParticipantReleased,
  type Day,
  type EventsOfKind,
  type Program,
} from '@jobbspar/core'
import { bengtsfors } from '@jobbspar/programs'
import { caseload, project, reportOn, type History } from '@jobbspar/projections'
import { givenHistory } from '@jobbspar/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asOf, runs } from './told.js'

type Band = NonNullable<Program['terms']['caseload']>[number]['value']

const source = { id: 'TEST', document: 'made up for a test', status: 'verified' } as const
const at = asOf('2019-01-31')
const withBand = (value: Band): Program => ({
  ...bengtsfors,
  terms: { ...bengtsfors.terms, caseload: [{ from: '2015-01-01', value, source }] },
})
const appointed = (on: Day, fullTimeShare = 1) => CoachAppointed({ on, coach: 'coach-1', fullTimeShare })
const assigned = (on: Day, nth: number) => ParticipantAssigned({ on, participation: `participation-${String(nth)}` })
const released = (on: Day, nth: number) => ParticipantReleased({ on, participation: `participation-${String(nth)}` })
const coach = (nth: number, ...told: readonly EventsOfKind['coach'][]) => givenHistory('coach', nth, ...told)

const three: Band = { afterFullMonths: 0, low: 3, high: 4 }
const viewOf = (coaches: readonly History[], band: Band = three, from = at) =>
  project({ caseload }, coaches, { ...from, program: withBand(band) }).caseload

const detailsIn = (program: Program) => {
  const one = coach(1, appointed('2019-01-01'), assigned('2019-01-01', 1))
  return reportOn([one], { ...at, program }).figures.find(({ id }) => id === 'caseload')?.details
}

describe('one participant of one coach, over the 31 days of January', () => {
  it('lies outside a band of 20 to 30', () => {
    expect(detailsIn(withBand({ afterFullMonths: 0, low: 20, high: 30 }))).toEqual([
      { note: 'inBand', facts: { least: 1, most: 1, days: 31, percent: 0 } },
    ])
  })

  it('lies neither inside nor outside a band that is not settled', () => {
    expect(detailsIn(withBand('notSettled'))).toEqual([{ note: 'noBand', facts: { least: 1, most: 1, days: 31 } }])
  })
})

describe('the load of coaches, by hand', () => {
  // Two participants up to 10 January, three up to the 20th (including the day of the release), and two up to the 31st:
  // 20 + 30 + 22 = 72.
  const changing = coach(
    1,
    ...[appointed('2019-01-01'), assigned('2019-01-01', 1), assigned('2019-01-01', 2)],
    ...[assigned('2019-01-11', 3), released('2019-01-20', 1)],
  )
  // The coach has no participant for ten days, and then leaves.
  const idle = coach(2, appointed('2019-01-01', 0.5), CoachLeft({ on: '2019-01-10' }))

  it('is 72 person-days over 31 days, from 2 to 3, of which 10 days are within the band', () => {
    const view = viewOf([changing])
    expect(view).toMatchObject({ coaches: 1, posts: 1, coachDays: 31, participantDays: 72, daysInBand: 10 })
    expect(view).toMatchObject({ mean: 72 / 31, least: 2, most: 3, inBand: 10 / 31 })
  })

  it('of two is a mean over all their days: 72 of 41, from none to 3; one who has left is no post', () => {
    expect(viewOf([changing, idle])).toMatchObject({
      ...{ coaches: 2, posts: 1, coachDays: 41, participantDays: 72, mean: 72 / 41, least: 0, most: 3 },
    })
    expect(viewOf([idle], three, asOf('2019-01-10')).posts).toBe(0.5)
  })

  it('does not dip where one goes on the day before another comes', () => {
    const handed = coach(
      1,
      ...[appointed('2019-01-01'), assigned('2019-01-01', 1), released('2019-01-15', 1), assigned('2019-01-16', 2)],
    )
    expect(viewOf([handed])).toMatchObject({ participantDays: 31, least: 1, most: 1, mean: 1 })
  })

  it('is counted after the first full months: of one who began on 15 January from 1 March on', () => {
    const begun = coach(1, appointed('2019-01-15'), assigned('2019-02-01', 1))
    const band = { ...three, afterFullMonths: 1 } as const
    expect(viewOf([begun], band, asOf('2019-03-10'))).toMatchObject({ coachDays: 10, mean: 1 })
    const early = viewOf([begun], band, asOf('2019-02-28'))
    expect(early).toMatchObject({ coaches: 1, coachDays: 0 })
    expect(early).not.toHaveProperty('mean')
    expect(early).not.toHaveProperty('inBand')
  })

  it('of no coach is no number', () => {
    const view = viewOf([])
    expect(view).toMatchObject({ coaches: 0, posts: 0, coachDays: 0 })
    expect(view).not.toHaveProperty('mean')
  })
})

describe('the load of a coach', () => {
  it('is what a count of every day by itself gives, whoever comes and goes', () => {
    const first: Day = '2019-01-01'
    const days: Day[] = [first]
    while (days.length < 60) days.push(nextDay(days.at(-1) ?? first))
    const stays = fc.array(fc.tuple(fc.nat(59), fc.option(fc.nat(59), { nil: undefined })), { maxLength: 8 })
    fc.assert(
      fc.property(stays, fc.nat(59), (some, until) => {
        const all = some.map(([a, length], i) => {
          const to = length === undefined ? undefined : a + length
          return { nth: i + 1, from: days[a] ?? first, to: to === undefined ? undefined : days[to] }
        })
        const asked = days[until] ?? first
        const events = all
          .flatMap(({ nth, from, to }) => [assigned(from, nth), ...(to === undefined ? [] : [released(to, nth)])])
          .filter(({ data }) => data.on <= asked)
          .sort((a, b) => (a.data.on < b.data.on ? -1 : a.data.on > b.data.on ? 1 : 0))
        const loads = days
          .filter((day) => day <= asked)
          .map((day) => all.filter(({ from, to }) => from <= day && (to === undefined || day <= to)).length)
        expect(viewOf([coach(1, appointed(first), ...events)], three, asOf(asked))).toMatchObject({
          ...{ coachDays: loads.length, participantDays: loads.reduce((sum, load) => sum + load, 0) },
          ...{ least: Math.min(...loads), most: Math.max(...loads) },
          daysInBand: loads.filter((load) => load === 3 || load === 4).length,
        })
      }),
      runs,
    )
  })
})
