import { AbsenceLogged, day, EmploymentTermsChanged, hours, participation, type Day } from '@jobbspar/core'
import { corrected, deviating, deviationFrom, labelled, scenario, voided } from '@jobbspar/testing'
import { Temporal } from 'temporal-polyfill'
import { describe, it } from 'vitest'
import { falkenberg } from '../src/index.js'
import { aRule, programWith } from './synthetic.js'
import {
  admitted,
  employed,
  jobEnds,
  jobExtended,
  newcomer,
  opened,
  ordinaryJob,
  ready,
  resursjobb,
  resursjobbWithout,
  second,
} from './way.js'

const atMost = 'resursjobb/at-most-months'
const oneAtATime = 'resursjobb/one-at-a-time'
const coached = 'resursjobb/coached'

describe('resursjobb/one-at-a-time', () => {
  const open = ready.given(resursjobb('2015-04-01', '2015-06-30'))

  it('is refused while another resursjobb is open, even when its planned last day has passed', () => {
    open
      .when(resursjobb('2015-06-01', '2015-08-31', second))
      .refusedBy(oneAtATime)
      .because(oneAtATime, { open: 'employment-1', since: '2015-04-01' })
    open.when(resursjobb('2015-07-01', '2015-08-31', second)).refusedBy(oneAtATime)
  })

  it('is refused on the last day of the one before, and accepted the day after', () => {
    const ended = open.given(jobEnds('2015-06-30'))
    ended.when(resursjobb('2015-06-30', '2015-08-31', second)).refusedBy(oneAtATime)
    const next = resursjobb('2015-07-01', '2015-08-31', second)
    ended.when(next).then(next).judges(oneAtATime, 'met').finds()
    ended.when(ordinaryJob('2015-06-30')).judges(oneAtATime, 'notApplicable')
  })

  it('is refused when entered late into the days of another, or over its beginning', () => {
    const past = ready.given(resursjobb('2015-06-01', '2015-08-31'), jobEnds('2015-08-31'))
    past.when(resursjobb('2015-07-01', '2015-07-31', second)).refusedBy(oneAtATime)
    past.when(resursjobb('2015-05-01', '2015-07-31', second)).refusedBy(oneAtATime)
  })

  it('is not applicable to an ordinary job, which may run beside a resursjobb or another ordinary job', () => {
    const beside = ordinaryJob('2015-05-01')
    open.when(beside).judges(oneAtATime, 'notApplicable').finds()
    open
      .given(beside)
      .when(ordinaryJob('2015-05-02', { employmentId: 'employment-10' }))
      .finds()
  })

  it('is undetermined where the program has no terms yet', () => {
    admitted.when(resursjobb('2014-12-31', '2015-06-30')).judges(oneAtATime, 'undetermined')
  })

  it('becomes a finding when the ending of the one before is voided', () => {
    ready
      .given(
        resursjobb('2015-04-01', '2015-06-30'),
        labelled('end', jobEnds('2015-06-30')),
        resursjobb('2015-07-01', '2015-09-30', second),
      )
      .when(voided('end'))
      // Nothing shows any longer that the second follows the first without a gap, but the six conditions still hold.
      .finds(oneAtATime)
  })
})

describe('employment/id-used-once', () => {
  it('is refused for an id used before, of whatever kind, early or late', () => {
    const past = ready.given(ordinaryJob('2015-06-01', { employmentId: 'employment-1' }))
    past.when(resursjobb('2015-07-01', '2015-08-31')).refusedBy('employment/id-used-once')
    past.when(resursjobb('2015-05-01', '2015-08-31')).refusedBy('employment/id-used-once')
  })

  it('is met by an id of its own', () => {
    employed.when(ordinaryJob('2016-06-01')).judges('employment/id-used-once', 'met').finds()
  })
})

describe('resursjobb/planned-end', () => {
  const rule = 'resursjobb/planned-end'

  it('[F11] is refused without a planned last day', () => {
    ready.when(resursjobbWithout('2015-04-01', '2015-06-30', 'plannedTo')).refusedBy(rule)
  })

  it('[F11] is met with one, and not applicable to an ordinary job', () => {
    ready.when(resursjobb('2015-04-01', '2015-06-30')).judges(rule, 'met')
    ready.when(ordinaryJob('2015-04-01')).judges(rule, 'notApplicable').finds()
  })

  it('[F11] is undetermined where the program has no terms yet', () => {
    admitted.when(resursjobb('2014-12-31', '2015-06-30')).judges(rule, 'undetermined')
  })
})

