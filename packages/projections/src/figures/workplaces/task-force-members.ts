import { defineCount } from '../define-count.js'
import { workplaces } from './workplaces.js'
import { publicly } from '../release.js'

/** Companies in the task force on the reference date. */
export const taskForceMembers = defineCount({
  id: 'taskForceMembers',
  section: 'other',
  unit: 'companies',
  label: 'Companies in the task force.',
  asks: workplaces,
  keys: ['taskForceMembers'],
  formula: { name: 'workplaces', against: 'by hand', edges: 'last day, day after, joined again' },
  release: publicly,
})
