import { decimalOf, type Money } from '@jobbspar/core'
import { type At } from '../asking/projection.js'
import { mostNotKnown } from '../asking/unsure.js'
import { rateOf, type Rate } from '../statistics/rate.js'
import { type Timed } from '../statistics/time-bands.js'
import { type CountFamily, type ReleasedCounts } from './count-family.js'

/** The name of a family of amounts. Either all amounts of a family are shown or none. */
export type AmountFamily = string

/**
 * How a released report shows a figure. The values are computed from what may be shown; no value is computed first and
 * hidden afterwards.
 */
export type Release<Value, Views, Part> =
  /** Shown unchanged, because the figure is about no person or household. */
  | { readonly is: 'public' }
  /** Never shown. */
  | { readonly is: 'never' }
  /** Computed from the counts of families, which are collapsed first. */
  | {
      readonly is: 'counts'
      readonly families: readonly CountFamily[]
      /**
       * The name of the count, where the figure is a count. If the program published this value under the figure's id,
       * the count is public.
       */
      readonly nameOf?: (part: Part, at: At) => string
      /** The names of the counts of a rate. If the program marks the rate as harmless, 0 and 100 % are shown. */
      readonly rateOf?: (part: Part) => RateNames
      /** The value computed from the shown counts. `derived` is the value computed from all counts. */
      readonly value: (counts: ReleasedCounts, views: Views, at: At, part: Part, derived: Value) => Value | undefined
    }
  /**
   * An amount for households or persons, in full or as a share. Shown with enough contributors, and only if all of its
   * family is shown.
   */
  | { readonly is: 'amounts'; readonly family: AmountFamily; readonly per?: Per; readonly ofPeriod?: true }
  /** Hours, weeks or days by status. Shown with enough persons in each status. */
  | { readonly is: 'shares' }
  /** A mean over persons. Shown with enough persons. */
  | { readonly is: 'mean' }
  /** A median in whole weeks, shown with enough cases on each side, and a curve by bands of time. */
  | ({ readonly is: 'times' } & Times<Views, Part>)

/** Cases followed over time, and the event of a figure. */
export interface TimedCases {
  readonly cases: readonly Timed[]
  /** Whether an event is the one that the figure is about. */
  readonly isEvent: (event: string) => boolean
}

/** How a figure about times is released. */
export interface Times<Views, Part> {
  /**
   * The families of the counts in `needs`. The bands of time add up to these counts, so no time is shown unless all of
   * them are shown.
   */
  readonly families?: readonly CountFamily[]
  readonly needs?: readonly string[]
  /** The facts of the label where no time is shown. */
  readonly label?: Readonly<Record<string, string | number>>
  readonly of: (views: Views, at: At, part: Part) => TimedCases | undefined
}

/** A count that an amount is divided by. */
export interface Per {
  readonly families: readonly CountFamily[]
  readonly name: string
  /** The total that the count is a part of, for the interval of the amount. */
  readonly of?: string
}

/** The release of a figure about no person or household: shown unchanged. */
export const publicly = { is: 'public' } as const

/** The release of a figure that no released report contains. */
export const never = { is: 'never' } as const

/** The release of a mean over persons. */
export const meanOfPersons = { is: 'mean' } as const

/** The release of a share of hours, weeks or days. */
export const sharesOfPersons = { is: 'shares' } as const

/**
 * The release of an amount that is shown with all others of its family or not at all. `per` is the count that it is
 * divided by, if any.
 */
export const amounts = (family: AmountFamily, per?: Per) =>
  ({ is: 'amounts', family, ...(per === undefined ? {} : { per }) }) as const

/** The release of an amount about a period. For another period it is about other months. */
export const amountsOfPeriod = (family: AmountFamily) => ({ is: 'amounts', family, ofPeriod: true }) as const

/** The release of a count in a family, by its name or by a name for each part or viewpoint. */
export const counted = <Part extends string = never>(
  family: CountFamily,
  name: string | ((part: Part, at: At) => string),
) => {
  const nameOf = (part: Part, at: At): string => (typeof name === 'string' ? name : name(part, at))
  return {
    is: 'counts',
    families: [family],
    nameOf,
    value: (
      counts: ReleasedCounts,
      _views: unknown,
      at: At,
      part: Part,
      derived: { readonly value?: number | Money },
    ) => {
      // Where too much is not known, the figure has no single number, and none is stated here either.
      const value = derived.value === undefined ? undefined : counts.of(nameOf(part, at))
      return value === undefined ? undefined : { value, evidence: [] }
    },
  } as const
}

