import {
  ConditionAssessed,
  EmploymentEnded,
  EmploymentTermsChanged,
  endParticipation,
  exits,
  FollowUpRecorded,
  hours,
  participation,
  ParticipationEnded,
  PlanAgreed,
  PraktikExtended,
  SubsidyExtended,
  WorkHoursLogged,
  type Day,
  type Exit,
  type Program,
} from '@jobbspar/core'
import { deviating, labelled, scenario, voided } from '@jobbspar/testing'
import { describe, it } from 'vitest'
import { falkenberg } from '../src/index.js'
import {
  eligible,
  employed,
  jobEnds,
  jobExtended,
  newcomer,
  opened,
  ordinaryJob,
  praktikEnds,
  praktikStarts,
  ready,
  resursjobb,
  resursjobbWithout,
  second,
  subsidy,
} from './way.js'

const once = 'ending/once'
const praktikLeft = 'ending/no-praktik-left-open'
const jobLeft = 'ending/no-temporary-employment-left-open'
const after = 'ending/nothing-decided-after'
const coached = 'resursjobb/coached'
/** Falkenberg, had it said nothing of what it asks. */
const withoutTerms: Program = { ...falkenberg, terms: {}, rules: {} }
const ended = (on: Day, exit: Exit = 'work') => ParticipationEnded({ on, exit, verified: true })

describe('what is owed once a participation has ended', () => {
  const july = '2016-07-15'
  const competence = { what: 'competenceHours' }
  const contact = { what: 'coachingContact' }
  const atWork = employed.given(WorkHoursLogged({ on: '2016-06-01', employmentId: 'employment-1', hours: hours(800) }))

  it('[F18] [F30] is nothing after a death with the employment open; the day before, all of it', () => {
    const died = atWork.given(ended(july, 'death'))
    died.obligations('2016-07-14', competence, contact)
    for (const on of [july, '2016-12-31', '2017-01-01', '9999-12-31'] as const) died.obligations(on)
  })

  it('[F18] [F30] is nothing whatever the exit, and all of it again when the ending is voided', () => {
    for (const exit of exits) atWork.given(ended(july, exit)).obligations('2016-12-31')
    atWork
      .given(labelled('end', ended(july, 'death')), voided('end'))
      .obligations('2016-12-31', { what: 'employmentEnd' }, competence, contact)
  })
})

describe('ending/once', () => {
  it('is met once, and a finding a second time; the first ending stands', () => {
    const over = ready.given(ended('2015-06-30'))
    ready.when(ended('2015-06-30')).then(ended('2015-06-30')).judges(once, 'met').finds()
    over
      .when(ended('2015-07-31', 'education'))
      .then(ended('2015-07-31', 'education'))
      .finds(once)
      .because(once, { endedOn: '2015-06-30', exit: 'work' })
    over.when(ended('2015-06-30', 'education')).finds(once)
    over.when(ended('2015-06-30')).thenNothing()
  })

  it('makes the later ending the finding when an earlier one is entered late', () => {
    ready.given(ended('2015-06-30')).when(ended('2015-05-31')).finds(once).audits(once)
  })
})

describe('ending/no-praktik-left-open', () => {
  const inPraktik = eligible.given(praktikStarts('2015-01-15', '2015-04-14'))

  it('finds the praktik that is open, and names it; the ending is recorded', () => {
    inPraktik
      .when(ended('2015-04-14'))
      .then(ended('2015-04-14'))
      .finds(praktikLeft)
      .because(praktikLeft, { open: ['praktik-1'] })
      .audits(praktikLeft)
  })

  it('names every praktik that is open', () => {
    inPraktik
      .given(praktikStarts('2015-02-01', '2015-04-30', 2))
      .when(ended('2015-04-14'))
      .finds(praktikLeft)
      .because(praktikLeft, { open: ['praktik-1', 'praktik-2'] })
  })

  it('is met when it ends on the same day, and put right by an ending entered late', () => {
    inPraktik.given(praktikEnds('2015-04-14')).when(ended('2015-04-14')).judges(praktikLeft, 'met').finds()
    inPraktik.given(ended('2015-04-14')).when(praktikEnds('2015-04-14')).finds().putsRight(praktikLeft)
    inPraktik.given(ended('2015-04-14')).when(praktikEnds('2015-04-15')).putsRight()
  })

  it('is met by a praktik that begins the day after, and finds one that began on the day', () => {
    eligible.given(praktikStarts('2015-04-15', '2015-07-14')).when(ended('2015-04-14')).judges(praktikLeft, 'met')
    eligible.given(praktikStarts('2015-04-14', '2015-07-14')).when(ended('2015-04-14')).finds(praktikLeft)
  })

  it('says nothing of employments', () => {
    employed.when(ended('2016-12-31')).judges(praktikLeft, 'met')
  })
})

