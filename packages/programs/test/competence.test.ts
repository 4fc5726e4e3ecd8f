import {
  CompetenceHoursLogged,
  EmploymentTermsChanged,
  hours,
  PlanAgreed,
  WorkHoursLogged,
  type CompetenceActivity,
  type Day,
} from '@jobbspar/core'
import { corrected, labelled, voided } from '@jobbspar/testing'
import { describe, it } from 'vitest'
import { admitted, employed, jobEnds, ordinaryJob, ready, resursjobb, resursjobbWithout } from './way.js'

const share = 'competence/share-of-working-time'
const inside = 'competence/inside-working-time'
const byPlan = 'competence/by-individual-plan'
const open = 'hours/in-an-open-employment'
const coached = 'contact/coached-during-employment'

const worked = (h: number, on: Day = '2016-06-30', n = 1) =>
  WorkHoursLogged({ on, employmentId: `employment-${n}`, hours: hours(h) })
const learnt = (h: number, on: Day = '2016-06-30', activity: CompetenceActivity = 'swedish', n = 1) =>
  CompetenceHoursLogged({ on, employmentId: `employment-${n}`, hours: hours(h), activity })
const plan = PlanAgreed({ on: '2016-01-01', activities: ['swedish', 'drivingLicence'] })
const end = jobEnds('2016-12-31')
/** In a resursjobb for the whole of 2016, with an individual plan. */
const planned = employed.given(plan)

describe('hours/in-an-open-employment', () => {
  it('is met from the first day of the employment to its last', () => {
    planned.when(worked(8, '2016-01-01')).then(worked(8, '2016-01-01')).judges(open, 'met').finds()
    planned.given(worked(8, '2016-01-01')).when(learnt(2, '2016-01-01')).judges(open, 'met').finds()
    // A fifth of 10 + 8 h is 3.6.
    const ended = planned.given(worked(10), learnt(4), end)
    ended.when(worked(8, '2016-12-31')).judges(open, 'met').finds()
    ended.when(learnt(2, '2016-12-31')).judges(open, 'met').finds()
  })

  it('finds hours of the day before and of the day after, and records them', () => {
    planned.when(worked(8, '2015-12-31')).then(worked(8, '2015-12-31')).finds(open)
    planned.given(end).when(worked(8, '2017-01-01')).then(worked(8, '2017-01-01')).finds(open)
    planned.when(learnt(2, '2015-12-31')).finds(open, byPlan).because(open, { begun: false })
    planned.given(end).when(learnt(2, '2017-01-01')).finds(open).because(open, { lastDay: '2016-12-31' })
  })

  it('finds hours of an employment there is not', () => {
    planned.when(worked(8, '2016-06-30', 7)).finds(open)
  })
})

describe('competence/by-individual-plan', () => {
  it('[F19] is met by an activity of the plan, from the day of the plan on', () => {
    planned.when(learnt(4, '2016-01-01')).judges(byPlan, 'met').finds()
    planned.when(learnt(4, '2016-06-30', 'drivingLicence')).finds()
  })

  it('[F19] finds an activity outside the plan, and tells what was planned', () => {
    const other = learnt(4, '2016-06-30', 'raisingAGrade')
    planned
      .when(other)
      .then(other)
      .finds(byPlan)
      .because(byPlan, {
        activity: 'raisingAGrade',
        planned: ['swedish', 'drivingLicence'],
      })
  })

  it('[F19] finds hours without a plan, and those of the day before it', () => {
    employed.when(learnt(4)).then(learnt(4)).finds(byPlan).because(byPlan, { plan: 'none agreed' })
    employed
      .given(PlanAgreed({ ...plan.data, on: '2016-07-01' }))
      .when(learnt(4))
      .finds(byPlan)
  })

  it('[F19] goes by the plan agreed last, and is put right by a plan entered late', () => {
    const wider = PlanAgreed({ on: '2016-06-30', activities: ['raisingAGrade'] })
    planned.given(wider).when(learnt(4)).finds(byPlan)
    planned
      .given(learnt(4, '2016-06-30', 'raisingAGrade'))
      .when(wider)
      .putsRight(byPlan)
  })

  it('[F19] is undetermined where the program has no terms yet', () => {
    admitted.when(learnt(4, '2014-12-31')).judges(byPlan, 'undetermined')
  })
})

