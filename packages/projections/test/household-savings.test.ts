import { ParticipationEnded, sek, type Day, type Exit, type Program } from '@jobbspar/core'
import { falkenberg } from '@jobbspar/programs'
import { householdSavings, project, type At, type History } from '@jobbspar/projections'
import { historyTold } from '@jobbspar/testing'
import { describe, expect, it } from 'vitest'
import { asOf, granted, opened, paid } from './told.js'

const source = { id: 'H12', document: 'made up for a test', status: 'verified' } as const
const program: Program = {
  ...falkenberg,
  terms: { ...falkenberg.terms, householdMonthCost: [{ from: '2015-01-01', value: sek(8_083), source }] },
}

const left = (nth: number, exit: Exit, person = nth, household = person, on: Day = '2020-03-10'): History =>
  historyTold(
    'participation',
    nth,
    opened('2019-01-01', person, household),
    ParticipationEnded({ on, exit, verified: true }),
  )

const saved = (histories: readonly History[], at: At) =>
  project({ savings: householdSavings }, histories, { ...at, program }).savings

describe('what households off support save', () => {
  it('[H12] is 96 996 for twelve months after the month of the success', () => {
    const view = saved([left(1, 'work')], asOf('2021-03-31'))
    expect(view).toMatchObject({ households: 1, months: 12, returned: 0, saved: sek(96_996) })
    // The month of March 2021 is not over on the 30th.
    expect(saved([left(1, 'work')], asOf('2021-03-30'))).toMatchObject({ months: 11, saved: sek(88_913) })
  })

  it('counts two participants of one household once', () => {
    const two = [left(1, 'work', 1, 7), left(2, 'education', 2, 7)]
    expect(saved(two, asOf('2021-03-31'))).toMatchObject({ households: 1, months: 12, saved: sek(96_996) })
  })

  it('cites the same of two successes in one month, whichever is told first', () => {
    const two = [left(1, 'work', 1, 7), left(2, 'education', 2, 7)]
    const [one, other] = [two, [...two].reverse()].map((told) => saved(told, asOf('2021-03-31')).evidence)
    expect(one).toHaveLength(1)
    expect(other).toEqual(one)
  })

  it('begins for a household with the earlier of two successes, and with the later where the earlier exit is none', () => {
    const months = (first: Exit) =>
      saved([left(2, 'work', 2, 7, '2020-09-10'), left(1, first, 1, 7)], asOf('2021-03-31')).months
    expect(months('work')).toBe(12)
    expect(months('incomeSupport')).toBe(6)
  })

  it('does not end with the support of the month of the success, nor with a payment of nothing or to another household', () => {
    const support = [
      historyTold('support', 1, granted('2019-01-01'), paid('2020-03', 500), paid('2020-05', 0)),
      historyTold('support', 2, granted('2019-01-01', 2), paid('2020-06', 500)),
    ]
    expect(saved([left(1, 'work'), ...support], asOf('2021-03-31'))).toMatchObject({ months: 12, returned: 0 })
    const next = historyTold('support', 1, granted('2019-01-01'), paid('2020-04', 500))
    expect(saved([left(1, 'work'), next], asOf('2021-03-31'))).toMatchObject({ months: 0, returned: 1, saved: sek(0) })
  })

  it('ends when support is paid again', () => {
    const histories = [
      left(1, 'work'),
      historyTold('support', 1, granted('2019-01-01'), paid('2020-03', 500), paid('2020-06', 900)),
    ]
    expect(saved(histories, asOf('2021-03-31'))).toMatchObject({ months: 2, returned: 1, saved: sek(16_166) })
    expect(saved(histories, asOf('2020-05-31'))).toMatchObject({ months: 2, returned: 0 })
  })

  it('is nothing for an exit that is no outcome, and for nobody', () => {
    expect(saved([left(1, 'incomeSupport')], asOf('2021-03-31'))).toMatchObject({ households: 0, saved: sek(0) })
    expect(saved([], asOf('2021-03-31'))).toMatchObject({ households: 0, months: 0, saved: sek(0) })
  })

  it('is not known where a month has no cost', () => {
    const view = project({ savings: householdSavings }, [left(1, 'work')], asOf('2021-03-31')).savings
    expect(view).toMatchObject({ households: 1, months: 12 })
    expect(view.saved).toBeUndefined()
  })
})
