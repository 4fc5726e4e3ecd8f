import { decimalOf, shownDecimal } from '@jobbspar/core'
import { type At } from '../asking/projection.js'
import { sourcesOf, type LedgerRow } from '../ledger/rows.js'
import { type FigureValue } from './define.js'

/** An estimate as it is shown, with one decimal. For a share between two counts use {@link percentOf}. */
export const tenths = (value: number): number => shownDecimal(value, 1)

/** One whole number in per cent of another, computed exactly and shown with one decimal. */
export const percentOf = (part: number, whole: number): number => decimalOf(100 * part, whole, 1)

/** The rows that an amount is the sum of, and the events they come from, where evidence was requested. */
export const ledgerEvidence = (rows: readonly LedgerRow[], { evidence }: At): Pick<FigureValue, 'rows' | 'evidence'> =>
  evidence && rows.length > 0 ? { rows, evidence: sourcesOf(rows) } : { evidence: [] }

/** The number of cases or amounts that a figure leaves out, if any. */
export const leftOut = (count: number) => (count === 0 ? {} : { incomplete: count })
