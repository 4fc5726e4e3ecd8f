import { ContactMade, type ContactPurpose, type Day } from '@jobbspar/core'
import { corrected, labelled, voided } from '@jobbspar/testing'
import { describe, it } from 'vitest'
import { admitted, employed, jobEnds, ordinaryJob, ready, resursjobb, second } from './way.js'

const rule = 'resursjobb/coached'
const contact = (on: Day, purpose: ContactPurpose = 'coaching') =>
  ContactMade({ on, coach: 'coach-1', form: 'meeting', purpose })
const end = jobEnds('2016-12-31')

describe('resursjobb/coached', () => {
  it('[F30] is met by one coaching contact from the first day to the last', () => {
    for (const on of ['2016-01-01', '2016-06-30', '2016-12-31'] as const)
      employed.given(contact(on)).when(end).judges(rule, 'met').finds()
  })

  it('[F30] is a finding when there was none; the ending is recorded', () => {
    employed.when(end).then(end).finds(rule).because(rule, { firstDay: '2016-01-01', latest: 'never' }).audits(rule)
  })

  it('[F30] is a finding when the last was the day before the job began, or the first the day after it ended', () => {
    employed.given(contact('2015-12-31')).when(end).finds(rule).because(rule, { latest: '2015-12-31' })
    employed.given(contact('2017-01-01')).when(end).finds(rule)
  })

  it('[F30] is a finding when the contacts were for something else', () => {
    for (const purpose of ['followUp', 'planning', 'other'] as const)
      employed.given(contact('2016-06-30', purpose)).when(end).finds(rule)
  })

  it('[F30] is met by one coaching contact although others came after it', () => {
    employed.given(contact('2016-02-01'), contact('2016-06-30', 'planning')).when(end).finds()
  })

  it('[F30] asks for a contact in each resursjobb', () => {
    ready
      .given(resursjobb('2015-04-01', '2015-06-30'), contact('2015-06-30'), jobEnds('2015-06-30'))
      .given(resursjobb('2015-07-01', '2015-09-30', second))
      .when(jobEnds('2015-09-30', 2))
      .finds(rule)
  })

  it('[F30] does not apply to an ordinary job, nor to the ending of no job', () => {
    ready.given(ordinaryJob('2016-01-01')).when(jobEnds('2016-12-31', 9)).judges(rule, 'notApplicable').finds()
    employed.when(jobEnds('2016-12-31', 7)).judges(rule, 'notApplicable')
  })

  it('[F30] is undetermined where the program has no terms yet', () => {
    admitted.when(jobEnds('2014-12-31')).judges(rule, 'undetermined')
  })

  it('[F30] is put right by a contact entered late, and a finding again when that was wrong', () => {
    const ended = employed.given(end)
    ended.when(contact('2016-12-31')).putsRight(rule).audits()
    const once = employed.given(labelled('contact', contact('2016-06-30')), end)
    once.when(voided('contact')).finds(rule)
    once.when(corrected('contact', contact('2015-12-31'))).finds(rule)
  })
})

describe('what is owed of coaching before the end', () => {
  const others = { what: 'competenceHours' }

  it('[F30] is one contact by the planned last day', () => {
    employed.obligations('2016-06-30', others, {
      rule,
      what: 'coachingContact',
      of: 'employment-1',
      by: '2016-12-31',
      missing: 1,
      unit: 'times',
      status: 'due',
    })
  })

  it('[F30] is overdue the day after', () => {
    employed.obligations('2016-12-31', { what: 'employmentEnd' }, { what: 'coachingContact', status: 'due' })
    employed.obligations('2017-01-01', { what: 'employmentEnd' }, { what: 'coachingContact', status: 'overdue' })
  })

  it('[F30] is owed no longer once it was made', () => {
    employed
      .given(contact('2016-02-01'))
      .obligations('2016-01-31', others, { what: 'coachingContact' })
      .obligations('2016-02-01', others)
    employed.given(contact('2015-12-31')).obligations('2016-02-01', others, { what: 'coachingContact' })
  })

  it('asks for nothing new when the same contact is told again, unless it is told apart', () => {
    const one = contact('2016-02-01')
    employed.given(one).when(one).thenNothing()
    const other = ContactMade({ ...one.data, entry: 'second' })
    employed.given(one).when(other).then(other)
  })
})
