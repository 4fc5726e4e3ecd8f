import { ParticipationEnded, SubsidyDecided, type Day } from '@jobbspar/core'
import { ledger, project, type At, type History } from '@jobbspar/projections'
import { givenHistory } from '@jobbspar/testing'
import { describe, expect, it } from 'vitest'
import { asOf, begun, ended, opened, wage } from './told.js'

const job = (...more: readonly Parameters<typeof givenHistory<'participation'>>[2][]): History =>
  givenHistory('participation', 1, opened('2019-01-01'), begun('2019-01-01', '2019-05-31'), ...more)
const unreported = (history: History, day: Day, more: Partial<At> = {}) =>
  project({ ledger }, [history], { ...asOf(day), ...more }).ledger.unreported.map(
    ({ is, period, to, category }) =>
      `${category} ${period === to ? period : `${period} to ${to}`}${is === 'notYet' ? ', not due' : ''}`,
  )

describe('the wage of a month employed', () => {
  it('is owed by the last day of the month, and not known from the day after', () => {
    expect(unreported(job(), '2019-01-31')).toEqual(['wage 2019-01, not due'])
    expect(unreported(job(wage('2019-01', 20_000)), '2019-01-31')).toEqual([])
    expect(unreported(job(), '2019-02-01')).toEqual(['wage 2019-01', 'wage 2019-02, not due'])
    expect(unreported(job(wage('2019-01', 20_000)), '2019-02-01')).toEqual(['wage 2019-02, not due'])
  })

  it('is owed to the last day recorded, and after a planned last day without one it is not known whether it goes on', () => {
    const paid = ([1, 2, 3] as const).map((month) => wage(`2019-0${month}`, 20_000))
    expect(unreported(job(...paid, ended('2019-03-31')), '2019-12-31')).toEqual([])
    expect(unreported(job(...paid), '2019-12-31')).toEqual([
      ...['wage 2019-04 to 2019-05', 'wage 2019-06 to 2019-11', 'wage 2019-12, not due'],
    ])
  })

  it('is known to be none in months whose wages were all delivered', () => {
    const complete = { completeTo: { wages: '2019-03-31' } } as const
    expect(unreported(job(ended('2019-05-31')), '2019-12-31', complete)).toEqual(['wage 2019-04 to 2019-05'])
  })

  it('is not owed after the participation has ended', () => {
    const left = job(ParticipationEnded({ on: '2019-01-31', exit: 'work', verified: true }))
    expect(unreported(left, '2019-12-31')).toEqual(['wage 2019-01', 'wage 2019-02 to 2019-11', 'wage 2019-12, not due'])
  })

  it('leaves its subsidy not known with it; of a wage recorded without a subsidy the subsidy is estimated', () => {
    const decided = SubsidyDecided({
      ...{ on: '2018-12-20', subsidyId: 'subsidy-1', kind: 'nystartsjobb', level: 2 },
      ...{ from: '2019-01-01', to: '2019-02-28' },
    })
    const history = givenHistory(
      'participation',
      1,
      ...[opened('2018-12-01'), decided],
      begun('2019-01-01', '2019-02-28', { subsidyId: 'subsidy-1' }),
      ...[wage('2019-01', 20_000), ended('2019-02-28')],
    )
    expect(unreported(history, '2019-12-31')).toEqual(['wage 2019-02', 'wageSubsidy 2019-02'])
    expect(project({ ledger }, [history], asOf('2019-12-31')).ledger.rows).toMatchObject([
      { category: 'wageSubsidy', basis: 'terms', estimated: true },
      { category: 'wageRemainder', basis: 'terms', estimated: true },
    ])
  })
})
