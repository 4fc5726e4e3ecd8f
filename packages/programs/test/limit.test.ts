import {
  EmploymentBegun,
  EmploymentEnded,
  EmploymentExtended,
  InterventionEnded,
  InterventionStarted,
  MeasureGranted,
  notSettled,
  participation,
  PraktikExtended,
  PraktikStarted,
  SubsidyDecided,
  SubsidyExtended,
  type Day,
  type PeriodLimit,
} from '@jobbspar/core'
import { deviationFrom } from '@jobbspar/testing'
import { describe, expect, it } from 'vitest'
import { job, judged, programOf, rule, under, verdict, versionOf } from './own-rules.js'

const on: Day = '2016-02-29'
const limit = (more: Partial<PeriodLimit>) =>
  ({ limit: { of: 'months', in: 'summerJob', per: 'one', ...more } }) as const
const jobEnds = (day: Day, n = 1) =>
  EmploymentEnded({ on: day, employmentId: `employment-${String(n)}`, reason: 'termEnded' })
const extended = (day: Day, plannedTo: Day) => EmploymentExtended({ on: day, employmentId: 'employment-1', plannedTo })
const open = EmploymentBegun({ ...job(on).data, plannedTo: undefined as never })

describe('how long one may last', () => {
  it.each<[Partial<PeriodLimit>, Day, string]>([
    // It begins on 29 February 2016.
    [{ of: 'days', most: 10 }, '2016-03-09', 'met'],
    [{ of: 'days', most: 10 }, '2016-03-10', 'notMet'],
    [{ of: 'weeks', most: 2 }, '2016-03-13', 'met'],
    [{ of: 'weeks', most: 2 }, '2016-03-14', 'notMet'],
    [{ of: 'months', most: 6 }, '2016-08-28', 'met'],
    [{ of: 'months', most: 6 }, '2016-08-29', 'notMet'],
    [{ of: 'years', most: 1 }, '2017-02-27', 'met'],
    [{ of: 'years', most: 1 }, '2017-02-28', 'notMet'],
    [{ of: 'days', below: 10 }, '2016-03-08', 'met'],
    [{ of: 'days', below: 10 }, '2016-03-09', 'notMet'],
    [{ of: 'months', below: 6 }, '2016-08-27', 'met'],
    [{ of: 'months', below: 6 }, '2016-08-28', 'notMet'],
    [{ of: 'days', least: 10 }, '2016-03-09', 'met'],
    [{ of: 'days', least: 10 }, '2016-03-08', 'notMet'],
    [{ of: 'weeks', least: 2 }, '2016-03-12', 'notMet'],
    [{ of: 'weeks', least: 2 }, '2016-03-13', 'met'],
    [{ of: 'months', least: 6 }, '2016-08-27', 'notMet'],
    [{ of: 'months', least: 6 }, '2016-08-28', 'met'],
    [{ of: 'years', least: 1 }, '2017-02-26', 'notMet'],
    [{ of: 'years', least: 1 }, '2017-02-27', 'met'],
    [{ of: 'days', over: 10 }, '2016-03-09', 'notMet'],
    [{ of: 'days', over: 10 }, '2016-03-10', 'met'],
    [{ of: 'months', over: 6 }, '2016-08-28', 'notMet'],
    [{ of: 'months', over: 6 }, '2016-08-29', 'met'],
    [{ of: 'months', least: 3, most: 3 }, '2016-05-27', 'notMet'],
    [{ of: 'months', least: 3, most: 3 }, '2016-05-28', 'met'],
    [{ of: 'months', least: 3, most: 3 }, '2016-05-29', 'notMet'],
  ])('%o is asked of one to %s: %s', (more, plannedTo, expected) => {
    const found = judged(limit(more), [], job(on, { plannedTo }))
    expect(found.verdict).toBe(expected)
    if (expected === 'notMet') expect(found.facts).toMatchObject({ firstDay: on, lastDay: plannedTo })
  })

  it('names the last day allowed, or the earliest last day', () => {
    expect(judged(limit({ most: 6 }), [], job(on, { plannedTo: '2017-01-01' })).facts).toEqual({
      ...{ firstDay: on, lastDay: '2017-01-01', most: 6, lastAllowed: '2016-08-28' },
    })
    expect(judged(limit({ least: 6 }), [], job(on, { plannedTo: '2016-03-01' })).facts).toEqual({
      ...{ firstDay: on, lastDay: '2016-03-01', least: 6, earliestLast: '2016-08-28' },
    })
  })

  it('is asked again when it is extended, from its first day', () => {
    const history = [job(on, { plannedTo: '2016-06-30' })]
    expect(verdict(limit({ most: 6 }), history, extended('2016-06-01', '2016-08-28'))).toBe('met')
    expect(verdict(limit({ most: 6 }), history, extended('2016-06-01', '2016-08-29'))).toBe('notMet')
    expect(() => judged(limit({ most: 6 }), history, jobEnds('2017-06-30'))).toThrow('says nothing')
  })

  it('is asked again at its end, where it says so', () => {
    const history = [job(on, { plannedTo: '2016-06-30' })]
    expect(verdict(limit({ most: 6, atEnd: true }), history, jobEnds('2016-08-28'))).toBe('met')
    expect(verdict(limit({ most: 6, atEnd: true }), history, jobEnds('2016-08-29'))).toBe('notMet')
    expect(verdict(limit({ least: 3, atEnd: true }), history, jobEnds('2016-05-27'))).toBe('notMet')
    expect(verdict(limit({ least: 3, atEnd: true }), history, jobEnds('2016-05-28'))).toBe('met')
  })

  it('is not known without a planned end, and waits for its end where it is asked there', () => {
    expect(judged(limit({ most: 6 }), [], open).missing.map(({ facts }) => facts['what'])).toEqual(['plannedTo'])
    expect(verdict(limit({ most: 6, atEnd: true }), [], open)).toBe('notApplicable')
    expect(verdict(limit({ least: 6, atEnd: true }), [], open)).toBe('undetermined')
  })

  it('of an intervention is asked at its end, which is never planned', () => {
    const start = InterventionStarted({ on, interventionId: 'intervention-1', kind: 'mentoring' })
    const end = (day: Day) => InterventionEnded({ on: day, interventionId: 'intervention-1' })
    const bounds = limit({ in: 'mentoring', least: 1, most: 3, atEnd: true })
    expect(verdict(bounds, [], start)).toBe('notApplicable')
    expect(verdict(bounds, [start], end('2016-03-27'))).toBe('notMet')
    expect(verdict(bounds, [start], end('2016-03-28'))).toBe('met')
    expect(verdict(bounds, [start], end('2016-05-28'))).toBe('met')
    expect(verdict(bounds, [start], end('2016-05-29'))).toBe('notMet')
  })

  it('of a subsidy counts from its first day, and of a measure from its decision', () => {
    const grant = (to: Day) =>
      SubsidyDecided({ on: '2016-02-01', subsidyId: 'subsidy-1', kind: 'townGrant', from: on, to, level: 1 })
    const months = limit({ in: 'townGrant', most: 6 })
    expect(verdict(months, [], grant('2016-08-28'))).toBe('met')
    expect(verdict(months, [], grant('2016-08-29'))).toBe('notMet')
    const longer = (to: Day) => SubsidyExtended({ on: '2016-06-01', subsidyId: 'subsidy-1', to })
    expect(verdict(months, [grant('2016-06-30')], longer('2016-08-28'))).toBe('met')
    expect(verdict(months, [grant('2016-06-30')], longer('2016-08-29'))).toBe('notMet')
    const track = (to: Day) => MeasureGranted({ on, measureId: 'measure-1', kind: 'languageTrack', to })
    expect(verdict(limit({ in: 'languageTrack', most: 6 }), [], track('2016-08-28'))).toBe('met')
    expect(verdict(limit({ in: 'measure', most: 6 }), [], track('2016-08-29'))).toBe('notMet')
  })

  it('says nothing of another kind', () => {
    expect(verdict(limit({ most: 6 }), [], job(on, { kind: 'trialJob' }))).toBe('notApplicable')
  })
})

