import { personCase } from '../../asking/cases.js'
import { defineFigure } from '../define.js'
import { countOf, flowCount, flowFormula, flowIn, ofPeriod, periodNotes } from './flow.js'
import { participationSpells } from './participation-spells.js'
import { counted } from '../release.js'
import { participationCounts } from '../outcomes/participation-counts.js'

/** How many persons the participations under way at the end of the period are of. */
export const personsAtEnd = defineFigure({
  id: 'personsAtEnd',
  section: 'flow',
  unit: 'persons',
  label: 'Persons taking part at the end of the period.',
  notes: periodNotes,
  asks: { spells: participationSpells },
  applies: ofPeriod,
  value: ({ spells }, at) =>
    flowCount(
      ({ atEnd }) => ({ ...countOf(atEnd), value: new Set(atEnd.map(({ participant }) => participant)).size }),
      spells,
      at,
    ),
  cells: ({ spells }, { period, asOf }) =>
    period === undefined || asOf < period.first
      ? []
      : [...new Set(flowIn(spells, period).atEnd.map(({ participant }) => participant))].map((person) => ({
          ...personCase(person),
          is: 'known',
        })),
  formula: flowFormula,
  release: counted(participationCounts, 'persons at the end of the period'),
})
