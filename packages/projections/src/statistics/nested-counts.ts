import { type CountGroup, type CountTree } from './collapsing.js'

/**
 * The names of two counts. The second is part of the first, but not in any division of a tree. Where the two cannot be
 * shown together, the first is shown, unless only the second is public.
 */
export type Nested = readonly [first: string, second: string]

/** Counts by name, and the counts of groups that are shown as one. */
export interface CountsByName {
  readonly counts: Readonly<Record<string, number>>
  readonly groups: readonly CountGroup[]
}

/** The difference between two counts or sums of counts, where the second is part of the first. */
export interface NestedDifference {
  readonly first: readonly string[]
  readonly second: readonly string[]
  readonly by: number
}

/** The pairs of nested counts, also as sums over several pairs. */
export interface NestedPairs {
  /** The difference between each count on the first side and the counts on the second side that are part of it. */
  readonly differences: (first: CountsByName, second: CountsByName) => readonly NestedDifference[]
}

/** The numbers of pairs, each number once. */
type Pairs = readonly number[]

/** A count or a sum that is shown, and the numbers of the pairs whose counts it adds up. */
interface Item {
  readonly names: readonly string[]
  readonly count: number
  readonly pairs: Pairs
}

/**
 * For each count in the trees: the sets of pairs whose counts on one side add up to it. There may be one set, several
 * or none.
 */
const coversOn = (trees: readonly CountTree[], nested: readonly Nested[], side: 0 | 1) => {
  const covers = new Map<string, readonly Pairs[]>()
  const visit = ({ name, divisions = [], shares = [] }: CountTree): readonly Pairs[] => {
    const sums = [...divisions, ...shares].flatMap((parts) => {
      const each = parts.map((part) => visit(part)[0])
      return each.length > 0 && each.every((one) => one !== undefined) ? [each.flat()] : []
    })
    const found = [...nested.flatMap((pair, i) => (pair[side] === name ? [[i]] : [])), ...sums]
    covers.set(name, found)
    return found
  }
  for (const tree of trees) visit(tree)
  return covers
}

const itemsOf = ({ counts, groups }: CountsByName, covers: ReadonlyMap<string, readonly Pairs[]>): readonly Item[] => [
  ...Object.entries(counts).flatMap(([name, count]) =>
    (covers.get(name) ?? []).map((pairs): Item => ({ names: [name], count, pairs })),
  ),
  ...groups.flatMap(({ names, count }) => {
    const each = names.map((name) => covers.get(name)?.[0])
    return each.every((one) => one !== undefined) ? [{ names, count, pairs: each.flat() }] : []
  }),
]

/** The sum of items, the smallest first. An item that shares a pair with the sum so far is left out. */
const sumOf = (items: readonly Item[]): Item =>
  items
    .toSorted((a, b) => a.pairs.length - b.pairs.length)
    .reduce((sum: Item, { names, count, pairs }) =>
      pairs.some((pair) => sum.pairs.includes(pair))
        ? sum
        : { names: [...sum.names, ...names], count: sum.count + count, pairs: [...sum.pairs, ...pairs] },
    )

/**
 * The pairs of nested counts in trees. If a count is the sum of the first counts of several pairs, then the sum of the
 * second counts of some of these pairs is part of it. Example: those who left in a period by an exit that counts are
 * part of those who reached the outcome.
 */
export const nestedPairs = (trees: readonly CountTree[], nested: readonly Nested[]): NestedPairs => {
  const [onFirst, onSecond] = [coversOn(trees, nested, 0), coversOn(trees, nested, 1)]
  return {
    differences: (first, second) => {
      const parts = itemsOf(second, onSecond)
      return itemsOf(first, onFirst).flatMap((whole) => {
        const inside = parts.filter(({ pairs }) => pairs.every((pair) => whole.pairs.includes(pair)))
        const all = inside.length > 1 ? [...inside, sumOf(inside)] : inside
        return all.map(({ names, count }) => ({ first: whole.names, second: names, by: whole.count - count }))
      })
    },
  }
}
