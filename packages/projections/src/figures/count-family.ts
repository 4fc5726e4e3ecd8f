import { type At, type Projection } from '../asking/projection.js'
import { type Projections, type ViewsOf } from '../asking/project.js'
import { collapsedCounts, type CollapsedCounts, type CountGroup, type CountTree } from '../statistics/collapsing.js'
import { nestedPairs, type CountsByName, type Nested, type NestedPairs } from '../statistics/nested-counts.js'

/** Returns the answer of a projection. */
export type AnswerOf = <Part, View>(asked: Projection<Part, View>) => View

/**
 * Counts that are about a period. For another period they are about other cases, with one exception: the cases at the
 * end of a period are those at the start of the next.
 */
export interface PeriodCounts {
  readonly names: readonly string[]
  readonly atStart: string
  readonly atEnd: string
  /**
   * The name of the count of cases open on the reference date. A period that begins on the next day starts with these
   * cases.
   */
  readonly open: string
}

/** Counts that are shown or withheld together. */
export interface FamilyCounts {
  /** The counts as trees, which show how the counts add up. No two counts in all trees have the same name. */
  readonly trees: readonly CountTree[]
  /** Further relations between the counts. */
  readonly nested?: readonly Nested[]
  /** Which of the counts are about a period. */
  readonly ofPeriod?: PeriodCounts
}

interface FamilySpec<Asks extends Projections> {
  /** The projections that the counts are computed from. */
  readonly asks: Asks
  readonly counts: (views: ViewsOf<Asks>, at: At) => FamilyCounts
}

/**
 * Counts of persons, participations or households. A released report shows only as many of them as leave no small count
 * computable.
 */
export interface CountFamily {
  readonly asks: Projections
  readonly counts: (viewOf: AnswerOf, at: At) => FamilyCounts
}

/** The views of projections, by the same names. */
export const viewsBy = <Asks extends Projections>(asks: Asks, viewOf: AnswerOf): ViewsOf<Asks> =>
  // Each view is the answer of its own projection, which the type cannot express.
  Object.fromEntries(
    Object.entries(asks).map(([name, asked]) => [name, viewOf(asked as unknown as Projection<unknown, unknown>)]),
  ) as ViewsOf<Asks>

/** Defines a family of counts for release. */
export const countFamily = <const Asks extends Projections>({ asks, counts }: FamilySpec<Asks>): CountFamily => ({
  asks,
  counts: (viewOf, at) => counts(viewsBy(asks, viewOf), at),
})

/** The counts that a released report printed. */
export type PrintedCounts = CountsByName

/** The counts that a released report can show. */
export interface ReleasedCounts {
  /** A count by its name. `undefined` where the count is not shown. */
  readonly of: (name: string) => number | undefined
  /** The total by the name of a part, where only “fewer than five of” the total is shown for the part. */
  readonly fewOf: (name: string) => number | undefined
  readonly groups: readonly CountGroup[]
  readonly printed: PrintedCounts
}

/** All counts in families, by name. */
export const countsIn = (families: readonly FamilyCounts[]): ReadonlyMap<string, number> => {
  const within = ({ name, count, divisions = [], shares = [] }: CountTree): readonly (readonly [string, number])[] => [
    [name, count],
    ...[...divisions, ...shares].flat().flatMap(within),
  ]
  return new Map(families.flatMap(({ trees }) => trees).flatMap(within))
}

const isSmall = (count: number, least: number): boolean => count >= 1 && count < least

/** The sum of counts, if printed counts and groups together have exactly these names. */
const sumIn = (names: readonly string[], { counts, groups }: PrintedCounts): number | undefined => {
  const wanted = new Set(names)
  const inside = groups.filter((group) => group.names.every((name) => wanted.has(name)))
  const grouped = new Set(inside.flatMap((group) => group.names))
  const single = names.filter((name) => !grouped.has(name))
  return single.some((name) => counts[name] === undefined)
    ? undefined
    : single.reduce((sum, name) => sum + (counts[name] ?? 0), 0) + inside.reduce((sum, { count }) => sum + count, 0)
}

/** What an earlier report printed that concerns the counts of a report. */
export interface EarlierCounts {
  /** The printed counts that are about the same cases. */
  readonly same: PrintedCounts
  /** The printed counts of other periods, which can be part of the counts of the report. */
  readonly ofOtherPeriod?: PrintedCounts
}

/** The names of counts that cannot be shown next to other shown counts or next to the counts of earlier reports. */
const tooClose = (
  printed: PrintedCounts,
  pairs: NestedPairs,
  earlier: readonly EarlierCounts[],
  isPublic: (name: string) => boolean,
  least: number,
): readonly string[] => {
  const close = [
    ...pairs.differences(printed, printed),
    ...earlier.flatMap(({ ofOtherPeriod = { counts: {}, groups: [] } }) =>
      pairs.differences(printed, ofOtherPeriod).map((one) => ({ ...one, second: [] })),
    ),
  ].flatMap(({ first, second, by }) => {
    if (!isSmall(Math.abs(by), least)) return []
    const [inFirst, inSecond] = [first, second].map((names) => names.filter((name) => !isPublic(name)))
    return inSecond !== undefined && inSecond.length > 0 ? inSecond : (inFirst ?? [])
  })
  const itemsOf = (one: PrintedCounts): readonly (readonly string[])[] => [
    ...Object.keys(one.counts).map((name) => [name]),
    ...one.groups.map(({ names }) => names),
  ]
  const moved = earlier.flatMap(({ same: one }) =>
    [...itemsOf(one), ...itemsOf(printed)].flatMap((names) => {
      const [before, now] = [sumIn(names, one), sumIn(names, printed)]
      const isMoved = before !== undefined && now !== undefined && isSmall(Math.abs(now - before), least)
      return isMoved ? names.filter((name) => !isPublic(name)) : []
    }),
  )
  return [...close, ...moved]
}

const printedOf = (collapsed: readonly CollapsedCounts[]): PrintedCounts => ({
  counts: Object.fromEntries(collapsed.flatMap(({ shown }) => [...shown])),
  groups: collapsed.flatMap(({ groups }) => groups),
})

/**
 * The counts of families that can be shown together. Each tree is collapsed. A count is withheld if it differs by 1 to
 * `least` − 1 (by default 4) from a count that it is part of, or from a count that earlier reports about the same
 * persons printed.
 */
export const releasedCounts = (
  families: readonly FamilyCounts[],
  {
    isPublic,
    earlier = [],
    least = 5,
  }: {
    readonly isPublic: (name: string) => boolean
    readonly earlier?: readonly EarlierCounts[]
    readonly least?: number
  },
): ReleasedCounts => {
  const trees = families.flatMap((family) => family.trees)
  const pairs = nestedPairs(
    trees,
    families.flatMap((family) => family.nested ?? []),
  )
  const withheld = new Set<string>()
  for (;;) {
    const collapsed = trees.map((tree) =>
      collapsedCounts(tree, { least, isPublic, isWithheld: (name) => withheld.has(name) }),
    )
    const printed = printedOf(collapsed)
    const close = tooClose(printed, pairs, earlier, isPublic, least).filter((name) => !withheld.has(name))
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
