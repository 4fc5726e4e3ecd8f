import {
  CooperationAgreed,
  FundingApplied,
  FundingSecured,
  ProgramAdopted,
  ProgramEnded,
  ProgramMadePermanent,
  programHistory,
  sek,
  StageFollowedUp,
  stages,
  StageStarted,
  type Day,
  type Enforcement,
  type ProgramTerms,
  type Stage,
} from '@jobbspar/core'
import { corrected, deviationFrom, labelled, scenario, voided } from '@jobbspar/testing'
import { describe, it } from 'vitest'
import { aTerm, programWith } from './synthetic.js'

const program = 'synthetic'
const under = (terms: ProgramTerms) => scenario(programHistory, programWith(terms))
const nothing = under({})

const starts = (stage: Stage, on: Day, step?: number) =>
  StageStarted({ on, stage, ...(step === undefined ? {} : { step }) })
const followedUp = (stage: Stage, on: Day, step?: number) =>
  StageFollowedUp({ on, stage, ...(step === undefined ? {} : { step }) })

describe('adoption/project-has-a-last-day', () => {
  const rule = 'adoption/project-has-a-last-day'
  const project = (on: Day, to?: Day) =>
    ProgramAdopted({ on, program, as: 'project', ...(to === undefined ? {} : { to }) })

  it('[H22] accepts a project with a last day, be it the first, and refuses one without or with an earlier one', () => {
    nothing
      .when(project('2020-08-01', '2021-11-30'))
      .then(project('2020-08-01', '2021-11-30'))
      .judges(rule, 'met')
      .finds()
    nothing.when(project('2020-08-01', '2020-08-01')).judges(rule, 'met').finds()
    nothing.when(project('2020-08-01', '2020-07-31')).refusedBy(rule).because(rule, { to: '2020-07-31' })
    nothing.when(project('2020-08-01')).refusedBy(rule).because(rule, { to: 'none' })
  })

  it('asks nothing of a pilot or a permanent program, and a project is no pilot', () => {
    for (const as of ['pilot', 'permanent'] as const)
      nothing
        .when(ProgramAdopted({ on: '2020-08-01', program, as }))
        .judges(rule, 'notApplicable')
        .finds()
    under({ pilotYears: aTerm(3, { enforcement: 'must' }) })
      .when(project('2020-08-01', '2025-07-31'))
      .judges('adoption/pilot-at-most-years', 'notApplicable')
      .finds()
    nothing
      .given(project('2020-08-01', '2021-11-30'))
      .when(ProgramMadePermanent({ on: '2021-11-30', program }))
      .refusedBy('adoption/permanent-after-pilot')
      .because('adoption/permanent-after-pilot', { adoptedAs: 'project' })
  })

  it('[H22] ends like any program, and becomes a finding when its last day is corrected to one before its first', () => {
    const adopted = nothing.given(labelled('project', project('2020-08-01', '2021-11-30')))
    const over = ProgramEnded({ on: '2021-11-30', program })
    adopted.when(over).then(over).finds()
    adopted.when(corrected('project', project('2020-08-01', '2020-07-31'))).finds(rule)
  })
})

describe('funding/ends-after-it-begins', () => {
  const rule = 'funding/ends-after-it-begins'
  const funds = (more: Partial<Parameters<typeof FundingSecured>[0]>) =>
    FundingSecured({ on: '2020-06-15', source: 'leader', ...more })

  it('[H01] is met by funds for a day or more, and by funds without days or an amount', () => {
    const whole = funds({ from: '2020-08-01', to: '2021-11-30', amount: sek(2_000_000) })
    nothing.when(whole).then(whole).judges(rule, 'met').finds()
    nothing.when(funds({ from: '2020-08-01', to: '2020-08-01' })).finds()
    nothing.when(funds({ to: '2020-06-15' })).finds()
    nothing.when(funds({})).then(funds({})).finds()
  })

  it('finds funds that end before they begin: by the day they were secured where no first day is told', () => {
    nothing
      .when(funds({ from: '2020-08-01', to: '2020-07-31' }))
      .finds(rule)
      .because(rule, { from: '2020-08-01', to: '2020-07-31' })
    nothing.when(funds({ to: '2020-06-14' })).finds(rule)
  })

  it('[H23] leaves an application for what it is, while the program runs and after', () => {
    const application = FundingApplied({ on: '2021-10-01', source: 'leader' })
    nothing.when(application).then(application).finds()
    nothing
      .given(ProgramAdopted({ on: '2020-08-01', program, as: 'project', to: '2021-09-30' }))
      .given(ProgramEnded({ on: '2021-09-30', program }))
      .when(application)
      .finds()
  })
})

