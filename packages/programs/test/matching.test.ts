import { explainMatch, hours, type MatchNeeds, type Vacancy } from '@jobbspar/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scaled } from '../../../test/chance.js'
import { known, posted } from './at-work.js'

const vacancy = (more: Parameters<typeof posted>[0] = {}): Vacancy =>
  known.given(posted({ tasks: ['packing', 'lifting'], kind: 'smajob', ...more })).timeline.state.vacancies['vacancy-1']!

const person: MatchNeeds = {
  tasks: ['packing', 'lifting', 'sorting'],
  hoursPerWeek: { least: hours(10), most: hours(20) },
  branches: ['warehouse', 'retail'],
  kinds: ['smajob'],
  education: false,
  experience: false,
}

const points = (needs: MatchNeeds, to: Vacancy) => {
  const { met, unmet, unknown } = explainMatch(needs, to)
  return {
    met: met.map(({ point }) => point),
    unmet: unmet.map(({ point }) => point),
    unknown: unknown.map(({ point, missing }) => `${point}: ${missing.join(', ')}`),
  }
}

const all = ['tasks', 'hoursPerWeek', 'branch', 'kind', 'education', 'experience']

describe('a person and a vacancy', () => {
  it('[B08] fit in every point when the person can do the tasks, wants the hours, and is asked for nothing else', () => {
    expect(explainMatch(person, vacancy())).toEqual({
      met: [
        { point: 'tasks', facts: { tasks: ['packing', 'lifting'], unable: [] } },
        { point: 'hoursPerWeek', facts: { hoursPerWeek: 20, least: 10, most: 20 } },
        { point: 'branch', facts: { branch: 'warehouse', wanted: ['warehouse', 'retail'] } },
        { point: 'kind', facts: { kind: 'smajob', wanted: ['smajob'] } },
        { point: 'education', facts: { required: false, has: false } },
        { point: 'experience', facts: { required: false, has: false } },
      ],
      unmet: [],
      unknown: [],
    })
  })

  it('[B07] do not fit in what is named, with the facts on both sides', () => {
    const far = vacancy({
      hoursPerWeek: hours(20.5),
      branch: 'care',
      requiresEducation: true,
      requiresExperience: true,
      kind: 'ordinary',
    })
    expect(explainMatch({ ...person, tasks: ['packing'] }, far)).toEqual({
      met: [],
      unmet: [
        { point: 'tasks', facts: { tasks: ['packing', 'lifting'], unable: ['lifting'] } },
        { point: 'hoursPerWeek', facts: { hoursPerWeek: 20.5, least: 10, most: 20 } },
        { point: 'branch', facts: { branch: 'care', wanted: ['warehouse', 'retail'] } },
        { point: 'kind', facts: { kind: 'ordinary', wanted: ['smajob'] } },
        { point: 'education', facts: { required: true, has: false } },
        { point: 'experience', facts: { required: true, has: false } },
      ],
      unknown: [],
    })
  })

  it('[B08] keep what nobody has asked the person apart from what does not fit', () => {
    expect(points({}, vacancy({ requiresEducation: true }))).toEqual({
      met: ['experience'],
      unmet: [],
      unknown: [
        'tasks: person.tasks',
        'hoursPerWeek: person.hoursPerWeek',
        'branch: person.branches',
        'kind: person.kinds',
        'education: person.education',
      ],
    })
  })

  it('name what the vacancy leaves open', () => {
    const open: Vacancy = { ...vacancy(), branch: undefined, kind: undefined }
    expect(points(person, open).unknown).toEqual(['branch: vacancy.branch', 'kind: vacancy.kind'])
    expect(points({ ...person, branches: 'any', kinds: 'any' }, open)).toEqual({ met: all, unmet: [], unknown: [] })
    const { branches: _, ...unasked } = person
    expect(points(unasked, open).unknown).toContain('branch: person.branches, vacancy.branch')
  })

  it('fit in everything a person sets no limit to', () => {
    const any: MatchNeeds = { tasks: 'any', hoursPerWeek: 'any', branches: 'any', kinds: 'any' }
    expect(points(any, vacancy())).toEqual({ met: all, unmet: [], unknown: [] })
  })

  for (const [weekly, verdict] of [
    [9.99, 'unmet'],
    [10, 'met'],
    [20, 'met'],
    [20.01, 'unmet'],
  ] as const)
    it(`fit by hours from the fewest to the most: ${weekly} of 10 to 20 is ${verdict}`, () => {
      expect(points(person, vacancy({ hoursPerWeek: hours(weekly) }))[verdict]).toContain('hoursPerWeek')
    })

  it('fit by education that is asked for only when the person has it', () => {
    const asks = vacancy({ requiresEducation: true, requiresExperience: true })
    expect(points({ ...person, education: true }, asks)).toMatchObject({ unmet: ['experience'] })
    expect(points({ ...person, experience: true }, asks)).toMatchObject({ unmet: ['education'] })
    expect(points({ ...person, education: true, experience: true }, asks)).toMatchObject({ met: all })
  })
})

describe('every explanation', () => {
  const codes = (words: readonly string[]) => fc.subarray([...words], { minLength: 1 })
  const orAny = <A>(arbitrary: fc.Arbitrary<A>) => fc.oneof(fc.constant('any' as const), arbitrary)
  const weekly = fc.integer({ min: 1, max: 40 }).map((n) => hours(n))
  const branch = ['manufacturing', 'warehouse', 'retail', 'care', 'other'] as const
  const kind = ['smajob', 'ordinary', 'resursjobb'] as const
  const task = ['packing', 'lifting', 'sorting'] as const

  const needs = fc.record(
    {
      tasks: orAny(codes(task)),
      hoursPerWeek: orAny(fc.record({ least: weekly, most: weekly })),
      branches: orAny(fc.subarray([...branch])),
      kinds: orAny(fc.subarray([...kind])),
      education: fc.boolean(),
      experience: fc.boolean(),
    },
    { requiredKeys: [] },
  ) as fc.Arbitrary<MatchNeeds>
  const vacancies = fc
    .record({
      tasks: codes(task),
      hoursPerWeek: weekly,
      requiresEducation: fc.boolean(),
      requiresExperience: fc.boolean(),
      branch: fc.option(fc.constantFrom(...branch), { nil: undefined }),
      kind: fc.option(fc.constantFrom(...kind), { nil: undefined }),
    })
    .map((some): Vacancy => ({ ...vacancy(), ...some }))

  it('tells each point exactly once, and an unknown one always with what is missing', () => {
    fc.assert(
      fc.property(needs, vacancies, (some, to) => {
        const { met, unmet, unknown } = explainMatch(some, to)
        expect([...met, ...unmet, ...unknown].map(({ point }) => point).sort()).toEqual([...all].sort())
        for (const { missing } of unknown) expect(missing).not.toEqual([])
      }),
      { numRuns: scaled(1000) },
    )
  })

  it('says the same again, and what is learnt of a person moves points out of unknown only', () => {
    fc.assert(
      fc.property(needs, needs, vacancies, (some, more, to) => {
        expect(explainMatch(some, to)).toEqual(explainMatch(some, to))
        const before = points(some, to)
        const after = points({ ...more, ...some }, to)
        expect(after.met).toEqual(expect.arrayContaining(before.met))
        expect(after.unmet).toEqual(expect.arrayContaining(before.unmet))
      }),
      { numRuns: scaled(1000) },
    )
  })
})
