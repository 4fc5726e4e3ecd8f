import { defineFigure } from '../define.js'
import { speaksOf } from '../speaks-of.js'
import { employedCount, employedFormula } from './employed-count.js'
import { employed } from './employed.js'

/** How many of them the labour-market unit employs. */
export const employedByAma = defineFigure({
  id: 'employedByAma',
  section: 'other',
  unit: 'persons',
  label: 'Persons employed by the labour-market unit.',
  asks: { employed },
  applies: speaksOf('employmentCategories'),
  value: ({ employed: view }, at) => employedCount(view, ({ unit }) => unit === 'ama', at),
  formula: employedFormula,
})