const order = ['implementationDecision', 'implementationProject', 'transitionOfExisting', 'increase'] as const
const ordered = (enforcement: Enforcement) => under({ stages: aTerm(order, { enforcement }) })

describe('stage/in-order', () => {
  const rule = 'stage/in-order'
  const hard = ordered('must')
  const decided = hard.given(starts('implementationDecision', '2018-01-15'))

  it('[V53] [V54] [V55] accepts the stages one after the other, on one day too', () => {
    hard
      .when(order.map((stage) => starts(stage, '2018-01-15')))
      .then(...order.map((stage) => starts(stage, '2018-01-15')))
      .finds()
  })

  it('[V53] refuses to set up the implementation as a project before it is decided, and the day before that', () => {
    hard
      .when(starts('implementationProject', '2018-01-15'))
      .refusedBy(rule)
      .because(rule, { stage: 'implementationProject', notStarted: 'implementationDecision' })
    decided.when(starts('implementationProject', '2018-01-14')).refusedBy(rule)
    decided.when(starts('implementationProject', '2018-01-16')).finds()
  })

  it('[V55] refuses phase 2 before phase 1, although what comes before that has started', () => {
    decided
      .given(starts('implementationProject', '2018-02-01'))
      .when(starts('increase', '2018-03-01'))
      .refusedBy(rule)
      .because(rule, { notStarted: 'transitionOfExisting' })
  })

  it('[V55] names only the stage before, whatever is missing of those before it', () => {
    hard
      .given(starts('transitionOfExisting', '2018-02-01'))
      .when(starts('increase', '2018-03-01'))
      .then(starts('increase', '2018-03-01'))
      .finds()
      .audits(rule)
  })

  it('[V54] becomes a finding when the stage before is voided, or turns out to have started later', () => {
    const both = hard.given(
      labelled('decision', starts('implementationDecision', '2018-01-15')),
      starts('implementationProject', '2018-02-01'),
    )
    both.when(voided('decision')).finds(rule)
    both.when(corrected('decision', starts('implementationDecision', '2018-02-02'))).finds(rule)
  })

  it('only advises where the term says so, and takes a deviation where it binds', () => {
    ordered('should').when(starts('increase', '2018-03-01')).then(starts('increase', '2018-03-01')).finds(rule)
    decided.when(starts('increase', '2018-03-01'), { deviation: deviationFrom(rule) }).finds(rule)
  })

  it('is not applicable to a stage that the program does not have, or where it names none; undetermined without a term', () => {
    hard.when(starts('design', '2017-05-31')).judges(rule, 'notApplicable').finds()
    for (const stage of stages) nothing.when(starts(stage, '2018-01-15')).judges(rule, 'notApplicable').finds()
    under({ stages: aTerm(order, { from: '2018-01-01', enforcement: 'must' }) })
      .when(starts('implementationDecision', '2017-12-31'))
      .refusedBy(rule)
      .undetermined({ [rule]: ['stages on 2017-12-31'] })
  })
})

