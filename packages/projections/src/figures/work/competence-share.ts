import { defineFigure } from '../define.js'
import { shownDecimal } from '@jobbspar/core'
import { type Case } from '../../asking/cases.js'
import { competenceShare as competence, employmentCase } from './competence.js'
import { sharesOfPersons } from '../release.js'

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
  cells: ({ competence: { employments } }) =>
    employments.flatMap(({ stream, employmentId, worked, competence: own }): readonly Case[] => [
      { ...employmentCase(stream, employmentId, 'in'), is: 'known', status: 'in', amount: own },
      {
        ...employmentCase(stream, employmentId, 'out'),
        is: 'known',
        status: 'out',
        amount: shownDecimal(worked - own, 2),
      },
    ]),
  formula: {
    name: 'competenceShare',
    against: 'by hand',
    edges: 'no hours, a hundredth of an hour less, over, open',
  },
  release: sharesOfPersons,
})
