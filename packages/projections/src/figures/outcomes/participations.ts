import { activities } from '../coaching/activities.js'
import { defineCount } from '../define-count.js'
import { counted } from '../release.js'
import { participationCounts } from './participation-counts.js'

/** Participations that were opened. */
export const participations = defineCount({
  id: 'participations',
  section: 'other',
  unit: 'participations',
  label: 'Participations opened.',
  asks: activities,
  keys: ['participations'],
  formula: { name: 'activities', against: 'the laws of reports', edges: 'opened twice' },
  release: counted(participationCounts, 'participations'),
})
