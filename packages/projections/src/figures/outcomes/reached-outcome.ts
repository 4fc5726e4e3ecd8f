import { silentNone, unsureCount } from '../../asking/unsure.js'
import { termValue } from '../../asking/term-value.js'
import { ownOutcomes } from '../asked.js'
import { defineFigure } from '../define.js'
import { isAnswered } from '../speaks-of.js'
import { counted } from '../release.js'
import { reached, participationCounts } from './participation-counts.js'

/** Participations that reached the outcome, where the program compares it with a baseline or its coverage names the figure. */
export const reachedOutcome = defineFigure({
  id: 'reachedOutcome',
  section: 'other',
  unit: 'participations',
  label: 'Participations that reached the outcome.',
  asks: { outcomes: ownOutcomes },
  applies: (at) => termValue(at.program.terms.baseline, at.asOf) !== undefined || isAnswered('reachedOutcome')(at),
  value: ({ outcomes: { rate, evidence } }, at) => ({
    ...unsureCount(rate.x, { ...silentNone, notKnown: rate.notKnown ?? 0 }, at),
    evidence,
  }),
  cells: ({ outcomes: { cases = [] } }) => cases.filter(({ is, status }) => is === 'notKnown' || status === 'in'),
  formula: {
    name: 'a program’s `outcome`',
    against: 'by hand; the words of the sources',
    edges: 'no one, no one ended, everyone, one person, a day less, unknown',
  },
  release: counted(participationCounts, reached),
})
