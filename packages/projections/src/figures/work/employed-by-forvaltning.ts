import { defineFigure } from '../define.js'
import { speaksOf } from '../speaks-of.js'
import { counted } from '../release.js'
import { personCounts } from '../persons/person-counts.js'
import { employedCases, employedCount, employedFormula, isEmployedBy } from './employed-count.js'
import { employed } from './employed.js'

/** How many of those employed the departments employ. */
export const employedByForvaltning = defineFigure({
  id: 'employedByForvaltning',
  section: 'other',
  unit: 'persons',
  label: 'Persons employed by the departments.',
  asks: { employed },
  applies: speaksOf('employmentCategories'),
  value: ({ employed: view }, at) => employedCount(view, isEmployedBy('forvaltning', at.program), at),
  cells: ({ employed: view }, { program }) => employedCases(view, isEmployedBy('forvaltning', program)),
  formula: employedFormula,
  release: counted(personCounts, 'employed by the departments'),
})
