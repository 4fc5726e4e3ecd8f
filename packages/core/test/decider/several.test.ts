import { describe, expect, it } from 'vitest'
import { correct, voidEvent } from '../../src/history/corrections.js'
import { addDays, defineEvent, defineStream, eventId, wholeCodec } from '../../src/index.js'
import {
  Extended,
  ask,
  at,
  calendar,
  house,
  id,
  noon,
  shelf,
  shelfOf,
  stamp,
  lent,
  back,
  fine,
  type ShelfEvent,
} from './library.js'

describe('several requests in one', () => {
  it('are judged together, each in the state of its day', () => {
    const answer = ask([lent('2016-01-02'), back('2016-01-03'), lent('2016-01-04')], shelfOf(), stamp(1))
    expect(answer).toMatchObject({ ok: true, findings: [], timeline: { version: 3 } })
    expect(answer.ok && answer.events.map(({ meta }) => [meta.id, meta.version, meta.recordedAt])).toEqual([
      [id(1), 1, noon(1)],
      [id(2), 2, noon(1)],
      [id(3), 3, noon(1)],
    ])
  })

  it('are refused together when one of them is', () => {
    expect(ask([lent('2016-01-02'), lent('2016-01-03')], shelfOf(), stamp(1))).toMatchObject({
      ok: false,
      error: { is: 'Refused', determinations: [{ rule: 'loan/one-copy', event: { id: id(2) } }] },
    })
  })

  it('are Invalid together when one of them is', () => {
    const wrong = { type: 'Lent', data: { on: '2016-01-02', book: 1 } } as unknown as ShelfEvent
    expect(ask([lent('2016-01-02'), wrong], shelfOf(), stamp(1))).toMatchObject({
      ok: false,
      error: { is: 'Invalid', problems: [{ path: '/data/book' }] },
    })
  })

  it('leave out what is already so, and take no id for it', () => {
    const on = shelfOf(at(1, lent('2016-01-02')))
    const answer = ask([lent('2016-01-02'), lent('2016-01-03', 'book-b')], on, stamp(2))
    expect(answer.ok && answer.events).toEqual([at(2, lent('2016-01-03', 'book-b'))])
  })

  it('may put right together what one of them alone would break', () => {
    const requests = [lent('2016-01-07'), lent('2016-01-02'), back('2016-01-05')]
    expect(ask(requests, shelfOf(), stamp(1))).toMatchObject({ ok: true, findings: [], timeline: { version: 3 } })
    expect(ask(requests.slice(0, 2), shelfOf(), stamp(1))).toMatchObject({ ok: false, error: { is: 'Refused' } })
  })

  it('are refused for a decision among them that breaks a must, although a report among them shows it', () => {
    const on = shelfOf(at(1, lent('2016-01-02')))
    expect(ask([lent('2016-02-01', 'book-c'), fine('2016-01-30', 101)], on, stamp(2))).toMatchObject({
      ok: false,
      error: { is: 'Refused', determinations: [{ rule: 'loan/fines-within-limit', event: { id: id(2) } }] },
    })
  })

  it('are not refused for what a report among them shows of an earlier decision', () => {
    const on = shelfOf(at(1, lent('2016-01-02')), at(2, lent('2016-02-01', 'book-b')))
    const longer = Extended({ on: '2016-01-12', book: 'book-a', dueOn: '2016-01-25' })
    expect(ask([fine('2016-01-30', 101), longer], on, stamp(3))).toMatchObject({
      ok: true,
      findings: [{ rule: 'loan/fines-within-limit', event: { id: id(2) }, enforcement: 'must' }],
    })
  })

  it('are not refused for a breach that was there before: a loan is told anew, a later one broke a must already', () => {
    const on = shelfOf(at(1, lent('2016-01-02')), at(2, lent('2016-02-01')))
    expect(shelf.audit(house, calendar)(on)).toMatchObject([{ rule: 'loan/one-copy', event: { id: id(2) } }])
    expect(ask([voidEvent(id(1), '2016-02-02', 'wrong-day'), lent('2016-01-03')], on, stamp(3))).toMatchObject({
      ok: true,
      findings: [],
      gone: [],
    })
  })

  it('may void a loan and lend the book again', () => {
    const on = shelfOf(at(1, lent('2016-01-02')))
    const answer = ask([voidEvent(id(1), '2016-01-04', 'wrong-day'), lent('2016-01-04')], on, stamp(2))
    expect(answer).toMatchObject({
      ok: true,
      findings: [],
      timeline: { version: 3, state: { out: { 'book-a': { since: '2016-01-04', by: id(3) } } } },
    })
  })

  it('that are none yield nothing', () => {
    const on = shelfOf(at(1, lent('2016-01-02')))
    expect(ask([], on, stamp(2))).toEqual({ ok: true, events: [], timeline: on, findings: [], gone: [] })
  })

  it('answer for the whole: a breach that goes and comes back within them is no change', () => {
    // The return is too late. One correction makes it timely, and the next makes it too late again.
    const on = shelfOf(at(1, lent('2016-01-02')), at(2, lent('2016-01-03', 'book-b')), at(3, back('2016-01-20')))
    const requests = [
      correct(id(3), back('2016-01-10'), '2016-01-21', 'typing-error'),
      correct(id(3), back('2016-01-20'), '2016-01-21', 'typing-error'),
    ]
    const answer = ask(requests, on, stamp(4))
    expect(answer.ok && shelf.audit(house, calendar)(answer.timeline)).toHaveLength(1)
    expect(answer).toMatchObject({ ok: true, findings: [], gone: [] })
  })
})

