import {
  CoachAppointed,
  EmploymentBegun,
  hours,
  ParticipantAssigned,
  ParticipationEnded,
  sek,
  type Day,
  type Exit,
  type LibraryWord,
  type Month,
  type Program,
} from '@jobbspar/core'
import { bengtsfors, falkenberg, hassleholm, hedensted } from '@jobbspar/programs'
import {
  amounts,
  contents,
  defineFigure,
  releasedReport,
  type EarlierRelease,
  type FigureDefinition,
  type ReleasedFigure,
  type ReleasedReport,
} from '@jobbspar/projections'
import { figures, type Figures } from '@jobbspar/testing'
import { describe, expect, it } from 'vitest'
import { deep } from '../../../test/chance.js'
import { begun, ended, granted, opened, paid, wage } from './told.js'

/** How many participations ended in each exit, and how many are open. */
type Cohort = Readonly<Partial<Record<LibraryWord<'exit'> | 'open', number>>>

const end = (exit: Exit, on: Day = '2018-06-30') => ParticipationEnded({ on, exit, verified: true })

/**
 * A cohort whose participations all opened on one day and all ended on one day, so that times disclose no more than
 * counts.
 */
const cohortOf = (counts: Cohort, start = figures(falkenberg).asOf('2019-12-31')): Figures => {
  let nth = 0
  let all = start
  for (const [status, count] of Object.entries(counts))
    for (let i = 0; i < count; i++)
      all = all.given('participation', opened('2018-01-01', ++nth), ...(status === 'open' ? [] : [end(status)]))
  return all
}

interface Options {
  readonly figures?: readonly FigureDefinition[]
  readonly earlier?: EarlierRelease
}

const releasedOf = (all: Figures, options: Options = {}): ReleasedReport => {
  const answer = releasedReport(all.histories, all.at, options)
  if (!answer.ok) throw new Error(answer.because.is)
  return answer.report
}

/** A figure by its id in a report, or a withheld figure by the id of the figure. */
const figureOf = ({ figures: all }: ReleasedReport, id: string, figure = id): ReleasedFigure | undefined =>
  all.find((one) => one.id === id && one.reference !== true) ?? all.find((one) => one.id === figure)

const shown = ({ figures: all }: ReleasedReport): readonly string[] =>
  all.flatMap(({ id, withheld, reference }) => (withheld === true || reference === true ? [] : [id]))

const from1 = (last: number) => Array.from({ length: last }, (_, i) => i + 1)

/** Figures for deliveries of support and wages that are complete. */
const delivered = figures(falkenberg).asOf('2029-12-31').completeTo({ support: '2029-12-31', wages: '2029-12-31' })

/** A number of households with support before the job, with the events that a test adds for each. */
const households = (count: number, support: (nth: number) => readonly (readonly [Month, number])[]) =>
  from1(count).reduce(
    (all, nth) =>
      all
        .given('participation', opened('2018-06-01', nth), begun('2019-01-01', '2019-12-31'))
        .given('support', granted('2017-01-01', nth), ...support(nth).map(([month, kronor]) => paid(month, kronor))),
    delivered,
  )

/** Every way to divide a total into this many parts. */
const divided = (total: number, parts: number): readonly (readonly number[])[] =>
  parts === 1
    ? [[total]]
    : from1(total + 1).flatMap((i) => divided(total - i + 1, parts - 1).map((rest) => [i - 1, ...rest]))