describe('competence/share-of-working-time: at the end', () => {
  it('[F18] is met by 396 of 1 980 hours', () => {
    planned.given(worked(1980), learnt(396)).when(end).judges(share, 'met').finds(coached)
  })

  it('[F18] is a finding at 395.99 of 1 980 hours; the ending is recorded', () => {
    planned
      .given(worked(1980), learnt(395.99))
      .when(end)
      .then(end)
      .finds(share, coached)
      .because(share, { worked: 1980, competence: 395.99, required: 396, short: 0.01, percent: 20 })
      .audits(share, coached)
  })

  it('[F18] asks for at least a fifth, to the hundredth: 20 % of 0.06 hours is 0.012, so 0.02', () => {
    planned.given(worked(0.06), learnt(0.01)).when(end).finds(share, coached).because(share, { required: 0.02 })
    planned.given(worked(0.06), learnt(0.02)).when(end).finds(coached)
  })

  it('[F18] adds up hours over the whole employment, and looks at no month by itself', () => {
    planned
      .given(worked(1000, '2016-03-31'), worked(980, '2016-12-31'), learnt(395, '2016-12-30'), learnt(1, '2016-12-31'))
      .when(end)
      .finds(coached)
  })

  it('[F18] does not apply when no hours were worked', () => {
    planned.when(end).judges(share, 'notApplicable').finds(coached)
  })

  it('[F18] does not apply to an ordinary job, nor to an ending of no job', () => {
    planned
      .given(ordinaryJob('2016-01-01'), worked(100, '2016-02-01', 9))
      .when(jobEnds('2016-12-31', 9))
      .judges(share, 'notApplicable')
      .finds()
    planned.when(jobEnds('2016-12-31', 7)).judges(share, 'notApplicable').finds('employment/is-open')
  })

  it('[F18] is undetermined where the program has no terms yet', () => {
    admitted.when(jobEnds('2014-12-31')).judges(share, 'undetermined')
  })

  it('[F18] is put right by hours entered late, and only once they are enough', () => {
    const ended = planned.given(worked(1980), learnt(390), end)
    ended.when(learnt(5.99, '2016-12-31')).putsRight().audits(share, coached)
    ended.when(learnt(6, '2016-12-31')).finds().putsRight(share).audits(coached)
  })

  it('[F18] is not put right by hours after the last day', () => {
    planned.given(worked(1980), learnt(390), end).when(learnt(6, '2017-01-01')).finds(open).putsRight()
  })

  it('[F18] becomes a finding when hours are corrected or voided', () => {
    const ended = planned.given(worked(1980), labelled('learnt', learnt(396)), end)
    ended
      .when(corrected('learnt', learnt(395)))
      .finds(share)
      .because(share, { short: 1 })
    ended.when(voided('learnt')).finds(share).because(share, { short: 396 })
  })

  it('counts equal entries of one day once, unless they are told apart', () => {
    planned.given(worked(8)).when(worked(8)).thenNothing()
    const again = WorkHoursLogged({ ...worked(8).data, entry: 'afternoon' })
    planned.given(worked(8)).when(again).then(again)
  })

  it.fails('[F18] does not count hours of the day before the employment began', () => {
    planned.given(worked(100), learnt(20, '2015-12-31')).when(end).finds(share, coached)
  })
})

describe('competence/inside-working-time', () => {
  it('[F18] is met when every hour worked was one of competence development', () => {
    planned.given(worked(40), learnt(40)).when(end).judges(inside, 'met').finds(coached)
  })

  it('[F18] is a finding when they are more than the hours worked', () => {
    planned
      .given(worked(40), learnt(40.01))
      .when(end)
      .finds(inside, coached)
      .because(inside, { worked: 40, competence: 40.01 })
  })

  it('[F18] is a finding when no work was logged at all', () => {
    planned.given(learnt(1)).when(end).finds(inside, coached)
  })

  it('[F18] is put right by working hours entered late', () => {
    planned.given(learnt(40), worked(39), end).when(worked(1, '2016-12-31')).putsRight(inside)
  })
})

