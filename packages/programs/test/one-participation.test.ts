import {
  aroundParticipation,
  aroundStored,
  ContactMade,
  correct,
  participation,
  ParticipationEnded,
  ParticipationOpened,
  voidEvent,
  type Day,
  type ParticipationEvent,
  type Request,
} from '@jobbspar/core'
import { deviationFrom, nextStamp, scenario, unjudged } from '@jobbspar/testing'
import { describe, expect, it } from 'vitest'
import { programWith } from './synthetic.js'

const rule = 'opening/one-participation-at-a-time'
const program = programWith({})

type Person = `participant-${string}`

const opened = (on: Day, participant: Person = 'participant-1', of = 'synthetic') =>
  ParticipationOpened({
    ...{ on, participant, household: 'household-1' },
    ...{ program: of, municipality: 'nowhere' },
  })
const ended = (on: Day) => ParticipationEnded({ on, exit: 'other', verified: true })

/** A participation as it is stored; `nth` is of its stream. Records are a second apart on the first day of 2025. */
const stored = (nth: number, ...events: readonly Request<ParticipationEvent>[]) => {
  const stream = `participation-${String(nth)}`
  return { kind: 'participation', stream, records: unjudged(participation, stream, events, nth) } as const
}

/** A person about to be admitted in a third stream, with those streams at hand. */
const beside = (...streams: readonly ReturnType<typeof stored>[]) => {
  const timelines = streams.map(({ stream, records }) => participation.timeline(stream, records))
  const context = aroundParticipation({
    participations: (participant) =>
      timelines.filter(({ state }) => state.opening === undefined || state.opening.participant === participant),
  })
  return scenario(participation, program, context)
}
const known = { recordedAt: '2025-02-01T08:00:00.000Z' } as const

/** The streams in which an audit of all of them finds it, or what another rule is about. */
const foundIn = (...streams: readonly ReturnType<typeof stored>[]) => foundBy(rule, streams)

const foundBy = (id: string, streams: readonly ReturnType<typeof stored>[]) => {
  const around = aroundStored(streams, program)
  return streams.flatMap(({ stream, records }) =>
    participation
      .audit(
        program,
        around,
      )(participation.timeline(stream, records))
      .some((one) => one.rule === id)
      ? [stream]
      : [],
  )
}

describe('opening/one-participation-at-a-time', () => {
  it('refuses a second admission to the program while the first is open, which is named', () => {
    beside(stored(7, opened('2018-01-01')))
      .when(opened('2018-06-01'), known)
      .refusedBy(rule)
      .because(rule, { open: ['participation-7'] })
  })

  it('refuses on the last day of the first, and admits the day after', () => {
    const first = beside(stored(7, opened('2018-01-01'), ended('2018-06-01')))
    first.when(opened('2018-06-01'), known).refusedBy(rule)
    first.when(opened('2018-06-02'), known).judges(rule, 'met').finds()
  })

  it('admits before the first began, another person, and to another program', () => {
    const first = beside(stored(7, opened('2018-01-01')))
    first.when(opened('2017-12-31'), known).judges(rule, 'met').finds()
    first.when(opened('2018-06-01', 'participant-2'), known).judges(rule, 'met').finds()
    beside(stored(7, opened('2018-01-01', 'participant-1', 'another')))
      .when(opened('2018-06-01'), known)
      .judges(rule, 'met')
      .finds()
  })

  it('goes by what was recorded by then, and says what it read', () => {
    const first = stored(7, opened('2018-01-01'), ended('2018-05-31'))
    // The second record of a stream is a second after the first.
    beside(first).when(opened('2018-06-01'), { recordedAt: '2025-01-01T00:00:01.500Z' }).refusedBy(rule)
    beside(first).when(opened('2018-06-01'), { recordedAt: '2025-01-01T00:00:02.000Z' }).finds()
    beside(first).when(opened('2018-06-01'), { recordedAt: '2025-01-01T00:00:00.500Z' }).finds()
    const context = aroundParticipation({ participations: () => [participation.timeline(first.stream, first.records)] })
    const on = participation.timeline('participation-1', [])
    const answer = participation.decide(program, context)(opened('2018-03-01'), on, {
      ...nextStamp(on, opened('2018-03-01')),
      ...known,
    })
    if (answer.ok || answer.error.is !== 'Refused') throw new Error('it is not refused')
    expect(answer.error.determinations[0].consulted).toEqual({ 'participation-7': 2 })
  })

  it('takes a deviation, and stays a finding', () => {
    beside(stored(7, opened('2018-01-01')))
      .when(opened('2018-06-01'), { ...known, deviation: deviationFrom(rule) })
      .finds(rule)
  })

  it('asks nothing of an app that has one stream at hand', () => {
    scenario(participation, program).when(opened('2018-06-01')).judges(rule, 'notApplicable').finds()
  })

  it('is found by an audit of all streams: in the later one, and in both that were opened at once', () => {
    expect(foundIn(stored(1, opened('2018-01-01')), stored(2, opened('2018-06-01')))).toEqual(['participation-2'])
    expect(foundIn(stored(1, opened('2018-06-01')), stored(2, opened('2018-06-01')))).toEqual([
      'participation-1',
      'participation-2',
    ])
    const before = stored(1, opened('2018-01-01'), ended('2018-05-31'))
    expect(foundIn(before, stored(2, opened('2018-06-01', 'participant-2'), opened('2018-06-01')))).toEqual([])
  })

  it('follows a correction of who was admitted', () => {
    const wrong = stored(1, opened('2018-01-01', 'participant-2'))
    const right = correct(wrong.records[0]!.meta.id, opened('2018-01-01'), '2018-01-02', 'wrong-data')
    const mended = stored(1, opened('2018-01-01', 'participant-2'), right)
    // Both records of the first stream precede the second record of the other.
    const other = stored(
      2,
      ContactMade({ on: '2018-07-01', coach: 'coach-1', form: 'meeting', purpose: 'other' }),
      opened('2018-06-01'),
    )
    expect(foundIn(wrong, other)).toEqual([])
    expect(foundIn(mended, other)).toEqual(['participation-2'])
  })
})

