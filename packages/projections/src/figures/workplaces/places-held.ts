import { defineCount } from '../define-count.js'
import { workplaces } from './workplaces.js'
import { counted } from '../release.js'
import { placesCounts } from './places-counts.js'

/** Places held on the reference date. */
export const placesHeld = defineCount({
  id: 'placesHeld',
  section: 'other',
  unit: 'units',
  label: 'Places held.',
  asks: workplaces,
  keys: ['placesHeld'],
  formula: { name: 'workplaces', against: 'by hand', edges: 'last day, day after, reserved again' },
  release: counted(placesCounts, 'places held'),
})
