import {
  CompetenceHoursLogged,
  hours,
  ParticipationEnded,
  PraktikEnded,
  PraktikStarted,
  WorkHoursLogged,
  type Day,
  type ParticipationEvent,
  type Exit,
  type OutcomeDefinition,
} from '@jobbspar/core'
import { falkenberg } from '@jobbspar/programs'
import {
  cohort,
  competenceShare,
  employmentCertificate,
  outcomes,
  project,
  timeInPhases,
  type At,
  type History,
} from '@jobbspar/projections'
import { givenHistory } from '@jobbspar/testing'
import { describe, expect, it } from 'vitest'
import { asOf, at, begun, ended, opened } from './told.js'

const exited = (on: Day, exit: Exit) => ParticipationEnded({ on, exit, verified: true })

const people = (...endings: readonly (Exit | undefined)[]): readonly History[] =>
  endings.map((exit, i) =>
    givenHistory(
      'participation',
      i + 1,
      opened('2019-01-01', i + 1),
      ...(exit === undefined ? [] : [exited('2019-06-01', exit)]),
    ),
  )

describe('[F04] outcomes', () => {
  const asked = (histories: readonly History[], definition?: OutcomeDefinition) =>
    project({ exits: outcomes(definition) }, histories, at).exits

  it('counts work and education of all who ended, and tells who is pending: 2 of 3, and 1', () => {
    const view = asked(people('work', 'education', 'incomeSupport', undefined))
    expect(view.rate).toMatchObject({ x: 2, n: 3, rate: 2 / 3, excluded: 0, pending: 1, provisional: true })
    expect(view.rate.definition).toBe('falkenberg.workOrEducation@1')
    expect(view.byExit).toEqual({ work: 1, education: 1, incomeSupport: 1 })
  })

  it('leaves excluded exits out of the denominator: 1 of 2, and 2 excluded', () => {
    const definition: OutcomeDefinition = { ...falkenberg.outcome, excluded: ['moved', 'death'] }
    expect(asked(people('work', 'moved', 'death', 'other'), definition).rate).toMatchObject({
      ...{ x: 1, n: 2, rate: 0.5, excluded: 2, pending: 0, provisional: false },
    })
  })

  it('has no rate and no interval where nobody has ended', () => {
    for (const histories of [people(), people(undefined)]) {
      const { rate } = asked(histories)
      expect(rate).toMatchObject({ x: 0, n: 0, pending: histories.length })
      expect(rate).not.toHaveProperty('rate')
      expect(rate).not.toHaveProperty('interval')
    }
  })

  it('cites the endings, each exit its own', () => {
    const view = asked(people('work', 'work', 'pension'))
    expect(view.evidence).toHaveLength(3)
    expect(view.evidenceByExit.work).toHaveLength(2)
    expect(view.evidenceByExit.pension).toHaveLength(1)
  })
})

const logged = (worked: number, learnt: number, on: Day = '2019-06-30') => [
  WorkHoursLogged({ on, employmentId: 'employment-1', hours: hours(worked) }),
  CompetenceHoursLogged({ on, employmentId: 'employment-1', hours: hours(learnt), activity: 'swedish' }),
]

describe('[F18] the competence share', () => {
  const shareOf = (...histories: readonly History[]) => project({ share: competenceShare }, histories, at).share
  const worked = (nth: number, work: number, learnt: number, kind: 'resursjobb' | 'ordinary' = 'resursjobb') =>
    givenHistory(
      'participation',
      nth,
      ...[opened('2019-01-01', nth), begun('2019-01-01', '2019-12-31', { kind }), ...logged(work, learnt)],
      ended('2019-12-31'),
    )

  it('is competence hours of hours worked: 396 + 100 of 1 980 + 1 000 h is 16.644…%', () => {
    const view = shareOf(worked(1, 1_980, 396), worked(2, 1_000, 100))
    expect(view).toMatchObject({ worked: 2_980, competence: 496, ended: 2, reached: 1 })
    expect(view.percent).toBeCloseTo(16.6443, 4)
  })

  it('is reached at 20 % exactly: 396 of 1 980 h, and not at 395.99', () => {
    expect(shareOf(worked(1, 1_980, 396)).reached).toBe(1)
    expect(shareOf(worked(1, 1_980, 395.99)).reached).toBe(0)
  })

  it('of no hours has no percent, and is neither reached nor missed', () => {
    const view = shareOf(worked(1, 0, 0))
    expect(view).toMatchObject({ worked: 0, competence: 0, ended: 0, reached: 0 })
    expect(view).not.toHaveProperty('percent')
  })

  it('is asked of resursjobb only, and of the open ones too, which have not reached it yet', () => {
    const open = givenHistory(
      'participation',
      3,
      opened('2019-01-01', 3),
      begun('2019-01-01', '2019-12-31'),
      ...logged(100, 50),
    )
    expect(shareOf(worked(1, 1_000, 1_000, 'ordinary'), open)).toMatchObject({
      ...{ worked: 100, competence: 50, percent: 50, ended: 0, reached: 0 },
    })
  })
})

