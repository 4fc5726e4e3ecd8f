import { defineFigure } from '../define.js'
import { speaksOf } from '../speaks-of.js'
import { counted } from '../release.js'
import { personCounts } from '../persons/person-counts.js'
import { employedCases, employedCount, employedFormula } from './employed-count.js'
import { employed, type EmployedNow } from './employed.js'

const isByForvaltning = ({ unit }: EmployedNow) => unit === 'forvaltning'

/** How many of those employed the departments employ. */
export const employedByForvaltning = defineFigure({
  id: 'employedByForvaltning',
  section: 'other',
  unit: 'persons',
  label: 'Persons employed by the departments.',
  asks: { employed },
  applies: speaksOf('employmentCategories'),
  value: ({ employed: view }, at) => employedCount(view, isByForvaltning, at),
  cells: ({ employed: view }) => employedCases(view, isByForvaltning),
  formula: employedFormula,
  release: counted(personCounts, 'employed by the departments'),
})
