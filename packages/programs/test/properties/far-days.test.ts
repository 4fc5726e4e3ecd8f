import {
  EmploymentBegun,
  hours,
  participation,
  ParticipationOpened,
  type Day,
  type ParticipationEvent,
} from '@jobbspar/core'
import { falkenberg } from '@jobbspar/programs'
import { nextStamp, unjudged } from '@jobbspar/testing'
import { describe, expect, it } from 'vitest'

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
