import { defineCount } from '../define-count.js'
import { workplaces } from './workplaces.js'
import { publicly } from '../release.js'

/** Experiences from workplaces that were shared with the staff. */
export const experiencesShared = defineCount({
  id: 'experiencesShared',
  section: 'other',
  unit: 'times',
  label: 'Experiences from workplaces reported back to the staff.',
  asks: workplaces,
  keys: ['experiencesShared'],
  formula: { name: 'workplaces', against: 'the laws of projections', edges: 'any order, grouping and split' },
  release: publicly,
})
