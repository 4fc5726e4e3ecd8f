import {
  FollowUpRecorded,
  ParticipationEnded,
  type Day,
  type Exit,
  type FollowUpStatus,
  type ParticipationEvent,
} from '@jobbspar/core'
import { falkenberg } from '@jobbspar/programs'
import {
  employed,
  jobindsatsMonths,
  jobindsatsStatus,
  koladaWorkOrStudy,
  outcomes,
  outcomesUnder,
  project,
  type At,
  type History,
  type OutcomeMeasure,
} from '@jobbspar/projections'
import { givenHistory } from '@jobbspar/testing'
import { describe, expect, it } from 'vitest'
import { asOf, at, begun, ended, opened } from './told.js'

type Told = ParticipationEvent

/** A person whose participation ended on 1 June 2019, with further events. */
const left = (nth: number, exit: Exit, ...more: readonly Told[]): History =>
  givenHistory(
    'participation',
    nth,
    opened('2019-01-01', nth),
    ParticipationEnded({ on: '2019-06-01', exit, verified: true }),
    ...more,
  )

const job = (
  from: Day,
  last: Day | undefined,
  kind: 'ordinary' | 'ordinaryWithSubsidy' | 'resursjobb' = 'ordinary',
) => [
  begun(from, '2029-12-31', { kind, employer: kind === 'resursjobb' ? 'municipality' : 'private' }),
  ...(last === undefined ? [] : [ended(last)]),
]

const asked = (definition: OutcomeMeasure, histories: readonly History[], from: At = at) =>
  project({ of: outcomes(definition) }, histories, from).of

describe('work or study as Kolada counts it', () => {
  const rateOf = (...histories: readonly History[]) => asked(koladaWorkOrStudy, histories).rate

  it('counts a job of one month, and not one of a day less', () => {
    expect(rateOf(left(1, 'work', ...job('2019-06-01', '2019-06-30')))).toMatchObject({ x: 1, n: 1 })
    expect(rateOf(left(1, 'work', ...job('2019-06-01', '2019-06-29')))).toMatchObject({ x: 0, n: 1 })
  })

  it('counts two jobs of three weeks each as none: neither has lasted a month', () => {
    const second = begun('2019-06-22', '2019-07-12', { kind: 'ordinary', employmentId: 'employment-2' })
    const both = [...job('2019-06-01', '2019-06-21'), second, ended('2019-07-12', 'employment-2')]
    expect(rateOf(left(1, 'work', ...both))).toMatchObject({ x: 0, n: 1 })
  })

  it('counts a subsidised job, and one that began before the end and goes on', () => {
    expect(rateOf(left(1, 'work', ...job('2019-03-01', undefined, 'ordinaryWithSubsidy')))).toMatchObject({
      x: 1,
      n: 1,
    })
  })

  it('does not count a resursjobb, in which the same person is employed in the program', () => {
    const person = left(1, 'work', ...job('2019-06-01', undefined, 'resursjobb'))
    expect(rateOf(person)).toMatchObject({ x: 0, n: 1 })
    expect(asked(falkenberg.outcome, [person]).rate).toMatchObject({ x: 1, n: 1 })
    expect(project({ employed }, [person], at).employed).toMatchObject({ employed: [], notKnown: [{ is: 'notKnown' }] })
  })

  it('does not take a resursjobb that ended with the participation for the job the person left to', () => {
    const view = asked(koladaWorkOrStudy, [left(1, 'work', ...job('2019-01-15', '2019-06-01', 'resursjobb'))])
    expect(view).toMatchObject({ rate: { x: 0, n: 0 }, undetermined: 1 })
  })

  it('does not know of a work that no job is told of, and says between which shares the rate lies: 1 and 2 of 3', () => {
    const view = asked(koladaWorkOrStudy, [left(1, 'work'), left(2, 'education'), left(3, 'incomeSupport')])
    expect(view).toMatchObject({ rate: { x: 1, n: 2, pending: 0, provisional: true }, undetermined: 1 })
    expect(view.rate).toMatchObject({ notKnown: 1, low: 1 / 3, high: 2 / 3 })
  })

  it('waits for a job that has not lasted a month yet, until the day it has', () => {
    const person = [left(1, 'work', ...job('2019-06-01', undefined))]
    expect(asked(koladaWorkOrStudy, person, asOf('2019-06-29')).rate).toMatchObject({ x: 0, n: 0, pending: 1 })
    expect(asked(koladaWorkOrStudy, person, asOf('2019-06-30')).rate).toMatchObject({ x: 1, n: 1, pending: 0 })
  })

  it('is of all who ended, also those who moved or died', () => {
    expect(rateOf(left(1, 'education'), left(2, 'moved'), left(3, 'death'))).toMatchObject({ x: 1, n: 3, excluded: 0 })
  })

  it('is 1 where everybody succeeded, with an interval that reaches it', () => {
    const rate = rateOf(left(1, 'education'), left(2, 'work', ...job('2019-06-01', undefined)))
    expect(rate).toMatchObject({ x: 2, n: 2, rate: 1, provisional: false, interval: { high: 1 } })
  })

  it('has no rate where nobody ended', () => {
    const view = asked(koladaWorkOrStudy, [givenHistory('participation', 1, opened('2019-01-01'))])
    expect(view.rate).toMatchObject({ x: 0, n: 0, pending: 1 })
    expect(view.rate).not.toHaveProperty('rate')
    expect(asked(koladaWorkOrStudy, []).rate).not.toHaveProperty('interval')
  })
})

