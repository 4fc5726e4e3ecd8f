import { minus, sumOf, type Money } from '@jobbspar/core'
import { type LedgerPlace, type LedgerSilence } from './rows.js'
import { type At } from '../asking/projection.js'
import { monthsIn } from './unreported.js'
import { isTooUnsure, type Uncertainty } from '../asking/unsure.js'

/** A sum of amounts of the ledger, with what is not known of it. */
export interface LedgerSum {
  /** Absent where too much of it is not known to state one amount. */
  readonly value?: Money
  readonly uncertainty: Uncertainty & { readonly low?: Money; readonly high?: Money }
}

/** An amount of the ledger: a row, or a gross wage. */
interface LedgerAmount extends LedgerPlace {
  readonly category?: string
  readonly amount: Money
  readonly estimated?: true
}

/** What a sum of the ledger is made of. */
interface Summed {
  readonly rows: readonly LedgerAmount[]
  readonly unreported: readonly LedgerSilence[]
  /** How many amounts cannot be computed, and are in no row. */
  readonly gaps: number
}

const totalOf = (rows: readonly LedgerAmount[], { program }: At): Money =>
  sumOf(
    program.currency,
    rows.map(({ amount }) => amount),
  )

/**
 * The rows that a report would change a sum by. A report of a subsidy changes what is left of the wage by as much, and nothing where both
 * are in the sum.
 */
const estimatedIn = (rows: readonly LedgerAmount[]): ReadonlySet<LedgerAmount> => {
  const estimated = rows.filter((row) => row.estimated === true)
  const keyOf = ({ stream, period, sources }: LedgerAmount): string => `${stream} ${period} ${sources.join(' ')}`
  const keysOf = (isSubsidy: boolean) =>
    new Set(estimated.filter(({ category }) => (category === 'wageSubsidy') === isSubsidy).map(keyOf))
  const [subsidies, remainders] = [keysOf(true), keysOf(false)]
  return new Set(estimated.filter((row) => !(subsidies.has(keyOf(row)) && remainders.has(keyOf(row)))))
}

/** The months of streams and things that rows are of: payments of one month are one. */
export const monthsOfRows = (rows: readonly LedgerAmount[]): number =>
  new Set(rows.map(({ stream, category = '', period }) => `${stream} ${category} ${period}`)).size

/**
 * A sum of the ledger: at least the rows that no report would change it by, at most all rows where nothing is missing or not due yet. It has no one value
 * where too many months are not known, of `known` ones and those not known together.
 */
export const ledgerSum = ({ rows, unreported, gaps }: Summed, at: At, known = monthsOfRows(rows)): LedgerSum => {
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
  const provisional = notKnown + notYet + estimated > 0
  return {
    ...(isTooUnsure(known, silent, at) ? {} : { value: total }),
    uncertainty: { low, ...(provisional || gaps > 0 ? {} : { high: total }), ...silent, estimated, provisional },
  }
}

/** The difference of two amounts; absent where either is. */
const less = (a: Money | undefined, b: Money | undefined): Money | undefined =>
  a === undefined || b === undefined ? undefined : minus(a, b)

/** Two sums, the first less the second: from the least of the one less the most of the other, where both are bounded. */
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

/** What is not known of several sums together, without bounds. */
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
