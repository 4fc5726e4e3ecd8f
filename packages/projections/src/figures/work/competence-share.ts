import { silentNone, withoutBounds } from '../../asking/unsure.js'
import { defineFigure } from '../define.js'
import { shownDecimal } from '@jobbspar/core'
import { employmentCase, type Case } from '../../asking/cases.js'
import { competenceShare as competence } from './competence.js'
import { sharesOfPersons } from '../release.js'

/** The share of the working time that was competence development. */
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
  value: ({ competence: { worked, competence, percent, reached, ended, notSettled, evidence } }) => ({
    ...(percent === undefined ? {} : { value: percent }),
    uncertainty: withoutBounds({ ...silentNone, notKnown: notSettled }),
    outOf: { part: competence, whole: worked, unit: 'hours' },
    details: [{ note: 'hours', facts: { competence, worked, reached, ended } }],
    evidence,
  }),
  cells: ({ competence: { employments } }) =>
    employments.flatMap((one): readonly Case[] => {
      const { subject, ...named } = employmentCase(one)
      const employment = { ...named, is: one.isSettled ? 'known' : 'assumed' } as const
      const rest = shownDecimal(one.worked - one.competence, 2)
      return [
        { ...employment, subject: `${subject} in`, status: 'in', amount: one.competence },
        { ...employment, subject: `${subject} out`, status: 'out', amount: rest },
      ]
    }),
  formula: {
    name: 'competenceShare',
    against: 'by hand',
    edges: 'no hours, a hundredth of an hour less, over, open',
  },
  release: sharesOfPersons,
})