describe('stage/step-by-step', () => {
  const rule = 'stage/step-by-step'
  const first = nothing.given(starts('increase', '2018-03-01'))

  it('[V55] accepts steps that rise by one; a stage without a step is at its first', () => {
    first
      .when(starts('increase', '2018-06-01', 2))
      .then(starts('increase', '2018-06-01', 2))
      .finds()
    first
      .given(starts('increase', '2018-06-01', 2))
      .when(starts('increase', '2018-06-01', 3))
      .finds()
    nothing
      .when(starts('increase', '2018-03-01', 1))
      .judges(rule, 'met')
      .finds()
  })

  it('[V55] refuses a step that is skipped, one that has started, and a second start', () => {
    nothing
      .when(starts('increase', '2018-03-01', 2))
      .refusedBy(rule)
      .because(rule, { step: 2, next: 1 })
    first
      .when(starts('increase', '2018-06-01', 3))
      .refusedBy(rule)
      .because(rule, { step: 3, next: 2 })
    first.when(starts('increase', '2018-06-01', 1)).refusedBy(rule)
    first.when(starts('increase', '2018-06-01')).refusedBy(rule)
    first.when(starts('increase', '2018-03-01')).thenNothing()
  })

  it('[V55] refuses a step entered late for a day before the one before it: neither is then in its place', () => {
    first.when(starts('increase', '2018-02-28', 2)).refusedBy(rule, rule)
  })

  it('counts on from a step that was skipped all the same', () => {
    const skipped = starts('increase', '2018-06-01', 3)
    first.when(skipped, { deviation: deviationFrom(rule) }).finds(rule)
    first
      .given(skipped)
      .when(starts('increase', '2018-09-01', 4))
      .finds()
    first
      .given(skipped)
      .when(starts('increase', '2018-09-01', 2))
      .refusedBy(rule)
  })

  it('counts the steps of each stage for itself', () => {
    first.when(starts('transitionOfExisting', '2018-04-01')).judges(rule, 'met').finds()
  })
})

describe('stage/followed-up-before-the-next-step', () => {
  const rule = 'stage/followed-up-before-the-next-step'
  const watched = under({ followedUpStages: aTerm(['increase'], { enforcement: 'should' }) })
  const first = watched.given(starts('increase', '2018-03-01'))
  const second = starts('increase', '2018-06-01', 2)

  it('[V55] finds a step that starts before the one before it was followed up, and records it', () => {
    first.when(second).then(second).finds(rule).because(rule, { stage: 'increase', step: 1, followedUp: 0 })
  })

  it('[V55] is met by a follow-up up to the day on which the next step starts, and not the day after', () => {
    first.given(followedUp('increase', '2018-05-15')).when(second).judges(rule, 'met').finds()
    first
      .given(followedUp('increase', '2018-06-01', 1))
      .when(second)
      .finds()
    first.given(followedUp('increase', '2018-06-02')).when(second).finds(rule)
  })

  it('[V55] asks for a follow-up of each step', () => {
    const twice = first.given(followedUp('increase', '2018-05-15'), second)
    const third = starts('increase', '2018-09-01', 3)
    twice.when(third).finds(rule).because(rule, { step: 2, followedUp: 1 })
    twice
      .given(followedUp('increase', '2018-08-15', 2))
      .when(third)
      .finds()
    twice
      .given(followedUp('increase', '2018-08-15', 1))
      .when(third)
      .finds(rule)
  })

  it('[V55] is put right by a follow-up entered late, and a finding again when that is voided', () => {
    first.given(second).when(followedUp('increase', '2018-05-15')).finds().putsRight(rule)
    first
      .given(labelled('followed up', followedUp('increase', '2018-05-15')), second)
      .when(voided('followed up'))
      .finds(rule)
  })

  it('refuses where it binds, is undetermined without a term, and does not ask it of a first step or another stage', () => {
    under({ followedUpStages: aTerm(['increase'], { enforcement: 'must' }) })
      .given(starts('increase', '2018-03-01'))
      .when(second)
      .refusedBy(rule)
    under({ followedUpStages: aTerm(['increase'], { from: '2018-06-02', enforcement: 'should' }) })
      .given(starts('increase', '2018-03-01'))
      .when(second)
      .undetermined({ [rule]: ['followedUpStages on 2018-06-01'] })
    watched.when(starts('increase', '2018-03-01')).judges(rule, 'notApplicable').finds()
    watched
      .given(starts('transitionOfExisting', '2018-02-01'))
      .when(starts('transitionOfExisting', '2018-02-15', 2))
      .judges(rule, 'notApplicable')
      .finds()
  })
})

