import { PraktikExtended, SubsidyExtended, type Day } from '@jobbspar/core'
import { corrected, labelled } from '@jobbspar/testing'
import { describe, it } from 'vitest'
import {
  admitted,
  eligible,
  employed,
  jobEnds,
  jobExtended,
  ordinaryJob,
  praktikStarts,
  praktikEnds,
  ready,
  resursjobb,
  subsidy,
} from './way.js'

const rule = 'extension/before-it-lapses'

describe('extension/before-it-lapses', () => {
  it('[F17] is met by an employment extended on its planned last day, and found the day after', () => {
    const begun = ready.given(resursjobb('2016-01-01', '2016-06-30'))
    const extended = (on: Day) => jobExtended(on, '2016-12-31')
    begun.when(extended('2016-06-30')).then(extended('2016-06-30')).judges(rule, 'met').finds()
    begun
      .when(extended('2016-07-01'))
      .then(extended('2016-07-01'))
      .finds(rule)
      .because(rule, { lastDay: '2016-06-30', extendedOn: '2016-07-01' })
  })

  it('goes by the last day that an earlier extension moved', () => {
    const twice = ready.given(resursjobb('2016-01-01', '2016-06-30'), jobExtended('2016-06-30', '2016-09-30'))
    twice.when(jobExtended('2016-09-30', '2016-12-31')).judges(rule, 'met').finds()
    twice.when(jobExtended('2016-10-01', '2016-12-31')).finds(rule).because(rule, { lastDay: '2016-09-30' })
  })

  it('says nothing of an employment that has no last day, has ended, or is none', () => {
    ready
      .given(ordinaryJob('2016-01-01'))
      .when(jobExtended('2016-06-01', '2016-12-31', 9))
      .judges(rule, 'notApplicable')
    employed.given(jobEnds('2016-06-30')).when(jobExtended('2016-07-01', '2017-01-31')).judges(rule, 'notApplicable')
    ready.when(jobExtended('2016-06-01', '2016-12-31', 7)).judges(rule, 'notApplicable')
  })

  it('[F36] is met by a praktik extended on its planned last day, and found the day after', () => {
    const begun = eligible.given(praktikStarts('2015-02-01', '2015-04-30'))
    const extended = (on: Day) => PraktikExtended({ on, praktikId: 'praktik-1', plannedTo: '2015-06-30' })
    begun.when(extended('2015-04-30')).judges(rule, 'met').finds()
    begun.when(extended('2015-05-01')).finds(rule).because(rule, { lastDay: '2015-04-30' })
    begun.given(praktikEnds('2015-04-30')).when(extended('2015-05-01')).judges(rule, 'notApplicable')
    eligible.when(extended('2015-05-01')).judges(rule, 'notApplicable')
  })

  it('[F21] is met by a wage subsidy extended on its last day, and found the day after', () => {
    const decided = admitted.given(subsidy({ to: '2015-12-31' }))
    const extended = (on: Day) => SubsidyExtended({ on, subsidyId: 'subsidy-1', to: '2016-12-31' })
    decided.when(extended('2015-12-31')).judges(rule, 'met').finds()
    decided.when(extended('2016-01-01')).finds(rule).because(rule, { lastDay: '2015-12-31' })
    admitted.when(extended('2015-12-31')).judges(rule, 'notApplicable')
  })

  it('becomes a finding when the contract turns out to have been for a day less', () => {
    ready
      .given(labelled('contract', resursjobb('2016-01-01', '2016-06-30')), jobExtended('2016-06-30', '2016-12-31'))
      .when(corrected('contract', resursjobb('2016-01-01', '2016-06-29')))
      .finds(rule)
  })
})