describe('counts of a released report', () => {
  it('are shown as one where one of them is small: one who moved with the fewest others', () => {
    const report = releasedOf(cohortOf({ work: 9, education: 7, incomeSupport: 12, moved: 1, other: 6, open: 8 }))
    expect(figureOf(report, 'outcome')).toMatchObject({ rate: { x: 16, n: 35, pending: 8, excluded: 0 } })
    expect(report.figures.filter(({ figure }) => figure === 'exit').map(({ id, value }) => [id, value])).toEqual([
      ['exit.work', 9],
      ['exit.education', 7],
      ['exit.incomeSupport', 12],
      [expect.stringMatching(/moved.*other$/), 7],
    ])
  })

  it.each([
    [24, 0, { is: 'moreThan', count: 19, of: 24 }],
    [21, 3, { is: 'moreThan', count: 19, of: 24 }],
    [0, 24, { is: 'fewerThan', count: 5, of: 24 }],
    [4, 20, { is: 'fewerThan', count: 5, of: 24 }],
  ])('say of %i with the outcome and %i without no more than %j', (work, incomeSupport, few) => {
    const outcome = figureOf(releasedOf(cohortOf({ work, incomeSupport })), 'outcome')
    expect(outcome).toMatchObject({ few })
    expect(outcome).not.toHaveProperty('rate')
  })

  it('do not say by those who left in a period how few reached the outcome otherwise: 20 of 23 with work', () => {
    const all = cohortOf({ work: 20, education: 3, incomeSupport: 6, moved: 8 })
    const report = releasedOf(all.inPeriod({ first: '2018-01-01', last: '2018-06-30' }))
    expect(figureOf(report, 'outcome')).toMatchObject({ rate: { x: 23, n: 37 } })
    expect(figureOf(report, 'participationsLeft')).toMatchObject({ value: 37 })
    expect(shown(report).filter((id) => id.startsWith('leftIn.'))).toEqual([])
  })

  it('are none where fewer than five took part', () => {
    const report = releasedOf(cohortOf({ work: 2, moved: 1 }))
    expect(shown(report).filter((id) => /^(outcome|exit|timeTo|daysToEnd)/.test(id))).toEqual([])
  })

  it('leave out a rate that differs from another by few: 11 employed still after 6 months, 9 after 12', () => {
    const report = releasedOf(
      from1(20).reduce(
        (all, nth) =>
          all.given(
            'participation',
            opened('2018-06-01', nth),
            begun('2019-01-01', '2019-12-31'),
            ended(nth <= 9 ? '2019-03-31' : nth <= 11 ? '2019-09-30' : '2020-02-28'),
          ),
        delivered,
      ),
    )
    const stated = report.figures.filter(({ figure, rate }) => figure === 'sustained' && rate !== undefined)
    expect(stated.map(({ part, rate }) => [part, rate?.x])).toEqual([['6', 11]])
  })

  describe('of those still employed', () => {
    /**
     * 26 employed persons. A number of them are in an open-ended job without any sign of its end. There are other
     * persons for whom it is not known.
     */
    const employed = (assumed: number, notKnown = 0, pending = 0): ReleasedReport =>
      releasedOf(
        from1(26 + notKnown + pending).reduce((all, nth) => {
          const last = nth <= assumed + 12 ? '2019-12-31' : '2019-03-31'
          const job =
            nth <= assumed
              ? [EmploymentBegun(openEnded)]
              : nth <= 26
                ? [begun('2019-01-01', '2019-12-31'), ended(last)]
                : nth <= 26 + notKnown
                  ? [begun('2019-01-01', '2019-03-31')]
                  : [begun('2029-11-01', '2029-12-31')]
          return all.given('participation', opened('2018-06-01', nth), ...job)
        }, delivered),
        { figures: contents.filter(({ id }) => id === 'sustained') },
      )
    const openEnded = {
      ...({ on: '2019-01-01', employmentId: 'employment-1', kind: 'resursjobb', employer: 'municipality' } as const),
      hoursPerWeek: hours(40),
    }
    const halfYear = (report: ReleasedReport) => figureOf(report, 'sustained.6', 'sustained')

    it('look the same whether few of them are assumed to be', () => {
      expect(halfYear(employed(0))).toMatchObject({ rate: { x: 12, n: 26 } })
      expect(halfYear(employed(2))).toMatchObject({ rate: { x: 14, n: 26, provisional: false } })
      for (const count of [0, 2]) {
        expect(halfYear(employed(count))?.rate).not.toHaveProperty('assumed')
        expect(Object.keys(halfYear(employed(count))?.rate ?? {})).toEqual(
          Object.keys(halfYear(employed(0))?.rate ?? {}),
        )
      }
    })

    it('are none where it can be told by that share how few are not known: 2 next to 5 who are not due yet', () => {
      expect(halfYear(employed(0, 0, 5))).toMatchObject({ rate: { x: 12, n: 26, pending: 5, notKnown: 0 } })
      expect(halfYear(employed(0, 2, 5))).toMatchObject({ withheld: true })
    })
  })

  it('lie five or more from each that is a part of them, also through a third: 26 employed, 24 of them in the first year [F24]', () => {
    const report = releasedOf(
      from1(26).reduce(
        (all, nth) =>
          all.given(
            'participation',
            opened('2018-06-01', nth),
            begun('2019-01-01', '2019-12-31', nth > 2 ? {} : { kind: 'ordinary' }),
            ended(nth <= 13 ? '2019-03-31' : '2019-12-31'),
          ),
        delivered,
      ),
    )
    expect(figureOf(report, 'personsInFirstYear')).toMatchObject({ value: 24 })
    expect(figureOf(report, 'sustained.6', 'sustained')).toMatchObject({ withheld: true })
  })

  it('are also missing where another figure is computed from them', () => {
    const compared = releasedOf(
      from1(9).reduce(
        (all, nth) => all.given('participation', opened('2018-01-01', nth), end(nth < 3 ? 'work' : 'moved')),
        figures(hedensted).asOf('2019-12-31'),
      ),
    )
    for (const id of ['reachedOutcome', 'expectedAtBaseline'])
      expect(figureOf(compared, id)).toMatchObject({ withheld: true })
  })

  it('give way to the one that the program has published: 43 jobs [H06]', () => {
    const report = releasedOf(
      cohortOf({ work: 43, education: 3, incomeSupport: 20, open: 5 }, figures(hassleholm).asOf('2019-12-31')),
    )
    expect(figureOf(report, 'jobs')).toMatchObject({ value: 43, agrees: true })
    // 46 with the outcome would leave 3 in education.
    expect(figureOf(report, 'outcome')).toMatchObject({ withheld: true })
  })

  it('do not depend on whether evidence is asked for', () => {
    const { histories, at } = cohortOf({ work: 9, education: 7, incomeSupport: 6, moved: 1, open: 8 })
    const [without, within] = [false, true].map((evidence) => releasedReport(histories, { ...at, evidence }))
    expect(within).toEqual(without)
    expect(JSON.stringify(within)).not.toMatch(/"evidence":\[[^\]]/)
  })
})

