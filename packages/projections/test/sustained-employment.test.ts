import {
  correct,
  EmploymentBegun,
  EmploymentExtended,
  hours,
  ParticipationEnded,
  voidEvent,
  type Day,
} from '@jobbspar/core'
import { project, sustainedEmployment, type At, type History, type SpellRule } from '@jobbspar/projections'
import { givenHistory } from '@jobbspar/testing'
import { describe, expect, it } from 'vitest'
import { asOf, at, begun, ended, opened } from './told.js'

const plannedTo = '2029-12-31'
const begunOpen = (on: Day) =>
  EmploymentBegun({ on, employmentId: 'employment-1', kind: 'ordinary', employer: 'private', hoursPerWeek: hours(40) })
type Contract = readonly [from: Day, last?: Day]

/** A person with successive contracts. */
const person = (nth: number, ...contracts: readonly Contract[]): History =>
  givenHistory(
    'participation',
    nth,
    opened('2018-06-01', nth),
    ...contracts.flatMap(([from, last], i) => {
      const employmentId = `employment-${String(i + 1)}` as const
      return [begun(from, plannedTo, { employmentId }), ...(last === undefined ? [] : [ended(last, employmentId)])]
    }),
  )

const asked = (histories: readonly History[], from: At = at, rule?: SpellRule) =>
  project({ six: sustainedEmployment(6, rule) }, histories, from).six
const is = (history: History, from: At = at, rule?: SpellRule) =>
  asked([history], from, rule).spells.map((one) => one.is)

const bridging = (gapDays: number): SpellRule => ({
  ...{ id: 'test.bridging', version: 3, gapDays },
  says: `Gaps of ${String(gapDays)} days are bridged.`,
})

describe('employed still six months after a start on 1 January 2019', () => {
  it('are those employed on 1 July: not with 30 June as the last day, and with 1 July', () => {
    expect(is(person(1, ['2019-01-01', '2019-06-30']))).toEqual(['notSustained'])
    expect(is(person(1, ['2019-01-01', '2019-07-01']))).toEqual(['sustained'])
    expect(is(person(1, ['2019-01-01']))).toEqual(['sustained'])
  })

  it('is pending until that day, whether the job goes on or is over', () => {
    const [on, over] = [person(1, ['2019-01-01']), person(2, ['2019-01-01', '2019-02-28'])]
    const day = asked([on, over], asOf('2019-06-30'))
    expect(day.rate).toMatchObject({ x: 0, n: 0, pending: 2, provisional: true })
    expect(day.rate).not.toHaveProperty('rate')
    expect(asked([on, over], asOf('2019-07-01')).rate).toMatchObject({ x: 1, n: 2, pending: 0, provisional: false })
  })

  it('is not known once the participation has ended with the job open: nobody tells of it any more', () => {
    const left = (on: Day) =>
      givenHistory(
        'participation',
        1,
        ...[opened('2018-06-01', 1), begun('2019-01-01', plannedTo)],
        ParticipationEnded({ on, exit: 'work', verified: true }),
      )
    expect(is(left('2019-06-30'))).toEqual(['notKnown'])
    expect(is(left('2019-07-01'))).toEqual(['sustained'])
    const { rate } = asked([left('2019-06-30')])
    expect(rate).toMatchObject({ x: 0, n: 0, pending: 0, notKnown: 1, low: 0, high: 1, provisional: true })
  })

  it('is so by a second contract that begins the day after the first ends, and not by one a day later', () => {
    expect(is(person(1, ['2019-01-01', '2019-03-31'], ['2019-04-01']))).toEqual(['sustained'])
    expect(is(person(1, ['2019-01-01', '2019-03-31'], ['2019-04-02']))).toEqual(['notSustained'])
  })

  it('is so over a gap of as many days as the rule bridges, and not of one more', () => {
    // No contract is in effect from 1 to 14 April, which is 14 days.
    const fortnight = person(1, ['2019-01-01', '2019-03-31'], ['2019-04-15'])
    expect(is(fortnight, at, bridging(14))).toEqual(['sustained'])
    expect(is(fortnight, at, bridging(13))).toEqual(['notSustained'])
  })

  it('is so when the day itself lies in a gap that is bridged, once the next contract is told', () => {
    const around = person(1, ['2019-01-01', '2019-06-28'], ['2019-07-03'])
    // The gap can be 29 and 30 June, 1 and 2 July, so a next contract can begin on 3 July at the latest.
    expect(is(around, asOf('2019-07-02'), bridging(4))).toEqual(['pending'])
    expect(is(around, asOf('2019-07-03'), bridging(4))).toEqual(['sustained'])
    expect(is(person(1, ['2019-01-01', '2019-06-28']), asOf('2019-07-02'), bridging(4))).toEqual(['pending'])
    expect(is(person(1, ['2019-01-01', '2019-06-28']), asOf('2019-07-03'), bridging(4))).toEqual(['notSustained'])
  })

  it('is asked once of a person, from the first job, also when there are two participations', () => {
    const second = givenHistory('participation', 2, opened('2019-05-01', 1), begun('2019-05-01', plannedTo))
    const view = asked([second, person(1, ['2019-01-01', '2019-04-30'])])
    expect(view.rate).toMatchObject({ x: 1, n: 1 })
    expect(view.spells).toMatchObject([{ participant: 'participant-1', from: '2019-01-01', askedOn: '2019-07-01' }])
    expect(view.evidence).toHaveLength(3)
  })

  it('is asked of the kinds the rule names; with others only a person is excluded', () => {
    const ordinary = givenHistory(
      'participation',
      2,
      opened('2018-06-01', 2),
      begun('2019-01-01', plannedTo, { kind: 'ordinary' }),
    )
    const rule = { ...bridging(0), kinds: ['ordinary'] } as const
    expect(asked([person(1, ['2019-01-01']), ordinary], at, rule).rate).toMatchObject({ x: 1, n: 1, excluded: 1 })
  })
})

