import { firstDayOf, lastDayOf, monthOf, payers, type Payer, type Period } from '@jobbspar/core'
import { ledgerCases } from '../../ledger/cases.js'
import { ledger, type LedgerView } from '../../ledger/ledger.js'
import { ledgerSum } from '../../ledger/sums.js'
import { silentWithin } from '../../ledger/unreported.js'
import { defineFigure } from '../define.js'
import { ledgerEvidence, leftOut } from '../values.js'
import { notBegun, notOver, ofPeriod } from './flow.js'
import { amountsOfPeriod } from '../release.js'

/** Whether a period begins with the first day of a month and ends with the last day of one. */
const isOfWholeMonths = ({ first, last }: Period): boolean =>
  first === firstDayOf(monthOf(first)) && last === lastDayOf(monthOf(last))

/**
 * What a payer paid, or may have paid, for the months of a period. An amount that cannot be computed may belong to any
 * payer.
 */
const borneIn = ({ rows, unreported, gaps, notSettled }: LedgerView, { first, last }: Period, payer: Payer) => {
  const [from, to] = [monthOf(first), monthOf(last)]
  const silent = unreported.filter((one) => one.payers.includes(payer))
  return {
    rows: rows.filter((row) => row.payer === payer && from <= row.period && row.period <= to),
    unreported: silentWithin(silent, from, to),
    missing: gaps.filter((gap) => from <= gap.period && gap.period <= to),
    notSettled: notSettled.support + notSettled.wages,
  }
}

/** What each payer paid for the months of the period. */
export const borneInPeriod = defineFigure({
  id: 'borneInPeriod',
  section: 'flow',
  unit: 'money',
  label: 'Paid by {part} for the months of the period.',
  notes: {
    notBegun,
    notOver,
    notWholeMonths:
      'Amounts are recorded by month. The period does not consist of whole months, so no amount is stated.',
  },
  asks: { ledger },
  applies: ofPeriod,
  // Every payer with a row in any month is stated, even where the amount for these months is 0.
  parts: ({ ledger: { rows, unreported, gaps } }) =>
    payers.filter(
      (payer) =>
        rows.some((row) => row.payer === payer) ||
        [...unreported, ...gaps].some(({ payers: all = [] }) => all.includes(payer)),
    ),
  value: ({ ledger: view }, at, payer) => {
    const { period, asOf } = at
    if (period === undefined) return undefined
    const unknown = { notKnown: 0, assumed: 0, notYet: 0, estimated: 0, provisional: true }
    if (!isOfWholeMonths(period)) return { details: [{ note: 'notWholeMonths' }], evidence: [] }
    if (asOf < period.first) return { uncertainty: unknown, details: [{ note: 'notBegun' }], evidence: [] }
    const { rows, unreported, missing, notSettled } = borneIn(view, period, payer)
    const gaps = missing.length
    const { value, uncertainty } = ledgerSum({ rows, unreported, gaps, notSettled }, at)
    const { high, ...others } = uncertainty
    const isOver = period.last <= asOf
    return {
      // An amount that exists but is not known is not 0.
      ...(value === undefined || (gaps > 0 && rows.length === 0) ? {} : { value }),
      // Months that are not due yet can add any amount, so there is no upper bound.
      uncertainty: isOver ? { ...others, ...(high === undefined ? {} : { high }) } : { ...others, provisional: true },
      ...leftOut(gaps),
      ...(isOver ? {} : { details: [{ note: 'notOver' }] }),
      ...ledgerEvidence(rows, at),
    }
  },
  cells: ({ ledger: view }, { period, asOf }, payer) =>
    period === undefined || !isOfWholeMonths(period) || asOf < period.first
      ? []
      : ledgerCases(borneIn(view, period, payer)),
  formula: {
    name: 'ledger',
    against: 'by hand; the sums of the quarters of a year are the year’s',
    edges: 'not of whole months, period not over, period not begun, months not reported, nothing in the period',
  },
  release: amountsOfPeriod('ledger'),
})
