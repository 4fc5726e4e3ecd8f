import { PraktikExtended, type Day } from '@jobbspar/core'
import { describe, it } from 'vitest'
import { danishTerms } from '../src/index.js'
import { praktikFrom, under } from './danish-way.js'
import { aTerm } from './synthetic.js'

const rule = 'praktik/weeks-at-most'
const danish = under({ praktikWeeks: danishTerms.praktikWeeks })
const to = (plannedTo: Day, on: Day) => PraktikExtended({ on, praktikId: 'praktik-1', plannedTo })

describe('praktik/weeks-at-most', () => {
  it('[DK-VP-01] lets a praktik from Monday 6 January 2020 last to Sunday 5 April, 13 weeks, and not a day longer', () => {
    danish.when(praktikFrom('2020-01-06', '2020-04-05')).judges(rule, 'met').finds()
    danish
      .when(praktikFrom('2020-01-06', '2020-04-06'))
      .refusedBy(rule)
      .because(rule, { weeks: 13, lastAllowed: '2020-04-05' })
  })

  it('[DK-VP-01] lets the first extension last to 26 weeks in all: Sunday 5 July', () => {
    const open = danish.given(praktikFrom('2020-01-06', '2020-04-05'))
    open.when(to('2020-07-05', '2020-03-20')).judges(rule, 'met').finds()
    open
      .when(to('2020-07-06', '2020-03-20'))
      .refusedBy(rule)
      .because(rule, { firstDay: '2020-01-06', weeks: 26, lastAllowed: '2020-07-05' })
  })

  it('[DK-VP-01] lets each further extension add 13 weeks: to Sunday 4 October, and then to 3 January', () => {
    const twice = danish.given(praktikFrom('2020-01-06', '2020-04-05'), to('2020-07-05', '2020-03-20'))
    twice.when(to('2020-10-04', '2020-06-20')).judges(rule, 'met').finds()
    twice.when(to('2020-10-05', '2020-06-20')).refusedBy(rule).because(rule, { lastAllowed: '2020-10-04' })
    twice.given(to('2020-10-04', '2020-06-20')).when(to('2021-01-03', '2020-09-20')).judges(rule, 'met').finds()
  })

  it('[DK-VP-01] counts what a further extension adds from where the one before had come, though that was short', () => {
    const short = danish.given(praktikFrom('2020-01-06', '2020-04-05'), to('2020-05-31', '2020-03-20'))
    short.when(to('2020-08-30', '2020-05-20')).judges(rule, 'met')
    short.when(to('2020-08-31', '2020-05-20')).refusedBy(rule).because(rule, { plannedBefore: '2020-05-31' })
  })

  it('[DK-VP-02] knows no step beyond 26 weeks for a praktik that began in 2019, also when it is extended in 2020', () => {
    const before = danish.given(praktikFrom('2019-12-31', '2020-03-30'), to('2020-06-29', '2020-03-20'))
    before
      .when(to('2020-07-31', '2020-06-20'))
      .refusedBy(rule)
      .undetermined({ [rule]: ['praktikWeeks.furtherStep'] })
    danish
      .given(praktikFrom('2020-01-01', '2020-03-31'), to('2020-06-30', '2020-03-20'))
      .when(to('2020-07-31', '2020-06-20'))
      .judges(rule, 'met')
  })

  it('[DK-VP-02] is undetermined for a praktik that began in 2015, and for its extensions', () => {
    danish
      .when(praktikFrom('2015-12-31', '2016-03-30'))
      .refusedBy(rule)
      .undetermined({ [rule]: ['praktikWeeks on 2015-12-31'] })
    danish.given(praktikFrom('2015-12-31', '2016-03-30')).when(to('2016-04-30', '2016-03-20')).refusedBy(rule)
  })

  it('finds it where it is advice; an extension of nothing is for another rule', () => {
    const value = { first: 13, extendedTo: 26, furtherStep: 13 }
    under({ praktikWeeks: aTerm(value, { enforcement: 'should' }) })
      .when(praktikFrom('2020-01-06', '2020-04-06'))
      .finds(rule)
    danish.when(to('2020-07-31', '2020-06-20')).judges(rule, 'notApplicable').refusedBy('praktik/is-open')
  })
})
