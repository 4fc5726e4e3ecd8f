import { activities } from '../coaching/activities.js'
import { defineCount } from '../define-count.js'
import { counted } from '../release.js'
import { participationCounts } from './participation-counts.js'

/** Participations that have ended. */
export const ended = defineCount({
  id: 'ended',
  section: 'other',
  unit: 'participations',
  label: 'Participations ended.',
  asks: activities,
  keys: ['ended'],
  formula: { name: 'activities', against: 'the laws of reports', edges: 'ended twice, no more than were opened' },
  release: counted(participationCounts, 'ended'),
})