describe('time in phases', () => {
  const praktik = (from: Day, to?: Day) => [
    PraktikStarted({ on: from, praktikId: 'praktik-1', workplace: 'workplace-1', plannedTo: '2019-12-31' }),
    ...(to === undefined ? [] : [PraktikEnded({ on: to, praktikId: 'praktik-1', result: 'passed' })]),
  ]
  const daysOf = (history: History, from: At = at) =>
    Object.fromEntries(
      Object.entries(project({ time: timeInPhases }, [history], from).time).map(([phase, { days }]) => [phase, days]),
    )

  it('counts first and last days in: 31 in January before, 90 of praktik, 9 between, 31 of job, 31 after', () => {
    // Opened 1 January, praktik 1 February–1 May (28 + 31 + 30 + 1 = 90), job 11 May–10 June (31), ended 11 July.
    const told = givenHistory(
      'participation',
      1,
      ...[opened('2019-01-01'), ...praktik('2019-02-01', '2019-05-01')],
      ...[begun('2019-05-11', '2019-06-10'), ended('2019-06-10'), exited('2019-07-11', 'work')],
    )
    expect(daysOf(told)).toEqual({
      ...{ beforePraktik: 31, praktik: 90, betweenPraktikAndEmployment: 9, employment: 31, afterEmployment: 31 },
    })
  })

  it('cuts what is open at the day asked from, which counts', () => {
    const told = givenHistory('participation', 1, opened('2019-01-01'), ...praktik('2019-02-01'))
    expect(daysOf(told, asOf('2019-02-28'))).toEqual({ beforePraktik: 31, praktik: 28 })
    expect(daysOf(givenHistory('participation', 1, opened('2019-01-01')), asOf('2019-01-10'))).toEqual({
      beforePraktik: 10,
    })
  })

  it('counts a day once on which two jobs run, open or over: 29 days of a February', () => {
    const second = { employmentId: 'employment-2' } as const
    const jobs = (...more: readonly ParticipationEvent[]) =>
      givenHistory(
        'participation',
        1,
        ...[
          opened('2016-01-04'),
          begun('2016-02-01', '2016-12-31'),
          begun('2016-02-01', '2016-12-31', second),
          ...more,
        ],
      )
    expect(daysOf(jobs(), asOf('2016-02-29'))).toEqual({ beforePraktik: 28, employment: 29 })
    expect(daysOf(jobs(ended('2016-02-20')), asOf('2016-02-29'))).toMatchObject({ employment: 29 })
    const over = jobs(ended('2016-02-10'), ended('2016-02-20', 'employment-2'))
    expect(daysOf(over, asOf('2016-02-29'))).toEqual({ beforePraktik: 28, employment: 20, afterEmployment: 9 })
  })

  it('follows an employment to its planned last day where no end is recorded, and knows no day after it', () => {
    const contract = givenHistory('participation', 1, opened('2016-01-01'), begun('2016-02-01', '2016-02-29'))
    expect(daysOf(contract, asOf('2016-12-31'))).toEqual({ beforePraktik: 31, employment: 29 })
    const { time } = project({ time: timeInPhases }, [contract], asOf('2016-12-31'))
    expect(time.employment).toMatchObject({ open: 0, notKnown: 1, assumed: 0 })
    expect(project({ time: timeInPhases }, [contract], asOf('2016-02-29')).time.employment).toMatchObject({
      ...{ days: 29, open: 1, notKnown: 0 },
    })
  })

  it('follows a praktik no further than its planned last day either', () => {
    const started = givenHistory('participation', 1, opened('2016-01-01'), ...praktik('2016-02-01'))
    const { time } = project({ time: timeInPhases }, [started], asOf('2026-12-31'))
    // 335 days of 2016, and three years of 365.
    expect(time.praktik).toMatchObject({ days: 1430, open: 0, notKnown: 1 })
  })

  it('has a mean of those who were there: 31 and 10 days are 20.5', () => {
    const two = [
      givenHistory('participation', 1, opened('2019-01-01'), ...praktik('2019-02-01', '2019-02-28')),
      givenHistory('participation', 2, opened('2019-01-22', 2), ...praktik('2019-02-01', '2019-02-28')),
    ]
    const view = project({ time: timeInPhases }, two, asOf('2019-02-28')).time
    expect(view.beforePraktik).toMatchObject({ days: 41, participations: 2, mean: 20.5 })
    expect(view.employment).toBeUndefined()
  })
})