describe('amounts of a released report', () => {
  const before = (report: ReleasedReport) => figureOf(report, 'supportBefore', 'support')

  it('rest on five households, and are shown to a thousand', () => {
    expect(before(releasedOf(households(4, () => [['2018-05', 1_000]])))).toMatchObject({ withheld: true })
    expect(before(releasedOf(households(5, () => [['2018-05', 1_120]])))).toMatchObject({
      value: { minor: 600_000, currency: 'SEK' },
    })
  })

  it('are withheld where the second largest could tell the largest within ten per cent', () => {
    const one = (kronor: number) => households(6, (nth) => [['2018-05', nth === 1 ? kronor : nth === 2 ? 10_000 : 500]])
    // 2 000 of the others are a tenth of 20 000, and less than a tenth of 21 000.
    expect(before(releasedOf(one(20_000)))).not.toHaveProperty('withheld')
    expect(before(releasedOf(one(21_000)))).toMatchObject({ withheld: true })
  })

  it('of a family are all withheld where one of them rests on few', () => {
    const report = releasedOf(
      households(10, (nth) => [['2018-05', 1_000], ...(nth < 3 ? [['2020-05', 700] as const] : [])]),
    )
    for (const id of ['supportBefore', 'supportAfter', 'supportChange'])
      expect(figureOf(report, id, 'support')).toMatchObject({ withheld: true })
  })

  it('count persons and households, not streams: one person with five participations and five grants', () => {
    const report = releasedOf(
      from1(5).reduce(
        (all, nth) =>
          all
            .given('participation', opened('2018-01-01', 1), end('work'))
            .given('support', granted('2017-01-01', 1), paid(`2018-0${String(nth)}` as Month, 1_000)),
        delivered,
      ),
    )
    expect(figureOf(report, 'fullTimePersonsOnSupport') ?? { withheld: true }).toMatchObject({ withheld: true })
  })

  it('per success are withheld with the successes: 3 of 40', () => {
    const cost = (successes: number) =>
      releasedOf(
        from1(40).reduce(
          (all, nth) =>
            all.given(
              'participation',
              ...[opened('2018-06-01', nth), begun('2019-01-01', '2019-12-31', { employer: 'private' })],
              ...[wage('2019-01', 10_000), ended('2019-12-31')],
              end(nth <= successes ? 'work' : 'incomeSupport', '2020-01-31'),
            ),
          delivered,
        ),
      )
    expect(figureOf(cost(3), 'costPerSuccess')).toMatchObject({ withheld: true })
    expect(figureOf(cost(3), 'costPerSuccess')).not.toHaveProperty('costInterval')
    expect(figureOf(cost(3), 'wageIncome')).toMatchObject({ value: { minor: 40_000_000 } })
    expect(figureOf(cost(10), 'costPerSuccess')).not.toHaveProperty('withheld')
  })
})

