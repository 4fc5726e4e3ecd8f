import {
  EmploymentBegun,
  hours,
  participation,
  ParticipationEnded,
  ParticipationOpened,
  streamKinds,
  type AnyEvent,
  type Day,
  type ParticipationEvent,
  type Program,
  type Stream,
} from '@jobbspar/core'
import { bengtsfors, falkenberg, hassleholm, hedensted, vasteras } from '@jobbspar/programs'
import { anyEventOf, nextStamp, unjudged } from '@jobbspar/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aTerm, programWith } from '../synthetic.js'

// Old systems write an open end as the last day of the calendar. Such days are refused for their form; the farthest day that
// decodes is no reason to throw, anywhere.

const opened = ParticipationOpened({
  ...{ on: '2015-01-01', participant: 'participant-1', household: 'household-1' },
  ...{ program: 'falkenberg', municipality: 'falkenberg' },
})

const begun = (on: Day, employmentId: `employment-${string}`, plannedTo: Day) =>
  EmploymentBegun({
    ...{ on, employmentId, plannedTo, kind: 'resursjobb', employer: 'municipality', hoursPerWeek: hours(40) },
  })

const told = (...events: readonly ParticipationEvent[]) =>
  participation.timeline('participation-1', unjudged(participation, 'participation-1', [opened, ...events]))

const asked = (request: ParticipationEvent) => {
  const answer = participation.decide(falkenberg)(request, told(), nextStamp(told(), request))
  return answer.ok ? 'accepted' : answer.error.is
}

const farthest = '2199-12-31'

describe('what is due at the ends of the calendar', () => {
  const weekly = { weeklyContact: aTerm({ percent: 100 }) }

  it('is answered in every week of its last month, and in its first', () => {
    const timeline = participation.timeline('participation-1', unjudged(participation, 'participation-1', [opened]))
    const due = participation.obligations(programWith(weekly))
    // 9999-12-31 is a Friday; 9999-12-26 is a Sunday.
    for (const [asOf, by] of [
      ['9999-12-25', '9999-12-26'],
      ['9999-12-26', '9999-12-26'],
      ['9999-12-27', '9999-12-31'],
      ['9999-12-31', '9999-12-31'],
    ] as const)
      expect(due(timeline, asOf)).toMatchObject([{ what: 'weeklyContact', by, status: 'due' }])
    expect(due(timeline, '0001-01-01')).toEqual([])
  })

  it.each(Object.entries(streamKinds))('is answered in a stream of any events of the kind %s', (_, kind) => {
    // Each kind of stream is a type of its own; asked for what is due they are one.
    const stream = kind as unknown as Stream<unknown, AnyEvent, Program, unknown>
    fc.assert(
      fc.property(fc.array(anyEventOf(stream), { maxLength: 12 }), (events) => {
        const timeline = stream.timeline(`${stream.name}-1`, unjudged(stream, `${stream.name}-1`, events))
        for (const program of [falkenberg, hassleholm, bengtsfors, vasteras, hedensted, programWith(weekly)])
          for (const asOf of ['0001-01-01', '9999-12-27', '9999-12-31'] as const)
            expect(Array.isArray(stream.obligations(program)(timeline, asOf))).toBe(true)
      }),
      { numRuns: 100 },
    )
  })

  it('is nothing in a participation that has ended, whatever was recorded in it', () => {
    fc.assert(
      fc.property(fc.array(anyEventOf(participation), { maxLength: 12 }), (events) => {
        const over = ParticipationEnded({ on: '2199-12-31', exit: 'death', verified: true })
        const timeline = participation.timeline(
          'participation-1',
          unjudged(participation, 'participation-1', [opened, ...events, over]),
        )
        for (const program of [falkenberg, hassleholm, bengtsfors, vasteras, hedensted, programWith(weekly)])
          expect(participation.obligations(program)(timeline, '9999-12-31')).toEqual([])
      }),
      { numRuns: 200 },
    )
  })
})

describe('an employment without an end in sight', () => {
  it('planned to 9999-12-31 does not decode', () => {
    expect(asked(begun('2015-06-01', 'employment-1', '9999-12-31'))).toBe('Invalid')
  })

  it('planned to the farthest day is refused as too long', () => {
    expect(asked(begun('2015-06-01', 'employment-1', farthest))).toBe('Refused')
    expect(asked(begun(farthest, 'employment-1', farthest))).toBe('Refused')
  })

  it('recorded all the same is audited, and its obligations can be asked for', () => {
    const timeline = told(
      begun('2015-06-01', 'employment-1', farthest),
      begun('2016-06-01', 'employment-2', farthest),
      begun(farthest, 'employment-3', farthest),
    )
    expect(participation.audit(falkenberg)(timeline)).not.toEqual([])
    expect(participation.obligations(falkenberg)(timeline, '2015-07-01')).not.toEqual([])
    expect(participation.obligations(falkenberg)(timeline, farthest)).not.toEqual([])
  })
})
