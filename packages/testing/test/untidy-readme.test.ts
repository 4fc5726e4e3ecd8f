// #region example
import { falkenberg } from '@jobbspar/programs'
import { historyOf, reportOn } from '@jobbspar/projections'
import { reportLaws, testLaws, untidyCohorts } from '@jobbspar/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const persons = { least: 1, most: 2 }
testLaws(test, reportLaws(falkenberg, { cohorts: untidyCohorts(falkenberg, { persons }), runs: 5 }))

test('support that no one recorded is not known, and never nothing', () => {
  const at = { program: falkenberg, asOf: '2029-12-31', knownAt: '2030-01-01T00:00:00.000Z', evidence: false } as const
  const cohorts = untidyCohorts(falkenberg, { always: ['supportUnknown'], sometimes: ['monthsLate', 'jobEndNever'] })
  fc.assert(
    fc.property(cohorts, ({ streams }) => {
      const { figures } = reportOn(
        streams.map((one) => historyOf(one, at)),
        at,
      )
      expect(figures.find(({ id }) => id === 'supportBefore')?.value).toBeUndefined()
    }),
    { numRuns: 10 },
  )
})
// #endregion
