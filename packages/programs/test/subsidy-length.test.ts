import { SubsidyExtended, type Day, type SubsidyKind } from '@jobbspar/core'
import { Temporal } from 'temporal-polyfill'
import { describe, it } from 'vitest'
import { swedishSubsidies } from '../src/sweden-subsidies.js'
import { admittedUnder, granted } from './categories.js'
import { jobEnds, ordinaryJob } from './way.js'

const each = 'subsidy/decision-at-most-months'
const all = 'subsidy/in-all-at-most-months'
const abolished = 'subsidy/extended-while-granted'

// The limits of the public facts alone.
const program = admittedUnder({
  subsidies: Object.fromEntries(
    Object.entries(swedishSubsidies).map(([kind, { highestLevel: _, ...terms }]) => [kind, terms]),
  ),
})

/** The last day of some calendar months from a day, and some days more, by Temporal. */
const after = (from: Day, months: number, more = 0): Day =>
  Temporal.PlainDate.from(from)
    .add({ months })
    .add({ days: more - 1 })
    .toString() as Day

/** A decision two weeks before it begins, for some calendar months and some days. */
const decision = (kind: SubsidyKind, on: Day, months: number, more = 0, n = 1) => {
  const from = after(on, 0, 15)
  return granted(kind, { on, from, to: after(from, months, more), subsidyId: `subsidy-${n}` })
}

const extended = (on: Day, to: Day, n = 1) => SubsidyExtended({ on, subsidyId: `subsidy-${n}`, to })

describe('subsidy/decision-at-most-months', () => {
  for (const [fact, kind, on] of [
    ['SE-NSJ-12', 'nystartsjobb', '2018-05-01'],
    ['SE-NSJ-12', 'nystartsjobb', '2025-02-15'],
    ['SE-INT-02', 'introduktionsjobb', '2019-02-15'],
    ['SE-EXT-04', 'extratjanst', '2020-05-01'],
    ['SE-OSA-01', 'offentligtSkyddadAnstallning', '2026-08-31'],
  ] as const)
    it(`[${fact}] accepts ${kind} for twelve months, decided on ${on}, and finds a day more`, () => {
      program
        .when(decision(kind, on, 12))
        .then(decision(kind, on, 12))
        .judges(each, 'met')
        .finds()
      program
        .when(decision(kind, on, 12, 1))
        .then(decision(kind, on, 12, 1))
        .finds(each)
        .because(each, { months: 12, lastAllowed: after(after(on, 0, 15), 12) })
    })

  it('[SE-NSJ-11] [SE-NSJ-12] finds a nystartsjobb for three years in one decision, by both limits', () => {
    program.when(decision('nystartsjobb', '2019-03-01', 36)).finds(each, all)
  })

  it('[SE-NSJ-12] has nothing to say of a decision before 1 May 2018, whose limit was not read', () => {
    program
      .when(decision('nystartsjobb', '2018-04-30', 36))
      .judges(each, 'notApplicable')
      .judges(all, 'notApplicable')
      .finds()
    program
      .when(decision('lonebidrag', '2019-03-01', 36))
      .judges(each, 'notApplicable')
      .finds()
    program
      .when(decision('offentligtSkyddadAnstallning', '2026-08-30', 36))
      .judges(each, 'notApplicable')
      .finds()
  })

  it('[SE-NSJ-12] takes an extension as a decision of its own: twelve months from the day after', () => {
    const year = program.given(granted('nystartsjobb', { on: '2018-05-20', from: '2018-06-01', to: '2019-05-31' }))
    year.when(extended('2019-05-20', '2020-05-31')).judges(each, 'met').judges(all, 'met').finds()
    const short = program.given(granted('nystartsjobb', { on: '2018-05-20', from: '2018-06-01', to: '2018-11-30' }))
    short.when(extended('2018-11-20', '2019-11-30')).judges(each, 'met').finds()
    short.when(extended('2018-11-20', '2019-12-01')).finds(each).because(each, { lastAllowed: '2019-11-30' })
  })
})

