import { silentNone, unsureCount } from '../../asking/unsure.js'
import { termValue } from '../../asking/term-value.js'
import { attainment } from '../../statistics/comparison.js'
import { type At } from '../../asking/projection.js'
import { defineFigure } from '../define.js'
import { percentOf } from '../values.js'
import { participationCounts } from './participation-counts.js'
import { personsWithAJob } from './persons-with-a-job.js'

/** A number of persons compared with the target. `undefined` where the program sets no target. */
const attainedBy = (persons: number, { program: { terms }, asOf }: At) => {
  const target = termValue(terms.outcomeTarget, asOf)
  if (target === undefined) return undefined
  const { ratio, difference } = attainment(persons, target)
  return {
    ...(ratio === undefined ? {} : { value: percentOf(persons, target) }),
    outOf: { part: persons, whole: target, unit: 'persons' as const },
    details: [{ note: 'difference' as const, facts: { persons, target, difference } }],
  }
}

/** Persons whose participation ended in a job, as a share of the target. */
export const targetAttainment = defineFigure({
  id: 'targetAttainment',
  section: 'other',
  unit: 'percent',
  label: 'Persons who got a job, in per cent of the target.',
  notes: {
    difference:
      '{persons, number} persons reached it, and the target is {target, number}. The difference is {difference, number}.',
  },
  asks: { withAJob: personsWithAJob },
  value: ({ withAJob: { persons, mayHaveEnded, evidence } }, at) => {
    const attained = attainedBy(persons, at)
    const most = attainedBy(persons + mayHaveEnded, at)
    if (attained === undefined || most === undefined) return undefined
    const { value, ...others } = attained
    const { value: stated, uncertainty } = unsureCount(persons, { ...silentNone, notKnown: mayHaveEnded }, at)
    const { low: _low, high: _high, ...silent } = uncertainty
    return {
      ...others,
      ...(value === undefined || stated === undefined ? {} : { value }),
      uncertainty: {
        ...silent,
        ...(value === undefined || most.value === undefined ? {} : { low: value, high: most.value }),
      },
      evidence,
    }
  },
  cells: ({ withAJob: { cases = [] } }) => cases,
  formula: {
    name: 'attainment',
    against: 'H06 and H07: 43 against 10',
    edges: 'target of nothing, two jobs of one person',
  },
  release: {
    is: 'counts',
    families: [participationCounts],
    value: (counts, _views, at) => {
      const persons = counts.of('persons with a job')
      const attained = persons === undefined ? undefined : attainedBy(persons, at)
      return attained === undefined ? undefined : { ...attained, evidence: [] }
    },
  },
})
