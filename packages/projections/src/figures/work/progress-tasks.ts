import { defineFigure } from '../define.js'
import { isAnswered } from '../speaks-of.js'
import { changeCases, meanChange, meanChangeFormula, meanChangeNotes } from './mean-change.js'
import { progression } from './progression.js'
import { meanOfPersons } from '../release.js'

/** How many more tasks participants manage. */
export const progressTasks = defineFigure({
  id: 'progressTasks',
  section: 'other',
  unit: 'items',
  label: 'Change in number of tasks, mean.',
  notes: meanChangeNotes,
  asks: { progress: progression },
  applies: isAnswered('progressTasks'),
  value: ({ progress }, at) => meanChange(progress, progress.meanTasksChange, at),
  cells: ({ progress: { streams, tasks } }) => changeCases(streams, tasks),
  formula: meanChangeFormula,
  release: meanOfPersons,
})
