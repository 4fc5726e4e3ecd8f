import { describe, expect, it } from 'vitest'
import { type Deviation } from '../../src/history/envelope.js'
import { type Viewpoint } from '../../src/history/timeline.js'
import {
  ada,
  ask,
  at,
  back,
  calendar,
  damaged,
  fine,
  house,
  id,
  lent,
  noon,
  shelf,
  shelfOf,
  stamp,
  voidedAt,
} from './library.js'

const admit = shelf.admit(house, calendar)

describe('a timeline that is seen from a viewpoint', () => {
  const records = [at(1, lent('2016-01-02')), at(2, back('2016-01-04')), at(3, lent('2016-01-10', 'book-b'))]
  const seen = (from: Viewpoint) => shelf.timeline(ada, records, from)
  const viewpoints: readonly Viewpoint[] = [
    { knownAt: noon(1) },
    { validAt: '2016-01-02' },
    { knownAt: noon(2), validAt: '2016-01-03' },
    // This viewpoint leaves nothing out, but it is still a viewpoint.
    { knownAt: noon(31), validAt: '2016-12-31' },
  ]

  it.each(viewpoints)('%j takes no decision, no report and no mark', (from) => {
    const expected = 'a timeline of everything recorded'
    const found = `one seen from ${JSON.stringify(from)}`
    for (const request of [lent('2016-01-20', 'book-c'), fine('2016-01-20', 1)])
      expect(ask(request, seen(from), stamp(4))).toMatchObject({
        ok: false,
        error: { is: 'Invalid', problems: [{ version: 4, place: 4, path: '', expected, found }] },
      })
    for (const record of [at(4, lent('2016-01-20', 'book-c')), voidedAt(4, id(1))])
      expect(admit(seen(from), record)).toMatchObject({
        ok: false,
        error: { is: 'Corrupt', stream: ada, problems: [{ version: 4, place: 4, path: '', expected, found }] },
      })
  })

  it('is one of everything when the viewpoint leaves nothing out, and takes a decision', () => {
    for (const from of [{}, { knownAt: undefined, validAt: undefined } as unknown as Viewpoint])
      expect(ask(lent('2016-01-20', 'book-c'), seen(from), stamp(4))).toMatchObject({ ok: true, findings: [] })
  })
})

describe('a deviation', () => {
  const from = (...rules: readonly string[]): Deviation => ({ rules, by: 'head-librarian', reason: 'second-copy' })
  const both = shelfOf(at(1, lent('2016-01-02')), at(2, lent('2016-01-03', 'book-b')))

  it('excuses a decision entered late for what a decision recorded before it then breaks, which stays without a deviation of its own', () => {
    const on = shelfOf(at(1, lent('2016-01-20')))
    const answer = ask(lent('2016-01-10'), on, stamp(2, { deviation: from('loan/one-copy') }))
    expect(answer).toMatchObject({ ok: true, findings: [{ rule: 'loan/one-copy', event: { id: id(1) } }] })
    expect(answer.ok && answer.findings.map((finding) => 'deviation' in finding)).toEqual([false])
  })

  it('excuses a decision entered late for no rule that it does not name', () => {
    // The request is one loan too many on its own day, and it means that one copy is lent twice on the twentieth.
    const on = shelfOf(...both.records, at(3, lent('2016-01-20', 'book-c'), { deviation: from('loan/not-too-many') }))
    const answer = ask(lent('2016-01-10', 'book-c'), on, stamp(4, { deviation: from('loan/not-too-many') }))
    expect(answer).toMatchObject({
      ok: false,
      error: { is: 'Refused', determinations: [{ rule: 'loan/one-copy', event: { id: id(3) } }] },
    })
  })

  it('excuses no other decision, neither a later one of the same kind nor one recorded together with it', () => {
    const deviating = at(3, lent('2016-01-04', 'book-c'), { deviation: from('loan/not-too-many') })
    const refused = (n: number) => ({
      ok: false,
      error: { is: 'Refused', determinations: [{ rule: 'loan/not-too-many', event: { id: id(n) } }] },
    })
    expect(admit(both, deviating)).toMatchObject({ ok: true })
    expect(ask(lent('2016-01-05', 'book-d'), shelfOf(...both.records, deviating), stamp(4))).toMatchObject(refused(4))
    const together = admit(both, [deviating, at(4, lent('2016-01-05', 'book-d'))])
    expect(together).toMatchObject(refused(4))
    expect(!together.ok && together.error.is === 'Refused' && together.error.determinations).toHaveLength(1)
  })

  it('is told with the rule it names, and with no other that the same event breaks', () => {
    // On the sixth the house is closed, and the same copy is still lent.
    const deviation = from('loan/one-copy', 'loan/house-is-open')
    const on = shelfOf(at(1, lent('2016-01-02')), at(2, damaged('2016-01-03')), at(3, lent('2016-01-04')))
    const answer = ask(lent('2016-01-06'), on, stamp(4, { deviation }))
    expect(answer.ok && answer.findings.map(({ rule, deviation: told }) => [rule, told])).toEqual([
      ['loan/one-copy', deviation],
      ['loan/not-again-once-damaged', undefined],
      ['loan/house-is-open', deviation],
    ])
  })
})

describe('a refusal', () => {
  it('tells each breach once: what refuses in its determinations, all else in its findings', () => {
    // The reader damaged the book before, which breaks a should. The copy is still lent, and the house is closed.
    const on = shelfOf(at(1, lent('2016-01-02')), at(2, damaged('2016-01-03')), at(3, lent('2016-01-04')))
    const answer = ask(lent('2016-01-06'), on, stamp(4))
    const rules = (all: readonly { readonly rule: string }[]) => all.map(({ rule }) => rule)
    if (answer.ok || answer.error.is !== 'Refused') throw new Error('not refused')
    expect(rules(answer.error.determinations)).toEqual(['loan/one-copy', 'loan/house-is-open'])
    expect(rules(answer.error.findings)).toEqual(['loan/not-again-once-damaged'])
  })

  it('tells what the deviation named among its findings, once', () => {
    const on = shelfOf(at(1, lent('2016-01-02')), at(2, lent('2016-01-03', 'book-b')))
    const deviation: Deviation = { rules: ['loan/not-too-many'], by: 'head-librarian', reason: 'thesis' }
    const answer = ask(lent('2016-01-05'), on, stamp(3, { deviation }))
    if (answer.ok || answer.error.is !== 'Refused') throw new Error('not refused')
    expect(answer.error.determinations.map(({ rule }) => rule)).toEqual(['loan/one-copy'])
    expect(answer.error.findings.map(({ rule, deviation: told }) => [rule, told])).toEqual([
      ['loan/not-too-many', deviation],
    ])
  })
})
