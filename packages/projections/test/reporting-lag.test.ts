import {
  CoachAppointed,
  ContactMade,
  endOfDay,
  isMoney,
  ParticipationEnded,
  sek,
  TaskForceJoined,
  WorkplaceRegistered,
  type CompleteTo,
  type Day,
  type EventsOfKind,
  type Exit,
  type StreamKind,
} from '@jobbspar/core'
import { bengtsfors, hassleholm, hedensted } from '@jobbspar/programs'
import { contents, reportOn, type At, type Figure, type History } from '@jobbspar/projections'
import { givenHistory } from '@jobbspar/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scaled } from '../../../test/chance.js'
import { at as late, begun, ended, opened, wage } from './told.js'

// The library's reporting lag is 30 days, and 45 days for endings of employments. On the last day of June 2019, with
// the knowledge of that evening, nothing in June is settled. On 14 August everything is settled.
const day: Day = '2019-06-30'
const evening = endOfDay(day, 'Europe/Stockholm')

const all = (program: At['program']): At['program'] => ({
  ...program,
  coverage: { ...program.coverage, all: { is: 'modelled', by: contents.map(({ id }) => `figure:${id}`) } },
})

const asked = (histories: readonly History[], more: Partial<At> = {}) => {
  const at: At = { ...late, asOf: day, knownAt: evening, ...more }
  const { figures } = reportOn(histories, { ...at, program: all(at.program) })
  return (id: string): Pick<Figure, 'value' | 'rate' | 'uncertainty' | 'cells'> => {
    const found = figures.find((figure) => figure.id === id)
    if (found === undefined) throw new Error(`No figure ${id}.`)
    return found
  }
}

/** The value of a figure, with its bounds. */
const said = ({
  value,
  uncertainty: { low, high, notKnown, assumed, provisional } = {} as never,
}: ReturnType<ReturnType<typeof asked>>) => ({
  ...(value === undefined ? {} : { value }),
  ...(low === undefined ? {} : { low }),
  ...(high === undefined ? {} : { high }),
  ...{ notKnown, assumed, provisional },
})

/** A number of participations opened in 2018. The first of them ended in May 2019 with the given exits. */
const people = (count: number, ...exits: readonly Exit[]): readonly History[] =>
  Array.from({ length: count }, (_, i) => {
    const exit = exits[i]
    return givenHistory(
      'participation',
      i + 1,
      opened('2018-01-10', i + 1),
      ...(exit === undefined
        ? []
        : [ParticipationEnded({ on: '2019-05-02', exit, verified: true, sector: 'private' })]),
    )
  })

const complete: CompleteTo = { exits: day, employments: day, participations: day }
const settled = { assumed: 0, notKnown: 0, provisional: false }

