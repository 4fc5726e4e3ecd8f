import { defineFigure } from '../define.js'
import { speaksOf } from '../speaks-of.js'
import { employedCases, employedCount, employedFormula } from './employed-count.js'
import { employed as employedPersons } from './employed.js'
import { counted } from '../release.js'
import { personCounts } from '../persons/person-counts.js'

/** How many are employed in the program's own kinds of employment. */
export const employed = defineFigure({
  id: 'employed',
  section: 'other',
  unit: 'persons',
  label: 'Persons employed in the program’s kinds of employment on the reference date.',
  asks: { employed: employedPersons },
  applies: speaksOf('employmentCategories'),
  value: ({ employed: view }, at) => employedCount(view, () => true, at),
  cells: ({ employed: view }) => employedCases(view, () => true),
  formula: employedFormula,
  release: counted(personCounts, 'employed'),
})
