import { exits } from '@jobbspar/core'
import { defineFigure } from '../define.js'
import { endingsOf, flowCases, flowCount, flowFormula, flowIn, ofPeriod, periodNotes } from './flow.js'
import { participationSpells } from './participation-spells.js'
import { counted } from '../release.js'
import { leftBy, participationCounts } from '../outcomes/participation-counts.js'

/** How many participations ended in the period in each exit that any ended in. */
export const leftIn = defineFigure({
  id: 'leftIn',
  section: 'flow',
  unit: 'participations',
  label: 'Participations that ended in the period: {part}.',
  notes: periodNotes,
  asks: { spells: participationSpells },
  applies: ofPeriod,
  parts: ({ spells }, { period }) => {
    const left = period === undefined ? [] : flowIn(spells, period).left
    const found = new Set(left.map(({ ended }) => ended?.exit))
    return exits.filter((exit) => found.has(exit))
  },
  value: ({ spells }, at, part) =>
    flowCount(({ left }) => endingsOf(left.filter(({ ended }) => ended?.exit === part)), spells, at),
  cells: ({ spells }, at, part) =>
    flowCases(({ left }) => left.filter(({ ended }) => ended?.exit === part), spells, at),
  formula: flowFormula,
  release: counted(participationCounts, leftBy),
})
