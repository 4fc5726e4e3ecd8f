import { parseProgram, programToJson } from '@jobbspar/core'
import { falkenberg, programs, publicTerms, readProgram, swedishTerms } from '@jobbspar/programs'
import { describe, expect, it } from 'vitest'

describe.each(programs.map((program) => [program.id, program] as const))('%s', (_id, program) => {
  it('written as JSON is read back as the same program', () => {
    const text = JSON.stringify(programToJson(program))
    expect(readProgram(JSON.parse(text))).toStrictEqual({ ok: true, value: program })
  })

  it('is read without anything handed in, since its public terms are written with it', () => {
    expect(parseProgram(programToJson(program))).toMatchObject({ ok: true })
  })
})

describe('a file that names public terms', () => {
  it('[SE-AGA-01] has the Swedish ones, equal to those of a program written in code', () => {
    const shared = new Set(Object.keys(swedishTerms))
    const own = Object.fromEntries(Object.entries(falkenberg.terms).filter(([name]) => !shared.has(name)))
    expect(own).not.toHaveProperty('employerContribution')
    const json = { ...programToJson({ ...falkenberg, terms: own }), publicTerms: 'sweden' }
    expect(readProgram(json)).toEqual({ ok: true, value: falkenberg })
  })

  it('is told the sets there are when it names another', () => {
    const parsed = readProgram({ ...programToJson(falkenberg), publicTerms: 'norway' })
    expect(parsed.ok ? [] : parsed.error.problems).toMatchObject([
      {
        path: '/publicTerms',
        expected: Object.keys(publicTerms)
          .map((name) => `'${name}'`)
          .join(' | '),
        found: '"norway"',
      },
    ])
  })
})
