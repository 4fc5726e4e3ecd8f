// #region example
import { participation, PraktikStarted } from '@jobbspar/core'
import { falkenberg } from '@jobbspar/programs'
import { outcomes } from '@jobbspar/projections'
import {
  anyRequest,
  cohorts,
  deciderLaws,
  historiesOf,
  interleavings,
  nearMisses,
  programLaws,
  projectionLaws,
  scenario,
  testLaws,
} from '@jobbspar/testing'
import fc from 'fast-check'
import { test } from 'vitest'

test('a praktik starts only after the participation is opened', () => {
  scenario(participation, falkenberg)
    .when(
      PraktikStarted({ on: '2016-01-15', praktikId: 'praktik-1', workplace: 'workplace-1', plannedTo: '2016-04-14' }),
    )
    .refusedBy('opening/first')
})

testLaws(test, programLaws(falkenberg))

testLaws(
  test,
  deciderLaws({
    stream: participation,
    program: falkenberg,
    histories: interleavings(falkenberg),
    requests: anyRequest(falkenberg),
  }),
)

const at = { program: falkenberg, asOf: '2024-12-31', knownAt: '2025-01-01T00:00:00.000Z', evidence: true } as const
testLaws(test, projectionLaws(outcomes(), { histories: cohorts(falkenberg).map(historiesOf), at }))

test('what is a day too short, or an hour too little, is refused or found', () => {
  fc.assert(
    fc.property(nearMisses(falkenberg), ({ stream, rule, history, twin }) => {
      if (stream !== 'participation') return
      const audited = (events: typeof history) => scenario(participation, falkenberg).given(...events)
      audited(history).audits(rule)
      audited(twin).audits()
    }),
  )
})
// #endregion