describe('ending/no-temporary-employment-left-open', () => {
  it('[F11] finds the resursjobb that is open, and names it; the ending is recorded', () => {
    employed
      .when(ended('2016-12-31'))
      .then(ended('2016-12-31'))
      .finds(jobLeft)
      .because(jobLeft, { open: ['employment-1'] })
      .audits(jobLeft)
  })

  it('[F11] is met when it ends on the same day, and put right by an ending entered late', () => {
    employed.given(jobEnds('2016-12-31')).when(ended('2016-12-31')).judges(jobLeft, 'met').finds()
    employed.given(ended('2016-12-31')).when(jobEnds('2016-12-31')).finds(coached).putsRight(jobLeft)
    employed.given(ended('2016-12-31')).when(jobEnds('2017-01-01')).putsRight()
  })

  it('[F11] becomes a finding when the ending of the job is voided', () => {
    employed
      .given(labelled('end', jobEnds('2016-12-31')), ended('2016-12-31'))
      .when(voided('end'))
      .finds(jobLeft)
      .putsRight(coached)
  })

  it('lets an ordinary job go on: it is what many end with', () => {
    ready.given(ordinaryJob('2015-06-01')).when(ended('2015-06-30')).judges(jobLeft, 'met').finds()
  })

  it('[F11] lets an ordinary job with a planned last day go on too: resursjobb is the temporary kind', () => {
    ready
      .given(ordinaryJob('2015-06-01', { plannedTo: '2016-05-31' }))
      .when(ended('2015-06-30'))
      .judges(jobLeft, 'met')
      .finds()
  })

  it('[F11] finds an open resursjobb that was recorded without a planned last day', () => {
    const job = resursjobbWithout('2015-04-01', '2015-06-30', 'plannedTo')
    ready.given(deviating(job, 'resursjobb/planned-end')).when(ended('2015-06-30')).finds(jobLeft)
  })

  it('finds each that is left open by its own rule: a praktik and a resursjobb', () => {
    employed
      .given(praktikStarts('2016-05-01', '2016-07-31', 2))
      .when(ended('2016-06-30'))
      .finds(praktikLeft, jobLeft)
      .because(praktikLeft, { open: ['praktik-2'] })
      .because(jobLeft, { open: ['employment-1'] })
  })

  it('[F11] is undetermined where the program has no terms yet', () => {
    newcomer
      .given({ ...opened, data: { ...opened.data, on: '2014-01-01' } })
      .when(ended('2014-12-31'))
      .then(ended('2014-12-31'))
      .finds(jobLeft)
      .undetermined({ [jobLeft]: ['rule on 2014-12-31'] })
  })

  it('does not apply where the program names no temporary kinds', () => {
    scenario(participation, withoutTerms)
      .given(opened, resursjobb('2015-04-01', '2015-06-30'))
      .when(ended('2015-05-31'))
      .judges(jobLeft, 'notApplicable')
      .finds()
  })
})

describe('ending/nothing-decided-after', () => {
  const over = ready.given(
    praktikStarts('2015-05-01', '2015-05-31', 2),
    resursjobb('2015-04-01', '2015-09-30'),
    ended('2015-06-30'),
  )
  const decisions = (on: Day) => [
    PlanAgreed({ on, activities: ['swedish'] }),
    praktikStarts(on, '2016-06-30', 3),
    PraktikExtended({ on, praktikId: 'praktik-2', plannedTo: '2016-06-30' }),
    subsidy({ on, subsidyId: 'subsidy-2' }),
    SubsidyExtended({ on, subsidyId: 'subsidy-1', to: '2021-12-31' }),
    resursjobb(on, '2015-10-31', second),
    ordinaryJob(on),
    jobExtended(on, '2015-10-31'),
    EmploymentTermsChanged({ on, employmentId: 'employment-1', hoursPerWeek: hours(30) }),
  ]

  it('refuses every kind of decision the day after, and told when it ended', () => {
    for (const decision of decisions('2015-07-01'))
      over.when(decision).judges(after, 'notMet').because(after, { endedOn: '2015-06-30', exit: 'work' })
    over.when(ordinaryJob('2015-07-01')).refusedBy(after)
  })

  it('lets it stand on the day of the ending: within a day, closing comes last', () => {
    for (const decision of decisions('2015-06-30')) over.when(decision).judges(after, 'met')
    over.when(ordinaryJob('2015-06-30')).finds()
  })

  it('goes on recording reports: conditions, endings, hours', () => {
    over.when(ConditionAssessed({ on: '2015-07-01', condition: 'ableToWork', met: false })).finds()
    over.when(jobEnds('2015-07-01')).finds(coached)
  })

  it('makes later decisions findings when an ending is entered late, and puts them right when it is voided', () => {
    const late = ready.given(ordinaryJob('2015-07-01'))
    late.when(ended('2015-06-30')).then(ended('2015-06-30')).finds(after).audits(after)
    ready
      .given(labelled('ending', ended('2015-06-30')), ordinaryJob('2015-07-01'))
      .when(voided('ending'))
      .putsRight(after)
      .audits()
  })
})

