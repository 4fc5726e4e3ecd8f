import { type At, type Projection } from '../asking/projection.js'
import { type Projections, type ViewsOf } from '../asking/project.js'
import { collapsedCounts, type CollapsedCounts, type CountGroup, type CountTree } from '../statistics/collapsing.js'

/** Returns the answer of a projection. */
export type AnswerOf = <Part, View>(asked: Projection<Part, View>) => View

/**
 * Two counts by name, of which one is a part of the other in no division of a tree. Where not both can be shown the first is, unless only the second
 * is public.
 */
export type Nested = readonly [first: string, second: string]

/** Counts that are shown or withheld together. */
export interface FamilyCounts {
  /** The counts, with how they add up. No two have the same name, in any tree. */
  readonly trees: readonly CountTree[]
  /** Further relations between them. */
  readonly nested?: readonly Nested[]
}

interface FamilySpec<Asks extends Projections> {
  /** The projections of the counts. */
  readonly asks: Asks
  readonly counts: (views: ViewsOf<Asks>, at: At) => FamilyCounts
}

/** Counts of persons, participations or households that a released report shows only as far as no small one can be computed. */
export interface CountFamily {
  readonly asks: Projections
  readonly counts: (viewOf: AnswerOf, at: At) => FamilyCounts
}

/** The views of named projections. */
export const viewsBy = <Asks extends Projections>(asks: Asks, viewOf: AnswerOf): ViewsOf<Asks> =>
  // Each view is the answer of its own projection.
  Object.fromEntries(
    Object.entries(asks).map(([name, asked]) => [name, viewOf(asked as unknown as Projection<unknown, unknown>)]),
  ) as ViewsOf<Asks>

/** Defines a family of counts for release. */
export const countFamily = <const Asks extends Projections>({ asks, counts }: FamilySpec<Asks>): CountFamily => ({
  asks,
  counts: (viewOf, at) => counts(viewsBy(asks, viewOf), at),
})

/** The counts that a released report printed. */
export interface PrintedCounts {
  readonly counts: Readonly<Record<string, number>>
  readonly groups: readonly CountGroup[]
}

/** The counts that a released report can show. */
export interface ReleasedCounts {
  /** A count; nothing where it is not shown. */
  readonly of: (name: string) => number | undefined
  /** The total, where only “fewer than five of” it is shown for a part. */
  readonly fewOf: (name: string) => number | undefined
  readonly groups: readonly CountGroup[]
  readonly printed: PrintedCounts
}

const isSmall = (count: number, least: number): boolean => count >= 1 && count < least

/** The sum of counts, if they are exactly the counts of some printed items. */
const sumIn = (names: readonly string[], { counts, groups }: PrintedCounts): number | undefined => {
  const wanted = new Set(names)
  const inside = groups.filter((group) => group.names.every((name) => wanted.has(name)))
  const grouped = new Set(inside.flatMap((group) => group.names))
  const single = names.filter((name) => !grouped.has(name))
  return single.some((name) => counts[name] === undefined)
    ? undefined
    : single.reduce((sum, name) => sum + (counts[name] ?? 0), 0) + inside.reduce((sum, { count }) => sum + count, 0)
}

/** The counts that cannot be shown next to others that are, or next to those of an earlier report. */
const tooClose = (
  printed: PrintedCounts,
  nested: readonly Nested[],
  earlier: PrintedCounts | undefined,
  isPublic: (name: string) => boolean,
  least: number,
): readonly string[] => {
  const { counts } = printed
  const close = nested.flatMap(([first, second]) => {
    const [one, other] = [counts[first], counts[second]]
    if (one === undefined || other === undefined || !isSmall(Math.abs(one - other), least)) return []
    return isPublic(second) ? (isPublic(first) ? [] : [first]) : [second]
  })
  if (earlier === undefined) return close
  const itemsOf = (one: PrintedCounts): readonly (readonly string[])[] => [
    ...Object.keys(one.counts).map((name) => [name]),
    ...one.groups.map(({ names }) => names),
  ]
  const moved = [...itemsOf(earlier), ...itemsOf(printed)].flatMap((names) => {
    const [before, now] = [sumIn(names, earlier), sumIn(names, printed)]
    const isMoved = before !== undefined && now !== undefined && isSmall(Math.abs(now - before), least)
    return isMoved ? names.filter((name) => !isPublic(name)) : []
  })
  return [...close, ...moved]
}

const printedOf = (collapsed: readonly CollapsedCounts[]): PrintedCounts => ({
  counts: Object.fromEntries(collapsed.flatMap(({ shown }) => [...shown])),
  groups: collapsed.flatMap(({ groups }) => groups),
})

/**
 * The counts of families that can be shown together: each tree is collapsed, and a count is withheld if it differs by 1 to 4 from a count that it is a part
 * of, or from one that an earlier report of the same persons printed.
 */
export const releasedCounts = (
  families: readonly FamilyCounts[],
  {
    isPublic,
    earlier,
    least = 5,
  }: {
    readonly isPublic: (name: string) => boolean
    readonly earlier?: PrintedCounts | undefined
    readonly least?: number
  },
): ReleasedCounts => {
  const trees = families.flatMap((family) => family.trees)
  const nested = families.flatMap((family) => family.nested ?? [])
  const withheld = new Set<string>()
  for (;;) {
    const collapsed = trees.map((tree) =>
      collapsedCounts(tree, { least, isPublic, isWithheld: (name) => withheld.has(name) }),
    )
    const printed = printedOf(collapsed)
    const close = tooClose(printed, nested, earlier, isPublic, least).filter((name) => !withheld.has(name))
    if (close.length === 0) {
      const few = new Map(collapsed.flatMap(({ fewOf }) => [...fewOf]))
      return {
        of: (name) => printed.counts[name],
        fewOf: (name) => few.get(name),
        groups: printed.groups,
        printed,
      }
    }
    for (const name of close) withheld.add(name)
  }
}
