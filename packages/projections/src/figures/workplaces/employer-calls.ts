import { contactTarget, contactTargetNotes } from '../contact-target.js'
import { defineCount } from '../define-count.js'
import { workplaces } from './workplaces.js'
import { publicly } from '../release.js'

/** Employer calls and visits, with the monthly target for them. */
export const employerCalls = defineCount({
  id: 'employerCalls',
  section: 'other',
  unit: 'times',
  label: 'Calls to employers, visits included.',
  notes: contactTargetNotes,
  details: contactTarget('employerCalls'),
  asks: workplaces,
  keys: ['employerCalls', 'employerVisits'],
  formula: { name: 'workplaces', against: 'by hand', edges: 'none, target not settled' },
  release: publicly,
})
