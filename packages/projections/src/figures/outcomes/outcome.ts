import { ownOutcomes } from '../asked.js'
import { defineFigure } from '../define.js'
import { rated } from '../release.js'
import { outcomeNames, participationCounts } from './participation-counts.js'

/** The share of participations that ended in the program's own outcome. */
export const outcome = defineFigure({
  id: 'outcome',
  section: 'outcomes',
  unit: 'percent',
  label: '{definition}',
  asks: { outcomes: ownOutcomes },
  value: ({ outcomes: { rate, evidence } }, { program }) => ({
    ...{ rate, evidence },
    label: { definition: program.outcome.says },
  }),
  cells: ({ outcomes: { cases = [] } }) => cases,
  formula: {
    name: 'outcomes',
    against: 'by hand; the words of the sources',
    edges: 'no one, no one ended, everyone, one person, a day less, unknown',
  },
  release: rated(participationCounts, outcomeNames),
})
