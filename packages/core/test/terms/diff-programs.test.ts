import { describe, expect, it } from 'vitest'
import { diffPrograms, parseProgram, type Program, type ProgramTerms, type Source } from '../../src/index.js'
import { aFile } from './a-file.js'

const nowhere = (): Program => {
  const parsed = parseProgram(aFile())
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error.problems))
  return parsed.value
}

const a = nowhere()
const b = (terms: ProgramTerms, more: Partial<Program> = {}): Program => ({
  ...a,
  id: 'elsewhere',
  terms: { ...a.terms, ...terms },
  ...more,
})

const source: Source = { id: 'E01', document: 'Guidelines of elsewhere', status: 'verified' }
const [first, second] = a.terms.weeklyContact ?? []
if (first === undefined || second === undefined) throw new Error('two versions')

const shares = (...versions: NonNullable<ProgramTerms['weeklyContact']>) =>
  diffPrograms(a, b({ weeklyContact: versions }))

describe('two programs compared', () => {
  it('are alike in every term when they have the same, in whatever order the fields stand', () => {
    const { source, value, until, from, enforcement } = first
    const turned = { source, value, ...(until && { until }), from, ...(enforcement && { enforcement }) }
    expect(shares(turned, second)).toEqual({
      a: 'nowhere',
      b: 'elsewhere',
      alike: [
        'weeklyContact',
        'pilotYears',
        'outcomeTarget',
        'householdMonthCost',
        'subsidies.nystartsjobb.highestLevel',
        'jobbcoachning/target-group',
        'resursjobb/at-most-months',
      ],
      terms: [],
      words: [],
    })
  })

  it('differ in a term that only one of them has, with its versions', () => {
    const staff: ProgramTerms['staffing'] = [{ from: '2020-01-01', value: 2, source }]
    expect(diffPrograms(a, b({ staffing: staff })).terms).toEqual([
      { name: 'staffing', in: 'b', versions: [{ b: staff[0], differs: [] }] },
    ])
    expect(diffPrograms(b({ staffing: staff }), a).terms).toEqual([
      { name: 'staffing', in: 'a', versions: [{ a: staff[0], differs: [] }] },
    ])
  })

  it.each([
    ['its last day', { until: '2021-06-30' }, ['until']],
    ['having held earlier already', { since: 'notKnown' }, ['since']],
    ['its value', { value: { percent: 18 } }, ['value']],
    ['how it binds', { enforcement: 'should' }, ['enforcement']],
    ['its source', { source: { ...first.source, note: 'Read anew.' } }, ['source']],
    ['its value, which is not settled', { value: 'notSettled' }, ['value']],
    ['several of these', { value: 'notSettled', enforcement: 'should', source }, ['value', 'enforcement', 'source']],
  ] as const)('differ in a version by %s', (_what, change, differs) => {
    const changed = { ...first, ...change }
    expect(shares(changed, second).terms).toEqual([
      { name: 'weeklyContact', in: 'both', versions: [{ a: first, b: changed, differs }] },
    ])
  })

  it('differ by a version that begins on a day on which none of the other begins', () => {
    const third = { ...second, from: '2025-01-01' } as const
    const ending = { ...second, until: '2024-12-31' } as const
    expect(shares(first, ending, third).terms).toEqual([
      {
        name: 'weeklyContact',
        in: 'both',
        versions: [
          { a: second, b: ending, differs: ['until'] },
          { b: third, differs: [] },
        ],
      },
    ])
    expect(shares(second).terms[0]?.versions).toEqual([{ a: first, differs: [] }])
  })

  it('are compared version by version where no two begin on the same day', () => {
    const later = { ...first, from: '2020-02-01' } as const
    expect(shares(later).terms[0]?.versions).toEqual([
      { a: first, b: later, differs: ['from'] },
      { a: second, differs: [] },
    ])
  })

  it('differ in the terms of one kind of subsidy', () => {
    const { terms } = diffPrograms(a, b({ subsidies: { lonebidrag: a.terms.subsidies?.nystartsjobb ?? {} } }))
    expect(terms.map(({ name, in: which }) => [name, which])).toEqual([
      ['subsidies.nystartsjobb.highestLevel', 'a'],
      ['subsidies.lonebidrag.highestLevel', 'b'],
    ])
  })

  it('differ in a version of a rule by what it states, and in a rule that only one of them has', () => {
    const { 'resursjobb/at-most-months': longest, ...others } = a.rules ?? {}
    const [version, next] = longest?.versions ?? []
    if (version?.limit === undefined || next === undefined) throw new Error('two versions')
    const shorter = { ...version, limit: { ...version.limit, most: 6 } }
    const rules = { ...others, 'resursjobb/at-most-months': { versions: [shorter, next] } }
    expect(diffPrograms(a, b({}, { rules })).terms).toMatchObject([
      {
        name: 'resursjobb/at-most-months',
        in: 'both',
        versions: [{ a: { value: { most: 12 } }, b: { value: { most: 6 } }, differs: ['value'] }],
      },
    ])
    expect(diffPrograms(a, b({}, { rules: others })).terms).toMatchObject([
      { name: 'resursjobb/at-most-months', in: 'a', versions: [{ differs: [] }, { differs: [] }] },
    ])
  })

  it('differ in what counts as an outcome', () => {
    const outcome = { ...a.outcome, counts: ['work', 'education'] } as const
    expect(diffPrograms(a, b({}, { outcome })).outcome).toEqual({ a: a.outcome, b: outcome })
    expect(diffPrograms(a, a)).not.toHaveProperty('outcome')
  })
})
