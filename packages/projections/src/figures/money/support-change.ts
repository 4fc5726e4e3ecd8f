import { ledgerCases } from '../../ledger/cases.js'
import { ledgerDifference } from '../../ledger/sums.js'
import { yearsAround } from '../asked.js'
import { defineFigure } from '../define.js'
import { ledgerEvidence, leftOut } from '../values.js'
import { budgetFormula, budgetNotes, comparedDetails, statedOf, supportIn } from './budget-sums.js'
import { amounts } from '../release.js'

/** The change in income support for the same households. */
export const supportChange = defineFigure({
  id: 'supportChange',
  section: 'budget',
  unit: 'money',
  label: 'Change in income support, after minus before.',
  notes: budgetNotes,
  asks: { budget: yearsAround },
  value: ({ budget }, at) => {
    const [before, after] = [supportIn(budget.before, budget, at), supportIn(budget.after, budget, at)]
    const change = ledgerDifference(after, before)
    const gaps = before.gaps + after.gaps
    return {
      ...statedOf(change, gaps, budget),
      ...leftOut(budget.incomplete + gaps),
      details: comparedDetails(budget),
      ...(budget.households > 0 && gaps === 0 && change.value !== undefined ? { paired: budget.paired } : {}),
      ...ledgerEvidence([...before.rows, ...after.rows], at),
    }
  },
  cells: ({ budget }, at) => [
    ...ledgerCases(supportIn(budget.before, budget, at), true),
    ...ledgerCases(supportIn(budget.after, budget, at)),
  ],
  formula: budgetFormula,
  release: amounts('around the employment'),
})
