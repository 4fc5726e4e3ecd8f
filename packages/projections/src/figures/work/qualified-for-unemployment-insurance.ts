import { defineFigure } from '../define.js'
import { isAnswered } from '../speaks-of.js'
import { insuranceNotes, insuranceRate } from './insurance-rate.js'
import { qualification } from './qualification.js'
import { rated } from '../release.js'
import { insuranceNames, participationCounts } from '../outcomes/participation-counts.js'

/**
 * How many qualified for unemployment insurance by their work up to the end of the program's employment. Stated where
 * the program's source mentions it.
 */
export const qualifiedForUnemploymentInsurance = defineFigure({
  id: 'qualifiedForUnemploymentInsurance',
  section: 'work',
  unit: 'percent',
  label:
    'Participations whose work qualified for unemployment insurance on the day after the program’s employment; membership is not checked.',
  notes: insuranceNotes,
  asks: { qualification },
  applies: isAnswered('qualifiedForUnemploymentInsurance'),
  value: ({ qualification: view }) => insuranceRate(view.unemploymentInsurance),
  cells: ({
    qualification: {
      unemploymentInsurance: { cases = [] },
    },
  }) => cases,
  formula: {
    name: 'unemploymentInsuranceFor, qualification',
    against: 'the conditions as their sources print them',
    edges: 'an hour or a month less, missing hours, open, other jobs',
  },
  release: rated(participationCounts, insuranceNames('unemployment')),
})