describe('what is owed of competence hours before the end', () => {
  const contact = { what: 'coachingContact' }

  // From 30 November to 31 December are 31 days: 40 h × 31 / 7 = 177.14 h. A fifth of 1 800 + 177.14 h is 395.428, so 395.43 h.
  const november = '2016-11-30'
  const history = planned.given(worked(1800, november))

  it('[F18] tells the hours still needed, by when, and that they fit', () => {
    history.given(learnt(220, november)).owes(
      november,
      {
        rule: share,
        what: 'competenceHours',
        of: 'employment-1',
        by: '2016-12-31',
        missing: 175.43,
        unit: 'hours',
        possible: true,
        status: 'due',
        // A fifth of the 1 800 hours so far is 360.
        facts: { worked: 1800, competence: 220, deficit: 140, hoursLeft: 177.14, percent: 20 },
      },
      contact,
    )
  })

  it('[F18] tells that they no longer fit', () => {
    // 195.43 h are needed and 177.14 h are left.
    history
      .given(learnt(200, november))
      .owes(november, { missing: 195.43, possible: false, status: 'impossible' }, contact)
  })

  it('[F18] can be met to the hundredth: 218.29 h leave 177.14, 218.28 h leave 177.15', () => {
    history.given(learnt(218.29, november)).owes(november, { missing: 177.14, status: 'due' }, contact)
    history.given(learnt(218.28, november)).owes(november, { missing: 177.15, status: 'impossible' }, contact)
  })

  it('[F18] owes nothing more once the whole share is reached', () => {
    history.given(learnt(395.43, november)).owes(november, contact)
    history.given(learnt(395.42, november)).owes(november, { missing: 0.01, status: 'due' }, contact)
  })

  it('[F18] is overdue after the planned last day while the job has not been ended, and no day sooner', () => {
    const late = history.given(learnt(220, november))
    // A fifth of 1 800 h is 360.
    late.owes('2017-01-01', { missing: 140, status: 'overdue', by: '2016-12-31' }, { ...contact, status: 'overdue' })
    late.owes('2016-12-31', { missing: 140, status: 'impossible' }, { ...contact, status: 'due' })
  })

  it('[F18] is owed by the extended last day and by the weekly hours that now hold', () => {
    // 20 h × 62 / 7 = 177.14 h from 31 October to 1 January: with 20 h a week there is as much in twice the days.
    ready
      .given(
        plan,
        resursjobb('2016-01-02', '2016-12-31'),
        EmploymentTermsChanged({ on: '2016-10-01', employmentId: 'employment-1', hoursPerWeek: hours(20) }),
        worked(1800, '2016-10-30'),
        learnt(220, '2016-10-30'),
      )
      .owes(
        '2016-10-30',
        { missing: 175.43, facts: { worked: 1800, competence: 220, deficit: 140, hoursLeft: 177.14, percent: 20 } },
        contact,
      )
  })

  it('[F18] is looked at as of a day: what came later is left out', () => {
    // On 1 January 2016, 365 days are left: 40 h × 365 / 7 = 2 085.71 h, a fifth of which is 417.142, so 417.15 h.
    history.given(learnt(220, november)).owes('2016-01-01', { missing: 417.15, status: 'due' }, contact)
    history.owes('2015-12-31')
  })

  it('[F18] is owed no longer once the job has ended', () => {
    history.given(end).owes('2017-01-01')
    history.given(end).owes('2016-12-30', { what: 'competenceHours' }, contact)
  })

  it('[F18] is not owed in an ordinary job', () => {
    planned.given(end, ordinaryJob('2017-01-01', { plannedTo: '2017-12-31' })).owes('2017-06-30')
  })

  it.fails('[F18] is not called impossible where nobody knows how long the job goes on', () => {
    ready
      .given(plan, resursjobbWithout('2016-01-01', '2016-12-31', 'plannedTo'), worked(100, '2016-02-01'))
      .owes('2016-02-01', { status: 'due' }, contact)
  })

  it.fails('[F18] is told, and nothing thrown, for a planned last day far away', () => {
    ready.given(plan, resursjobb('2016-01-01', '2099-12-31')).owes('2016-02-01', { what: 'competenceHours' }, contact)
  })
})
