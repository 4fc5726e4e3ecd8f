import { defineCount } from '../define-count.js'
import { activities } from './activities.js'
import { amounts } from '../release.js'

/** Matches proposed. */
export const matchesProposed = defineCount({
  id: 'matchesProposed',
  section: 'other',
  unit: 'times',
  label: 'Matches proposed, each with the needs it meets.',
  asks: activities,
  keys: ['matchesProposed'],
  formula: { name: 'activities', against: 'by hand', edges: 'proposed twice' },
  release: amounts('matches'),
})
