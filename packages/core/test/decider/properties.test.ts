import { deciderLaws, testLaws } from '@jobbspar/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isMark } from '../../src/history/corrections.js'
import { readLeniently, readStrictly } from '../../src/history/read.js'
import { anEvent, breaches, histories, plainly, requestOf, runs, steps, type Step } from './histories.js'
import { ada, ask, calendar, house, noon, shelf, stamp, type ShelfRecord } from './library.js'

const bare = (events: readonly { readonly type: string; readonly data: unknown }[]) =>
  events.map(({ type, data }) => ({ type, data }))

const timelineOf = (records: readonly ShelfRecord[]) => shelf.timeline(ada, records)

/** Requests one step after another. A refusal changes nothing. `each` gets every answer. */
const asked = (taken: readonly Step[], each: (answer: ReturnType<typeof ask>) => void = () => undefined) => {
  let timeline = timelineOf([])
  taken.forEach((step, i) => {
    const request = requestOf(step, timeline.records)
    if (request === undefined) return
    const answer = ask(request, timeline, stamp(i + 1))
    if (answer.ok) timeline = answer.timeline
    each(answer)
  })
  return timeline
}

const auditOf = shelf.audit(house, calendar)
const bindsDecisions = (type: string) => shelf.parse.types.get(type)?.kind === 'decision'
const brokenMusts = (timeline: ReturnType<typeof timelineOf>) =>
  breaches(auditOf(timeline).filter(({ enforcement, event }) => enforcement === 'must' && bindsDecisions(event.type)))

describe('the laws of deciding', () => {
  testLaws(
    it,
    deciderLaws({
      stream: shelf,
      program: house,
      context: calendar,
      histories: fc.oneof(
        histories().map((records) => ({ timeline: timelineOf(records) })),
        steps().map((taken) => ({ timeline: asked(taken) })),
      ),
      requests: anEvent,
      runs: runs.numRuns,
    }),
  )
})

describe('a history of late events, corrections and voids', () => {
  it('is what a plain telling of it gives', () => {
    fc.assert(
      fc.property(histories(), (records) => {
        expect(bare(timelineOf(records).effective)).toEqual(plainly(records))
      }),
      runs,
    )
  })

  it('is what a plain telling gives, too, as known at an instant and of what was true on a day', () => {
    fc.assert(
      fc.property(histories(), fc.integer({ min: 0, max: 30 }), anEvent, (records, n, { data: { on: validAt } }) => {
        const at = { knownAt: noon(n), validAt }
        for (const view of [{ knownAt: at.knownAt }, { validAt }, at])
          expect(bare(shelf.timeline(ada, records, view).effective)).toEqual(plainly(records, view))
      }),
      runs,
    )
  })

  it('reads strictly, also after a journey through JSON, and leniently the same', () => {
    fc.assert(
      fc.property(histories(), (records) => {
        const stored = JSON.parse(JSON.stringify(records)) as unknown[]
        expect(readStrictly(shelf.parse, ada, stored)).toEqual({ ok: true, records })
        expect(readLeniently(shelf.parse, ada, stored)).toEqual({ records, quarantined: [] })
      }),
      runs,
    )
  })
})

describe('deciding, whatever is asked', () => {
  it('meets refusals, late decisions and reports, and breaches that arise elsewhere and go again', () => {
    const met = new Set<string>()
    for (const taken of fc.sample(steps(20), { numRuns: 1000, seed: 1 }))
      asked(taken, (answer) => {
        if (!answer.ok) {
          if (answer.error.is === 'Invalid') return
          const about = answer.error.determinations.map(({ event, verdict }) => `${event.id.slice(-4)} ${verdict}`)
          met.add(`refused, ${about.length > 1 ? 'many rules' : 'one rule'}`)
          about.forEach((one) => met.add(`refused, ${one.slice(5)}`))
          if (new Set(about.map((one) => one.slice(0, 4))).size > 1) met.add('refused for a later decision')
          return
        }
        const [event] = answer.events
        if (event === undefined) return void met.add('already so')
        const when = answer.timeline.effective.at(-1)?.meta.id === event.meta.id ? 'in order' : 'late'
        const elsewhere = answer.findings.some((finding) => finding.event.id !== event.meta.id)
        met.add(`${isMark(event) ? event.type : when}${elsewhere ? ', arises elsewhere' : ''}`)
        if (answer.gone.length > 0) met.add(`${isMark(event) ? event.type : when}, goes`)
      })
    expect([...met].sort()).toEqual([
      'EventCorrected',
      'EventCorrected, arises elsewhere',
      'EventCorrected, goes',
      'EventVoided',
      'EventVoided, arises elsewhere',
      'EventVoided, goes',
      'already so',
      'in order',
      'late',
      'late, arises elsewhere',
      'late, goes',
      'refused for a later decision',
      'refused, many rules',
      'refused, notMet',
      'refused, one rule',
      'refused, undetermined',
    ])
  })

  // A must that was undetermined counts as already broken, so a decision that shows the breach is not refused for it.
  it('lets a must on a decision be broken only by a report, a correction or a void, which says so', () => {
    const place = (breach: string) => breach.split(' ').slice(0, 3).join(' ')
    fc.assert(
      fc.property(steps(20), (taken) => {
        const told = new Set<string>()
        const timeline = asked(taken, (answer) => {
          if (!answer.ok) return
          const [event] = answer.events
          if (event === undefined || bindsDecisions(event.type)) return
          breaches(answer.findings).forEach((breach) => told.add(place(breach)))
        })
        expect(brokenMusts(timeline).filter((breach) => !told.has(place(breach)))).toEqual([])
      }),
      runs,
    )
  })
})
