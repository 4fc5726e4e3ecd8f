import { minus, noMoney, shiftMonth, type Money } from '@jobbspar/core'
import { type Case } from '../asking/cases.js'
import { type LedgerGap, type LedgerPlace, type LedgerRow, type LedgerSilence, type LedgerWage } from './rows.js'

/** What a sum of the ledger is computed from. */
export interface Amounts {
  readonly rows: readonly (LedgerWage & Partial<LedgerRow>)[]
  readonly unreported: readonly LedgerSilence[]
  /** Amounts that cannot be computed. */
  readonly missing: readonly LedgerGap[]
  /** The number of streams for which more may be reported than is due so far. */
  readonly notSettled: number
}

/** The status of a case whose amount cannot be computed from the records, whatever is reported later. */
export const notComputed = 'notComputed'

/** The status of an amount that a report would change. */
export const estimated = 'estimated'

const negative = (amount: Money): Money => minus(noMoney(amount.currency), amount)

/**
 * The cases of a sum of the ledger: a month of a stream for each amount, and for each month that is not reported, not
 * due or cannot be computed. `taken` marks amounts that are subtracted from the sum.
 */
export const ledgerCases = (
  { rows, unreported, missing }: Omit<Amounts, 'notSettled'>,
  taken = false,
): readonly Case[] => {
  const numbers = new Map<string, number>()
  const monthOf = (
    place: LedgerPlace,
    what: readonly (string | undefined)[],
    more: Omit<Case, 'of' | 'subject' | 'whose'>,
  ): Case => {
    const key = [place.stream, ...what].join(' ')
    const number = (numbers.get(key) ?? 0) + 1
    numbers.set(key, number)
    return { of: 'month', subject: `${key} ${String(number)}`, ...more, whose: { streams: [place.stream] } }
  }
  return [
    ...rows.map((row) =>
      monthOf(row, [row.category ?? 'wage', row.period, row.payer], {
        is: row.estimated === true ? 'assumed' : 'known',
        ...(row.estimated === true ? { status: estimated } : {}),
        amount: taken ? negative(row.amount) : row.amount,
      }),
    ),
    ...unreported.flatMap((one) => {
      const months: Case[] = []
      for (let month = one.period; month <= one.to; month = shiftMonth(month, 1))
        months.push(monthOf(one, ['owed', one.category, month], { is: one.is }))
      return months
    }),
    ...missing.map((gap) =>
      monthOf(gap, [notComputed, gap.category, gap.period], { is: 'notKnown', status: notComputed }),
    ),
  ]
}
