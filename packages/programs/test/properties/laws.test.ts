import { coach, participation, programHistory, support, workplace, type Program } from '@jobbspar/core'
import { bengtsfors, falkenberg, hedensted, vasteras } from '@jobbspar/programs'
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
import { scaled } from '../../../../test/chance.js'

const program = falkenberg
const numRuns = scaled(1000, 12)
const fewer = Math.ceil(numRuns / 5)

const ofParticipation = (of: Program, often: number) => {
  const histories = fc.oneof(
    participationHistories(of),
    interleavings(of),
    unjudgedHistories(participation, attempts(of)),
  )
  return deciderLaws({ stream: participation, program: of, histories, requests: anyRequest(of), runs: often })
}

describe('a participation, on its way, amended, or as an old system tells it', () => {
  testLaws(it, ofParticipation(program, numRuns))
})

describe('a participation in Denmark, by terms that no Swedish program has', () => {
  testLaws(it, ofParticipation(hedensted, fewer))
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

describe('a coach, appointed and with participants, as anybody might tell it', () => {
  const requests = anyEventOf(coach)
  const histories = unjudgedHistories(coach, fc.array(requests, { maxLength: 8 }))
  testLaws(it, deciderLaws({ stream: coach, program: bengtsfors, histories, requests, runs: fewer }))
})

describe('a workplace with places, task boxes and vacancies, as anybody might tell it', () => {
  const requests = anyEventOf(workplace)
  const histories = unjudgedHistories(workplace, fc.array(requests, { maxLength: 8 }))
  testLaws(it, deciderLaws({ stream: workplace, program: vasteras, histories, requests, runs: fewer }))
})
