import { contactForms, type Day, type Enforcement } from '@jobbspar/core'
import { corrected, labelled, voided } from '@jobbspar/testing'
import { describe, it } from 'vitest'
import { contact, ends, newcomerUnder, opens, pauses, resumes } from './at-pause.js'
import { aTerm } from './synthetic.js'

const rule = 'contact/weekly'
const under = (percent: number, enforcement: Enforcement = 'should') =>
  newcomerUnder({ weeklyContact: aTerm({ percent }, { enforcement }) })
const every = under(100)

// 1 January 2018 is a Monday. Weeks of that year: 1–7, 8–14, 15–21, 22–28 January.
const monday = every.given(opens('2018-01-01'))
/** Four weeks, with a contact in each of them on these days. */
const fourWeeks = (...days: readonly Day[]) => monday.given(...days.map((on) => contact(on)))
const end = ends('2018-01-28')

describe('contact/weekly', () => {
  it('[B18] is met by one contact in each week, on Monday or Sunday, in any form', () => {
    fourWeeks('2018-01-01', '2018-01-14', '2018-01-15', '2018-01-28').when(end).judges(rule, 'met').finds()
    for (const form of contactForms)
      monday.given(contact('2018-01-07', form)).when(ends('2018-01-07')).judges(rule, 'met').finds()
  })

  it('[B18] is a finding when a week had none; the ending is recorded', () => {
    fourWeeks('2018-01-01', '2018-01-08', '2018-01-28')
      .when(end)
      .then(end)
      .finds(rule)
      .because(rule, { weeks: 4, contacted: 3, percent: 100 })
  })

  it('[B18] counts a week once, however many contacts it had', () => {
    fourWeeks('2018-01-01', '2018-01-02', '2018-01-03', '2018-01-07')
      .when(end)
      .finds(rule)
      .because(rule, { weeks: 4, contacted: 1 })
  })

  it('[B18] counts ISO weeks: Sunday 7 and Monday 8 January are of two weeks, seven days apart or not', () => {
    fourWeeks('2018-01-07', '2018-01-08', '2018-01-21', '2018-01-22').when(end).finds()
    // Never more than seven days without a contact would not do: here are eight.
    fourWeeks('2018-01-01', '2018-01-09', '2018-01-17', '2018-01-25').when(end).finds()
  })

  it('[B18] counts weeks over a new year, whose last week belongs to both', () => {
    const winter = every.given(opens('2018-12-24'))
    winter.given(contact('2018-12-30'), contact('2019-01-01')).when(ends('2019-01-06')).finds()
    winter
      .given(contact('2018-12-31'), contact('2019-01-01'))
      .when(ends('2019-01-06'))
      .finds(rule)
      .because(rule, { weeks: 2, contacted: 1 })
  })

  it('[B18] begins with the next full week where somebody joins in the middle of one', () => {
    const tuesday = every.given(opens('2018-01-02'))
    tuesday.given(contact('2018-01-08')).when(ends('2018-01-14')).judges(rule, 'met').finds()
    tuesday.given(contact('2018-01-02')).when(ends('2018-01-14')).finds(rule).because(rule, { weeks: 1, contacted: 0 })
    every.given(opens('2018-01-07'), contact('2018-01-08')).when(ends('2018-01-14')).finds()
  })

  it('[B18] leaves out the week in which the participation ends, unless that is on a Sunday', () => {
    monday.given(contact('2018-01-01')).when(ends('2018-01-13')).judges(rule, 'met').finds()
    monday.given(contact('2018-01-01')).when(ends('2018-01-14')).finds(rule).because(rule, { weeks: 2, contacted: 1 })
    // A contact in a week that is left out counts for nothing.
    monday.given(contact('2018-01-08')).when(ends('2018-01-13')).finds(rule).because(rule, { weeks: 1, contacted: 0 })
  })

  it('[B18] does not apply where no week was whole, nor to an ending after the first', () => {
    monday.when(ends('2018-01-06')).judges(rule, 'notApplicable').finds()
    monday.when(ends('2018-01-07')).finds(rule).because(rule, { weeks: 1, contacted: 0 })
    monday.given(ends('2018-01-06')).when(end).judges(rule, 'notApplicable').finds('ending/once')
    every.when(end).judges(rule, 'notApplicable').finds('opening/first')
  })
})

describe('contact/weekly: the share', () => {
  it('[B18] may be less than all: three weeks of four are 75 per cent, and not 75.01', () => {
    const three = [opens('2018-01-01'), contact('2018-01-01'), contact('2018-01-08'), contact('2018-01-28')]
    under(75)
      .given(...three)
      .when(end)
      .judges(rule, 'met')
      .finds()
    under(75.01)
      .given(...three)
      .when(end)
      .finds(rule)
      .because(rule, { weeks: 4, contacted: 3, percent: 75.01 })
  })

  it('[B18] is a finding where it binds too: an ending is a report', () => {
    under(100, 'must').given(opens('2018-01-01')).when(end).then(end).finds(rule)
  })

  it('is undetermined on a day without a term, and does not apply where the program does not speak of it', () => {
    newcomerUnder({ weeklyContact: aTerm({ percent: 100 }, { until: '2018-01-27', enforcement: 'should' }) })
      .given(opens('2018-01-01'))
      .when(end)
      .undetermined({ [rule]: ['weeklyContact on 2018-01-28'] })
    newcomerUnder({}).given(opens('2018-01-01')).when(end).judges(rule, 'notApplicable').finds()
  })
})

