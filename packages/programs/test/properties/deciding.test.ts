import { participation, type ParticipationEvent } from '@jobbspar/core'
import { falkenberg } from '@jobbspar/programs'
import { attempts, nextStamp, participationHistories } from '@jobbspar/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { brokenDecisions, decidedInOrder, nothingYet, runs } from './recorded.js'

const decide = participation.decide(falkenberg)

describe('asking again', () => {
  it('for a whole history changes nothing, but for what was replaced by another word of the same day', () => {
    fc.assert(
      fc.property(participationHistories(falkenberg), ({ timeline }) => {
        const about = ({ type, data }: ParticipationEvent) => participation.parse.types.get(type)?.supersedes?.(data)
        const requests = timeline.effective.flatMap(({ type, data }, i): readonly ParticipationEvent[] => {
          const event = { type, data } as ParticipationEvent
          const later = timeline.effective.slice(i + 1).filter((one) => one.data.on === data.on)
          const replaced = about(event) !== undefined && later.some((one) => about(one) === about(event))
          return replaced ? [] : [event]
        })
        const again = decide(requests, timeline, nextStamp(timeline, { type: 'again', data: { on: '2030-01-01' } }))
        expect(again.ok && again.events).toEqual([])
      }),
      runs,
    )
  })
})

describe('a history that decide built', () => {
  it('has no broken must on a decision', () => {
    fc.assert(
      fc.property(participationHistories(falkenberg), ({ timeline }) => {
        expect(brokenDecisions(timeline)).toEqual([])
      }),
      runs,
    )
  })

  it('has none either when requests were unreasonable, or decisions entered late', () => {
    fc.assert(
      fc.property(attempts(falkenberg), (requests) => {
        expect(brokenDecisions(decidedInOrder(requests))).toEqual([])
      }),
      runs,
    )
  })

  it('has none when all of it was asked for at once, reports and decisions together', () => {
    fc.assert(
      fc.property(attempts(falkenberg), fc.integer({ min: 1, max: 14 }), (requests, count) => {
        const stamp = nextStamp(nothingYet, { type: 'batch', data: { on: '2030-01-01' } })
        const answer = decide(requests.slice(0, count), nothingYet, stamp)
        if (answer.ok) expect(brokenDecisions(answer.timeline)).toEqual([])
      }),
      runs,
    )
  })
})
