import { defineCount } from '../define-count.js'
import { activities } from './activities.js'
import { amounts } from '../release.js'

/** CVs shared with employers. */
export const cvsShared = defineCount({
  id: 'cvsShared',
  section: 'other',
  unit: 'times',
  label: 'CVs shared with employers.',
  asks: activities,
  keys: ['cvsShared'],
  formula: { name: 'activities', against: 'by hand', edges: 'shared twice, withdrawn and shared again' },
  release: amounts('CVs shared'),
})
