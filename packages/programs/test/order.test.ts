import {
  EmploymentEnded,
  EmploymentExtended,
  FamiliarityConfirmed,
  JobGoalAgreed,
  MeasureEnded,
  MeasureGranted,
  participation,
  ParticipationPaused,
  ParticipationResumed,
  PraktikStarted,
  RehabilitationTeamMet,
  StepTaken,
  SubsidyDecided,
  type Day,
  type Order,
} from '@jobbspar/core'
import { describe, expect, it } from 'vitest'
import { deviationFrom } from '@jobbspar/testing'
import { job, judged, praktik, programOf, rule, under, verdict } from './own-rules.js'

const on: Day = '2016-06-13'
const order = (more: Partial<Order> & Pick<Order, 'first'>) => ({ order: { then: 'summerJob', ...more } }) as const
const step = (day: Day, name: string, about?: 'workplace-1' | 'workplace-2') =>
  StepTaken({ on: day, step: name, ...(about === undefined ? {} : { about }) })
const grant = (day: Day, from: Day, to: Day, kind = 'townGrant', n = 1) =>
  SubsidyDecided({ on: day, subsidyId: `subsidy-${String(n)}` as const, kind, from, to, level: 1 })
const track = (day: Day, to?: Day) =>
  MeasureGranted({ on: day, measureId: 'measure-1', kind: 'languageTrack', ...(to === undefined ? {} : { to }) })

describe('what comes first', () => {
  it('has begun before: a subject by its kind or as a whole', () => {
    expect(verdict(order({ first: 'languageTrack' }), [], job(on))).toBe('notMet')
    expect(verdict(order({ first: 'languageTrack' }), [track('2016-06-01')], job(on))).toBe('met')
    expect(verdict(order({ first: 'measure' }), [track('2016-06-01')], job(on))).toBe('met')
    expect(verdict(order({ first: ['praktik', 'trialJob'] }), [track('2016-06-01')], job(on))).toBe('notMet')
    // A day too late is not before.
    expect(verdict(order({ first: 'languageTrack' }), [track('2016-06-14')], job(on))).toBe('notMet')
    expect(judged(order({ first: 'languageTrack' }), [], job(on)).facts).toMatchObject({ first: 'none', on })
  })

  it('is a step that was taken, by a word of the program or an event of its own', () => {
    const applied = order({ first: 'application' })
    expect(verdict(applied, [step('2016-06-01', 'interview')], job(on))).toBe('notMet')
    expect(verdict(applied, [step('2016-06-01', 'application')], job(on))).toBe('met')
    expect(verdict(applied, [step('2016-06-14', 'application')], job(on))).toBe('notMet')
    const team = { order: { first: 'JobGoalAgreed', then: 'RehabilitationTeamMet' } } as const
    const met = RehabilitationTeamMet({ on, recommendation: 'fleksjob' })
    expect(verdict(team, [], met)).toBe('notMet')
    expect(verdict(team, [JobGoalAgreed({ on: '2016-06-01', jobGoal: 'cook' })], met)).toBe('met')
  })

  it('comes before a step, and says nothing of another step', () => {
    const steps = { order: { first: 'application', then: 'interview' } } as const
    expect(verdict(steps, [], step(on, 'interview'))).toBe('notMet')
    expect(verdict(steps, [], step(on, 'application'))).toBe('notApplicable')
    expect(verdict(steps, [step('2016-06-01', 'application')], step(on, 'interview'))).toBe('met')
  })

  it('ended with a result, where that is asked', () => {
    const passed = order({ first: 'praktik', result: 'passed' })
    expect(verdict(passed, praktik('2016-03-01', '2016-03-31', 1, 'failed'), job(on))).toBe('notMet')
    expect(verdict(passed, praktik('2016-03-01', '2016-03-31'), job(on))).toBe('met')
  })

  it('is about what a field of what follows names', () => {
    const same = order({ first: 'application', by: 'workplace' })
    const at = job(on, { workplace: 'workplace-1' })
    expect(verdict(same, [step('2016-06-01', 'application', 'workplace-1')], at)).toBe('met')
    expect(judged(same, [step('2016-06-01', 'application', 'workplace-2')], at).facts).toMatchObject({
      ...{ first: 'none', workplace: 'workplace-1', others: ['workplace-2'] },
    })
    expect(verdict(same, [step('2016-06-01', 'application')], at)).toBe('notMet')
    expect(verdict(same, [step('2016-06-01', 'application', 'workplace-1')], job(on))).toBe('undetermined')
    const familiar = order({ first: 'FamiliarityConfirmed', by: 'workplace' })
    expect(verdict(familiar, [FamiliarityConfirmed({ on: '2016-06-01', workplace: 'workplace-1' })], at)).toBe('met')
    expect(verdict(familiar, [FamiliarityConfirmed({ on: '2016-06-01', workplace: 'workplace-2' })], at)).toBe('notMet')
  })

  it('is not asked of what goes on without a gap, where it says so', () => {
    const gapless = order({ first: 'languageTrack', unlessGapless: true })
    const before = (last: Day) => [
      job('2016-05-02', { plannedTo: last }, 2),
      EmploymentEnded({ on: last, employmentId: 'employment-2', reason: 'termEnded' }),
    ]
    expect(verdict(gapless, before('2016-06-12'), job(on))).toBe('notApplicable')
    expect(verdict(gapless, before('2016-06-11'), job(on))).toBe('notMet')
  })
})