describe('stage/follows-up-what-has-started', () => {
  const rule = 'stage/follows-up-what-has-started'
  const first = nothing.given(starts('increase', '2018-03-01'))

  it('[V55] finds the follow-up of a step that has not started, on its first day too, and it counts for nothing', () => {
    nothing.when(followedUp('increase', '2018-03-15')).finds(rule).because(rule, { step: 1, started: 0 })
    first
      .when(followedUp('increase', '2018-03-15', 2))
      .finds(rule)
      .because(rule, { step: 2, started: 1 })
    first.when(followedUp('increase', '2018-03-01')).finds(rule)
    first.when(followedUp('increase', '2018-03-02')).judges(rule, 'met').finds()
    under({ followedUpStages: aTerm(['increase'], { enforcement: 'should' }) })
      .given(followedUp('increase', '2018-02-28'), starts('increase', '2018-03-01'))
      .when(starts('increase', '2018-06-01', 2))
      .finds('stage/followed-up-before-the-next-step')
  })

  it('takes a second follow-up of an earlier step, which undoes nothing', () => {
    const told = first.given(followedUp('increase', '2018-05-15'), starts('increase', '2018-06-01', 2))
    told
      .given(followedUp('increase', '2018-08-15', 2))
      .when(followedUp('increase', '2018-08-20', 1))
      .finds()
  })
})

describe('cooperation/all-units', () => {
  const rule = 'cooperation/all-units'
  const three = ['arbetsmarknadsenheten', 'sfi', 'ekonomisktBistand'] as const
  const agreed = (...units: readonly string[]) => CooperationAgreed({ on: '2020-08-01', units })
  const asked = under({ cooperation: aTerm(three, { enforcement: 'must' }) })

  it('[H04] is met when all three units agree, in any order and with others', () => {
    asked
      .when(agreed(...three))
      .then(agreed(...three))
      .judges(rule, 'met')
      .finds()
    asked.when(agreed('sfi', 'naringsliv', 'ekonomisktBistand', 'arbetsmarknadsenheten')).finds()
  })

  it('[H04] is a finding that names every unit that is absent; what was agreed is recorded', () => {
    asked
      .when(agreed('arbetsmarknadsenheten'))
      .then(agreed('arbetsmarknadsenheten'))
      .finds(rule)
      .because(rule, { absent: ['sfi', 'ekonomisktBistand'] })
  })

  it('[B12] [B23] is about those who cooperate from then on: a later agreement of fewer is a finding', () => {
    const two = under({ cooperation: aTerm(['naringsliv', 'enVagIn'], { enforcement: 'must' }) })
    two
      .given(agreed('naringsliv', 'enVagIn'))
      .when(CooperationAgreed({ on: '2021-01-01', units: ['naringsliv'] }))
      .finds(rule)
      .because(rule, { absent: ['enVagIn'] })
  })

  it('is put right by a correction, not applicable where nothing is named, and undetermined on a day without a term', () => {
    asked
      .given(labelled('agreed', agreed('sfi')))
      .when(corrected('agreed', agreed(...three)))
      .finds()
      .putsRight(rule)
    nothing.when(agreed('sfi')).judges(rule, 'notApplicable').finds()
    under({ cooperation: aTerm(three, { until: '2020-07-31', enforcement: 'should' }) })
      .when(agreed('sfi'))
      .undetermined({ [rule]: ['cooperation on 2020-08-01'] })
  })
})
