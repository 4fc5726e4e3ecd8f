import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { type Day } from '../../src/vocabulary/day.js'
import * as month from '../../src/vocabulary/month.js'
import {
  daysIn,
  followsWithoutGap,
  holdsMonths,
  includes,
  lastDayOfMonths,
  overlap,
  stretchesOf,
  together,
  type Period,
} from '../../src/vocabulary/period.js'
import { mondayOf, weekOf, type Week } from '../../src/vocabulary/week.js'
import { days, runs, temporal, written } from './calendar.js'

const weekWritten = (date: Temporal.PlainDate): string =>
  `${String(date.yearOfWeek).padStart(4, '0')}-W${String(date.weekOfYear).padStart(2, '0')}`

describe('a week agrees with Temporal', () => {
  it('on the ISO week a day lies in', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(weekOf(day)).toBe(weekWritten(temporal(day)))
      }),
      runs,
    )
  })

  it('on the ISO week of every day around sixty turns of the year', () => {
    const wrong: Day[] = []
    for (let year = 1990; year <= 2050; year++) {
      let date = Temporal.PlainDate.from({ year, month: 12, day: 20 })
      for (let i = 0; i < 25; i++, date = date.add({ days: 1 }))
        if (weekOf(written(date)) !== weekWritten(date)) wrong.push(written(date))
    }
    expect(wrong).toEqual([])
  })

  it('on its Monday', () => {
    fc.assert(
      fc.property(days, (day) => {
        const date = temporal(day)
        expect(mondayOf(weekWritten(date) as Week)).toBe(written(date.subtract({ days: date.dayOfWeek - 1 })))
      }),
      runs,
    )
  })

  it('of 3 January 2016 is week 53 of 2015, which began on 28 December', () => {
    expect(weekOf('2016-01-03')).toBe('2015-W53')
    expect(mondayOf('2015-W53')).toBe('2015-12-28')
  })
})

describe('a month agrees with Temporal', () => {
  it('on its first day, its last day and how many it has', () => {
    fc.assert(
      fc.property(days, (day) => {
        const yearMonth = temporal(day).toPlainYearMonth()
        const code = month.monthOf(day)
        expect(code).toBe(yearMonth.toString())
        expect(month.firstDayOf(code)).toBe(written(yearMonth.toPlainDate({ day: 1 })))
        expect(month.lastDayOf(code)).toBe(written(yearMonth.toPlainDate({ day: yearMonth.daysInMonth })))
        expect(month.daysIn(code)).toBe(yearMonth.daysInMonth)
      }),
      runs,
    )
  })

  it('on the month some months later or earlier', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -1200, max: 1200 }), (day, n) => {
        expect(month.shiftMonth(month.monthOf(day), n)).toBe(
          temporal(day).toPlainYearMonth().add({ months: n }).toString(),
        )
      }),
      runs,
    )
  })

  it('ends on 29 February in 2016, on the 28th in 2015 and in 1900', () => {
    expect(month.lastDayOf('2016-02')).toBe('2016-02-29')
    expect(month.lastDayOf('2015-02')).toBe('2015-02-28')
    expect(month.lastDayOf('1900-02')).toBe('1900-02-28')
  })

  it('exists for 2016-12 and not for 2016-13, 2016-00, 2016-1, a day, or a number', () => {
    expect(month.isMonth('2016-12')).toBe(true)
    for (const value of ['2016-13', '2016-00', '2016-1', '2016-12-01', '16-12', 201612, null])
      expect([value, month.isMonth(value)]).toEqual([value, false])
  })
})

/**
 * A period of up to three years. Sometimes it ends on the day that completes a number of months, or on a day next to
 * it.
 */
const periods = fc
  .tuple(
    days,
    fc.oneof(
      fc.integer({ min: -3, max: 1100 }).map((n) => ({ months: 0, days: n })),
      fc
        .tuple(fc.integer({ min: 0, max: 36 }), fc.integer({ min: -2, max: 1 }))
        .map(([months, aside]) => ({ months, days: aside })),
    ),
  )
  .map(([first, length]): Period => ({
    first,
    last: written(temporal(first).add({ months: length.months }).add({ days: length.days })),
  }))

