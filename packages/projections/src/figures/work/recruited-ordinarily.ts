import { defineFigure } from '../define.js'
import { speaksOf } from '../speaks-of.js'
import { counted } from '../release.js'
import { personCounts } from '../persons/person-counts.js'
import { employedCases, employedCount, employedFormula } from './employed-count.js'
import { employed, type EmployedNow } from './employed.js'

const isRecruitedOrdinarily = ({ recruitedBy }: EmployedNow) => recruitedBy === 'ordinaryRecruitment'

/** How many of those employed came by ordinary recruitment. */
export const recruitedOrdinarily = defineFigure({
  id: 'recruitedOrdinarily',
  section: 'other',
  unit: 'persons',
  label: 'Persons recruited through ordinary recruitment.',
  asks: { employed },
  applies: speaksOf('employmentCategories'),
  value: ({ employed: view }, at) => employedCount(view, isRecruitedOrdinarily, at),
  cells: ({ employed: view }) => employedCases(view, isRecruitedOrdinarily),
  formula: employedFormula,
  release: counted(personCounts, 'recruited ordinarily'),
})
