import { payers, sumOf, type Money, type Payer } from '@jobbspar/core'
import { emptyLedger, inOrder, joinLedgers, type LedgerPart } from './rows.js'
import { ledgerSum, type LedgerSum } from './sums.js'
import { type Projection } from '../asking/projection.js'
import { supportLedger } from './support.js'
import { supportOnce } from './support-files.js'
import { wageLedger } from './wages.js'

/** The ledger in order, with its totals. */
export interface LedgerView extends Omit<LedgerPart, 'files'> {
  /** The total of each payer. */
  readonly byPayer: Readonly<Record<Payer, Money>>
  /** The same total with its uncertainty. There is no amount where too much is not known. */
  readonly borne: Readonly<Record<Payer, LedgerSum>>
  /** Gross wages paid to participants. */
  readonly grossWages: Money
}

/** Who paid what: one row for each payer, month and purpose. Figures about money are sums over its rows. */
export const ledger: Projection<LedgerPart, LedgerView> = {
  name: 'ledger',
  version: 4,
  says: 'Who paid which cost of wages and income support, and when.',
  perStream: { participation: wageLedger, support: supportLedger },
  none: emptyLedger,
  combine: joinLedgers,
  view: (total, at) => {
    const { rows, gaps, excess, wages, unreported, notSettled } = supportOnce(total)
    const sum = (amounts: readonly { readonly amount: Money }[]) =>
      sumOf(
        at.program.currency,
        amounts.map(({ amount }) => amount),
      )
    const ofPayers = <V>(value: (payer: Payer) => V) =>
      Object.fromEntries(payers.map((payer) => [payer, value(payer)])) as Record<Payer, V>
    const rowsOf = (payer: Payer) => rows.filter((row) => row.payer === payer)
    return {
      rows: inOrder(rows),
      gaps: inOrder(gaps),
      excess: inOrder(excess),
      wages: inOrder(wages),
      unreported: inOrder(unreported),
      notSettled,
      byPayer: ofPayers((payer) => sum(rowsOf(payer))),
      borne: ofPayers((payer) => {
        const silent = unreported.filter((one) => one.payers.includes(payer))
        const open = notSettled.wages + notSettled.support
        return ledgerSum({ rows: rowsOf(payer), unreported: silent, gaps: gaps.length, notSettled: open }, at)
      }),
      grossWages: sum(wages),
    }
  },
}
