import { suppressedCounts, type SumOf } from '@jobbspar/projections'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scaled } from '../../../test/chance.js'

/** A table of counts with its margins and its total, and the sums they make. */
const tableOf = (rows: readonly (readonly number[])[]) => {
  const counts: Record<string, number> = {}
  const sums: SumOf[] = []
  const columns = rows[0]?.length ?? 0
  rows.forEach((row, i) => {
    row.forEach((count, j) => {
      counts[`${i}.${j}`] = count
    })
    counts[`row${i}`] = row.reduce((sum, count) => sum + count, 0)
    sums.push({ total: `row${i}`, of: row.map((_, j) => `${i}.${j}`) })
  })
  for (let j = 0; j < columns; j++) {
    counts[`column${j}`] = rows.reduce((sum, row) => sum + (row[j] ?? 0), 0)
    sums.push({ total: `column${j}`, of: rows.map((_, i) => `${i}.${j}`) })
  }
  counts['all'] = rows.flat().reduce((sum, count) => sum + count, 0)
  sums.push({ total: 'all', of: rows.map((_, i) => `row${i}`) })
  sums.push({ total: 'all', of: Array.from({ length: columns }, (_, j) => `column${j}`) })
  return { counts, sums }
}

/** Every table that agrees with what is shown, found by trying: what somebody with patience knows. */
const possible = (
  rows: readonly (readonly number[])[],
  hidden: ReadonlySet<string>,
): readonly Record<string, number>[] => {
  const cells = rows.flatMap((row, i) => row.map((count, j) => ({ name: `${i}.${j}`, count })))
  const shown = Object.entries(tableOf(rows).counts).filter(([name]) => !hidden.has(name))
  const found: Record<string, number>[] = []
  // A cell that can be told apart can be by one more or one less.
  const most = Math.max(...rows.flat()) + 1
  const fill = (at: number, filled: readonly number[]): void => {
    const cell = cells[at]
    if (cell === undefined) {
      const width = rows[0]?.length ?? 1
      const table = rows.map((_, i) => filled.slice(i * width, (i + 1) * width))
      const { counts } = tableOf(table)
      if (shown.every(([name, count]) => counts[name] === count)) found.push(counts)
      return
    }
    if (!hidden.has(cell.name)) return fill(at + 1, [...filled, cell.count])
    for (let n = 0; n <= most; n++) fill(at + 1, [...filled, n])
  }
  fill(0, [])
  return found
}

describe('suppression', () => {
  it('hides a small count and its complement: 3 of 78 with the 75 others, the total shown', () => {
    const hidden = suppressedCounts({ work: 3, other: 75, all: 78 }, [{ total: 'all', of: ['work', 'other'] }])
    expect([...hidden].sort()).toEqual(['other', 'work'])
  })

  it('hides nothing that is large or nothing at all', () => {
    expect(suppressedCounts({ work: 5, other: 0, all: 5 }, [{ total: 'all', of: ['work', 'other'] }]).size).toBe(0)
  })

  it('hides two small counts without a third when they protect each other', () => {
    const sums = [{ total: 'all', of: ['a', 'b', 'c'] }]
    expect([...suppressedCounts({ a: 2, b: 3, c: 40, all: 45 }, sums)].sort()).toEqual(['a', 'b'])
    // 1 and 0 would be told by their sum being 1 no more than 0 and 1 would.
    expect([...suppressedCounts({ a: 1, b: 0, c: 40, all: 41 }, sums)].sort()).toEqual(['a', 'c'])
  })

  it('hides across the margins of a table', () => {
    const { counts, sums } = tableOf([
      [3, 20, 30],
      [10, 15, 25],
      [12, 18, 22],
    ])
    const hidden = suppressedCounts(counts, sums)
    expect(hidden.has('0.0')).toBe(true)
    expect(hidden.size).toBeGreaterThanOrEqual(4)
  })

  it('leaves no small count that can be computed back, whoever tries every table', () => {
    const small = fc.integer({ min: 0, max: 6 })
    const tables = fc
      .constantFrom([1, 2], [2, 2], [1, 3])
      .chain(([rows = 1, columns = 1]) =>
        fc.array(fc.array(small, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
      )
    fc.assert(
      fc.property(tables, (rows) => {
        const { counts, sums } = tableOf(rows)
        const hidden = suppressedCounts(counts, sums)
        const tried = possible(rows, hidden)
        for (const [name, count] of Object.entries(counts)) {
          if (count < 1 || count > 4) continue
          expect(new Set(tried.map((table) => table[name])).size, name).toBeGreaterThan(1)
        }
      }),
      { numRuns: scaled(300) },
    )
  })

  it('always ends, also for larger tables', () => {
    const tables = fc
      .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
      .chain(([r, c]) => fc.array(fc.array(fc.nat(30), { minLength: c, maxLength: c }), { minLength: r, maxLength: r }))
    fc.assert(
      fc.property(tables, (rows) => {
        const { counts, sums } = tableOf(rows)
        const hidden = suppressedCounts(counts, sums)
        for (const [name, count] of Object.entries(counts))
          if (count >= 1 && count <= 4) expect(hidden.has(name)).toBe(true)
      }),
      { numRuns: scaled(300) },
    )
  })
})
