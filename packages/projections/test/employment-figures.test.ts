import { CompetenceHoursLogged, hours, ParticipationEnded, sek, SupportEnded, WorkHoursLogged } from '@jobbspar/core'
import { falkenberg } from '@jobbspar/programs'
import { figures } from '@jobbspar/testing'
import { describe, expect, it } from 'vitest'
import { begun, ended, granted, opened, wage } from './told.js'

const nobody = figures(falkenberg).asOf('2019-12-31')

describe('the report on employments', () => {
  it('tells who is employed still 6 and 12 months after the start, and who is pending', () => {
    nobody
      .given('participation', opened('2018-06-01', 1), begun('2019-01-01', '2019-12-31'))
      .given('participation', opened('2018-06-01', 2), begun('2018-12-31', '2019-12-30'), ended('2019-06-30'))
      .given('participation', opened('2018-06-01', 3), begun('2019-07-01', '2020-06-30'))
      .report()
      // The first began on 1 July 2019. The last day of the second was 30 June, the reference date; the last day of the
      // third is 1 January 2020.
      .rates('sustained.6', { x: 2, n: 2, pending: 1, definition: 'employment.unbroken.6@1' })
      .rates('sustained.12', { x: 0, n: 1, pending: 2 })
  })

  it('states between what the share lies of four, of whom one lasted, one did not and two were lost to follow-up, and no one share', () => {
    const out = (nth: number) =>
      [
        ...[opened('2018-06-01', nth), begun('2019-01-01', '2019-12-31')],
        ParticipationEnded({ on: '2019-01-02', exit: 'work', verified: true }),
      ] as const
    const { report } = nobody
      .given('participation', opened('2018-06-01', 1), begun('2019-01-01', '2019-12-31'))
      .given('participation', opened('2018-06-01', 2), begun('2019-01-01', '2019-12-31'), ended('2019-03-31'))
      .given('participation', ...out(3))
      .given('participation', ...out(4))
      .report()
      .rates('sustained.6', { x: 1, n: 2, notKnown: 2, assumed: 0, low: 0.25, high: 0.75, provisional: true })
      .leavesOut('sustained.6', 2)
    expect(report.figures.find(({ id }) => id === 'sustained.6')?.rate).not.toHaveProperty('rate')
  })

  it('tells hours of competence development missing in open employments: 20 % of 100 h less 15', () => {
    nobody
      .given(
        'participation',
        ...[opened('2019-01-01'), begun('2019-06-01', '2020-05-31')],
        WorkHoursLogged({ on: '2019-06-30', employmentId: 'employment-1', hours: hours(100) }),
        CompetenceHoursLogged({
          on: '2019-06-30',
          employmentId: 'employment-1',
          hours: hours(15),
          activity: 'swedish',
        }),
      )
      .report()
      .shows('competenceDeficit', 5)
    nobody.report().lacks('competenceDeficit')
  })

  it('shares the wages of all by the outcomes, and tells none where nobody has reached one', () => {
    // 10 000 kr plus 31.42 %, with the pension stated as 0, is 13 142 kr. One of the two persons went on to work.
    const paidTo = (nth: number, exit: 'work' | 'moved') =>
      [
        ...[opened('2018-06-01', nth), begun('2019-01-01', '2019-12-31', { employer: 'private' })],
        ...[wage('2019-01', 10_000), ended('2019-01-31')],
        ParticipationEnded({ on: '2019-02-01', exit, verified: true }),
      ] as const
    nobody
      .given('participation', ...paidTo(1, 'work'))
      .given('participation', ...paidTo(2, 'moved'))
      .report()
      .shows('costPerSuccess', sek(26_284))
    nobody
      .given('participation', ...paidTo(1, 'moved'))
      .report()
      .withholds('costPerSuccess', 0)
    nobody.report().lacks('costPerSuccess')
  })

  it('counts full-time persons on support in the last year: 73 days of 365, and 365', () => {
    nobody
      .given('support', granted('2018-01-01', 1))
      .given('support', granted('2019-10-20', 2))
      .report()
      .shows('fullTimePersonsOnSupport', 1.2)
    nobody
      .given('support', granted('2018-01-01', 1), SupportEnded({ on: '2018-12-31', kind: 'forsorjningsstod' }))
      .report()
      .lacks('fullTimePersonsOnSupport')
  })
})
