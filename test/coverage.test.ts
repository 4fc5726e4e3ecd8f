import {
  assessedConditions,
  competenceActivities,
  derivedConditions,
  glossaryEntry,
  streamKinds,
  type AnyEventDef,
  type Program,
  type Source,
} from '@jobbspar/core'
import { programs } from '@jobbspar/programs'
import * as projections from '@jobbspar/projections'
import { describe, expect, it } from 'vitest'

const streams = Object.values(streamKinds)
const rules = new Set<string>(streams.flatMap((stream) => stream.rules.map(({ id }) => id)))
const events = new Set<string>(streams.flatMap((stream) => stream.events.map(({ type }) => type)))

const at = (program: Program): projections.At => ({
  program,
  asOf: program.document.date,
  knownAt: `${program.document.date}T00:00:00.000Z`,
  evidence: false,
})

/** Whether what a statement points to is there. */
const follow: Readonly<Record<string, (name: string, program: Program) => boolean>> = {
  rule: (name) => rules.has(name),
  event: (name) => events.has(name),
  term: (name, program) => name in program.terms,
  condition: (name) => [...assessedConditions, ...derivedConditions].some((condition) => condition === name),
  word: (name) => glossaryEntry(name) !== undefined,
  field: (name) => {
    const [type, field = ''] = name.split('.')
    const def = streams.flatMap((stream) => stream.events as readonly AnyEventDef[]).find((one) => one.type === type)
    return def !== undefined && (field in def.fields.required || field in def.fields.optional)
  },
  activity: (name) => competenceActivities.some((activity) => activity === name),
  figure: (name, program) => projections.reportOn([], at(program)).figures.some(({ id }) => id === name),
  projection: (name) => name in projections,
  outcome: (name, program) => program.outcome.id === name,
  program: (name, program) => name in program,
}

/** Every source that a value holds, however deep. */
const sourcesIn = (value: unknown): readonly Source[] => {
  if (typeof value !== 'object' || value === null) return []
  const own = 'source' in value && typeof value.source === 'object' ? [value.source as Source] : []
  return [...own, ...Object.values(value).flatMap(sourcesIn)]
}

describe.each(programs.map((program) => [program.id, program] as const))('%s', (_id, program) => {
  const statements = Object.entries(program.coverage)

  it('accounts for every statement of its document, without a gap in their numbers', () => {
    const ids = statements.map(([id]) => id)
    const letter = (ids[0] ?? '').charAt(0)
    expect(ids).toEqual(ids.map((_, i) => `${letter}${String(i + 1).padStart(2, '0')}`))
  })

  it.each(
    statements.flatMap(([id, coverage]) =>
      coverage.is === 'modelled' ? coverage.by.map((by) => [id, by] as const) : [],
    ),
  )('[%s] is modelled by %s, which exists', (_statement, pointer) => {
    const [kind = '', name = ''] = pointer.split(/:(.*)/s)
    expect(follow[kind]?.(name, program)).toBe(true)
  })

  it('says why, where a statement is not modelled or only documented', () => {
    for (const [id, coverage] of statements) {
      if (coverage.is === 'notModelled') expect([id, coverage.because]).toEqual([id, expect.stringMatching(/\w.*\.$/)])
      if (coverage.is === 'documented') expect([id, coverage.note]).toEqual([id, expect.stringMatching(/\w.*\.$/)])
    }
  })

  it('gives every value a source, quoted with at most 15 words', () => {
    const sources = sourcesIn(program)
    expect(sources.length).toBeGreaterThan(20)
    for (const { id, document, quote = '' } of sources) {
      expect([id, document]).toEqual([expect.stringMatching(/\S/), expect.stringMatching(/\S/)])
      expect([id, quote.split(/\s+/).length <= 15]).toEqual([id, true])
    }
  })

  it('quotes only statements it accounts for', () => {
    const known = new Set(statements.map(([id]) => id))
    const letter = (statements[0]?.[0] ?? '').charAt(0)
    for (const { id } of sourcesIn(program).filter((source) => new RegExp(`^${letter}\\d\\d$`).test(source.id)))
      expect([id, known.has(id)]).toEqual([id, true])
  })
})
