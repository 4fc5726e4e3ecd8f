import { ledgerCases } from '../../ledger/cases.js'
import { ledgerDifference } from '../../ledger/sums.js'
import { yearsAround } from '../asked.js'
import { defineFigure } from '../define.js'
import { ledgerEvidence, leftOut } from '../values.js'
import { budgetFormula, budgetIn, budgetNotes, comparedDetails, statedOf } from './budget-sums.js'
import { amounts } from '../release.js'

/** The change in income support and wage remainders from the same budget. */
export const supportAndRemainderChange = defineFigure({
  id: 'supportAndRemainderChange',
  section: 'budget',
  unit: 'money',
  label: 'Change in income support and wage cost beyond the subsidy, after minus before.',
  notes: budgetNotes,
  asks: { budget: yearsAround },
  value: ({ budget }, at) => {
    const [before, after] = [budgetIn(budget.before, budget, at), budgetIn(budget.after, budget, at)]
    const gaps = before.gaps + after.gaps
    return {
      ...statedOf(ledgerDifference(after, before), gaps, budget),
      ...leftOut(budget.incomplete + gaps),
      details: comparedDetails(budget),
      ...ledgerEvidence([...before.rows, ...after.rows], at),
    }
  },
  cells: ({ budget }, at) => [
    ...ledgerCases(budgetIn(budget.before, budget, at), true),
    ...ledgerCases(budgetIn(budget.after, budget, at)),
  ],
  formula: budgetFormula,
  release: amounts('around the employment'),
})
