import { defineFigure } from '../define.js'
import { left, casesOfSpells, countOfSpells, flowFormula, ofPeriod, partOfFlow, periodNotes } from './flow.js'
import { participationSpells } from './participation-spells.js'
import { counted } from '../release.js'
import { participationCounts } from '../outcomes/participation-counts.js'

/** How many participations ended in the period. */
export const participationsLeft = defineFigure({
  id: 'participationsLeft',
  section: 'flow',
  unit: 'participations',
  label: 'Participations that ended in the period.',
  notes: periodNotes,
  asks: { spells: participationSpells },
  applies: ofPeriod,
  value: ({ spells }, at) => countOfSpells(partOfFlow(left, spells, at), at, 'ending'),
  cells: ({ spells }, at) => casesOfSpells(partOfFlow(left, spells, at)),
  formula: flowFormula,
  release: counted(participationCounts, 'left in the period'),
})
