import { defineFigure } from '../define.js'
import { competenceShare as competence } from './competence.js'

/** How much of the working time was competence development. */
export const competenceShare = defineFigure({
  id: 'competenceShare',
  section: 'work',
  unit: 'percent',
  label: 'Competence development as a share of working time.',
  notes: {
    hours:
      '{competence, number} h of {worked, number} h; the share was reached in {reached, number} of {ended, number} ended employments.',
  },
  asks: { competence },
  value: ({ competence: { worked, competence, percent, reached, ended, evidence } }) => ({
    ...(percent === undefined ? {} : { value: percent }),
    outOf: { part: competence, whole: worked, unit: 'hours' },
    details: [{ note: 'hours', facts: { competence, worked, reached, ended } }],
    evidence,
  }),
  formula: {
    name: 'competenceShare',
    against: 'by hand',
    edges: 'no hours, a hundredth of an hour less, over, open',
  },
})
