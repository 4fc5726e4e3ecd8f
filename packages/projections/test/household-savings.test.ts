import { ParticipationEnded, sek, SupportEnded, type Day, type Exit, type Program } from '@jobbspar/core'
import { falkenberg } from '@jobbspar/programs'
import { householdSavings, project, type At, type History } from '@jobbspar/projections'
import { givenHistory } from '@jobbspar/testing'
import { describe, expect, it } from 'vitest'
import { asOf, granted, opened, paid } from './told.js'

const source = { id: 'H12', document: 'made up for a test', status: 'verified' } as const
const program: Program = {
  ...falkenberg,
  terms: { ...falkenberg.terms, householdMonthCost: [{ from: '2015-01-01', value: sek(8_083), source }] },
}

const left = (nth: number, exit: Exit, person = nth, household = person, on: Day = '2020-03-10'): History =>
  givenHistory(
    'participation',
    nth,
    opened('2019-01-01', person, household),
    ParticipationEnded({ on, exit, verified: true }),
  )

/** The delivery is complete, so a payment that is not recorded in it was not made. */
const saved = (histories: readonly History[], at: At) =>
  project({ savings: householdSavings }, histories, { completeTo: { support: at.asOf }, ...at, program }).savings

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
      givenHistory('support', 1, granted('2019-01-01'), paid('2020-03', 500), paid('2020-05', 0)),
      givenHistory('support', 2, granted('2019-01-01', 2), paid('2020-06', 500)),
    ]
    expect(saved([left(1, 'work'), ...support], asOf('2021-03-31'))).toMatchObject({ months: 12, returned: 0 })
    const next = givenHistory('support', 1, granted('2019-01-01'), paid('2020-04', 500))
    expect(saved([left(1, 'work'), next], asOf('2021-03-31'))).toMatchObject({ months: 0, returned: 1, saved: sek(0) })
  })

  it('ends when support is paid again', () => {
    const histories = [
      left(1, 'work'),
      givenHistory('support', 1, granted('2019-01-01'), paid('2020-03', 500), paid('2020-06', 900)),
    ]
    expect(saved(histories, asOf('2021-03-31'))).toMatchObject({ months: 2, returned: 1, saved: sek(16_166) })
    expect(saved(histories, asOf('2020-05-31'))).toMatchObject({ months: 2, returned: 0 })
  })

  it('is nothing for an exit that is no outcome, and for nobody', () => {
    expect(saved([left(1, 'incomeSupport')], asOf('2021-03-31'))).toMatchObject({ households: 0, saved: sek(0) })
    expect(saved([], asOf('2021-03-31'))).toMatchObject({ households: 0, months: 0, saved: sek(0) })
  })

  it('is not known where a month has no cost', () => {
    const view = project({ savings: householdSavings }, [left(1, 'work')], {
      ...asOf('2021-03-31'),
      completeTo: { support: '2021-03-31' },
    }).savings
    expect(view).toMatchObject({ households: 1, months: 12 })
    expect(view.saved).toBeUndefined()
  })
})