describe('a figure of an app', () => {
  it('that gives no case for its amount is withheld, whatever it says it is', () => {
    const without = defineFigure({
      ...{ id: 'made', section: 'other', unit: 'money', label: 'Made for a test.', asks: {} },
      value: () => ({ value: sek(5_000_000), evidence: [] }),
      cells: () => [],
      formula: { name: 'made', against: 'by hand', edges: 'none' },
      release: amounts('made'),
    })
    const report = releasedOf(cohortOf({ work: 16, incomeSupport: 8 }), { figures: [without] })
    expect(figureOf(report, 'made')).toMatchObject({ withheld: true })
  })
})

describe('means and times of a released report', () => {
  it('a caseload of three participants is in none', () => {
    const coached = (count: number) =>
      releasedOf(
        from1(count)
          .reduce(
            (all, nth) => all.given('participation', opened('2018-01-01', nth)),
            figures(bengtsfors).asOf('2019-12-31'),
          )
          .given(
            'coach',
            CoachAppointed({ on: '2018-01-01', coach: 'coach-1', fullTimeShare: 1 }),
            ...from1(count).map((nth) =>
              ParticipantAssigned({ on: '2018-01-01', participation: `participation-${String(nth)}` }),
            ),
          ),
      )
    expect(figureOf(coached(3), 'caseload')).toMatchObject({ withheld: true })
    expect(figureOf(coached(6), 'caseload')).toMatchObject({ value: 6 })
  })

  it('a median is in weeks, with five on each side', () => {
    const days: readonly Day[] = ['2018-02-20', '2018-03-01', '2018-04-10', '2018-08-20', '2018-12-30']
    const times = (each: number) =>
      figureOf(
        releasedOf(
          days
            .flatMap((day) => from1(each).map(() => day))
            .reduce(
              (all, day, i) =>
                all.given(
                  'participation',
                  opened('2018-01-01', i + 1),
                  end(i % 2 === 0 ? 'work' : 'incomeSupport', day),
                ),
              figures(falkenberg).asOf('2019-12-31'),
            ),
        ),
        'daysToEnd',
      )
    // The median is 10 April (99 days). Of 15 participations nine ended by that day and six later; of 10 four ended
    // later.
    expect(times(3)).toMatchObject({ value: 14, unit: 'weeks' })
    expect(times(2)?.value).toBeUndefined()
  })
})

