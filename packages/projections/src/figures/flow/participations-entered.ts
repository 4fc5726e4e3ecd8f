import { defineFigure } from '../define.js'
import { countOf, flowCases, flowCount, flowFormula, ofPeriod, periodNotes } from './flow.js'
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
  value: ({ spells }, at) => flowCount(({ entered }) => countOf(entered), spells, at),
  cells: ({ spells }, at) => flowCases(({ entered }) => entered, spells, at),
  formula: flowFormula,
  release: counted(participationCounts, 'entered in the period'),
})
