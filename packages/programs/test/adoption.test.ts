import { ProgramAdopted, ProgramEnded, programHistory, ProgramMadePermanent, type Day } from '@jobbspar/core'
import { corrected, deviating, labelled, scenario, voided } from '@jobbspar/testing'
import { describe, it } from 'vitest'
import { falkenberg } from '../src/index.js'

const program = 'falkenberg'
const pilot = (on: Day, to: Day) => ProgramAdopted({ on, program, as: 'pilot', to })
const permanent = (on: Day) => ProgramMadePermanent({ on, program, precision: 'year' })
const over = (on: Day) => ProgramEnded({ on, program })
const notEnded = 'adoption/adopted-and-not-ended'

const nothing = scenario(programHistory, falkenberg)
const adopted = nothing.given(pilot('2015-01-01', '2017-12-31'))

describe('adoption/pilot-at-most-years', () => {
  const rule = 'adoption/pilot-at-most-years'

  it('[F09] accepts a pilot of three years: 1 January 2015 to 31 December 2017', () => {
    const three = pilot('2015-01-01', '2017-12-31')
    nothing.when(three).then(three).finds()
  })

  it('[F09] is refused a day longer: to 1 January 2018', () => {
    nothing
      .when(pilot('2015-01-01', '2018-01-01'))
      .refusedBy(rule)
      .because(rule, { to: '2018-01-01', lastAllowed: '2017-12-31', years: 3 })
  })

  it('[F09] counts calendar years from a leap day: 29 February 2016 to 27 February 2019', () => {
    nothing.when(pilot('2016-02-29', '2019-02-27')).judges(rule, 'met').finds()
    nothing.when(pilot('2016-02-29', '2019-02-28')).refusedBy(rule)
  })

  it('[F09] is refused without a last day', () => {
    nothing
      .when(ProgramAdopted({ on: '2015-01-01', program, as: 'pilot' }))
      .refusedBy(rule)
      .because(rule, { to: 'none' })
  })

  it('[F09] does not apply to a program adopted as permanent', () => {
    nothing
      .when(ProgramAdopted({ on: '2018-01-01', program, as: 'permanent' }))
      .judges(rule, 'notApplicable')
      .finds()
  })

  it('[F09] is undetermined before the program has terms, and then refuses', () => {
    nothing
      .when(pilot('2014-12-31', '2015-12-31'))
      .refusedBy(rule)
      .undetermined({ [rule]: ['pilotYears on 2014-12-31'] })
  })

  it('[F09] becomes a finding when the first day is corrected to an earlier one', () => {
    nothing
      .given(labelled('pilot', pilot('2015-01-02', '2018-01-01')))
      .when(corrected('pilot', pilot('2015-01-01', '2018-01-01')))
      .finds(rule)
  })

  it('[F09] stays a finding where a longer pilot was decided all the same', () => {
    nothing.given(deviating(pilot('2015-01-01', '2018-12-31'), rule)).audits(rule)
  })

  it('[F09] is refused for a pilot whose last day lies before its first', () => {
    nothing.when(pilot('2015-01-01', '2014-12-31')).refusedBy(rule)
  })
})

describe('adoption/once', () => {
  it('[F07] is refused a second time, early or late, and asks for nothing new when it is the same', () => {
    adopted
      .when(ProgramAdopted({ on: '2018-01-01', program, as: 'permanent' }))
      .refusedBy('adoption/once')
      .because('adoption/once', { adoptedOn: '2015-01-01', as: 'pilot' })
    nothing
      .given(ProgramAdopted({ on: '2018-01-01', program, as: 'permanent' }))
      .when(pilot('2015-01-01', '2017-12-31'))
      .refusedBy('adoption/once')
    adopted.when(pilot('2015-01-01', '2017-12-31')).thenNothing()
  })
})

describe('adoption/permanent-after-pilot', () => {
  const rule = 'adoption/permanent-after-pilot'

  it('[F10] makes the pilot permanent in 2018, although its planned last day has passed', () => {
    adopted.when(permanent('2018-01-01')).then(permanent('2018-01-01')).finds()
  })

  it('[F10] is refused without a pilot, before it, and for what is permanent already', () => {
    nothing.when(permanent('2018-01-01')).refusedBy(rule, notEnded).because(rule, { adoptedAs: 'none' })
    adopted.when(permanent('2014-12-31')).refusedBy(rule, notEnded)
    adopted.given(permanent('2018-01-01')).when(permanent('2019-01-01')).refusedBy(rule)
    nothing
      .given(ProgramAdopted({ on: '2015-01-01', program, as: 'permanent' }))
      .when(permanent('2018-01-01'))
      .refusedBy(rule)
      .because(rule, { adoptedAs: 'permanent' })
  })

  it('[F10] is accepted on the day of the adoption: within a day, opening comes first', () => {
    adopted.when(permanent('2015-01-01')).judges(rule, 'met').finds()
  })

  it('[F10] becomes a finding when the pilot is voided', () => {
    nothing
      .given(labelled('pilot', pilot('2015-01-01', '2017-12-31')), permanent('2018-01-01'))
      .when(voided('pilot'))
      .finds(rule, notEnded)
  })
})

