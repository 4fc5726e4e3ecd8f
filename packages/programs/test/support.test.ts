import { sek, support, SupportEnded, SupportGranted, SupportPaid, type Day, type Month } from '@jobbspar/core'
import { corrected, labelled, scenario, voided } from '@jobbspar/testing'
import { describe, it } from 'vitest'
import { falkenberg } from '../src/index.js'

const household = 'household-1'
const kind = 'forsorjningsstod'
const granted = (on: Day) => SupportGranted({ on, household, kind })
/** Decided on one day, granted from another. */
const grantedFrom = (from: Day, on: Day) => SupportGranted({ on, from, household, kind })
const stopped = (on: Day) => SupportEnded({ on, kind })
const paid = (month: Month, on: Day) => SupportPaid({ on, kind, month, amount: sek(8_000) })

const newcomer = scenario(support, falkenberg)
const since = newcomer.given(granted('2015-01-15'))
const until = since.given(stopped('2015-03-10'))

describe('support/one-household', () => {
  it('is met by one household, in both kinds of support', () => {
    newcomer.when(granted('2015-01-15')).then(granted('2015-01-15')).finds()
    since.when(SupportGranted({ on: '2015-02-01', household, kind: 'ekonomisktBistand' })).finds()
  })

  it('finds another household, and records it', () => {
    const other = SupportGranted({ on: '2015-04-01', household: 'household-2', kind })
    until.when(other).then(other).finds('support/one-household').because('support/one-household', { before: household })
  })
})

describe('support/ends-after-it-begins', () => {
  const rule = 'support/ends-after-it-begins'
  const to = (last: Day) => SupportGranted({ on: '2015-01-20', from: '2015-02-01', to: last, household, kind })

  it('is met by a single day, and found for the day before', () => {
    newcomer.when(to('2015-02-01')).judges(rule, 'met').finds()
    newcomer.when(to('2015-01-31')).finds(rule).because(rule, { from: '2015-02-01', to: '2015-01-31' })
  })
})

describe('support that ends', () => {
  it('ends a grant earlier than it was granted to', () => {
    const early = newcomer
      .given(SupportGranted({ on: '2015-01-01', to: '2015-06-30', household, kind }))
      .given(stopped('2015-03-31'))
    early.audits()
    early.when(paid('2015-03', '2015-04-05')).finds()
    early.when(paid('2015-04', '2015-04-27')).finds('support/paid-for-a-granted-month')
    early.when(granted('2015-05-01')).finds()
  })

  it('leaves a grant alone that begins later', () => {
    const next = since.given(grantedFrom('2015-04-01', '2015-03-25'), stopped('2015-03-31'))
    next.when(paid('2015-05', '2015-05-27')).judges('support/paid-for-a-granted-month', 'met').finds()
  })

  it('is granted to two persons of a household, each once', () => {
    const to = (participant: `participant-${string}`) =>
      SupportGranted({ on: '2015-01-15', household, kind, participant })
    const both = newcomer.given(to('participant-1'), to('participant-2'))
    both.audits()
    both
      .when(SupportGranted({ on: '2015-02-15', household, kind, participant: 'participant-2' }))
      .finds('support/granted-once-at-a-time')
  })
})

