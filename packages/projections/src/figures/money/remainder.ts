import { ledgerCases } from '../../ledger/cases.js'
import { ledger } from '../../ledger/ledger.js'
import { defineFigure } from '../define.js'
import { amounts } from '../release.js'
import { amountsOf, sumOfCategory } from './wage-sums.js'

const beyondSubsidies = {
  category: 'wageRemainder',
  notReported: 'wage',
  missing: ['wage', 'wageCost', 'wageSubsidy'],
}

/** The wage costs that employers pay beyond the subsidies. */
export const remainder = defineFigure({
  id: 'remainder',
  section: 'costs',
  unit: 'money',
  label: 'Employer cost beyond subsidies, all months.',
  asks: { ledger },
  value: ({ ledger: view }, at) => sumOfCategory(view, beyondSubsidies, at),
  cells: ({ ledger: view }) => ledgerCases(amountsOf(view, beyondSubsidies)),
  formula: {
    name: 'ledger',
    against: 'by hand; a second set of books',
    edges: 'excess, unknown cost, other currency, two contracts, months not reported',
  },
  release: amounts('ledger'),
})
