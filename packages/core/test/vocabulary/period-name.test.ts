import { addDays, daysIn, includes, periodNamed, quarterOf, type Day, type Period } from '@jobbspar/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scaled } from '../../../../test/chance.js'

const named = (name: string): Period => {
  const read = periodNamed(name)
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return read.value
}

describe('the name of a period', () => {
  it('is a year, a quarter, a tertial of four months, or a month; both days belong to it', () => {
    expect(named('2025')).toEqual({ first: '2025-01-01', last: '2025-12-31' })
    expect(named('2025-Q1')).toEqual({ first: '2025-01-01', last: '2025-03-31' })
    expect(named('2025-Q2')).toEqual({ first: '2025-04-01', last: '2025-06-30' })
    expect(named('2025-Q3')).toEqual({ first: '2025-07-01', last: '2025-09-30' })
    expect(named('2025-Q4')).toEqual({ first: '2025-10-01', last: '2025-12-31' })
    expect(named('2025-T1')).toEqual({ first: '2025-01-01', last: '2025-04-30' })
    expect(named('2025-T2')).toEqual({ first: '2025-05-01', last: '2025-08-31' })
    expect(named('2025-T3')).toEqual({ first: '2025-09-01', last: '2025-12-31' })
    expect(named('2025-03')).toEqual({ first: '2025-03-01', last: '2025-03-31' })
    expect(named('2024-02')).toEqual({ first: '2024-02-01', last: '2024-02-29' })
  })

  it.each([
    ...['', '25', '02025', '2025-', '2025-Q0', '2025-Q5', '2025-T0', '2025-T4', '2025-Q', '2025-Q11', '2025-q1'],
    ...['2025-00', '2025-13', '2025-3', '2025-03-01', '2025Q1', '1899', '2200-T1', ' 2025', '2025-Q1\n', '2025-K1'],
  ])('is none of another form, with what is expected: %j', (name) => {
    const read = periodNamed(name)
    expect(read).toMatchObject({ ok: false, error: { is: 'Invalid', problems: [{ path: '' }] } })
    if (!read.ok) expect(read.error.problems[0]?.expected).toMatch(/2025-Q1 to 2025-Q4, 2025-T1 to 2025-T3 or 2025-03/)
  })

  it('divides a year: its quarters, its tertials and its months are its days, each once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2199 }), (year) => {
        const days = daysIn(named(String(year)))
        const two = (n: number) => String(n).padStart(2, '0')
        for (const [count, name] of [
          [4, (n: number) => `${year}-Q${n}`],
          [3, (n: number) => `${year}-T${n}`],
          [12, (n: number) => `${year}-${two(n)}`],
        ] as const) {
          const parts = Array.from({ length: count }, (_, i) => named(name(i + 1)))
          expect(parts.reduce((sum, part) => sum + daysIn(part), 0)).toBe(days)
          parts.slice(1).forEach((part, i) => expect(part.first).toBe(addDays(parts[i]!.last, 1)))
        }
      }),
      { numRuns: scaled(300) },
    )
  })

  it('of the quarter of a day is of a period that the day lies in', () => {
    expect(['2025-01-01', '2025-03-31', '2025-04-01', '2025-12-31'].map((day) => quarterOf(day as Day))).toEqual([
      ...['2025-Q1', '2025-Q1', '2025-Q2', '2025-Q4'],
    ])
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 109_000 }), (n) => {
        const day = addDays('1900-01-01', n)
        expect(includes(named(quarterOf(day)), day)).toBe(true)
      }),
      { numRuns: scaled(1000) },
    )
  })
})