/** The names of the counts that a rate is computed from. */
export interface RateNames {
  readonly x: string
  readonly rest: string
  readonly n: string
  readonly pending: string
  readonly excluded: string
  readonly notKnown?: string
  readonly unit: 'persons' | 'participations'
}

/** The rate with its interval. `undefined` where one of its counts is not shown. */
const wholeRate = (counts: ReleasedCounts, names: RateNames, rate: Rate, at: At): Rate | undefined => {
  const count = (name: string | undefined): number | undefined => (name === undefined ? 0 : counts.of(name))
  const [x, n, notKnown] = [counts.of(names.x), counts.of(names.n), count(names.notKnown)]
  const [pending, excluded] = [counts.of(names.pending), counts.of(names.excluded)]
  if (x === undefined || n === undefined || pending === undefined || excluded === undefined || notKnown === undefined)
    return undefined
  const { definition, knownAt, method, notKnown: has } = rate
  const unsure = { notKnown, assumedIn: { x: 0, rest: 0 }, most: mostNotKnown(at) }
  return rateOf(x, n, { excluded, pending, definition, knownAt }, { method, ...(has === undefined ? {} : { unsure }) })
}

/** The rate without the number of cases counted on an assumption, and without the bounds, which would disclose it. */
const withoutAssumed = ({ assumed: _assumed, low: _low, high: _high, ...rate }: Rate): Rate => rate

/**
 * A rate as a released report shows it. Where all of its counts are shown, it has its interval; otherwise it is a count
 * out of a total. Where one side is fewer than five, only this is stated. Where too much is not known, no share is
 * stated.
 */
export const releasedRate = (counts: ReleasedCounts, names: RateNames, rate: Rate | undefined, at: At) => {
  if (rate === undefined) return undefined
  // A stated share discloses that few cases are not known or assumed. Nothing else may disclose how few.
  if (names.notKnown !== undefined && counts.of(names.notKnown) === undefined) return undefined
  const whole = wholeRate(counts, names, rate, at)
  if (whole !== undefined && (rate.rate !== undefined || (rate.assumed ?? 0) === 0))
    return { rate: rate.rate === undefined ? whole : withoutAssumed(whole), evidence: [] }
  if (rate.rate === undefined) return undefined
  const [part, of] = [counts.of(names.x), counts.of(names.n)]
  if (part !== undefined && of !== undefined && of > 0)
    return { value: decimalOf(100 * part, of, 1), outOf: { part, whole: of, unit: names.unit }, evidence: [] }
  const [few, all] = [counts.fewOf(names.x), counts.fewOf(names.rest)]
  if (few !== undefined) return { few: { is: 'fewerThan' as const, count: 5, of: few }, evidence: [] }
  return all === undefined ? undefined : { few: { is: 'moreThan' as const, count: all - 5, of: all }, evidence: [] }
}

/** The release of a rate, computed from the counts of a family. */
export const rated = <Part extends string = never>(
  family: CountFamily,
  names: RateNames | ((part: Part) => RateNames),
) => {
  const rateOf = (part: Part): RateNames => (typeof names === 'function' ? names(part) : names)
  return {
    is: 'counts',
    families: [family],
    rateOf,
    value: (counts: ReleasedCounts, _views: unknown, at: At, part: Part, { rate }: { readonly rate?: Rate }) =>
      releasedRate(counts, rateOf(part), rate, at),
  } as const
}

/** States only that a part is fewer than five out of a total, or that it is the total except for fewer than five. */
export interface FewOf {
  readonly is: 'fewerThan' | 'moreThan'
  readonly count: number
  readonly of: number
}

/** From this number of cases on, 0 and 100 % of a harmless rate are shown. */
const leastOfHarmless = 10

/**
 * The share of a harmless rate as it is, where all or none of the cases count and only “fewer than five of” their number would be
 * shown. The number of cases is shown in either form, and no other count.
 */
export const harmlessShare = ({ unit }: RateNames, { few }: { readonly few?: FewOf }, rate: Rate | undefined) =>
  few === undefined ||
  rate?.rate === undefined ||
  (rate.notKnown ?? 0) + (rate.assumed ?? 0) > 0 ||
  rate.n < leastOfHarmless ||
  rate.n !== few.of ||
  (rate.x !== 0 && rate.x !== rate.n)
    ? undefined
    : { value: rate.x === 0 ? 0 : 100, outOf: { part: rate.x, whole: rate.n, unit }, evidence: [] }
