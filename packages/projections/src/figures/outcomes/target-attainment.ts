import { termValue } from '../../asking/term-value.js'
import { attainment } from '../../statistics/comparison.js'
import { defineFigure } from '../define.js'
import { percentOf } from '../values.js'
import { personsWithAJob } from './persons-with-a-job.js'

/** Persons whose participation ended in a job, as a share of the target. */
export const targetAttainment = defineFigure({
  id: 'targetAttainment',
  section: 'other',
  unit: 'percent',
  label: 'Persons who got a job, in per cent of the target.',
  notes: { difference: '{persons, number} persons of {target, number}; the difference is {difference, number}.' },
  asks: { withAJob: personsWithAJob },
  value: ({ withAJob: { persons, evidence } }, at) => {
    const target = termValue(at.program.terms.outcomeTarget, at.asOf)
    if (target === undefined) return undefined
    const { ratio, difference } = attainment(persons, target)
    return {
      ...(ratio === undefined ? {} : { value: percentOf(persons, target) }),
      outOf: { part: persons, whole: target, unit: 'persons' },
      details: [{ note: 'difference', facts: { persons, target, difference } }],
      evidence,
    }
  },
  cells: ({ withAJob: { cases = [] } }) => cases,
  formula: {
    name: 'attainment',
    against: 'H06 and H07: 43 against 10',
    edges: 'target of nothing, two jobs of one person',
  },
})
