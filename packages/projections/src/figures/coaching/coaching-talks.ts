import { contactTarget, contactTargetNotes } from '../contact-target.js'
import { defineCount } from '../define-count.js'
import { activities } from './activities.js'
import { amounts } from '../release.js'

/** Coaching talks, with the monthly target for them. */
export const coachingTalks = defineCount({
  id: 'coachingTalks',
  section: 'other',
  unit: 'times',
  label: 'Coaching talks.',
  notes: contactTargetNotes,
  details: contactTarget('coachingTalks'),
  asks: activities,
  keys: ['coachingTalks'],
  formula: { name: 'activities', against: 'by hand', edges: 'none, target not settled' },
  release: amounts('coaching talks'),
})
