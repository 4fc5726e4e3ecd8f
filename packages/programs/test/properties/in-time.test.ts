import {
  isMark,
  participation,
  support,
  targetOf,
  voidEvent,
  type AnyEvent,
  type Stored,
  type Stream,
  type Timeline,
} from '@jobbspar/core'
import { falkenberg } from '@jobbspar/programs'
import { interleavings, nextStamp, participationHistories, supportHistories } from '@jobbspar/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runs, said, type ParticipationTimeline } from './recorded.js'

const audit = participation.audit(falkenberg)
const amended = interleavings(falkenberg)

const expectOneState = <S, Ev extends AnyEvent, P, C>(stream: Stream<S, Ev, P, C>, timeline: Timeline<S, Ev>) => {
  const stepwise = timeline.effective.reduce((state, event) => stream.evolve(state, event), stream.initialState)
  expect(stepwise).toEqual(stream.fold(timeline.effective))
  expect(timeline.state).toEqual(stepwise)
}

describe('one recipe, two interpreters', () => {
  it('answer the same state, step by step and at once', () => {
    fc.assert(
      fc.property(participationHistories(falkenberg), ({ timeline }) => expectOneState(participation, timeline)),
      runs,
    )
  })

  it('answer the same state after late events, corrections and voids', () => {
    fc.assert(
      fc.property(amended, ({ timeline }) => expectOneState(participation, timeline)),
      runs,
    )
  })

  it('answer the same state of income support', () => {
    fc.assert(
      fc.property(supportHistories(falkenberg), ({ timeline }) => expectOneState(support, timeline)),
      runs,
    )
  })
})

describe('a timeline', () => {
  it('kept up with record by record is the timeline of all records', () => {
    fc.assert(
      fc.property(amended, ({ timeline }) => {
        expect(timeline).toEqual(participation.timeline(timeline.stream, timeline.records))
      }),
      runs,
    )
  })

  it('does not depend on how the records came, only on which there are', () => {
    fc.assert(
      fc.property(amended, ({ timeline: { records, stream } }) => {
        const admit = participation.admit(falkenberg)
        records.reduce<ParticipationTimeline>(
          (on, record) => {
            const next = admit(on, record)
            if (!next.ok) throw new Error('refused a second time')
            expect(next.timeline.state).toEqual(
              participation.timeline(stream, records.slice(0, next.timeline.version)).state,
            )
            return next.timeline
          },
          participation.timeline(stream, []),
        )
      }),
      runs,
    )
  })
})

const without = (records: readonly Stored<never>[], id: string) =>
  records.filter((record) => record.meta.id !== id && !(isMark(record) && targetOf(record) === id))

describe('voiding', () => {
  it('is as if it had never happened', () => {
    fc.assert(
      fc.property(amended, fc.nat(), ({ timeline }, pick) => {
        const standing = timeline.effective
        const event = standing[pick % standing.length]
        if (event === undefined) return
        const { id } = event.meta
        const asked = voidEvent(id, '2024-12-31', 'entered-by-mistake')
        const answer = participation.decide(falkenberg)(asked, timeline, nextStamp(timeline, asked))
        if (!answer.ok) throw new Error('a void of what stands is refused')
        const never = participation.timeline(timeline.stream, without(timeline.records as never, id))
        expect(answer.timeline.effective).toEqual(never.effective)
        expect(answer.timeline.state).toEqual(never.state)
        expect(audit(answer.timeline)).toEqual(audit(never))
      }),
      runs,
    )
  })

  it('finds and puts right exactly the difference of two audits', () => {
    fc.assert(
      fc.property(amended, fc.nat(), ({ timeline }, pick) => {
        const event = timeline.effective[pick % timeline.effective.length]
        if (event === undefined) return
        const asked = voidEvent(event.meta.id, '2024-12-31', 'entered-by-mistake')
        const answer = participation.decide(falkenberg)(asked, timeline, nextStamp(timeline, asked))
        if (!answer.ok) throw new Error('a void of what stands is refused')
        const key = (one: ReturnType<typeof audit>[number]) => `${one.rule} ${one.event.id} ${one.verdict}`
        const [before, after] = [audit(timeline), audit(answer.timeline)]
        const known = new Set(before.map(key))
        const left = new Set(after.map(key))
        expect(answer.findings).toEqual(after.filter((one) => !known.has(key(one))))
        expect(answer.gone).toEqual(before.filter((one) => !left.has(key(one))))
      }),
      runs,
    )
  })
})

describe('as known at an instant', () => {
  it('nothing recorded afterwards changes state or audit', () => {
    fc.assert(
      fc.property(amended, fc.nat(), ({ timeline: { stream, records } }, pick) => {
        const record = records[pick % records.length]
        if (record === undefined) return
        const knownAt = record.meta.recordedAt
        const then = participation.timeline(stream, records.slice(0, record.meta.version))
        const now = participation.timeline(stream, records, { knownAt })
        expect(now.state).toEqual(then.state)
        expect(audit(now)).toEqual(audit(then))
      }),
      runs,
    )
  })

  it('nothing that becomes true afterwards changes the state of a day', () => {
    fc.assert(
      fc.property(amended, fc.nat(), ({ timeline: { stream, records, effective } }, pick) => {
        const event = effective[pick % effective.length]
        if (event === undefined) return
        const validAt = event.data.on
        const known = participation.timeline(stream, records, { validAt })
        const until = effective.filter(({ data }) => data.on <= validAt)
        expect(known.state).toEqual(participation.fold(until))
        expect(audit(known).map(said)).toEqual(
          audit(participation.timeline(stream, records))
            .filter((one) => one.event.on <= validAt)
            .map(said),
        )
      }),
      runs,
    )
  })
})