/**
 * Figures about counts and curves. A mean over five or more is exact, so it can disclose more about a cohort with equal
 * times.
 */
const ofCounts = contents.filter(
  ({ section, release }) => (section === 'outcomes' || section === 'time') && release.is !== 'mean',
)

/** The small counts of cohorts of which what is printed of outcomes leaves fewer than three values. */
const knownOf = (
  cohorts: readonly (readonly number[])[],
  statuses: readonly string[],
  start?: Figures,
): readonly string[] => {
  const printed = cohorts.map((counts) => {
    const cohort = Object.fromEntries(statuses.map((status, i) => [status, counts[i] ?? 0]))
    const { figures: all } = releasedOf(cohortOf(cohort, start), { figures: ofCounts })
    return JSON.stringify(
      all.map(({ definition: _, ...one }: ReleasedFigure & { readonly definition?: unknown }) => one),
    )
  })
  const values = new Map<string, readonly Set<number>[]>()
  cohorts.forEach((counts, i) => {
    const seen = printed[i] ?? ''
    const possible = values.get(seen) ?? counts.map(() => new Set<number>())
    counts.forEach((count, status) => possible[status]?.add(count))
    values.set(seen, possible)
  })
  return cohorts.flatMap((counts, i) =>
    counts.flatMap((count, status) =>
      count >= 1 && count <= 4 && (values.get(printed[i] ?? '')?.[status]?.size ?? 0) < 3
        ? [`${statuses[status] ?? ''} of ${counts.join(', ')}`]
        : [],
    ),
  )
}

describe('whoever sees all of a released report, and knows the rule', () => {
  const all = ['work', 'education', 'incomeSupport', 'moved', 'open'] as const
  // Without the cohorts with education fewer cohorts are possible, which makes the test stricter.
  const statuses = deep ? all : all.filter((status) => status !== 'education')

  it.each(deep ? [5, 6, 7, 8, 9, 10, 11, 12] : [9])(
    'is left with three values of each small count of a cohort of %i',
    (total) => {
      const known = knownOf(divided(total, statuses.length), statuses)
      expect(known).toEqual([])
    },
  )
})

