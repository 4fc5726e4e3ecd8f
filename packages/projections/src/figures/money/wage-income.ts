import { ledgerCases } from '../../ledger/cases.js'
import { ledger, type LedgerView } from '../../ledger/ledger.js'
import { ledgerSum } from '../../ledger/sums.js'
import { defineFigure } from '../define.js'
import { leftOut } from '../values.js'
import { amounts } from '../release.js'
import { amountsOf } from './wage-sums.js'

/** The gross wages in the ledger, whether reported or not. */
const wagesOf = (view: LedgerView) => ({
  ...amountsOf(view, { category: 'wage', notReported: 'wage', missing: ['wage'] }),
  rows: view.wages,
})

/** The earnings of participants. */
export const wageIncome = defineFigure({
  id: 'wageIncome',
  section: 'work',
  unit: 'money',
  label: 'Gross wages paid to participants.',
  asks: { ledger },
  value: ({ ledger: view }, at) => {
    const { rows, missing, ...others } = wagesOf(view)
    return {
      ...ledgerSum({ rows, ...others, gaps: missing.length }, at),
      ...leftOut(missing.length),
      evidence: at.evidence ? rows.flatMap(({ sources }) => sources) : [],
    }
  },
  cells: ({ ledger: view }) => ledgerCases(wagesOf(view)),
  formula: {
    name: 'ledger',
    against: 'by hand; every payment counted again, öre for öre',
    edges: 'other currency, months not reported, complete deliveries',
  },
  release: amounts('ledger'),
})