describe('support/granted-once-at-a-time', () => {
  const rule = 'support/granted-once-at-a-time'

  it('finds support granted while it runs, and on its last day', () => {
    since
      .when(granted('2015-02-01'))
      .then(granted('2015-02-01'))
      .finds(rule)
      .because(rule, { from: '2015-01-15', lastDay: 'open' })
    until.when(granted('2015-03-10')).finds(rule)
  })

  it('is met the day after the last', () => {
    until.when(granted('2015-03-11')).judges(rule, 'met').finds()
  })

  it('goes by the day of decision: while it runs it is a finding, even for days to come', () => {
    until
      .when(grantedFrom('2015-04-01', '2015-03-10'))
      .finds(rule)
      .because(rule, { from: '2015-01-15', lastDay: 'open' })
    until.when(grantedFrom('2015-04-01', '2015-03-11')).judges(rule, 'met').finds()
  })

  it('tells the first day granted for, not the day of decision', () => {
    newcomer
      .given(grantedFrom('2015-02-01', '2015-01-15'))
      .when(granted('2015-02-15'))
      .finds(rule)
      .because(rule, { from: '2015-02-01' })
  })

  it('finds a grant decided after the last day of the one before, for days of that one', () => {
    until.when(grantedFrom('2015-03-10', '2015-03-20')).finds(rule)
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

  it('finds support of a grant that ended before its first day, and so held for no day', () => {
    const never = newcomer.given(grantedFrom('2015-03-20', '2015-03-01'), stopped('2015-03-10'))
    never.when(paid('2015-03', '2015-03-30')).finds(rule).because(rule, { from: '2015-03-20', lastDay: '2015-03-10' })
  })

  it('finds support of a kind that was not granted', () => {
    newcomer.when(paid('2015-01', '2015-01-30')).finds(rule).because(rule, { granted: false })
    since
      .when(SupportPaid({ on: '2015-01-30', kind: 'ekonomisktBistand', month: '2015-01', amount: sek(1) }))
      .finds(rule)
  })

  it('is judged anew when the grant is corrected or voided, or its end entered late', () => {
    const history = newcomer.given(labelled('grant', granted('2015-01-15')), paid('2015-01', '2015-01-30'))
    history.when(corrected('grant', granted('2015-02-01'))).finds(rule)
    history.when(voided('grant')).finds(rule)
    since.given(paid('2015-03', '2015-03-30')).when(stopped('2015-02-28')).finds(rule)
  })

  it('is met for a month of an earlier grant, paid after a new one has begun', () => {
    const again = until.given(granted('2015-06-01'))
    again.when(paid('2015-03', '2015-06-05')).judges(rule, 'met').finds()
    again.when(paid('2015-06', '2015-06-05')).judges(rule, 'met').finds()
  })

  it('finds the months between an earlier grant and a new one', () => {
    const again = until.given(granted('2015-06-01'))
    for (const month of ['2015-04', '2015-05'] as const)
      again.when(paid(month, '2015-06-05')).finds(rule).because(rule, { month, from: '2015-06-01', lastDay: 'open' })
  })

  it('keeps every grant: a month of the first is met after the third has begun', () => {
    until
      .given(granted('2015-06-01'), stopped('2015-07-31'), granted('2015-10-01'))
      .when(paid('2015-01', '2015-10-05'))
      .judges(rule, 'met')
      .finds()
  })

  it('is met for the first month of a grant when it is paid before that month, as support often is', () => {
    const ahead = newcomer.given(grantedFrom('2015-02-01', '2015-01-20'))
    ahead.when(paid('2015-02', '2015-01-28')).then(paid('2015-02', '2015-01-28')).judges(rule, 'met').finds()
    // On the day of decision itself too: within a day, beginning comes before what happens.
    ahead.when(paid('2015-02', '2015-01-20')).judges(rule, 'met').finds()
  })

  it('finds what is paid before the day of decision, and the month before the first day granted for', () => {
    const ahead = newcomer.given(grantedFrom('2015-02-01', '2015-01-20'))
    ahead.when(paid('2015-02', '2015-01-19')).finds(rule).because(rule, { granted: false })
    ahead.when(paid('2015-01', '2015-01-28')).finds(rule).because(rule, { month: '2015-01', from: '2015-02-01' })
  })

  it('is met for a month before the decision, where it was granted from then on', () => {
    const back = newcomer.given(grantedFrom('2015-01-31', '2015-03-02'))
    back.when(paid('2015-01', '2015-03-05')).judges(rule, 'met').finds()
    back.when(paid('2014-12', '2015-03-05')).finds(rule).because(rule, { from: '2015-01-31' })
  })

  it('takes the day of decision as the first day where no other is told', () => {
    since.when(paid('2014-12', '2015-01-30')).finds(rule).because(rule, { from: '2015-01-15' })
  })

  it('is put right by a grant entered late', () => {
    newcomer.given(paid('2015-02', '2015-01-28')).when(grantedFrom('2015-02-01', '2015-01-20')).putsRight(rule)
  })

  it('takes months from 1900 to 2199', () => {
    since.when(paid('1899-12', '2015-01-30')).invalid('/data/month')
    since.when(paid('2200-01', '2015-01-30')).invalid('/data/month')
    since.when(paid('1900-01', '2015-01-30')).finds(rule)
    since.when(paid('2199-12', '2015-01-30')).finds()
  })

  it('finds a month after the last day, although a grant had been told twice', () => {
    // The second grant is a finding; what ends is income support of this kind.
    since.given(granted('2015-02-01'), stopped('2015-03-10')).when(paid('2015-04', '2015-04-30')).finds(rule)
  })
})

describe('support/ends-once', () => {
  const rule = 'support/ends-once'

  it('is met once, on the first day at the earliest', () => {
    since.when(stopped('2015-01-15')).then(stopped('2015-01-15')).judges(rule, 'met').finds()
    since.when(stopped('2015-01-14')).finds(rule)
  })

  it('is met from the day of decision on, also before the first day granted for', () => {
    const ahead = newcomer.given(grantedFrom('2015-02-01', '2015-01-20'))
    ahead.when(stopped('2015-01-25')).then(stopped('2015-01-25')).judges(rule, 'met').finds()
    ahead.when(stopped('2015-01-19')).finds(rule)
    // What ended before it began was granted for no month.
    ahead.given(stopped('2015-01-25')).when(paid('2015-02', '2015-02-27')).finds('support/paid-for-a-granted-month')
  })

  it('is not needed by support that was granted to a day, decided after it', () => {
    const past = newcomer.given(
      SupportGranted({ on: '2015-02-10', from: '2015-01-01', to: '2015-01-31', household, kind }),
    )
    past.when(paid('2015-01', '2015-02-12')).judges('support/paid-for-a-granted-month', 'met').finds()
    past.when(paid('2015-02', '2015-02-12')).finds('support/paid-for-a-granted-month')
    past.when(stopped('2015-02-12')).finds('support/ends-once')
  })

  it('finds a second ending, and one of what was not granted', () => {
    until.when(stopped('2015-04-30')).then(stopped('2015-04-30')).finds(rule)
    newcomer.when(stopped('2015-04-30')).finds(rule)
    since.when(SupportEnded({ on: '2015-04-30', kind: 'ekonomisktBistand' })).finds(rule)
  })
})
