import { defineFigure } from '../define.js'
import { isAnswered } from '../speaks-of.js'
import { insuranceNotes, insuranceRate } from './insurance-rate.js'
import { qualification } from './qualification.js'
import { rated } from '../release.js'
import { insuranceNames, participationCounts } from '../outcomes/participation-counts.js'

/**
 * How many qualified for sickness benefit by their employment in the program. Stated where the program's source
 * mentions it.
 */
export const qualifiedForSicknessInsurance = defineFigure({
  id: 'qualifiedForSicknessInsurance',
  section: 'work',
  unit: 'percent',
  label: 'Participations whose employment in the program qualified for sickness benefit.',
  notes: insuranceNotes,
  asks: { qualification },
  applies: isAnswered('qualifiedForSicknessInsurance'),
  value: ({ qualification: view }) => insuranceRate(view.sicknessInsurance),
  cells: ({
    qualification: {
      sicknessInsurance: { cases = [] },
    },
  }) => cases,
  formula: {
    name: 'sicknessInsuranceFor, qualification',
    against: 'the conditions as their sources print them',
    edges: 'an hour or a month less, missing hours, open, other jobs',
  },
  release: rated(participationCounts, insuranceNames('sickness')),
})
