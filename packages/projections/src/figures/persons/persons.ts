import { defineFigure } from '../define.js'
import { cohort } from './cohort.js'
import { counted } from '../release.js'
import { personCounts } from './person-counts.js'

/** How many persons got the program's own employment. */
export const persons = defineFigure({
  id: 'persons',
  section: 'persons',
  unit: 'persons',
  label: 'Participants hired in the program’s own employment.',
  asks: { cohort },
  value: ({ cohort: view }) => ({ value: view.persons, evidence: view.evidence }),
  cells: ({ cohort: { cases = [] } }) => cases,
  formula: { name: 'cohort', against: 'by hand, by the calendar', edges: 'nobody, open, two jobs of one person' },
  release: counted(personCounts, 'hired'),
})
