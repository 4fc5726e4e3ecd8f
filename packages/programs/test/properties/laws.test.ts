import { participation, programHistory, support } from '@jobbspar/core'
import { falkenberg } from '@jobbspar/programs'
import {
  anyEventOf,
  anyRequest,
  attempts,
  deciderLaws,
  interleavings,
  participationHistories,
  supportHistories,
  testLaws,
  unjudgedHistories,
} from '@jobbspar/testing'
import fc from 'fast-check'
import { describe, it } from 'vitest'
import { runs } from './recorded.js'

const program = falkenberg
const { numRuns } = runs

describe('a participation, on its way, amended, or as an old system tells it', () => {
  const histories = fc.oneof(
    participationHistories(program),
    interleavings(program),
    unjudgedHistories(participation, attempts(program)),
  )
  testLaws(it, deciderLaws({ stream: participation, program, histories, requests: anyRequest(program), runs: numRuns }))
})

describe('income support, granted and paid, or as an old system tells it', () => {
  const requests = anyEventOf(support)
  const histories = fc.oneof(
    supportHistories(program),
    unjudgedHistories(support, fc.array(requests, { maxLength: 12 })),
  )
  testLaws(it, deciderLaws({ stream: support, program, histories, requests, runs: numRuns }))
})

describe('the history of a program, as anybody might tell it', () => {
  const requests = anyEventOf(programHistory)
  const histories = unjudgedHistories(programHistory, fc.array(requests, { maxLength: 6 }))
  testLaws(it, deciderLaws({ stream: programHistory, program, histories, requests, runs: numRuns }))
})