describe('employment/planned-end-after-start', () => {
  const rule = 'employment/planned-end-after-start'
  const open = ready.given(resursjobb('2015-04-01', '2015-06-30'))

  it('accepts a job of one day and refuses one planned to end the day before', () => {
    const day = resursjobb('2015-04-01', '2015-04-01')
    ready.when(day).then(day).finds()
    ready.when(resursjobb('2015-04-01', '2015-03-31')).refusedBy(rule)
  })

  it('accepts an extension by a day and refuses one to the same day or an earlier one', () => {
    const byADay = jobExtended('2015-06-01', '2015-07-01')
    open.when(byADay).then(byADay).finds()
    open.when(jobExtended('2015-06-01', '2015-06-30')).refusedBy(rule).because(rule, { plannedBefore: '2015-06-30' })
    open.when(jobExtended('2015-06-01', '2015-06-29')).refusedBy(rule)
  })

  it('accepts any extension of a job without a planned last day', () => {
    const given = jobExtended('2015-06-01', '2015-12-31', 9)
    ready.given(ordinaryJob('2015-04-01')).when(given).then(given).finds()
  })

  it('is not applicable where there is no such job', () => {
    ready
      .when(jobExtended('2015-06-01', '2015-12-31', 7))
      .judges(rule, 'notApplicable')
      .refusedBy('employment/is-open')
  })

  it('is refused late where an extension already there would move nothing forward', () => {
    open.given(jobExtended('2015-06-15', '2015-08-31')).when(jobExtended('2015-06-01', '2015-09-30')).refusedBy(rule)
  })
})

describe('employment/is-open', () => {
  const rule = 'employment/is-open'
  const ended = ready.given(resursjobb('2015-04-01', '2015-06-30'), jobEnds('2015-06-30'))
  const changed = (on: Day, n = 1) =>
    EmploymentTermsChanged({ on, employmentId: `employment-${n}`, hoursPerWeek: hours(30) })

  it('refuses an extension or a change the day after the last, and of a job there is not', () => {
    ended.when(jobExtended('2015-07-01', '2015-08-31')).refusedBy(rule).because(rule, { endedOn: '2015-06-30' })
    ended.when(changed('2015-07-01')).refusedBy(rule)
    ended.when(changed('2015-06-01', 2)).refusedBy(rule).because(rule, { found: false })
    ended.when(changed('2015-03-31')).refusedBy(rule)
  })

  it('accepts a change from the first day to the last', () => {
    ended.when(changed('2015-04-01')).then(changed('2015-04-01')).finds()
    ended.when(changed('2015-06-30')).then(changed('2015-06-30')).finds()
  })

  it('can change the terms back on the day they were changed, and asks for nothing new while they hold', () => {
    const open = ready.given(resursjobb('2015-04-01', '2015-06-30'))
    const to = (hoursPerWeek: number, n = 1) =>
      EmploymentTermsChanged({ on: '2015-05-04', employmentId: `employment-${n}`, hoursPerWeek: hours(hoursPerWeek) })
    open.given(to(30)).when(to(30)).thenNothing()
    open.given(to(30), to(20)).when(to(30)).then(to(30)).finds()
    open.given(to(30), to(20), to(30)).when(to(30)).thenNothing()
    open.given(to(30), to(20), to(30)).when(to(20)).then(to(20))
    // What changed in another job is another thing.
    open.given(ordinaryJob('2015-05-01'), to(30), to(20, 9)).when(to(30)).thenNothing()
    open.given(ordinaryJob('2015-05-01'), to(30), to(20, 9), to(20)).when(to(30)).then(to(30))
  })

  it('records an ending before the beginning or a second one, with a finding; neither ends anything', () => {
    const open = ready.given(resursjobb('2015-04-01', '2015-06-30'))
    open.when(jobEnds('2015-03-31')).then(jobEnds('2015-03-31')).finds(rule)
    open
      .given(jobEnds('2015-03-31'))
      .when(resursjobb('2015-07-01', '2015-08-31', second))
      .refusedBy(oneAtATime)
    ended.when(jobEnds('2015-07-15')).finds(rule, coached)
    ended
      .given(jobEnds('2015-07-15'))
      .when(resursjobb('2015-07-01', '2015-08-31', second))
      .judges(oneAtATime, 'met')
  })

  it('accepts an ending on the first day', () => {
    ready.given(resursjobb('2015-04-01', '2015-06-30')).when(jobEnds('2015-04-01')).judges(rule, 'met').finds(coached)
  })
})

