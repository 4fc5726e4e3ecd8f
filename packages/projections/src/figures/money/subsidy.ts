import { ledger } from '../../ledger/ledger.js'
import { defineFigure } from '../define.js'
import { gapsOf, sumOfCategory } from './wage-sums.js'

/** What subsidies bore of wages. */
export const subsidy = defineFigure({
  id: 'subsidy',
  section: 'costs',
  unit: 'money',
  label: 'Wage subsidies, all months.',
  asks: { ledger },
  value: ({ ledger: view }, at) =>
    sumOfCategory(
      view,
      { category: 'wageSubsidy', notReported: 'wageSubsidy', missing: gapsOf(view, 'wageSubsidy') },
      at,
    ),
  formula: {
    name: 'ledger',
    against: 'by hand; a second set of books',
    edges: 'excess, unknown cost, other currency, two contracts, months not reported',
  },
})