describe('a rate that the program marks as harmless', () => {
  const marked: Program = {
    ...falkenberg,
    harmless: [{ rate: 'outcome', source: { id: 'TEST', document: 'made up', status: 'interpretation' } }],
  }
  const outcomeIn = (counts: Cohort, program = marked) =>
    figureOf(releasedOf(cohortOf(counts, figures(program).asOf('2019-12-31'))), 'outcome')

  it('is printed as it is where all of at least ten reached it, or none; without the mark it is not', () => {
    expect(outcomeIn({ incomeSupport: 12, moved: 8 })).toMatchObject({ value: 0, outOf: { part: 0, whole: 20 } })
    expect(outcomeIn({ work: 12, education: 8 })).toMatchObject({ value: 100, outOf: { part: 20, whole: 20 } })
    expect(outcomeIn({ incomeSupport: 12, moved: 8 }, falkenberg)).toMatchObject({
      few: { is: 'fewerThan', count: 5, of: 20 },
    })
    expect(outcomeIn({ work: 12, education: 8 }, falkenberg)).toMatchObject({
      few: { is: 'moreThan', count: 15, of: 20 },
    })
  })

  it('is printed as without the mark where one to four reached it or did not, and of fewer than ten', () => {
    for (const counts of [{ work: 3, incomeSupport: 17 }, { work: 18, moved: 2 }, { incomeSupport: 9 }, { work: 9 }])
      expect(outcomeIn(counts)).toEqual(outcomeIn(counts, falkenberg))
  })

  it('shows no count that is not shown without the mark: 10 in work and 4 open, and what was 10 in work is 11', () => {
    for (const cohort of [
      { work: 10, open: 4 },
      { incomeSupport: 10, open: 4 },
      { work: 11, open: 10 },
    ])
      for (const earlier of [undefined, { work: 10, open: 9 }]) {
        const report = (program: Program) => {
          const start = figures(program).asOf('2019-12-31')
          const options = earlier === undefined ? {} : { earlier: releasedOf(cohortOf(earlier, start)) }
          return releasedOf(cohortOf(cohort, start), options)
        }
        expect([cohort, report(marked).printed]).toEqual([cohort, report(falkenberg).printed])
      }
  })

  it('leaves three values of each small count to whoever sees all, and knows the rule: of ten', () => {
    const all = ['work', 'incomeSupport', 'moved', 'education'] as const
    const statuses = deep ? all : all.slice(0, 3)
    for (const total of deep ? [10, 11, 12, 13] : [10]) {
      const cohorts = divided(total, statuses.length)
      const known = knownOf(cohorts, statuses, figures(marked).asOf('2019-12-31'))
      expect(known).toEqual([])
    }
  })

  it('is a rate of the report, or the report is not released', () => {
    const other: Program = { ...marked, harmless: [{ ...marked.harmless![0]!, rate: 'outcomes' }] }
    const { histories, at } = cohortOf({ work: 20 }, figures(other).asOf('2019-12-31'))
    const answer = releasedReport(histories, at)
    expect(answer).toMatchObject({ ok: false, because: { is: 'harmlessNotThere', rate: 'outcomes' } })
    expect(answer.ok ? [] : 'rates' in answer.because ? answer.because.rates : []).toContain('outcome')
  })
})

describe('4 in work, 4 in fleksjob, 5 with dagpenge', () => {
  it('are not the only ones that fit what is shown of 13 with the outcome', () => {
    const printed = ([work = 0, fleksjob = 0, education = 0]: readonly number[]) => {
      const cohort = cohortOf(
        { work, fleksjob, education, dagpenge: 5, incomeSupport: 20 },
        figures(hedensted).asOf('2019-12-31'),
      )
      return JSON.stringify(
        releasedOf(cohort, { figures: ofCounts.filter(({ section }) => section === 'outcomes') }).figures,
      )
    }
    const seen = printed([4, 4, 0])
    expect(seen).toMatch(/"x":13,"n":33/)
    const alike = divided(8, 3).filter((counts) => printed(counts) === seen)
    for (const i of [0, 1, 2]) expect(new Set(alike.map((counts) => counts[i])).size).toBeGreaterThan(2)
  })
})

