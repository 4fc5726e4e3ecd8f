import { FamiliarityConfirmed, type Day, type IdOf } from '@jobbspar/core'
import { describe, it } from 'vitest'
import { praktikFrom, smajob, smajobSomewhere, under } from './danish-way.js'
import { aRule } from './synthetic.js'

const confirmed = (on: Day, workplace: IdOf<'workplace'> = 'workplace-1') => FamiliarityConfirmed({ on, workplace })

describe('smajob/familiarity-first', () => {
  const rule = 'smajob/familiarity-first'
  const order = { first: 'FamiliarityConfirmed', then: 'smajob', by: 'workplace' } as const
  const soft = under({}, { [rule]: aRule({ order }, { enforcement: 'should' }) })
  const hard = under({}, { [rule]: aRule({ order }) })

  it('[D10] finds a småjob at a workplace the person is not yet familiar with; where it binds it is refused', () => {
    soft.when(smajob('2016-03-01')).then(smajob('2016-03-01')).finds(rule).because(rule, { others: [] })
    hard.when(smajob('2016-03-01')).refusedBy(rule)
  })

  it('[D10] is met from the day it was confirmed, and not the day before', () => {
    hard.given(confirmed('2016-03-01')).when(smajob('2016-03-01')).judges(rule, 'met').finds()
    hard.given(confirmed('2016-03-02')).when(smajob('2016-03-01')).refusedBy(rule)
  })

  it('[D10] is about the same workplace', () => {
    hard
      .given(confirmed('2016-02-20', 'workplace-2'))
      .when(smajob('2016-03-01'))
      .refusedBy(rule)
      .because(rule, { workplace: 'workplace-1', others: ['workplace-2'] })
  })

  it('[D10] is undetermined for a job at a workplace not told, and before the term', () => {
    hard
      .given(confirmed('2016-02-20'))
      .when(smajobSomewhere('2016-03-01'))
      .refusedBy(rule)
      .undetermined({ [rule]: ['workplace'] })
    under({}, { [rule]: aRule({ order }, { from: '2016-03-02' }) })
      .when(smajob('2016-03-01'))
      .undetermined({ [rule]: ['rule on 2016-03-01'] })
  })

  it('asks nothing of other employments', () => {
    hard
      .when(smajob('2016-03-01', { kind: 'ordinary' }))
      .judges(rule, 'notApplicable')
      .finds()
  })
})

describe('smajob/praktik-first', () => {
  const rule = 'smajob/praktik-first'
  const order = { first: 'praktik', then: 'smajob' } as const
  const soft = under({}, { [rule]: aRule({ order }, { enforcement: 'should' }) })
  const hard = under({}, { [rule]: aRule({ order }) })

  it('[D09] finds a småjob before any praktik; where it binds it is refused', () => {
    soft.when(smajob('2016-03-01')).then(smajob('2016-03-01')).finds(rule).because(rule, { first: 'none' })
    hard.when(smajob('2016-03-01')).refusedBy(rule)
  })

  it('[D09] [D15] is met by a praktik that has begun and runs on beside it, and not by one that begins the day after', () => {
    hard.given(praktikFrom('2016-02-29', '2016-05-31')).when(smajob('2016-03-01')).judges(rule, 'met').finds()
    hard.given(praktikFrom('2016-03-02', '2016-05-31')).when(smajob('2016-03-01')).refusedBy(rule)
  })

  it('[D09] is put right by a praktik entered late', () => {
    const praktik = praktikFrom('2016-02-01', '2016-04-30')
    soft.given(smajob('2016-03-01')).when(praktik).then(praktik).finds().putsRight(rule)
  })

  it('asks nothing of other employments, and is undetermined before the term', () => {
    hard
      .when(smajob('2016-03-01', { kind: 'ordinary' }))
      .judges(rule, 'notApplicable')
      .finds()
    under({}, { [rule]: aRule({ order }, { from: '2016-03-02' }) })
      .when(smajob('2016-03-01'))
      .refusedBy(rule)
      .undetermined({ [rule]: ['rule on 2016-03-01'] })
  })
})
