import { defineFigure } from '../define.js'
import { atEnd, casesOfSpells, countOfSpells, flowFormula, ofPeriod, partOfFlow, periodNotes } from './flow.js'
import { participationSpells } from './participation-spells.js'
import { counted } from '../release.js'
import { participationCounts } from '../outcomes/participation-counts.js'

/** How many participations were under way when the period ended. */
export const participationsAtEnd = defineFigure({
  id: 'participationsAtEnd',
  section: 'flow',
  unit: 'participations',
  label: 'Participations under way at the end of the period.',
  notes: periodNotes,
  asks: { spells: participationSpells },
  applies: ofPeriod,
  value: ({ spells }, at) => countOfSpells(partOfFlow(atEnd, spells, at), at),
  cells: ({ spells }, at) => casesOfSpells(partOfFlow(atEnd, spells, at)),
  formula: flowFormula,
  release: counted(participationCounts, 'at the end of the period'),
})
