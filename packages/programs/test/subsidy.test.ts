import { EmploymentExtended, SubsidyExtended, type Day, type SubsidyKind } from '@jobbspar/core'
import { corrected, deviating, deviationFrom, labelled } from '@jobbspar/testing'
import { describe, it } from 'vitest'
import {
  admitted,
  eligible,
  jobExtended,
  newcomer,
  opened,
  ordinaryJob,
  praktik,
  ready,
  resursjobb,
  resursjobbWithout,
  subsidy,
} from './way.js'

const decided = 'resursjobb/subsidy-decided-before'
const level = 'subsidy/level-in-force'

describe('subsidy/id-used-once', () => {
  it('is refused for an id used before, early or late, and met by one of its own', () => {
    const rule = 'subsidy/id-used-once'
    const one = admitted.given(subsidy())
    one.when(subsidy({ on: '2015-03-01' })).refusedBy(rule)
    one.when(subsidy({ on: '2015-01-15' })).refusedBy(rule)
    const other = subsidy({ subsidyId: 'subsidy-2' })
    one.when(other).then(other).finds()
    one.when(subsidy()).thenNothing()
  })

  it('leaves the first decision in force when a second of its id is recorded all the same', () => {
    const covers = 'resursjobb/subsidy-covers'
    const decidedFor = (to: Day, second: Day) =>
      eligible.given(
        ...[subsidy({ from: '2016-01-01', to }), ...praktik('2015-01-01', '2015-03-31')],
        deviating(subsidy({ on: '2015-06-01', from: '2016-01-01', to: second }), 'subsidy/id-used-once'),
      )
    const halfAYear = resursjobb('2016-01-01', '2016-06-30')
    decidedFor('2016-06-29', '2016-12-31')
      .when(halfAYear)
      .finds(covers)
      .because(covers, { to: '2016-06-29', plannedTo: '2016-06-30' })
    decidedFor('2016-06-30', '2016-03-31').when(halfAYear).judges(covers, 'met').finds()
  })
})

describe('subsidy/ends-after-it-begins', () => {
  const rule = 'subsidy/ends-after-it-begins'
  const one = admitted.given(subsidy({ to: '2015-12-31' }))
  const extended = (to: Day) => SubsidyExtended({ on: '2015-11-01', subsidyId: 'subsidy-1', to })

  it('accepts one day and refuses one that ends the day before', () => {
    admitted.when(subsidy({ from: '2015-04-01', to: '2015-04-01' })).finds()
    admitted
      .when(subsidy({ from: '2015-04-01', to: '2015-03-31' }))
      .refusedBy(rule)
      .because(rule, { from: '2015-04-01', to: '2015-03-31' })
  })

  it('accepts an extension by a day and refuses one to the same day, an earlier one, or of no subsidy', () => {
    one.when(extended('2016-01-01')).then(extended('2016-01-01')).finds()
    one.when(extended('2015-12-31')).refusedBy(rule).because(rule, { toBefore: '2015-12-31' })
    one.when(extended('2015-12-30')).refusedBy(rule)
    admitted.when(extended('2016-01-01')).refusedBy(rule).because(rule, { found: false })
  })
})

