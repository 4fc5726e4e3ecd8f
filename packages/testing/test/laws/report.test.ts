import { adopt, withItsKind, type AnyEvent, type Stored } from '@jobbspar/core'
import { bengtsfors, hassleholm, hedensted, vasteras } from '@jobbspar/programs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scaled } from '../../../../test/chance.js'
import { reportLaws, testLaws, untidyCohorts } from '../../src/index.js'
import { simpleStore } from '../store-kit/simple-store.js'

// The cohorts of Falkenberg are tested in the example of the README.
const programs = [hassleholm, bengtsfors, vasteras, hedensted]

describe.each(programs.map((program) => [program.id, program] as const))('untidy records of %s', (_id, program) => {
  const cohorts = untidyCohorts(program, { persons: { least: 1, most: 2 } })
  testLaws(it, reportLaws(program, { cohorts, runs: scaled(30, 2) }))
})

describe('cohorts that nothing is drawn from', () => {
  it('do not put the laws to the test, and are told so', async () => {
    const [first] = reportLaws(vasteras, { cohorts: fc.constant({ streams: [] }), runs: 2 })
    await expect(first?.run()).rejects.toThrow('Of 2 cohorts none gives another report than no streams do.')
  })
})

describe('untidy records delivered twice', () => {
  it('are stored once', async () => {
    await fc.assert(
      fc.asyncProperty(untidyCohorts(vasteras), async ({ streams }) => {
        const store = simpleStore()
        const deliver = async () => {
          const answers: boolean[] = []
          for (const stream of streams) {
            const { of } = withItsKind(stream)
            const records: readonly Stored<AnyEvent>[] = stream.records
            const taken = await adopt({ store, stream: of, program: vasteras })(stream.stream, records)
            if (!taken.ok) throw new Error(taken.error.is)
            answers.push(taken.repeated)
          }
          return answers
        }
        const stored = async () => (await store.readAll()).length
        expect(await deliver()).toEqual(streams.map(() => false))
        const once = await stored()
        expect(once).toBe(streams.reduce((sum, { records }) => sum + records.length, 0))
        expect(await deliver()).toEqual(streams.map(() => true))
        expect(await stored()).toBe(once)
      }),
      { numRuns: scaled(40, 3) },
    )
  })
})
