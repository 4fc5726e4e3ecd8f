import { activities } from '../coaching/activities.js'
import { defineCount } from '../define-count.js'

/** Participations that were opened. */
export const participations = defineCount({
  id: 'participations',
  section: 'other',
  unit: 'participations',
  label: 'Participations opened.',
  asks: activities,
  keys: ['participations'],
  formula: { name: 'activities', against: 'the laws of reports', edges: 'opened twice' },
})
