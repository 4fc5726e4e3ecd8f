import {
  AbsenceLogged,
  CompetenceHoursLogged,
  EmploymentTermsChanged,
  hours,
  MeasureEnded,
  MeasureGranted,
  PlanAgreed,
  WorkHoursLogged,
  type CompetenceActivity,
  type Day,
} from '@jobbspar/core'
import { corrected, labelled, voided } from '@jobbspar/testing'
import { describe, it } from 'vitest'
import {
  admitted,
  eligible,
  employed,
  jobEnds,
  jobExtended,
  ordinaryJob,
  praktik,
  praktikStarts,
  ready,
  resursjobb,
  resursjobbWithout,
} from './way.js'

const share = 'resursjobb/competence-share'
const inside = 'competence/inside-working-time'
const byPlan = 'competence/by-individual-plan'
const open = 'hours/in-an-open-employment'
const absence = 'hours/absence-from-something-open'
const coached = 'resursjobb/coached'

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
    planned.when(learnt(2, '2015-12-31')).finds(open).because(open, { begun: false })
    planned.given(end).when(learnt(2, '2017-01-01')).finds(open).because(open, { lastDay: '2016-12-31' })
  })

  it('finds hours of an employment there is not', () => {
    planned.when(worked(8, '2016-06-30', 7)).finds(open)
  })

  it('counts for nothing outside the employment: neither in what is owed nor at the end', () => {
    // 31 days and 40 h a week are 177.14 h left, a fifth of which is 35.428, so 35.43 h.
    const left = { workHours: 0, competenceHours: 0, deficit: 0, hoursLeft: 177.14, percent: 20 }
    planned
      .given(worked(100, '2015-12-31'), learnt(20, '2015-12-31'))
      .obligations('2016-11-30', { missing: 35.43, facts: left }, { what: 'coachingContact' })
    planned.given(worked(100, '2015-12-31'), end, worked(100, '2017-01-01')).audits(open, coached, open)
    planned.given(worked(100, '2015-12-31')).when(end).judges('resursjobb/competence-share', 'notApplicable')
  })

  it('counts once a beginning entered late covers it', () => {
    // A fifth of 100 h is 20.
    const before = ready.given(PlanAgreed({ ...plan.data, on: '2015-12-01' }), worked(100, '2015-12-31'))
    before
      .given(learnt(20, '2015-12-31'), end)
      .when(resursjobb('2015-12-31', '2016-12-30'))
      .finds('resursjobb/at-most-months', coached)
      .putsRight(open, open, 'employment/is-open')
    before
      .given(learnt(19.99, '2015-12-31'), resursjobb('2015-12-31', '2016-12-30'))
      .when(jobEnds('2016-12-30'))
      .finds(share, coached)
      .because(share, { workHours: 100, competenceHours: 19.99, required: 20 })
  })
})

