import { defineFigure } from '../define.js'
import { speaksOf } from '../speaks-of.js'
import { counted } from '../release.js'
import { personCounts } from '../persons/person-counts.js'
import { employedCases, employedCount, employedFormula, isEmployedBy } from './employed-count.js'
import { employed } from './employed.js'

/** How many of those employed the labour-market unit employs. */
export const employedByAma = defineFigure({
  id: 'employedByAma',
  section: 'other',
  unit: 'persons',
  label: 'Persons employed by the labour-market unit.',
  asks: { employed },
  applies: speaksOf('employmentCategories'),
  value: ({ employed: view }, at) => employedCount(view, isEmployedBy('ama', at.program), at),
  cells: ({ employed: view }, { program }) => employedCases(view, isEmployedBy('ama', program)),
  formula: employedFormula,
  release: counted(personCounts, 'employed by the labour-market unit'),
})