describe('opening/none-turns-out-open', () => {
  const since = 'opening/none-turns-out-open'
  /** The streams in which an audit of all of them finds it; by the other rule, nothing is found in any. */
  const turnsOut = (...streams: readonly ReturnType<typeof stored>[]) => {
    expect(foundIn(...streams)).toEqual([])
    return foundBy(since, streams)
  }
  const talk = ContactMade({ on: '2018-01-10', coach: 'coach-1', form: 'meeting', purpose: 'other' })
  const second = stored(2, opened('2018-06-01'))
  /** A participation of which something else was recorded first: its opening follows that of the second. */
  const enteredLater = (...events: readonly ParticipationEvent[]) => stored(3, talk, ...events)

  it('finds an earlier participation that was entered after the later one, and goes on into it', () => {
    expect(turnsOut(second, enteredLater(opened('2018-01-01')))).toEqual(['participation-2'])
    expect(turnsOut(second, enteredLater(opened('2018-01-01'), ended('2018-06-01')))).toEqual(['participation-2'])
    expect(turnsOut(second, enteredLater(opened('2018-05-31')))).toEqual(['participation-2'])
  })

  it('finds none that had ended the day before, of another person, of another program, or as known before it was entered', () => {
    expect(turnsOut(second, enteredLater(opened('2018-01-01'), ended('2018-05-31')))).toEqual([])
    expect(turnsOut(second, enteredLater(opened('2018-01-01', 'participant-2')))).toEqual([])
    expect(turnsOut(second, enteredLater(opened('2018-01-01', 'participant-1', 'another')))).toEqual([])
    const before = { knownAt: '2025-01-01T00:00:01.500Z' } as const
    const streams = [second, enteredLater(opened('2018-01-01'))]
    const { stream, records } = second
    const audit = participation.audit(program, aroundStored(streams, program, before))
    expect(audit(participation.timeline(stream, records, before)).map((one) => one.rule)).toEqual([])
  })

  it('finds one whose ending is voided, or was later, and none whose ending was earlier', () => {
    const first = stored(1, opened('2018-01-01'), ended('2018-05-31'))
    const end = first.records[1]!.meta.id
    const marked = (mark: Request<ParticipationEvent>) =>
      stored(1, opened('2018-01-01'), ended('2018-05-31'), talk, mark)
    // The fourth record of the first stream follows the third of the other.
    const next = stored(2, talk, talk, opened('2018-06-01'))
    const later = (on: Day) => correct(end, ended(on), on, 'wrong-data')
    expect(turnsOut(first, next)).toEqual([])
    expect(turnsOut(marked(voidEvent(end, '2018-06-02', 'never-happened')), next)).toEqual(['participation-2'])
    expect(turnsOut(marked(later('2018-06-01')), next)).toEqual(['participation-2'])
    expect(turnsOut(marked(later('2018-05-30')), next)).toEqual([])
  })

  it('refuses nothing: the earlier one is recorded, and so is what follows in the later one', () => {
    beside(second).when(opened('2018-01-01'), known).finds()
    const { stream, records } = enteredLater(opened('2018-01-01'))
    const context = aroundParticipation({ participations: () => [participation.timeline(stream, records)] })
    const on = participation.timeline(second.stream, second.records)
    const answer = participation.decide(program, context)(ended('2018-12-31'), on, {
      ...nextStamp(on, ended('2018-12-31')),
      ...known,
    })
    expect(answer).toMatchObject({ ok: true, findings: [] })
  })

  it('says what it read, and is not applicable to an app that has one stream at hand', () => {
    const streams = [second, enteredLater(opened('2018-01-01'), ended('2018-06-01'))]
    const timeline = participation.timeline(second.stream, second.records)
    const found = participation.audit(program, aroundStored(streams, program))(timeline)
    expect(found).toMatchObject([
      { rule: since, enforcement: 'should', facts: { open: ['participation-3'] }, consulted: { 'participation-3': 3 } },
    ])
    scenario(participation, program).when(opened('2018-06-01')).judges(since, 'notApplicable')
  })
})