describe('hours/absence-from-something-open', () => {
  const from = 'praktik-1'
  const away = (on: Day, of: { readonly praktikId?: 'praktik-1'; readonly employmentId?: `employment-${number}` }) =>
    AbsenceLogged({ on, hours: hours(8), reason: 'illness', ...of })
  const job = { employmentId: 'employment-1' } as const
  const inPraktik = eligible.given(...praktik('2015-01-15', '2015-04-14'))
  const ended = employed.given(end)

  it('is met from the first day of a praktik to its last', () => {
    for (const on of ['2015-01-15', '2015-02-15', '2015-04-14'] as const)
      inPraktik
        .when(away(on, { praktikId: from }))
        .then(away(on, { praktikId: from }))
        .judges(absence, 'met')
        .finds()
  })

  it('is met from the first day of an employment to its last', () => {
    for (const on of ['2016-01-01', '2016-06-15', '2016-12-31'] as const)
      ended.when(away(on, job)).then(away(on, job)).judges(absence, 'met').finds()
  })

  it('finds the day before and the day after, and records them', () => {
    for (const on of ['2015-01-14', '2015-04-15'] as const)
      inPraktik
        .when(away(on, { praktikId: from }))
        .then(away(on, { praktikId: from }))
        .finds(absence)
        .because(absence, { notOpen: [from], on })
    for (const on of ['2015-12-31', '2017-01-01'] as const)
      ended
        .when(away(on, job))
        .then(away(on, job))
        .finds(absence)
        .because(absence, { notOpen: ['employment-1'], on })
  })

  it('goes by the last day, not by the planned one', () => {
    employed.when(away('2017-02-01', job)).finds()
    eligible
      .given(praktikStarts('2015-01-15', '2015-04-14'))
      .when(away('2015-05-01', { praktikId: from }))
      .finds()
  })

  it('finds absence from what there is not, and from nothing at all', () => {
    ended
      .when(away('2016-06-15', { employmentId: 'employment-7' }))
      .finds(absence)
      .because(absence, { notOpen: ['employment-7'] })
    ended
      .when(away('2016-06-15', {}))
      .then(away('2016-06-15', {}))
      .finds(absence)
      .because(absence, { praktik: 'none', employment: 'none' })
  })

  it('is met from an ordinary job too, and names of both only what is not open', () => {
    ready
      .given(ordinaryJob('2015-06-01'))
      .when(away('2015-06-15', { employmentId: 'employment-9' }))
      .finds()
    // The praktik ended in March 2015.
    ended
      .when(away('2016-06-15', { ...job, praktikId: from }))
      .finds(absence)
      .because(absence, { notOpen: [from] })
  })

  it('becomes a finding when the job turns out to have ended the day before, and is put right when it has not', () => {
    const logged = employed.given(away('2016-06-15', job))
    logged.when(jobEnds('2016-06-15')).finds(coached)
    logged.when(jobEnds('2016-06-14')).finds(coached, absence)
    logged
      .given(labelled('end', jobEnds('2016-06-14')))
      .when(voided('end'))
      .putsRight(coached, absence)
  })

  it('is met from the first day of a measure to its last, and finds the day after', () => {
    const measure = admitted.given(
      MeasureGranted({ on: '2015-02-01', measureId: 'measure-1', kind: 'ressourceforlob' }),
      MeasureEnded({ on: '2015-06-30', measureId: 'measure-1' }),
    )
    const missed = (on: Day) => AbsenceLogged({ on, hours: hours(4), measureId: 'measure-1' })
    for (const on of ['2015-02-01', '2015-06-30'] as const)
      measure.when(missed(on)).then(missed(on)).judges(absence, 'met')
    for (const on of ['2015-01-31', '2015-07-01'] as const)
      measure
        .when(missed(on))
        .then(missed(on))
        .finds(absence)
        .because(absence, { notOpen: ['measure-1'], on })
    measure
      .when(AbsenceLogged({ on: '2015-03-01', hours: hours(4) }))
      .finds(absence)
      .because(absence, { praktik: 'none', employment: 'none', measure: 'none' })
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
    employed.when(learnt(4)).then(learnt(4)).finds(byPlan).because(byPlan, { plan: 'none' })
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

  it('[F19] asks no plan of an ordinary job, nor of hours in no job', () => {
    const job = ready.given(ordinaryJob('2016-01-01'))
    job
      .when(learnt(4, '2016-06-30', 'other', 9))
      .then(learnt(4, '2016-06-30', 'other', 9))
      .judges(byPlan, 'notApplicable')
      .finds()
    // Also in parallel with a resursjobb with a plan of other activities, too.
    planned
      .given(ordinaryJob('2016-01-01'))
      .when(learnt(4, '2016-06-30', 'other', 9))
      .judges(byPlan, 'notApplicable')
      .finds()
    employed
      .when(learnt(4, '2016-06-30', 'swedish', 7))
      .judges(byPlan, 'notApplicable')
      .finds(open)
  })

  it('[F19] can go back to a plan on the day that another was agreed, and asks for nothing new while it holds', () => {
    const other = PlanAgreed({ on: '2016-01-01', activities: ['raisingAGrade'] })
    planned.when(plan).thenNothing()
    planned.given(other).when(plan).then(plan)
    planned.given(other).when(learnt(4)).finds(byPlan)
    planned.given(other, plan).when(learnt(4)).finds()
    planned.given(other, plan).when(plan).thenNothing()
    planned.given(other, plan).when(other).then(other)
    // A plan of another day takes nothing back: on its own day the first holds.
    planned
      .given(PlanAgreed({ ...other.data, on: '2016-01-02' }))
      .when(plan)
      .thenNothing()
  })
})

describe('resursjobb/competence-share: at the end', () => {
  it('[F18] is met by 396 of 1 980 hours', () => {
    planned.given(worked(1980), learnt(396)).when(end).judges(share, 'met').finds(coached)
  })

  it('[F18] is a finding at 395.99 of 1 980 hours; the ending is recorded', () => {
    planned
      .given(worked(1980), learnt(395.99))
      .when(end)
      .then(end)
      .finds(share, coached)
      .because(share, { workHours: 1980, competenceHours: 395.99, required: 396, short: 0.01, percent: 20 })
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

  it('[F18] does not count hours of the day before the employment began, and counts those of its first day', () => {
    planned
      .given(worked(100), learnt(20, '2015-12-31'))
      .when(end)
      .finds(share, coached)
      .because(share, { workHours: 100, competenceHours: 0, required: 20, short: 20 })
    planned.given(worked(100), learnt(20, '2016-01-01')).when(end).finds(coached)
  })

  it('[F18] does not count hours worked outside the employment either', () => {
    // A fifth of 100 h is 20; of 101 h it would be 20.2.
    planned.given(worked(100), worked(1, '2015-12-31'), learnt(20)).when(end).finds(coached)
    planned
      .given(worked(100), worked(1, '2016-01-01'), learnt(20))
      .when(end)
      .finds(share, coached)
      .because(share, { workHours: 101, required: 20.2, short: 0.2 })
  })

  it('[F18] counts hours of one job only there', () => {
    planned
      .given(ordinaryJob('2016-01-01'), worked(100), learnt(20, '2016-06-30', 'swedish', 9))
      .when(end)
      .finds(share, coached)
      .because(share, { workHours: 100, competenceHours: 0 })
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
    history.given(learnt(220, november)).obligations(
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
        facts: { workHours: 1800, competenceHours: 220, deficit: 140, hoursLeft: 177.14, percent: 20 },
      },
      contact,
    )
  })

  it('[F18] tells that they no longer fit', () => {
    // 195.43 h are needed and 177.14 h are left.
    history
      .given(learnt(200, november))
      .obligations(november, { missing: 195.43, possible: false, status: 'impossible' }, contact)
  })

  it('[F18] can be met to the hundredth: 218.29 h leave 177.14, 218.28 h leave 177.15', () => {
    history.given(learnt(218.29, november)).obligations(november, { missing: 177.14, status: 'due' }, contact)
    history.given(learnt(218.28, november)).obligations(november, { missing: 177.15, status: 'impossible' }, contact)
  })

  it('[F18] owes nothing more once the whole share is reached', () => {
    history.given(learnt(395.43, november)).obligations(november, contact)
    history.given(learnt(395.42, november)).obligations(november, { missing: 0.01, status: 'due' }, contact)
  })

  it('[F18] is overdue after the planned last day while the job has not been ended, and no day sooner', () => {
    const late = history.given(learnt(220, november))
    // A fifth of 1 800 h is 360.
    late.obligations(
      '2017-01-01',
      { what: 'employmentEnd', status: 'overdue' },
      { missing: 140, status: 'overdue', by: '2016-12-31' },
      { ...contact, status: 'overdue' },
    )
    late.obligations(
      '2016-12-31',
      { what: 'employmentEnd', status: 'due' },
      { missing: 140, status: 'impossible' },
      { ...contact, status: 'due' },
    )
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
      .obligations(
        '2016-10-30',
        {
          missing: 175.43,
          facts: { workHours: 1800, competenceHours: 220, deficit: 140, hoursLeft: 177.14, percent: 20 },
        },
        contact,
      )
  })

  it('[F18] is looked at as of a day: what came later is left out', () => {
    // On 1 January 2016, 365 days are left: 40 h × 365 / 7 = 2 085.71 h, a fifth of which is 417.142, so 417.15 h.
    history.given(learnt(220, november)).obligations('2016-01-01', { missing: 417.15, status: 'due' }, contact)
    history.obligations('2015-12-31')
  })

  it('[F18] is owed no longer once the job has ended', () => {
    history.given(end).obligations('2017-01-01')
    history.given(end).obligations('2016-12-30', { what: 'competenceHours' }, contact)
  })

  it('[F18] is not owed in an ordinary job', () => {
    planned.given(end, ordinaryJob('2017-01-01', { plannedTo: '2017-12-31' })).obligations('2017-06-30')
  })

  it('[F18] is not called impossible where nobody knows how long the job goes on', () => {
    // A fifth of the 100 hours so far is 20; how many are left is unknown, and so is the day.
    const endless = ready.given(plan, resursjobbWithout('2016-01-01', '2016-12-31', 'plannedTo'))
    endless.given(worked(100, '2016-02-01')).obligations(
      '2016-02-01',
      {
        what: 'competenceHours',
        missing: 20,
        possible: true,
        status: 'due',
        facts: { workHours: 100, competenceHours: 0, deficit: 20, percent: 20 },
      },
      contact,
    )
    endless
      .given(worked(100, '2016-02-01'), learnt(19.99, '2016-02-01'))
      .obligations('2016-02-01', { what: 'competenceHours', missing: 0.01, status: 'due' }, contact)
    endless.given(worked(100, '2016-02-01'), learnt(20, '2016-02-01')).obligations('2016-02-01', contact)
    // It has no last day, and never falls overdue.
    endless.given(worked(100, '2016-02-01')).obligations('2199-12-31', { missing: 20, status: 'due' }, contact)
  })

  it('[F18] is counted once a planned last day is told', () => {
    ready
      .given(plan, resursjobbWithout('2016-01-01', '2016-12-31', 'plannedTo'), worked(1800, november))
      .given(learnt(220, november), jobExtended(november, '2016-12-31'))
      .obligations(november, { by: '2016-12-31', missing: 175.43, status: 'due' }, contact)
  })

  it('[F18] is told, and nothing thrown, for a planned last day far away', () => {
    for (const far of ['2099-12-31', '2199-12-31'] as const)
      // At most 100 000 hours can be stated; a fifth of them is 20 000.
      ready.given(plan, resursjobb('2016-01-01', far)).obligations(
        '2016-02-01',
        {
          what: 'competenceHours',
          by: far,
          missing: 20_000,
          status: 'due',
          facts: { workHours: 0, competenceHours: 0, deficit: 0, hoursLeft: 100_000, percent: 20 },
        },
        contact,
      )
  })

  it('[F18] goes by the weekly hours said last of several of one day', () => {
    // 30 h × 31 / 7 = 132.86 h, a fifth of which is 26.572, so 26.58; 20 h × 31 / 7 = 88.57 h, a fifth 17.714, so 17.72.
    const weekly = (h: number) =>
      EmploymentTermsChanged({ on: november, employmentId: 'employment-1', hoursPerWeek: hours(h) })
    planned.given(weekly(30), weekly(20)).obligations(november, { missing: 17.72 }, contact)
    planned
      .given(weekly(30), weekly(20))
      .when(weekly(30))
      .then(weekly(30))
      .obligations(november, { missing: 26.58 }, contact)
  })
})
