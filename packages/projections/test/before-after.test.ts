import { PraktikStarted, sek, shiftMonth, SubsidyDecided, type Month } from '@jobbspar/core'
import { beforeAfter, pairedChange, project, type History } from '@jobbspar/projections'
import { givenHistory } from '@jobbspar/testing'
import { describe, expect, it } from 'vitest'
import { asOf, at, begun, ended, granted, opened, paid, wage } from './told.js'

const windows = (histories: readonly History[], from = at) => project({ budget: beforeAfter() }, histories, from).budget

const months = (first: Month, count: number) => Array.from({ length: count }, (_, i) => shiftMonth(first, i))

/** A year in a resursjobb in 2019 for a person of a household, without wages. */
const year = (nth: number, person: number, household: number) =>
  givenHistory(
    'participation',
    nth,
    opened('2018-06-01', person, household),
    begun('2019-01-01', '2019-12-31'),
    ended('2019-12-31'),
  )

/** Support of a household: an amount for each month of 2018, of 2019 and of 2020. */
const supported = (nth: number, household: number, before: number, during: number, after: number) =>
  givenHistory(
    'support',
    nth,
    granted('2017-01-01', household),
    ...months('2018-01', 12).map((month) => paid(month, before)),
    ...months('2019-01', 12).map((month) => paid(month, during)),
    ...months('2020-01', 12).map((month) => paid(month, after)),
  )

describe('[F25] [F26] income support before, during and after', () => {
  it('of one household: 12 × 8 000 before, 12 × 500 during, 12 × 1 000 after, 84 000 less', () => {
    const view = windows([year(1, 1, 1), supported(1, 1, 8_000, 500, 1_000)])
    expect(view).toMatchObject({ households: 1, persons: 1, incomplete: 0 })
    expect(view.before.support).toEqual(sek(96_000))
    expect(view.during.support).toEqual(sek(6_000))
    expect(view.after.support).toEqual(sek(12_000))
    expect(view.change).toEqual(sek(-84_000))
  })

  it('of two households is the sum: 12 × (8 000 + 6 000) = 168 000 and 12 × (0 + 2 000) = 24 000', () => {
    const view = windows([
      ...[year(1, 1, 1), supported(1, 1, 8_000, 0, 0)],
      ...[year(2, 2, 2), supported(2, 2, 6_000, 0, 2_000)],
    ])
    expect(view).toMatchObject({ households: 2, persons: 2, incomplete: 0 })
    expect(view.before.support).toEqual(sek(168_000))
    expect(view.after.support).toEqual(sek(24_000))
  })

  it('takes whole months: the month the employment begins is the first during, the one before the last before', () => {
    const job = givenHistory('participation', 1, opened('2018-06-01'), begun('2019-01-31', '2019-12-31'))
    const view = windows([
      job,
      givenHistory(
        'support',
        1,
        granted('2017-01-01'),
        ...(
          [
            ['2017-12', 1],
            ['2018-01', 2],
            ['2018-12', 4],
            ['2019-01', 8],
            ['2019-12', 16],
          ] as const
        ).map(([m, k]) => paid(m, k)),
        ...(
          [
            ['2020-01', 32],
            ['2020-12', 64],
            ['2021-01', 128],
          ] as const
        ).map(([m, k]) => paid(m, k)),
      ),
    ])
    expect(view.before.support).toEqual(sek(2 + 4))
    expect(view.during.support).toEqual(sek(8 + 16))
    expect(view.after.support).toEqual(sek(32 + 64))
  })
})

