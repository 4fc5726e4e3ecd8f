import { personCase, type Case } from '../../asking/cases.js'
import { defineFigure } from '../define.js'
import { atEnd, flowCount, flowFormula, ofPeriod, partOfFlow, periodNotes, type Counted } from './flow.js'
import { participationSpells } from './participation-spells.js'
import { counted } from '../release.js'
import { participationCounts } from '../outcomes/participation-counts.js'

/**
 * The persons of participations. A person with several participations counts once, and is known if any of them is
 * known.
 */
const personsOf = ({ counted, notKnown }: Counted) => {
  const known = new Set(counted.map(({ participant }) => participant))
  const others = new Set(notKnown.map(({ participant }) => participant).filter((person) => !known.has(person)))
  return { counted: [...known], notKnown: [...others], evidence: counted.flatMap(({ evidence }) => evidence) }
}

/** The number of persons with a participation under way at the end of the period. */
export const personsAtEnd = defineFigure({
  id: 'personsAtEnd',
  section: 'flow',
  unit: 'persons',
  label: 'Persons taking part at the end of the period.',
  notes: periodNotes,
  asks: { spells: participationSpells },
  applies: ofPeriod,
  value: ({ spells }, at) => {
    const { counted, notKnown, evidence } = personsOf(partOfFlow(atEnd, spells, at))
    return flowCount({ counted: counted.length, notKnown: notKnown.length }, at, evidence)
  },
  cells: ({ spells }, at) => {
    const { counted, notKnown } = personsOf(partOfFlow(atEnd, spells, at))
    return [
      ...counted.map((person): Case => ({ ...personCase(person), is: 'known' })),
      ...notKnown.map((person): Case => ({ ...personCase(person), is: 'notKnown' })),
    ]
  },
  formula: flowFormula,
  release: counted(participationCounts, 'persons at the end of the period'),
})
