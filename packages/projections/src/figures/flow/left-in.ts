import { wordsInOrder, type Exit } from '@jobbspar/core'
import { defineFigure } from '../define.js'
import {
  casesOfSpells,
  countOfSpells,
  flowFormula,
  flowIn,
  left,
  ofPeriod,
  partOfFlow,
  periodNotes,
  type FlowPart,
} from './flow.js'
import { participationSpells } from './participation-spells.js'
import { counted } from '../release.js'
import { leftBy, participationCounts } from '../outcomes/participation-counts.js'

const leftWith =
  (exit: Exit): FlowPart =>
  (...asked) => {
    const { counted, notKnown } = left(...asked)
    return { counted: counted.filter(({ ended }) => ended?.exit === exit), notKnown }
  }

/** The number of participations that ended in the period, by exit. */
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
    return wordsInOrder(
      'exit',
      left.flatMap(({ ended }) => ended?.exit ?? []),
    )
  },
  value: ({ spells }, at, part) => countOfSpells(partOfFlow(leftWith(part), spells, at), at, 'ending'),
  cells: ({ spells }, at, part) => casesOfSpells(partOfFlow(leftWith(part), spells, at)),
  formula: flowFormula,
  release: counted(participationCounts, leftBy),
})
