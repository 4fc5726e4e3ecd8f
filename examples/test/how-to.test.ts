import { dayCodec, EmploymentBegun, hours, ParticipationOpened, PlanAgreed } from '@jobbspar/core'
import { falkenberg } from '@jobbspar/programs'
import { scenario } from '@jobbspar/testing'
import { describe, expect, it } from 'vitest'
import { ownParticipation } from '../how-to/add-a-rule.js'

// #region rule-test
describe('plan/agreed-before-employment', () => {
  const opened = ParticipationOpened({
    on: '2016-01-04',
    participant: 'participant-1',
    household: 'household-1',
    program: 'falkenberg',
    municipality: 'falkenberg',
  })
  const begins = EmploymentBegun({
    on: '2016-05-02',
    employmentId: 'employment-1',
    kind: 'ordinary',
    employer: 'private',
    hoursPerWeek: hours(40),
  })

  it('is found when no plan was agreed', () => {
    scenario(ownParticipation, falkenberg).given(opened).when(begins).finds('plan/agreed-before-employment')
  })

  it('is met by a plan of the same day, and broken when the plan comes the day after', () => {
    const person = scenario(ownParticipation, falkenberg).given(opened)
    person
      .given(PlanAgreed({ on: '2016-05-02', activities: ['swedish'] }))
      .when(begins)
      .finds()
    person
      .given(PlanAgreed({ on: '2016-05-03', activities: ['swedish'] }))
      .when(begins)
      .finds('plan/agreed-before-employment')
  })
})
// #endregion

// #region schema-matching
it('a test tool knows our codecs and events', () => {
  const posted = { user: 'unit-7', event: PlanAgreed({ on: '2016-05-02', activities: ['swedish'] }), due: '2016-06-30' }
  expect(posted).toEqual({
    user: 'unit-7',
    event: expect.schemaMatching(PlanAgreed) as unknown,
    due: expect.schemaMatching(dayCodec) as unknown,
  })
  expect({ ...posted.event, data: {} }).not.toEqual(expect.schemaMatching(PlanAgreed))
})
// #endregion
