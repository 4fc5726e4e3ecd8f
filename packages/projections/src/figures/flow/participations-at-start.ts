import { defineFigure } from '../define.js'
import { atStart, casesOfSpells, countOfSpells, flowFormula, ofPeriod, partOfFlow, periodNotes } from './flow.js'
import { participationSpells } from './participation-spells.js'
import { counted } from '../release.js'
import { participationCounts } from '../outcomes/participation-counts.js'

/** How many participations were under way when the period began. */
export const participationsAtStart = defineFigure({
  id: 'participationsAtStart',
  section: 'flow',
  unit: 'participations',
  label: 'Participations under way at the start of the period.',
  notes: periodNotes,
  asks: { spells: participationSpells },
  applies: ofPeriod,
  value: ({ spells }, at) => countOfSpells(partOfFlow(atStart, spells, at), at, 'opening', 'first'),
  cells: ({ spells }, at) => casesOfSpells(partOfFlow(atStart, spells, at)),
  formula: flowFormula,
  release: counted(participationCounts, 'at the start of the period'),
})
