import { PraktikExtended, type Day } from '@jobbspar/core'
import { describe, it } from 'vitest'
import { danishRules } from '../src/index.js'
import { praktikFrom, under } from './danish-way.js'
import { aRule } from './synthetic.js'

const rule = 'dk/praktik-weeks'
const danish = under({}, { [rule]: danishRules[rule] })
const to = (plannedTo: Day, on: Day) => PraktikExtended({ on, praktikId: 'praktik-1', plannedTo })

describe('dk/praktik-weeks', () => {
  it('[DK-VP-01] lets a praktik from Monday 6 January 2020 last to Sunday 5 April, 13 weeks, and not a day longer', () => {
    danish.when(praktikFrom('2020-01-06', '2020-04-05')).judges(rule, 'met').finds()
    danish
      .when(praktikFrom('2020-01-06', '2020-04-06'))
      .refusedBy(rule)
      .because(rule, { most: 13, lastAllowed: '2020-04-05' })
  })

  it('[DK-VP-01] lets the first extension last to 26 weeks in all: Sunday 5 July', () => {
    const open = danish.given(praktikFrom('2020-01-06', '2020-04-05'))
    open.when(to('2020-07-05', '2020-03-20')).judges(rule, 'met').finds()
    open
      .when(to('2020-07-06', '2020-03-20'))
      .refusedBy(rule)
      .because(rule, { firstDay: '2020-01-06', most: 26, lastAllowed: '2020-07-05' })
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

  it('[DK-VP-01] [DK-VP-02] lets a second extension come to the weeks that one could have come to', () => {
    const in2016 = danish.given(praktikFrom('2016-01-04', '2016-01-31'), to('2016-02-28', '2016-01-20'))
    in2016.when(to('2016-07-03', '2016-02-20')).judges(rule, 'met').finds()
    in2016.when(to('2016-07-04', '2016-02-20')).undetermined({ [rule]: ['each'] })
    const in2020 = danish.given(praktikFrom('2020-01-06', '2020-02-02'), to('2020-03-01', '2020-01-20'))
    in2020.when(to('2020-07-05', '2020-02-20')).judges(rule, 'met').finds()
    in2020.when(to('2020-07-06', '2020-02-20')).refusedBy(rule).because(rule, { plannedBefore: '2020-03-01' })
  })

  it('[DK-VP-02] knows no step beyond 26 weeks for a praktik that began in 2019, also when it is extended in 2020', () => {
    const before = danish.given(praktikFrom('2019-12-31', '2020-03-30'), to('2020-06-29', '2020-03-20'))
    before
      .when(to('2020-07-31', '2020-06-20'))
      .refusedBy(rule)
      .undetermined({ [rule]: ['each'] })
    danish
      .given(praktikFrom('2020-01-01', '2020-03-31'), to('2020-06-30', '2020-03-20'))
      .when(to('2020-07-31', '2020-06-20'))
      .judges(rule, 'met')
  })

  it('[DK-VP-02] lets one that began in 2013 last 13 weeks, Monday 7 January to Sunday 7 April, and 26 once extended', () => {
    danish.when(praktikFrom('2013-01-07', '2013-04-07')).judges(rule, 'met').finds()
    danish
      .when(praktikFrom('2013-01-07', '2013-04-08'))
      .refusedBy(rule)
      .because(rule, { most: 13, lastAllowed: '2013-04-07' })
    const open = danish.given(praktikFrom('2013-01-07', '2013-04-07'))
    open.when(to('2013-07-07', '2013-03-20')).judges(rule, 'met').finds()
    open.when(to('2013-07-08', '2013-03-20')).refusedBy(rule).because(rule, { most: 26, lastAllowed: '2013-07-07' })
  })

  it('[DK-VP-02] is undetermined for a praktik that began before there was a ressourceforløb, and for its extensions', () => {
    const before = praktikFrom('2012-12-31', '2013-03-31')
    danish.when(before).undetermined({ [rule]: ['rule on 2012-12-31'] })
    danish.given(before).when(to('2013-04-30', '2013-03-20')).refusedBy(rule)
  })

  it('finds it where it is advice; an extension of nothing is for another rule', () => {
    const limit = { of: 'weeks', in: 'praktik', per: 'one', most: 13 } as const
    under({}, { [rule]: aRule({ limit }, { enforcement: 'should' }) })
      .when(praktikFrom('2020-01-06', '2020-04-06'))
      .finds(rule)
    danish.when(to('2020-07-31', '2020-06-20')).judges(rule, 'notApplicable').refusedBy('praktik/is-open')
  })
})
