import { silentNone, withoutBounds } from '../../asking/unsure.js'
import { defineFigure } from '../define.js'
import { isAnswered } from '../speaks-of.js'
import { percentOf } from '../values.js'
import { parallelInterventions as parallel } from './parallel-interventions.js'
import { sharesOfPersons } from '../release.js'

/** The share of praktik days with an intervention in parallel. */
export const parallelInterventions = defineFigure({
  id: 'parallelInterventions',
  section: 'other',
  unit: 'percent',
  label: 'Praktik days with at least one intervention in parallel.',
  notes: { days: '{parallel, number} of {praktik, number} days.' },
  asks: { parallel },
  applies: isAnswered('parallelInterventions'),
  value: ({ parallel: { parallelDays, praktikDays, notSettled, evidence } }) => ({
    ...(praktikDays === 0 ? {} : { value: percentOf(parallelDays, praktikDays) }),
    uncertainty: withoutBounds({ ...silentNone, notKnown: notSettled }),
    outOf: { part: parallelDays, whole: praktikDays, unit: 'days' },
    details: [{ note: 'days', facts: { parallel: parallelDays, praktik: praktikDays } }],
    evidence,
  }),
  cells: ({ parallel: { cases = [] } }) => cases,
  formula: {
    name: 'parallelInterventions',
    against: 'by hand, by the calendar',
    edges: 'no praktik, open, two at once, first and last day',
  },
  release: sharesOfPersons,
})
