import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Determination } from '../../src/decider/determination.js'
import { isMark, targetOf } from '../../src/history/corrections.js'
import { readLeniently, readStrictly } from '../../src/history/read.js'
import { type EventId } from '../../src/vocabulary/ids.js'
import {
  anEvent,
  breaches,
  deepFreeze,
  histories,
  plainly,
  recordsOf,
  requestOf,
  runs,
  standing,
  steps,
  writable,
  type Step,
} from './histories.js'
import {
  ada,
  ask,
  calendar,
  house,
  id,
  noon,
  shelf,
  shelfWithoutRules,
  stamp,
  voidedAt,
  type ShelfRecord,
} from './library.js'

const bare = (events: readonly { readonly type: string; readonly data: unknown }[]) =>
  events.map(({ type, data }) => ({ type, data }))

const timelineOf = (records: readonly ShelfRecord[]) => shelf.timeline(ada, records)

/** Asks for one step after the other; refusals change nothing. Hands each answer with its request to `each`. */
const asked = (
  taken: readonly Step[],
  each: (answer: ReturnType<typeof ask>, request: Parameters<typeof ask>[0], before: Parameters<typeof ask>[1]) => void,
) => {
  let timeline = timelineOf([])
  taken.forEach((step, i) => {
    const request = requestOf(step, timeline.records)
    if (request === undefined) return
    const before = timeline
    const answer = ask(request, before, stamp(i + 1))
    if (answer.ok) timeline = answer.timeline
    each(answer, request, before)
  })
  return timeline
}

const auditOf = shelf.audit(house, calendar)
const bindsDecisions = (type: string) => shelf.parse.types.get(type)?.kind === 'decision'
const brokenMusts = (timeline: ReturnType<typeof timelineOf>) =>
  breaches(auditOf(timeline).filter(({ enforcement, event }) => enforcement === 'must' && bindsDecisions(event.type)))