describe('subsidy/level-in-force: nystartsjobb', () => {
  const granted = (on: Day, granted: number) =>
    admitted.when(subsidy({ on, level: granted, from: '2019-01-01', to: '2019-12-31' }))

  it('[SE-NSJ-10] is two times the contribution until 31 January 2017', () => {
    for (const on of ['2015-01-01', '2017-01-31'] as const) {
      granted(on, 2).judges(level, 'met').finds()
      granted(on, 1).finds()
      granted(on, 2.5).finds(level).because(level, { level: 2.5, highestLevel: 2 }).audits(level)
    }
  })

  it('[SE-NSJ-10] is undetermined from 1 February 2017 to 30 April 2018: never the nearest amount', () => {
    for (const on of ['2017-02-01', '2018-04-30'] as const)
      granted(on, 1)
        .finds(level)
        .undetermined({ [level]: [`highestLevel of nystartsjobb on ${on}`] })
  })

  it('[SE-NSJ-09] is two and a half times from 1 May 2018', () => {
    granted('2018-05-01', 2.5).judges(level, 'met').finds()
    granted('2018-05-01', 2.51).finds(level)
    granted('2022-03-31', 2.5).finds()
    granted('2022-03-31', 3).finds(level)
  })

  it('[SE-NSJ-08] is three times from 1 April 2022 to 31 December 2023', () => {
    granted('2022-04-01', 3).finds()
    granted('2023-12-31', 3).finds()
    granted('2023-12-31', 3.01).finds(level)
  })

  it('[SE-NSJ-07] is two and a half times again from 1 January 2024', () => {
    granted('2024-01-01', 2.5).finds()
    granted('2024-01-01', 3).finds(level)
  })

  it('[SE-NSJ-10] goes by the day of the decision, not by the days granted', () => {
    const ahead = { from: '2018-06-01', to: '2018-12-31' } as const
    admitted.when(subsidy({ on: '2017-01-31', level: 2.5, ...ahead })).finds(level)
    admitted.when(subsidy({ on: '2018-05-01', level: 2.5, from: '2016-01-01', to: '2016-12-31' })).finds()
  })

  it('[SE-NSJ-10] becomes a finding or no longer is one when the day of the decision is corrected', () => {
    admitted
      .given(labelled('decision', subsidy({ on: '2018-05-01', level: 2.5 })))
      .when(corrected('decision', subsidy({ on: '2018-04-30', level: 2.5 })))
      .finds(level)
  })
})

describe('subsidy/level-in-force: the other kinds', () => {
  const granted = (kind: SubsidyKind, on: Day, granted: number) =>
    admitted.when(subsidy({ kind, on, level: granted, from: '2019-01-01', to: '2019-12-31' }))

  it('[SE-INT-01] introduktionsjobb is at most 80 % of the wage cost from 1 May 2018, and unknown before', () => {
    const rule = level
    granted('introduktionsjobb', '2018-05-01', 0.8).judges(rule, 'met').finds()
    granted('introduktionsjobb', '2018-05-01', 0.81).finds(rule)
    granted('introduktionsjobb', '2018-04-30', 0.8)
      .judges(rule, 'undetermined')
      .refusedBy('subsidy/kind-still-granted')
      .undetermined({ 'subsidy/kind-still-granted': ['granted of introduktionsjobb on 2018-04-30'] })
  })

  it('[SE-LB-06] lönebidrag has no highest level that its source settles: not applicable', () => {
    const rule = level
    granted('lonebidrag', '2017-02-01', 1).judges(rule, 'notApplicable').finds()
    granted('lonebidrag', '2017-01-31', 1)
      .finds(rule)
      .undetermined({ [rule]: ['highestLevel of lonebidrag on 2017-01-31'] })
  })

  it('asks of each kind only its own level', () => {
    granted('lonebidrag', '2020-01-01', 9).judges(level, 'notApplicable')
    granted('nystartsjobb', '2018-05-01', 3).finds(level).because(level, { kind: 'nystartsjobb', highestLevel: 2.5 })
    granted('etablering', '2018-05-01', 1).judges(level, 'notApplicable')
  })
})