describe('twenty participations, of which eighteen ended: 12 in work, 2 in education, 4 in income support', () => {
  const twenty = people(
    20,
    ...Array.from({ length: 12 }, (): Exit => 'work'),
    ...(['education', 'education', 'incomeSupport', 'incomeSupport', 'incomeSupport', 'incomeSupport'] as const),
  )

  it('of the two open ones it is not known by the evening of the day whether they ended', () => {
    const figure = asked(twenty)
    expect(figure('outcome').rate).toMatchObject({
      ...{ x: 14, n: 18, pending: 0, notKnown: 2, assumed: 0, rate: 14 / 18, low: 14 / 20, high: 16 / 20 },
      provisional: true,
    })
    const open = { notKnown: 2, assumed: 0, provisional: true }
    expect(said(figure('ended'))).toEqual({ value: 18, low: 18, high: 20, ...open })
    // 2 of 14 are more than a tenth, 2 of 20 are not.
    expect(said(figure('jobs'))).toEqual({ low: 12, high: 14, ...open })
    expect(said(figure('reachedOutcome'))).toEqual({ low: 14, high: 16, ...open })
    expect(said(figure('exit.education'))).toEqual({ low: 2, high: 4, ...open })
    expect(said(figure('daysToEnd'))).toMatchObject({ notKnown: 2, provisional: true })
    expect(said(figure('daysToEnd'))).not.toHaveProperty('low')
  })

  it('where all exits are delivered they are open, and the counts are what they are', () => {
    const figure = asked(twenty, { completeTo: complete })
    expect(figure('outcome').rate).toMatchObject({ x: 14, n: 18, pending: 2, notKnown: 0, low: 14 / 18, high: 14 / 18 })
    expect(said(figure('ended'))).toEqual({ value: 18, low: 18, high: 18, ...settled })
    expect(said(figure('exit.education'))).toEqual({ value: 2, low: 2, high: 2, ...settled })
  })

  it('and so on the last day of the lag, not the day before', () => {
    const known = (on: Day) => asked(twenty, { knownAt: endOfDay(on, 'Europe/Stockholm') })('outcome').rate
    expect(known('2019-07-29')).toMatchObject({ notKnown: 2, pending: 0 })
    expect(known('2019-07-30')).toMatchObject({ notKnown: 0, pending: 2 })
  })

  it('the flow of the second quarter is 20 at the start, 18 that left and 0 to 2 at the end', () => {
    const figure = asked(twenty, { period: { first: '2019-04-01', last: '2019-06-30' } })
    expect(said(figure('participationsAtStart'))).toMatchObject({ value: 20, low: 20, high: 20, notKnown: 0 })
    expect(said(figure('participationsLeft'))).toMatchObject({ value: 18, low: 18, high: 20, notKnown: 2 })
    expect(said(figure('leftIn.education'))).toMatchObject({ low: 2, high: 4, notKnown: 2 })
    expect(said(figure('participationsAtEnd'))).toEqual({ low: 0, high: 2, notKnown: 2, assumed: 0, provisional: true })
    expect(said(figure('personsAtEnd'))).toMatchObject({ low: 0, high: 2, notKnown: 2 })
  })

  it('persons with a job are 120 to 140 per cent of a target of ten', () => {
    const autumn = {
      program: hassleholm,
      asOf: '2021-10-31',
      knownAt: endOfDay('2021-10-31', 'Europe/Stockholm'),
    } as const
    expect(said(asked(twenty, autumn)('targetAttainment'))).toEqual({
      low: 120,
      high: 140,
      notKnown: 2,
      assumed: 0,
      provisional: true,
    })
    expect(asked(twenty, { ...autumn, completeTo: { exits: '2021-10-31' } })('targetAttainment').value).toBe(120)
  })

  it('at 17 % three are expected of 18, and 3.4 of 20', () => {
    const { uncertainty } = asked(twenty, { program: hedensted })('expectedAtBaseline')
    expect(uncertainty).toMatchObject({ low: 3.06, high: 3.4, notKnown: 2 })
  })
})

describe('what each success costs', () => {
  it('lies between the cost for all who may have succeeded and that for those who have: 12 000 for 1 and for 2', () => {
    const [first, ...others] = people(2, 'work')
    const costly = givenHistory(
      'participation',
      1,
      ...[opened('2018-01-10'), begun('2018-02-01', '2018-02-28', { employer: 'private' }), ended('2018-02-28')],
      wage('2018-02', 12_000),
      ParticipationEnded({ on: '2019-05-02', exit: 'work', verified: true }),
    )
    expect(first?.kind).toBe('participation')
    const { uncertainty, value } = asked([costly, ...others], {
      completeTo: { wages: day, subsidies: day, employments: day, subsidyDecisions: day },
    })('costPerSuccess')
    const { low, high } = uncertainty ?? {}
    if (!isMoney(low) || !isMoney(high)) throw new Error('The cost has no bounds.')
    expect(value).toBeUndefined()
    expect(high.minor).toBeGreaterThan(sek(12_000).minor)
    expect([2 * low.minor - high.minor === 0 || 2 * low.minor - high.minor === 1, uncertainty?.notKnown]).toEqual([
      true,
      1,
    ])
  })
})