describe('a released report after another', () => {
  const first = cohortOf({ work: 16, incomeSupport: 8 })
  const earlier = releasedOf(first)

  const workIn = (report: ReleasedReport) => [
    figureOf(report, 'outcome')?.rate?.x,
    figureOf(report, 'outcome')?.rate?.n,
  ]

  it('leaves out what has changed by few: 16 of 24, then 18 of 26', () => {
    const next = cohortOf({ work: 18, incomeSupport: 8 })
    expect(workIn(earlier)).toEqual([16, 24])
    expect(workIn(releasedOf(next))).toEqual([18, 26])
    expect(workIn(releasedOf(next, { earlier }))).toEqual([undefined, undefined])
  })

  it('shows what has changed by five or more, or not at all', () => {
    expect(workIn(releasedOf(first, { earlier }))).toEqual([16, 24])
    expect(workIn(releasedOf(cohortOf({ work: 21, incomeSupport: 13 }), { earlier }))).toEqual([21, 34])
  })

  it('leaves out what has changed by few since any before it: 16 of 24, nothing, then 19 of 27', () => {
    const second = releasedOf(cohortOf({ work: 18, incomeSupport: 8 }), { earlier })
    const third = releasedOf(cohortOf({ work: 19, incomeSupport: 8 }), { earlier: second })
    expect(workIn(third)).toEqual([undefined, undefined])
    const fourth = releasedOf(cohortOf({ work: 21, incomeSupport: 13 }), { earlier: third })
    expect(workIn(fourth)).toEqual([21, 34])
  })

  describe('shows again only as it was', () => {
    const after = (one: Figures, next: Figures) => {
      const first = releasedOf(one)
      return { first, second: releasedOf(next, { earlier: first }), same: releasedOf(one, { earlier: first }) }
    }

    it('an amount, and who received support: 10 households, then one more with 77 000', () => {
      const paidTo = (count: number) => households(count, (nth) => [['2018-06', nth > 10 ? 77_000 : 30_000]])
      const { first, second, same } = after(paidTo(10), paidTo(11))
      for (const [id, figure] of [
        ['supportBefore', 'support'],
        ['supportChange', 'supportChange'],
        ['fullTimePersonsOnSupport', 'fullTimePersonsOnSupport'],
      ] as const) {
        expect(figureOf(first, id)).toHaveProperty('value')
        expect(figureOf(second, id, figure)).toMatchObject({ withheld: true })
        expect(figureOf(same, id)).toEqual(figureOf(first, id))
      }
    })

    it('a mean and a curve: one of 16 who had ended within 60 days ended a quarter later', () => {
      const endedOn = (late: number) =>
        from1(32).reduce(
          (all, nth) =>
            all.given(
              'participation',
              opened('2018-01-01', nth),
              end(nth % 2 === 0 ? 'work' : 'incomeSupport', nth <= 16 - late ? '2018-03-01' : '2018-05-01'),
            ),
          figures(falkenberg).asOf('2019-12-31'),
        )
      const { first, second, same } = after(endedOn(0), endedOn(1))
      for (const [id, figure] of [
        ['daysToEnd', 'daysToEnd'],
        ['timeTo.outcome', 'timeTo'],
        ['timeIn.beforePraktik', 'timeIn'],
      ] as const) {
        expect(figureOf(first, id, figure)).not.toHaveProperty('withheld')
        expect(figureOf(second, id, figure)).toMatchObject({ withheld: true })
        expect(figureOf(same, id)).toEqual(figureOf(first, id))
      }
      expect(figureOf(second, 'outcome')).toMatchObject({ rate: { x: 16, n: 32 } })
    })
  })

  it.each([
    ['2018-01-01', '2018-03-31', true],
    ['2018-01-01', '2018-04-30', true],
    ['2018-01-01', '2018-12-31', true],
    ['2018-01-01', '2018-02-28', false],
    ['2018-01-02', '2018-03-31', false],
    ['2018-02-01', '2018-04-30', false],
  ] as const)('is of whole quarters or tertials: %s to %s is %s', (first, last, isOne) => {
    const { histories, at } = cohortOf({ work: 16, incomeSupport: 8 }).inPeriod({ first, last })
    const answer = releasedReport(histories, at)
    expect(answer.ok).toBe(isOne)
    if (!answer.ok) expect(answer.because).toEqual({ is: 'periodNotWhole', period: { first, last } })
  })

  it.each([
    ['2018-04-01', '2018-06-30', undefined],
    ['2018-01-01', '2018-06-30', 'periodsOverlap'],
    ['2018-05-01', '2018-08-31', 'periodsOfTwoKinds'],
  ] as const)('of the first quarter is followed by %s to %s: %s', (first, last, refused) => {
    const { histories, at } = cohortOf({ work: 16, incomeSupport: 8 })
    const quarter = { first: '2018-01-01', last: '2018-03-31' } as const
    const answer = releasedReport(
      histories,
      { ...at, period: { first, last } },
      { earlier: { ...earlier, period: quarter } },
    )
    expect(answer.ok ? undefined : answer.because.is).toBe(refused)
  })

  describe('of the quarter before', () => {
    const [first, second] = [
      { first: '2018-01-01', last: '2018-03-31' },
      { first: '2018-04-01', last: '2018-06-30' },
    ] as const
    /** 29 participations are under way when the second quarter begins. In it a number are opened and 8 end. */
    const entering = (count: number): Figures => {
      let all = figures(falkenberg).asOf('2019-12-31')
      const add = (some: number, on: Day, left?: Day): void => {
        for (let i = 0; i < some; i++)
          all = all.given(
            'participation',
            opened(on, all.histories.length + 1),
            ...(left === undefined ? [] : [end('work', left)]),
          )
      }
      add(21, '2017-10-01')
      add(8, '2017-12-01', '2018-05-01')
      add(7, '2017-12-01', '2018-02-01')
      add(count, '2018-04-20')
      return all
    }
    const both = (count: number) => {
      const one = releasedOf(entering(count).inPeriod(first))
      return [one, releasedOf(entering(count).inPeriod(second), { earlier: one })] as const
    }
    const valueIn = (report: ReleasedReport, id: string) => figureOf(report, id)?.value

    it('does not say how few have entered: 29 at its start are known from the end of the other', () => {
      const [one, next] = both(3)
      // Because 3 participations opened later, the first quarter shows no count of participations.
      expect([valueIn(one, 'participationsAtEnd'), valueIn(one, 'personsAtEnd')]).toEqual([undefined, undefined])
      const known = { ...one, printed: { counts: { 'at the end of the period': 29 }, groups: [] } }
      const after = releasedOf(entering(3).inPeriod(second), { earlier: known })
      expect(valueIn(after, 'participationsAtStart')).toBe(29)
      for (const id of ['participationsEntered', 'participationsAtEnd', 'participationsLeft', 'personsAtEnd'])
        expect(figureOf(after, id)).toMatchObject({ withheld: true })
      expect(valueIn(next, 'participationsLeft')).toBe(8)
    })

    it('shows what has nothing to do with it: 7 left, then 8', () => {
      const [one, next] = both(6)
      expect([valueIn(one, 'participationsLeft'), valueIn(next, 'participationsLeft')]).toEqual([7, 8])
      expect([valueIn(one, 'participationsAtEnd'), valueIn(next, 'participationsAtStart')]).toEqual([29, 29])
      expect(valueIn(next, 'participationsEntered')).toBe(6)
    })
  })

  it('is of the same program, and no earlier', () => {
    const { histories, at } = cohortOf({ work: 16, incomeSupport: 8 })
    const refused = (more: Partial<EarlierRelease>) => {
      const answer = releasedReport(histories, at, { earlier: { ...earlier, ...more } })
      return answer.ok ? undefined : answer.because.is
    }
    expect(refused({ program: 'hedensted' })).toBe('earlierOfOtherProgram')
    expect(refused({ asOf: '2020-01-01' })).toBe('earlierIsLater')
  })
})

describe('a figure of a released report', () => {
  it('carries no event, row, case, note of numbers or count left out', () => {
    const report = releasedOf(cohortOf({ work: 9, education: 7, incomeSupport: 6, moved: 5, open: 8 }))
    for (const figure of report.figures) {
      expect(figure.evidence).toEqual([])
      for (const name of ['rows', 'cells', 'incomplete', 'paired', 'table']) expect(figure).not.toHaveProperty(name)
    }
  })

  it('prints no small count among the counts that the next report is given', () => {
    const { printed } = releasedOf(cohortOf({ work: 9, education: 7, incomeSupport: 6, moved: 1, open: 8 }))
    const counts = [...Object.values(printed.counts), ...printed.groups.map(({ count }) => count)]
    expect(counts.length).toBeGreaterThan(5)
    for (const count of counts) expect(count === 0 || count >= 5).toBe(true)
  })
})
