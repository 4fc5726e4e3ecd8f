import { activities } from '../coaching/activities.js'
import { defineCount } from '../define-count.js'
import { counted } from '../release.js'
import { participationCounts } from './participation-counts.js'

/** Participations that ended in a job in private business. */
export const jobsInPrivateBusiness = defineCount({
  id: 'jobsInPrivateBusiness',
  section: 'other',
  unit: 'participations',
  label: 'Participations that ended in a job in private business.',
  asks: activities,
  keys: ['jobsInPrivateBusiness'],
  formula: { name: 'activities', against: 'by hand', edges: 'two participations of one person, no more than jobs' },
  release: counted(participationCounts, 'jobs in private business'),
})
