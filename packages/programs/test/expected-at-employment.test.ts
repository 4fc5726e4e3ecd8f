import { ConditionAssessed, EmploymentEnded, type Day } from '@jobbspar/core'
import { corrected, labelled, voided } from '@jobbspar/testing'
import { describe, it } from 'vitest'
import { admittedUnder, atAma, atForvaltning, learning } from './categories.js'
import { aRule } from './synthetic.js'

const rule = 'resursjobb/expected'
const required = 'resursjobb/conditions'

/** V09: those far from the labour market; V17: those in a labour-market program. */
const asked = (condition: 'farFromLabourMarket' | 'inLabourMarketProgram') =>
  ({ requires: { at: 'resursjobb', unlessGapless: true, allOf: [condition] } }) as const
const far = asked('farFromLabourMarket')

const advised = admittedUnder({}, { [rule]: aRule(far, { enforcement: 'should' }) })
const hard = admittedUnder({}, { [rule]: aRule(far) })
const isFar = (met: boolean, on: Day = '2017-01-15') => ConditionAssessed({ on, condition: 'farFromLabourMarket', met })
const job = atAma()

describe('resursjobb/expected', () => {
  it('[V09] is met by somebody assessed as far from the labour market, up to the day itself', () => {
    for (const on of ['2017-01-15', '2017-02-01'] as const)
      advised.given(isFar(true, on)).when(job).then(job).judges(rule, 'met').finds()
  })

  it('[V09] accepts somebody who is not, with a finding', () => {
    advised
      .given(isFar(false))
      .when(job)
      .then(job)
      .finds(rule)
      .because(rule, { unmet: ['farFromLabourMarket'], unknown: [] })
      .audits(rule)
  })

  it('[V09] accepts somebody of whom nobody has assessed it, and names what is missing', () => {
    for (const history of [[], [isFar(true, '2017-02-02')]] as const)
      advised
        .given(...history)
        .when(job)
        .then(job)
        .finds(rule)
        .undetermined({ [rule]: ['farFromLabourMarket'] })
  })

  it('[V09] refuses where a program makes it binding', () => {
    hard.given(isFar(false)).when(job).refusedBy(rule)
    hard
      .when(job)
      .refusedBy(rule)
      .undetermined({ [rule]: ['farFromLabourMarket'] })
    hard.given(isFar(true)).when(job).then(job).finds()
  })

  it('[V09] asks it of a resursjobb only', () => {
    hard.when(learning()).then(learning()).judges(rule, 'notApplicable').finds()
  })

  it('[V09] is not asked again when another contract follows without a gap, and is after one', () => {
    const ended = EmploymentEnded({ on: '2018-01-31', employmentId: 'employment-1', reason: 'termEnded' })
    const next = (on: Day) => atForvaltning({ on, employmentId: 'employment-2', plannedTo: '2018-12-31' })
    const no = isFar(false, '2018-01-15')
    const before = hard.given(isFar(true), job, no, ended)
    before.when(next('2018-02-01')).then(next('2018-02-01')).judges(rule, 'notApplicable').finds()
    before.when(next('2018-02-02')).refusedBy(rule)
  })

  it('[V09] [V17] is judged beside what is required, each by its own rule', () => {
    const both = admittedUnder(
      {},
      { [required]: aRule(asked('inLabourMarketProgram')), [rule]: aRule(far, { enforcement: 'should' }) },
    )
    both
      .when(job)
      .refusedBy(required)
      .undetermined({ [required]: ['inLabourMarketProgram'] })
    const inOne = both.given(ConditionAssessed({ on: '2017-01-10', condition: 'inLabourMarketProgram', met: true }))
    inOne.when(job).then(job).finds(rule)
    inOne.given(isFar(true)).when(job).then(job).finds()
  })

  it('[V09] goes by the version of the day: undetermined before the first, and as that one says from then on', () => {
    const from = admittedUnder({}, { [rule]: aRule(far, { from: '2017-05-31' }) })
    const on = (day: Day) => atAma({ on: day })
    from
      .when(on('2017-05-30'))
      .refusedBy(rule)
      .undetermined({ [rule]: ['rule on 2017-05-30'] })
    from
      .when(on('2017-05-31'))
      .refusedBy(rule)
      .undetermined({ [rule]: ['farFromLabourMarket'] })
  })

  it('[V09] is judged anew when the assessment is corrected or voided', () => {
    const history = advised.given(labelled('assessment', isFar(true)), job)
    history.when(corrected('assessment', isFar(false))).finds(rule)
    history
      .when(voided('assessment'))
      .finds(rule)
      .undetermined({ [rule]: ['farFromLabourMarket'] })
  })
})
