import {
  AbsenceLogged,
  AttendanceLogged,
  CompetenceHoursLogged,
  ContactMade,
  EmploymentEnded,
  hours,
  MeasureGranted,
  ParticipationEnded,
  participation,
  WorkHoursLogged,
  type AmountLimit,
  type Day,
  type ParticipationEvent,
} from '@jobbspar/core'
import { describe, expect, it } from 'vitest'
import { job, judged, problemsOf, programOf, rule, sentences, under } from './own-rules.js'

const limit = (stated: AmountLimit) => ({ limit: stated })
const begun = job('2016-03-01')
const worked = (on: Day, of: number, entry = 'a', n = 1) =>
  WorkHoursLogged({ on, employmentId: `employment-${String(n)}` as const, hours: hours(of), entry })
const learnt = (on: Day, of: number) =>
  CompetenceHoursLogged({ on, employmentId: 'employment-1', hours: hours(of), activity: 'other' })
const absent = (on: Day, of: number, entry = 'a') =>
  AbsenceLogged({ on, employmentId: 'employment-1', hours: hours(of), entry })
const talked = (on: Day, purpose: 'coaching' | 'planning' = 'coaching', entry = 'a') =>
  ContactMade({ on, coach: 'coach-1', form: 'meeting', purpose, entry })
const ends = (on: Day) => EmploymentEnded({ on, employmentId: 'employment-1', reason: 'termEnded' })

describe('the most that is logged', () => {
  const workOf = (per: AmountLimit['per'], most: number) => limit({ of: 'workHours', in: 'summerJob', per, most })

  it.each<[AmountLimit['per'], readonly ParticipationEvent[], ParticipationEvent, number]>([
    // 2016-03-07 is a Monday. What counts with the last event is up to 8 hours.
    ['day', [worked('2016-03-08', 5), worked('2016-03-07', 9)], worked('2016-03-08', 3, 'b'), 8],
    ['week', [worked('2016-03-06', 9), worked('2016-03-07', 5)], worked('2016-03-13', 3), 8],
    [{ lastMonths: 1 }, [worked('2016-03-01', 9), worked('2016-03-02', 5)], worked('2016-04-01', 3), 8],
    ['one', [worked('2016-03-02', 5), worked('2016-05-02', 9, 'a', 2)], worked('2016-06-02', 3), 8],
    ['participation', [worked('2016-03-02', 2), worked('2016-05-02', 3, 'a', 2)], worked('2016-06-02', 3), 8],
  ])('is counted per %o', (per, before, asked, amount) => {
    const history = [begun, job('2016-03-01', {}, 2), ...before]
    const found = (most: number) => judged(workOf(per, most), history, asked)
    expect(found(amount).verdict).toBe('met')
    expect(found(amount - 0.01)).toMatchObject({ verdict: 'notMet', facts: { workHours: amount, most: amount - 0.01 } })
  })

  it('is a finding at the report that reaches beyond it, which is recorded, and cites what was counted', () => {
    const program = programOf(limit({ of: 'absences', in: 'summerJob', per: { lastMonths: 12 }, most: 2 }))
    const third = absent('2016-06-01', 8)
    under(program)
      .given(begun, absent('2016-04-01', 8), absent('2016-05-02', 4))
      .when(third)
      .then(third)
      .finds(rule)
      .because(rule, { absences: 3, most: 2, from: '2015-06-02' })
    const found = judged(program, [begun, absent('2016-04-01', 8), absent('2016-05-02', 4)], third)
    expect(found.cites.events).toHaveLength(2)
  })

  it('says nothing of what it does not count', () => {
    const coaching = limit({ of: 'coachingContact', per: 'week', most: 1 })
    expect(judged(coaching, [talked('2016-03-07')], talked('2016-03-08', 'planning')).verdict).toBe('notApplicable')
    expect(judged(coaching, [talked('2016-03-07')], talked('2016-03-08')).verdict).toBe('notMet')
    expect(judged(coaching, [talked('2016-03-06')], talked('2016-03-07')).verdict).toBe('met')
    const work = workOf('day', 1)
    const other = [job('2016-03-01', { kind: 'trialJob' })]
    expect(judged(work, other, worked('2016-03-02', 8)).verdict).toBe('notApplicable')
  })

  it('counts attendance in a measure', () => {
    const track = MeasureGranted({ on: '2016-03-01', measureId: 'measure-1', kind: 'languageTrack' })
    const there = (on: Day, of: number) => AttendanceLogged({ on, in: 'measure-1', hours: hours(of) })
    const day = limit({ of: 'attendanceHours', in: 'languageTrack', per: 'week', most: 20 })
    expect(judged(day, [track, there('2016-03-07', 12)], there('2016-03-09', 8)).verdict).toBe('met')
    expect(judged(day, [track, there('2016-03-07', 12)], there('2016-03-09', 8.01)).verdict).toBe('notMet')
  })
})

