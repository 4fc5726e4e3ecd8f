import { defineFigure } from '../define.js'
import { speaksOf } from '../speaks-of.js'
import { counted } from '../release.js'
import { personCounts } from '../persons/person-counts.js'
import { employedCases, employedCount, employedFormula } from './employed-count.js'
import { employed, type EmployedNow } from './employed.js'

const isByAma = ({ unit }: EmployedNow) => unit === 'ama'

/** How many of those employed the labour-market unit employs. */
export const employedByAma = defineFigure({
  id: 'employedByAma',
  section: 'other',
  unit: 'persons',
  label: 'Persons employed by the labour-market unit.',
  asks: { employed },
  applies: speaksOf('employmentCategories'),
  value: ({ employed: view }, at) => employedCount(view, isByAma, at),
  cells: ({ employed: view }) => employedCases(view, isByAma),
  formula: employedFormula,
  release: counted(personCounts, 'employed by the labour-market unit'),
})