describe('resursjobb/subsidy-decided-before', () => {
  const trained = eligible.given(...praktik('2015-01-01', '2015-03-31'))
  const job = resursjobb('2015-05-04', '2015-10-30')

  it('[F35] is met when the decision came the day before', () => {
    trained
      .given(subsidy({ on: '2015-05-03' }))
      .when(job)
      .then(job)
      .finds()
  })

  it('[F35] is met on the same day: within a day, deciding comes before beginning', () => {
    trained
      .given(subsidy({ on: '2015-05-04' }))
      .when(job)
      .then(job)
      .finds()
  })

  it('[F35] is refused when the decision came the day after', () => {
    trained
      .given(subsidy({ on: '2015-05-05' }))
      .when(job)
      .refusedBy(decided)
      .because(decided, { subsidyId: 'subsidy-1', decidedBefore: false })
  })

  it('[F35] is refused without a subsidy, and told which it may be, the usual one first', () => {
    ready
      .when(resursjobbWithout('2015-05-04', '2015-10-30', 'subsidyId'))
      .refusedBy(decided)
      .because(decided, { subsidyId: 'none', required: ['nystartsjobb', 'introduktionsjobb', 'lonebidrag'] })
  })

  it('[F35] is refused for the id of a subsidy that nobody decided', () => {
    ready.when(resursjobb('2015-05-04', '2015-10-30', { subsidyId: 'subsidy-2' })).refusedBy(decided)
  })

  it('[F35] is met when the first day of the job is the first or the last that the subsidy covers', () => {
    trained
      .given(subsidy({ from: '2015-05-04' }))
      .when(job)
      .then(job)
    trained
      .given(subsidy({ to: '2015-05-04' }))
      .when(job)
      .then(job)
  })

  it('[F35] is refused when the subsidy begins the day after or ended the day before', () => {
    trained
      .given(subsidy({ from: '2015-05-05' }))
      .when(job)
      .refusedBy(decided)
      .because(decided, { from: '2015-05-05' })
    trained
      .given(subsidy({ to: '2015-05-03' }))
      .when(job)
      .refusedBy(decided)
      .because(decided, { to: '2015-05-03' })
  })

  it('[F35] counts an extension decided by the first day', () => {
    const ended = trained.given(subsidy({ to: '2015-05-03' }))
    const extended = (on: Day) => SubsidyExtended({ on, subsidyId: 'subsidy-1', to: '2015-10-30' })
    ended.given(extended('2015-05-04')).when(job).then(job)
    ended.given(extended('2015-05-05')).when(job).refusedBy(decided)
  })

  it('[F21] takes any of the three wage subsidies', () => {
    for (const kind of ['nystartsjobb', 'introduktionsjobb', 'lonebidrag'] as const)
      trained.given(subsidy({ kind })).when(job).then(job).finds()
  })

  it('[F21] asks nothing of an ordinary job', () => {
    trained.when(ordinaryJob('2015-05-04')).judges(decided, 'notApplicable').finds()
  })

  it('[F35] is undetermined where the program has no terms yet', () => {
    admitted.when(resursjobb('2014-12-31', '2015-06-30')).judges(decided, 'undetermined')
  })

  it('[F35] becomes a finding when the decision turns out to have come the day after', () => {
    trained
      .given(labelled('decision', subsidy({ on: '2015-05-04' })), job)
      .when(corrected('decision', subsidy({ on: '2015-05-05' })))
      .finds(decided)
      .audits(decided)
  })
})