describe('how long all of them together may last', () => {
  const inAll = (more: Partial<PeriodLimit>) => limit({ per: 'participation', ...more })
  const first = (last: Day) => [job('2016-01-10', { plannedTo: last }, 2), jobEnds(last, 2)]

  it('joins them where there is no gap', () => {
    // From 10 January: six months end on 9 July.
    expect(verdict(inAll({ most: 6 }), first('2016-02-28'), job(on, { plannedTo: '2016-07-09' }))).toBe('met')
    const found = judged(inAll({ most: 6 }), first('2016-02-28'), job(on, { plannedTo: '2016-07-10' }))
    expect(found.facts).toMatchObject({ firstDay: '2016-01-10', lastAllowed: '2016-07-09', otherDays: 0 })
    expect(found.cites.events).toHaveLength(1)
  })

  it('subtracts the days of those before a gap', () => {
    // 22 days from 10 to 31 January; six months from 29 February end on 28 August, 22 days earlier is 6 August.
    expect(verdict(inAll({ most: 6 }), first('2016-01-31'), job(on, { plannedTo: '2016-08-06' }))).toBe('met')
    const found = judged(inAll({ most: 6 }), first('2016-01-31'), job(on, { plannedTo: '2016-08-07' }))
    expect(found.facts).toMatchObject({ firstDay: on, lastAllowed: '2016-08-06', otherDays: 22 })
  })

  it('counts one that is open to its planned last day, and several kinds together', () => {
    const other = [job('2016-01-10', { kind: 'trialJob', plannedTo: '2016-01-31' }, 2)]
    const both = inAll({ in: ['summerJob', 'trialJob'], most: 6 })
    expect(verdict(both, other, job(on, { plannedTo: '2016-08-06' }))).toBe('met')
    expect(verdict(both, other, job(on, { plannedTo: '2016-08-07' }))).toBe('notMet')
    expect(verdict(inAll({ most: 6 }), other, job(on, { plannedTo: '2016-08-28' }))).toBe('met')
    // Each alone may last six months.
    expect(verdict(limit({ most: 6 }), first('2016-01-31'), job(on, { plannedTo: '2016-08-28' }))).toBe('met')
  })

  it('lasts at least so long together', () => {
    expect(verdict(inAll({ least: 6 }), first('2016-01-31'), job(on, { plannedTo: '2016-08-05' }))).toBe('notMet')
    expect(verdict(inAll({ least: 6 }), first('2016-01-31'), job(on, { plannedTo: '2016-08-06' }))).toBe('met')
  })

  it('is asked by the version in which the stretch began, of all its kinds, where it says so', () => {
    const both = { in: ['summerJob', 'trialJob'] } as const
    const program = programOf(
      [
        versionOf(inAll({ ...both, most: 12 }), { until: '2016-02-28' }),
        versionOf(inAll({ ...both, most: 6 }), { from: '2016-02-29' }),
      ],
      { applies: 'byBeginning' },
    )
    const trial = (last: Day) => [job('2016-01-10', { kind: 'trialJob', plannedTo: last }, 2), jobEnds(last, 2)]
    // Without a gap, the summer job began with the trial job, on 10 January.
    expect(verdict(program, trial('2016-02-28'), job(on, { plannedTo: '2017-01-09' }))).toBe('met')
    expect(verdict(program, trial('2016-02-28'), job(on, { plannedTo: '2017-01-10' }))).toBe('notMet')
    // With a gap it begins by itself, under the later version.
    expect(verdict(program, trial('2016-02-27'), job(on, { plannedTo: '2017-01-09' }))).toBe('notMet')
  })
})

