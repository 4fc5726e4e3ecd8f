import { sek, SubsidyExtended, SubsidyPaid, WagePaid, type Day, type Month } from '@jobbspar/core'
import { describe, it } from 'vitest'
import { admitted, jobEnds, jobExtended, ordinaryJob, ready, resursjobb, second, subsidised, subsidy } from './way.js'

const wageRule = 'pay/wage-of-a-month-employed'
const subsidyRule = 'pay/subsidy-of-a-month-decided'

const employedRule = 'pay/subsidy-of-a-month-employed'

const wage = (month: Month, on: Day, n = 1) =>
  WagePaid({ on, employmentId: `employment-${n}`, month, gross: sek(18_500) })
const paid = (month: Month, on: Day, n = 1) => SubsidyPaid({ on, subsidyId: `subsidy-${n}`, month, amount: sek(9_000) })

describe('pay/wage-of-a-month-employed', () => {
  const begun = ready.given(resursjobb('2015-04-15', '2015-06-10'))
  const ended = begun.given(jobEnds('2015-06-10'))

  it('is met for the month of the first day and for that of the last, also when paid the month after', () => {
    begun.when(wage('2015-04', '2015-04-25')).then(wage('2015-04', '2015-04-25')).judges(wageRule, 'met').finds()
    ended.when(wage('2015-06', '2015-06-25')).judges(wageRule, 'met').finds()
    ended.when(wage('2015-06', '2015-07-25')).judges(wageRule, 'met').finds()
  })

  it('is a finding for the month before and the month after, and recorded', () => {
    begun.when(wage('2015-03', '2015-04-25')).then(wage('2015-03', '2015-04-25')).finds(wageRule)
    ended
      .when(wage('2015-07', '2015-07-25'))
      .finds(wageRule)
      .because(wageRule, { month: '2015-07', from: '2015-04-15', to: '2015-06-10' })
  })

  it('goes to the month of the planned last day while the job has not ended', () => {
    begun.when(wage('2015-06', '2015-06-25')).judges(wageRule, 'met').finds()
    begun
      .when(wage('2015-07', '2015-07-25'))
      .then(wage('2015-07', '2015-07-25'))
      .finds(wageRule)
      .because(wageRule, { month: '2015-07', from: '2015-04-15', to: '2015-06-10' })
  })

  it('goes to the month of the last day worked once it has ended, sooner or later than planned', () => {
    begun
      .given(jobEnds('2015-05-31'))
      .when(wage('2015-06', '2015-06-25'))
      .finds(wageRule)
      .because(wageRule, { month: '2015-06', to: '2015-05-31' })
    begun.given(jobEnds('2015-07-01')).when(wage('2015-07', '2015-07-25')).judges(wageRule, 'met').finds()
  })

  it('goes to the month that the job is extended to, and is put right by an extension entered late', () => {
    const extended = jobExtended('2015-06-01', '2015-07-01')
    begun.given(extended).when(wage('2015-07', '2015-07-25')).judges(wageRule, 'met').finds()
    begun.given(extended).when(wage('2015-08', '2015-08-25')).finds(wageRule).because(wageRule, { to: '2015-07-01' })
    begun.given(wage('2015-07', '2015-07-25')).when(extended).then(extended).putsRight(wageRule)
  })

  it('is put right by a last day entered late that lies in the month paid', () => {
    begun
      .given(wage('2015-07', '2015-07-25'))
      .when(jobEnds('2015-07-01'))
      .finds('resursjobb/coached')
      .putsRight(wageRule)
  })

  it('knows no last month of a job without a planned last day', () => {
    const job = ready.given(ordinaryJob('2015-05-04'))
    job
      .when(wage('2030-01', '2030-01-25', 9))
      .judges(wageRule, 'met')
      .finds()
    job
      .when(wage('2015-04', '2015-05-25', 9))
      .finds(wageRule)
      .because(wageRule, { month: '2015-04', from: '2015-05-04', to: 'open' })
  })

  it('is a finding for no employment, and for one that has not begun on the day of payment', () => {
    begun
      .when(wage('2015-04', '2015-04-25', 7))
      .finds(wageRule)
      .because(wageRule, { begun: false })
    begun.when(wage('2015-04', '2015-04-14')).finds(wageRule)
    begun.when(wage('2015-04', '2015-04-15')).finds()
  })

  it('becomes a finding when the employment turns out to have ended the month before', () => {
    begun.given(wage('2015-06', '2015-06-25')).when(jobEnds('2015-05-31')).finds('resursjobb/coached', wageRule)
    begun.given(wage('2015-06', '2015-06-25')).when(jobEnds('2015-06-01')).finds('resursjobb/coached')
  })

  it('asks for nothing new when the same payment is told again', () => {
    const once = wage('2015-04', '2015-04-25')
    begun.given(once).when(once).thenNothing()
  })
})

