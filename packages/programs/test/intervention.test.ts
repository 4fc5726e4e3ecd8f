import {
  CompanyAgreementReached,
  InterventionEnded,
  InterventionStarted,
  PraktikEnded,
  type Day,
  type InterventionKind,
} from '@jobbspar/core'
import { describe, it } from 'vitest'
import { nth, praktikFrom, under } from './danish-way.js'
import { aTerm } from './synthetic.js'

const started = (on: Day, n = 1, kind: InterventionKind = 'trainingAndDiet') =>
  InterventionStarted({ on, interventionId: nth('intervention', n), kind })
const ended = (on: Day, n = 1) => InterventionEnded({ on, interventionId: nth('intervention', n) })
const agreed = (on: Day, more: Partial<Parameters<typeof CompanyAgreementReached>[0]> = { workplace: 'workplace-1' }) =>
  CompanyAgreementReached({ on, about: 'parallelInterventions', ...more })
const praktik = praktikFrom('2016-02-01', '2016-04-30')

const plain = under({})
const soft = under({ companyAgreement: aTerm('parallelInterventions' as const, { enforcement: 'should' }) })
const hard = under({ companyAgreement: aTerm('parallelInterventions' as const) })

describe('intervention/id-used-once', () => {
  it('finds an id used before, and records it; one of its own is met', () => {
    const one = plain.given(started('2016-01-10'))
    one.when(started('2016-02-10')).then(started('2016-02-10')).finds('intervention/id-used-once')
    one.when(started('2016-02-10', 2)).finds()
  })
})

describe('intervention/is-open', () => {
  it('finds the end of an intervention there is not, and a second end', () => {
    const rule = 'intervention/is-open'
    plain.when(ended('2016-02-10')).then(ended('2016-02-10')).finds(rule).because(rule, { found: false })
    const over = plain.given(started('2016-01-10'), ended('2016-02-10'))
    over.when(ended('2016-02-11')).finds(rule).because(rule, { endedOn: '2016-02-10' })
    plain.given(started('2016-01-10')).when(ended('2016-02-10')).finds()
  })
})

describe('intervention/agreed-with-the-company', () => {
  const rule = 'intervention/agreed-with-the-company'

  it('[D19] finds a praktik that starts beside an intervention that was not agreed with the company', () => {
    soft
      .given(started('2016-01-10'))
      .when(praktik)
      .then(praktik)
      .finds(rule)
      .because(rule, { praktik: ['praktik-1'], interventions: ['intervention-1'] })
  })

  it('[D19] is met by an agreement for the workplace or the praktik, reached by that day', () => {
    const treated = soft.given(started('2016-01-10'))
    for (const more of [{ workplace: 'workplace-1' }, { praktikId: 'praktik-1' }] as const)
      treated.given(agreed('2016-02-01', more)).when(praktik).judges(rule, 'met').finds()
    treated.given(agreed('2016-02-02')).when(praktik).finds(rule)
  })

  it('[D19] is not met by an agreement with another company, about something else, or with nobody', () => {
    const treated = soft.given(started('2016-01-10'))
    for (const more of [
      { workplace: 'workplace-2' },
      { praktikId: 'praktik-2' },
      { about: 'paidTasks', workplace: 'workplace-1' },
      {},
    ] as const)
      treated.given(agreed('2016-01-20', more)).when(praktik).finds(rule)
  })

  it('[D19] is not met for another praktik at the workplace by an agreement about one of them', () => {
    const treated = soft.given(started('2016-01-10'))
    const one = { workplace: 'workplace-1', praktikId: 'praktik-1' } as const
    treated.given(agreed('2016-01-20', one)).when(praktik).judges(rule, 'met').finds()
    const other = praktikFrom('2016-02-01', '2016-04-30', { praktikId: 'praktik-2' })
    treated.given(agreed('2016-01-20', one)).when(other).finds(rule)
  })

  it('[D16] [D19] is asked of each intervention that starts beside the praktik, and of several at once', () => {
    const inPraktik = soft.given(praktik)
    inPraktik.when(started('2016-02-10')).then(started('2016-02-10')).finds(rule)
    inPraktik.given(agreed('2016-02-05'), started('2016-02-10')).when(started('2016-02-11', 2)).judges(rule, 'met')
    inPraktik.given(started('2016-02-10')).when(started('2016-02-11', 2)).finds(rule).audits(rule, rule)
  })

  it('[D19] never refuses that treatment begins, where it binds neither; a praktik it refuses', () => {
    const treatment = started('2016-02-10', 1, 'medicalTreatment')
    hard.given(praktik).when(treatment).then(treatment).finds(rule)
    hard.given(started('2016-01-10')).when(praktik).refusedBy(rule)
  })

  it('has nothing to say where nothing runs beside: before, after, and without the other', () => {
    soft.when(praktik).judges(rule, 'notApplicable').finds()
    soft.when(started('2016-02-10')).judges(rule, 'notApplicable').finds()
    soft.given(started('2016-01-10'), ended('2016-01-31')).when(praktik).judges(rule, 'notApplicable').finds()
    const over = PraktikEnded({ on: '2016-03-01', praktikId: 'praktik-1', result: 'passed' })
    soft.given(praktik, over).when(started('2016-03-02')).judges(rule, 'notApplicable').finds()
  })

  it('is undetermined before the term, and then refuses the praktik', () => {
    const later = under({ companyAgreement: aTerm('parallelInterventions' as const, { from: '2016-02-02' }) })
    later
      .given(started('2016-01-10'))
      .when(praktik)
      .refusedBy(rule)
      .undetermined({ [rule]: ['companyAgreement on 2016-02-01'] })
  })

  it('[H09] lets education run with an employer’s help', () => {
    const course = InterventionStarted({
      ...{ on: '2016-02-10', interventionId: 'intervention-1', kind: 'validation', workplace: 'workplace-1' },
    })
    plain.when(course).then(course).finds()
  })
})
