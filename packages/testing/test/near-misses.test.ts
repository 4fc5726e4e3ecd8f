import {
  english,
  streamKinds,
  type AnyEvent,
  type Limit,
  type Order,
  type Program,
  type Requires,
  type RuleVersion,
  type Stream,
  type Timeline,
} from '@jobbspar/core'
import { falkenberg } from '@jobbspar/programs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scaled } from '../../../test/chance.js'
import { nearMisses, nearMissKinds, nextStamp, type NearMiss } from '../src/index.js'

const texts = english()

const runs = { numRuns: scaled(1000, 20) }

const streams = streamKinds as unknown as Record<NearMiss['stream'], Stream<unknown, AnyEvent, Program, unknown>>

/** Requests events in their order. The answer to each event except the last must be without a finding. */
const asked = (program: Program, stream: NearMiss['stream'], events: readonly AnyEvent[]) => {
  const kind = streams[stream]
  let on: Timeline<unknown, AnyEvent> = kind.timeline(`${stream}-1`, [])
  for (const [i, event] of events.entries()) {
    const answer = kind.decide(program)(event, on, nextStamp(on, event))
    const broken = answer.ok
      ? answer.findings
      : answer.error.is === 'Refused'
        ? [...answer.error.determinations, ...answer.error.findings]
        : []
    if (!answer.ok && answer.error.is === 'Invalid') throw new Error(JSON.stringify(answer.error.problems))
    if (i === events.length - 1)
      return {
        accepted: answer.ok,
        broken: broken.map(({ rule }) => rule),
        facts: broken.flatMap(({ facts }) => Object.entries(facts)),
        audit: kind.audit(program)(answer.ok ? answer.timeline : on),
      }
    if (!answer.ok || broken.length > 0) throw new Error(`${event.type} of ${event.data.on}: ${JSON.stringify(broken)}`)
    on = answer.timeline
  }
  throw new Error('nothing is asked')
}

const rules = falkenberg.rules!
const first = (id: string) => rules[id]!.versions[0]!
const orderOf = (id: string) =>
  ({ ...first(id), order: first(id).order! }) as Extract<RuleVersion, { readonly order: Order }>
const praktikPassed = orderOf('resursjobb/praktik-passed-before')
const longest = first('resursjobb/at-most-months') as Extract<RuleVersion, { readonly limit: Limit }>
const share = first('resursjobb/competence-share') as Extract<RuleVersion, { readonly limit: Limit }>
const employer = first('resursjobb/employer') as Extract<RuleVersion, { readonly requires: Requires }>
const decidedBefore = orderOf('resursjobb/subsidy-decided-before')
const covers = orderOf('resursjobb/subsidy-covers')

/** Falkenberg's program with other numbers. The missed limits must change with them. */
const otherwise: Program = {
  ...falkenberg,
  id: 'otherwise',
  terms: {
    ...falkenberg.terms,
    pilotYears: [{ ...falkenberg.terms.pilotYears![0]!, value: 2 }],
  },
  rules: {
    ...rules,
    'resursjobb/praktik-passed-before': {
      versions: [
        { ...praktikPassed, until: '2018-12-31', order: { ...praktikPassed.order, lasting: { months: 1 } } },
        {
          ...{ ...praktikPassed, from: '2019-01-01', enforcement: 'should' },
          order: { ...praktikPassed.order, then: ['ordinary', 'resursjobb'], lasting: { months: 5 } },
        },
      ],
    },
    'resursjobb/competence-share': { versions: [{ ...share, limit: { ...share.limit, least: 33.33 } }] },
    'resursjobb/at-most-months': {
      ...rules['resursjobb/at-most-months'],
      versions: [{ ...longest, limit: { ...longest.limit, most: 7 } }],
    },
    'resursjobb/employer': {
      versions: [{ ...employer, requires: { at: 'resursjobb', allOf: [{ field: 'employer', oneOf: ['other'] }] } }],
    },
    'resursjobb/subsidy-decided-before': {
      versions: [{ ...decidedBefore, order: { ...decidedBefore.order, first: 'lonebidrag' } }],
    },
    'resursjobb/subsidy-covers': { versions: [{ ...covers, order: { ...covers.order, first: 'lonebidrag' } }] },
  },
}

