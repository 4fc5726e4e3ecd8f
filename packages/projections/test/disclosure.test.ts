import { ParticipationEnded, type Day, type Exit, type Month } from '@jobbspar/core'
import { falkenberg, hedensted } from '@jobbspar/programs'
import { disclosed, reportOn, suppressedCounts, type DisclosedReport } from '@jobbspar/projections'
import { figures, type Figures } from '@jobbspar/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scaled } from '../../../test/chance.js'
import { begun, ended, granted, opened, paid, wage } from './told.js'

/** How many participations ended in each of four exits, and how many are open. */
interface Counts {
  readonly work: number
  readonly education: number
  readonly incomeSupport: number
  readonly moved: number
  readonly open: number
}

const told = ({ open, ...exits }: Counts): Figures => {
  let nth = 0
  let all = figures(falkenberg).asOf('2019-12-31')
  for (const [exit, count] of Object.entries(exits))
    for (let i = 0; i < count; i++) {
      // Exits of one kind fall on one day, so that times tell no more than the count.
      const end = ParticipationEnded({ on: '2018-06-30', exit: exit as Exit, verified: true })
      all = all.given('participation', opened('2018-01-01', ++nth), end)
    }
  for (let i = 0; i < open; i++) all = all.given('participation', opened('2018-01-01', ++nth))
  return all
}

/** Figures asked of support and wages that were delivered in full. */
const delivered = figures(falkenberg).asOf('2029-12-31').completeTo({ support: '2029-12-31', wages: '2029-12-31' })

const handedOut = (all: Figures): DisclosedReport => disclosed(all.report().report, all.histories, all.at.program)

/** The figures of endings that are shown, each as a number or with its parts; what is suppressed is not among them. */
const shownOf = ({ figures: all }: Pick<DisclosedReport, 'figures'>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    all.flatMap(({ id, value, rate, curve, suppressed }) =>
      suppressed !== true && /^(exit|outcome|timeTo|daysToEnd)\b/.test(id)
        ? [[id, { value, x: rate?.x, n: rate?.n, pending: rate?.pending, curve: curve && { ...curve, definition: 0 } }]]
        : [],
    ),
  )

/** What somebody reckons who knows how figures are made: the same figures, from counts of which he tries all. */
const reckoned = ({ work, education, incomeSupport, moved, open }: Counts) => {
  const exits = { work, education, incomeSupport, moved }
  const ended = work + education + incomeSupport + moved
  const left = { outcome: work + education, incomeSupport, moved }
  return {
    values: {
      ...Object.fromEntries(Object.entries(exits).flatMap(([exit, n]) => (n === 0 ? [] : [[`exit.${exit}`, n]]))),
      ...Object.fromEntries(
        Object.entries(left).flatMap(([exit, n]) =>
          n === 0 ? [] : [[`timeTo.${exit}`, Math.round((n / (ended + open)) * 1000) / 10]],
        ),
      ),
    } as Readonly<Record<string, number>>,
    outcome: { x: work + education, n: ended, pending: open },
    events: {
      daysToEnd: ended,
      'timeTo.outcome': left.outcome,
      'timeTo.moved': moved,
      'timeTo.incomeSupport': incomeSupport,
    },
    n: ended + open,
  }
}

/** Whether counts agree with all that is shown. */
const agree = (counts: Counts, shown: ReturnType<typeof shownOf>): boolean => {
  const { values, outcome, events, n } = reckoned(counts)
  return Object.entries(shown).every(([id, what]) => {
    const {
      value,
      x,
      n: of,
      pending,
      curve,
    } = what as {
      readonly value?: number
      readonly x?: number
      readonly n?: number
      readonly pending?: number
      readonly curve?: { readonly n: number; readonly events: number }
    }
    if (curve !== undefined && (curve.n !== n || curve.events !== events[id as keyof typeof events])) return false
    if (id === 'outcome') return x === outcome.x && of === outcome.n && pending === outcome.pending
    return id === 'daysToEnd' || values[id] === value
  })
}