describe('pay/subsidy-of-a-month-decided', () => {
  const decided = admitted.given(subsidy({ from: '2015-04-15', to: '2015-06-10' }))

  it('is met for the first month and the last, also when paid later', () => {
    decided.when(paid('2015-04', '2015-05-20')).then(paid('2015-04', '2015-05-20')).judges(subsidyRule, 'met').finds()
    decided.when(paid('2015-06', '2015-09-20')).judges(subsidyRule, 'met').finds()
  })

  it('is a finding for the month before and the month after, and recorded', () => {
    decided.when(paid('2015-03', '2015-05-20')).then(paid('2015-03', '2015-05-20')).finds(subsidyRule)
    decided.when(paid('2015-07', '2015-08-20')).finds(subsidyRule).because(subsidyRule, { to: '2015-06-10' })
  })

  it('is a finding for a subsidy nobody decided, or not yet', () => {
    decided
      .when(paid('2015-04', '2015-05-20', 2))
      .finds(subsidyRule)
      .because(subsidyRule, { decided: false })
    decided.when(paid('2015-04', '2015-01-31')).finds(subsidyRule)
  })

  it('is met in the month of an extension', () => {
    const extended = SubsidyExtended({ on: '2015-06-01', subsidyId: 'subsidy-1', to: '2015-07-01' })
    decided.given(extended).when(paid('2015-07', '2015-08-20')).finds()
    decided.given(paid('2015-07', '2015-08-20')).when(extended).putsRight(subsidyRule)
  })
})

describe('pay/subsidy-of-a-month-employed: a month without an employed day comes to nothing (SE-PART-01), and subsidy and remainder are a cost (F22)', () => {
  const begun = ready.given(resursjobb('2015-04-15', '2015-08-31'))
  const ended = begun.given(jobEnds('2015-06-10'))

  it('is met for the month of the first day and for that of the last, also when paid later', () => {
    ended.when(paid('2015-04', '2015-05-20')).judges(employedRule, 'met').finds()
    ended.when(paid('2015-06', '2015-09-20')).judges(employedRule, 'met').finds()
  })

  it('is a finding for the month after the last day and the month before the first, is recorded, and is found by the audit', () => {
    ended
      .when(paid('2015-07', '2015-08-20'))
      .then(paid('2015-07', '2015-08-20'))
      .finds(employedRule)
      .because(employedRule, {
        ...{ subsidy: 'subsidy-1', month: '2015-07', employment: 'employment-1' },
        ...{ from: '2015-04-15', lastDay: '2015-06-10' },
      })
      .audits('resursjobb/coached', employedRule)
    ended.when(paid('2015-03', '2015-08-20')).finds(employedRule)
  })

  it('becomes a finding when an earlier end is recorded', () => {
    begun.given(paid('2015-07', '2015-08-20')).when(jobEnds('2015-06-10')).audits('resursjobb/coached', employedRule)
  })

  it('is met within the plan of a job that goes on, and undetermined beyond it: whether it went on is not recorded', () => {
    begun.when(paid('2015-08', '2015-09-20')).judges(employedRule, 'met').finds()
    begun.when(paid('2015-09', '2015-09-20')).judges(employedRule, 'undetermined')
  })

  it('is met in a month of either of two jobs that cite it, and a finding between them', () => {
    const again = ended.given(resursjobb('2015-08-03', '2015-12-31', second))
    again.when(paid('2015-08', '2015-09-20')).judges(employedRule, 'met').finds()
    again.when(paid('2015-07', '2015-09-20')).finds(employedRule).because(employedRule, { employment: 'employment-2' })
  })

  it('has nothing to say of a subsidy that no employment cites', () => {
    subsidised.when(paid('2015-07', '2015-08-20')).judges(employedRule, 'notApplicable').finds()
  })
})