describe('contact/weekly: pauses', () => {
  it('[B18] leaves out a week that was paused, be it for one day', () => {
    const away = monday.given(contact('2018-01-01'), contact('2018-01-15'), contact('2018-01-22'))
    away.when(end).finds(rule)
    for (const [from, back] of [
      ['2018-01-08', '2018-01-15'],
      ['2018-01-08', '2018-01-09'],
      ['2018-01-14', '2018-01-15'],
    ] as const)
      away.given(pauses(from), resumes(back)).when(end).judges(rule, 'met').finds()
  })

  it('[B18] leaves out both weeks that a pause touches, and takes back a contact counted in one of them', () => {
    // Paused from Sunday 14 to Monday 15 January: of four weeks two are left.
    const away = monday.given(contact('2018-01-09'), pauses('2018-01-14'), resumes('2018-01-16'), contact('2018-01-17'))
    away.when(end).finds(rule).because(rule, { weeks: 2, contacted: 0 })
    away.given(contact('2018-01-01'), contact('2018-01-22')).when(end).finds()
  })

  it('[B18] takes a contact back once where its week was paused twice', () => {
    monday
      .given(contact('2018-01-01'), contact('2018-01-08'))
      .given(pauses('2018-01-09'), resumes('2018-01-10'), pauses('2018-01-11'), resumes('2018-01-12'))
      .when(ends('2018-01-21'))
      .finds(rule)
      .because(rule, { weeks: 2, contacted: 1 })
  })

  it('[B18] counts no contact during a pause', () => {
    monday
      .given(contact('2018-01-01'), pauses('2018-01-08'), contact('2018-01-17'), resumes('2018-01-22'))
      .when(end)
      .finds(rule)
      .because(rule, { weeks: 2, contacted: 1 })
  })

  it('[B18] is over when the pause lasts to the end', () => {
    monday.given(contact('2018-01-01'), pauses('2018-01-08')).when(ends('2018-06-30')).judges(rule, 'met').finds()
    monday.given(contact('2018-01-01'), pauses('2018-01-07')).when(end).judges(rule, 'notApplicable').finds()
  })

  it('[B18] leaves out no week for a pause that ended on the day it began', () => {
    monday
      .given(contact('2018-01-01'), pauses('2018-01-10'), resumes('2018-01-10'))
      .when(ends('2018-01-14'))
      .finds(rule)
      .because(rule, { weeks: 2, contacted: 1 })
  })

  it('[B18] is put right by a contact or a pause entered late, and a finding again when the pause is voided', () => {
    const short = fourWeeks('2018-01-01', '2018-01-15', '2018-01-22').given(end)
    short.when(contact('2018-01-10')).finds().putsRight(rule)
    short
      .given(labelled('pause', pauses('2018-01-09')))
      .when(resumes('2018-01-12'))
      .finds()
      .audits()
    short
      .given(labelled('pause', pauses('2018-01-09')), resumes('2018-01-12'))
      .when(voided('pause'))
      .finds('pause/only-what-is-paused', rule)
  })

  it('[B18] is a finding when the ending turns out to be later, and a week without a contact with it', () => {
    monday
      .given(contact('2018-01-01'), labelled('end', ends('2018-01-13')))
      .when(corrected('end', ends('2018-01-14')))
      .finds(rule)
  })
})

describe('what is owed of weekly contact', () => {
  it('[B18] is one contact by Sunday, until there is one', () => {
    monday.given(contact('2018-01-03'), contact('2018-01-17')).obligations('2018-01-08', {
      rule,
      what: 'weeklyContact',
      of: '2018-W02',
      by: '2018-01-14',
      missing: 1,
      unit: 'times',
      status: 'due',
      facts: { weeks: 1, contacted: 1, percent: 100 },
    })
    const twice = monday.given(contact('2018-01-03'), contact('2018-01-17'))
    twice.obligations('2018-01-02', { of: '2018-W01' }).obligations('2018-01-03').obligations('2018-01-07')
    twice
      .obligations('2018-01-14', { of: '2018-W02' })
      .obligations('2018-01-16', { of: '2018-W03' })
      .obligations('2018-01-17')
  })

  it('[B18] is nothing in the week somebody joins, after Monday, or in a week that was paused', () => {
    every.given(opens('2018-01-02')).obligations('2018-01-07').obligations('2018-01-08', { of: '2018-W02' })
    const away = monday.given(pauses('2018-01-10'), resumes('2018-01-16'))
    away.obligations('2018-01-09', { of: '2018-W02' }).obligations('2018-01-10').obligations('2018-01-21')
    away.obligations('2018-01-22', { of: '2018-W04' })
  })

  it('[B18] is nothing before the opening, after the end, or where the program does not speak of it', () => {
    monday.obligations('2017-12-31')
    monday.given(end).obligations('2018-01-27', { of: '2018-W04' }).obligations('2018-01-28').obligations('2018-01-29')
    newcomerUnder({}).given(opens('2018-01-01')).obligations('2018-01-08')
    newcomerUnder({ weeklyContact: aTerm({ percent: 100 }, { from: '2018-01-09', enforcement: 'should' }) })
      .given(opens('2018-01-01'))
      .obligations('2018-01-08')
      .obligations('2018-01-09', { of: '2018-W02' })
  })
})