describe('many requests in one, on a long history', () => {
  const Counted = defineEvent(
    'Counted',
    {
      kind: 'report',
      moment: 'happens',
      says: 'Something is counted.',
      silence: { is: 'spontaneous', fact: 'contacts' },
      supersedes: 'nothing',
    },
    { by: wholeCodec },
  )
  let steps = 0
  const counter = defineStream({
    name: 'counter',
    events: [Counted],
    initial: () => ({ sum: 0 }),
    recipes: {
      Counted: (draft, { by }) => {
        steps++
        draft.sum += by
      },
    },
    rules: [],
  })
  const idOf = (n: number) => eventId(`00000000-0000-7000-8000-${String(n).padStart(12, '0')}`)
  const longHistory = (length: number) =>
    counter.timeline(
      'counter-1',
      Array.from({ length }, (_, i) => ({
        ...Counted({ on: addDays('2016-01-01', i % 1000), by: 1 }),
        meta: { id: idOf(i + 1), stream: 'counter-1', version: i + 1, recordedAt: noon(1), schema: 1 },
      })),
    )
  const stampAt = (length: number) => ({ recordedAt: noon(2), id: (i: number) => idOf(length + i + 1) })
  /** Late events, which are not only appended to the history, and corrections of earlier and of new events. */
  const requests = (length: number, n: number) =>
    Array.from({ length: n }, (_, i) =>
      i % 4 === 0
        ? correct(idOf(i + 1), Counted({ on: addDays('2014-01-01', i), by: 3 }), '2019-01-01', 'mistake')
        : i % 4 === 3
          ? voidEvent(idOf(length + i), '2019-01-01', 'mistake')
          : Counted({ on: addDays('2015-01-01', i), by: 1000 + i }),
    )

  it('fold it a fixed number of times, however many they are', () => {
    const length = 2000
    const on = longHistory(length)
    const stepsFor = (n: number) => {
      steps = 0
      const answer = counter.decide({})(requests(length, n), on, stampAt(length))
      expect(answer).toMatchObject({ ok: true, timeline: { version: length + n } })
      return steps
    }
    const [few, many] = [stepsFor(4), stepsFor(200)]
    expect(few).toBeLessThan(6 * (length + 4))
    expect(many).toBeLessThan(6 * (length + 200))
  })

  it('come to the timeline that is read again from what they recorded', () => {
    const on = longHistory(50)
    const answer = counter.decide({})(requests(50, 40), on, stampAt(50))
    if (!answer.ok) return expect.fail('it was refused')
    expect(answer.timeline).toEqual(counter.timeline('counter-1', [...on.records, ...answer.events]))
  })
})
