import { collapsedCounts, type CountTree } from '@jobbspar/projections'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deep, scaled } from '../../../test/chance.js'

const family = (...counts: readonly number[]): CountTree => ({
  name: 'all',
  count: counts.reduce((sum, count) => sum + count, 0),
  divisions: [counts.map((count, i) => ({ name: String.fromCharCode(97 + i), count }))],
})

/** What is shown, as a reader sees it. */
const printed = (tree: CountTree): string => {
  const { shown, groups, few } = collapsedCounts(tree)
  return few
    ? 'few'
    : [
        ...[...shown].map(([name, count]) => `${name} ${String(count)}`),
        ...groups.map(({ names, count }) => `${names.join('+')} ${String(count)}`),
      ].join(', ')
}

describe('parts of a count', () => {
  it.each([
    [[11, 5, 8], 'all 24, a 11, b 5, c 8'],
    [[11, 5, 0], 'all 16, a 11, b 5, c 0'],
    // 1 and its smallest sibling.
    [[11, 7, 1, 12], 'all 31, a 11, d 12, b+c 8'],
    // Empty ones are the smallest siblings.
    [[11, 9, 1, 0, 12], 'all 33, a 11, e 12, b+c+d 10'],
    // Nothing is left beside them.
    [[6, 1], 'all 7'],
    // 3 and 4 of 7 beside 5 would be known but for which is which.
    [[5, 3, 4], 'all 12'],
    [[1, 2], 'few'],
    [[0, 0], 'all 0, a 0, b 0'],
  ])('of %j are shown as %s', (counts, says) => {
    expect(printed(family(...counts))).toBe(says)
  })

  const node = (name: string, ...parts: readonly CountTree[]): CountTree => ({
    ...{ name, count: parts.reduce((sum, { count }) => sum + count, 0) },
    divisions: [parts],
  })
  const leaf = (name: string, count: number): CountTree => ({ name, count })

  it('of a part that is not shown by itself are not shown', () => {
    const ended = node('ended', leaf('work', 16), leaf('other', 8))
    expect(printed(node('all', ended, node('open', leaf('paused', 1), leaf('going', 1))))).toBe('all 26')
  })

  it('of each count that is shown are collapsed by themselves', () => {
    const reached = node('reached', leaf('work', 11), leaf('education', 5))
    expect(printed(node('all', reached, node('not', leaf('support', 7), leaf('moved', 1)), leaf('open', 8)))).toBe(
      'all 32, reached 16, work 11, education 5, not 8, open 8',
    )
  })

  it('of two divisions are collapsed in each: 24 by exit, and 24 by certificate', () => {
    const divisions = [
      [leaf('work', 16), leaf('other', 8)],
      [leaf('certified', 21), leaf('without', 3)],
    ]
    expect(printed({ name: 'all', count: 24, divisions })).toBe('all 24, work 16, other 8')
  })
})

/** Every way to divide a total into so many parts. */
const divided = (total: number, parts: number): readonly (readonly number[])[] =>
  parts === 1
    ? [[total]]
    : Array.from({ length: total + 1 }, (_, first) =>
        divided(total - first, parts - 1).map((rest) => [first, ...rest]),
      ).flat()

/** Trees that print the same, with all their counts in a row. */
const alike = (trees: readonly CountTree[]): readonly (readonly (readonly number[])[])[] => {
  const counts = ({ count, divisions = [] }: CountTree): readonly number[] => [
    count,
    ...divisions.flat().flatMap(counts),
  ]
  const byText = new Map<string, (readonly number[])[]>()
  for (const tree of trees) {
    const text = printed(tree)
    const same = byText.get(text)
    if (same === undefined) byText.set(text, [counts(tree)])
    else same.push(counts(tree))
  }
  return [...byText.values()]
}

/** The small counts of trees, and how many of them could have fewer than three values to who sees all that is printed. */
const attacked = (trees: readonly CountTree[]) => {
  let [small, known] = [0, 0]
  for (const same of alike(trees)) {
    const possible = (same[0] ?? []).map((_, i) => new Set(same.map((row) => row[i])).size)
    for (const row of same)
      row.forEach((count, i) => {
        if (count < 1 || count > 4) return
        small++
        if ((possible[i] ?? 0) < 3) known++
      })
  }
  return { small, known }
}

describe('who sees all that is shown, and knows the rule', () => {
  it.each([
    [2, 60],
    [3, deep ? 50 : 20],
    [4, deep ? 30 : 14],
    [5, deep ? 20 : 12],
  ])('has three values or more for each small one of %i parts, of every total up to %i', (parts, most) => {
    const trees = Array.from({ length: most + 1 }, (_, total) =>
      divided(total, parts).map((one) => family(...one)),
    ).flat()
    const { small, known } = attacked(trees)
    expect(known).toBe(0)
    expect(small).toBeGreaterThan(parts * most)
  })

  it('has so for each small count of two levels', () => {
    const total = deep ? 16 : 12
    const trees = divided(total, 2).flatMap(([first = 0, second = 0]) =>
      divided(first, 3).flatMap((left) =>
        divided(second, 2).map((right): CountTree => {
          const under = (name: string, of: readonly number[]): CountTree => ({
            ...{ name, count: of.reduce((sum, count) => sum + count, 0) },
            divisions: [of.map((count, i) => ({ name: `${name}${String(i)}`, count }))],
          })
          return { name: 'all', count: total, divisions: [[under('left', left), under('right', right)]] }
        }),
      ),
    )
    const { small, known } = attacked(trees)
    expect(known).toBe(0)
    expect(small).toBeGreaterThan(100)
  })

  it('sees counts that add up, none of them small', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.nat(8), fc.nat(5_000)), { minLength: 1, maxLength: 14 }), (counts) => {
        const tree = family(...counts)
        const { shown, groups, few } = collapsedCounts(tree)
        if (few) return
        const [all, ...others] = [...shown.values(), ...groups.map(({ count }) => count)]
        for (const count of [all, ...others]) expect(count === 0 || (count ?? 0) >= 5).toBe(true)
        if (others.length > 0) expect(others.reduce((sum, count) => sum + count, 0)).toBe(all)
      }),
      { numRuns: scaled(1000) },
    )
  })
})