describe('hired persons', () => {
  it('are one of ten by what is recorded, and up to ten while new jobs may be reported', () => {
    const hired = givenHistory('participation', 1, opened('2018-01-10', 1), begun('2018-05-01', '2019-04-30'))
    const cohort = [hired, ...people(10).slice(1)]
    const figure = asked(cohort)
    expect(said(figure('persons'))).toEqual({ low: 1, high: 10, notKnown: 9, assumed: 0, provisional: true })
    // No one hired in June 2019 was hired in the year from May 2018.
    expect(said(figure('personsInFirstYear'))).toEqual({ value: 1, low: 1, high: 1, ...settled })
    expect(said(asked(cohort, { completeTo: complete })('persons'))).toEqual({ value: 1, low: 1, high: 1, ...settled })
  })

  it('have a certificate of a whole year, or may have one where the end is not recorded', () => {
    const year = (nth: number, ...end: readonly EventsOfKind['participation'][]) =>
      givenHistory('participation', nth, opened('2018-01-10', nth), begun('2018-05-01', '2019-04-30'), ...end)
    expect(said(asked([year(1, ended('2019-04-30')), year(2)])('certificates'))).toEqual({
      ...{ low: 1, high: 2, notKnown: 1, assumed: 0, provisional: true },
    })
  })

  it('may have ended on the planned last day, however late that day is asked about', () => {
    const year = (...end: readonly EventsOfKind['participation'][]) =>
      givenHistory('participation', 1, opened('2018-01-10'), begun('2018-05-01', '2019-04-30'), ...end)
    const on = (asOf: Day) => ({ asOf, knownAt: '2020-04-30T12:00:00.000Z' }) as const
    const cells = (told: History, asOf: Day) =>
      asked([told], { ...on(asOf), cells: true })('competenceDeficit').cells?.map(({ is }) => is)
    // Before the planned last day an end is early, and its lag of 45 days is over.
    expect(said(asked([year()], on('2019-04-29'))('certificates'))).toEqual({ value: 0, low: 0, high: 0, ...settled })
    expect(cells(year(), '2019-04-29')).toEqual(['known'])
    expect(said(asked([year()], on('2019-04-30'))('certificates'))).toEqual({
      ...{ low: 0, high: 1, notKnown: 1, assumed: 0, provisional: true },
    })
    expect(cells(year(), '2019-04-30')).toEqual(['assumed'])
    expect(said(asked([year(ended('2019-04-30'))], on('2019-04-30'))('certificates'))).toMatchObject({ value: 1 })
    // Where all endings of the day were delivered, it goes on.
    const delivered = { ...on('2019-04-30'), completeTo: { endings: '2019-04-30' } } as const
    expect(said(asked([year()], delivered)('certificates'))).toEqual({ value: 0, low: 0, high: 0, ...settled })
  })
})

describe('events that may be reported any number of times', () => {
  it('are at least those recorded: two talks, and one participation of which more may come', () => {
    const talk = (on: Day) => ContactMade({ on, coach: 'coach-1', form: 'meeting', purpose: 'coaching' })
    const talked = [givenHistory('participation', 1, opened('2019-01-10'), talk('2019-02-01'), talk('2019-03-01'))]
    expect(said(asked(talked)('coachingTalks'))).toEqual({ low: 2, notKnown: 1, assumed: 0, provisional: true })
    expect(said(asked(talked, { completeTo: { contacts: day } })('coachingTalks'))).toEqual({
      ...{ value: 2, low: 2, high: 2 },
      ...settled,
    })
  })

  it('weeks of which a contact may be reported are in no rate', () => {
    const talk = ContactMade({ on: '2019-05-08', coach: 'coach-1', form: 'meeting', purpose: 'coaching' })
    const weekly = givenHistory('participation', 1, opened('2019-05-06'), talk)
    // There are eight whole weeks from Monday 6 May to Sunday 30 June. The three that end by 31 May are settled, and
    // one of these has a contact.
    expect(asked([weekly], { program: bengtsfors })('weeklyContact').rate).toMatchObject({
      ...{ x: 1, n: 3, notKnown: 5, low: 1 / 8, high: 6 / 8, provisional: true },
    })
    expect(
      asked([weekly], { program: bengtsfors, completeTo: { contacts: day, exits: day, participations: day } })(
        'weeklyContact',
      ).rate,
    ).toMatchObject({ x: 1, n: 8, notKnown: 0 })
  })
})

