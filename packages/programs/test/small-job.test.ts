import { sek, EmploymentExtended, EmploymentTermsChanged, hours, PraktikEnded, SubsidyDecided } from '@jobbspar/core'
import { describe, it } from 'vitest'
import { danishTerms, hedensted } from '../src/index.js'
import { praktikFrom, smajob, under } from './danish-way.js'
import { aRule, aTerm } from './synthetic.js'

const kinds = ['smajob'] as const

describe('smajob/ordinary-wage', () => {
  const rule = 'smajob/ordinary-wage'
  const asked = {
    requires: {
      at: 'smajob',
      throughout: true,
      allOf: [
        { field: 'subsidyId', given: false },
        { field: 'wage', over: 0 },
      ],
    },
  } as const
  const hard = under({}, { [rule]: aRule(asked) })
  const wage = sek(3_600)
  const subsidy = SubsidyDecided({
    ...{
      on: '2016-02-01',
      subsidyId: 'subsidy-1',
      kind: 'lonebidrag',
      from: '2016-02-01',
      to: '2017-01-31',
      level: 0.5,
    },
  })

  it('[D11] is met by a wage without a subsidy, also while a subsidy is decided that the job does not cite', () => {
    hard.when(smajob('2016-03-01', { wage })).judges(rule, 'met').finds()
    hard.given(subsidy).when(smajob('2016-03-01', { wage })).judges(rule, 'met').finds()
  })

  it('[D11] refuses a småjob that cites a subsidy, whatever its wage', () => {
    hard
      .given(subsidy)
      .when(smajob('2016-03-01', { wage, subsidyId: 'subsidy-1' }))
      .refusedBy(rule)
      .because(rule, { kind: 'smajob', subsidyId: 'subsidy-1' })
    hard.when(smajob('2016-03-01', { subsidyId: 'subsidy-1' })).refusedBy(rule)
  })

  it('[D11] is undetermined while no wage is told, and refuses a wage of nothing', () => {
    hard
      .when(smajob('2016-03-01'))
      .refusedBy(rule)
      .undetermined({ [rule]: ['wage'] })
    hard.when(smajob('2016-03-01', { wage: sek(0) })).refusedBy(rule)
  })

  it('[D11] refuses an extension that a subsidy carries, and has nothing to say of one without', () => {
    const to = '2016-12-31'
    const open = hard.given(subsidy, smajob('2016-03-01', { wage, plannedTo: '2016-06-30' }))
    open
      .when(
        EmploymentExtended({ on: '2016-06-01', employmentId: 'employment-1', plannedTo: to, subsidyId: 'subsidy-1' }),
      )
      .refusedBy(rule)
    open
      .when(EmploymentExtended({ on: '2016-06-01', employmentId: 'employment-1', plannedTo: to }))
      .judges(rule, 'notApplicable')
      .finds()
  })

  it('[D11] refuses a change of the wage to nothing, and has nothing to say of one that leaves it', () => {
    const open = hard.given(smajob('2016-03-01', { wage }))
    const change = { on: '2016-04-01', employmentId: 'employment-1', hoursPerWeek: hours(4) } as const
    open
      .when(EmploymentTermsChanged({ ...change, wage: sek(0) }))
      .refusedBy(rule)
      .because(rule, { kind: 'smajob' })
    open
      .when(EmploymentTermsChanged({ ...change, wage: sek(1) }))
      .judges(rule, 'met')
      .finds()
    open.when(EmploymentTermsChanged(change)).judges(rule, 'notApplicable').finds()
  })

  it('finds it where it is advice, asks nothing of other kinds, and is undetermined before the term', () => {
    const cited = smajob('2016-03-01', { wage, subsidyId: 'subsidy-1' })
    under({}, { [rule]: aRule(asked, { enforcement: 'should' }) })
      .when(cited)
      .then(cited)
      .finds(rule)
    hard.when(smajob('2016-03-01', { kind: 'ordinaryWithSubsidy', subsidyId: 'subsidy-1' })).finds()
    under({}, { [rule]: aRule(asked, { from: '2016-03-02' }) })
      .when(smajob('2016-03-01', { wage }))
      .undetermined({ [rule]: ['rule on 2016-03-01'] })
  })
})

