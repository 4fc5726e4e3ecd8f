import { payers } from '@jobbspar/core'
import { ledgerSum } from '../../ledger/sums.js'
import { yearsAround } from '../asked.js'
import { defineFigure } from '../define.js'
import { behind, leftOut } from '../values.js'
import { budgetFormula, budgetNotes, comparedDetails } from './budget-sums.js'

/** What each payer bore in the year from the month the employment began. */
export const costDuring = defineFigure({
  id: 'costDuring',
  section: 'borne',
  unit: 'money',
  label: 'Cost borne by {part} in the {months, number} months from the month the employment began.',
  notes: budgetNotes,
  asks: { budget: yearsAround },
  parts: ({ budget: { during } }) =>
    payers.filter(
      (payer) => during.byPayer[payer].minor !== 0 || during.unreported.some((one) => one.payers.includes(payer)),
    ),
  value: ({ budget }, at, payer) => {
    const { during, incomplete, months } = budget
    const rows = during.rows.filter((row) => row.payer === payer)
    const unreported = during.unreported.filter((one) => one.payers.includes(payer))
    const gaps = during.gaps.support + during.gaps.wages
    return {
      ...ledgerSum({ rows, unreported, gaps }, at),
      ...leftOut(incomplete + gaps),
      label: { months },
      details: comparedDetails(budget),
      ...behind(rows, at),
    }
  },
  formula: budgetFormula,
})
