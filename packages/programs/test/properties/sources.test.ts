import { type ParticipationEvent } from '@jobbspar/core'
import { falkenberg } from '@jobbspar/programs'
import { attempts, participationHistories } from '@jobbspar/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysAtEachDecision, hasSubsidyDecided, hasThreeMonthsPassed, resursjobb } from './second-computation.js'
import { decidedInOrder, runs } from './recorded.js'

// What Falkenberg's document says of every resursjobb, held against a second computation (second-computation.ts) over histories that
// decide has built: the way the program means them, and from requests out of order, too long, or about nothing.

type Events = readonly ParticipationEvent[]

const holds = (says: string, check: (events: Events) => void) => {
  describe(says, () => {
    it('in every history as the program means it', () => {
      fc.assert(
        fc.property(participationHistories(falkenberg), ({ timeline }) => check(timeline.effective)),
        runs,
      )
    })

    it('in every history from unreasonable requests', () => {
      fc.assert(
        fc.property(attempts(falkenberg), (requests) => check(decidedInOrder(requests).effective)),
        runs,
      )
    })
  })
}

holds('[F36] [F37] three calendar months of praktik in one stretch were passed before every resursjobb', (events) => {
  for (const { begun, before } of resursjobb(events)) expect(hasThreeMonthsPassed(before, begun.data.on)).toBe(true)
})

holds(
  '[F17] all resursjobb together have no more days than 12 calendar months, a day that two share counted once',
  (events) => {
    for (const { days, allowed } of daysAtEachDecision(events)) expect(days).toBeLessThanOrEqual(allowed)
  },
)

holds('[F22] a subsidy was decided before every resursjobb, and covers its first day', (events) => {
  for (const { begun, before } of resursjobb(events)) expect(hasSubsidyDecided(before, begun)).toBe(true)
})

it('there are histories with one resursjobb, and with more, to say so', () => {
  const sample = fc.sample(participationHistories(falkenberg), { numRuns: 200, seed: 36 })
  const jobs = sample.map(({ timeline }) => resursjobb(timeline.effective).length)
  expect(jobs).toEqual(expect.arrayContaining([0, 1, 2]))
  const reckoned = fc.sample(attempts(falkenberg), { numRuns: 200, seed: 36 }).map(decidedInOrder)
  expect(reckoned.some(({ effective }) => resursjobb(effective).length > 0)).toBe(true)
})