describe('a household', () => {
  it('with two participants counts once, from the earlier start', () => {
    const later = givenHistory('participation', 2, opened('2019-01-01', 2, 1), begun('2019-07-01', '2020-06-30'))
    const view = windows([later, year(1, 1, 1), supported(1, 1, 8_000, 500, 1_000)])
    expect(view).toMatchObject({ households: 1, persons: 2, incomplete: 0 })
    expect(view.before.support).toEqual(sek(96_000))
    expect(view.after.support).toEqual(sek(12_000))
  })

  it('of one person who took part twice is one person', () => {
    const again = givenHistory('participation', 2, opened('2020-06-01', 1, 1), begun('2020-07-01', '2020-12-31'))
    const view = windows([year(1, 1, 1), again, supported(1, 1, 8_000, 500, 1_000)])
    expect(view).toMatchObject({ households: 1, persons: 1 })
  })

  it('whose last window is not over is incomplete, and counts from the last day of it', () => {
    const histories = [year(1, 1, 1), supported(1, 1, 8_000, 500, 1_000)]
    const early = windows(histories, asOf('2020-12-30'))
    expect(early).toMatchObject({ households: 0, persons: 0, incomplete: 1, change: sek(0) })
    expect(early.before.support).toEqual(sek(0))
    expect(windows(histories, asOf('2020-12-31'))).toMatchObject({ households: 1, incomplete: 0 })
  })

  it('whose support nobody has handed in is incomplete, and not without support', () => {
    expect(windows([year(1, 1, 1)])).toMatchObject({ households: 0, incomplete: 1 })
    expect(windows([year(1, 1, 1), supported(2, 2, 8_000, 0, 0)])).toMatchObject({ households: 0, incomplete: 1 })
  })

  it('there is not makes no window', () => {
    const view = windows([])
    expect(view).toMatchObject({ households: 0, persons: 0, incomplete: 0, change: sek(0), paired: { households: 0 } })
    expect(view.before.support).toEqual(sek(0))
  })

  it('without an employment of the program is in no window', () => {
    const ordinary = givenHistory(
      'participation',
      1,
      opened('2018-06-01'),
      begun('2019-01-01', '2019-12-31', { kind: 'ordinary' }),
    )
    const praktik = givenHistory(
      'participation',
      2,
      opened('2018-06-01', 2),
      PraktikStarted({ on: '2019-01-01', praktikId: 'praktik-1', workplace: 'workplace-1', plannedTo: '2019-03-31' }),
    )
    const view = windows([ordinary, praktik, supported(1, 1, 8_000, 0, 0), supported(2, 2, 8_000, 0, 0)])
    expect(view).toMatchObject({ households: 0, persons: 0, incomplete: 0 })
  })
})

describe('[F22] the remainder of wages', () => {
  const subsidised = (wages: readonly [Month, number][]) =>
    givenHistory(
      'participation',
      1,
      opened('2018-06-01'),
      SubsidyDecided({
        ...{ on: '2018-12-20', subsidyId: 'subsidy-1', kind: 'nystartsjobb', level: 2.5 },
        ...{ from: '2019-01-01', to: '2019-12-31' },
      }),
      begun('2019-01-01', '2019-12-31', { subsidyId: 'subsidy-1' }),
      ...wages.map(([month, gross]) => wage(month, gross)),
    )

  it('stands beside support alone: 18 000 × 1.3915 − 2.5 × 0.3142 × 18 000 = 10 908 more during', () => {
    const view = windows([subsidised([['2019-03', 18_000]]), supported(1, 1, 8_000, 500, 1_000)])
    expect(view.during.support).toEqual(sek(6_000))
    expect(view.during.supportAndRemainder).toEqual(sek(6_000 + 10_908))
    expect(view.during.byPayer.central).toEqual(sek(14_139))
    expect(view.during.byPayer.municipality).toEqual(sek(6_000 + 10_908))
    expect(view.before.supportAndRemainder).toEqual(view.before.support)
  })

  it('that cannot be known is a gap of its window', () => {
    const job = givenHistory(
      'participation',
      1,
      opened('2015-06-01'),
      begun('2016-01-01', '2016-12-31'),
      wage('2016-03', 18_000),
    )
    const view = windows([job, givenHistory('support', 1, granted('2015-01-01'), paid('2016-02', 3_000))])
    expect(view.during.gaps).toEqual({ support: 0, wages: 1 })
    expect([view.before.gaps, view.after.gaps]).toEqual([
      { support: 0, wages: 0 },
      { support: 0, wages: 0 },
    ])
    expect(view.during.supportAndRemainder).toEqual(sek(3_000))
  })
})

