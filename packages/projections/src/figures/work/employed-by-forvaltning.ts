import { defineFigure } from '../define.js'
import { speaksOf } from '../speaks-of.js'
import { employedCount, employedFormula } from './employed-count.js'
import { employed } from './employed.js'

/** How many of them the departments employ. */
export const employedByForvaltning = defineFigure({
  id: 'employedByForvaltning',
  section: 'other',
  unit: 'persons',
  label: 'Persons employed by the departments.',
  asks: { employed },
  applies: speaksOf('employmentCategories'),
  value: ({ employed: view }, at) => employedCount(view, ({ unit }) => unit === 'forvaltning', at),
  formula: employedFormula,
})
