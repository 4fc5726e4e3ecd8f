import { ledgerCases } from '../../ledger/cases.js'
import { monthsOfRows } from '../../ledger/sums.js'
import { ledger } from '../../ledger/ledger.js'
import { defineFigure } from '../define.js'
import { amounts } from '../release.js'
import { amountsOf, sumOfCategory } from './wage-sums.js'

const subsidies = { category: 'wageSubsidy', notReported: 'wageSubsidy', missing: ['wageSubsidy'] }

/** The part of wages that subsidies pay. */
export const subsidy = defineFigure({
  id: 'subsidy',
  section: 'costs',
  unit: 'money',
  label: 'Wage subsidies, all months.',
  notes: {
    outside:
      'It was reported for {months, plural, one {# month} other {# months}} in which the employment had ended or had not begun. It was paid, but the cost that it covered is not known.',
  },
  asks: { ledger },
  value: ({ ledger: view }, at) => {
    const months = monthsOfRows(view.rows.filter(({ outsideEmployment }) => outsideEmployment === true))
    return {
      ...sumOfCategory(view, subsidies, at),
      ...(months === 0 ? {} : { details: [{ note: 'outside', facts: { months } }] }),
    }
  },
  cells: ({ ledger: view }) => ledgerCases(amountsOf(view, subsidies)),
  formula: {
    name: 'ledger',
    against: 'by hand; a second set of books',
    edges: 'excess, unknown cost, other currency, two contracts, months not reported, a month after the job',
  },
  release: amounts('ledger'),
})
