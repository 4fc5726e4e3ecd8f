import { coachCostFor } from '../../amounts/coach-cost.js'
import { defineFigure } from '../define.js'
import { publicly } from '../release.js'

/** The yearly cost of the program for each full-time post, as a range. */
export const costPerCoach = defineFigure({
  id: 'costPerCoach',
  section: 'other',
  unit: 'money',
  label: 'Yearly program cost per full-time post (derived range).',
  asks: {},
  value: (_views, { program: { terms }, asOf }) => {
    const computed = coachCostFor(terms, asOf, { fullTimePosts: 1 })
    return computed.known ? { range: computed.cost, evidence: [] } : undefined
  },
  cells: () => [],
  formula: { name: 'coachCostFor', against: 'by hand from B21', edges: 'half a post, no term' },
  release: publicly,
})