describe('the bounds by the number of the extension', () => {
  const cases = limit({
    of: 'weeks',
    in: 'praktik',
    cases: [
      { when: { extensions: 0 }, most: 4 },
      { when: { extensions: 1 }, most: 8 },
      { most: 13, each: 4 },
    ],
  })
  const praktikId = 'praktik-1'
  const begins = (plannedTo: Day) => PraktikStarted({ on, praktikId, workplace: 'workplace-1', plannedTo })
  const longer = (day: Day, plannedTo: Day) => PraktikExtended({ on: day, praktikId, plannedTo })

  it('are those of its beginning, of its first extension, and of every other', () => {
    // From Monday 29 February: 4 weeks end on 27 March, 8 on 24 April, 13 on 29 May.
    expect(verdict(cases, [], begins('2016-03-27'))).toBe('met')
    expect(verdict(cases, [], begins('2016-03-28'))).toBe('notMet')
    const history = [begins('2016-03-27')]
    expect(verdict(cases, history, longer('2016-03-20', '2016-04-24'))).toBe('met')
    expect(verdict(cases, history, longer('2016-03-20', '2016-04-25'))).toBe('notMet')
    const again = [...history, longer('2016-03-20', '2016-04-24')]
    expect(verdict(cases, again, longer('2016-04-20', '2016-05-29'))).toBe('met')
  })

  it('are passed by an extension that adds no more than one may', () => {
    const history = [...[begins('2016-03-27'), longer('2016-03-20', '2016-04-24'), longer('2016-04-20', '2016-05-22')]]
    // Four weeks from 23 May end on 19 June, beyond the 13 weeks.
    expect(verdict(cases, history, longer('2016-05-20', '2016-06-19'))).toBe('met')
    expect(judged(cases, history, longer('2016-05-20', '2016-06-20')).facts).toMatchObject({
      plannedBefore: '2016-05-22',
      each: 4,
      lastAllowed: '2016-06-19',
    })
  })

  it('are not known where the source does not say how much an extension may add', () => {
    const open = limit({ of: 'weeks', in: 'praktik', cases: [{ most: 13, each: notSettled }] })
    const history = [begins('2016-05-29')]
    expect(judged(open, history, longer('2016-05-20', '2016-05-30')).missing.map(({ facts }) => facts['what'])).toEqual(
      ['each'],
    )
    expect(verdict(open, [], begins('2016-05-29'))).toBe('met')
    expect(verdict(open, [], begins('2016-05-30'))).toBe('notMet')
  })

  it('are none where no case fits', () => {
    const first = limit({ of: 'weeks', in: 'praktik', cases: [{ when: { extensions: 0 }, most: 4 }] })
    expect(verdict(first, [begins('2016-03-27')], longer('2016-03-20', '2016-12-31'))).toBe('notApplicable')
  })
})

