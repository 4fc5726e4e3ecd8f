import { correct, participation, voidEvent, type ParticipationEvent, type Request } from '@jobbspar/core'
import { falkenberg } from '@jobbspar/programs'
import {
  amendmentRequest,
  amendments,
  anyRequest,
  attempts,
  interleavings,
  nextStamp,
  participationHistories,
} from '@jobbspar/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  brokenDecisions,
  decidedInOrder,
  isDecision,
  nothingYet,
  recordedUnjudged,
  runs,
  type ParticipationTimeline,
} from './recorded.js'

const decide = participation.decide(falkenberg)
const admit = participation.admit(falkenberg)
const audit = participation.audit(falkenberg)

const asked = (on: ParticipationTimeline, request: Request<ParticipationEvent>) =>
  decide(request, on, nextStamp(on, request))

/** A history so far, and one more request on it, sensible or not, an event, a correction or a void. */
const proposals = fc
  .tuple(interleavings(falkenberg), anyRequest(falkenberg), amendments(falkenberg, '2018-01-01'), fc.nat())
  .map(([{ timeline }, any, amended, pick]): readonly [ParticipationTimeline, Request<ParticipationEvent>] => {
    const own = timeline.effective[pick % Math.max(1, timeline.effective.length)]
    const amendment = amended[0] && amendmentRequest(timeline.records, amended[0])
    const choices = [
      any,
      ...(own === undefined ? [] : [{ type: own.type, data: own.data } as ParticipationEvent]),
      amendment,
    ]
    return [timeline, choices[pick % choices.length] ?? any]
  })

describe('decide', () => {
  it('yields nothing that admit refuses', () => {
    fc.assert(
      fc.property(proposals, ([timeline, request]) => {
        const answer = asked(timeline, request)
        if (!answer.ok) return
        let on = timeline
        for (const event of answer.events) {
          const admitted = admit(on, event)
          if (!admitted.ok) throw new Error('admit refuses what decide proposed')
          expect({ findings: admitted.findings, gone: admitted.gone }).toEqual({
            findings: answer.findings,
            gone: answer.gone,
          })
          on = admitted.timeline
        }
        expect(on).toEqual(answer.timeline)
      }),
      runs,
    )
  })

  it('answers a batch as a whole: with its events in order and no broken must among them, or with what stands in the way', () => {
    fc.assert(
      fc.property(attempts(falkenberg), fc.integer({ min: 1, max: 14 }), (requests, count) => {
        const batch = requests.slice(0, count)
        const stamp = nextStamp(nothingYet, { type: 'batch', data: { on: '2030-01-01' } })
        const answer = decide(batch, nothingYet, stamp)
        if (answer.ok) {
          let from = 0
          for (const { type, data } of answer.events) {
            const place = batch.findIndex((one, i) => i >= from && one.type === type && one.data.on === data.on)
            expect(place).toBeGreaterThanOrEqual(from)
            from = place + 1
          }
          expect(answer.timeline).toEqual(participation.timeline(nothingYet.stream, answer.events))
          expect(brokenDecisions(answer.timeline)).toEqual([])
        } else if (answer.error.is === 'Refused')
          for (const { enforcement, event } of answer.error.determinations)
            expect([enforcement, isDecision(event)]).toEqual(['must', true])
      }),
      runs,
    )
  })

  it('answers a batch of one as it answers the one', () => {
    fc.assert(
      fc.property(proposals, ([timeline, request]) => {
        expect(decide([request], timeline, nextStamp(timeline, request))).toEqual(asked(timeline, request))
      }),
      runs,
    )
  })

  it('answers the same to the same', () => {
    fc.assert(
      fc.property(proposals, ([timeline, request]) => {
        expect(JSON.stringify(asked(timeline, request))).toBe(JSON.stringify(asked(timeline, request)))
      }),
      runs,
    )
  })

  it('refuses exactly for broken musts, and explains the same', () => {
    fc.assert(
      fc.property(participationHistories(falkenberg), anyRequest(falkenberg), ({ timeline }, request) => {
        const answer = asked(timeline, request)
        const last = timeline.effective.at(-1)?.data.on ?? '0001-01-01'
        if (request.data.on <= last || (answer.ok && answer.events.length === 0)) return
        const broken = participation
          .explain(falkenberg)(request, timeline)
          .filter(
            ({ verdict, enforcement }) =>
              enforcement === 'must' && (verdict === 'notMet' || verdict === 'undetermined'),
          )
          .map(({ rule, verdict, facts }) => ({ rule, verdict, facts }))
        const refused = answer.ok
          ? []
          : answer.error.is === 'Refused'
            ? answer.error.determinations.map(({ rule, verdict, facts }) => ({ rule, verdict, facts }))
            : ['invalid']
        expect(refused).toEqual(isDecision(request) ? broken : [])
      }),
      runs,
    )
  })
})

