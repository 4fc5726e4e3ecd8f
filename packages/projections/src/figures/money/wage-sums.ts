import { type At } from '../../asking/projection.js'
import { type Amounts } from '../../ledger/cases.js'
import { type LedgerView } from '../../ledger/ledger.js'
import { type LedgerRow } from '../../ledger/rows.js'
import { ledgerSum } from '../../ledger/sums.js'
import { type FigureValue } from '../define.js'
import { ledgerEvidence, leftOut } from '../values.js'

/**
 * The parts of a sum: the rows of a category, the months without a report, and the number of amounts that cannot be
 * computed.
 */
interface OfCategory {
  readonly category: string
  readonly notReported: string
  readonly missing: readonly string[]
}

/** The amounts of a category, whether reported or not. */
export const amountsOf = (
  { rows, unreported, gaps, notSettled }: LedgerView,
  { category, notReported, missing }: OfCategory,
): Amounts & { readonly rows: readonly LedgerRow[] } => ({
  rows: rows.filter((row) => row.category === category),
  unreported: unreported.filter((one) => one.category === notReported),
  missing: gaps.filter((gap) => missing.includes(gap.category)),
  notSettled: notSettled.wages,
})

/** The sum of the rows of a category. */
export const sumOfCategory = (view: LedgerView, of: OfCategory, at: At): FigureValue<never> => {
  const { rows, missing, ...others } = amountsOf(view, of)
  const { value, uncertainty } = ledgerSum({ rows, ...others, gaps: missing.length }, at)
  // An amount that exists but is not known is not 0.
  const isKnown = value !== undefined && (missing.length === 0 || rows.length > 0)
  return { ...(isKnown ? { value } : {}), uncertainty, ...leftOut(missing.length), ...ledgerEvidence(rows, at) }
}
