import { sharedByBetween } from '../../amounts/economy.js'
import { termValue } from '../../asking/term-value.js'
import { defineFigure } from '../define.js'
import { publicly } from '../release.js'

/** The yearly cost of the program for each participant, as a range over the band of the caseload. */
export const costPerParticipant = defineFigure({
  id: 'costPerParticipant',
  section: 'other',
  unit: 'money',
  label: 'Yearly program cost per participant, at full and at minimum caseload (derived range).',
  asks: {},
  value: (_views, { program: { terms }, asOf }) => {
    const cost = termValue(terms.operatingCost, asOf)
    const band = termValue(terms.caseload, asOf)
    if (cost === undefined || band?.low === undefined || band.high === undefined) return undefined
    const range = sharedByBetween(cost, { low: band.low * cost.posts, high: band.high * cost.posts })
    return range === undefined ? undefined : { range, evidence: [] }
  },
  cells: () => [],
  formula: { name: 'sharedByBetween', against: 'by hand from B09 and B21', edges: 'no one, a gain' },
  release: publicly,
})
