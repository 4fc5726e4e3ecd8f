import {
  jsonSchemaOfCheck,
  parseProgram,
  participation,
  programToJson,
  reasonText,
  type AnyEvent,
  type ParticipationEvent,
  type Program,
} from '@jobbspar/core'
import { catalogue as danish } from '@jobbspar/core/da'
import { sentenceOf } from '@jobbspar/core/sentences'
import { catalogue as swedish } from '@jobbspar/core/sv'
import { falkenberg } from '@jobbspar/programs'
import addFormats from 'ajv-formats'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dataRuleCodec } from '../../core/src/terms/data-rules.js'
import { scaled } from '../../../test/chance.js'
import { anyEventOf, ruledPrograms, unjudgedHistories } from '../src/index.js'

const source = { id: 'MADE-UP', document: 'A program made up for tests', status: 'verified' } as const

/** A small program, so that reading it is mostly reading its rules. */
const base: Program = {
  ...{ ...falkenberg, terms: {}, published: [], coverage: {} },
  outcome: { ...falkenberg.outcome, source },
}
const programs = ruledPrograms(base)
describe('generated programs with rules of data', () => {
  it('are read as they are written, and written as they are read', () => {
    fc.assert(
      fc.property(programs, (program) => {
        const file = programToJson(program)
        const read = parseProgram(JSON.parse(JSON.stringify(file)))
        if (!read.ok) throw new Error(JSON.stringify(read.error.problems))
        expect(read.value.rules).toEqual(program.rules)
        expect(programToJson(read.value)).toEqual(file)
      }),
      { numRuns: scaled(500, 6) },
    )
  })

  it('fit the JSON Schema of a rule, which refuses what is no form of one', () => {
    const fits = addFormats.default(new Ajv2020({ strict: true })).compile(jsonSchemaOfCheck(dataRuleCodec))
    const wrongly: readonly ((version: object) => object)[] = [
      (version) => ({ ...version, enforcement: 'may' }),
      (version) => ({ ...version, limits: {} }),
      ({ ...version }) => Object.fromEntries(Object.entries(version).filter(([name]) => name !== 'source')),
    ]
    for (const { rules = {} } of fc.sample(programs, { numRuns: scaled(200, 10), seed: 7 }))
      for (const rule of Object.values(rules)) {
        expect([rule, fits(rule)]).toEqual([rule, true])
        for (const wrong of wrongly)
          expect(fits({ ...rule, versions: rule.versions.map((version) => wrong(version)) })).toBe(false)
      }
  })

  it('state rules of every kind, and parts of every form', () => {
    const text = JSON.stringify(fc.sample(programs, { numRuns: 80, seed: 7 }).map(({ rules }) => rules))
    for (const name of [
      ...['requires', 'order', 'limit', 'allOf', 'anyOf', 'noneOf', 'field', 'given', 'oneOf', 'fact', 'during'],
      ...['yearlyFrom', 'running', 'done', 'result', 'actor', 'throughout', 'unlessGapless', 'least', 'over', 'most'],
      ...['below', 'lasting', 'covers', 'by', 'within', 'notBefore', 'ifAny', 'cases', 'each', 'atEnd', 'applies'],
      ...['days', 'weeks', 'months', 'years', 'endOfYear'],
    ])
      expect([name, text.includes(`"${name}"`)]).toEqual([name, true])
  })

  it('judge any history without a throw, with a reason for each answer that is none', () => {
    const event = anyEventOf(participation)
    const each = fc.array(event, { minLength: 1, maxLength: 12 })
    const run = (
      program: Program,
      asked: ParticipationEvent,
      timeline: Parameters<ReturnType<typeof participation.explain>>[1],
    ) => {
      const data = Object.keys(program.rules ?? {})
      const found = participation
        .explain(program)(asked, timeline)
        .filter(({ rule }) => data.includes(rule))
      for (const one of [...found, ...participation.audit(program)(timeline)]) {
        if (one.verdict === 'undetermined' || one.verdict === 'notApplicable')
          expect(one.missing.map(reasonText).every((text) => /\S/.test(text))).toBe(true)
        for (const language of [undefined, swedish, danish]) expect(sentenceOf(one, program, language)).toMatch(/\.$/)
      }
    }
    fc.assert(
      fc.property(programs, unjudgedHistories(participation, each), each, (program, { timeline }, requests) => {
        for (const asked of requests) run(program, asked, timeline)
      }),
      { numRuns: scaled(600, 8) },
    )
  })

  const events = (program: Program): readonly AnyEvent['type'][] =>
    Object.keys(program.rules ?? {}).flatMap((id) =>
      participation.rulesOf(program).flatMap((one) => (one.id === id ? Object.keys(one.guards) : [])),
    )

  it('are asked of events of a participation', () => {
    for (const program of fc.sample(programs, { numRuns: 5, seed: 7 })) {
      const asked = events(program)
      expect(asked.length).toBeGreaterThan(0)
      expect(participation.events.map(({ type }) => type)).toEqual(expect.arrayContaining([...new Set(asked)]))
    }
  })
})
