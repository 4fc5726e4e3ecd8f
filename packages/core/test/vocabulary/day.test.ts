import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  dayOfWeek,
  daysBetween,
  earlierDay,
  isDay,
  laterDay,
  nextDay,
  previousDay,
  type Day,
} from '../../src/vocabulary/day.js'
import { days, runs, temporal, written } from './calendar.js'

const two = (n: number) => String(n).padStart(2, '0')

const isDate = (text: string): boolean => {
  try {
    return written(Temporal.PlainDate.from(text, { overflow: 'reject' })) === text
  } catch {
    return false
  }
}

describe('a day', () => {
  it('exists exactly when Temporal has it', () => {
    const texts = fc
      .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 32 }))
      .map(([year, month, day]) => `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`)
    fc.assert(
      fc.property(texts, (text) => {
        expect(isDay(text)).toBe(isDate(text))
      }),
      runs,
    )
  })

  it('exists exactly when Temporal has it, for all around the Februaries of a leap year, a common year and two centuries', () => {
    for (const year of [1900, 2000, 2015, 2016])
      for (const month of [1, 2, 3])
        for (let day = 0; day <= 32; day++) {
          const text = `${year}-${two(month)}-${two(day)}`
          expect([text, isDay(text)]).toEqual([text, isDate(text)])
        }
  })

  it.each([
    ['2016-2-9', 'without leading zeros'],
    ['20160209', 'without hyphens'],
    ['2016-02-09T00:00', 'with a time'],
    [' 2016-02-9', 'with a space'],
    ['2016-02-9 ', 'with a space at its end'],
    ['2016/02/09', 'with slashes'],
    ['+002016-02-09', 'with an expanded year'],
    ['-016-02-09', 'before the common era'],
    ['0000-01-01', 'in year 0'],
    ['٢٠١٦-٠٢-٠٩', 'in other digits'],
    ['', 'empty'],
  ])('is not %j, %s', (text) => {
    expect(isDay(text)).toBe(false)
  })

  it('is not a Date, a number, a list or nothing', () => {
    for (const value of [new Date(0), 20160209, ['2016-02-09'], null, undefined, { length: 10 }])
      expect(isDay(value)).toBe(false)
  })
})

describe('day arithmetic agrees with Temporal', () => {
  it('when days are added or taken away', () => {
    const steps = fc.oneof(fc.integer({ min: -36_500, max: 36_500 }), fc.integer({ min: -35, max: 35 }))
    fc.assert(
      fc.property(days, steps, (day, n) => {
        expect(addDays(day, n)).toBe(written(temporal(day).add({ days: n })))
      }),
      runs,
    )
  })

  it('on the day after and the day before', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(nextDay(day)).toBe(written(temporal(day).add({ days: 1 })))
        expect(previousDay(day)).toBe(written(temporal(day).subtract({ days: 1 })))
      }),
      runs,
    )
  })

  it('on every day of four centuries, one after the other', () => {
    let day: Day = '1700-01-01'
    let date = Temporal.PlainDate.from(day)
    const wrong: string[] = []
    while (date.year < 2101) {
      if (day !== written(date)) wrong.push(written(date))
      if (dayOfWeek(day) !== date.dayOfWeek) wrong.push(`${day} weekday`)
      day = nextDay(day)
      date = date.add({ days: 1 })
    }
    expect(wrong).toEqual([])
    expect(date.toString()).toBe('2101-01-01')
  })

  it('when months are added or taken away, a day that the month lacks becoming its last', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -1200, max: 1200 }), (day, n) => {
        expect(addMonths(day, n)).toBe(written(temporal(day).add({ months: n }, { overflow: 'constrain' })))
      }),
      runs,
    )
  })

  it('on the days between two days, forwards and backwards', () => {
    fc.assert(
      fc.property(days, days, (from, to) => {
        expect(daysBetween(from, to)).toBe(temporal(from).until(temporal(to), { largestUnit: 'days' }).days)
      }),
      runs,
    )
  })

  it('on the day of the week', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(dayOfWeek(day)).toBe(temporal(day).dayOfWeek)
      }),
      runs,
    )
  })

  it('on which of two days is earlier and which later', () => {
    fc.assert(
      fc.property(days, days, (a, b) => {
        const aIsFirst = Temporal.PlainDate.compare(a, b) <= 0
        expect(earlierDay(a, b)).toBe(aIsFirst ? a : b)
        expect(laterDay(a, b)).toBe(aIsFirst ? b : a)
      }),
      runs,
    )
  })

  it('at the ends of the calendar, where it goes no further', () => {
    expect(nextDay('9999-12-30')).toBe('9999-12-31')
    expect(previousDay('0001-01-02')).toBe('0001-01-01')
    expect(daysBetween('0001-01-01', '9999-12-31')).toBe(
      Temporal.PlainDate.from('0001-01-01').until('9999-12-31', { largestUnit: 'days' }).days,
    )
    expect(() => nextDay('9999-12-31')).toThrow(RangeError)
    expect(() => previousDay('0001-01-01')).toThrow(RangeError)
    expect(() => addMonths('9999-12-01', 1)).toThrow(RangeError)
    expect(() => addMonths('0001-01-31', -1)).toThrow(RangeError)
  })

  it('is counted in whole days and months', () => {
    for (const n of [0.5, -0.5, 1e-9, NaN, Infinity, -Infinity, 2 ** 53]) {
      expect(() => addDays('2016-01-10', n)).toThrow(RangeError)
      expect(() => addMonths('2016-01-10', n)).toThrow(RangeError)
    }
    expect([addDays('2016-01-10', -0), addMonths('2016-01-10', -0)]).toEqual(['2016-01-10', '2016-01-10'])
  })
})

describe('a month after 31 January', () => {
  it('is 28 February in a common year', () => {
    expect(addMonths('2015-01-31', 1)).toBe('2015-02-28')
  })

  it('is 29 February in a leap year', () => {
    expect(addMonths('2016-01-31', 1)).toBe('2016-02-29')
  })
})
