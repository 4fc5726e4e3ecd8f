import { decimalOf, type Money } from '@jobbspar/core'
import { type At } from '../asking/projection.js'
import { mostNotKnown } from '../asking/unsure.js'
import { rateOf, type Rate } from '../statistics/rate.js'
import { type Timed } from '../statistics/time-bands.js'
import { type CountFamily, type ReleasedCounts } from './count-family.js'

/** The families of amounts: all of a family are shown or none. */
export type AmountFamily = string

/** How a released report shows a figure. Its values are computed from what may be shown, never hidden afterwards. */
export type Release<Value, Views, Part> =
  /** It is about no person or household: shown unchanged. */
  | { readonly is: 'public' }
  /** Never shown. */
  | { readonly is: 'never' }
  /** From counts of families, which are collapsed first. */
  | {
      readonly is: 'counts'
      readonly families: readonly CountFamily[]
      /** The count that it is, where it is one: the value that the program published under its id is public. */
      readonly nameOf?: (part: Part) => string
      /** Its value from the counts shown; `derived` is its value from all of them. */
      readonly value: (counts: ReleasedCounts, views: Views, at: At, part: Part, derived: Value) => Value | undefined
    }
  /** An amount of households or persons, whole or as a share: with enough contributors, and all of its family or none. */
  | { readonly is: 'amounts'; readonly family: AmountFamily; readonly per?: Per; readonly ofPeriod?: true }
  /** Hours, weeks or days by status, of enough persons in each. */
  | { readonly is: 'shares' }
  /** A mean over enough persons. */
  | { readonly is: 'mean' }
  /** A median with enough cases on each side, in whole weeks, and a curve by bands of time. */
  | ({ readonly is: 'times' } & Times<Views, Part>)

/** Cases followed over time, and the statistic of a figure. */
export interface TimedCases {
  readonly cases: readonly Timed[]
  /** The event it is about. */
  readonly isEvent: (event: string) => boolean
}

/** How a figure of times is released. */
export interface Times<Views, Part> {
  /** These counts have to be shown, otherwise nothing that adds up to them is. */
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
}

/** It is about no person or household. */
export const publicly = { is: 'public' } as const

/** It is in no released report. */
export const never = { is: 'never' } as const

/** A mean over persons. */
export const meanOfPersons = { is: 'mean' } as const

/** A share of hours, weeks or days. */
export const sharesOfPersons = { is: 'shares' } as const

/** An amount that is shown with the others of its family, or not at all; `per` is the count it is divided by, if any. */
export const amounts = (family: AmountFamily, per?: Per) =>
  ({ is: 'amounts', family, ...(per === undefined ? {} : { per }) }) as const

/** An amount of a period: of another period it is of other months. */
export const amountsOfPeriod = (family: AmountFamily) => ({ is: 'amounts', family, ofPeriod: true }) as const

/** A count of a family by its name, or by the name for each part. */
export const counted = <Part extends string = never>(family: CountFamily, name: string | ((part: Part) => string)) => {
  const nameOf = (part: Part): string => (typeof name === 'string' ? name : name(part))
  return {
    is: 'counts',
    families: [family],
    nameOf,
    value: (
      counts: ReleasedCounts,
      _views: unknown,
      _at: At,
      part: Part,
      derived: { readonly value?: number | Money },
    ) => {
      // Where too much is not known for a single number, none is stated.
      const value = derived.value === undefined ? undefined : counts.of(nameOf(part))
      return value === undefined ? undefined : { value, evidence: [] }
    },
  } as const
}

/** The names of the counts of a rate. */
export interface RateNames {
  readonly x: string
  readonly rest: string
  readonly n: string
  readonly pending: string
  readonly excluded: string
  readonly notKnown?: string
  readonly unit: 'persons' | 'participations'
}

/** The rate, where all of its counts are shown and enough is known. */
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

/** A rate that does not say whether some cases are counted on an assumption. */
const withoutAssumed = ({ assumed: _assumed, low: _low, high: _high, ...rate }: Rate): Rate => rate

/**
 * A rate as a released report shows it: with its interval where all of its counts are shown, otherwise as a count of a total; where one side is
 * fewer than five, only that. No share is stated where too much is not known.
 */
export const releasedRate = (counts: ReleasedCounts, names: RateNames, rate: Rate | undefined, at: At) => {
  if (rate === undefined) return undefined
  // That a share is stated says that few are not known, or assumed: nothing more may say how few.
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

/** A rate of a family. */
export const rated = <Part extends string = never>(
  family: CountFamily,
  names: RateNames | ((part: Part) => RateNames),
) =>
  ({
    is: 'counts',
    families: [family],
    value: (counts: ReleasedCounts, _views: unknown, at: At, part: Part, { rate }: { readonly rate?: Rate }) =>
      releasedRate(counts, typeof names === 'function' ? names(part) : names, rate, at),
  }) as const
