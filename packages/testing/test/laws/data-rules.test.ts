import { EmploymentBegun, participation, type Program } from '@jobbspar/core'
import { falkenberg, programs, readProgram } from '@jobbspar/programs'
import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { scaled } from '../../../../test/chance.js'
import { edgesOf } from '../../src/edges/edges.js'
import { dataRuleLaws, ruledPrograms, testLaws } from '../../src/index.js'

const file = new URL('../../../../examples/03-define-your-own-program/exempelby.json', import.meta.url)
const exempelby = readProgram(JSON.parse(readFileSync(file, 'utf8')))
if (!exempelby.ok) throw new Error(JSON.stringify(exempelby.error.problems))

describe.each([...programs, exempelby.value])('the rules of data of $id', (program) => {
  testLaws(it, dataRuleLaws(program, { runs: scaled(200, 5) }))
})

const small: Program = { ...falkenberg, terms: {}, published: [], coverage: {} }
const generated = ruledPrograms(small, { rules: 6 })

describe('the rules of data of generated programs', () => {
  it('keep the laws', async () => {
    await fc.assert(
      fc.asyncProperty(generated, async (program) => {
        for (const { run } of dataRuleLaws(program, { runs: 5 })) await run()
      }),
      // A program of many words takes long to shrink.
      { numRuns: scaled(150, 4), endOnFailure: true, includeErrorInReport: true },
    )
  })

  it('have edges of every form', () => {
    const found = new Set(
      fc.sample(generated, { numRuns: 40, seed: 7 }).flatMap((program) => edgesOf(program).map(({ what }) => what)),
    )
    for (const what of [
      ...['least', 'over', 'most', 'below', 'first', 'result', 'lasting', 'within', 'notBefore', 'covers', 'by'],
      ...['covers from', 'covers to', 'running', 'done', 'during', 'hoursPerWeek', 'employer', 'plannedTo'],
    ])
      expect([what, found.has(what)]).toEqual([what, true])
  })
})

describe('the laws of rules of data', () => {
  const source = { id: 'MADE-UP', document: 'A program made up for tests', status: 'verified' } as const
  const stating: Program = {
    ...small,
    words: { summerJob: { is: 'employment', sv: ['ett sommarjobb', 'sommarjobbet'] } },
    rules: {
      'summerJob/length': {
        versions: [
          {
            ...{ from: '2015-01-01', enforcement: 'must', source },
            limit: { of: 'months', in: 'summerJob', per: 'one', most: 3 },
          },
        ],
      },
    },
  }

  it('have a day on either side of a bound', () => {
    const [edge] = edgesOf(stating)
    const lasts = (events: readonly unknown[]) => (events.at(-1) as ReturnType<typeof EmploymentBegun>).data
    expect(edge?.rule).toBe('summerJob/length')
    // From 20 July 2015: three months end on 19 October.
    expect(edge && lasts(edge.kept)).toMatchObject({ on: '2015-07-20', plannedTo: '2015-10-19' })
    expect(edge && lasts(edge.broken)).toMatchObject({ on: '2015-07-20', plannedTo: '2015-10-20' })
    expect(edge?.unknown && lasts(edge.unknown).plannedTo).toBeUndefined()
    expect(participation.rulesOf(stating).map(({ id }) => id)).toContain('summerJob/length')
  })
})
