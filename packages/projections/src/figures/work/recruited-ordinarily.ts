import { defineFigure } from '../define.js'
import { speaksOf } from '../speaks-of.js'
import { employedCount, employedFormula } from './employed-count.js'
import { employed } from './employed.js'

/** How many of them came by ordinary recruitment. */
export const recruitedOrdinarily = defineFigure({
  id: 'recruitedOrdinarily',
  section: 'other',
  unit: 'persons',
  label: 'Persons recruited through ordinary recruitment.',
  asks: { employed },
  applies: speaksOf('employmentCategories'),
  value: ({ employed: view }, at) =>
    employedCount(view, ({ recruitedBy }) => recruitedBy === 'ordinaryRecruitment', at),
  formula: employedFormula,
})