describe('a period agrees with Temporal', () => {
  it('on whether it holds a number of complete months', () => {
    fc.assert(
      fc.property(periods, fc.integer({ min: 0, max: 36 }), ({ first, last }, months) => {
        const end = temporal(last).add({ days: 1 })
        const complete = temporal(first).add({ months }, { overflow: 'constrain' })
        expect(holdsMonths({ first, last }, months)).toBe(Temporal.PlainDate.compare(end, complete) >= 0)
      }),
      runs,
    )
  })

  it('on the last day of a number of months, which is the first last day that holds them', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 36 }), (first, months) => {
        const last = lastDayOfMonths(first, months)
        expect(last).toBe(written(temporal(first).add({ months }).subtract({ days: 1 })))
        expect(holdsMonths({ first, last }, months)).toBe(true)
        expect(holdsMonths({ first, last: written(temporal(last).subtract({ days: 1 })) }, months)).toBe(false)
      }),
      runs,
    )
  })

  it('on how many days it has: both its ends, and none when it ends before it begins', () => {
    fc.assert(
      fc.property(periods, ({ first, last }) => {
        const between = temporal(first).until(temporal(last), { largestUnit: 'days' }).days
        expect(daysIn({ first, last })).toBe(between < 0 ? 0 : between + 1)
      }),
      runs,
    )
  })

  it('on whether a day lies in it', () => {
    fc.assert(
      fc.property(periods, fc.integer({ min: -3, max: 1100 }), ({ first, last }, n) => {
        const date = temporal(first).add({ days: n })
        const inside = n >= 0 && Temporal.PlainDate.compare(date, last) <= 0
        expect(includes({ first, last }, written(date))).toBe(inside)
      }),
      runs,
    )
  })

  it('on the days two periods share: a day is in both exactly when it is in what they share', () => {
    const near = fc.tuple(days, fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 5, maxLength: 5 }))
    fc.assert(
      fc.property(near, ([first, [a = 0, b = 0, c = 0, d = 0, probe = 0]]) => {
        const at = (n: number) => written(temporal(first).add({ days: n }))
        const one = { first: at(a), last: at(a + b) }
        const other = { first: at(c), last: at(c + d) }
        const shared = overlap(one, other)
        const inBoth = a <= probe && probe <= a + b && c <= probe && probe <= c + d
        expect(shared !== undefined && includes(shared, at(probe))).toBe(inBoth)
        expect(shared === undefined).toBe(Math.max(a, c) > Math.min(a + b, c + d))
      }),
      runs,
    )
  })
})

/** Up to five periods close to each other. They overlap, adjoin or leave a day between them. */
const nearPeriods = fc
  .tuple(days, fc.array(fc.tuple(fc.nat(60), fc.nat(20)), { minLength: 1, maxLength: 5 }))
  .map(([first, parts]) =>
    parts.map(([start, length]): Period => ({
      first: written(temporal(first).add({ days: start })),
      last: written(temporal(first).add({ days: start + length })),
    })),
  )

/** The days in periods, each once, in order. */
const daysOf = (periods: readonly Period[]): readonly string[] => {
  const found = new Set<string>()
  for (const { first, last } of periods)
    for (
      let date = temporal(first);
      Temporal.PlainDate.compare(date, temporal(last)) <= 0;
      date = date.add({ days: 1 })
    )
      found.add(date.toString())
  return [...found].sort()
}

describe('periods together agree with Temporal', () => {
  it('on their days, each once, and on the stretches: the day before and the day after one are in none', () => {
    fc.assert(
      fc.property(nearPeriods, (periods) => {
        const stretches = stretchesOf(periods)
        const all = daysOf(periods)
        expect(stretches.flatMap((stretch) => daysOf([stretch]))).toEqual(all)
        for (const { first, last } of stretches) {
          expect(all).not.toContain(temporal(first).subtract({ days: 1 }).toString())
          expect(all).not.toContain(temporal(last).add({ days: 1 }).toString())
        }
        expect(stretches.flatMap(({ of }) => of).length).toBe(periods.length)
      }),
      { numRuns: 500 },
    )
  })

  it('on the last day allowed: the months from the first day of the stretch, less the days outside it', () => {
    fc.assert(
      fc.property(nearPeriods, fc.integer({ min: 1, max: 14 }), ([period, ...others], months) => {
        const one = period!
        const all = daysOf([one, ...others])
        let first = temporal(one.first)
        while (all.includes(first.subtract({ days: 1 }).toString())) first = first.subtract({ days: 1 })
        let last = first
        while (all.includes(last.add({ days: 1 }).toString())) last = last.add({ days: 1 })
        const outside = all.length - first.until(last).days - 1
        expect(together(months, one, others)).toEqual({
          first: written(first),
          last: written(last),
          lastAllowed: written(first.add({ months }).subtract({ days: 1 + outside })),
          otherDays: outside,
        })
      }),
      { numRuns: 500 },
    )
  })
})

