import { payers, type Payer } from '@jobbspar/core'
import { ledgerCases } from '../../ledger/cases.js'
import { ledgerSum } from '../../ledger/sums.js'
import { yearsAround } from '../asked.js'
import { defineFigure } from '../define.js'
import { ledgerEvidence, leftOut } from '../values.js'
import { type BudgetWindow } from './before-after.js'
import { budgetFormula, budgetNotes, comparedDetails } from './budget-sums.js'
import { amounts } from '../release.js'

/** What a payer paid, or may have paid, in a window. An amount that cannot be computed may belong to any payer. */
const borneIn = ({ rows, unreported, missing, notSettled }: BudgetWindow, payer: Payer) => ({
  rows: rows.filter((row) => row.payer === payer),
  unreported: unreported.filter((one) => one.payers.includes(payer)),
  missing: [...missing.support, ...missing.wages],
  notSettled: notSettled.support + notSettled.wages,
})

/** What each payer paid in the year from the month in which the employment began. */
export const costDuring = defineFigure({
  id: 'costDuring',
  section: 'borne',
  unit: 'money',
  label: 'Cost borne by {part} in the {months, number} months from the month the employment began.',
  notes: budgetNotes,
  asks: { budget: yearsAround },
  parts: ({ budget: { during } }) =>
    payers.filter(
      (payer) =>
        during.byPayer[payer].minor !== 0 ||
        [...during.unreported, ...during.missing.support, ...during.missing.wages].some(({ payers: all = [] }) =>
          all.includes(payer),
        ),
    ),
  value: ({ budget }, at, payer) => {
    const { during, incomplete, months } = budget
    const { missing, ...borne } = borneIn(during, payer)
    const gaps = missing.length
    return {
      ...ledgerSum({ ...borne, gaps }, at),
      ...leftOut(incomplete + gaps),
      label: { months },
      details: comparedDetails(budget),
      ...ledgerEvidence(borne.rows, at),
    }
  },
  cells: ({ budget: { during } }, _at, payer) => ledgerCases(borneIn(during, payer)),
  formula: budgetFormula,
  release: amounts('around the employment'),
})