describe('the least that is logged', () => {
  const coached = limit({ of: 'coachingContact', in: 'summerJob', per: 'one', least: 2 })

  it('is asked at the end, of the days of the one that ends', () => {
    const history = [talked('2016-02-29'), begun, talked('2016-03-01'), talked('2016-04-01', 'planning')]
    expect(judged(coached, history, ends('2016-05-31'))).toMatchObject({
      verdict: 'notMet',
      facts: { coachingContact: 1, least: 2, firstDay: '2016-03-01', lastDay: '2016-05-31', latest: '2016-03-01' },
    })
    expect(judged(coached, [...history, talked('2016-05-31')], ends('2016-05-31')).verdict).toBe('met')
  })

  it('is due until then, and no longer once the participation has ended', () => {
    const at = under(programOf(coached)).given(begun, talked('2016-03-01'))
    const due = (history: typeof at, asOf: Day) =>
      participation
        .obligations(programOf(coached))(history.timeline, asOf)
        .filter((one) => one.rule === rule)
        .map(({ what, of, by, missing, unit, status }) => ({ what, of, by, missing, unit, status }))
    const one = { what: 'coachingContact', of: 'employment-1', by: '2016-12-31', missing: 1, unit: 'times' }
    expect(due(at, '2016-12-31')).toEqual([{ ...one, status: 'due' }])
    expect(due(at, '2017-01-01')).toEqual([{ ...one, status: 'overdue' }])
    expect(due(at.given(talked('2016-04-01')), '2016-12-31')).toEqual([])
    const over = ParticipationEnded({ on: '2016-06-30', exit: 'work', verified: true })
    expect(due(at.given(over), '2016-12-31')).toEqual([])
  })
})

describe('a share of another amount', () => {
  const share = limit({ of: 'competenceHours', in: 'summerJob', per: 'one', least: 10, percentOf: 'workHours' })

  it('is asked at the end, to the hundredth of an hour', () => {
    // A tenth of 33.33 hours is 3.333: 3.34 is the least number of hundredths that reaches it.
    const history = (of: number) => [begun, worked('2016-03-02', 33.33), learnt('2016-03-02', of)]
    expect(judged(share, history(3.34), ends('2016-05-31')).verdict).toBe('met')
    expect(judged(share, history(3.33), ends('2016-05-31'))).toMatchObject({
      verdict: 'notMet',
      facts: { competenceHours: 3.33, workHours: 33.33, required: 3.34, short: 0.01, percent: 10 },
      cites: { everyOf: ['WorkHoursLogged', 'CompetenceHoursLogged'] },
    })
  })

  it('is not asked where there is nothing of which it is a share', () => {
    expect(judged(share, [begun], ends('2016-05-31')).verdict).toBe('notApplicable')
  })

  it('can also be a highest one', () => {
    const most = limit({ of: 'absenceHours', in: 'summerJob', per: 'one', most: 50, percentOf: 'workHours' })
    const history = (of: number) => [begun, worked('2016-03-02', 10), absent('2016-03-03', of)]
    expect(judged(most, history(5), ends('2016-05-31')).verdict).toBe('met')
    expect(judged(most, history(5.01), ends('2016-05-31')).verdict).toBe('notMet')
  })
})

describe('a limit on an amount in a file', () => {
  it.each<[string, object, string]>([
    ['without what it counts for', { of: 'workHours', per: 'one', most: 1 }, 'limit/in'],
    ['in what nothing is logged for', { of: 'workHours', in: 'languageTrack', per: 'one', most: 1 }, 'limit/in'],
    ['with a lowest amount a day', { of: 'workHours', in: 'summerJob', per: 'day', least: 1 }, 'limit/per'],
    [
      'that is a share of times',
      { of: 'workHours', in: 'summerJob', per: 'one', least: 1, percentOf: 'contacts' },
      'limit/percentOf',
    ],
    ['without a bound', { of: 'contacts', per: 'week' }, 'limit'],
    ['of no months', { of: 'contacts', per: { lastMonths: 0 }, most: 1 }, 'limit/per/lastMonths'],
    ['of what is not counted', { of: 'smiles', in: 'summerJob', per: 'one', most: 1 }, 'limit/of'],
  ])('%s is a problem at its path', (_what, stated, path) => {
    expect(problemsOf({ limit: stated }).map(([at]) => at)).toContain(path)
  })

  it('has a sentence in three languages', () => {
    const of = limit({ of: 'absences', in: 'summerJob', per: { lastMonths: 12 }, most: 4 })
    expect(sentences(of)).toEqual([
      'Absences in a summer job: at most 4 in the last 12 months.',
      'Frånvarotillfällen i ett summer job: högst 4 inom loppet av 12 månader.',
      'Fravær i antal gange i et summer job: højst 4 inden for de seneste 12 måneder.',
    ])
  })
})
