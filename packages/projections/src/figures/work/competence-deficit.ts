import { employmentCase } from '../../asking/cases.js'
import { silentNone, withoutBounds } from '../../asking/unsure.js'
import { defineFigure } from '../define.js'
import { competenceShare } from './competence.js'
import { amounts } from '../release.js'

/**
 * Hours of competence development that are missing so far in open employments, with a note on whether the share can
 * still be met.
 */
export const competenceDeficit = defineFigure({
  id: 'competenceDeficit',
  section: 'work',
  unit: 'hours',
  label: 'Outstanding hours of competence development in open employments, against the required share of hours worked.',
  notes: {
    open: '{open, plural, one {# employment is} other {# employments are}} open; in {lost, number} the share can no longer be reached.',
  },
  asks: { competence: competenceShare },
  value: ({ competence: { runningDeficit, notSettled, employments } }) => {
    const open = employments.filter(({ ended }) => !ended)
    if (open.length === 0) return undefined
    const lost = open.filter(({ reachable }) => reachable === false).length
    return {
      value: runningDeficit,
      uncertainty: withoutBounds({ ...silentNone, notKnown: notSettled }),
      details: [{ note: 'open', facts: { open: open.length, lost } }],
      evidence: open.flatMap(({ evidence }) => evidence),
    }
  },
  cells: ({ competence: { employments } }) =>
    employments
      .filter(({ ended }) => !ended)
      .map((one) => ({
        ...employmentCase(one),
        is: one.isSettled ? 'known' : 'assumed',
        amount: one.runningDeficit ?? 0,
      })),
  formula: {
    name: 'competenceShare',
    against: 'by hand',
    edges: 'no hours, a hundredth of an hour less, over, open',
  },
  release: amounts('competence hours'),
})
