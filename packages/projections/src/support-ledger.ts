import { type SupportEvent } from '@jobbspar/core'
import { emptyLedger, foreign, type LedgerGap, type LedgerPart, type LedgerRow } from './ledger-rows.js'
import { type At, type Folding } from './projection.js'

/** The income support of one stream, a row per payment. */
export const supportLedger = (stream: string, at: At): Folding<SupportEvent, LedgerPart> => {
  const rows: LedgerRow[] = []
  const gaps: LedgerGap[] = []
  let household: string | undefined
  return {
    step: (event) => {
      if (event.type === 'SupportGranted') household ??= event.data.household
      if (event.type !== 'SupportPaid') return
      const { kind, month, amount } = event.data
      const place = {
        period: month,
        stream,
        ...(household === undefined ? {} : { household }),
        sources: [event.meta.id],
      }
      const missing = foreign(amount, at)
      if (missing.length > 0) gaps.push({ ...place, category: kind, missing })
      else
        rows.push({
          ...place,
          payer: 'municipality',
          category: kind,
          budget: 'incomeSupportBudget',
          amount,
          basis: 'reported',
        })
    },
    part: () => ({ ...emptyLedger, rows, gaps }),
  }
}