describe('the rate of those employed still', () => {
  it('has no value for nobody, and for somebody who never began', () => {
    for (const histories of [[], [person(1)]]) {
      const { rate, spells } = asked(histories)
      expect(rate).toMatchObject({ x: 0, n: 0, excluded: 0, pending: 0 })
      expect(rate).not.toHaveProperty('rate')
      expect(spells).toEqual([])
    }
  })

  it('is 0 of one and 1 of one, with the intervals of Wilson: 0 to 0.7935, and 0.2065 to 1', () => {
    // z² = 3.8415: z² ÷ (1 + z²) = 0.7935.
    const [none, one] = [asked([person(1, ['2019-01-01', '2019-03-31'])]).rate, asked([person(1, ['2019-01-01'])]).rate]
    expect(none).toMatchObject({ x: 0, n: 1, rate: 0, interval: { low: 0 } })
    expect(none.interval?.high).toBeCloseTo(0.7935, 4)
    expect(one).toMatchObject({ x: 1, n: 1, rate: 1, interval: { high: 1 } })
    expect(one.interval?.low).toBeCloseTo(0.2065, 4)
  })

  it('is 1 where everybody is, and says by which rule, how, and as known when', () => {
    const view = asked([person(1, ['2019-01-01']), person(2, ['2019-02-01']), person(3, ['2019-03-01'])])
    expect(view.rate).toMatchObject({ x: 3, n: 3, rate: 1, method: 'wilson', knownAt: at.knownAt, provisional: false })
    expect(view.rate.definition).toBe('employment.unbroken.6@1')
    expect(asked([], at, bridging(14)).rate.definition).toBe('test.bridging.6@3')
  })

  it('cites what each contract of a spell begins and ends with, and nothing after a gap', () => {
    const view = asked([person(1, ['2019-01-01', '2019-03-31'], ['2019-04-01', '2019-07-15'], ['2020-01-01'])])
    expect(view.spells).toMatchObject([{ from: '2019-01-01', last: '2019-07-15', is: 'sustained' }])
    expect(view.spells[0]?.evidence).toHaveLength(4)
    expect(view.evidence).toEqual(view.spells[0]?.evidence)
  })
})

describe('what was entered by mistake', () => {
  const [opening, job, ending] = [opened('2018-06-01'), begun('2019-01-01', plannedTo), ended('2019-02-28')]
  const [, jobId, endingId] = givenHistory('participation', 1, opening, job, ending).events.map(({ meta }) => meta.id)
  if (jobId === undefined || endingId === undefined) throw new Error('Nothing was told.')
  const mistake = 'entered-by-mistake'

  it('and voided is no employment', () => {
    const told = givenHistory('participation', 1, opening, job, voidEvent(jobId, '2020-01-01', mistake))
    expect(asked([told])).toMatchObject({ rate: { x: 0, n: 0, excluded: 0 }, spells: [] })
  })

  it('and corrected counts from the right day', () => {
    const right = begun('2019-03-01', plannedTo)
    const told = givenHistory('participation', 1, opening, job, correct(jobId, right, '2020-01-01', mistake))
    expect(asked([told], asOf('2019-08-31')).rate).toMatchObject({ n: 0, pending: 1 })
    expect(asked([told], asOf('2019-09-01')).rate).toMatchObject({ x: 1, n: 1 })
  })

  it('as an ending, and voided, ends nothing', () => {
    expect(is(givenHistory('participation', 1, opening, job, ending))).toEqual(['notSustained'])
    const told = givenHistory('participation', 1, opening, job, ending, voidEvent(endingId, '2020-01-01', mistake))
    expect(is(told)).toEqual(['sustained'])
  })
})

