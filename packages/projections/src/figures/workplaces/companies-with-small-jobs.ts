import { defineCount } from '../define-count.js'
import { workplaces } from './workplaces.js'
import { publicly } from '../release.js'

/** Companies that posted small jobs. */
export const companiesWithSmallJobs = defineCount({
  id: 'companiesWithSmallJobs',
  section: 'other',
  unit: 'companies',
  label: 'Companies that posted small jobs.',
  asks: workplaces,
  keys: ['companiesWithSmallJobs'],
  formula: { name: 'workplaces', against: 'D44: 36; the laws of reports', edges: 'no more than workplaces' },
  release: publicly,
})