describe('adoption/adopted-and-not-ended', () => {
  it('is met by the ending of a program that was adopted, and a finding without or before', () => {
    adopted.when(over('2017-12-31')).then(over('2017-12-31')).judges(notEnded, 'met').finds()
    nothing.when(over('2017-12-31')).then(over('2017-12-31')).finds(notEnded).because(notEnded, { adopted: false })
    adopted.when(over('2014-12-31')).finds(notEnded)
  })

  it('is met on the day of the adoption: within a day, opening comes first and closing last', () => {
    adopted.when(over('2015-01-01')).judges(notEnded, 'met').finds()
  })

  it('is a finding for a second ending, on the day of the first too; the first stands', () => {
    const ended = adopted.given(over('2017-06-30'))
    ended.when(over('2017-12-31')).then(over('2017-12-31')).finds(notEnded).because(notEnded, { endedOn: '2017-06-30' })
    ended.when(ProgramEnded({ ...over('2017-06-30').data, precision: 'month' })).finds(notEnded)
    ended
      .given(over('2017-12-31'))
      .when(over('2018-06-30'))
      .finds(notEnded)
      .because(notEnded, { endedOn: '2017-06-30' })
    ended.when(over('2017-06-30')).thenNothing()
  })

  it('makes the later ending the finding when an earlier one is entered late', () => {
    adopted.given(over('2017-12-31')).when(over('2017-06-30')).finds(notEnded).because(notEnded, {
      endedOn: '2017-06-30',
    })
  })

  it('[F10] refuses to make permanent what has ended, from the day after the last', () => {
    const ended = adopted.given(over('2017-12-31'))
    ended.when(permanent('2018-01-01')).refusedBy(notEnded).because(notEnded, { endedOn: '2017-12-31' })
    ended.when(permanent('2017-12-31')).then(permanent('2017-12-31')).judges(notEnded, 'met').finds()
  })

  it('[F10] becomes a finding when an ending is entered late, and is put right when that is voided', () => {
    adopted.given(permanent('2018-01-01')).when(over('2017-12-31')).then(over('2017-12-31')).finds(notEnded)
    adopted
      .given(labelled('over', over('2017-12-31')), permanent('2018-01-01'))
      .when(voided('over'))
      .finds()
      .putsRight(notEnded)
  })

  it('is met when what became permanent ends after all, however late', () => {
    adopted.given(permanent('2018-01-01')).when(over('2030-12-31')).then(over('2030-12-31')).finds()
  })
})

describe('adoption/one-program', () => {
  const rule = 'adoption/one-program'
  const other = 'another'

  it('is met by the program that was adopted', () => {
    adopted.when(permanent('2018-01-01')).judges(rule, 'met').finds()
    adopted.when(over('2017-12-31')).judges(rule, 'met').finds()
  })

  it('refuses to make another program permanent', () => {
    adopted
      .when(ProgramMadePermanent({ on: '2018-01-01', program: other }))
      .refusedBy(rule)
      .because(rule, { program: other, adopted: program })
  })

  it('finds the ending of another program, and records it', () => {
    const ending = ProgramEnded({ on: '2017-12-31', program: other })
    adopted.when(ending).then(ending).finds(rule).because(rule, { program: other, adopted: program })
  })

  it('is met while no program has been adopted: that is for another rule to say', () => {
    nothing
      .when(ProgramEnded({ on: '2017-12-31', program: other }))
      .judges(rule, 'met')
      .finds(notEnded)
  })

  it('leaves the adoption of another program to the rule that a history has one adoption', () => {
    adopted.when(ProgramAdopted({ on: '2018-01-01', program: other, as: 'permanent' })).refusedBy('adoption/once')
  })

  it('becomes a finding when the adoption is corrected to be of another program', () => {
    nothing
      .given(labelled('pilot', pilot('2015-01-01', '2017-12-31')), permanent('2018-01-01'))
      .when(corrected('pilot', ProgramAdopted({ ...pilot('2015-01-01', '2017-12-31').data, program: other })))
      .finds(rule)
  })

  it('lets the ending of another program, which is a finding here, end nothing', () => {
    adopted
      .given(ProgramEnded({ on: '2016-12-31', program: other }))
      .when(over('2017-12-31'))
      .finds()
  })
})
