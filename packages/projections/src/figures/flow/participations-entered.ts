import { defineFigure } from '../define.js'
import { entered, casesOfSpells, countOfSpells, flowFormula, ofPeriod, partOfFlow, periodNotes } from './flow.js'
import { participationSpells } from './participation-spells.js'
import { counted } from '../release.js'
import { participationCounts } from '../outcomes/participation-counts.js'

/** How many participations were opened in the period. */
export const participationsEntered = defineFigure({
  id: 'participationsEntered',
  section: 'flow',
  unit: 'participations',
  label: 'Participations opened in the period.',
  notes: periodNotes,
  asks: { spells: participationSpells },
  applies: ofPeriod,
  value: ({ spells }, at) => countOfSpells(partOfFlow(entered, spells, at), at),
  cells: ({ spells }, at) => casesOfSpells(partOfFlow(entered, spells, at)),
  formula: flowFormula,
  release: counted(participationCounts, 'entered in the period'),
})
