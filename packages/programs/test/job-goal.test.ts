import { JobGoalAgreed, RehabilitationTeamMet, type Day } from '@jobbspar/core'
import { describe, it } from 'vitest'
import { under } from './danish-way.js'
import { aRule } from './synthetic.js'

const rule = 'hedensted/job-goal-first'
const agreed = (on: Day) => JobGoalAgreed({ on, jobGoal: 'driving-a-bus', paid: true })
const met = (on: Day) => RehabilitationTeamMet({ on, recommendation: 'ressourceforlob' })
/** D20 advises it: the meeting of the team is a report. */
const order = { first: 'JobGoalAgreed', then: 'RehabilitationTeamMet' } as const
const program = under({}, { [rule]: aRule({ order }, { enforcement: 'should' }) })

describe('hedensted/job-goal-first', () => {
  it('[D20] finds a team that meets before a job has been talked about; the meeting is recorded', () => {
    program.when(met('2016-02-01')).then(met('2016-02-01')).finds(rule).because(rule, { first: 'none' })
  })

  it('[D20] [D21] is met by a job agreed earlier, or earlier the same day', () => {
    program.given(agreed('2016-01-20')).when(met('2016-02-01')).judges(rule, 'met').finds()
    program.given(agreed('2016-02-01')).when(met('2016-02-01')).judges(rule, 'met').finds()
  })

  it('[D20] finds a job that is agreed the day after, and is put right when one agreed before is entered late', () => {
    program.given(agreed('2016-02-02')).when(met('2016-02-01')).finds(rule)
    program.given(met('2016-02-01')).when(agreed('2016-01-31')).finds().putsRight(rule)
  })

  it('asks nothing of a program that does not speak of it, and is undetermined before the term', () => {
    under({}).when(met('2016-02-01')).then(met('2016-02-01')).finds()
    under({}, { [rule]: aRule({ order }, { enforcement: 'should', from: '2016-02-02' }) })
      .when(met('2016-02-01'))
      .then(met('2016-02-01'))
      .undetermined({ [rule]: ['rule on 2016-02-01'] })
  })

  it('lets a later goal take the place of the one before', () => {
    const other = JobGoalAgreed({ on: '2016-01-20', jobGoal: 'packing' })
    program.given(agreed('2016-01-20'), other).when(agreed('2016-01-20')).then(agreed('2016-01-20'))
    program.given(agreed('2016-01-20')).when(agreed('2016-01-20')).thenNothing()
  })
})
