// Attacks the released reports of the five example histories. Everything that a report prints, and how its counts add up, becomes an
// integer program, and a solver looks for the counts that were not printed.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Program } from '@jobbspar/core'
import * as programs from '@jobbspar/programs'
import {
  contents,
  historyOf,
  project,
  releasedReport,
  type AnswerOf,
  type At,
  type CountTree,
  type FamilyCounts,
  type ReleasedReport,
} from '@jobbspar/projections'
import { describe, expect, it } from 'vitest'
import { solve, type Constraint, type Model } from 'yalps'
import { streamsOf } from './perturbed.js'

interface About {
  readonly completeTo: Readonly<Record<string, string>>
}

const names = ['falkenberg', 'hassleholm', 'bengtsfors', 'vasteras', 'hedensted'] as const

const aboutOf = (name: string): About =>
  JSON.parse(
    readFileSync(fileURLToPath(new URL(`../examples/histories/${name}.about.json`, import.meta.url)), 'utf8'),
  ) as About

const caseOf = (name: (typeof names)[number]) => {
  const program: Program = programs[name]
  const completeTo = aboutOf(name).completeTo as NonNullable<At['completeTo']>
  const asOf = Object.values(completeTo)[0] ?? '2020-01-01'
  const at: At = { program, asOf, knownAt: '2025-12-31T00:00:00.000Z', completeTo, evidence: false }
  const histories = streamsOf(name, { most: Infinity }).map((one) => historyOf(one, at))
  const answer = releasedReport(histories, at)
  if (!answer.ok) throw new Error(answer.because.is)
  const viewOf: AnswerOf = (asked) => project({ asked }, histories, { ...at, cells: true }).asked
  const families = [...new Set(contents.flatMap(({ release }) => release.families))]
  return {
    ...{ at, report: answer.report },
    families: families.map(({ counts }) => counts(viewOf, { ...at, cells: true })),
  }
}

const nodesOf = (tree: CountTree): readonly CountTree[] => [
  tree,
  ...[...(tree.divisions ?? []), ...(tree.shares ?? [])].flat().flatMap(nodesOf),
]

/**
 * What a reader knows: how counts add up, which count is part of which other count, which counts are printed, and which part of a share
 * has a count below five.
 */
const knownOf = (families: readonly FamilyCounts[], { counts, groups }: ReleasedReport['printed']) => {
  const constraints = new Map<string, Constraint>()
  const rows = new Map<string, Map<string, number>>()
  const nodes = families.flatMap(({ trees }) => trees).flatMap(nodesOf)
  const countOf = new Map(nodes.map(({ name, count }) => [name, count]))
  const sum = (id: string, terms: readonly (readonly [name: string, factor: number])[], bound: Constraint): void => {
    constraints.set(id, bound)
    for (const [name, factor] of terms) {
      const row = rows.get(name) ?? new Map<string, number>()
      rows.set(name, row.set(id, factor))
    }
  }
  for (const { name, count, divisions = [], shares = [] } of nodes) {
    for (const [i, parts] of [...divisions, ...shares].entries())
      sum(`${name} by ${String(i)}`, [[name, 1], ...parts.map((part) => [part.name, -1] as const)], { equal: 0 })
    for (const part of shares.flat())
      if (counts[part.name] === undefined && part.count < 5 && count >= 10)
        sum(`${part.name} few`, [[part.name, 1]], { max: 4 })
  }
  for (const [name, count] of Object.entries(counts)) sum(`${name} printed`, [[name, 1]], { equal: count })
  for (const { names: of, count } of groups)
    sum(
      `${of.join('+')} printed`,
      of.map((name) => [name, 1] as const),
      { equal: count },
    )
  for (const [one, other] of families.flatMap(({ nested = [] }) => nested)) {
    const [a, b] = [countOf.get(one), countOf.get(other)]
    if (a === undefined || b === undefined) continue
    const [whole, part] = a >= b ? [one, other] : [other, one]
    sum(
      `${part} in ${whole}`,
      [
        [whole, 1],
        [part, -1],
      ],
      { min: 0 },
    )
  }
  return { nodes, constraints, rows }
}

/** The least and the most that a count can be. */
const rangeOf = (name: string, { constraints, rows }: ReturnType<typeof knownOf>): readonly [number, number] => {
  const ends = (['minimize', 'maximize'] as const).map((direction) => {
    const variables = new Map(
      [...rows].map(([one, row]) => [one, new Map([...row, ['objective', one === name ? 1 : 0]])]),
    )
    const model: Model = { direction, objective: 'objective', constraints, variables, integers: true }
    const { status, result } = solve(model)
    if (status === 'unbounded') return Infinity
    if (status !== 'optimal') throw new Error(`${name}: ${status}`)
    return Math.round(result)
  })
  return [ends[0] ?? 0, ends[1] ?? 0]
}

describe.each(names)('the released report of %s', (name) => {
  const { report, families, at } = caseOf(name)
  const known = knownOf(families, report.printed)

  it('agrees with the counts as they are', () => {
    for (const { name: one, count } of known.nodes) {
      const printed = report.printed.counts[one]
      if (printed !== undefined) expect(printed).toBe(count)
    }
    expect(Object.keys(report.printed.counts).length).toBeGreaterThan(2)
  })

  it('leaves three values or more of each count from 1 to 4, to an integer solver', () => {
    const isPublished = (one: string): boolean =>
      at.program.published.some(({ value }) => typeof value === 'number' && value === report.printed.counts[one])
    const told = known.nodes.flatMap(({ name: one, count }) => {
      if (count < 1 || count > 4 || isPublished(one) || !known.rows.has(one)) return []
      const [low, high] = rangeOf(one, known)
      return high - low < 2 ? [`${one}: ${String(low)} to ${String(high)}`] : []
    })
    expect(told).toEqual([])
  })

  it('would not, to the same solver, if all siblings of a small count were printed', () => {
    const { nodes } = known
    const [parts = []] = nodes.flatMap(({ divisions = [] }) =>
      divisions.filter((some) => some.some(({ count }) => count >= 1 && count <= 4)),
    )
    const [small] = parts.filter(({ count }) => count >= 1 && count <= 4)
    if (small === undefined) throw new Error(`no small count in ${name}`)
    const above = nodes.filter(({ divisions = [] }) => divisions.includes(parts))
    const counts = Object.fromEntries(
      [...above, ...parts.filter((part) => part !== small)].map((one) => [one.name, one.count]),
    )
    const told = knownOf(families, { counts, groups: [] })
    expect(rangeOf(small.name, told)).toEqual([small.count, small.count])
  })

  it('prints no count from 1 to 4', () => {
    for (const count of Object.values(report.printed.counts)) expect(count >= 1 && count <= 4).toBe(false)
  })
})

describe('released reports', () => {
  it('show Falkenberg’s outcome 16 of 24 [F04], Hedensted’s 28 of 78 [D06], Hässleholm’s 43 jobs [H06]', () => {
    const figure = (name: (typeof names)[number], id: string) =>
      caseOf(name).report.figures.find((one) => one.id === id)
    expect(figure('falkenberg', 'outcome')?.rate).toMatchObject({ x: 16, n: 24 })
    expect(figure('hedensted', 'outcome')?.rate).toMatchObject({ x: 28, n: 78 })
    expect(figure('hassleholm', 'jobs')).toMatchObject({ value: 43 })
  })
})
