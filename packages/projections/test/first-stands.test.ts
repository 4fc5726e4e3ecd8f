import {
  CvShared,
  CvWithdrawn,
  hours,
  MatchAnswered,
  MatchProposed,
  NeedsAnalysed,
  ParticipationEnded,
  PlaceReleased,
  PlaceReserved,
  shiftMonth,
  VacancyClosed,
  VacancyPosted,
  WorkplaceRegistered,
  type Day,
  type MatchAnswer,
  type ParticipationEvent,
  type VacancyEnding,
  type WorkplaceEvent,
} from '@jobbspar/core'
import {
  activities,
  employed,
  koladaWorkOrStudy,
  outcomes,
  project,
  qualification,
  workplaces,
} from '@jobbspar/projections'
import { givenHistory } from '@jobbspar/testing'
import { describe, expect, it } from 'vitest'
import { asOf, at, begun, ended, opened, wage } from './told.js'

const person = (...events: readonly ParticipationEvent[]) => [givenHistory('participation', 1, ...events)]
const done = (...events: readonly ParticipationEvent[]) => project({ of: activities }, person(...events), at).of
const there = (...events: readonly WorkplaceEvent[]) =>
  project({ of: workplaces }, [givenHistory('workplace', 1, ...events)], at).of

describe('a second ending of a job is a finding, and the first stands', () => {
  it('in an outcome: a job of three weeks has not lasted a month', () => {
    const exit = ParticipationEnded({ on: '2019-06-01', exit: 'work', verified: true })
    const job = begun('2019-06-01', '2029-12-31', { kind: 'ordinary', employer: 'private' })
    const rate = (...endings: readonly ParticipationEvent[]) =>
      project({ of: outcomes(koladaWorkOrStudy) }, person(opened('2019-01-01'), exit, job, ...endings), at).of.rate
    expect(rate(ended('2019-06-21'))).toMatchObject({ x: 0, n: 1 })
    expect(rate(ended('2019-06-21'), ended('2019-12-31'))).toMatchObject({ x: 0, n: 1 })
  })

  it('[SE-AK-04] in a qualification: 60 hours are not enough for who claims on 29 March 2020', () => {
    const wages = Array.from({ length: 13 }, (_, i) => wage(shiftMonth('2019-03', i), 18_000, { hours: hours(60) }))
    const asked = (...endings: readonly ParticipationEvent[]) => {
      return project(
        { of: qualification },
        person(opened('2019-01-01'), begun('2019-03-01', '2020-03-31'), ...wages, ...endings),
        at,
      ).of.employed[0]?.unemploymentInsurance.is
    }
    expect(asked(ended('2020-03-29'))).toBe('qualifies')
    expect(asked(ended('2020-03-28'))).toBe('doesNotQualify')
    expect(asked(ended('2020-03-28'), ended('2020-03-29'))).toBe('doesNotQualify')
  })

  it('in who is employed, on the very day of the second', () => {
    const on = (day: Day) =>
      project(
        { of: employed },
        person(opened('2019-01-01'), begun('2019-01-01', '2019-12-31'), ended('2019-05-31'), ended('2019-06-30')),
        asOf(day),
      ).of.employed.length
    expect(on('2019-05-31')).toBe(1)
    expect(on('2019-06-30')).toBe(0)
  })
})

describe('what is counted is counted once for each id', () => {
  const proposed = (on: Day) => MatchProposed({ on, matchId: 'match-1', route: 'reverse', met: ['tasks'], unmet: [] })
  const answered = (on: Day, answer: MatchAnswer) => MatchAnswered({ on, matchId: 'match-1', answer })

  it('a match proposed twice is one, and its first answer stands', () => {
    expect(done(proposed('2019-01-02'), proposed('2019-01-03')).matchesProposed?.count).toBe(1)
    const accepted = (...events: readonly ParticipationEvent[]) => done(...events).matchesAccepted?.count
    expect(
      accepted(proposed('2019-01-02'), answered('2019-01-03', 'accepted'), answered('2019-01-04', 'accepted')),
    ).toBe(1)
    expect(
      accepted(proposed('2019-01-02'), answered('2019-01-03', 'declined'), answered('2019-01-04', 'accepted')),
    ).toBe(undefined)
    expect(accepted(answered('2019-01-03', 'accepted'))).toBe(undefined)
  })

  it('a CV that is shared already is shared once, and again after it was withdrawn', () => {
    const shared = (on: Day) => CvShared({ on })
    expect(done(shared('2019-01-02'), shared('2019-01-03')).cvsShared?.count).toBe(1)
    expect(done(shared('2019-01-02'), CvWithdrawn({ on: '2019-01-03' }), shared('2019-01-04')).cvsShared?.count).toBe(2)
  })

  it('a workplace registered twice is one, and a need analysed twice', () => {
    const registered = (on: Day) => WorkplaceRegistered({ on, workplace: 'workplace-1', ownership: 'private' })
    expect(there(registered('2019-01-02'), registered('2019-01-03')).workplaces?.count).toBe(1)
    const need = (on: Day) => NeedsAnalysed({ on, need: 'need-1', horizon: 'current' })
    expect(there(need('2019-01-02'), need('2019-01-03')).needsCurrent?.count).toBe(1)
  })

  it('a vacancy is posted and filled once, and not filled once it was closed otherwise', () => {
    const posted = (on: Day) =>
      VacancyPosted({
        ...{ on, vacancy: 'vacancy-1', tasks: ['cleaning'], hoursPerWeek: hours(20) },
        ...{ requiresEducation: false, requiresExperience: false },
      })
    const closed = (on: Day, ending: VacancyEnding) => VacancyClosed({ on, vacancy: 'vacancy-1', ending })
    const twice = there(
      ...[posted('2019-01-02'), closed('2019-01-03', 'filled')],
      ...[posted('2019-01-04'), closed('2019-01-05', 'filled')],
    )
    expect(twice).toMatchObject({ vacanciesPosted: { count: 1 }, vacanciesFilled: { count: 1 } })
    const withdrawn = there(posted('2019-01-02'), closed('2019-01-03', 'withdrawn'), closed('2019-01-04', 'filled'))
    expect(withdrawn).not.toHaveProperty('vacanciesFilled')
  })

  it('a place that was released is not held again under the same id', () => {
    const reservation = 'reservation-1'
    const reserved = (on: Day) => PlaceReserved({ on, reservation, participation: 'participation-1' })
    const told = [reserved('2019-03-01'), PlaceReleased({ on: '2019-03-31', reservation }), reserved('2019-04-01')]
    expect(there(...told)).not.toHaveProperty('placesHeld')
  })
})
