/** A count, and how it is divided: each division is a list of parts that add up to it. */
export interface CountTree {
  /** A name that no other count of the tree has. */
  readonly name: string
  readonly count: number
  /** A count can be divided in several ways: persons by exit, and the same persons by whether they got a certificate. */
  readonly divisions?: readonly (readonly CountTree[])[]
}

/** Parts of a count that are shown as one. */
export interface CountGroup {
  /** The count that they are parts of. */
  readonly of: string
  /** Their names, in the order of the tree. */
  readonly names: readonly string[]
  readonly count: number
}

/** What can be shown of a tree of counts. */
export interface CollapsedCounts {
  /** The counts that are shown as they are, by name. */
  readonly shown: ReadonlyMap<string, number>
  readonly groups: readonly CountGroup[]
  /** Whether all that is shown is that there are fewer than `least`, and some. */
  readonly few: boolean
}

/** So many values a small count keeps for somebody who sees all that is shown and knows the rule. */
const leftOpen = 3

/** Counts from 1 to this are small. */
type Few = number

const isSmall = (count: number, few: Few): boolean => count >= 1 && count <= few

/**
 * Grouping the smallest parts of a count, with what a reader can tell of such a group. Whether a group is large enough depends on that, and
 * what can be told depends on where smaller groups would have been enough: each is asked of fewer parts than the other.
 */
const grouping = (few: Few) => {
  const known = new Map<string, number>()

  /**
   * How many values the parts of a group have, of all tables that give the same group: so many parts with this sum, none of them as
   * large as the smallest part beside them. Counted up to `leftOpen`.
   */
  const valuesIn = (parts: number, sum: number, beside: number): number => {
    const key = `${String(parts)} ${String(sum)} ${String(beside)}`
    const before = known.get(key)
    if (before !== undefined) return before
    const largest = beside - 1
    const values = new Set<number>()
    const chosen: number[] = []
    const extend = (total: number, some: boolean): void => {
      const left = parts - chosen.length
      if (left === 0) {
        if (some) for (const one of chosen) values.add(one)
        return
      }
      const most = Math.min(largest, Math.floor((sum - total) / left))
      const least = Math.max(chosen.at(-1) ?? 0, sum - total - (left - 1) * largest)
      for (let next = least; next <= most && values.size < leftOpen; next++) {
        // Such a table would have been grouped before this part.
        if (some && next > few && isEnough(chosen.length, total, next)) continue
        chosen.push(next)
        extend(total + next, some || isSmall(next, few))
        chosen.pop()
      }
    }
    extend(0, false)
    known.set(key, values.size)
    return values.size
  }

  /** Whether so many of the smallest parts can be shown as one beside another. */
  const isEnough = (parts: number, sum: number, beside: number): boolean =>
    parts > 1 && sum > few && valuesIn(parts, sum, beside) >= leftOpen

  /** How many of the smallest parts, which are in order, are shown as one: none where no part is small. */
  return (counts: readonly number[]): number => {
    let parts = counts.findLastIndex((count) => isSmall(count, few)) + 1
    let sum = counts.slice(0, parts).reduce((all, count) => all + count, 0)
    for (let beside = counts[parts]; parts > 0 && beside !== undefined; beside = counts[parts]) {
      if (isEnough(parts, sum, beside)) break
      sum += beside
      parts++
    }
    return parts
  }
}

/**
 * Which counts of a tree to show so that nobody can tell a count from 1 to `least` − 1: such a part is shown as one with its smallest
 * siblings, empty ones included, until the sum is `least` or more and somebody who sees all that is shown, and knows this rule, is left with
 * three possible values of each of them. Where nothing is left beside them the count they are parts of stands alone. Parts of what is not
 * shown by itself are not shown.
 */
export const collapsedCounts = (tree: CountTree, least = 5): CollapsedCounts => {
  if (tree.count >= 1 && tree.count < least) return { shown: new Map(), groups: [], few: true }
  const groupedOf = grouping(least - 1)
  const shown = new Map<string, number>()
  const groups: CountGroup[] = []
  const show = ({ name, count, divisions = [] }: CountTree): void => {
    shown.set(name, count)
    for (const parts of divisions) divide(name, parts)
  }
  const divide = (of: string, parts: readonly CountTree[]): void => {
    // The sort is stable: equal parts stay in the order of the tree.
    const ascending = parts.toSorted((a, b) => a.count - b.count)
    const grouped = groupedOf(ascending.map(({ count }) => count))
    // Nothing is left beside them.
    if (grouped > 0 && grouped === parts.length) return
    const inGroup = new Set(ascending.slice(0, grouped))
    const together = parts.filter((part) => inGroup.has(part))
    if (together.length > 0)
      groups.push({
        of,
        names: together.map(({ name }) => name),
        count: together.reduce((sum, { count }) => sum + count, 0),
      })
    for (const part of parts) if (!inGroup.has(part)) show(part)
  }
  show(tree)
  return { shown, groups, few: false }
}
