import { defineFigure } from '../define.js'
import { countOf, flowCases, flowCount, flowFormula, ofPeriod, periodNotes } from './flow.js'
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
  value: ({ spells }, at) => flowCount(({ atStart }) => countOf(atStart), spells, at, 'first'),
  cells: ({ spells }, at) => flowCases(({ atStart }) => atStart, spells, at),
  formula: flowFormula,
  release: counted(participationCounts, 'at the start of the period'),
})
