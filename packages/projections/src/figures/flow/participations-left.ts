import { defineFigure } from '../define.js'
import { endingsOf, flowCases, flowCount, flowFormula, ofPeriod, periodNotes } from './flow.js'
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
  value: ({ spells }, at) => flowCount(({ left }) => endingsOf(left), spells, at),
  cells: ({ spells }, at) => flowCases(({ left }) => left, spells, at),
  formula: flowFormula,
  release: counted(participationCounts, 'left in the period'),
})