describe('resursjobb/subsidy-decided-before: an extension', () => {
  // Planned to 30 June 2015, and extended on 1 June to the end of the year.
  const begun = ready.given(resursjobb('2015-04-01', '2015-06-30'))
  const extended = (subsidyId: 'subsidy-1' | 'subsidy-2' = 'subsidy-2') =>
    EmploymentExtended({ on: '2015-06-01', employmentId: 'employment-1', plannedTo: '2015-12-31', subsidyId })
  const another = (more: Parameters<typeof subsidy>[0]) => begun.given(subsidy({ subsidyId: 'subsidy-2', ...more }))

  it('[F35] is met by a subsidy decided the day before, on the day, and that of the job itself', () => {
    for (const on of ['2015-05-31', '2015-06-01'] as const)
      another({ on }).when(extended()).then(extended()).judges(decided, 'met').finds()
    begun.when(extended('subsidy-1')).then(extended('subsidy-1')).judges(decided, 'met').finds()
  })

  it('[F35] is refused when the decision came the day after, or never', () => {
    another({ on: '2015-06-02' })
      .when(extended())
      .refusedBy(decided)
      .because(decided, { subsidyId: 'subsidy-2', decidedBefore: false })
    begun.when(extended()).refusedBy(decided)
  })

  it('[F35] asks nothing of an extension that cites no subsidy', () => {
    const plain = jobExtended('2015-06-01', '2015-12-31')
    begun.when(plain).then(plain).judges(decided, 'notApplicable').finds()
  })

  it('[F21] asks nothing of an ordinary job, nor of one there is not', () => {
    const ordinary = EmploymentExtended({ ...extended().data, employmentId: 'employment-9' })
    ready
      .given(ordinaryJob('2015-04-01', { plannedTo: '2015-06-30' }))
      .when(ordinary)
      .judges(decided, 'notApplicable')
      .finds()
    ready.when(ordinary).judges(decided, 'notApplicable').refusedBy('employment/is-open')
  })

  it('[F35] is met by a subsidy for the added time alone, and refused by one that begins after it', () => {
    another({ from: '2015-07-01', to: '2015-12-31' }).when(extended()).then(extended()).finds()
    another({ from: '2015-12-31' }).when(extended()).then(extended()).finds()
    another({ from: '2016-01-01' })
      .when(extended())
      .refusedBy(decided)
      .because(decided, { subsidyId: 'subsidy-2', from: '2016-01-01' })
  })

  it('[F35] is refused when the subsidy was over before the extension was agreed', () => {
    another({ to: '2015-05-31' }).when(extended()).refusedBy(decided).because(decided, { to: '2015-05-31' })
  })

  it('[F35] is undetermined where the program has no terms yet', () => {
    newcomer
      .given({ ...opened, data: { ...opened.data, on: '2014-01-01' } })
      .when(EmploymentExtended({ ...extended().data, on: '2014-12-31' }))
      .judges(decided, 'undetermined')
  })

  it('[F35] becomes a finding when the decision turns out to have come the day after', () => {
    const decision = subsidy({ on: '2015-06-01', subsidyId: 'subsidy-2' })
    begun
      .given(labelled('decision', decision), extended())
      .when(corrected('decision', subsidy({ ...decision.data, on: '2015-06-02' })))
      .finds(decided)
      .audits(decided)
  })

  it('[F35] is put right by a decision entered late', () => {
    begun
      .given(deviating(extended(), decided))
      .when(subsidy({ on: '2015-06-01', subsidyId: 'subsidy-2' }))
      .finds()
      .putsRight(decided)
  })

  it('[F35] is recorded under a deviation from the rule by the id that it had before', () => {
    begun
      .when(extended(), { deviation: deviationFrom('subsidy/decided-before-employment') })
      .then(extended())
      .finds(decided)
  })

  it('[F35] is refused when the subsidy covers no day of the added time', () => {
    // The time added is 1 July to 31 December.
    another({ to: '2015-06-30' }).when(extended()).refusedBy(decided)
  })
})

describe('resursjobb/subsidy-covers', () => {
  const rule = 'resursjobb/subsidy-covers'
  const until = (to: Day) => eligible.given(subsidy({ from: '2016-01-01', to }), ...praktik('2015-01-01', '2015-03-31'))
  const halfAYear = resursjobb('2016-01-01', '2016-06-30')

  it('[F21] is met by a subsidy to the planned last day, and found a day short of it', () => {
    until('2016-06-30').when(halfAYear).judges(rule, 'met').finds()
    until('2016-06-29').when(halfAYear).finds(rule).because(rule, { to: '2016-06-29', plannedTo: '2016-06-30' })
  })

  it('[F21] is found by an extension beyond the subsidy that the employment began with', () => {
    const begun = until('2016-06-30').given(halfAYear)
    begun.when(jobExtended('2016-06-01', '2016-07-01')).finds(rule)
    const more = SubsidyExtended({ on: '2016-05-20', subsidyId: 'subsidy-1', to: '2016-07-01' })
    begun.given(more).when(jobExtended('2016-06-01', '2016-07-01')).judges(rule, 'met').finds()
  })

  it('has nothing to say of an ordinary job', () => {
    admitted.when(ordinaryJob('2016-01-01')).judges(rule, 'notApplicable')
  })
})