describe.each([falkenberg, otherwise])('a near miss under $id', (program) => {
  const misses = nearMisses(program)

  it('is refused or found by exactly its rule, and its twin by none', () => {
    fc.assert(
      fc.property(misses, ({ stream, rule, history, twin }) => {
        const missed = asked(program, stream, history)
        expect(missed.broken).toEqual([rule])
        if (missed.accepted) expect(missed.audit.map((one) => one.rule)).toEqual([rule])
        else expect(missed.audit).toEqual([])
        expect(asked(program, stream, twin)).toEqual({ accepted: true, broken: [], facts: [], audit: [] })
        // Every language has a name for each fact.
        expect(missed.facts.filter(([name]) => texts[`fact:${name}`] === undefined)).toEqual([])
      }),
      runs,
    )
  })

  it('differs from its twin in one event, or lacks one that its twin has', () => {
    fc.assert(
      fc.property(misses, ({ history, twin }) => {
        const [own, others] = [history, twin].map((events) => events.map((event) => JSON.stringify(event)))
        const more = history.length === twin.length ? 1 : 0
        expect(own?.filter((event) => others?.includes(event) !== true)).toHaveLength(more)
        expect(others?.filter((event) => own?.includes(event) !== true)).toHaveLength(1)
      }),
      runs,
    )
  })

  it('is of every kind', () => {
    const found = new Set(fc.sample(misses, { numRuns: 400, seed: 7 }).map(({ kind }) => kind))
    expect([...found].sort()).toEqual([...nearMissKinds(program)].sort())
  })
})

describe('near misses', () => {
  it('are of 47 kinds under Falkenberg’s program and of its rules of data, some of which refuse and some of which are found', () => {
    const ofData = nearMissKinds(falkenberg).filter((kind) => kind.includes('/'))
    expect(nearMissKinds(falkenberg)).toHaveLength(47 + ofData.length)
    expect([...new Set(ofData.map((kind) => kind.split(': ')[0]))]).toEqual([
      'falkenberg/before-praktik',
      'resursjobb/praktik-passed-before',
      'resursjobb/employer',
      'resursjobb/subsidy-decided-before',
      'resursjobb/subsidy-covers',
      'resursjobb/planned-end',
    ])
    const byAnswer = fc
      .sample(nearMisses(falkenberg), { numRuns: 200, seed: 7 })
      .map(({ stream, history }) => asked(falkenberg, stream, history).accepted)
    expect(new Set(byAnswer)).toEqual(new Set([true, false]))
  })

  it('[F36] [F17] [F18] are a day short of three months, a day over twelve, a hundredth of an hour under a fifth', () => {
    const misses = fc.sample(nearMisses(falkenberg), { numRuns: 400, seed: 7 })
    const first = (kind: NearMiss['kind']) => misses.find((miss) => miss.kind === kind)!
    const facts = (kind: NearMiss['kind']) => {
      const { stream, history } = first(kind)
      const before = history.slice(0, -1)
      const on = before.reduce(
        (timeline, event) => {
          const answer = streams[stream].decide(falkenberg)(event, timeline, nextStamp(timeline, event))
          if (!answer.ok) throw new Error('refused')
          return answer.timeline
        },
        streams[stream].timeline('participation-1', []),
      )
      const last = history.at(-1)!
      return streams[stream]
        .explain(falkenberg)(last, on)
        .find(({ verdict }) => verdict === 'notMet')!.facts
    }
    expect(facts('praktikADayShort')).toMatchObject({ requiredMonths: 3 })
    expect(facts('employmentADayLong')).toMatchObject({ most: 12, otherDays: 0 })
    expect(facts('competenceAHundredthShort')).toMatchObject({ short: 0.01, percent: 20 })
  })

  it('leave out what the program does not speak of, and are none under a program without a term or a rule', () => {
    const { 'resursjobb/praktik-passed-before': _praktik, 'resursjobb/competence-share': _share, ...others } = rules
    const kinds = nearMissKinds({ ...falkenberg, rules: others })
    expect(kinds).not.toContain('praktikADayShort')
    expect(kinds).not.toContain('competenceAHundredthShort')
    expect(kinds).toContain('employmentADayLong')
    expect(() => nearMisses({ ...falkenberg, terms: {}, rules: {} })).toThrow(
      'No near miss can be made under falkenberg',
    )
  })
})
