import { silentNone, withoutBounds } from '../../asking/unsure.js'
import { defineFigure } from '../define.js'
import { tenths } from '../values.js'
import { onSupportLastYear } from './on-support-last-year.js'
import { amounts } from '../release.js'

/** Full-time persons on support in the twelve months to the reference date. Stated if anyone was on support. */
export const fullTimePersonsOnSupport = defineFigure({
  id: 'fullTimePersonsOnSupport',
  section: 'persons',
  unit: 'persons',
  label: 'Full-time equivalents on income support over the last twelve months.',
  notes: {
    counted:
      '{persons, plural, one {# person was} other {# persons were}} on support on at least one day; a grant that names no participant counts as one person of the household.',
  },
  asks: { onSupport: onSupportLastYear },
  value: ({ onSupport: { persons, of, notSettled, evidence } }) =>
    of === 0
      ? undefined
      : {
          ...(persons === undefined ? {} : { value: tenths(persons) }),
          uncertainty: withoutBounds({ ...silentNone, notKnown: notSettled }),
          details: [{ note: 'counted', facts: { persons: of } }],
          evidence,
        },
  cells: ({ onSupport: { cases = [] } }) => cases,
  formula: {
    name: 'fullTimeEquivalentPersons',
    against: 'by hand',
    edges: 'no one, one day, two grants, two of one household, two streams of one, before the period',
  },
  release: amounts('persons on support'),
})
