import { ParticipationEnded, ParticipationOpened, PlanAgreed } from '@jobbspar/core'
import { labelled, voided } from '@jobbspar/testing'
import { describe, expect, it } from 'vitest'
import { admitted, eligible, nobody, opened, praktik, praktikStarts, assessed } from './way.js'

const plan = PlanAgreed({ on: '2015-01-01', activities: ['swedish'] })

describe('opening/once', () => {
  it('lets a person be admitted', () => {
    nobody.when(opened).then(opened).finds()
  })

  it('is refused a second time, with the first day told', () => {
    admitted
      .when(ParticipationOpened({ ...opened.data, on: '2016-01-01' }))
      .refusedBy('opening/once')
      .because('opening/once', { openedOn: '2015-01-01' })
  })

  it('is refused when entered late, before the one there is', () => {
    admitted.when(ParticipationOpened({ ...opened.data, on: '2014-12-31' })).refusedBy('opening/once')
  })

  it('asks for nothing new when it is the same opening', () => {
    admitted.when(opened).thenNothing()
  })
})

describe('opening/first', () => {
  it('refuses a decision before the opening, and accepts it on the day itself', () => {
    nobody.when(plan).refusedBy('opening/first')
    admitted.when(PlanAgreed({ ...plan.data, on: '2014-12-31' })).refusedBy('opening/first')
    admitted.when(plan).then(plan).finds()
  })

  it('takes events of the opening day in their order in the day, not in the order they were recorded', () => {
    nobody.given(plan).when(opened).then(opened).finds().putsRight('opening/first')
  })

  it('records a report before the opening, with a finding', () => {
    const early = assessed('wishesToWork', true, '2014-12-31')
    admitted.when(early).then(early).finds('opening/first').audits('opening/first')
  })

  it('is put right by an opening entered late', () => {
    nobody
      .given(...praktik('2015-01-15', '2015-01-31'))
      .when(opened)
      .then(opened)
      .putsRight('opening/first', 'opening/first')
  })

  it('records even an ending without an opening', () => {
    const ended = ParticipationEnded({ on: '2015-01-01', exit: 'aborted', verified: false })
    nobody.when(ended).then(ended).finds('opening/first')
  })

  it('makes everything a finding when the opening is voided', () => {
    nobody
      .given(labelled('opening', opened), plan)
      .when(voided('opening'))
      .finds('opening/first')
      .audits('opening/first')
  })
})

describe('several requests together', () => {
  it('are all recorded, each judged in the state the others make', () => {
    nobody.when([opened, plan]).then(opened, plan)
  })

  it('are none of them recorded when one is refused', () => {
    const later = praktikStarts('2015-02-01', '2015-04-30', 2)
    const refused = eligible.when([praktikStarts('2015-01-15', '2015-04-14'), later])
    refused.refusedBy('praktik/one-at-a-time').audits()
    expect(eligible.timeline.version).toBe(6)
  })

  it('leave out what is already so', () => {
    admitted.when([opened, plan, plan]).then(plan)
  })
})
