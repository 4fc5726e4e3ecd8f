import { participation, type AnyEvent, type DataRule, type Program, type RuleVersion } from '@jobbspar/core'
import { falkenberg } from '@jobbspar/programs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearMisses, nearMissKinds, nextStamp, type NearMiss } from '../src/index.js'

const source = { id: 'MADE-UP', document: 'A program made up for tests', status: 'verified' } as const
const frame = { from: '2015-01-01', enforcement: 'must', source } as const
const rule = (stated: object): DataRule => ({ versions: [{ ...frame, ...stated } as unknown as RuleVersion] })
const of = (is: 'employment' | 'subsidy' | 'step' | 'fact') => ({ is, sv: ['ett eget ord'] }) as const

/** A program that asks several things of one employment. */
const program: Program = {
  ...{ ...falkenberg, terms: {}, published: [], coverage: {} },
  words: {
    ...{ summerJob: of('employment'), townGrant: of('subsidy'), application: of('step') },
    age: { ...of('fact'), unit: 'years', grows: true },
  },
  rules: {
    'summerJob/who': rule({
      requires: {
        at: 'summerJob',
        allOf: ['isUnemployed', { fact: 'age', least: 16 }, { field: 'employer', oneOf: ['state'] }],
      },
    }),
    'summerJob/applied': rule({ order: { first: 'application', then: 'summerJob', within: { months: 2 } } }),
    'summerJob/grant': rule({ order: { first: 'townGrant', then: 'summerJob', by: 'subsidyId', covers: 'beginning' } }),
    'summerJob/length': rule({ limit: { of: 'weeks', in: 'summerJob', per: 'one', least: 2, most: 8 } }),
  },
}

const kinds = nearMissKinds(program).filter((kind) => kind.startsWith('summerJob/'))

const answers = (events: readonly AnyEvent[]) => {
  let timeline = participation.timeline('participation-1', [])
  const all: (readonly string[])[] = []
  for (const event of events as Extract<NearMiss, { readonly stream: 'participation' }>['history']) {
    const answer = participation.decide(program)(event, timeline, nextStamp(timeline, event))
    if (answer.ok) timeline = answer.timeline
    all.push(
      answer.ok
        ? answer.findings.map((one) => one.rule)
        : answer.error.is === 'Refused'
          ? answer.error.determinations.map((one) => one.rule)
          : ['invalid'],
    )
  }
  return all
}

describe('the near misses of rules of data', () => {
  it('are of each bound of each rule, and keep all other rules', () => {
    expect(kinds).toEqual([
      ...['summerJob/who: isUnemployed', 'summerJob/who: age', 'summerJob/who: employer'],
      'summerJob/applied: within',
      ...['summerJob/grant: covers from', 'summerJob/grant: covers to'],
      ...['summerJob/length: least', 'summerJob/length: most'],
    ])
  })

  it('break exactly their rule by their last event, and their neighbour none', () => {
    const seen = new Set<string>()
    for (const { kind, rule: missed, history, twin } of fc.sample(nearMisses(program), { numRuns: 120, seed: 7 })) {
      if (!kinds.includes(kind) || seen.has(kind)) continue
      seen.add(kind)
      const [broken, kept] = [answers(history), answers(twin)]
      expect([kind, broken.at(-1)]).toEqual([kind, [missed]])
      expect([kind, [...broken.slice(0, -1), ...kept].flat()]).toEqual([kind, []])
      const others = history.filter((event, i) => JSON.stringify(event) !== JSON.stringify(twin[i]))
      expect(history).toHaveLength(twin.length)
      expect([kind, others.length]).toEqual([kind, 1])
    }
    expect([...seen].sort()).toEqual([...kinds].sort())
  })
})