describe('the change per household', () => {
  it('has the mean, the median and the t interval that R gives (t.test)', () => {
    const changes = [-8_000, -7_500, -12_000, 1_000, -9_200, -10_400, 0, -6_100].map(sek)
    expect(pairedChange(changes, 'SEK')).toEqual({
      households: 8,
      mean: sek(-6_525),
      median: sek(-7_750),
      interval: { low: sek(-10_454.62), high: sek(-2_595.38) },
    })
  })

  it('of two reaches 12 706.20 either side of its mean, as R gives it, and nowhere where both are alike', () => {
    expect(pairedChange([-1_000, -3_000].map(sek), 'SEK')).toEqual({
      ...{ households: 2, mean: sek(-2_000), median: sek(-2_000) },
      interval: { low: sek(-14_706.2), high: sek(10_706.2) },
    })
    expect(pairedChange([sek(-7), sek(-7)], 'SEK')).toMatchObject({ interval: { low: sek(-7), high: sek(-7) } })
  })

  it('rounds a mean and a median of half an öre away from zero', () => {
    expect(pairedChange([sek(-1_000.01), sek(-1_000.02)], 'SEK')).toMatchObject({
      ...{ mean: sek(-1_000.02), median: sek(-1_000.02) },
      interval: { low: sek(-1_000.08), high: sek(-999.95) },
    })
  })

  it('has no interval for one household, and nothing for none', () => {
    expect(pairedChange([sek(-5)], 'SEK')).toEqual({ households: 1, mean: sek(-5), median: sek(-5) })
    expect(pairedChange([], 'SEK')).toEqual({ households: 0 })
  })
})

describe('a household named in two streams of support', () => {
  const paidIn = (nth: number, first: Month, count: number, kronor: number) =>
    givenHistory('support', nth, granted('2018-01-01'), ...months(first, count).map((month) => paid(month, kronor)))
  /**
   * The support has a new stream from July 2018 on: 6 × 8 000 in the old stream; 6 × 8 000, 12 × 500 and 12 × 1 000 in
   * the new.
   */
  const moved = givenHistory(
    'support',
    2,
    granted('2018-01-01'),
    ...months('2018-07', 6).map((month) => paid(month, 8_000)),
    ...months('2019-01', 12).map((month) => paid(month, 500)),
    ...months('2020-01', 12).map((month) => paid(month, 1_000)),
  )
  const asked = (...support: readonly History[]) => windows([year(1, 1, 1), ...support], asOf('2020-12-31'))

  it('is one household, and owes no month that either of them paid: 96 000, 6 000 and 12 000', () => {
    for (const told of [
      [paidIn(1, '2018-01', 6, 8_000), moved],
      [moved, paidIn(1, '2018-01', 6, 8_000)],
    ]) {
      const view = asked(...told)
      expect(view).toMatchObject({ households: 1, persons: 1, incomplete: 0, change: sek(-84_000) })
      const windowsOf = [view.before, view.during, view.after]
      expect(windowsOf.map(({ support }) => support)).toEqual([96_000, 6_000, 12_000].map((kronor) => sek(kronor)))
      const owed = windowsOf.flatMap(({ unreported }) => unreported.map(({ category }) => category))
      // No wages are recorded for the job.
      expect(owed).toEqual(['wage'])
      expect(view.paired).toMatchObject({ households: 1, mean: sek(-84_000) })
    }
  })

  it('owes a month that neither reports once: 6 of January to June', () => {
    const { before } = asked(moved, givenHistory('support', 1, granted('2018-01-01')))
    expect(before.unreported).toMatchObject([{ is: 'notKnown', period: '2018-01', to: '2018-06', stream: 'support-1' }])
  })

  it('is not known to have had which of two payments: July 2018 is in no sum, 11 × 8 000 are', () => {
    const { before } = asked(paidIn(1, '2018-01', 7, 8_000), moved)
    expect(before).toMatchObject({ support: sek(88_000), gaps: { support: 1, wages: 0 }, unreported: [] })
  })

  it('had nothing where both say that nothing was paid', () => {
    const nothing = [1, 2].map((nth) => givenHistory('support', nth, granted('2018-01-01'), paid('2018-01', 0)))
    expect(asked(...nothing).before).toMatchObject({
      support: sek(0),
      gaps: { support: 0 },
      rows: [{ stream: 'support-1' }],
    })
  })
})
