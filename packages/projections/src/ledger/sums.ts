import { minus, sumOf, type Money } from '@jobbspar/core'
import { type LedgerPlace, type LedgerSilence } from './rows.js'
import { type At } from '../asking/projection.js'
import { monthsIn } from './unreported.js'
import { isTooUnsure, type Uncertainty } from '../asking/unsure.js'

/** A sum of amounts of the ledger, with its uncertainty. */
export interface LedgerSum {
  /** Absent where too much is not known for a single amount. */
  readonly value?: Money
  readonly uncertainty: Uncertainty & { readonly low?: Money; readonly high?: Money }
}

/** An amount of the ledger: a row, or a gross wage. */
interface LedgerAmount extends LedgerPlace {
  readonly category?: string
  readonly amount: Money
  readonly estimated?: true
}

/** What a sum of the ledger is computed from. */
interface Summed {
  readonly rows: readonly LedgerAmount[]
  readonly unreported: readonly LedgerSilence[]
  /** The number of amounts that cannot be computed and have no row. */
  readonly gaps: number
  /** The number of streams for which more may be reported than is due so far. */
  readonly notSettled: number
}

const totalOf = (rows: readonly LedgerAmount[], { program }: At): Money =>
  sumOf(
    program.currency,
    rows.map(({ amount }) => amount),
  )

/**
 * The rows whose reports would change a sum. A report of a subsidy changes the remainder of the wage by the same amount, so that a sum of both
 * does not change. A remainder cites the events that its subsidy cites.
 */
const estimatedIn = (rows: readonly LedgerAmount[]): ReadonlySet<LedgerAmount> => {
  const estimated = rows.filter((row) => row.estimated === true)
  const isSubsidy = ({ category }: LedgerAmount): boolean => category === 'wageSubsidy'
  const keysOf = ({ stream, period, sources }: LedgerAmount): readonly string[] =>
    sources.map((source) => `${stream} ${period} ${source}`)
  const subsidies = new Set(estimated.filter(isSubsidy).flatMap(keysOf))
  const remainders = new Set(estimated.filter((row) => !isSubsidy(row)).flatMap(keysOf))
  return new Set(
    estimated.filter((row) => !keysOf(row).some((key) => (isSubsidy(row) ? remainders : subsidies).has(key))),
  )
}

/** The months in rows, by stream and purpose. Several payments for one month count once. */
export const monthsOfRows = (rows: readonly LedgerAmount[]): number =>
  new Set(rows.map(({ stream, category = '', period }) => `${stream} ${category} ${period}`)).size

/**
 * A sum of the ledger. The lower bound is the sum of the rows that no report would change. The upper bound is the sum
 * of all rows, where nothing is missing or not due yet. There is no value where too many of all months are not known;
 * `known` is the number of known months.
 */
export const ledgerSum = (
  { rows, unreported, gaps, notSettled }: Summed,
  at: At,
  known = monthsOfRows(rows),
): LedgerSum => {
  const [notKnown, notYet] = [monthsIn(unreported, 'notKnown'), monthsIn(unreported, 'notYet')]
  const silent = { notKnown, assumed: 0, notYet }
  const changing = estimatedIn(rows)
  const estimated = changing.size
  const total = totalOf(rows, at)
  const low =
    estimated === 0
      ? total
      : totalOf(
          rows.filter((row) => !changing.has(row)),
          at,
        )
  const provisional = notKnown + notYet + estimated + notSettled > 0
  return {
    ...(isTooUnsure(known, silent, at) ? {} : { value: total }),
    uncertainty: { low, ...(provisional || gaps > 0 ? {} : { high: total }), ...silent, estimated, provisional },
  }
}

/** The difference between two amounts; absent where either amount is absent. */
const less = (a: Money | undefined, b: Money | undefined): Money | undefined =>
  a === undefined || b === undefined ? undefined : minus(a, b)

/**
 * The first sum minus the second. Where both have bounds, the low end is the low end of the first minus the high end of
 * the second.
 */
export const ledgerDifference = (a: LedgerSum, b: LedgerSum): LedgerSum => {
  const value = less(a.value, b.value)
  const low = less(a.uncertainty.low, b.uncertainty.high)
  const high = less(a.uncertainty.high, b.uncertainty.low)
  return {
    ...(value === undefined ? {} : { value }),
    uncertainty: {
      ...(low === undefined ? {} : { low }),
      ...(high === undefined ? {} : { high }),
      ...unsureOfAll([a, b]),
    },
  }
}

/** The uncertainty of several sums together, without bounds. */
export const unsureOfAll = (sums: readonly LedgerSum[]): Omit<Uncertainty, 'low' | 'high'> => {
  const counted = (count: (one: Uncertainty) => number) =>
    sums.reduce((sum, { uncertainty }) => sum + count(uncertainty), 0)
  return {
    notKnown: counted(({ notKnown }) => notKnown),
    assumed: counted(({ assumed }) => assumed),
    notYet: counted(({ notYet }) => notYet),
    estimated: counted(({ estimated }) => estimated),
    provisional: sums.some(({ uncertainty }) => uncertainty.provisional),
  }
}