describe('a bound that is not settled', () => {
  it('makes the rule not applicable, which says so', () => {
    const found = judged(limit({ most: notSettled }), [], job(on))
    expect(found.verdict).toBe('notApplicable')
    expect(found.missing.map(({ code }) => code)).toEqual(['notSettled'])
    expect(verdict({ requires: { at: 'summerJob', allOf: [{ fact: 'age', least: notSettled }] } }, [], job(on))).toBe(
      'notApplicable',
    )
    expect(
      verdict({ order: { first: 'praktik', then: 'summerJob', lasting: { months: notSettled } } }, [], job(on)),
    ).toBe('notApplicable')
  })
})

describe('a deviation from a limit', () => {
  it.each([
    [rule, true],
    ['summerJob/old', true],
    ['summerJob/other', false],
  ])('is cited by its id, also by one that it had before: %s', (cited, isExcused) => {
    const program = programOf(limit({ most: 6 }), { was: ['summerJob/old'] })
    const given = under(program).given({
      event: job(on, { plannedTo: '2017-12-31' }),
      deviation: deviationFrom(cited),
    })
    const found = participation
      .audit(program)(given.timeline)
      .find((one) => one.rule === rule)
    expect(found?.verdict).toBe('notMet')
    expect(found?.deviation !== undefined).toBe(isExcused)
  })
})