describe('ten contracts of five months that end as planned, of which six endings are recorded four months late', () => {
  // The job is from 1 January to 31 May 2019; employment is checked on 1 July, six months after the start.
  const contract = (nth: number, endingRecorded: boolean): History =>
    givenHistory(
      'participation',
      nth,
      ...[opened('2018-06-01', nth), begun('2019-01-01', '2019-05-31')],
      ...(endingRecorded ? [ended('2019-05-31')] : []),
    )
  const ten = (recorded: number): readonly History[] =>
    Array.from({ length: 10 }, (_, i) => contract(i + 1, i < recorded))
  const from = { ...asOf('2019-07-01'), knownAt: '2019-07-31T00:00:00.000Z' } as const

  it('are 0 of 4 employed six months after, with 6 not known: between 0 and 60 %, and no one share', () => {
    const { rate } = asked(ten(4), from)
    expect(rate).toMatchObject({
      x: 0,
      n: 4,
      pending: 0,
      notKnown: 6,
      assumed: 0,
      low: 0,
      high: 0.6,
      provisional: true,
    })
    expect(rate).not.toHaveProperty('rate')
    // Wilson's score interval at 6 of 10 ends at 0.8318, by hand (0.6 + 0.19207 + 1.95996 × √(0.024 + 0.0096036)) ÷ 1.38415.
    expect(rate.interval?.low).toBe(0)
    expect(rate.interval?.high).toBeCloseTo(0.8318, 4)
  })

  it('are 0 of 10 once all are recorded', () => {
    expect(asked(ten(10), from).rate).toMatchObject({
      x: 0,
      n: 10,
      rate: 0,
      notKnown: 0,
      low: 0,
      high: 0,
      provisional: false,
    })
  })

  it('are one share again where no more than a tenth is not known: 1 of 10', () => {
    const { rate } = asked(ten(9), from)
    expect(rate).toMatchObject({ x: 0, n: 9, rate: 0, notKnown: 1, low: 0, high: 0.1, provisional: true })
  })

  it('are not known either while a next contract may be reported still: 30 days from 1 June', () => {
    const known = (knownAt: At['knownAt']) => asked(ten(10), { ...from, knownAt }).rate
    expect(known('2019-06-30T21:59:59.999Z')).toMatchObject({ n: 0, notKnown: 10 })
    expect(known('2019-06-30T22:00:00.000Z')).toMatchObject({ n: 10, notKnown: 0 })
  })

  it('are employed still where all endings were delivered and theirs were none of them', () => {
    const complete = { ...from, completeTo: { endings: '2019-06-30' } } as const
    expect(asked(ten(4), complete).rate).toMatchObject({ x: 6, n: 10, notKnown: 0 })
  })

  it('go on when one is extended past the day, and no further', () => {
    const extended = (plannedTo: Day) =>
      givenHistory(
        'participation',
        1,
        ...[opened('2018-06-01', 1), begun('2019-01-01', '2019-05-31')],
        EmploymentExtended({ on: '2019-05-01', employmentId: 'employment-1', plannedTo }),
      )
    expect(is(extended('2019-07-01'))).toEqual(['sustained'])
    expect(is(extended('2019-06-30'))).toEqual(['notKnown'])
  })
})

describe('an open-ended job without any sign of its end', () => {
  const openEnded = (nth: number) =>
    givenHistory('participation', nth, opened('2018-06-01', nth), begunOpen('2019-01-01'))

  it('counts on the assumption that it goes on: between 0 and 1, and no one share', () => {
    const { rate } = asked([openEnded(1), openEnded(2)])
    expect(rate).toMatchObject({ x: 2, n: 2, notKnown: 0, assumed: 2, low: 0, high: 1, provisional: true })
    expect(rate).not.toHaveProperty('rate')
  })

  it('is known to go on where all endings were delivered', () => {
    expect(asked([openEnded(1)], { ...at, completeTo: { endings: '2019-07-01' } }).rate).toMatchObject({
      ...{ x: 1, n: 1, rate: 1, assumed: 0, provisional: false },
    })
  })
})