describe('[F29] the certificate', () => {
  const certified = (...histories: readonly History[]) => project({ all: employmentCertificate }, histories, at).all
  const job = (last: Day | undefined, kind: 'resursjobb' | 'ordinary' = 'resursjobb') =>
    givenHistory(
      'participation',
      1,
      ...[opened('2014-06-01'), begun('2015-03-01', '2016-02-29', { kind }), ...logged(160, 32, '2015-03-31')],
      ...(last === undefined ? [] : [ended(last)]),
    )

  it('of twelve months exactly is a whole year, to a leap day: 2015-03-01 to 2016-02-29', () => {
    expect(certified(job('2016-02-29')).wholeYears).toHaveLength(1)
  })

  it('of a day less is not', () => {
    const view = certified(job('2016-02-28'))
    expect(view.wholeYears).toEqual([])
    expect(view.certificates).toHaveLength(1)
  })

  it('of another kind or still open is none of the program’s whole years', () => {
    expect(certified(job('2016-02-29', 'ordinary')).wholeYears).toEqual([])
    expect(certified(job(undefined)).wholeYears).toEqual([])
    expect(certified(job(undefined)).certificates).toMatchObject([{ ended: false, end: 'notKnown', to: '2016-02-29' }])
  })

  it('of three months whose end no one recorded reaches to the planned last day, however late it is made', () => {
    const threeMonths = givenHistory('participation', 1, opened('2015-01-01'), begun('2015-03-01', '2015-05-31'))
    const made = (day: Day) => project({ all: employmentCertificate }, [threeMonths], asOf(day)).all.certificates
    expect(made('2015-05-01')).toMatchObject([{ to: '2015-05-01', ended: false, end: 'notYet' }])
    expect(made('2017-05-31')).toMatchObject([{ to: '2015-05-31', ended: false, end: 'notKnown' }])
  })

  it('reaches to the end of the participation where the job was open then', () => {
    const left = givenHistory(
      'participation',
      1,
      ...[opened('2015-01-01'), begun('2015-03-01', '2016-02-29')],
      ParticipationEnded({ on: '2015-06-30', exit: 'work', verified: true }),
    )
    expect(certified(left).certificates).toMatchObject([{ to: '2015-06-30', ended: false, end: 'notKnown' }])
  })

  it('tells from when to when, the hours worked and what was learnt', () => {
    expect(certified(job('2016-02-29')).certificates).toMatchObject([
      {
        ...{ employmentId: 'employment-1', from: '2015-03-01', to: '2016-02-29', ended: true },
        ...{ worked: 160, competenceHours: 32, competence: { swedish: 32 } },
      },
    ])
  })
})

describe('[F24] the cohort', () => {
  const counted = (...histories: readonly History[]) => project({ cohort }, histories, at).cohort
  const person = (nth: number, who: number, on: Day) =>
    givenHistory('participation', nth, opened('2014-01-01', who), begun(on, '2017-12-31'))

  it('counts a person once, from the first of two jobs', () => {
    const view = counted(person(1, 1, '2016-05-01'), person(2, 1, '2015-05-01'), person(3, 2, '2016-04-30'))
    expect(view).toMatchObject({ persons: 2, first: '2015-05-01', personsInFirstYear: 2 })
    expect(view.evidence).toHaveLength(2)
  })

  it('cites the same event of two jobs of one person on one day, whichever is told first', () => {
    const [one, other] = [person(1, 1, '2015-05-01'), person(2, 1, '2015-05-01')]
    expect(counted(one, other).evidence).toEqual(counted(other, one).evidence)
  })

  it('ends the first year with the last day of twelve months: 2016-04-30 is in it, 2016-05-01 is not', () => {
    expect(counted(person(1, 1, '2015-05-01'), person(2, 2, '2016-04-30')).personsInFirstYear).toBe(2)
    expect(counted(person(1, 1, '2015-05-01'), person(2, 2, '2016-05-01')).personsInFirstYear).toBe(1)
  })

  it('of nobody has no first day', () => {
    const ordinary = givenHistory(
      'participation',
      1,
      opened('2014-01-01'),
      begun('2015-05-01', '2016-04-30', { kind: 'ordinary' }),
    )
    const mayHaveBegun = { persons: [], inFirstYear: [] }
    expect(counted(ordinary)).toEqual({ persons: 0, personsInFirstYear: 0, mayHaveBegun, evidence: [] })
  })
})