describe('how long before', () => {
  it.each<[Partial<Order>, Day, string]>([
    // The praktik ended on 31 March 2016.
    [{ within: { days: 30 } }, '2016-04-30', 'met'],
    [{ within: { days: 30 } }, '2016-05-01', 'notMet'],
    [{ within: { weeks: 2 } }, '2016-04-14', 'met'],
    [{ within: { weeks: 2 } }, '2016-04-15', 'notMet'],
    [{ within: { months: 3 } }, '2016-06-30', 'met'],
    [{ within: { months: 3 } }, '2016-07-01', 'notMet'],
    [{ within: { years: 1 } }, '2017-03-31', 'met'],
    [{ within: { years: 1 } }, '2017-04-01', 'notMet'],
    [{ notBefore: { days: 10 } }, '2016-04-09', 'notMet'],
    [{ notBefore: { days: 10 } }, '2016-04-10', 'met'],
    [{ notBefore: { months: 1 } }, '2016-04-29', 'notMet'],
    [{ notBefore: { months: 1 } }, '2016-04-30', 'met'],
    [{ notBefore: { days: 10 }, within: { days: 20 } }, '2016-04-09', 'notMet'],
    [{ notBefore: { days: 10 }, within: { days: 20 } }, '2016-04-15', 'met'],
    [{ notBefore: { days: 10 }, within: { days: 20 } }, '2016-04-21', 'notMet'],
  ])('%o is asked of a beginning on %s: %s', (more, day, expected) => {
    const history = praktik('2016-03-01', '2016-03-31')
    const found = judged(order({ first: 'praktik', ...more }), history, job(day, { plannedTo: '2017-12-31' }))
    expect(found.verdict).toBe(expected)
    if (expected === 'notMet') expect(found.facts).toMatchObject({ lastDay: '2016-03-31', on: day })
  })

  it('states the first day on which it may begin, and no day where it is too late', () => {
    const history = praktik('2016-03-01', '2016-03-31')
    const early = judged(order({ first: 'praktik', notBefore: { months: 1 } }), history, job('2016-04-01'))
    expect(early.passesFrom).toBe('2016-04-30')
    const late = judged(order({ first: 'praktik', within: { months: 1 } }), history, job('2016-06-01'))
    expect(late.passesFrom).toBeUndefined()
    expect(late.facts).toMatchObject({ lastAllowed: '2016-04-30' })
  })

  it('counts from the latest step', () => {
    const steps = [step('2016-01-10', 'application'), step('2016-06-01', 'application')]
    const within = order({ first: 'application', within: { months: 1 } })
    expect(verdict(within, steps, job('2016-07-01'))).toBe('met')
    expect(verdict(within, steps, job('2016-07-02'))).toBe('notMet')
    expect(verdict(within, steps.slice(0, 1), job('2016-06-01'))).toBe('notMet')
  })

  it('while it goes on, it is not too long ago, and nothing comes a while after it', () => {
    const open = [track('2016-01-10')]
    expect(verdict(order({ first: 'languageTrack', within: { days: 1 } }), open, job(on))).toBe('met')
    expect(judged(order({ first: 'languageTrack', notBefore: { days: 1 } }), open, job(on)).facts).toMatchObject({
      first: 'open',
    })
    const both = { within: { months: 6 }, notBefore: { months: 3 } }
    expect(verdict(order({ first: 'languageTrack', ...both }), open, job(on))).toBe('notMet')
    // One that has ended does not hide one that goes on.
    const two = [
      ...[track('2016-01-10'), MeasureEnded({ on: '2016-01-20', measureId: 'measure-1' })],
      MeasureGranted({ on: '2016-02-01', measureId: 'measure-2', kind: 'languageTrack' }),
    ]
    expect(verdict(order({ first: 'languageTrack', notBefore: { months: 3 } }), two, job(on))).toBe('notMet')
    expect(verdict(order({ first: 'languageTrack', within: { months: 3 } }), two, job(on))).toBe('met')
  })

  it('is asked only where something comes first, where it says so', () => {
    const ifAny = order({ first: 'praktik', ifAny: true, notBefore: { months: 3 } })
    expect(verdict(ifAny, [], job(on))).toBe('met')
    expect(verdict(ifAny, praktik('2016-03-01', '2016-03-31'), job(on))).toBe('notMet')
    expect(verdict(ifAny, praktik('2016-03-01', '2016-03-12'), job(on))).toBe('met')
    const lasting = order({ first: 'praktik', ifAny: true, lasting: { months: 1 } })
    expect(verdict(lasting, [], job(on))).toBe('met')
    expect(verdict(lasting, praktik('2016-03-01', '2016-03-30'), job(on))).toBe('notMet')
    expect(verdict(lasting, praktik('2016-03-01', '2016-03-31'), job(on))).toBe('met')
  })
})

