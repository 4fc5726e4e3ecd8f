import { ContactMade, EmployerCalled, type Program } from '@jobbspar/core'
import { bengtsfors } from '@jobbspar/programs'
import { figures } from '@jobbspar/testing'
import { describe, expect, it } from 'vitest'
import { opened } from './told.js'

const source = { id: 'TEST', document: 'made up for a test', status: 'verified' } as const
const aiming: Program = {
  ...bengtsfors,
  terms: {
    ...bengtsfors.terms,
    contactTargets: [{ from: '2015-01-01', value: { employerCalls: 10, coachingTalks: 4 }, source }],
  },
}
const called = (form: 'call' | 'visit', entry: string) =>
  EmployerCalled({ on: '2019-04-01', coach: 'coach-1', form, entry })
const talked = (purpose: 'coaching' | 'planning', entry: string) =>
  ContactMade({ on: '2019-04-01', coach: 'coach-1', form: 'meeting', purpose, entry })

const seen = (program: Program) =>
  figures(program)
    .asOf('2019-12-31')
    .given('workplace', called('call', 'a'), called('visit', 'b'), called('visit', 'c'))
    .given('participation', opened('2019-01-01'), talked('coaching', 'a'), talked('coaching', 'b'))
    .given('participation', opened('2019-01-01', 2), talked('coaching', 'a'), talked('planning', 'b'))
    .report()
const detailsIn = (program: Program) =>
  seen(program).report.figures.flatMap(({ id, details }) =>
    id === 'employerCalls' || id === 'coachingTalks' ? [[id, details]] : [],
  )

describe('[B10] [B16] calls on employers and coaching talks', () => {
  it('are counted: one call and two visits, and three talks of coaching, none of planning', () => {
    seen(bengtsfors).shows('employerCalls', 3).shows('coachingTalks', 3)
  })

  it('stand beside a target that the source settles no figure of, or beside the figure', () => {
    const unsettled = [{ note: 'targetNotSettled' }]
    expect(detailsIn(bengtsfors)).toEqual([
      ['coachingTalks', unsettled],
      ['employerCalls', unsettled],
    ])
    expect(detailsIn(aiming)).toEqual([
      ['coachingTalks', [{ note: 'target', facts: { target: 4 } }]],
      ['employerCalls', [{ note: 'target', facts: { target: 10 } }]],
    ])
  })

  it('are none where none are told', () => {
    figures(bengtsfors).asOf('2019-12-31').report().shows('employerCalls', 0).shows('coachingTalks', 0)
  })
})
