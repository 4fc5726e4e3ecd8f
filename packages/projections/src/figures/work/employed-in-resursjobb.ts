import { defineFigure } from '../define.js'
import { speaksOf } from '../speaks-of.js'
import { employedCases, employedCount, employedFormula, isInResursjobb } from './employed-count.js'
import { employed } from './employed.js'
import { counted } from '../release.js'
import { personCounts } from '../persons/person-counts.js'

/** How many of those employed are in a resursjobb. */
export const employedInResursjobb = defineFigure({
  id: 'employedInResursjobb',
  section: 'other',
  unit: 'persons',
  label: 'Persons employed in a resursjobb.',
  asks: { employed },
  applies: speaksOf('employmentCategories'),
  value: ({ employed: view }, at) => employedCount(view, isInResursjobb(at.program), at),
  cells: ({ employed: view }, { program }) => employedCases(view, isInResursjobb(program)),
  formula: employedFormula,
  release: counted(personCounts, 'in a resursjobb'),
})