describe('a history of late events, corrections and voids', () => {
  it('is what a plain telling of it gives', () => {
    fc.assert(
      fc.property(histories(), (records) => {
        expect(bare(timelineOf(records).effective)).toEqual(plainly(records))
      }),
      runs,
    )
  })

  it('reads strictly, also after a journey through JSON', () => {
    fc.assert(
      fc.property(histories(), (records) => {
        const stored = JSON.parse(JSON.stringify(records)) as unknown[]
        expect(readStrictly(shelf.parse, ada, stored)).toEqual({ ok: true, records })
        expect(readLeniently(shelf.parse, ada, stored)).toEqual({ records, quarantined: [] })
      }),
      runs,
    )
  })

  it('gives one state, folded whole or evolved event by event', () => {
    fc.assert(
      fc.property(histories(), (records) => {
        const { effective, state } = timelineOf(records)
        expect(effective.reduce((before, event) => shelf.evolve(before, event), shelf.initialState)).toEqual(state)
        expect(shelf.fold(effective)).toEqual(state)
      }),
      runs,
    )
  })

  it('grows record by record to the timeline that its records give at once', () => {
    fc.assert(
      fc.property(histories(), (records) => {
        const join = shelfWithoutRules.reduce({})
        let grown = shelfWithoutRules.timeline(ada, [])
        for (const record of records) {
          const next = join(grown, record)
          if (!next.ok) throw new Error(JSON.stringify(next.error))
          grown = next.timeline
        }
        expect(grown).toEqual(shelfWithoutRules.timeline(ada, records))
      }),
      runs,
    )
  })

  it('is the same as if an event that is voided had never been recorded', () => {
    fc.assert(
      fc.property(histories(), fc.nat(), (records, which) => {
        const target = standing(records)[which % Math.max(1, standing(records).length)]
        fc.pre(target !== undefined)
        const voided = timelineOf([...records, voidedAt(records.length + 1, target.meta.id, { recordedAt: noon(99) })])
        const never = timelineOf(
          records.filter((one) => (isMark(one) ? targetOf(one) !== target.meta.id : one.meta.id !== target.meta.id)),
        )
        expect(voided.effective).toEqual(never.effective)
        expect(voided.state).toEqual(never.state)
        expect(breaches(auditOf(voided))).toEqual(breaches(auditOf(never)))
      }),
      runs,
    )
  })

  it('known at an instant is what was recorded by then, whatever comes later', () => {
    fc.assert(
      fc.property(histories(), fc.integer({ min: 0, max: 30 }), (records, n) => {
        const knownAt = noon(n)
        const seen = shelf.timeline(ada, records, { knownAt })
        const then = timelineOf(records.filter((one) => one.meta.recordedAt <= knownAt))
        expect(seen.effective).toEqual(then.effective)
        expect(seen.state).toEqual(then.state)
        expect(bare(seen.effective)).toEqual(plainly(records, { knownAt }))
        expect(auditOf(seen)).toEqual(auditOf(then))
      }),
      runs,
    )
  })

  it('valid at a day is what holds of the days up to it', () => {
    fc.assert(
      fc.property(histories(), anEvent, (records, { data: { on: validAt } }) => {
        const seen = shelf.timeline(ada, records, { validAt })
        expect(bare(seen.effective)).toEqual(plainly(records, { validAt }))
        expect(seen.effective).toEqual(timelineOf(records).effective.filter(({ data }) => data.on <= validAt))
        expect(seen.state).toEqual(shelf.fold(seen.effective))
      }),
      runs,
    )
  })

  it('owes on a day what it would owe without what comes after', () => {
    fc.assert(
      fc.property(histories(), anEvent, (records, { data: { on: asOf } }) => {
        const owes = shelf.obligations(house)
        expect(owes(timelineOf(records), asOf)).toEqual(owes(shelf.timeline(ada, records, { validAt: asOf }), asOf))
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

  it('never throws, and yields only what may be admitted and read again', () => {
    fc.assert(
      fc.property(histories(), fc.array(steps(1), { maxLength: 3 }), (records, more) => {
        const on = timelineOf(records)
        const requests = more.flat().flatMap((step) => requestOf(step, records) ?? [])
        const answer = ask(requests, on, stamp(records.length + 1))
        if (!answer.ok) {
          expect(['Refused', 'Invalid']).toContain(answer.error.is)
          return
        }
        const admitted = shelf.admit(house, calendar)(on, answer.events)
        expect(admitted).toMatchObject({ ok: true })
        const { timeline } = answer
        if (admitted.ok) expect(admitted.timeline).toEqual(timeline)
        expect(timeline).toEqual(timelineOf(timeline.records))
        expect(readStrictly(shelf.parse, ada, timeline.records)).toEqual({ ok: true, records: timeline.records })
      }),
      runs,
    )
  })

  it('takes all of several requests or none, and answers for the difference they make together', () => {
    let refused = 0
    let taken = 0
    fc.assert(
      fc.property(histories(8), fc.array(steps(2), { minLength: 1, maxLength: 3 }), (records, more) => {
        const on = timelineOf(records)
        const requests = more.flat().flatMap((step) => requestOf(step, records) ?? [])
        const answer = ask(requests, on, stamp(100))
        const before = breaches(auditOf(on))
        if (answer.ok) {
          taken++
          const after = breaches(auditOf(answer.timeline))
          expect(answer.timeline.records).toEqual([...records, ...answer.events])
          expect(breaches(answer.findings)).toEqual(after.filter((breach) => !before.includes(breach)))
          expect(breaches(answer.gone)).toEqual(before.filter((breach) => !after.includes(breach)))
        } else if (answer.error.is === 'Refused') {
          refused++
          expect(requests.some(({ type }) => bindsDecisions(type))).toBe(true)
          for (const { enforcement, event } of answer.error.determinations)
            expect([enforcement, bindsDecisions(event.type)]).toEqual(['must', true])
        }
      }),
      runs,
    )
    expect(Math.min(refused, taken)).toBeGreaterThan(100)
  })

  it('never breaks a must where only decisions are asked for, late ones too', () => {
    fc.assert(
      fc.property(steps(20), (taken) => {
        const decisions = taken.filter((step) => step.does === 'record' && bindsDecisions(step.event.type))
        const timeline = asked(decisions, () => undefined)
        expect(brokenMusts(timeline)).toEqual([])
      }),
      runs,
    )
  })

  // A must that nobody could tell was broken already: a decision may show how, and is not blamed for it.
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

  it('yields nothing when asked again for what it has just recorded; a void is told that it is voided already', () => {
    fc.assert(
      fc.property(steps(), (taken) => {
        asked(taken, (answer, request) => {
          if (!answer.ok) return
          const again = ask(request, answer.timeline, stamp(900))
          if ('type' in request && request.type === 'EventVoided')
            expect(again).toMatchObject({ ok: false, error: { is: 'Invalid', problems: [{ path: '/data/voids' }] } })
          else expect(again).toEqual({ ok: true, events: [], timeline: answer.timeline, findings: [], gone: [] })
        })
      }),
      runs,
    )
  })

  it('tells findings and what is gone so that they sum to the audit', () => {
    fc.assert(
      fc.property(steps(20), (taken) => {
        const known = new Set<string>()
        const timeline = asked(taken, (answer) => {
          if (!answer.ok) return
          breaches(answer.gone).forEach((breach) => {
            expect(known.delete(breach), `${breach} is gone without having been there`).toBe(true)
          })
          breaches(answer.findings).forEach((breach) => {
            expect(known.has(breach), `${breach} has arisen twice`).toBe(false)
            known.add(breach)
          })
        })
        expect([...known].sort()).toEqual(breaches(auditOf(timeline)))
      }),
      runs,
    )
  })

  it('refuses what its explanation says is broken, and finds the same', () => {
    fc.assert(
      fc.property(histories(), anEvent, (records, event) => {
        const on = timelineOf(records)
        const last = on.effective.at(-1)
        fc.pre(last === undefined || last.data.on < event.data.on)
        const broken = shelf
          .explain(house, calendar)(event, on)
          .filter(({ verdict }) => verdict === 'notMet' || verdict === 'undetermined')
        const musts = broken.filter(({ enforcement }) => enforcement === 'must')
        const answer = ask(event, on, stamp(100))
        const rulesOf = (determinations: readonly Determination[]) =>
          determinations.map(({ event: _, ...determination }) => determination)
        if (answer.ok) expect(rulesOf(answer.findings)).toEqual(rulesOf(broken))
        else {
          expect(bindsDecisions(event.type)).toBe(true)
          expect(answer.error.is === 'Refused' && rulesOf(answer.error.determinations)).toEqual(rulesOf(musts))
        }
      }),
      runs,
    )
  })
})

/** Everything that can be asked of a history. */
const everything = (taken: readonly Step[]): string => {
  const records = recordsOf(taken)
  const timeline = timelineOf(records)
  const decided = asked(taken, () => undefined)
  return JSON.stringify([
    readStrictly(shelf.parse, ada, records),
    timeline,
    shelf.timeline(ada, records, { knownAt: noon(9), validAt: '2016-03-31' }),
    timeline.effective.reduce((before, event) => shelf.evolve(before, event), shelf.initialState),
    auditOf(timeline),
    auditOf(decided),
    timeline.effective.map((event) => shelf.explain(house, calendar)(event, timeline)),
    shelf.obligations(house)(timeline, '2016-03-31'),
    decided,
  ])
}

const never = (): never => {
  throw new Error('Nothing here may read a clock or draw a number.')
}

/** A Date that reads no clock. */
class DateOfArguments extends Date {
  constructor(...parts: unknown[]) {
    if (parts.length === 0) never()
    super(parts[0] as string)
  }
  static override now = never
}

const poisoned = <T>(ask: () => T): T => {
  const places = [
    [globalThis, 'Date', DateOfArguments],
    [Math, 'random', never],
    [globalThis.crypto, 'randomUUID', never],
    [globalThis.crypto, 'getRandomValues', never],
  ] as const
  const before = places.map(([on, name]) => Object.getOwnPropertyDescriptor(on, name))
  try {
    for (const [on, name, value] of places) Object.defineProperty(on, name, { value, configurable: true })
    return ask()
  } finally {
    places.forEach(([on, name], i) => {
      const descriptor = before[i]
      if (descriptor === undefined) Reflect.deleteProperty(on, name)
      else Object.defineProperty(on, name, descriptor)
    })
  }
}

describe('the same input', () => {
  it('gives byte-identical output', () => {
    fc.assert(
      fc.property(steps(), (taken) => {
        const copy = JSON.parse(JSON.stringify(taken)) as typeof taken
        expect(everything(copy)).toBe(everything(taken))
      }),
      runs,
    )
  })

  it('gives it with no clock and no chance within reach', () => {
    expect(() => poisoned(() => Date.now())).toThrow('clock')
    expect(() => poisoned(() => new Date())).toThrow('clock')
    expect(() => poisoned(() => Math.random())).toThrow('clock')
    expect(() => poisoned(() => globalThis.crypto.randomUUID())).toThrow('clock')
    expect(() => poisoned(() => globalThis.crypto.getRandomValues(new Uint8Array(1)))).toThrow('clock')
    fc.assert(
      fc.property(steps(), (taken) => {
        const free = everything(taken)
        expect(poisoned(() => everything(taken))).toBe(free)
      }),
      runs,
    )
  })
})

describe('events and states', () => {
  it('stay as they are, whatever is asked of them', () => {
    fc.assert(
      fc.property(steps(), (taken) => {
        const before = JSON.stringify(taken)
        const loose = everything(taken)
        expect(JSON.stringify(taken)).toBe(before)
        expect(everything(deepFreeze(taken))).toBe(loose)
        const records = recordsOf(taken)
        const timeline = shelf.timeline(ada, deepFreeze(records))
        expect(auditOf(timeline)).toEqual(auditOf(timelineOf(recordsOf(taken))))
      }),
      runs,
    )
  })

  it('are handed out frozen, states to their last part', () => {
    fc.assert(
      fc.property(steps(), (taken) => {
        expect(writable(timelineOf(recordsOf(taken)).state)).toEqual([])
        const decided = asked(taken, (answer) => {
          if (answer.ok) expect(writable(answer.timeline.state)).toEqual([])
        })
        expect(
          writable(decided.effective.reduce((before, event) => shelf.evolve(before, event), shelf.initialState)),
        ).toEqual([])
      }),
      runs,
    )
    const { state } = timelineOf([])
    expect(writable(state)).toEqual([])
    expect(() => {
      ;(state as { reminders: number }).reminders = 3
    }).toThrow(TypeError)
    expect(() => {
      ;(state.lentBy as EventId[]).push(id(1))
    }).toThrow(TypeError)
  })
})
