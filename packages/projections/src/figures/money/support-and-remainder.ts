import { ledgerCases } from '../../ledger/cases.js'
import { yearsAround } from '../asked.js'
import { defineFigure } from '../define.js'
import { ledgerEvidence, leftOut } from '../values.js'
import {
  budgetFormula,
  budgetIn,
  budgetNotes,
  comparedDetails,
  statedOf,
  windowLabels,
  windows,
} from './budget-sums.js'
import { amounts } from '../release.js'

/** Income support and wage costs beyond the subsidy, from the same budget, before, during and after the employment. */
export const supportAndRemainder = defineFigure({
  id: 'supportAndRemainder',
  section: 'budget',
  unit: 'money',
  label: 'Income support and wage cost beyond the subsidy, from the same budget, in {part}.',
  short: 'support and wage cost beyond the subsidy',
  partLabels: windowLabels,
  notes: budgetNotes,
  asks: { budget: yearsAround },
  parts: () => windows,
  idOf: (part) =>
    ({
      before: 'supportAndRemainderBefore',
      during: 'supportAndRemainderDuring',
      after: 'supportAndRemainderAfter',
    })[part],
  value: ({ budget }, at, part) => {
    const sum = budgetIn(budget[part], budget, at)
    return {
      ...statedOf(sum, sum.gaps, budget),
      ...leftOut(budget.incomplete + sum.gaps),
      label: { months: budget.months },
      details: comparedDetails(budget),
      ...ledgerEvidence(sum.rows, at),
    }
  },
  cells: ({ budget }, at, part) => ledgerCases(budgetIn(budget[part], budget, at)),
  formula: budgetFormula,
  release: amounts('around the employment'),
})
