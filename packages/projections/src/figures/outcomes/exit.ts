import { silentNone, unsureCount } from '../../asking/unsure.js'
import { ownOutcomes } from '../asked.js'
import { defineFigure } from '../define.js'
import { counted } from '../release.js'
import { endedIn, exitsOf, participationCounts } from './participation-counts.js'

/** The number of participations that ended, by exit. */
export const exit = defineFigure({
  id: 'exit',
  section: 'outcomes',
  unit: 'participations',
  label: 'Participations that ended: {part}.',
  asks: { outcomes: ownOutcomes },
  parts: ({ outcomes: { byExit } }, { program }) => exitsOf(program, Object.keys(byExit)),
  value: ({ outcomes: { byExit, evidenceByExit, mayHaveEnded } }, at, part) => {
    const counted = byExit[part]
    return counted === undefined
      ? undefined
      : {
          ...unsureCount(counted, { ...silentNone, notKnown: mayHaveEnded }, at),
          evidence: evidenceByExit[part] ?? [],
        }
  },
  cells: ({ outcomes: { casesByExit } }, _at, part) => casesByExit?.[part] ?? [],
  formula: { name: 'outcomes', against: 'by hand', edges: 'no one, no one ended, everyone, one person' },
  release: counted(participationCounts, endedIn),
})