describe('asking again', () => {
  it('for what has just been decided changes nothing', () => {
    fc.assert(
      fc.property(proposals, ([timeline, request]) => {
        const first = asked(timeline, request)
        if (!first.ok || request.type === 'EventVoided') return
        const again = asked(first.timeline, request)
        expect(again.ok && again.events).toEqual([])
        expect(again.ok && again.timeline).toBe(first.timeline)
      }),
      runs,
    )
  })

  it('for a whole history changes nothing, but for what was replaced by another word of the same day', () => {
    fc.assert(
      fc.property(participationHistories(falkenberg), ({ timeline }) => {
        const requests = timeline.effective.flatMap(({ type, data }, i): readonly ParticipationEvent[] => {
          const replaces = participation.parse.types.get(type)?.supersedes !== undefined
          const later = timeline.effective.slice(i + 1).filter((one) => one.type === type && one.data.on === data.on)
          return replaces && later.length > 0 ? [] : [{ type, data } as ParticipationEvent]
        })
        const again = decide(requests, timeline, nextStamp(timeline, { type: 'again', data: { on: '2030-01-01' } }))
        expect(again.ok && again.events).toEqual([])
      }),
      runs,
    )
  })

  it('for a void is refused for its form, since the event is voided already', () => {
    fc.assert(
      fc.property(participationHistories(falkenberg), fc.nat(), ({ timeline }, pick) => {
        const event = timeline.effective[pick % timeline.effective.length]
        if (event === undefined) return
        const request = voidEvent(event.meta.id, '2024-12-31', 'entered-by-mistake')
        const first = asked(timeline, request)
        if (!first.ok) throw new Error('a void of what stands is refused')
        const again = asked(first.timeline, request)
        expect(!again.ok && again.error.is).toBe('Invalid')
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

  it('shows every finding of its audit when the event that made it was recorded', () => {
    fc.assert(
      fc.property(participationHistories(falkenberg), ({ timeline }) => {
        let on = participation.timeline(timeline.stream, [])
        const found = timeline.records.flatMap((record) => {
          const admitted = admit(on, record)
          if (!admitted.ok) throw new Error('refused a second time')
          on = admitted.timeline
          return admitted.findings
        })
        const key = (one: (typeof found)[number]) => `${one.rule} ${one.event.id}`
        expect(found.map(key).sort()).toEqual(audit(timeline).map(key).sort())
      }),
      runs,
    )
  })
})

describe('audit is total', () => {
  const expectAnswers = (timeline: ParticipationTimeline) => {
    expect(audit(timeline).every(({ verdict }) => verdict === 'notMet' || verdict === 'undetermined')).toBe(true)
    expect(Array.isArray(participation.obligations(falkenberg)(timeline, '2020-02-29'))).toBe(true)
  }

  it('over any events in any order, recorded without being judged', () => {
    fc.assert(
      fc.property(attempts(falkenberg), fc.array(anyRequest(falkenberg), { maxLength: 10 }), (some, more) => {
        expectAnswers(participation.timeline('participation-1', recordedUnjudged([...more, ...some])))
      }),
      runs,
    )
  })

  it('over histories with late events, corrections and voids', () => {
    fc.assert(
      fc.property(interleavings(falkenberg), ({ timeline }) => expectAnswers(timeline)),
      runs,
    )
  })

  it('over corrections of anything that nobody judged', () => {
    fc.assert(
      fc.property(attempts(falkenberg), fc.array(fc.tuple(fc.nat(), anyRequest(falkenberg))), (some, changes) => {
        const records = recordedUnjudged(some)
        const marks = changes.flatMap(([pick, to]) => {
          const target = records.filter((one) => one.type === to.type)[pick % 3]
          return target === undefined ? [] : [{ ...correct(target.meta.id, { ...to, schema: 1 }, to.data.on, 'wrong') }]
        })
        expectAnswers(participation.timeline('participation-1', recordedUnjudged([...some, ...marks])))
      }),
      runs,
    )
  })
})
