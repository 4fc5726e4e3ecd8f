import { defineCount } from '../define-count.js'
import { workplaces } from './workplaces.js'
import { publicly } from '../release.js'

/** Workplaces that are registered. */
export const workplacesFigure = defineCount({
  id: 'workplaces',
  section: 'other',
  unit: 'units',
  label: 'Workplaces known to the program.',
  asks: workplaces,
  keys: ['workplaces'],
  formula: { name: 'workplaces', against: 'by hand', edges: 'registered twice' },
  release: publicly,
})
