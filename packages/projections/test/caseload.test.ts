import { CoachAppointed, ParticipantAssigned, type Program } from '@jobbspar/core'
import { bengtsfors } from '@jobbspar/programs'
import { reportOn } from '@jobbspar/projections'
import { historyTold } from '@jobbspar/testing'
import { describe, expect, it } from 'vitest'
import { asOf } from './told.js'

const source = { id: 'TEST', document: 'made up for a test', status: 'verified' } as const
const at = asOf('2019-01-31')
const noteIn = (program: Program) => {
  const coach = historyTold(
    'coach',
    1,
    CoachAppointed({ on: '2019-01-01', coach: 'coach-1', fullTimeShare: 1 }),
    ParticipantAssigned({ on: '2019-01-01', participation: 'participation-1' }),
  )
  return reportOn([coach], { ...at, program }).figures.find(({ id }) => id === 'caseload')?.note
}
const withBand = (value: NonNullable<Program['terms']['caseload']>[number]['value']): Program => ({
  ...bengtsfors,
  terms: { ...bengtsfors.terms, caseload: [{ from: '2015-01-01', value, source }] },
})

describe('one participant of one coach, over the 31 days of January', () => {
  it('lies outside a band of 20 to 30', () => {
    expect(noteIn(withBand({ afterFullMonths: 0, low: 20, high: 30 }))).toBe(
      'From 1 to 1, over 31 days of coaches; 0 % of them within the band.',
    )
  })

  it('lies neither inside nor outside a band that is not settled', () => {
    expect(noteIn(withBand('notSettled'))).toBe('From 1 to 1, over 31 days of coaches; the program settles no band.')
  })
})
