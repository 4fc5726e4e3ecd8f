import { personCase, type Case } from '../../asking/cases.js'
import { silentNone, unsureCount } from '../../asking/unsure.js'
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
  value: ({ cohort: view }, at) => ({
    ...unsureCount(view.persons, { ...silentNone, notKnown: view.mayHaveBegun.persons.length }, at),
    evidence: view.evidence,
  }),
  cells: ({ cohort: { cases = [], mayHaveBegun } }) => [
    ...cases,
    ...mayHaveBegun.persons.map((person): Case => ({ ...personCase(person), is: 'notKnown' })),
  ],
  formula: { name: 'cohort', against: 'by hand, by the calendar', edges: 'no one, open, two jobs of one person' },
  release: counted(personCounts, 'hired'),
})
