import { releasedCounts, type FamilyCounts, type PrintedCounts } from '@jobbspar/projections'
import { describe, expect, it } from 'vitest'
import { deep } from '../../../test/chance.js'

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0)

/** Every way to divide a total into this many parts. */
const divided = (total: number, parts: number): readonly (readonly number[])[] =>
  parts === 1
    ? [[total]]
    : Array.from({ length: total + 1 }, (_, first) =>
        divided(total - first, parts - 1).map((rest) => [first, ...rest]),
      ).flat()

const family = (counts: readonly number[]): FamilyCounts => ({
  trees: [
    { name: 'all', count: sum(counts), divisions: [counts.map((count, i) => ({ name: `part ${String(i)}`, count }))] },
  ],
})

const release = (counts: readonly number[], earlier?: PrintedCounts): PrintedCounts =>
  releasedCounts([family(counts)], { isPublic: () => false, earlier: earlier === undefined ? [] : [{ same: earlier }] })
    .printed

/** What a reader of two reports may want to know: the counts of both, and how much each has grown. */
const soughtIn = (before: readonly number[], after: readonly number[]): readonly number[] => [
  ...[...before, ...after],
  ...after.map((count, i) => count - (before[i] ?? 0)),
  sum(after) - sum(before),
]

describe('whoever sees two released reports, of counts that only grow', () => {
  // No later table above the largest total is tried, so an earlier table must leave room for growth that is not small.
  it.each([
    [2, deep ? 18 : 12],
    [3, deep ? 13 : 9],
  ])('has three values or more of each small count and change, of %i parts and totals up to %i', (parts, most) => {
    const tables = Array.from({ length: most + 1 }, (_, total) => divided(total, parts)).flat()
    const seen = new Map<string, (readonly number[])[]>()
    for (const before of tables) {
      const first = release(before)
      for (const after of tables) {
        if (after.some((count, i) => count < (before[i] ?? 0))) continue
        const printed = JSON.stringify([first, release(after, first)])
        const rows = seen.get(printed) ?? []
        seen.set(printed, rows)
        rows.push(soughtIn(before, after))
      }
    }
    let [small, known] = [0, 0]
    for (const rows of seen.values()) {
      const values = (rows[0] ?? []).map((_, i) => new Set(rows.map((row) => row[i])).size)
      for (const row of rows.filter((one) => sum(one.slice(0, parts)) <= most - 6))
        row.forEach((value, i) => {
          if (value < 1 || value > 4) return
          small++
          if ((values[i] ?? 0) < 3) known++
        })
    }
    expect(known).toBe(0)
    expect(small).toBeGreaterThan(1_000)
  })
})