describe('ending a participation with everything open in it', () => {
  const ending = { on: '2016-06-30', exit: 'education', verified: true } as const
  const end = endParticipation(falkenberg)
  const jobEndsForStudies = EmploymentEnded({ on: '2016-06-30', employmentId: 'employment-1', reason: 'studies' })

  it('ends an open praktik as interrupted, the resursjobb for the reason given, and then the participation', () => {
    employed
      .given(praktikStarts('2016-05-01', '2016-07-31', 2))
      .when((state) => end(state, ending, 'studies'))
      .then(praktikEnds('2016-06-30', 'interrupted', 2), jobEndsForStudies, ParticipationEnded(ending))
      .finds(coached)
      .obligations('2016-07-01')
  })

  it('ends only the participation when nothing is open, or only a job without an end', () => {
    ready.when((state) => end(state, ending, 'newJob')).then(ParticipationEnded(ending))
    ready
      .given(ordinaryJob('2016-06-01'))
      .when((state) => end(state, ending, 'newJob'))
      .then(ParticipationEnded(ending))
  })

  it('[F11] does not end the ordinary job that the person leaves for, because it has a planned last day', () => {
    ready
      .given(ordinaryJob('2016-06-01', { plannedTo: '2017-05-31' }))
      .when((state) => end(state, { ...ending, exit: 'work' }, 'newJob'))
      .then(ParticipationEnded({ ...ending, exit: 'work' }))
      .finds()
  })

  it('[F11] ends a resursjobb that was recorded without a planned last day', () => {
    ready
      .given(deviating(resursjobbWithout('2016-01-01', '2016-12-31', 'plannedTo'), 'resursjobb/planned-end'))
      .when((state) => end(state, ending, 'studies'))
      .then(jobEndsForStudies, ParticipationEnded(ending))
      .finds(coached)
  })

  it('ends what began on that very day', () => {
    ready
      .given(praktikStarts('2016-06-30', '2016-09-29', 2), resursjobb('2016-06-30', '2016-12-31'))
      .when((state) => end(state, ending, 'studies'))
      .then(praktikEnds('2016-06-30', 'interrupted', 2), jobEndsForStudies, ParticipationEnded(ending))
      .finds(coached)
  })

  it('ends nothing that began the day after; that was decided after the ending, and is found', () => {
    ready
      .given(praktikStarts('2016-07-01', '2016-09-30', 2), resursjobb('2016-07-01', '2016-12-31'))
      .when((state) => end(state, ending, 'studies'))
      .then(ParticipationEnded(ending))
      .finds(after, after)
  })

  it('ends no employment where the program names no temporary kinds', () => {
    scenario(participation, withoutTerms)
      .given(opened, praktikStarts('2016-05-01', '2016-07-31'), resursjobb('2016-01-01', '2016-12-31'))
      .when((state) => endParticipation(withoutTerms)(state, ending, 'studies'))
      .then(praktikEnds('2016-06-30', 'interrupted'), ParticipationEnded(ending))
      .finds()
  })

  it('asks for nothing new a second time', () => {
    employed
      .given(jobEnds('2016-06-30'), ParticipationEnded(ending))
      .when((state) => end(state, ending, 'studies'))
      .thenNothing()
  })
})

describe('follow-up/after-the-ending', () => {
  const rule = 'follow-up/after-the-ending'
  const asked = (on: Day) => FollowUpRecorded({ on, monthsAfter: 6, status: 'work' })

  it('is met after the ending and on its day, and a finding the day before; it is recorded', () => {
    const over = ready.given(ended('2015-06-30'))
    over.when(asked('2015-12-31')).then(asked('2015-12-31')).judges(rule, 'met').finds()
    over.when(asked('2015-06-30')).finds()
    over.when(asked('2015-06-29')).then(asked('2015-06-29')).finds(rule)
  })

  it('is a finding while nothing has ended, and put right by an ending entered late', () => {
    ready.when(asked('2015-12-31')).finds(rule).because(rule, { ended: false })
    ready.given(asked('2015-12-31')).when(ended('2015-06-30')).putsRight(rule)
    ready.given(ended('2015-06-30'), asked('2015-12-31')).when(asked('2015-12-31')).thenNothing()
  })
})
