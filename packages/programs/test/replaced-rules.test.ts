import { kindNames } from '@jobbspar/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deep, scaled } from '../../../test/chance.js'
import { allCompared } from './frozen/compared-rules.js'
import { differences, dueDifferences, type Compared, type ComparedDue } from './frozen/comparing.js'
import { counts, outcomes } from './frozen/counting.js'
import { decided, exampleOf, nearlyMissing, untidy } from './frozen/histories.js'
import { compare, presentRules, programsBefore, rulesBefore, type History } from './frozen/judging.js'
import { replaced } from './frozen/replaced.js'
import { programs } from '../src/index.js'

// The rules of code as they were before programs stated rules as data (frozen/before.mjs), and what says the same now, judge the same
// histories event by event. A rule that is still code is compared with itself, so that what compares is known to work.

const ids = programsBefore.map(({ id }) => id)

/** The present rules of a program of all kinds of stream, with the ids they had before. */
const rulesOf = (program: string) => new Map(kindNames.flatMap((kind) => [...presentRules(kind, program)]))

describe('the compared rules', () => {
  it('are all in the frozen library', () => {
    expect(kindNames.flatMap((kind) => [...rulesBefore(kind).keys()]).sort()).toEqual([...allCompared].sort())
  })

  it('are each in the present library, or else in the table of what replaces them', () => {
    const inLibrary = allCompared.filter((rule) => ids.some((program) => rulesOf(program).has(rule)))
    expect(allCompared.filter((rule) => inLibrary.includes(rule) === (replaced[rule] !== undefined))).toEqual([])
  })

  it('are replaced by rules of the program, which say that they were that rule', () => {
    const strangers = Object.entries(replaced).flatMap(([rule, inPrograms]) =>
      Object.entries(inPrograms).flatMap(([program, { by }]) =>
        by.filter(
          (id) => !programs.some((one) => one.id === program) || rulesOf(program).get(id)?.includes(rule) !== true,
        ),
      ),
    )
    expect(strangers).toEqual([])
  })
})

describe('what compares', () => {
  const before: Compared = {
    verdict: 'notMet',
    enforcement: 'must',
    facts: { requiredMonths: 3, unmet: ['a', 'b'] },
    cites: { events: ['e2', 'e1'] as never },
    passesFrom: '2016-04-01',
  }
  const part = (more: Partial<Compared>): Compared => ({ ...before, ...more })
  const by = { by: ['one'] }

  it('finds no difference in the same determination, nor in the order of cited events', () => {
    expect(differences(before, [before], by)).toEqual([])
    expect(differences(before, [part({ cites: { events: ['e1', 'e2'] as never } })], by)).toEqual([])
  })

  it.each<[string, Partial<Compared>]>([
    ['verdict', { verdict: 'undetermined' }],
    ['enforcement', { enforcement: 'should' }],
    ['facts', { facts: { requiredMonths: 4, unmet: ['a', 'b'] } }],
    ['facts', { facts: { requiredMonths: 3, unmet: ['b', 'a'] } }],
    ['facts', { facts: { unmet: ['a', 'b'] } }],
    ['facts', { facts: { ...before.facts, more: 1 } }],
    ['cites', { cites: { events: ['e1'] as never } }],
    ['cites', { cites: { ...before.cites, everyOf: ['WorkHoursLogged'] } }],
    ['passesFrom', { passesFrom: '2016-04-02' }],
  ])('finds another %s', (what, more) => {
    const found = differences(before, [part(more)], by)
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(`${what}: `)
  })

  it('finds a passing day that is gone, a rule that is gone, and one that was not there', () => {
    const { passesFrom: _, ...without } = before
    expect(differences(before, [without], by)).toEqual(['passesFrom: before "2016-04-01", now undefined'])
    expect(differences(before, [], by)).toEqual(['verdict: before "notMet", now "notApplicable"'])
    expect(differences(undefined, [before], by)).toEqual(['verdict: before "notApplicable", now "notMet"'])
    expect(differences(part({ verdict: 'notApplicable' }), [], by)).toEqual([])
  })

  it('reads renamed and added facts by the table', () => {
    const renamed = part({ facts: { months: 3, unmet: ['a', 'b'], lastDay: '2016-03-31' } })
    expect(differences(before, [renamed], { ...by, facts: { months: 'requiredMonths' }, added: ['lastDay'] })).toEqual(
      [],
    )
    expect(differences(before, [renamed], { ...by, facts: { months: 'requiredMonths' } })).toHaveLength(1)
    expect(differences(before, [renamed], { ...by, added: ['lastDay'] })).toHaveLength(1)
  })

  it('takes several rules as their conjunction', () => {
    const [one, two] = [
      part({
        facts: { requiredMonths: 3, unmet: ['a'] },
        cites: { events: ['e1'] as never },
        passesFrom: '2016-03-01',
      }),
      part({ facts: { unmet: ['b'] }, cites: { events: ['e2'] as never } }),
    ]
    const [passed, open] = [part({ verdict: 'met' }), part({ verdict: 'undetermined', facts: { unmet: ['c'] } })]
    expect(differences(before, [one, passed, open, two], { by: ['one', 'two'] })).toEqual([])
    expect(differences(before, [one, part({ ...two, enforcement: 'should' })], by)).toHaveLength(1)
    expect(differences(part({ verdict: 'met' }), [passed, part({ verdict: 'notApplicable' })], by)).toEqual([])
    expect(differences(part({ verdict: 'met' }), [passed, open], by)).toHaveLength(1)
  })

  it('finds another obligation, one more and one fewer, and not another order', () => {
    const due: ComparedDue = {
      what: 'hours',
      of: 'employment-1',
      by: '2016-04-01',
      missing: 3,
      unit: 'hours',
      possible: true,
    }
    const other: ComparedDue = { ...due, of: 'employment-2' }
    expect(dueDifferences([due, other], [other, due])).toEqual([])
    const changes: readonly Partial<ComparedDue>[] = [
      { what: 'days' },
      { of: 'employment-2' },
      { by: '2016-04-02' },
      { missing: 2 },
      { unit: 'days' },
      { possible: false },
    ]
    for (const change of changes) expect(dueDifferences([due], [{ ...due, ...change }])).toHaveLength(1)
    expect(dueDifferences([due], [])).toHaveLength(1)
    expect(dueDifferences([due], [due, due])).toHaveLength(1)
  })
})

describe('the rules before and what says the same now', () => {
  const seen = counts()

  const agree = (histories: readonly History[]) => {
    expect(histories.flatMap((one) => compare(one, seen.add)).slice(0, 20)).toEqual([])
  }

  for (const program of programs)
    describe(`of ${program.id}`, () => {
      it('agree on histories that the program has decided', () => {
        agree(fc.sample(decided(program), scaled(1000, 12)))
      })

      it('agree on untidy histories', () => {
        agree(fc.sample(untidy(program), scaled(400, 6)))
      })

      // To find out which near misses a program has takes some seconds where it has few.
      it.skipIf(!deep && program.id !== 'falkenberg')('agree on near misses', () => {
        agree(fc.sample(nearlyMissing(program), scaled(2000, 60)))
      })

      it('agree on the example history', () => {
        agree([exampleOf(program.id, deep ? 1 : 5)])
      })
    })

  it('are each compared, and the counts are printed by the deep run', () => {
    if (deep) console.log(seen.table())
    expect(allCompared.filter((rule) => outcomes.some((outcome) => seen.of(rule, outcome) > 0)).length).toBeGreaterThan(
      40,
    )
  })
})
