import { collapsedCounts, type CollapseOptions, type CountTree } from '@jobbspar/projections'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deep, scaled } from '../../../test/chance.js'

const family = (...counts: readonly number[]): CountTree => ({
  name: 'all',
  count: counts.reduce((sum, count) => sum + count, 0),
  divisions: [counts.map((count, i) => ({ name: String.fromCharCode(97 + i), count }))],
})

/** The shown counts, as a reader sees them. */
const printed = (tree: CountTree, options: CollapseOptions = {}): string => {
  const { shown, groups, fewOf } = collapsedCounts(tree, options)
  return [
    ...[...shown].map(([name, count]) => `${name} ${String(count)}`),
    ...groups.map(({ names, count }) => `${names.join('+')} ${String(count)}`),
    ...[...fewOf].map(([name, of]) => `${name} few of ${String(of)}`),
  ].join(', ')
}

describe('parts of a count', () => {
  it.each([
    [[11, 5, 8], 'all 24, a 11, b 5, c 8'],
    [[11, 5, 0], 'all 16, a 11, b 5, c 0'],
    // 1 is combined with its smallest sibling.
    [[11, 7, 1, 12], 'all 31, a 11, d 12, b+c 8'],
    // Empty parts are the smallest siblings.
    [[11, 9, 1, 0, 12], 'all 33, a 11, e 12, b+c+d 10'],
    // No other part is left.
    [[6, 1], 'all 7'],
    // If 7 were shown for 3 and 4 next to 5, a reader would know both values, only not which is which.
    [[5, 3, 4], 'all 12'],
    [[1, 2], ''],
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

const named = (name: string) => ({ isPublic: (one: string) => one === name })

describe('a share', () => {
  const share = (x: number, rest: number): CountTree => ({
    ...{ name: 'all', count: x + rest },
    shares: [
      [
        { name: 'x', count: x },
        { name: 'rest', count: rest },
      ],
    ],
  })

  it.each([
    [16, 8, 'all 24, x 16, rest 8'],
    [24, 0, 'all 24, rest few of 24'],
    [21, 3, 'all 24, rest few of 24'],
    [0, 12, 'all 12, x few of 12'],
    // In a total of nine either part could be the small one.
    [5, 4, 'all 9'],
    [9, 0, 'all 9'],
    [2, 1, ''],
  ])('of %i and %i is shown as %s', (x, rest, says) => {
    expect(printed(share(x, rest))).toBe(says)
  })

  it('with few in one part shows no parts of either', () => {
    const all: CountTree = {
      ...{ name: 'all', count: 24 },
      shares: [
        [
          { name: 'x', count: 24, divisions: [[work(13), { name: 'education', count: 11 }]] },
          { name: 'rest', count: 0 },
        ],
      ],
    }
    expect(printed(all)).toBe('all 24, rest few of 24')
  })

  it('is not shown in one part where that may not be', () => {
    expect(printed(share(16, 8), { isWithheld: (name) => name === 'x' })).toBe('all 24')
  })
})

const work = (count: number): CountTree => ({ name: 'work', count })

describe('a public count', () => {
  it('is shown, however small, with the rest as it stands', () => {
    expect(printed(family(3, 20, 9), named('a'))).toBe('all 32, a 3, b 20, c 9')
  })

  it('goes before the count that it leaves too little of', () => {
    const reached = { name: 'reached', count: 46, divisions: [[work(43), { name: 'education', count: 3 }]] }
    const decided: CountTree = { name: 'decided', count: 66, shares: [[reached, { name: 'not', count: 20 }]] }
    expect(printed(decided, named('work'))).toBe('decided 66, work 43')
  })

  it('is shown where nothing else is', () => {
    expect(printed({ name: 'all', count: 4, divisions: [[work(3), { name: 'other', count: 1 }]] }, named('work'))).toBe(
      'work 3',
    )
  })
})

describe('a count that may not be shown by itself', () => {
  it('hides its siblings too', () => {
    expect(printed(family(20, 9, 30), { isWithheld: (name) => name === 'a' })).toBe('all 59')
  })

  it('hides all where it is the whole', () => {
    expect(printed(family(20, 9), { isWithheld: (name) => name === 'all' })).toBe('')
  })
})

/** Every way to divide a total into this many parts. */
const divided = (total: number, parts: number): readonly (readonly number[])[] =>
  parts === 1
    ? [[total]]
    : Array.from({ length: total + 1 }, (_, first) =>
        divided(total - first, parts - 1).map((rest) => [first, ...rest]),
      ).flat()

/** All counts in a tree, in one list. */
const countsOf = ({ count, divisions = [], shares = [] }: CountTree): readonly number[] => [
  count,
  ...[...divisions, ...shares].flat().flatMap(countsOf),
]

/** The public counts in a tree. */
const publicIn = (tree: CountTree, options: CollapseOptions): string =>
  [
    ...(options.isPublic?.(tree.name) === true ? [`${tree.name} ${String(tree.count)}`] : []),
    ...[...(tree.divisions ?? []), ...(tree.shares ?? [])].flat().map((part) => publicIn(part, options)),
  ].join('')

/** The values that each count has among the trees that look the same to a reader. */
const valuesBy = (trees: readonly CountTree[], seen: (tree: CountTree) => string) => {
  const values = new Map<string, readonly Set<number>[]>()
  for (const tree of trees) {
    const counts = countsOf(tree)
    const known = values.get(seen(tree)) ?? counts.map(() => new Set<number>())
    counts.forEach((count, i) => known[i]?.add(count))
    values.set(seen(tree), known)
  }
  return (tree: CountTree, i: number): number => values.get(seen(tree))?.[i]?.size ?? 0
}

/**
 * The number of small counts in trees, and the number of these for which the printed counts leave fewer than three
 * values although more were possible before.
 */
const attacked = (trees: readonly CountTree[], options: CollapseOptions = {}) => {
  const before = valuesBy(trees, (tree) => publicIn(tree, options))
  const after = valuesBy(trees, (tree) => `${publicIn(tree, options)}; ${printed(tree, options)}`)
  let [small, known] = [0, 0]
  for (const tree of trees)
    countsOf(tree).forEach((count, i) => {
      if (count < 1 || count > 4) return
      small++
      if (after(tree, i) < Math.min(3, before(tree, i))) known++
    })
  return { small, known }
}

describe('who sees all that is shown, and knows the rule', () => {
  it.each([
    [2, 60],
    [3, deep ? 50 : 16],
    [4, deep ? 30 : 12],
    [5, deep ? 20 : 9],
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

  /**
   * The statuses of participations: open, excluded, with the outcome (by two exits), and without the outcome (by two
   * exits).
   */
  const cohort = ([open = 0, excluded = 0, ...exits]: readonly number[]): CountTree => {
    const [a = 0, b = 0, c = 0, d = 0] = exits
    const of = (name: string, ...[one, other]: readonly [number, number]): CountTree => ({
      ...{ name, count: one + other },
      divisions: [
        [
          { name: `${name}.one`, count: one },
          { name: `${name}.other`, count: other },
        ],
      ],
    })
    const decided: CountTree = { name: 'decided', count: a + b + c + d, shares: [[of('x', a, b), of('rest', c, d)]] }
    return {
      ...{ name: 'all', count: open + excluded + decided.count },
      divisions: [[{ name: 'open', count: open }, { name: 'excluded', count: excluded }, decided]],
    }
  }

  it.each([
    ['as it stands', {}],
    ['with a public exit', named('x.one')],
    ['with a public outcome', named('x')],
    ['with a public total', named('decided')],
    ['with a public whole', named('all')],
  ])('has so for each small count of a cohort by outcome and exit, %s', (_, options) => {
    // A reader can infer that a cohort has fewer than five.
    const trees = Array.from({ length: deep ? 12 : 3 }, (_, more) => divided(5 + more, 6).map(cohort)).flat()
    const { small, known } = attacked(trees, options)
    expect(known).toBe(0)
    expect(small).toBeGreaterThan(1000)
  })

  it('has so for a share of every whole up to 60', () => {
    const trees = Array.from({ length: 61 }, (_, total) =>
      divided(total, 2).map(([x = 0, rest = 0]): CountTree => ({
        ...{ name: 'all', count: total },
        shares: [
          [
            { name: 'x', count: x },
            { name: 'rest', count: rest },
          ],
        ],
      })),
    ).flat()
    const { small, known } = attacked(trees)
    expect(known).toBe(0)
    expect(small).toBeGreaterThan(400)
  })

  it('sees counts that add up, none of them small', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.nat(8), fc.nat(5_000)), { minLength: 1, maxLength: 14 }), (counts) => {
        const tree = family(...counts)
        const { shown, groups } = collapsedCounts(tree)
        if (shown.size === 0) return
        const [all, ...others] = [...shown.values(), ...groups.map(({ count }) => count)]
        for (const count of [all, ...others]) expect(count === 0 || (count ?? 0) >= 5).toBe(true)
        if (others.length > 0) expect(others.reduce((sum, count) => sum + count, 0)).toBe(all)
      }),
      { numRuns: scaled(1000, 15) },
    )
  })
})
