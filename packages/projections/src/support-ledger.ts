import { type EventId, type Money, type Month, type SupportEvent } from '@jobbspar/core'
import { emptyLedger, foreign, type LedgerPart } from './ledger-rows.js'
import { type At, type Folding } from './projection.js'

/** The income support of one stream, a row per payment. */
export const supportLedger = (stream: string, at: At): Folding<SupportEvent, LedgerPart> => {
  const payments: {
    readonly category: string
    readonly period: Month
    readonly amount: Money
    readonly sources: readonly EventId[]
  }[] = []
  let household: string | undefined
  return {
    step: (event) => {
      if (event.type === 'SupportGranted') household ??= event.data.household
      if (event.type !== 'SupportPaid') return
      const { kind, month, amount } = event.data
      payments.push({ category: kind, period: month, amount, sources: [event.meta.id] })
    },
    part: () => {
      // A payment can come before the grant that names the household.
      const home = household === undefined ? {} : { household }
      const placed = payments.map((payment) => ({ ...payment, stream, ...home, missing: foreign(payment.amount, at) }))
      return {
        ...emptyLedger,
        rows: placed
          .filter(({ missing }) => missing.length === 0)
          .map(({ missing: _, ...row }) => ({
            ...row,
            payer: 'municipality' as const,
            budget: 'incomeSupportBudget',
            basis: 'reported' as const,
          })),
        gaps: placed.filter(({ missing }) => missing.length > 0).map(({ amount: _, ...gap }) => gap),
      }
    },
  }
}
