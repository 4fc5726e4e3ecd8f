import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scaled } from '../../../../test/chance.js'
import {
  addDays,
  isWithin,
  possibleOn,
  type Bounds,
  type Day,
  type KnownValue,
  type TimeUnit,
} from '../../src/index.js'

/** The parts of a day by the engine's calendar. */
const partsOf = (day: Day): readonly [year: number, month: number, number: number] => {
  const date = new Date(`${day}T00:00:00.000Z`)
  return [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()]
}

/** The time of `n` units after a day, by the engine's calendar; a day that the month lacks becomes its last. */
const laterBy = (day: Day, n: number, unit: TimeUnit): number => {
  const [year, month, number] = partsOf(day)
  if (unit === 'days') return Date.UTC(year, month, number + n)
  const months = unit === 'years' ? 12 * n : n
  const last = new Date(Date.UTC(year, month + months + 1, 0)).getUTCDate()
  return Date.UTC(year, month + months, Math.min(number, last))
}

/** Completed units of time, counted one by one. */
const counted = (from: Day, to: Day, unit: TimeUnit): number => {
  const end = Date.parse(`${to}T00:00:00.000Z`)
  let n = 0
  while (laterBy(from, n + 1, unit) <= end) n++
  return n
}

const daysFrom = (from: Day, to: Day): readonly Day[] => {
  const days: Day[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day)
  return days
}

const isInside = (n: number, { least, over, most, below }: Bounds): boolean =>
  (least === undefined || n >= least) &&
  (over === undefined || n > over) &&
  (most === undefined || n <= most) &&
  (below === undefined || n < below)

/** The answer by asking every number on its own. */
const asked = (numbers: readonly number[], bounds: Bounds): boolean | undefined => {
  const answers = new Set(numbers.map((n) => isInside(n, bounds)))
  return answers.size === 1 ? answers.has(true) : undefined
}

const days = fc.oneof(
  fc.nat(1500).map((n) => addDays('2015-06-01', n)),
  fc.constantFrom<Day[]>('2016-02-28', '2016-02-29', '2016-12-31', '2017-01-01', '2017-02-28', '2017-03-01'),
)
const bounds: fc.Arbitrary<Bounds> = fc.oneof(
  ...(['least', 'over', 'most', 'below'] as const).map((name) => fc.nat(8).map((n) => ({ [name]: n }))),
  fc.tuple(fc.nat(8), fc.nat(3)).map(([least, more]) => ({ least, most: least + more })),
)

describe('a number known by a year of birth', () => {
  it('is exact at the end of the year, and undetermined before it where the bound falls on the birthday', () => {
    const known = { value: { bornIn: 2000 }, on: '2016-01-01' } as const
    const sixteen = { least: 16, most: 16 }
    const answers = (['2015-12-31', '2016-06-15', '2016-12-31', '2017-06-15', '2017-12-31'] as const).map((day) =>
      isWithin(possibleOn(known, day, { unit: 'years' }), sixteen),
    )
    expect(answers).toEqual([false, undefined, true, undefined, false])
  })

  it('is what all birthdays of the year agree on, in days, months and years', () => {
    const years = [2007, 2008, 2012].map(
      (year) => [year, daysFrom(`${year}-01-01` as Day, `${year}-12-31` as Day)] as const,
    )
    const seen = new Set<boolean | undefined>()
    fc.assert(
      fc.property(
        fc.constantFrom(...years),
        days,
        fc.constantFrom('months', 'years'),
        bounds,
        ([bornIn, births], day, unit, asks) => {
          const factor = unit === 'months' ? 12 : 1
          const wider = Object.fromEntries(Object.entries(asks).map(([name, n]) => [name, n * factor])) as Bounds
          const answer = isWithin(possibleOn({ value: { bornIn }, on: day }, day, { unit }), wider)
          seen.add(answer)
          expect(answer).toBe(
            asked(
              births.filter((birth) => birth <= day).map((birth) => counted(birth, day, unit)),
              wider,
            ),
          )
        },
      ),
      { numRuns: scaled(200, 60) },
    )
    expect(seen).toEqual(new Set([true, false, undefined]))
  })

  it('is not known before the year', () => {
    expect(possibleOn({ value: { bornIn: 2000 }, on: '1999-06-01' }, '1999-12-31', { unit: 'years' })).toBeUndefined()
  })
})