describe('resursjobb/employer', () => {
  const rule = 'resursjobb/employer'

  it('[F11] is refused for a resursjobb at anybody but the municipality', () => {
    for (const employer of ['private', 'state', 'other'] as const)
      ready
        .when(resursjobb('2015-04-01', '2015-06-30', { employer }))
        .refusedBy(rule)
        .because(rule, { employer, required: ['municipality'], unmet: ['employer'] })
  })

  it('[F11] is met by the municipality, and not said of an ordinary job', () => {
    ready.when(resursjobb('2015-04-01', '2015-06-30')).judges(rule, 'met')
    ready.when(ordinaryJob('2015-04-01')).judges(rule, 'notApplicable')
    admitted.when(resursjobb('2014-12-31', '2015-06-30')).judges(rule, 'undetermined')
  })
})

/** First day, the last day allowed and the day after it: last day + 1 is at most the same day twelve months on. */
const twelveMonths: readonly (readonly [why: string, first: Day, last: Day, tooLong: Day])[] = [
  ['a leap year', '2016-01-01', '2016-12-31', '2017-01-01'],
  ['from mid-month', '2015-04-15', '2016-04-14', '2016-04-15'],
  ['from a leap day, there being no 29 February the year after', '2016-02-29', '2017-02-27', '2017-02-28'],
  ['to a leap day', '2019-03-01', '2020-02-29', '2020-03-01'],
  ['from 31 May', '2015-05-31', '2016-05-30', '2016-05-31'],
  ['from the 31st', '2016-01-31', '2017-01-30', '2017-01-31'],
  ['from New Year’s Eve', '2015-12-31', '2016-12-30', '2016-12-31'],
]

describe('resursjobb/at-most-months: one contract', () => {
  for (const [why, first, last, tooLong] of twelveMonths) {
    it(`[F17] accepts twelve months ${why}: ${first} to ${last}`, () => {
      const job = resursjobb(first, last)
      ready.when(job).then(job).finds()
    })

    it(`[F17] is refused a day longer, ${why}: ${first} to ${tooLong}`, () => {
      ready
        .when(resursjobb(first, tooLong))
        .refusedBy(atMost)
        .because(atMost, { firstDay: first, lastDay: tooLong, lastAllowed: last, most: 12, otherDays: 0 })
    })
  }

  it('[F17] does not apply to an ordinary job, nor to a job without a planned last day', () => {
    ready
      .when(ordinaryJob('2015-04-01', { plannedTo: '2017-12-31' }))
      .judges(atMost, 'notApplicable')
      .finds()
    ready.when(resursjobbWithout('2015-04-01', '2016-03-31', 'plannedTo')).judges(atMost, 'notApplicable')
  })

  it('[F17] is undetermined where the program has no terms yet', () => {
    admitted.when(resursjobb('2014-12-31', '2015-06-30')).judges(atMost, 'undetermined')
  })

  it('[F17] judges an extension by its planned last day, counted from the first day of the job', () => {
    const half = ready.given(resursjobb('2016-01-01', '2016-06-30'))
    const full = jobExtended('2016-06-01', '2016-12-31')
    half.when(full).then(full).finds()
    half.when(jobExtended('2016-06-01', '2017-01-01')).refusedBy(atMost).because(atMost, { lastAllowed: '2016-12-31' })
    half.given(full).when(jobExtended('2016-12-01', '2017-01-01')).refusedBy(atMost)
    half.when(jobExtended('2016-06-01', '2016-12-31', 8)).judges(atMost, 'notApplicable')
  })

  it('[F17] makes an overrun at the end a finding: a report is never refused', () => {
    employed.when(jobEnds('2016-12-31')).finds(coached)
    employed
      .when(jobEnds('2017-01-01'))
      .then(jobEnds('2017-01-01'))
      .finds(atMost, coached)
      .because(atMost, { lastDay: '2017-01-01', lastAllowed: '2016-12-31' })
      .audits(atMost, coached)
  })

  it('[F17] does not stop the clock for absence', () => {
    const away = AbsenceLogged({ on: '2016-06-01', hours: hours(160), employmentId: 'employment-1', reason: 'illness' })
    employed.given(away).when(jobExtended('2016-12-01', '2017-01-01')).refusedBy(atMost)
    employed.given(away).when(jobEnds('2017-01-01')).finds(atMost, coached)
  })

  it('[F17] lets a job that ran over its plan end within the twelve months', () => {
    ready.given(resursjobb('2016-01-01', '2016-06-30')).when(jobEnds('2016-12-31')).judges(atMost, 'met').finds(coached)
  })
})

