import { termValue } from '../../asking/term-value.js'
import { attainment } from '../../statistics/comparison.js'
import { activities } from '../coaching/activities.js'
import { defineFigure } from '../define.js'
import { percentOf } from '../values.js'

/** Participations that ended in a job, as a share of the target. */
export const targetAttainment = defineFigure({
  id: 'targetAttainment',
  section: 'other',
  unit: 'percent',
  label: 'Jobs in per cent of the target.',
  notes: { difference: '{jobs, number} of {target, number}; the difference is {difference, number}.' },
  asks: { activities },
  value: ({ activities: { jobs } }, at) => {
    const target = termValue(at.program.terms.outcomeTarget, at.asOf)
    if (target === undefined) return undefined
    const { count = 0, evidence = [] } = jobs ?? {}
    const { ratio, difference } = attainment(count, target)
    return {
      ...(ratio === undefined ? {} : { value: percentOf(count, target) }),
      outOf: { part: count, whole: target, unit: 'participations' },
      details: [{ note: 'difference', facts: { jobs: count, target, difference } }],
      evidence,
    }
  },
  formula: { name: 'attainment', against: 'H06 and H07: 43 against 10', edges: 'target of nothing' },
})