describe('complete months as laws count them', () => {
  it('15 January–14 April holds three months', () => {
    expect(holdsMonths({ first: '2016-01-15', last: '2016-04-14' }, 3)).toBe(true)
  })

  it('15 January–13 April does not', () => {
    expect(holdsMonths({ first: '2016-01-15', last: '2016-04-13' }, 3)).toBe(false)
  })

  it('1 January–31 March is three months and not four', () => {
    expect(lastDayOfMonths('2016-01-01', 3)).toBe('2016-03-31')
    expect(holdsMonths({ first: '2016-01-01', last: '2016-03-31' }, 3)).toBe(true)
    expect(holdsMonths({ first: '2016-01-01', last: '2016-03-30' }, 3)).toBe(false)
    expect(holdsMonths({ first: '2016-01-01', last: '2016-03-31' }, 4)).toBe(false)
  })

  it('twelve months from 1 January 2016 last to 31 December 2016', () => {
    expect(lastDayOfMonths('2016-01-01', 12)).toBe('2016-12-31')
  })

  it('twelve months from 29 February 2016 are complete on 27 February 2017', () => {
    expect(lastDayOfMonths('2016-02-29', 12)).toBe('2017-02-27')
    expect(holdsMonths({ first: '2016-02-29', last: '2017-02-27' }, 12)).toBe(true)
    expect(holdsMonths({ first: '2016-02-29', last: '2017-02-26' }, 12)).toBe(false)
  })

  it('1 January–31 March 2016 has 91 days', () => {
    expect(daysIn({ first: '2016-01-01', last: '2016-03-31' })).toBe(91)
  })

  it('what begins on the day after, or before, follows without a gap, and two days after does not', () => {
    const january: Period = { first: '2016-01-01', last: '2016-01-31' }
    expect(followsWithoutGap(january, '2016-02-01')).toBe(true)
    expect(followsWithoutGap(january, '2016-01-20')).toBe(true)
    expect(followsWithoutGap(january, '2016-02-02')).toBe(false)
  })

  it('periods that only meet share no day, and those that share one day share that', () => {
    const january: Period = { first: '2016-01-01', last: '2016-01-31' }
    expect(overlap(january, { first: '2016-02-01', last: '2016-02-29' })).toBeUndefined()
    expect(overlap(january, { first: '2016-01-31', last: '2016-02-29' })).toEqual({
      first: '2016-01-31',
      last: '2016-01-31',
    })
  })
})

describe('at the ends of the calendar', () => {
  const ends: Period = { first: '0001-01-01', last: '9999-12-31' }

  it('weeks, months and periods answer', () => {
    expect([weekOf('0001-01-01'), weekOf('9999-12-31')]).toEqual(['0001-W01', '9999-W52'])
    expect([mondayOf('0001-W01'), mondayOf('9999-W52')]).toEqual(['0001-01-01', '9999-12-27'])
    expect([month.lastDayOf('0001-01'), month.lastDayOf('9999-12')]).toEqual(['0001-01-31', '9999-12-31'])
    expect([month.daysIn('0001-01'), month.daysIn('9999-12')]).toEqual([31, 31])
    // 9 999 years of 365.2425 days: 24 leap days a century but for three of four centuries.
    expect(daysIn(ends)).toBe(9999 * 365 + Math.floor(9999 / 4) - Math.floor(9999 / 100) + Math.floor(9999 / 400))
    expect(lastDayOfMonths('9999-11-01', 2)).toBe('9999-12-31')
    expect(followsWithoutGap(ends, '9999-12-31')).toBe(true)
  })

  it('a period holds the months that end with the calendar, and no more', () => {
    expect([119_988, 119_989].map((months) => holdsMonths(ends, months))).toEqual([true, false])
    expect(holdsMonths({ first: '9999-12-02', last: '9999-12-31' }, 1)).toBe(false)
    expect(holdsMonths({ first: '9999-12-01', last: '9999-12-31' }, 1)).toBe(true)
    expect(holdsMonths({ first: '9999-01-31', last: '9999-12-31' }, Number.MAX_SAFE_INTEGER)).toBe(false)
  })

  it('beyond them is an error', () => {
    expect(() => lastDayOfMonths('9999-11-02', 2)).toThrow(RangeError)
    expect(() => month.shiftMonth('0001-01', -1)).toThrow(RangeError)
  })
})
