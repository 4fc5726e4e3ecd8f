import { defineFigure } from '../define.js'
import { cohort, firstYear } from './cohort.js'
import { counted } from '../release.js'
import { personCounts } from './person-counts.js'

/** How many of them got it in the first year. */
export const personsInFirstYear = defineFigure({
  id: 'personsInFirstYear',
  section: 'persons',
  unit: 'persons',
  label: 'Participants hired within 12 months of the first hire.',
  asks: { cohort },
  value: ({ cohort: view }) => ({ value: view.personsInFirstYear, evidence: view.evidence }),
  cells: ({ cohort: { cases = [] } }) => cases.filter(({ status }) => status === firstYear),
  formula: { name: 'cohort', against: 'by hand, by the calendar', edges: 'nobody, open, two jobs of one person' },
  release: counted(personCounts, 'hired in the first year'),
})
