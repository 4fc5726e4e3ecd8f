import { decimalOf, shownDecimal } from '@jobbspar/core'
import { type At } from '../asking/projection.js'
import { sourcesOf, type LedgerRow } from '../ledger/rows.js'
import { type FigureValue } from './define.js'

/** An estimate as it is shown, with one decimal. A share of what is counted is {@link percentOf}. */
export const tenths = (value: number): number => shownDecimal(value, 1)

/** How many per cent whole numbers are of each other, exactly, with one decimal. */
export const percentOf = (part: number, whole: number): number => decimalOf(100 * part, whole, 1)

/** The rows that an amount adds up, where evidence was asked for, and the events they come from. */
export const behind = (rows: readonly LedgerRow[], { evidence }: At): Pick<FigureValue, 'rows' | 'evidence'> =>
  evidence && rows.length > 0 ? { rows, evidence: sourcesOf(rows) } : { evidence: [] }

/** How many cases or amounts a figure leaves out, where it does. */
export const leftOut = (count: number) => (count === 0 ? {} : { incomplete: count })