describe('months whose support was not delivered in full', () => {
  const asked = (histories: readonly History[], more: Partial<At> = {}) =>
    saved(histories, { ...asOf('2020-12-31'), completeTo: {}, ...more })
  const success = left(1, 'work')
  const support = (...told: Parameters<typeof givenHistory<'support'>>[2][]) =>
    givenHistory('support', 1, granted('2019-01-01'), paid('2020-03', 500), ...told)
  const over = SupportEnded({ on: '2020-03-31', kind: 'forsorjningsstod' })

  it('save nothing that is known for a household without any record of support', () => {
    expect(asked([success])).toMatchObject({
      households: 1,
      months: 0,
      saved: sek(0),
      silent: { notKnown: 8, notYet: 1 },
    })
    // December is due by its last day, the reference date. The support of another household says nothing about this
    // household.
    const other = givenHistory('support', 2, granted('2019-01-01', 2), paid('2020-03', 500))
    expect(asked([success, other])).toMatchObject({ months: 0, silent: { notKnown: 8, notYet: 1 } })
  })

  it('are not known while support is granted and no payment of the month is recorded', () => {
    expect(asked([success, support()])).toMatchObject({ months: 0, silent: { notKnown: 8, notYet: 1 } })
  })

  it('are known once the support has ended', () => {
    expect(asked([success, support(over)])).toMatchObject({ months: 9, saved: sek(72_747), silent: { notKnown: 0 } })
  })

  it('are known where a payment of nothing is recorded, up to the first month without one', () => {
    const told = support(paid('2020-04', 0), paid('2020-05', 0), paid('2020-07', 0))
    expect(asked([success, told])).toMatchObject({ months: 2, saved: sek(16_166), silent: { notKnown: 6, notYet: 1 } })
  })

  it('are known as far as the delivery is complete', () => {
    const told = [success, support()]
    expect(asked(told, { completeTo: { support: '2020-09-30' } })).toMatchObject({
      months: 6,
      silent: { notKnown: 2, notYet: 1 },
    })
    expect(asked(told, { completeTo: { support: '2020-09-29' } })).toMatchObject({
      months: 5,
      silent: { notKnown: 3, notYet: 1 },
    })
  })

  it('are not known while a new grant may be reported still: 30 days from the end of the month', () => {
    const told = [success, support(over)]
    expect(asked(told, { knownAt: '2021-01-29T00:00:00.000Z' })).toMatchObject({ months: 8, silent: { notKnown: 1 } })
    expect(asked(told, { knownAt: '2021-01-30T00:00:00.000Z' })).toMatchObject({ months: 9, silent: { notKnown: 0 } })
  })

  it('end with the month in which support was paid again', () => {
    const again = givenHistory('support', 1, granted('2019-01-01'), paid('2020-03', 500), paid('2020-06', 500))
    expect(asked([success, again])).toMatchObject({ months: 0, returned: 1, silent: { notKnown: 2 } })
  })
})

describe('a household named in two streams of support, for its file was moved', () => {
  const success = left(1, 'work')
  const old = (...more: Parameters<typeof givenHistory<'support'>>[2][]) =>
    givenHistory('support', 1, granted('2019-01-01'), paid('2020-03', 500), ...more)
  const moved = (...more: Parameters<typeof givenHistory<'support'>>[2][]) =>
    givenHistory('support', 2, granted('2020-04-01'), ...more)
  const asked = (...support: readonly History[]) =>
    saved([success, ...support], { ...asOf('2020-06-30'), completeTo: {} })
  const nothing = [paid('2020-04', 0), paid('2020-05', 0), paid('2020-06', 0)]

  it('saves 3 × 8 083 = 24 249 where the new stream says that nothing was paid, though the old grant was left open', () => {
    const told = { households: 1, months: 3, saved: sek(24_249), silent: { notKnown: 0, notYet: 0 } }
    expect(asked(old(), moved(...nothing))).toMatchObject(told)
    expect(asked(moved(...nothing), old())).toMatchObject(told)
  })

  it('comes back once where both report a payment', () => {
    const both = [old(paid('2020-05', 500)), moved(paid('2020-04', 0), paid('2020-05', 700))]
    expect(asked(...both)).toMatchObject({ households: 1, months: 1, returned: 1, saved: sek(8_083) })
  })

  it('is not known from the month on of which one reports a payment and the other that nothing was paid', () => {
    const both = [old(...nothing), moved(paid('2020-04', 0), paid('2020-05', 700), paid('2020-06', 0))]
    const found = { households: 1, months: 1, returned: 0, saved: sek(8_083), silent: { notKnown: 2, notYet: 0 } }
    expect(asked(...both)).toMatchObject(found)
    expect(asked(...[...both].reverse())).toMatchObject(found)
  })

  it('has come back where one of two persons, each with a stream, is paid and the other is not', () => {
    const own = (nth: number, kronor: number) =>
      givenHistory(
        'support',
        nth,
        {
          ...granted('2019-01-01'),
          data: { ...granted('2019-01-01').data, participant: `participant-${String(nth)}` },
        } as const,
        paid('2020-04', 0),
        paid('2020-05', kronor),
      )
    expect(asked(own(1, 0), own(2, 700))).toMatchObject({ months: 1, returned: 1, silent: { notKnown: 0 } })
  })
})