describe('workplaces and coaches', () => {
  const told = <K extends StreamKind>(kind: K, ...events: readonly EventsOfKind[K][]) =>
    givenHistory(kind, 1, ...events)
  const member = told(
    'workplace',
    WorkplaceRegistered({ on: '2018-01-01', workplace: 'workplace-1', ownership: 'private' }),
    TaskForceJoined({ on: '2018-02-01' }),
  )

  it('a member of the task force may have left', () => {
    expect(said(asked([member], { program: hedensted })('taskForceMembers'))).toMatchObject({ low: 0, high: 1 })
    const figure = asked([member], { program: hedensted, completeTo: { workplaces: day } })
    expect(said(figure('taskForceMembers'))).toEqual({ value: 1, low: 1, high: 1, ...settled })
    expect(said(figure('workplaces'))).toEqual({ value: 1, low: 1, high: 1, ...settled })
  })

  it('a coach of half a post may have left, too', () => {
    const coach = told('coach', CoachAppointed({ on: '2018-01-01', coach: 'coach-1', fullTimeShare: 0.5 }))
    expect(said(asked([coach], { program: bengtsfors })('fullTimePosts'))).toEqual({
      ...{ low: 0, high: 0.5, notKnown: 1, assumed: 0, provisional: true },
    })
    expect(asked([coach], { program: bengtsfors, completeTo: { caseloads: day } })('fullTimePosts').value).toBe(0.5)
  })
})

/** Participations that are open on the evening of the day, with the ending that is later recorded within the lag. */
const completed = (count: number, exit: Exit): readonly History[] =>
  people(count).map((_, i) =>
    givenHistory(
      'participation',
      i + 1,
      opened('2018-01-10', i + 1),
      ParticipationEnded({ on: '2019-06-20', exit, verified: true, sector: 'private' }),
    ),
  )

describe('the bounds of that evening', () => {
  const counts = fc.record({ work: fc.nat(6), other: fc.nat(6), open: fc.integer({ min: 1, max: 8 }) })
  const period = { first: '2019-04-01', last: '2019-06-30' } as const

  it('are reached: by what is, if none of the open ended, and if all did in work', () => {
    fc.assert(
      fc.property(counts, ({ work, other, open }) => {
        const exits = [
          ...Array.from({ length: work }, (): Exit => 'work'),
          ...Array.from({ length: other }, (): Exit => 'incomeSupport'),
        ]
        const all = exits.length + open
        const before = asked(people(all, ...exits), { period })
        const later = { period, knownAt: endOfDay('2019-08-31', 'Europe/Stockholm') }
        const none = asked(people(all, ...exits), later)
        const every = asked(
          [...people(all, ...exits).slice(0, exits.length), ...completed(all, 'work').slice(exits.length)],
          later,
        )
        expect([before('outcome').rate?.low, before('outcome').rate?.high]).toEqual([
          // The denominator is those that ended and those that may have ended.
          work / all,
          every('outcome').rate?.rate,
        ])
        for (const id of ['ended', 'jobs', 'jobsInPrivateBusiness', 'reachedOutcome', 'participationsLeft'])
          expect([id, before(id).uncertainty?.low, before(id).uncertainty?.high]).toEqual([
            ...[id, none(id).value, every(id).value],
          ])
        for (const id of ['participationsAtEnd', 'personsAtEnd'])
          expect([id, before(id).uncertainty?.low, before(id).uncertainty?.high]).toEqual([
            ...[id, every(id).value, none(id).value],
          ])
      }),
      { numRuns: scaled(200, 10) },
    )
  })
})
