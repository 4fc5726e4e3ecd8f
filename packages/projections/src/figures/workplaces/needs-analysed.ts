import { defineCount } from '../define-count.js'
import { workplaces } from './workplaces.js'
import { publicly } from '../release.js'

/** Employer needs analysed, current and upcoming. */
export const needsAnalysed = defineCount({
  id: 'needsAnalysed',
  section: 'other',
  unit: 'times',
  label: 'Employer needs analysed, current and upcoming.',
  asks: workplaces,
  keys: ['needsCurrent', 'needsUpcoming'],
  formula: { name: 'workplaces', against: 'by hand', edges: 'analysed twice' },
  release: publicly,
})
