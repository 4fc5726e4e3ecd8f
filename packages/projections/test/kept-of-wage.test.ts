import {
  dkk,
  EmploymentBegun,
  EmploymentEnded,
  hours,
  sek,
  SupportEnded,
  SupportGranted,
  WagePaid,
  type Day,
  type Month,
  type SupportEvent,
} from '@jobbspar/core'
import { hedensted } from '@jobbspar/programs'
import { keptOfWage, project, reportOn, type At, type History } from '@jobbspar/projections'
import { givenHistory } from '@jobbspar/testing'
import { describe, expect, it } from 'vitest'
import { at, opened } from './told.js'

const kind = 'ressourceforlobsydelse'
const decided = (from: Day) => ({ on: from, from, household: 'household-1', kind }) as const
const whose = { participant: 'participant-1', rate: 'nonProvider' } as const
const granted = (from: Day, more: Partial<Parameters<typeof SupportGranted>[0]> = {}) =>
  SupportGranted({ ...decided(from), ...whose, ...more })
const supported = (...events: readonly SupportEvent[]) => givenHistory('support', 1, ...events)
const wage = (month: Month, kroner: number, more: Partial<Parameters<typeof WagePaid>[0]> = {}) =>
  WagePaid({ on: `${month}-25` as Day, employmentId: 'employment-1', month, gross: dkk(kroner), ...more })
/** A person of the household who earned 2 000 kr in June and 2 000 kr in July 2016. Of each, 30 % is 600 kr. */
const earning = (person = 1) =>
  givenHistory('participation', person, opened('2016-01-01', person, 1), wage('2016-06', 2_000), wage('2016-07', 2_000))

const kept = (...histories: readonly History[]) =>
  project({ kept: keptOfWage }, histories, { ...at, program: hedensted }).kept

const both = { months: 2, wages: dkk(4_000), netGain: dkk(2_800), incomplete: 0 }
const juneAlone = { months: 1, wages: dkk(2_000), netGain: dkk(1_400), incomplete: 0 }
const nothing = { months: 0, wages: dkk(0), netGain: dkk(0) }

describe('[D14] what is kept of a wage beside a benefit', () => {
  it('is 70 % of it in the months that the benefit is granted for', () => {
    expect(kept(earning(), supported(granted('2016-06-01')))).toMatchObject(both)
  })

  it('is told of no month after the benefit has ended', () => {
    const ended = SupportEnded({ on: '2016-06-30', kind })
    expect(kept(earning(), supported(granted('2016-01-01'), ended))).toMatchObject(juneAlone)
  })

  it('is told of no month after the last day of the grant', () => {
    expect(kept(earning(), supported(granted('2016-01-01', { to: '2016-06-30' })))).toMatchObject(juneAlone)
  })

  it('is told of no month before the first day of the grant', () => {
    const july = supported(granted('2016-07-01', { on: '2016-05-15' }))
    expect(kept(earning(), july)).toMatchObject(juneAlone)
  })

  it('is not known of a month that the benefit is granted for in part', () => {
    const fromMidJune = supported(granted('2016-06-15'))
    expect(kept(earning(), fromMidJune)).toMatchObject({ ...juneAlone, incomplete: 1 })
    const toMidJuly = supported(granted('2016-01-01'), SupportEnded({ on: '2016-07-30', kind }))
    expect(kept(earning(), toMidJuly)).toMatchObject({ ...juneAlone, incomplete: 1 })
  })

  it('is told anew of a benefit that is granted again', () => {
    const again = supported(...[granted('2016-01-01'), SupportEnded({ on: '2016-05-31', kind }), granted('2016-07-01')])
    expect(kept(earning(), again)).toMatchObject(juneAlone)
  })

  it('is of the person’s own benefit, not of one granted to another of the household', () => {
    expect(kept(earning(2), supported(granted('2016-01-01')))).toMatchObject({ ...nothing, incomplete: 2 })
    expect(kept(earning(1), earning(2), supported(granted('2016-01-01')))).toMatchObject({ ...both, incomplete: 2 })
  })

  it('is reckoned of all wages together that reduce a benefit granted to the household', () => {
    const household = SupportGranted({ ...decided('2016-06-01'), rate: 'nonProvider' })
    // 4 000 kr a month, of which 30 % is 1 200 kr.
    expect(kept(earning(1), earning(2), supported(household))).toMatchObject({
      ...{ months: 2, wages: dkk(8_000), netGain: dkk(5_600), incomplete: 0 },
    })
  })

  it('counts what the employer pays to a pension as wage: 30 % of 2 200 kr is 660 kr', () => {
    const told = givenHistory('participation', 1, opened('2016-01-01'), wage('2016-06', 2_000, { pension: dkk(200) }))
    expect(kept(told, supported(granted('2016-01-01')))).toMatchObject({ wages: dkk(2_200), netGain: dkk(1_540) })
  })

  it('is not known without a rate, without any grant, and of a wage in another currency', () => {
    expect(kept(earning(), supported(SupportGranted(decided('2016-01-01'))))).toMatchObject({ incomplete: 2 })
    expect(kept(earning())).toMatchObject({ ...nothing, incomplete: 2 })
    const swedish = givenHistory('participation', 1, opened('2016-01-01'), wage('2016-06', 0, { gross: sek(2_000) }))
    expect(kept(swedish, supported(granted('2016-01-01')))).toMatchObject({ ...nothing, incomplete: 1 })
  })

  it('is counted once of a benefit that two streams grant, and not known where they grant it at two rates', () => {
    const second = (rate: 'provider' | 'nonProvider') =>
      givenHistory('support', 2, granted('2016-06-01', { rate, to: '2016-06-30' }))
    const first = supported(granted('2016-01-01'))
    expect(kept(earning(), first, second('nonProvider'))).toMatchObject(both)
    for (const told of [
      [first, second('provider')],
      [second('provider'), first],
    ])
      expect(kept(earning(), ...told)).toMatchObject({ ...juneAlone, incomplete: 1 })
  })
})