describe('subsidy/in-all-at-most-months', () => {
  const two = program.given(
    granted('nystartsjobb', { on: '2018-05-20', from: '2018-06-01', to: '2019-05-31' }),
    granted('nystartsjobb', { on: '2019-05-20', from: '2019-06-01', to: '2019-12-31', subsidyId: 'subsidy-2' }),
  )

  it('[SE-NSJ-11] counts decisions and extensions together: twenty-four months, and a day more is found', () => {
    two
      .when(extended('2019-12-15', '2020-05-31', 2))
      .judges(all, 'met')
      .finds()
    two
      .when(extended('2019-12-15', '2020-06-01', 2))
      .finds(all)
      .because(all, { firstDay: '2018-06-01', lastAllowed: '2020-05-31', months: 24, otherDays: 0 })
  })

  it('[SE-NSJ-11] counts a subsidy to the last day of the employment that it carried', () => {
    const decided = program.given(
      granted('nystartsjobb', { on: '2018-05-20', from: '2018-06-01', to: '2019-05-31' }),
      ordinaryJob('2018-06-01', { subsidyId: 'subsidy-1' }),
    )
    const twice = (last?: Day) =>
      (last === undefined ? decided : decided.given(jobEnds(last, 9))).given(
        granted('nystartsjobb', { on: '2018-08-20', from: '2018-09-01', to: '2019-08-31', subsidyId: 'subsidy-2' }),
      )
    // Twenty-four months from 1 September 2018 less June and July, which are 61 days; the same without an end is one stretch from June.
    const allowed = Temporal.PlainDate.from(after('2018-09-01', 24)).subtract({ days: 61 }).toString() as Day
    twice('2018-07-31')
      .when(extended('2019-08-20', allowed, 2))
      .judges(all, 'met')
      .finds()
    twice('2018-07-31')
      .when(extended('2019-08-20', after(allowed, 0, 2), 2))
      .finds(all)
      .because(all, { otherDays: 61, lastAllowed: allowed })
    twice()
      .when(extended('2019-08-20', allowed, 2))
      .finds(all)
      .because(all, { firstDay: '2018-06-01', otherDays: 0 })
    // An employment that went on after the subsidy adds nothing to it, and one that carried none takes nothing away.
    twice('2019-08-01')
      .when(extended('2019-08-20', '2020-05-31', 2))
      .judges(all, 'met')
      .finds()
    twice('2019-08-01')
      .when(extended('2019-08-20', '2020-06-01', 2))
      .finds(all)
  })

  it('[SE-NSJ-15] counts again after six months without it, and not a day earlier', () => {
    // Decided in 2024, where the limit is twenty-four months again; the months without it end on 31 March 2024.
    const used = program.given(
      granted('nystartsjobb', { on: '2021-09-20', from: '2021-10-01', to: '2022-09-30' }),
      extended('2022-09-20', '2023-09-30'),
    )
    const again = (from: Day) =>
      granted('nystartsjobb', { on: '2024-01-10', from, to: '2024-12-31', subsidyId: 'subsidy-2' })
    used.when(again('2024-04-01')).judges(all, 'met').finds()
    used.when(again('2024-03-31')).finds(all).because(all, { otherDays: 730 })
  })

  it('[SE-NSJ-16] [SE-NSJ-17] lets it last longer where a longer time was law, and asks nothing where none was read', () => {
    const from = (on: Day) =>
      program
        .given(
          granted('nystartsjobb', { on: '2018-05-20', from: '2018-06-01', to: '2019-05-31' }),
          extended('2019-05-20', '2020-05-31'),
        )
        .when(extended(on, '2020-06-30'))
    from('2019-12-31').finds(all)
    from('2020-01-01').judges(all, 'notApplicable').finds()
    from('2020-05-31').judges(all, 'notApplicable').finds()
  })

  it('[SE-INT-03] was thirty-six months for an introduktionsjobb from May 2020 to the end of 2021', () => {
    const year = program.given(granted('introduktionsjobb', { on: '2019-02-01', from: '2019-03-01', to: '2020-02-29' }))
    const twoYears = year.given(extended('2020-02-01', '2021-02-28'))
    twoYears.when(extended('2021-02-01', '2022-02-28')).judges(all, 'met').finds()
    twoYears.given(extended('2021-02-01', '2021-12-31')).when(extended('2021-12-31', '2022-03-01')).finds(all)
    twoYears.given(extended('2021-02-01', '2021-12-31')).when(extended('2021-12-31', '2022-02-28')).finds()
  })

  it('[SE-YRK-01] is twelve months for a yrkesintroduktionsanställning', () => {
    program
      .when(decision('yrkesintroduktionsanstallning', '2019-02-01', 12))
      .judges(all, 'met')
      .finds()
    program.when(decision('yrkesintroduktionsanstallning', '2019-02-01', 12, 1)).finds(all)
  })

  it('counts each kind by itself, and says nothing of a subsidy there is not', () => {
    two
      .when(decision('introduktionsjobb', '2019-12-15', 12, 0, 3))
      .judges(all, 'met')
      .finds()
    program.when(extended('2019-12-15', '2020-05-31')).judges(all, 'notApplicable').judges(abolished, 'notApplicable')
  })
})

describe('subsidy/extended-while-granted', () => {
  for (const [fact, kind, last, first] of [
    ['SE-EXT-02', 'extratjanst', '2021-12-31', '2022-01-01'],
    ['SE-TRA-01', 'traineejobb', '2018-04-30', '2018-05-01'],
    ['SE-UTB-01', 'utbildningskontrakt', '2019-12-31', '2020-01-01'],
    ['SE-YRK-01', 'yrkesintroduktionsanstallning', '2023-12-31', '2024-01-01'],
    ['SE-TRY-01', 'trygghetsanstallning', '2017-06-30', '2017-07-01'],
  ] as const)
    it(`[${fact}] accepts an extension of ${kind} on ${last} and finds one the day after`, () => {
      const from = after(first, -2)
      const running = program.given(granted(kind, { on: from, from, to: after(first, 1) }))
      running
        .when(extended(last, after(first, 2)))
        .judges(abolished, 'met')
        .finds()
      running
        .when(extended(first, after(first, 2)))
        .finds(abolished)
        .because(abolished, { kind, grantedAnew: false })
    })

  it('[SE-EXT-06] finds an extratjänst extended in June 2022', () => {
    program
      .given(granted('extratjanst', { on: '2021-11-15', from: '2021-12-01', to: '2022-06-30' }))
      .when(extended('2022-06-15', '2022-11-30'))
      .finds(abolished)
      .because(abolished, { kind: 'extratjanst', decidedOn: '2022-06-15' })
  })
})
