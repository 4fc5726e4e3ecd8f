import { activities } from '../coaching/activities.js'
import { defineCount } from '../define-count.js'
import { counted } from '../release.js'
import { jobsName, participationCounts } from './participation-counts.js'

/** Participations that ended in a job. */
export const jobs = defineCount({
  id: 'jobs',
  section: 'other',
  unit: 'participations',
  label: 'Participations that ended in a job.',
  asks: activities,
  keys: ['jobs'],
  formula: { name: 'activities', against: 'by hand', edges: 'two participations of one person, ended twice' },
  release: counted(participationCounts, (_part, { program }) => jobsName(program)),
})