describe('[D14] what may change of it', () => {
  const job = [
    EmploymentBegun({
      ...{
        on: '2016-06-01',
        employmentId: 'employment-1',
        kind: 'smajob',
        employer: 'private',
        hoursPerWeek: hours(5),
      },
      plannedTo: '2016-07-31',
    }),
    EmploymentEnded({ on: '2016-07-31', employmentId: 'employment-1', reason: 'termEnded' }),
  ]
  const employed = (...wages: readonly ReturnType<typeof wage>[]) =>
    givenHistory('participation', 1, opened('2016-01-01'), ...job, ...wages)
  const [june, july] = [wage('2016-06', 2_000), wage('2016-07', 2_000)]
  const seenFrom = (histories: readonly History[], more: Partial<At>) => {
    const { figures } = reportOn(histories, { ...at, program: hedensted, cells: true, ...more })
    const found = figures.find(({ id }) => id === 'keptOfWage')
    return { ...found?.uncertainty, cells: found?.cells?.map(({ is, subject }) => `${is} ${subject.slice(-12)}`) }
  }
  const grant = supported(granted('2016-06-01'))

  it('is the months of a household of which a wage is missing', () => {
    const long = { asOf: '2016-12-31', knownAt: '2017-06-30T20:00:00.000Z' } as const
    expect(seenFrom([employed(june, july), grant], long)).toMatchObject({ notKnown: 0, assumed: 0, provisional: false })
    const second = givenHistory('participation', 2, opened('2016-01-01', 2, 1), ...job, june)
    const both = seenFrom([employed(june, july), second, grant], long)
    expect(both).toMatchObject({ notKnown: 1, assumed: 1, provisional: true })
    expect(both.cells).toEqual(expect.arrayContaining(['known 2016-06 kept', 'assumed 2016-07 kept']))
  })

  it('is the months of which an employment or the end of the grant may be reported: 30 days', () => {
    const soon = seenFrom([employed(june, july), grant], { asOf: '2016-07-31', knownAt: '2016-08-10T20:00:00.000Z' })
    expect(soon).toMatchObject({ notKnown: 0, assumed: 1, provisional: true })
    expect(soon.cells).toEqual(expect.arrayContaining(['known 2016-06 kept', 'assumed 2016-07 kept']))
  })
})
