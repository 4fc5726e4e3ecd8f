import { type At } from '../../asking/projection.js'
import { type LedgerView } from '../../ledger/ledger.js'
import { ledgerSum } from '../../ledger/sums.js'
import { type FigureValue } from '../define.js'
import { behind, leftOut } from '../values.js'

/** How many amounts of some categories cannot be computed. */
export const gapsOf = ({ gaps }: LedgerView, ...categories: readonly string[]): number =>
  gaps.filter(({ category }) => categories.includes(category)).length

/** The sum of the rows of a category, of which `notReported` is what may be missing and `missing` counts what cannot be computed. */
export const sumOfCategory = (
  { rows, unreported }: LedgerView,
  {
    category,
    notReported,
    missing,
  }: { readonly category: string; readonly notReported: string; readonly missing: number },
  at: At,
): FigureValue<never> => {
  const own = rows.filter((row) => row.category === category)
  const silent = unreported.filter((one) => one.category === notReported)
  const { value, uncertainty } = ledgerSum({ rows: own, unreported: silent, gaps: missing }, at)
  // Nothing known of amounts that there were is not nothing.
  const isKnown = value !== undefined && (missing === 0 || own.length > 0)
  return { ...(isKnown ? { value } : {}), uncertainty, ...leftOut(missing), ...behind(own, at) }
}