describe('how long it lasted', () => {
  it.each<[NonNullable<Order['lasting']>, Day, Day, string]>([
    [{ months: 3 }, '2016-01-15', '2016-04-14', 'met'],
    [{ months: 3 }, '2016-01-15', '2016-04-13', 'notMet'],
    [{ months: 3 }, '2016-02-01', '2016-04-30', 'met'],
    [{ months: 3 }, '2016-02-01', '2016-04-29', 'notMet'],
    [{ days: 10 }, '2016-02-25', '2016-03-05', 'met'],
    [{ days: 10 }, '2016-02-25', '2016-03-04', 'notMet'],
    [{ weeks: 2 }, '2016-02-01', '2016-02-14', 'met'],
    [{ weeks: 2 }, '2016-02-01', '2016-02-13', 'notMet'],
    [{ years: 1 }, '2016-01-05', '2017-01-04', 'met'],
    [{ years: 1 }, '2016-01-05', '2017-01-03', 'notMet'],
  ])('%o is asked of %s to %s: %s', (lasting, from, last, expected) => {
    const asked = job('2017-06-13', { plannedTo: '2017-12-31' })
    expect(verdict(order({ first: 'praktik', lasting }), praktik(from, last), asked)).toBe(expected)
  })

  const months = order({ first: 'praktik', result: 'passed', lasting: { months: 3 } })

  it('has ended before: not on the first day of what follows', () => {
    expect(verdict(months, praktik('2016-01-15', '2016-06-12'), job(on))).toBe('met')
    expect(verdict(months, praktik('2016-01-15', '2016-06-13'), job(on))).toBe('notMet')
  })

  it('joins two without a gap, and not two with one', () => {
    const two = (again: Day) => [...praktik('2016-01-15', '2016-02-29', 1), ...praktik(again, '2016-04-14', 2)]
    expect(verdict(months, two('2016-03-01'), job(on))).toBe('met')
    expect(verdict(months, two('2016-03-02'), job(on))).toBe('notMet')
    // One that was not passed breaks the stretch.
    const failed = [...praktik('2016-01-15', '2016-02-29', 1, 'failed'), ...praktik('2016-03-01', '2016-04-14', 2)]
    expect(verdict(months, failed, job(on))).toBe('notMet')
    expect(verdict(order({ first: 'praktik', lasting: { months: 3 } }), failed, job(on))).toBe('met')
  })

  it('leaves out the days of a pause', () => {
    const paused = (last: Day) => {
      const [start, end] = praktik('2016-01-15', last)
      return [start, ParticipationPaused({ on: '2016-02-01' }), ParticipationResumed({ on: '2016-02-06' }), end]
    }
    expect(verdict(months, paused('2016-04-18'), job(on))).toBe('notMet')
    expect(verdict(months, paused('2016-04-19'), job(on))).toBe('met')
    expect(judged(months, paused('2016-04-18'), job(on)).facts).toMatchObject({ pausedDays: 5 })
  })

  it('states the first day on which one that is open would be long enough', () => {
    const start = PraktikStarted({
      on: '2016-05-10',
      praktikId: 'praktik-1',
      workplace: 'workplace-1',
      plannedTo: '2016-12-31',
    })
    expect(judged(months, [start], job(on)).passesFrom).toBe('2016-08-10')
    const begun = praktik('2016-04-10', '2016-05-09', 2)
    expect(judged(months, [...begun, start], job(on)).passesFrom).toBe('2016-07-10')
    expect(judged(months, begun, job(on)).passesFrom).toBeUndefined()
    // On the day after, the praktik is still open, and when it ends is not known.
    expect(judged(months, [start], job('2016-08-10')).passesFrom).toBeUndefined()
  })

  it('is a subsidy up to its last day', () => {
    const lasted = order({ first: 'townGrant', lasting: { months: 3 } })
    expect(verdict(lasted, [grant('2016-01-10', '2016-02-01', '2016-04-30')], job(on))).toBe('met')
    expect(verdict(lasted, [grant('2016-01-10', '2016-02-01', '2016-04-29')], job(on))).toBe('notMet')
    expect(verdict(lasted, [grant('2016-01-10', '2016-02-01', '2016-06-13')], job(on))).toBe('notMet')
  })

  it('and how long before it ended', () => {
    const recent = order({ first: 'praktik', lasting: { months: 1 }, within: { months: 2 } })
    const history = praktik('2016-02-01', '2016-02-29')
    expect(verdict(recent, history, job('2016-04-29'))).toBe('met')
    expect(judged(recent, history, job('2016-04-30')).facts).toMatchObject({ lastAllowed: '2016-04-29' })
    // A later one that was too short does not count.
    expect(verdict(recent, [...history, ...praktik('2016-04-01', '2016-04-10', 2)], job('2016-05-02'))).toBe('notMet')
    const later = order({ first: 'praktik', lasting: { months: 1 }, notBefore: { days: 10 } })
    expect(judged(later, history, job('2016-03-09')).passesFrom).toBe('2016-03-10')
    expect(verdict(later, history, job('2016-03-10'))).toBe('met')
  })
})