describe('a report for handing out', () => {
  const few = { work: 9, education: 7, incomeSupport: 6, moved: 1, open: 8 }

  it('hides one who moved, and with that the next smallest, so that no sum gives it away', () => {
    const shown = shownOf(handedOut(told(few)))
    expect(Object.keys(shown).sort()).toEqual(['daysToEnd', 'exit.education', 'exit.work', 'outcome', 'timeTo.outcome'])
  })

  it('has none of the figures of a period and of entry cohorts, and hides nothing else for them', () => {
    const large = told({ work: 9, education: 7, incomeSupport: 6, moved: 5, open: 8 }).given(
      'support',
      ...[granted('2017-01-01'), paid('2018-05', 1_000)],
    )
    const isOfFlow = ({ section }: DisclosedReport['figures'][number]) => section === 'flow'
    const [without, within] = [large, large.inPeriod({ first: '2018-01-01', last: '2018-06-30' })].map(handedOut)
    const flow = within!.figures.filter(isOfFlow)
    expect(flow.map(({ id }) => id)).toEqual([
      ...['participationsAtStart', 'participationsEntered', 'participationsLeft'],
      ...['participationsAtEnd', 'personsAtEnd', 'entryCohorts'],
    ])
    for (const figure of flow)
      expect(figure).toEqual({
        ...{ id: figure.id, figure: figure.id, section: 'flow', statements: [], evidence: [], suppressed: true },
        unit: figure.id === 'personsAtEnd' ? 'persons' : 'participations',
      })
    expect(within!.figures.filter(({ id }) => /^(leftIn|borneInPeriod)/.test(id))).toEqual([])
    expect(within!.figures.filter((figure) => !isOfFlow(figure))).toEqual(
      without!.figures.filter((figure) => !isOfFlow(figure)),
    )
    expect(within!.period).toEqual({ first: '2018-01-01', last: '2018-06-30' })
  })

  it('shows all where no count is small, without evidence and without notes that count', () => {
    const report = handedOut(told({ work: 9, education: 7, incomeSupport: 6, moved: 5, open: 8 }))
    expect(report.figures.filter(({ suppressed, id }) => suppressed === true && id.startsWith('exit'))).toEqual([])
    for (const { evidence, details = [], reference } of report.figures) {
      expect(evidence).toEqual([])
      if (reference !== true) expect(JSON.stringify(details)).not.toMatch(/\d/)
    }
  })

  it('hides the rate with its interval where there are few without the outcome: 3 of 19', () => {
    const report = handedOut(told({ work: 9, education: 7, incomeSupport: 3, moved: 0, open: 0 }))
    const outcome = report.figures.find(({ id }) => id === 'outcome')
    expect(outcome).toMatchObject({ suppressed: true, evidence: [] })
    expect(outcome).not.toHaveProperty('rate')
  })

  it('hides amounts that rest on the households of four, and shows those of five', () => {
    const households = (count: number) =>
      handedOut(
        Array.from({ length: count }, (_, i) => i + 1).reduce(
          (all, nth) =>
            all
              .given('participation', opened('2018-06-01', nth), begun('2019-01-01', '2019-12-31'))
              .given('support', granted('2017-01-01', nth), paid('2018-05', 1_000)),
          delivered,
        ),
      )
    const support = (report: DisclosedReport) => report.figures.find(({ id }) => id === 'supportBefore')
    expect(support(households(4))).toMatchObject({ suppressed: true })
    expect(support(households(4))).not.toHaveProperty('value')
    expect(support(households(5))).toMatchObject({ value: { minor: 500_000, currency: 'SEK' } })
  })

  const worked = (nth: number, months: readonly Month[]) =>
    [
      ...[opened('2018-06-01', nth), begun('2019-01-01', '2019-12-31', { employer: 'private' })],
      ...months.map((month) => wage(month, 10_000)),
    ] as const
  const ten = Array.from({ length: 10 }, (_, i) => i + 1)

  it('hides all amounts where one of them rests on few: ten households, of whom two are paid afterwards', () => {
    const report = handedOut(
      ten.reduce(
        (all, nth) =>
          all
            .given('participation', ...worked(nth, []))
            .given(
              'support',
              granted('2017-01-01', nth),
              paid('2018-05', 1_000),
              ...(nth < 3 ? [paid('2020-05', 700)] : []),
            ),
        delivered,
      ),
    )
    const amounts = report.figures.filter(({ unit, reference }) => unit === 'money' && reference !== true)
    expect(amounts.length).toBeGreaterThan(5)
    for (const amount of amounts) expect(amount).not.toHaveProperty('value')
  })

  it('counts persons and households, not streams: one person with five participations and five grants', () => {
    const report = handedOut(
      [1, 2, 3, 4, 5].reduce(
        (all, nth) =>
          all
            .given(
              'participation',
              opened('2018-01-01', 1),
              ParticipationEnded({ on: '2018-06-30', exit: 'work', verified: true }),
            )
            .given('support', granted('2017-01-01', 1), paid(`2018-0${String(nth)}` as Month, 1_000)),
        delivered,
      ),
    )
    for (const figure of report.figures)
      if (figure.reference !== true && figure.id !== 'persons') {
        expect(figure.rate?.n ?? 0).toBe(0)
        expect(figure.value ?? 0).toSatisfy(
          (value: unknown) => value === 0 || (value as { minor?: number }).minor === 0,
        )
      }
  })

  it('shows no amount where the report was made without evidence, since nobody knows how many it rests on', () => {
    const all = ten.reduce(
      (some, nth) =>
        some
          .given('participation', ...worked(nth, []))
          .given('support', granted('2017-01-01', nth), paid('2018-05', 1_000)),
      delivered,
    )
    const silent = reportOn(all.histories, { ...all.at, evidence: false })
    const before = ({ figures: some }: { readonly figures: readonly { readonly id: string }[] }) =>
      some.find(({ id }) => id === 'supportBefore')
    expect(before(silent)).toMatchObject({ value: { minor: 1_000_000 } })
    expect(before(disclosed(silent, all.histories, falkenberg))).toMatchObject({ suppressed: true })
  })

  it('hides who is open still behind the probability of an exit: 9 in work, 8 on support, 3 open', () => {
    const report = handedOut(told({ work: 9, education: 0, incomeSupport: 8, moved: 0, open: 3 }))
    for (const id of ['outcome', 'daysToEnd', 'timeTo.outcome', 'timeTo.incomeSupport'])
      expect(report.figures.find((figure) => figure.id === id)).toMatchObject({ suppressed: true })
  })

  it('hides more than two that moved and died, of whom whoever sees the rows knows there is one each', () => {
    const some = { 'exit.work': 5, 'exit.incomeSupport': 5, 'exit.moved': 1, 'exit.death': 1, ended: 12 }
    const sums = [{ total: 'ended', of: Object.keys(some).filter((name) => name !== 'ended') }]
    const occurred = new Set(Object.keys(some))
    expect(suppressedCounts(some, sums).size).toBe(2)
    expect(suppressedCounts(some, sums, 4, occurred).size).toBe(3)
  })

  it('hides the difference of two rates: 11 employed still after 6 months, 9 after 12', () => {
    const rates = (after: readonly (readonly [Day, number])[]) =>
      handedOut(
        after
          .flatMap(([day, count]) => Array.from({ length: count }, () => day))
          .reduce(
            (all, day, i) =>
              all.given('participation', opened('2018-06-01', i + 1), begun('2019-01-01', '2019-12-31'), ended(day)),
            delivered,
          ),
      ).figures.filter(({ id }) => id.startsWith('sustained'))
    const [six, twelve] = rates([
      ['2019-03-31', 9],
      ['2019-09-30', 2],
      ['2020-02-28', 9],
    ])
    expect([six?.rate, twelve?.rate].filter((rate) => rate !== undefined).length).toBeLessThan(2)
  })

  it('hides the comparison that would give the outcome away', () => {
    const one = figures(hedensted).asOf('2019-12-31')
    const compared = handedOut(
      Array.from({ length: 9 }, (_, i) => i + 1).reduce(
        (all, nth) =>
          all.given(
            'participation',
            opened('2018-01-01', nth),
            ParticipationEnded({ on: '2018-06-30', exit: nth < 3 ? 'work' : 'moved', verified: true }),
          ),
        one,
      ),
    )
    for (const id of ['outcome', 'reachedOutcome', 'expectedAtBaseline'])
      expect(compared.figures.find((figure) => figure.id === id)).toMatchObject({ suppressed: true })
  })

  const some = ['work', 'education', 'incomeSupport', 'moved'] as const

  /** The counts of each exit that somebody with patience is left with, who tries all up to 8. */
  const possible = (shown: ReturnType<typeof shownOf>) => {
    const found = {
      work: new Set<number>(),
      education: new Set<number>(),
      incomeSupport: new Set<number>(),
      moved: new Set<number>(),
    }
    const each = Array.from({ length: 9 }, (_, n) => n)
    for (const work of each)
      for (const education of each)
        for (const incomeSupport of each)
          for (const moved of each)
            for (const open of each) {
              const tried = { work, education, incomeSupport, moved, open }
              if (agree(tried, shown)) for (const exit of some) found[exit].add(tried[exit])
            }
    return found
  }

  it('would give one who moved away if only that count were hidden', () => {
    const counts = { work: 7, education: 6, incomeSupport: 5, moved: 1, open: 8 }
    const { 'exit.moved': _, 'timeTo.moved': __, ...shown } = shownOf(told(counts).report().report)
    expect([...possible(shown).moved]).toEqual([1])
  })

  it('lets nobody compute a small count back, whatever the counts, who tries all that agree with what is shown', () => {
    const count = fc.integer({ min: 0, max: 7 })
    fc.assert(
      fc.property(
        fc.record({ work: count, education: count, incomeSupport: count, moved: count, open: count }),
        (counts) => {
          const found = possible(shownOf(handedOut(told(counts))))
          for (const exit of some) {
            expect(found[exit].has(counts[exit])).toBe(true)
            if (counts[exit] >= 1 && counts[exit] <= 4) expect(found[exit].size).toBeGreaterThan(1)
          }
        },
      ),
      { numRuns: scaled(40, 5) },
    )
  })
})
