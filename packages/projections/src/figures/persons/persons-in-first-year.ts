import { personCase, type Case } from '../../asking/cases.js'
import { silentNone, unsureCount } from '../../asking/unsure.js'
import { defineFigure } from '../define.js'
import { cohort, firstYear } from './cohort.js'
import { counted } from '../release.js'
import { personCounts } from './person-counts.js'

/** How many persons got the program's own employment in the first year. */
export const personsInFirstYear = defineFigure({
  id: 'personsInFirstYear',
  section: 'persons',
  unit: 'persons',
  label: 'Participants hired within 12 months of the first hire.',
  asks: { cohort },
  value: ({ cohort: view }, at) => ({
    ...unsureCount(view.personsInFirstYear, { ...silentNone, notKnown: view.mayHaveBegun.inFirstYear.length }, at),
    evidence: view.evidence,
  }),
  cells: ({ cohort: { cases = [], mayHaveBegun } }) => [
    ...cases.filter(({ status }) => status === firstYear),
    ...mayHaveBegun.inFirstYear.map((person): Case => ({ ...personCase(person), is: 'notKnown' })),
  ],
  formula: { name: 'cohort', against: 'by hand, by the calendar', edges: 'no one, open, two jobs of one person' },
  release: counted(personCounts, 'hired in the first year'),
})
