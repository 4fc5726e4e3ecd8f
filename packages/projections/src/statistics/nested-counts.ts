import { type CountGroup, type CountTree } from './collapsing.js'

/**
 * Two counts by name, of which one is a part of the other in no division of a tree. Where both cannot be shown the first is, unless only the second
 * is public.
 */
export type Nested = readonly [first: string, second: string]

/** Counts by name, and counts of several that are shown as one. */
export interface CountsByName {
  readonly counts: Readonly<Record<string, number>>
  readonly groups: readonly CountGroup[]
}

/** What two counts or sums of counts differ by, of which one is a part of the other. */
export interface NestedDifference {
  readonly first: readonly string[]
  readonly second: readonly string[]
  readonly by: number
}

/** The pairs of nested counts, with the counts that add up to several of them. */
export interface NestedPairs {
  /** By what each count on the first side differs from those on the second side that lie within it. */
  readonly differences: (first: CountsByName, second: CountsByName) => readonly NestedDifference[]
}

/** Numbers of pairs, each once. */
type Pairs = readonly number[]

/** A count or a sum that is shown, and the numbers of the pairs that it adds up. */
interface Item {
  readonly names: readonly string[]
  readonly count: number
  readonly pairs: Pairs
}

/** The pairs that the counts of trees add up on one side: for each count one set of them, or several, or none. */
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

/** The sum of those of some items that share no pair, the smallest first. */
const sumOf = (items: readonly Item[]): Item =>
  items
    .toSorted((a, b) => a.pairs.length - b.pairs.length)
    .reduce((sum: Item, { names, count, pairs }) =>
      pairs.some((pair) => sum.pairs.includes(pair))
        ? sum
        : { names: [...sum.names, ...names], count: sum.count + count, pairs: [...sum.pairs, ...pairs] },
    )

/**
 * The pairs of nested counts of trees. A count that adds up the first of several pairs holds what adds up the second of some of them: those who
 * reached the outcome hold those who left in a period by an exit that counts.
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