describe('a number known by a day', () => {
  it('is the time that has passed', () => {
    const known = { value: { since: '2016-01-31' }, on: '2016-02-15' } as const
    expect(possibleOn(known, '2016-02-28', { unit: 'months' })).toEqual({ least: 0, most: 0 })
    expect(possibleOn(known, '2016-02-29', { unit: 'months' })).toEqual({ least: 1, most: 1 })
    expect(possibleOn(known, '2016-03-01', { unit: 'days' })).toEqual({ least: 30, most: 30 })
    expect(possibleOn(known, '2016-01-30', { unit: 'days' })).toBeUndefined()
  })
})

describe('a range of ages', () => {
  it('gets less exact with the time, and is exact again after whole years', () => {
    const known = { value: { least: 18, below: 19 }, on: '2016-05-10' } as const
    const on = (day: Day) => possibleOn(known, day, { unit: 'years', grows: true })
    expect(on('2016-05-10')).toEqual({ least: 18, most: 18 })
    expect(on('2016-09-01')).toEqual({ least: 18, most: 19 })
    expect(on('2017-05-10')).toEqual({ least: 19, most: 19 })
    expect(on('2016-01-01')).toEqual({ least: 17, most: 18 })
  })

  it('is on each day what all birthdays that fit it agree on', () => {
    const births = daysFrom('2007-01-01', '2019-12-31')
    const widths = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 3 }))
    const seen = new Set<boolean | undefined>()
    fc.assert(
      fc.property(widths, days, days, bounds, ([least, width], known, day, asks) => {
        const range = { least, below: least + width }
        const fitting = births.filter((birth) => birth <= known && isInside(counted(birth, known, 'years'), range))
        fc.pre(fitting.some((birth) => birth <= day))
        const answer = isWithin(possibleOn({ value: range, on: known }, day, { unit: 'years', grows: true }), asks)
        seen.add(answer)
        expect(answer).toBe(
          asked(
            fitting.filter((birth) => birth <= day).map((birth) => counted(birth, day, 'years')),
            asks,
          ),
        )
      }),
      { numRuns: scaled(150, 30) },
    )
    expect(seen).toEqual(new Set([true, false, undefined]))
  })

  it('is known at one end only where only one bound is', () => {
    const from: KnownValue = { least: 18 }
    expect(possibleOn({ value: from, on: '2016-05-10' }, '2018-01-01', { unit: 'years', grows: true })).toEqual({
      least: 19,
    })
    const below: KnownValue = { below: 30 }
    expect(possibleOn({ value: below, on: '2016-05-10' }, '2016-06-01', { unit: 'years', grows: true })).toEqual({
      least: 0,
      most: 30,
    })
  })
})

describe('a range that does not grow', () => {
  it.each<readonly [value: KnownValue, bounds: Bounds, answer: boolean | undefined]>([
    [{ least: 5, below: 10 }, { least: 5 }, true],
    [{ least: 5, below: 10 }, { least: 10 }, false],
    [{ least: 5, below: 10 }, { least: 7 }, undefined],
    [{ least: 5, below: 10 }, { below: 10 }, true],
    [{ least: 5, below: 10 }, { over: 5 }, undefined],
    [{ least: 5 }, { over: 4 }, true],
    [{ least: 5 }, { most: 4 }, false],
    [{ least: 5 }, { most: 100 }, undefined],
    [{ below: 5 }, { most: 5 }, true],
    [{ below: 5 }, { least: 5 }, false],
    [{ word: 'woman' }, { least: 1 }, undefined],
    [{ of: 'workplace-1' }, { least: 1 }, undefined],
  ])('%j is within %j: %s', (value, asks, answer) => {
    expect(isWithin(possibleOn({ value, on: '2016-01-01' }, '2020-01-01'), asks)).toBe(answer)
  })

  it('has whole numbers where it counts units of time', () => {
    const known = { value: { least: 16, below: 17 }, on: '2016-01-01' } as const
    expect(isWithin(possibleOn(known, '2016-01-01', { unit: 'years' }), { most: 16 })).toBe(true)
    expect(isWithin(possibleOn(known, '2016-01-01'), { most: 16 })).toBeUndefined()
  })
})
