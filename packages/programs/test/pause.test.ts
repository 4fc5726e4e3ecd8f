import { CompetenceHoursLogged, EmploymentBegun, hours, PraktikExtended, type Day } from '@jobbspar/core'
import { corrected, labelled, voided } from '@jobbspar/testing'
import { describe, it } from 'vitest'
import { praktikEnds, praktikStarts } from './way.js'
import { ends, newcomerUnder, opens, pauses, resumes } from './at-pause.js'

const newcomer = newcomerUnder({})
const open = newcomer.given(opens('2018-01-01'))
const paused = open.given(labelled('pause', pauses('2018-03-01', 'illness')))

describe('pause/only-what-is-open', () => {
  const rule = 'pause/only-what-is-open'

  it('is met by a participation that is open, on its first day and its last, with a reason and without', () => {
    open.when(pauses('2018-01-01')).then(pauses('2018-01-01')).judges(rule, 'met').finds()
    open.when(pauses('2018-03-01', 'illness')).then(pauses('2018-03-01', 'illness')).finds()
    open.given(ends('2018-12-31')).when(pauses('2018-12-31')).finds()
  })

  it('finds a pause inside a pause; the first stands, and the same asks for nothing new', () => {
    paused.when(pauses('2018-03-15')).finds(rule).because(rule, { pausedFrom: '2018-03-01' })
    paused.given(pauses('2018-03-15')).when(resumes('2018-04-01')).finds()
    paused.when(pauses('2018-03-01', 'illness')).thenNothing()
  })

  it('finds a pause after the end, from the day after the last, and one before the opening', () => {
    open.given(ends('2018-12-31')).when(pauses('2019-01-01')).finds(rule).because(rule, { endedOn: '2018-12-31' })
    open.when(pauses('2017-12-31')).finds('opening/first')
  })

  it('is met again after the pause is over, on that very day', () => {
    const back = paused.given(resumes('2018-04-01'))
    back.when(pauses('2018-04-01')).judges(rule, 'met').finds()
    back.when(pauses('2018-05-01')).judges(rule, 'met').finds()
  })

  it('is news when the same pause begins again on the day it was over, and is over again later', () => {
    const again = open.given(pauses('2018-04-01'), resumes('2018-04-01'))
    again.when(pauses('2018-04-01')).then(pauses('2018-04-01'))
    again.given(pauses('2018-04-01')).when(resumes('2018-05-01')).finds()
    again.given(pauses('2018-04-01')).when(resumes('2018-04-01')).then(resumes('2018-04-01')).finds()
  })

  it('is put right when the pause before is voided', () => {
    paused.given(pauses('2018-03-15')).when(voided('pause')).finds().putsRight(rule)
  })
})

describe('pause/only-what-is-paused', () => {
  const rule = 'pause/only-what-is-paused'

  it('is met by a participation that is paused, on the first day of the pause too', () => {
    paused.when(resumes('2018-04-01')).then(resumes('2018-04-01')).judges(rule, 'met').finds()
    paused.when(resumes('2018-03-01')).judges(rule, 'met').finds()
  })

  it('finds one that is not paused, or not yet, or no longer', () => {
    open.when(resumes('2018-04-01')).finds(rule).because(rule, { paused: false })
    paused.when(resumes('2018-02-28')).finds(rule)
    paused.given(resumes('2018-04-01')).when(resumes('2018-04-15')).finds(rule)
  })

  it('finds one that has ended, paused or not, from the day after the last', () => {
    const over = paused.given(ends('2018-06-30'))
    over.when(resumes('2018-07-01')).finds(rule).because(rule, { endedOn: '2018-06-30' })
    over.when(resumes('2018-06-30')).finds()
  })

  it('becomes a finding when the pause is voided, or turns out to have begun later', () => {
    const back = paused.given(resumes('2018-04-01'))
    back.when(voided('pause')).finds(rule)
    back.when(corrected('pause', pauses('2018-04-02'))).finds(rule)
  })
})