describe('resursjobb/at-most-months: several contracts', () => {
  // 1 April–30 June 2015 is 30 + 31 + 30 = 91 days.
  const spring = ready.given(resursjobb('2015-04-01', '2015-06-30'), jobEnds('2015-06-30'))

  it('[F17] counts contracts without a day between like one', () => {
    // Twelve months from the first day of the first contract, 1 April 2015.
    const next = resursjobb('2015-07-01', '2016-03-31', second)
    spring.when(next).then(next).finds()
    spring
      .when(resursjobb('2015-07-01', '2016-04-01', second))
      .refusedBy(atMost)
      .because(atMost, { firstDay: '2015-04-01', otherDays: 0, lastAllowed: '2016-03-31' })
  })

  for (const [first, last, again, end] of [
    ['2016-02-01', '2016-07-31', '2016-08-01', '2017-01-31'],
    ['2016-01-01', '2016-06-30', '2016-07-01', '2016-12-31'],
    ['2017-01-01', '2017-06-30', '2017-07-01', '2017-12-31'],
    ['2015-02-01', '2015-07-31', '2015-08-01', '2016-01-31'],
    ['2016-02-29', '2016-08-31', '2016-09-01', '2017-02-27'],
  ] as const)
    it(`[F17] answers ${first}–${last} and ${again} to ${end} or a day longer like one contract`, () => {
      const open = scenario(participation, programWith({}, { [atMost]: falkenberg.rules![atMost]! })).given(opened)
      const before = open.given(resursjobb(first, last), jobEnds(last))
      const dayLonger = day(Temporal.PlainDate.from(end).add({ days: 1 }).toString())
      const next = resursjobb(again, end, second)
      open.when(resursjobb(first, end)).finds()
      before.when(next).then(next).finds()
      open.when(resursjobb(first, dayLonger)).refusedBy(atMost)
      before
        .when(resursjobb(again, dayLonger, second))
        .refusedBy(atMost)
        .because(atMost, { lastAllowed: end })
    })

  it('[F17] takes days off, and counts no stretch, as soon as there is one day between', () => {
    // 1 April–29 June 2015 is 90 days; 1 July 2016 less 90 days is 2 April 2016.
    const gap = ready.given(resursjobb('2015-04-01', '2015-06-29'), jobEnds('2015-06-29'))
    const next = resursjobb('2015-07-01', '2016-04-01', second)
    gap.when(next).then(next).finds()
    gap
      .when(resursjobb('2015-07-01', '2016-04-02', second))
      .refusedBy(atMost)
      .because(atMost, { firstDay: '2015-07-01', otherDays: 90, lastAllowed: '2016-04-01' })
  })

  it('[F17] takes them off after a gap just the same', () => {
    // 1 January 2017 less 91 days is 2 October 2016 (December 31, November 30, 30 days of October).
    const next = resursjobb('2016-01-01', '2016-10-01', second)
    spring.when(next).then(next).finds()
    spring.when(resursjobb('2016-01-01', '2016-10-02', second)).refusedBy(atMost)
  })

  it('[F17] counts days up to the last day worked, not those planned', () => {
    // 1 April–14 June is 30 + 31 + 14 = 75 days; 1 July 2016 less 75 days is 17 April 2016.
    const shorter = ready.given(resursjobb('2015-04-01', '2015-06-30'), jobEnds('2015-06-14'))
    const next = resursjobb('2015-07-01', '2016-04-16', second)
    shorter.when(next).then(next).finds()
    shorter
      .when(resursjobb('2015-07-01', '2016-04-17', second))
      .refusedBy(atMost)
      .because(atMost, { otherDays: 75 })
  })

  it('[F17] adds up more than two, of which some follow without a gap', () => {
    const third = { employmentId: 'employment-3' } as const
    const two = spring.given(resursjobb('2015-07-01', '2015-09-30', second), jobEnds('2015-09-30', 2))
    const last = resursjobb('2015-10-01', '2016-03-31', third)
    two.when(last).then(last).finds()
    two
      .when(resursjobb('2015-10-01', '2016-04-01', third))
      .refusedBy(atMost)
      .because(atMost, { otherDays: 0 })
    // After October without a job: 183 days are 1 April–30 September; 1 November 2016 less 183 days is 2 May 2016.
    const later = resursjobb('2015-11-01', '2016-05-01', third)
    two.when(later).then(later).finds()
    two
      .when(resursjobb('2015-11-01', '2016-05-02', third))
      .refusedBy(atMost)
      .because(atMost, { otherDays: 183 })
  })

  it('[F17] counts a day that two contracts share once', () => {
    // One kind at a time is a rule of its own; a deviation from it puts ten days into both contracts.
    const both = ready.given(
      resursjobb('2015-04-01', '2015-06-30'),
      deviating(resursjobb('2015-06-21', '2015-09-30', second), oneAtATime),
      jobEnds('2015-06-30'),
      jobEnds('2015-09-30', 2),
    )
    const third = { employmentId: 'employment-3' } as const
    // 183 days as above, not 193.
    both.when(resursjobb('2015-11-01', '2016-05-01', third)).judges(atMost, 'met')
    both
      .when(resursjobb('2015-11-01', '2016-05-02', third))
      .refusedBy(atMost)
      .because(atMost, { otherDays: 183 })
  })

  const inAll = (most: number) =>
    ({ limit: { of: 'months', in: 'resursjobb', per: 'participation', atEnd: true, most } }) as const
  /** Twelve months for what begins before 2016, six for what begins from then on. */
  const yearThenHalf = programWith(
    {},
    {
      [atMost]: {
        applies: 'byBeginning',
        versions: [
          ...aRule(inAll(12), { until: '2015-12-31' }).versions,
          ...aRule(inAll(6), { from: '2016-01-01' }).versions,
        ],
      },
    },
  )

  it('[F17] goes by the version that held when the contract began, also when it is extended or ends', () => {
    const opensIn2015 = scenario(participation, yearThenHalf).given(opened)
    const lastOfTheOld = opensIn2015.given(resursjobb('2015-12-31', '2016-06-30'))
    lastOfTheOld.when(jobExtended('2016-06-01', '2016-12-30')).judges(atMost, 'met').finds()
    lastOfTheOld.when(jobExtended('2016-06-01', '2016-12-31')).refusedBy(atMost).because(atMost, { most: 12 })
    lastOfTheOld.given(jobExtended('2016-06-01', '2016-12-30')).when(jobEnds('2016-12-30')).judges(atMost, 'met')
    const firstOfTheNew = opensIn2015.given(resursjobb('2016-01-01', '2016-06-30'))
    firstOfTheNew.when(jobExtended('2016-06-01', '2016-07-01')).refusedBy(atMost).because(atMost, { most: 6 })
    firstOfTheNew.when(jobEnds('2016-07-01')).judges(atMost, 'notMet')
  })

  it('[F17] goes by the version that held on the first day of contracts without a gap, and after a gap by its own', () => {
    const first = (last: Day) =>
      scenario(participation, yearThenHalf).given(opened, resursjobb('2015-08-01', last), jobEnds(last))
    const next = (plannedTo: Day) => resursjobb('2016-02-01', plannedTo, second)
    const inOne = first('2016-01-31')
    inOne.when(next('2016-07-31')).judges(atMost, 'met').finds()
    inOne.when(next('2016-08-01')).refusedBy(atMost).because(atMost, { most: 12, lastAllowed: '2016-07-31' })
    inOne
      .given(next('2016-06-30'))
      .when(jobExtended('2016-06-01', '2016-07-31', 2))
      .judges(atMost, 'met')
      .finds()
    inOne
      .given(next('2016-06-30'))
      .when(jobExtended('2016-06-01', '2016-08-01', 2))
      .refusedBy(atMost)
    inOne.given(next('2016-07-31')).when(jobEnds('2016-07-31', 2)).judges(atMost, 'met')
    // 1 August 2015–30 January 2016 is 183 days; six months from 1 February are 182.
    first('2016-01-30').when(next('2016-02-01')).refusedBy(atMost).because(atMost, { most: 6, otherDays: 183 })
  })

  it('[F17] does not count ordinary jobs', () => {
    const next = resursjobb('2016-01-01', '2016-12-31', second)
    ready
      .given(ordinaryJob('2015-04-01', { employmentId: 'employment-1' }), jobEnds('2015-12-31'))
      .when(next)
      .then(next)
      .finds()
  })

  it('[F17] judges the extension of a later contract with the earlier days taken off', () => {
    const two = spring.given(resursjobb('2015-07-01', '2015-12-31', second))
    two
      .when(jobExtended('2015-12-01', '2016-03-31', 2))
      .judges(atMost, 'met')
      .finds()
    two.when(jobExtended('2015-12-01', '2016-04-01', 2)).refusedBy(atMost)
  })

  it('[F17] refuses an earlier contract entered late that makes a later one too long', () => {
    // The later one is twelve months, so not a day is left for an earlier one.
    const later = ready.given(resursjobb('2016-01-01', '2016-12-31'))
    later
      .given(jobEnds('2015-04-30', 2))
      .when(resursjobb('2015-04-30', '2015-04-30', second))
      .refusedBy(atMost)
      .because(atMost, { firstDay: '2016-01-01', lastAllowed: '2016-12-30', otherDays: 1 })
  })

  it('[F17] accepts one entered late that leaves the later one short enough', () => {
    // April 2015 is 30 days; 1 January 2017 less 30 days is 2 December 2016.
    const early = resursjobb('2015-04-01', '2015-04-30', second)
    const late = (plannedTo: Day) => ready.given(resursjobb('2016-01-01', plannedTo), jobEnds('2015-04-30', 2))
    late('2016-12-01').when(early).then(early).finds(coached).putsRight('employment/is-open')
    late('2016-12-02').when(early).refusedBy(atMost)
  })

  it('[F17] becomes a finding when the earlier contract turns out to have lasted a day longer', () => {
    const history = ready.given(
      resursjobb('2015-04-01', '2015-06-29'),
      labelled('end', jobEnds('2015-06-29')),
      // 90 days earlier: 1 July 2016 less 90 days is 2 April 2016.
      resursjobb('2015-07-01', '2016-04-01', second),
    )
    history.audits(coached)
    history
      .when(corrected('end', jobEnds('2015-06-30')))
      .finds(atMost)
      .audits(coached, atMost)
  })

  it('answers for the planned last day furthest away', () => {
    // The open job takes every day up to 2199, so that nothing is left of the twelve months.
    ready
      .given(deviating(resursjobb('2015-04-01', '2199-12-31'), atMost))
      .when(resursjobb('2016-04-01', '2016-12-31', second))
      .refusedBy(atMost, oneAtATime)
  })

  it('[F17] is recorded under a deviation from the rule by the id that it had before', () => {
    const tooLong = resursjobb('2016-01-01', '2017-01-01')
    ready
      .when(tooLong, { deviation: deviationFrom('employment/at-most-months') })
      .then(tooLong)
      .finds(atMost)
  })

  it('takes no planned last day that stands for “no end” in older systems: days are from 1900 to 2199', () => {
    ready.when(resursjobb('2015-04-01', '9999-12-31')).invalid('/data/plannedTo')
    ready.when(resursjobb('2015-04-01', '2200-01-01')).invalid('/data/plannedTo')
    ready.when(resursjobb('2015-04-01', '2199-12-31')).refusedBy(atMost)
    ready.when(ordinaryJob('2015-04-01', { plannedTo: '2199-12-31' })).finds()
  })
})

describe('several contracts together', () => {
  it('asks for nothing new when the same job is told again', () => {
    employed.when(resursjobb('2016-01-01', '2016-12-31')).thenNothing()
  })

  it('judges a job before the opening by the opening too', () => {
    newcomer
      .given({ ...opened, data: { ...opened.data, on: '2016-01-02' } })
      .when(ordinaryJob('2016-01-01'))
      .refusedBy('opening/first')
  })
})
