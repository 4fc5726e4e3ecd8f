import { participation, ParticipationEnded, PraktikExtended, type Day } from '@jobbspar/core'
import { describe, expect, it } from 'vitest'
import { falkenberg } from '../src/index.js'
import { eligible, jobEnds, jobExtended, ordinaryJob, praktikEnds, praktikStarts, ready, resursjobb } from './way.js'

type History = typeof ready

/** What an audit on a day finds by a rule, and what the rule says is due. */
const asking = (rule: string) => ({
  found: (history: History, asOf?: Day) =>
    participation
      .audit(
        falkenberg,
        undefined,
        asOf,
      )(history.timeline)
      .filter((finding) => finding.rule === rule),
  owed: (history: History, asOf: Day) =>
    participation
      .obligations(falkenberg)(history.timeline, asOf)
      .filter((owing) => owing.rule === rule),
})

describe('praktik/end-recorded', () => {
  const { found, owed } = asking('praktik/end-recorded')
  const open = eligible.given(praktikStarts('2015-01-15', '2015-04-14'))

  it('owes the end from the planned last day, overdue and found by an audit from the day after', () => {
    expect([owed(open, '2015-04-13'), found(open, '2015-04-14')]).toEqual([[], []])
    expect(owed(open, '2015-04-14')).toMatchObject([{ what: 'praktikEnd', of: 'praktik-1', status: 'due' }])
    expect(owed(open, '2015-04-15')).toMatchObject([{ by: '2015-04-14', status: 'overdue' }])
    expect(found(open, '2015-04-15')).toMatchObject([
      { event: { type: 'PraktikStarted' }, facts: { praktik: 'praktik-1', plannedTo: '2015-04-14' } },
    ])
  })

  it('owes nothing once the end is recorded, or the participation has ended', () => {
    const over = open.given(praktikEnds('2015-04-14'))
    const left = open.given(ParticipationEnded({ on: '2015-03-01', exit: 'moved', verified: true }))
    for (const history of [over, left])
      expect([owed(history, '2016-01-01'), found(history, '2016-01-01')]).toEqual([[], []])
  })

  it('owes the end on the later day once it is extended', () => {
    const longer = open.given(PraktikExtended({ on: '2015-04-01', praktikId: 'praktik-1', plannedTo: '2015-05-14' }))
    expect(found(longer, '2015-05-14')).toEqual([])
    expect(found(longer, '2015-05-15')).toHaveLength(1)
  })
})

describe('employment/end-recorded', () => {
  const { found, owed } = asking('employment/end-recorded')
  const threeMonths = ready.given(resursjobb('2015-04-01', '2015-06-30'))
  const due = { what: 'employmentEnd', of: 'employment-1', by: '2015-06-30', missing: 1 } as const

  it('owes the end from the planned last day, and is overdue from the day after, for years', () => {
    expect(owed(threeMonths, '2015-06-29')).toEqual([])
    expect(owed(threeMonths, '2015-06-30')).toMatchObject([{ ...due, status: 'due', possible: true }])
    expect(owed(threeMonths, '2015-07-01')).toMatchObject([{ ...due, status: 'overdue' }])
    expect(owed(threeMonths, '2017-06-30')).toMatchObject([{ ...due, status: 'overdue' }])
  })

  it('is found by an audit that stands after the planned last day, of the event that began the employment', () => {
    expect(found(threeMonths, '2015-06-30')).toEqual([])
    expect(found(threeMonths, '2015-07-01')).toMatchObject([
      {
        ...{ verdict: 'notMet', enforcement: 'should', facts: { employment: 'employment-1', plannedTo: '2015-06-30' } },
        event: { type: 'EmploymentBegun', on: '2015-04-01' },
      },
    ])
  })

  it('is found without a day where the history itself goes on after the planned last day', () => {
    expect(found(threeMonths)).toEqual([])
    expect(found(threeMonths.given(ordinaryJob('2015-07-01')))).toHaveLength(1)
  })

  it('owes nothing once the end is recorded, early, late or on the day, and nothing of an open-ended job', () => {
    for (const last of ['2015-05-31', '2015-06-30', '2015-08-31'] as const) {
      const over = threeMonths.given(jobEnds(last))
      expect([found(over, '2017-01-01'), owed(over, '2017-01-01')]).toEqual([[], []])
    }
    const openEnded = ready.given(ordinaryJob('2015-04-01'))
    expect([found(openEnded, '2017-01-01'), owed(openEnded, '2017-01-01')]).toEqual([[], []])
  })

  it('owes the end on the later day once it is extended', () => {
    const longer = threeMonths.given(jobExtended('2015-06-01', '2015-08-31'))
    expect(owed(longer, '2015-08-30')).toEqual([])
    expect(owed(longer, '2015-08-31')).toMatchObject([{ by: '2015-08-31', status: 'due' }])
    expect(found(longer, '2015-09-01')).toHaveLength(1)
  })

  it('owes nothing once the participation has ended with the employment open', () => {
    const ended = threeMonths.given(ParticipationEnded({ on: '2015-05-31', exit: 'death', verified: true }))
    expect([found(ended, '2017-01-01'), owed(ended, '2017-01-01')]).toEqual([[], []])
  })
})