const asked3 = jobindsatsStatus(3)

describe('[DK-JI-01] the status on one day after the end', () => {
  const status = (monthsAfter: number, status: FollowUpStatus, on: Day = '2019-12-01') =>
    FollowUpRecorded({ on, monthsAfter, status })

  it('counts the status of its own month alone, whatever the exit was', () => {
    const person = [left(1, 'incomeSupport', status(3, 'work', '2019-09-01'), status(6, 'unemployed'))]
    expect(jobindsatsMonths.map((months) => asked(jobindsatsStatus(months), person).rate)).toMatchObject([
      ...[{ n: 0 }, { x: 1, n: 1 }, { x: 0, n: 1 }, { n: 0 }],
    ])
  })

  it('waits until the day has come: 1 September is three months after 1 June', () => {
    const person = [left(1, 'work')]
    expect(asked(asked3, person, asOf('2019-08-31'))).toMatchObject({ rate: { pending: 1 }, undetermined: 0 })
    expect(asked(asked3, person, asOf('2019-09-01'))).toMatchObject({ rate: { pending: 0 }, undetermined: 1 })
  })

  it('is not known of somebody who was not reached, nor of somebody who was not asked', () => {
    const people = [left(1, 'work', status(3, 'notReached')), left(2, 'work'), left(3, 'work', status(3, 'work'))]
    const view = asked(asked3, people)
    expect(view).toMatchObject({ rate: { x: 1, n: 1 }, undetermined: 2 })
    expect(view.rate).toMatchObject({ notKnown: 2, low: 1 / 3, high: 1 })
  })

  it('cites the ending and the answer of that month', () => {
    expect(asked(asked3, [left(1, 'work', status(3, 'work'), status(6, 'work'))]).evidence).toHaveLength(2)
  })

  it('says in itself what could not be read in the original', () => {
    for (const months of jobindsatsMonths) expect(jobindsatsStatus(months).source.status).toBe('unverified')
  })
})

describe('several definitions', () => {
  const definitions = [falkenberg.outcome, koladaWorkOrStudy, asked3]

  it('answer side by side, each as it answers alone', () => {
    const people = [left(1, 'work'), left(2, 'education'), givenHistory('participation', 3, opened('2019-01-01', 3))]
    const views = project({ all: outcomesUnder(definitions) }, people, at).all
    expect(views).toEqual(definitions.map((definition) => asked(definition, people)))
    expect(views.map(({ rate }) => rate.definition)).toEqual([
      ...['falkenberg.workOrEducation@1', 'kolada.workOrStudy@1', 'jobindsats.status.3@1'],
    ])
  })

  it('of none answer nothing', () => {
    expect(project({ all: outcomesUnder([]) }, [left(1, 'work')], at).all).toEqual([])
  })
})
