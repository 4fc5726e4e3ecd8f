import { defineCount } from '../define-count.js'
import { workplaces } from './workplaces.js'
import { counted } from '../release.js'
import { placesCounts } from './places-counts.js'

/** Vacancies filled. */
export const vacanciesFilled = defineCount({
  id: 'vacanciesFilled',
  section: 'other',
  unit: 'times',
  label: 'Vacancies filled.',
  asks: workplaces,
  keys: ['vacanciesFilled'],
  formula: { name: 'workplaces', against: 'by hand', edges: 'filled twice, withdrawn before' },
  release: counted(placesCounts, 'vacancies filled'),
})
