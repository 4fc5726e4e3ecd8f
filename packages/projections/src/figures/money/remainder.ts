import { ledger } from '../../ledger/ledger.js'
import { defineFigure } from '../define.js'
import { gapsOf, sumOfCategory } from './wage-sums.js'

/** What employers paid beyond the subsidies. */
export const remainder = defineFigure({
  id: 'remainder',
  section: 'costs',
  unit: 'money',
  label: 'Employer cost beyond subsidies, all months.',
  asks: { ledger },
  value: ({ ledger: view }, at) =>
    sumOfCategory(
      view,
      {
        ...{ category: 'wageRemainder', notReported: 'wage' },
        missing: gapsOf(view, 'wage', 'wageCost', 'wageSubsidy'),
      },
      at,
    ),
  formula: {
    name: 'ledger',
    against: 'by hand; a second set of books',
    edges: 'excess, unknown cost, other currency, two contracts, months not reported',
  },
})
