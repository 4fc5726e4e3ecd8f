import { ledgerCases } from '../../ledger/cases.js'
import { yearsAround } from '../asked.js'
import { defineFigure } from '../define.js'
import { ledgerEvidence, leftOut } from '../values.js'
import {
  budgetFormula,
  budgetNotes,
  comparedDetails,
  statedOf,
  supportIn,
  windowLabels,
  windows,
} from './budget-sums.js'
import { amounts } from '../release.js'

/** Income support for the same households before, during and after the employment. */
export const support = defineFigure({
  id: 'support',
  section: 'budget',
  unit: 'money',
  label: 'Income support in {part}.',
  short: 'income support',
  partLabels: windowLabels,
  notes: budgetNotes,
  asks: { budget: yearsAround },
  parts: () => windows,
  idOf: (part) => ({ before: 'supportBefore', during: 'supportDuring', after: 'supportAfter' })[part],
  value: ({ budget }, at, part) => {
    const sum = supportIn(budget[part], budget, at)
    return {
      ...statedOf(sum, sum.gaps, budget),
      ...leftOut(budget.incomplete + sum.gaps),
      label: { months: budget.months },
      details: comparedDetails(budget),
      ...ledgerEvidence(sum.rows, at),
    }
  },
  cells: ({ budget }, at, part) => ledgerCases(supportIn(budget[part], budget, at)),
  formula: budgetFormula,
  release: amounts('around the employment'),
})
