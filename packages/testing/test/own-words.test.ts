import {
  knownWords,
  parseProgram,
  participation,
  programToJson,
  type AnyEvent,
  type Program,
  type WordSort,
} from '@jobbspar/core'
import { falkenberg } from '@jobbspar/programs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scaled } from '../../../test/chance.js'
import {
  cohorts,
  historiesOf,
  nearMisses,
  nearMissKinds,
  participationHistories,
  programLaws,
  reportLaws,
  supportHistories,
  testLaws,
  untidyCohorts,
} from '../src/index.js'

const renamed = {
  resursjobb: 'jobbsteg',
  nystartsjobb: 'kommunjobb',
  introduktionsjobb: 'startstod',
  lonebidrag: 'kommunbidrag',
  forsorjningsstod: 'hushallsstod',
} as const

/** Falkenberg's program with its kinds of employment, subsidy and support under names of its own. */
const own: Program = (() => {
  const of = (is: WordSort) => ({ is, sv: ['ett eget ord'] })
  const text = Object.entries(renamed).reduce(
    (all, [from, to]) => all.replaceAll(`"${from}"`, `"${to}"`),
    JSON.stringify({ ...programToJson(falkenberg), words: {} }),
  )
  const words = {
    jobbsteg: of('employment'),
    ...{ kommunjobb: of('subsidy'), startstod: of('subsidy'), kommunbidrag: of('subsidy') },
    hushallsstod: of('support'),
  }
  const read = parseProgram({ ...(JSON.parse(text) as Record<string, unknown>), words })
  if (!read.ok) throw new Error(JSON.stringify(read.error.problems))
  return read.value
})()

const sample = <A>(of: fc.Arbitrary<A>, numRuns: number): readonly A[] => fc.sample(of, { numRuns, seed: 7 })
const eventsIn = (all: readonly { readonly timeline: { readonly effective: readonly AnyEvent[] } }[]) =>
  all.flatMap(({ timeline }) => timeline.effective)
const kindsOf = (type: string, events: readonly AnyEvent[]): ReadonlySet<unknown> =>
  new Set(events.flatMap((event) => (event.type === type ? [(event.data as { readonly kind?: unknown }).kind] : [])))

describe('a program with kinds of its own', () => {
  it('has histories with employments, subsidies and support of these kinds', () => {
    const events = eventsIn(sample(participationHistories(own), 150))
    expect(kindsOf('EmploymentBegun', events)).toContain('jobbsteg')
    expect([...kindsOf('SubsidyDecided', events)]).toEqual(
      expect.arrayContaining(['kommunjobb', 'startstod', 'kommunbidrag']),
    )
    expect(kindsOf('SupportGranted', eventsIn(sample(supportHistories(own), 100)))).toContain('hushallsstod')
  })

  it('has the near misses that it has under the names of the library', () => {
    expect(nearMissKinds(own)).toEqual(nearMissKinds(falkenberg))
    const answers = sample(nearMisses(own), 40).filter(({ stream }) => stream === 'participation')
    expect(answers.length).toBeGreaterThan(0)
    for (const { rule, history } of answers) {
      const events = history as readonly AnyEvent[]
      for (const kind of kindsOf('EmploymentBegun', events)) expect(knownWords(own).employment).toContain(kind)
      expect(participation.rulesOf(own).map(({ id }) => id)).toContain(rule)
    }
  })

  it('has untidy cohorts with its support and its subsidies', () => {
    const events = sample(untidyCohorts(own), 10).flatMap(({ streams }) =>
      streams.flatMap(({ records }) => records as readonly AnyEvent[]),
    )
    expect(kindsOf('SupportPaid', events)).toContain('hushallsstod')
    expect([...kindsOf('SubsidyDecided', events)].some((kind) => knownWords(own).subsidy.has(String(kind)))).toBe(true)
    expect(sample(cohorts(own), 2).flatMap(historiesOf)).not.toEqual([])
  })

  const pointing: Program = {
    ...own,
    words: {
      ...own.words,
      ...{ folkhogskola: { is: 'exit', sv: ['en folkhögskola'] }, gardening: { is: 'activity', en: ['gardening'] } },
      longUnemployed: { is: 'condition', en: ['long unemployed'], implies: ['isUnemployed'] },
    },
    outcome: { ...own.outcome, counts: ['work', 'folkhogskola'] },
    coverage: {
      ...own.coverage,
      F01: { is: 'modelled', by: ['word:jobbsteg', 'condition:longUnemployed', 'activity:gardening'] },
    },
  }
  const about = (...said: readonly string[]) => {
    const cases = [
      ...programLaws(pointing, { runs: 1 }),
      ...reportLaws(own, { cohorts: untidyCohorts(own, { persons: { least: 1, most: 2 } }), runs: scaled(100, 2) }),
    ].filter(({ name }) => said.some((text) => name.includes(text)))
    expect(cases.length).toBeGreaterThanOrEqual(said.length)
    return cases
  }
  testLaws(it, about('[F01]', 'its outcome counts exits', 'every payment', 'add up', 'the parts of a family'))
})
