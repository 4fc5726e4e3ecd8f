import { defineCount } from '../define-count.js'
import { workplaces } from './workplaces.js'
import { publicly } from '../release.js'

/** Places at workplaces on the reference date. */
export const places = defineCount({
  id: 'places',
  section: 'other',
  unit: 'units',
  label: 'Places at workplaces.',
  asks: workplaces,
  keys: ['places'],
  formula: { name: 'workplaces', against: 'the laws of projections', edges: 'any order, grouping and split' },
  release: publicly,
})
