import { sek, support, SupportEnded, SupportGranted, SupportPaid, type Day, type Month } from '@jobbspar/core'
import { corrected, labelled, scenario, voided } from '@jobbspar/testing'
import { describe, it } from 'vitest'
import { falkenberg } from '../src/index.js'

const household = 'household-1'
const kind = 'forsorjningsstod'
const granted = (on: Day) => SupportGranted({ on, household, kind })
const stopped = (on: Day) => SupportEnded({ on, kind })
const paid = (month: Month, on: Day) => SupportPaid({ on, kind, month, amount: sek(8_000) })

const nobody = scenario(support, falkenberg)
const since = nobody.given(granted('2015-01-15'))
const until = since.given(stopped('2015-03-10'))

describe('support/one-household', () => {
  it('is met by one household, in both kinds of support', () => {
    nobody.when(granted('2015-01-15')).then(granted('2015-01-15')).finds()
    since.when(SupportGranted({ on: '2015-02-01', household, kind: 'ekonomisktBistand' })).finds()
  })

  it('finds another household, and records it', () => {
    const other = SupportGranted({ on: '2015-04-01', household: 'household-2', kind })
    until.when(other).then(other).finds('support/one-household').because('support/one-household', { before: household })
  })
})

describe('support/granted-once-at-a-time', () => {
  const rule = 'support/granted-once-at-a-time'

  it('finds support granted while it runs, and on its last day', () => {
    since.when(granted('2015-02-01')).then(granted('2015-02-01')).finds(rule).because(rule, { since: '2015-01-15' })
    until.when(granted('2015-03-10')).finds(rule)
  })

  it('is met the day after the last', () => {
    until.when(granted('2015-03-11')).judges(rule, 'met').finds()
  })

  it('asks for nothing new when the same grant is told again', () => {
    since.when(granted('2015-01-15')).thenNothing()
  })
})

describe('support/paid-for-a-granted-month', () => {
  const rule = 'support/paid-for-a-granted-month'

  it('is met for the month of the first day and of the last, also when paid later', () => {
    until.when(paid('2015-01', '2015-01-30')).then(paid('2015-01', '2015-01-30')).judges(rule, 'met').finds()
    until.when(paid('2015-03', '2015-04-30')).judges(rule, 'met').finds()
  })

  it('finds the month before and the month after, and records them', () => {
    until.when(paid('2014-12', '2015-01-30')).then(paid('2014-12', '2015-01-30')).finds(rule)
    until.when(paid('2015-04', '2015-04-30')).finds(rule).because(rule, { lastDay: '2015-03-10' })
  })

  it('finds support of a kind that was not granted', () => {
    nobody.when(paid('2015-01', '2015-01-30')).finds(rule).because(rule, { granted: false })
    since
      .when(SupportPaid({ on: '2015-01-30', kind: 'ekonomisktBistand', month: '2015-01', amount: sek(1) }))
      .finds(rule)
  })

  it('is judged anew when the grant is corrected or voided, or its end entered late', () => {
    const history = nobody.given(labelled('grant', granted('2015-01-15')), paid('2015-01', '2015-01-30'))
    history.when(corrected('grant', granted('2015-02-01'))).finds(rule)
    history.when(voided('grant')).finds(rule)
    since.given(paid('2015-03', '2015-03-30')).when(stopped('2015-02-28')).finds(rule)
  })

  it.fails('is met for a month of an earlier grant, paid after a new one has begun', () => {
    until.given(granted('2015-06-01')).when(paid('2015-03', '2015-06-05')).finds()
  })

  it.fails('is met for the first month of a grant when it is paid before that month, as support often is', () => {
    nobody.given(granted('2015-02-01')).when(paid('2015-02', '2015-01-28')).finds()
  })
})

describe('support/ends-once', () => {
  const rule = 'support/ends-once'

  it('is met once, on the first day at the earliest', () => {
    since.when(stopped('2015-01-15')).then(stopped('2015-01-15')).judges(rule, 'met').finds()
    since.when(stopped('2015-01-14')).finds(rule)
  })

  it('finds a second ending, and one of what was not granted', () => {
    until.when(stopped('2015-04-30')).then(stopped('2015-04-30')).finds(rule)
    nobody.when(stopped('2015-04-30')).finds(rule)
    since.when(SupportEnded({ on: '2015-04-30', kind: 'ekonomisktBistand' })).finds(rule)
  })
})
