import { defineCount } from '../define-count.js'
import { workplaces } from './workplaces.js'
import { publicly } from '../release.js'

/** Vacancies posted. */
export const vacanciesPosted = defineCount({
  id: 'vacanciesPosted',
  section: 'other',
  unit: 'times',
  label: 'Vacancies posted.',
  asks: workplaces,
  keys: ['vacanciesPosted'],
  formula: { name: 'workplaces', against: 'by hand', edges: 'posted twice' },
  release: publicly,
})