describe('employment/other-job-function-than-praktik', () => {
  const rule = 'employment/other-job-function-than-praktik'
  const danish = under({ otherJobFunction: danishTerms.otherJobFunction })
  const packing = { jobFunction: 'packing' } as const
  const cleaning = { jobFunction: 'cleaning' } as const
  const inPraktik = danish.given(praktikFrom('2020-01-06', '2020-04-05', packing))

  it('[DK-VP-03] refuses a småjob beside a praktik in the same job function', () => {
    inPraktik
      .when(smajob('2020-02-01', packing))
      .refusedBy(rule)
      .because(rule, { jobFunction: 'packing', beside: ['praktik-1'] })
  })

  it('[DK-VP-03] [D15] is met by another job function: both run side by side', () => {
    inPraktik.when(smajob('2020-02-01', cleaning)).judges(rule, 'met').finds()
  })

  it('[DK-VP-03] is asked of a praktik that starts beside a småjob too', () => {
    const employed = danish.given(smajob('2020-01-10', packing))
    employed
      .when(praktikFrom('2020-02-01', '2020-04-30', packing))
      .refusedBy(rule)
      .because(rule, { beside: ['employment-1'] })
    employed
      .when(praktikFrom('2020-02-01', '2020-04-30', cleaning))
      .judges(rule, 'met')
      .finds()
  })

  it('[DK-VP-03] is undetermined while either job function is not told, and then refuses', () => {
    inPraktik
      .when(smajob('2020-02-01'))
      .refusedBy(rule)
      .undetermined({ [rule]: ['jobFunction of employment-1'] })
    danish
      .given(praktikFrom('2020-01-06', '2020-04-05'))
      .when(smajob('2020-02-01'))
      .undetermined({ [rule]: ['jobFunction of employment-1', 'jobFunction of praktik-1'] })
    danish
      .given(smajob('2020-01-10'))
      .when(praktikFrom('2020-02-01', '2020-04-30', cleaning))
      .undetermined({ [rule]: ['jobFunction of employment-1'] })
  })

  it('[DK-VP-03] begins with the praktik that starts on 1 January 2020; an older one goes by what held before', () => {
    danish
      .given(praktikFrom('2019-12-31', '2020-03-30', packing))
      .when(smajob('2020-02-01', packing))
      .judges(rule, 'notApplicable')
      .finds()
    danish
      .given(praktikFrom('2020-01-01', '2020-03-30', packing))
      .when(smajob('2020-02-01', packing))
      .refusedBy(rule)
    danish
      .given(smajob('2019-06-01', packing))
      .when(praktikFrom('2019-12-31', '2020-03-30', packing))
      .finds()
    danish
      .given(smajob('2019-06-01', packing))
      .when(praktikFrom('2020-01-01', '2020-03-30', packing))
      .refusedBy(rule)
  })

  it('[D15] says nothing where nothing runs beside it, the day after the praktik ended, and of other kinds', () => {
    danish.when(smajob('2020-02-01', packing)).judges(rule, 'notApplicable').finds()
    const over = PraktikEnded({ on: '2020-01-31', praktikId: 'praktik-1', result: 'passed' })
    inPraktik.given(over).when(smajob('2020-02-01', packing)).judges(rule, 'notApplicable').finds()
    inPraktik.given(over).when(smajob('2020-01-31', packing)).refusedBy(rule)
    inPraktik
      .when(smajob('2020-02-01', { ...packing, kind: 'fleksjob' }))
      .judges(rule, 'notApplicable')
      .finds()
  })

  it('finds it where it is advice', () => {
    under({ otherJobFunction: aTerm({ kinds }, { enforcement: 'should' }) })
      .given(praktikFrom('2020-01-06', '2020-04-05', packing))
      .when(smajob('2020-02-01', packing))
      .then(smajob('2020-02-01', packing))
      .finds(rule)
  })
})

describe('smajob/few-weekly-hours', () => {
  const rule = 'smajob/few-weekly-hours'
  const few = { requires: { at: 'smajob', throughout: true, allOf: [{ field: 'hoursPerWeek', most: 10 }] } } as const
  const hard = under({}, { [rule]: aRule(few) })
  const of = (perWeek: number) => smajob('2016-03-01', { hoursPerWeek: hours(perWeek) })
  const changed = (perWeek: number) =>
    EmploymentTermsChanged({ on: '2016-04-01', employmentId: 'employment-1', hoursPerWeek: hours(perWeek) })

  it('[D36] does not apply where the source settles no number of hours', () => {
    under({}, { [rule]: hedensted.rules![rule]! })
      .when(of(37))
      .judges(rule, 'notApplicable')
      .finds()
  })

  it('[D36] is met by as many hours as are told, and refuses a hundredth more', () => {
    hard.when(of(10)).judges(rule, 'met').finds()
    hard.when(of(10.01)).refusedBy(rule).because(rule, { hoursPerWeek: 10.01, most: 10 })
  })

  it('[D36] is asked again when the hours change', () => {
    hard.given(of(6)).when(changed(10)).judges(rule, 'met').finds()
    hard.given(of(6)).when(changed(10.5)).refusedBy(rule)
  })

  it('[D36] asks nothing of an extension, which states no hours, before its first version neither', () => {
    const longer = EmploymentExtended({ on: '2016-04-01', employmentId: 'employment-1', plannedTo: '2016-12-31' })
    const job = smajob('2016-03-01', { hoursPerWeek: hours(37), plannedTo: '2016-06-30' })
    for (const from of ['2016-01-01', '2016-04-02'] as const)
      under({}, { [rule]: aRule(few, { from }) })
        .given(job)
        .when(longer)
        .then(longer)
        .finds()
  })

  it('finds it where it is advice, asks nothing of other kinds, and is undetermined before the term', () => {
    under({}, { [rule]: aRule(few, { enforcement: 'should' }) })
      .when(of(12))
      .finds(rule)
    hard.when(smajob('2016-03-01', { kind: 'ordinary', hoursPerWeek: hours(37) })).judges(rule, 'notApplicable')
    under({}, { [rule]: aRule(few, { from: '2016-03-02' }) })
      .when(of(6))
      .refusedBy(rule)
      .undetermined({ [rule]: ['rule on 2016-03-01'] })
  })
})
