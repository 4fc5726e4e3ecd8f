import { defineFigure } from '../define.js'
import { isAnswered } from '../speaks-of.js'
import { changeCases, meanChange, meanChangeFormula, meanChangeNotes } from './mean-change.js'
import { progression } from './progression.js'
import { meanOfPersons } from '../release.js'

/** How many more hours a week participants manage. */
export const progressHours = defineFigure({
  id: 'progressHours',
  section: 'other',
  unit: 'hours',
  label: 'Change in weekly hours, mean.',
  notes: meanChangeNotes,
  asks: { progress: progression },
  applies: isAnswered('progressHours'),
  value: ({ progress }, at) => meanChange(progress, progress.meanHoursChange, at),
  cells: ({ progress: { streams, hours } }) => changeCases(streams, hours),
  formula: meanChangeFormula,
  release: meanOfPersons,
})
