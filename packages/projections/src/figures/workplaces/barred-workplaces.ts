import { defineCount } from '../define-count.js'
import { workplaces } from './workplaces.js'
import { publicly } from '../release.js'

/** Workplaces that may not receive participants on the reference date because of a condition. */
export const barredWorkplaces = defineCount({
  id: 'barredWorkplaces',
  section: 'other',
  unit: 'units',
  label: 'Workplaces barred by a condition from receiving participants.',
  asks: workplaces,
  keys: ['barredWorkplaces'],
  formula: { name: 'workplaces', against: 'the laws of reports', edges: 'no more than workplaces' },
  release: publicly,
})
