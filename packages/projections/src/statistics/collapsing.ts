/** A count and its divisions. Each division is a list of parts that add up to the count. */
export interface CountTree {
  /** A name that no other count of the tree has. */
  readonly name: string
  readonly count: number
  /**
   * The number of persons, where it is smaller than the count. A person with several cases counts once, in any one
   * part.
   */
  readonly persons?: number
  /** The ways to divide the count. Example: persons by exit, and the same persons by whether they got a certificate. */
  readonly divisions?: readonly (readonly CountTree[])[]
  /** The divisions into two parts that are read as a share. */
  readonly shares?: readonly (readonly [CountTree, CountTree])[]
}

/** Parts of a count that are combined. */
export interface CountGroup {
  /** The name of the count that they are parts of. */
  readonly of: string
  /** Their names, in the order of the tree. */
  readonly names: readonly string[]
  readonly count: number
}

/** The counts of a tree that can be shown. */
export interface CollapsedCounts {
  /** The counts that are shown unchanged, by name. */
  readonly shown: ReadonlyMap<string, number>
  readonly groups: readonly CountGroup[]
  /** For shares: the parts that are shown only as “fewer than `least`” (possibly 0), each with the total. */
  readonly fewOf: ReadonlyMap<string, number>
}

/** What a reader knows in addition, and the counts that are withheld for another reason. */
export interface CollapseOptions {
  /** Counts from 1 to one below this number are too small to show. The default is 5. */
  readonly least?: number
  /**
   * Whether a count is public, by its name. Public counts are shown, and counts that cannot be shown next to them are
   * withheld.
   */
  readonly isPublic?: (name: string) => boolean
  /** Whether a count may not be shown by itself, by its name, however large it is. */
  readonly isWithheld?: (name: string) => boolean
}

/** How many values must remain possible for a small count, for a reader who knows the rule and everything shown. */
const leftOpen = 3

/** The largest small count: counts from 1 to this number are small. */
type Few = number

const isSmall = (count: number, few: Few): boolean => count >= 1 && count <= few

const personsOf = ({ count, persons = count }: Pick<CountTree, 'count' | 'persons'>): number => persons

/** Whether a count is small: it is above 0 and is about too few persons. */
const isOfFew = (one: Pick<CountTree, 'count' | 'persons'>, few: Few): boolean =>
  one.count >= 1 && personsOf(one) <= few

/**
 * Groups the smallest parts of a count until enough values remain possible for them. How many values are possible
 * depends on when a smaller group would have been enough. The two functions therefore call each other, each time with
 * fewer parts.
 */