describe('pause/no-praktik-goes-on', () => {
  const rule = 'pause/no-praktik-goes-on'
  // Thirteen weeks from a Monday.
  const praktik = open.given(praktikStarts('2018-03-05', '2018-06-03'))

  it('[DK-VP-02] finds a praktik of thirteen weeks that is paused for twelve of them', () => {
    praktik
      .when(pauses('2018-03-12'))
      .then(pauses('2018-03-12'))
      .finds(rule)
      .because(rule, { pausedFrom: '2018-03-12', praktik: ['praktik-1'] })
    praktik.given(pauses('2018-03-12'), resumes('2018-06-04'), praktikEnds('2018-06-03')).audits(rule)
  })

  it('is met once the praktik has ended the day before, and not when it ends on the first day of the pause', () => {
    praktik.given(praktikEnds('2018-03-11', 'interrupted')).when(pauses('2018-03-12')).judges(rule, 'met').finds()
    praktik.given(praktikEnds('2018-03-12', 'interrupted')).when(pauses('2018-03-12')).finds(rule)
  })

  it('is met without a praktik, and by one that is past its planned last day', () => {
    open.when(pauses('2018-03-12')).judges(rule, 'met').finds()
    praktik.when(pauses('2018-06-03')).finds(rule)
    praktik.when(pauses('2018-06-04')).judges(rule, 'met').finds()
  })
})

describe('pause/no-praktik-goes-on, by its ending', () => {
  const rule = 'pause/no-praktik-goes-on'
  const overrun = open.given(praktikStarts('2018-03-05', '2018-06-03'), labelled('pause', pauses('2018-06-10')))

  it('[DK-VP-02] finds a praktik that went on beyond its planned last day into a pause, present or past', () => {
    for (const at of [overrun, overrun.given(resumes('2018-07-01'))])
      for (const on of ['2018-06-10', '2018-06-30', '2018-07-05'] as const)
        at.when(praktikEnds(on)).finds(rule).because(rule, { pausedFrom: '2018-06-10', endedOn: on })
  })

  it('is met by one that ended the day before the pause, late, or of which the pause had no day', () => {
    overrun.when(praktikEnds('2018-06-09')).judges(rule, 'met').finds()
    overrun.given(resumes('2018-06-10')).when(praktikEnds('2018-06-20')).judges(rule, 'met').finds()
    overrun.given(praktikEnds('2018-06-30')).when(voided('pause')).finds().putsRight(rule)
  })

  it('is found once: at the pause where that began within the days planned, also after an extension', () => {
    const within = open.given(praktikStarts('2018-03-05', '2018-06-03'), pauses('2018-06-03'), resumes('2018-07-01'))
    within.when(praktikEnds('2018-07-05')).judges(rule, 'met').audits(rule)
    const longer = PraktikExtended({ on: '2018-06-01', praktikId: 'praktik-1', plannedTo: '2018-07-31' })
    overrun.given(resumes('2018-07-01')).when(longer).finds(rule).audits(rule)
  })

  it('says nothing of an ending of no praktik, or of one that has ended', () => {
    overrun.given(praktikEnds('2018-06-09')).when(praktikEnds('2018-06-30')).judges(rule, 'notApplicable')
    overrun.when(praktikEnds('2018-06-30', 'passed', 7)).judges(rule, 'notApplicable')
  })
})

describe('pause/nothing-begins-while-paused', () => {
  const rule = 'pause/nothing-begins-while-paused'
  const begins = (on: Day) =>
    EmploymentBegun({
      ...{ on, employmentId: 'employment-1', kind: 'ordinary', employer: 'private', hoursPerWeek: hours(20) },
    })
  const back = paused.given(resumes('2018-04-01'))

  it('finds a job begun while paused, on the first day of the pause and the last, and none on the days beside', () => {
    for (const on of ['2018-03-01', '2018-03-31'] as const)
      back.when(begins(on)).then(begins(on)).finds(rule).because(rule, { pausedFrom: '2018-03-01', on })
    for (const on of ['2018-02-28', '2018-04-01'] as const) back.when(begins(on)).judges(rule, 'met').finds()
  })

  it('goes by the days, whichever was recorded first', () => {
    open.given(begins('2018-03-01')).when(pauses('2018-03-01')).finds(rule)
    paused.given(begins('2018-04-01')).when(resumes('2018-04-01')).finds().putsRight(rule).audits()
  })

  it('finds a praktik that begins or is extended, and competence development', () => {
    paused.when(praktikStarts('2018-03-05', '2018-06-03')).finds(rule)
    const started = open.given(praktikStarts('2018-02-05', '2018-06-03'), pauses('2018-03-01'))
    started.when(PraktikExtended({ on: '2018-03-05', praktikId: 'praktik-1', plannedTo: '2018-07-01' })).finds(rule)
    const learnt = (on: Day) =>
      CompetenceHoursLogged({ on, employmentId: 'employment-1', hours: hours(2), activity: 'swedish' })
    const employed = open.given(begins('2018-01-08'), pauses('2018-03-01'), resumes('2018-04-01'))
    employed.when(learnt('2018-03-31')).finds(rule)
    employed.when(learnt('2018-04-01')).judges(rule, 'met').finds()
  })
})
