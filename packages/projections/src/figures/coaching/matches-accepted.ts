import { defineCount } from '../define-count.js'
import { activities } from './activities.js'
import { amounts } from '../release.js'

/** Matches accepted. */
export const matchesAccepted = defineCount({
  id: 'matchesAccepted',
  section: 'other',
  unit: 'times',
  label: 'Matches accepted.',
  asks: activities,
  keys: ['matchesAccepted'],
  formula: { name: 'activities', against: 'by hand', edges: 'answered twice, answered without a proposal' },
  release: amounts('matches'),
})