const grouping = (few: Few) => {
  const known = new Map<string, number>()

  /**
   * The number of possible values for the parts of a group, over all tables that give the same group. In such a table
   * the group has this many parts with this sum, and all are smaller than `outside`, the smallest part outside. Counted
   * up to `leftOpen`.
   */
  const valuesIn = (parts: number, sum: number, outside: number): number => {
    const key = `${String(parts)} ${String(sum)} ${String(outside)}`
    const before = known.get(key)
    if (before !== undefined) return before
    const largest = outside - 1
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
        // In such a table the group would have been complete before this part.
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

  /** Whether a group of this many of the smallest parts is large enough, given the next larger part. */
  const isEnough = (parts: number, sum: number, outside: number): boolean =>
    parts > 1 && sum > few && valuesIn(parts, sum, outside) >= leftOpen

  /** The number of smallest parts to combine; 0 where no part is small. The parts are passed in ascending order. */
  return (counts: readonly CountTree[]): number => {
    let parts = counts.findLastIndex((count) => isOfFew(count, few)) + 1
    let sum = counts.slice(0, parts).reduce((all, count) => all + personsOf(count), 0)
    for (let outside = counts[parts]; parts > 0 && outside !== undefined; outside = counts[parts]) {
      if (isEnough(parts, sum, personsOf(outside))) break
      sum += personsOf(outside)
      parts++
    }
    return parts
  }
}

const sumOfParts = (parts: readonly CountTree[]): number => parts.reduce((sum, { count }) => sum + count, 0)
const personsOfParts = (parts: readonly CountTree[]): number => parts.reduce((sum, part) => sum + personsOf(part), 0)

/**
 * Collapses a tree once. Returns what can be shown, or the name of a count that cannot be shown next to a public count.
 */
const collapsedOnce = (
  tree: CountTree,
  least: number,
  isPublic: (name: string) => boolean,
  isWithheld: (name: string) => boolean,
): CollapsedCounts | { readonly cannotStand: string } => {
  const few = least - 1
  const groupedOf = grouping(few)
  const shown = new Map<string, number>()
  const groups: CountGroup[] = []
  const fewOf = new Map<string, number>()
  let cannotStand: string | undefined

  /**
   * The public counts among parts and below them. For a part with several divisions, the division with the largest
   * public sum is used.
   */
  const publicAmong = (parts: readonly CountTree[]): readonly CountTree[] =>
    parts.flatMap((part) => {
      const { name, divisions = [], shares = [] } = part
      if (isPublic(name)) return [part]
      const found = [...divisions, ...shares].map(publicAmong)
      return found.reduce((most, one) => (sumOfParts(one) > sumOfParts(most) ? one : most), [])
    })

  /**
   * Records a count that cannot be shown because too few persons would remain after subtracting the public counts among
   * its parts.
   */
  const check = (of: CountTree, parts: readonly CountTree[]): void => {
    const known = publicAmong(parts)
    const rest = {
      count: sumOfParts(parts) - sumOfParts(known),
      persons: personsOfParts(parts) - personsOfParts(known),
    }
    if (known.length > 0 && !isPublic(of.name) && isOfFew(rest, few)) cannotStand ??= of.name
  }

  /** Shows the public counts below a count that is not shown. */
  const showPublic = ({ divisions = [], shares = [] }: CountTree): void => {
    for (const part of [...divisions, ...shares].flat())
      if (isPublic(part.name)) show(part)
      else showPublic(part)
  }

  const show = (node: CountTree): void => {
    shown.set(node.name, node.count)
    for (const parts of node.divisions ?? []) divide(node, parts)
    for (const parts of node.shares ?? []) share(node, parts)
  }

  const divide = (node: CountTree, parts: readonly CountTree[]): void => {
    check(node, parts)
    for (const part of parts) if (isPublic(part.name)) show(part)
    const rest = parts.filter(({ name }) => !isPublic(name))
    // The sort is stable: equal parts stay in the order of the tree.
    const ascending = rest.toSorted((a, b) => personsOf(a) - personsOf(b))
    // If siblings were shown, a reader who knows the rule could infer a withheld part.
    const isHidden = rest.some(({ name }) => isWithheld(name))
    const grouped = isHidden ? rest.length : groupedOf(ascending)
    const inGroup = new Set(ascending.slice(0, grouped))
    const together = rest.filter((part) => inGroup.has(part))
    // Where no other part is left, only the divided count itself is shown.
    if (together.length > 0 && together.length < parts.length) {
      groups.push({ of: node.name, names: together.map(({ name }) => name), count: sumOfParts(together) })
      check(node, together)
    }
    for (const part of rest)
      if (inGroup.has(part)) showPublic(part)
      else show(part)
  }

  const share = (node: CountTree, parts: readonly [CountTree, CountTree]): void => {
    check(node, parts)
    const isKnown = parts.some(({ name }) => isPublic(name))
    const small = isKnown ? undefined : parts.find((part) => personsOf(part) < least)
    const isHidden = parts.some(({ name }) => isWithheld(name))
    // In a total below twice `least` either part could be the small one, and stating which one it is would disclose too
    // much. The same holds where a public count is among the parts.
    const isTold = personsOf(node) >= 2 * least && publicAmong(parts).length === 0
    if (small !== undefined && small.count < least && isTold && !isHidden) fewOf.set(small.name, node.count)
    for (const part of parts)
      if (small !== undefined || isHidden) showPublic(part)
      else show(part)
  }

  if (isPublic(tree.name) || !(isOfFew(tree, few) || isWithheld(tree.name))) show(tree)
  else showPublic(tree)
  return cannotStand === undefined ? { shown, groups, fewOf } : { cannotStand }
}

/**
 * Which counts of a tree to show so that no one can infer a count from 1 to `least` − 1. Such a part is combined with
 * its smallest siblings, including empty ones, until two conditions hold: the sum is `least` or more, and at least
 * three values remain possible for each small part, for a reader who knows this rule and everything shown. Where no
 * other part is left, only the divided count itself is shown; where this count is small, nothing is shown. The parts of
 * a count that is not shown by itself are not shown. For a share with fewer than `least` in one of its parts (possibly
 * 0), only this fact is shown. Public counts are always shown. Counts that cannot be shown next to them are withheld.
 */
export const collapsedCounts = (
  tree: CountTree,
  { least = 5, isPublic = () => false, isWithheld = () => false }: CollapseOptions = {},
): CollapsedCounts => {
  const conflicts = new Set<string>()
  for (;;) {
    const found = collapsedOnce(tree, least, isPublic, (name) => conflicts.has(name) || isWithheld(name))
    if (!('cannotStand' in found)) return found
    conflicts.add(found.cannotStand)
  }
}