describe('what is covered', () => {
  const beginning = order({ first: 'languageTrack', covers: 'beginning' })
  const whole = order({ first: 'languageTrack', covers: 'whole' })

  it('is the first day of what follows', () => {
    expect(verdict(beginning, [track('2016-06-01', '2016-06-13')], job(on))).toBe('met')
    expect(judged(beginning, [track('2016-06-01', '2016-06-12')], job(on)).facts).toMatchObject({
      lastDay: '2016-06-12',
      on,
    })
    expect(verdict(beginning, [track('2016-06-01')], job(on))).toBe('met')
    expect(verdict(beginning, [], job(on))).toBe('notMet')
    const ended = MeasureEnded({ on: '2016-06-12', measureId: 'measure-1' })
    expect(verdict(beginning, [track('2016-06-01', '2016-12-31'), ended], job(on))).toBe('notMet')
  })

  it('is all of what follows, to its planned last day', () => {
    const until = (plannedTo: Day) => job(on, { plannedTo })
    expect(verdict(whole, [track('2016-06-01', '2016-09-30')], until('2016-09-30'))).toBe('met')
    expect(judged(whole, [track('2016-06-01', '2016-09-30')], until('2016-10-01')).facts).toMatchObject({
      lastDay: '2016-09-30',
      plannedTo: '2016-10-01',
    })
  })

  it('is covered by the subsidy that it names', () => {
    const cited = order({ first: 'townGrant', by: 'subsidyId', covers: 'beginning' })
    const carried = job(on, { subsidyId: 'subsidy-1' })
    expect(judged(cited, [], job(on)).facts).toMatchObject({ subsidyId: 'none', required: ['townGrant'] })
    expect(judged(cited, [], carried).facts).toMatchObject({ subsidyId: 'subsidy-1', decidedBefore: false })
    expect(verdict(cited, [grant('2016-05-02', '2016-06-13', '2016-12-31')], carried)).toBe('met')
    expect(verdict(cited, [grant('2016-05-02', '2016-06-14', '2016-12-31')], carried)).toBe('notMet')
    expect(verdict(cited, [grant('2016-05-02', '2016-05-02', '2016-06-12')], carried)).toBe('notMet')
    const other = [grant('2016-05-02', '2016-06-13', '2016-12-31', 'nystartsjobb')]
    expect(judged(cited, other, carried).facts).toMatchObject({ kind: 'nystartsjobb' })
    // A subsidy as a whole is any kind of it.
    expect(verdict(order({ first: 'subsidy', by: 'subsidyId', covers: 'beginning' }), other, carried)).toBe('met')
  })

  it('is covered by the subsidy that it names to its planned last day, also when it is extended', () => {
    const cited = order({ first: 'townGrant', by: 'subsidyId', covers: 'whole' })
    const carried = job(on, { subsidyId: 'subsidy-1', plannedTo: '2016-12-31' })
    const granted = (to: Day) => grant('2016-05-02', '2016-06-13', to)
    expect(verdict(cited, [granted('2016-12-31')], carried)).toBe('met')
    expect(judged(cited, [granted('2016-12-30')], carried).facts).toMatchObject({ to: '2016-12-30' })
    const longer = EmploymentExtended({ on: '2016-12-01', employmentId: 'employment-1', plannedTo: '2017-01-31' })
    expect(verdict(cited, [granted('2017-01-31'), carried], longer)).toBe('met')
    expect(verdict(cited, [granted('2017-01-30'), carried], longer)).toBe('notMet')
    const added = order({ first: 'townGrant', by: 'subsidyId', covers: 'beginning' })
    const second = EmploymentExtended({ ...longer.data, subsidyId: 'subsidy-2' })
    const [one, two] = [granted('2016-12-31'), grant('2016-11-02', '2017-01-01', '2017-01-31', 'townGrant', 2)]
    expect(verdict(added, [one, carried, two], second)).toBe('met')
    expect(verdict(added, [one, carried], longer)).toBe('notApplicable')
  })
})

describe('a deviation from an order', () => {
  it.each([
    [rule, true],
    ['application/old', true],
    ['application/other', false],
  ])('is cited by its id, also by one that it had before: %s', (cited, isExcused) => {
    const program = programOf(order({ first: 'application' }), { was: ['application/old'] })
    const given = under(program).given({ event: job(on), deviation: deviationFrom(cited) })
    const found = participation
      .audit(program)(given.timeline)
      .find((one) => one.rule === rule)
    expect(found?.verdict).toBe('notMet')
    expect(found?.deviation !== undefined).toBe(isExcused)
  })
})
