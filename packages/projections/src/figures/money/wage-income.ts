import { ledger } from '../../ledger/ledger.js'
import { ledgerSum } from '../../ledger/sums.js'
import { defineFigure } from '../define.js'
import { leftOut } from '../values.js'
import { gapsOf } from './wage-sums.js'

/** What participants earned. */
export const wageIncome = defineFigure({
  id: 'wageIncome',
  section: 'work',
  unit: 'money',
  label: 'Gross wages paid to participants.',
  asks: { ledger },
  value: ({ ledger: view }, at) => {
    const { wages, unreported } = view
    const silent = unreported.filter(({ category }) => category === 'wage')
    return {
      ...ledgerSum({ rows: wages, unreported: silent, gaps: gapsOf(view, 'wage') }, at),
      ...leftOut(gapsOf(view, 'wage')),
      evidence: at.evidence ? wages.flatMap(({ sources }) => sources) : [],
    }
  },
  formula: {
    name: 'ledger',
    against: 'by hand; every payment counted again, öre for öre',
    edges: 'other currency, months not reported, complete deliveries',
  },
})
