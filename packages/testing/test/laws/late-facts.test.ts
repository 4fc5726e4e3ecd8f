import { addDays, endOfDay, type Program } from '@jobbspar/core'
import { bengtsfors, falkenberg, hassleholm, hedensted, vasteras } from '@jobbspar/programs'
import {
  contents,
  defineFigure,
  historyOf,
  participationCase,
  reportOn,
  withCases,
  type Projection,
  type WithCases,
} from '@jobbspar/projections'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scaled, withFixedSeed } from '../../../../test/chance.js'
import { reportLaws, untidyCohorts } from '../../src/index.js'
import { lateFactsOnlyMakeKnown } from '../../src/laws/report/late-facts.js'
import { viewpoints } from '../../src/laws/report/seen.js'

/** A program whose coverage names every figure, so that all figures are stated. */
const answering = (program: Program): Program => ({
  ...program,
  coverage: { ...program.coverage, all: { is: 'modelled', by: contents.map(({ id }) => `figure:${id}`) } },
})
const programs = [bengtsfors, falkenberg, hassleholm, hedensted, vasteras].map(
  (program) => [program.id, answering(program)] as const,
)
const persons = { persons: { least: 1, most: 2 } }

describe.each(programs)('late facts of %s', (_id, program) => {
  it('only make known what was not, in every figure', () => {
    fc.assert(
      fc.property(untidyCohorts(program, persons), ({ streams }) => lateFactsOnlyMakeKnown(program, streams)),
      { numRuns: scaled(1000, 12) },
    )
  })

  it('are none once everything owed is recorded: long after tidy records nothing is not known', () => {
    fc.assert(
      fc.property(untidyCohorts(program, { sometimes: [], ...persons }), ({ streams }) => {
        const [last] = viewpoints(program, streams)
        if (last === undefined) throw new Error('There is no viewpoint.')
        // The instant is also after every reporting lag.
        const late = { ...last, knownAt: endOfDay(addDays(last.asOf, 60), program.timeZone) }
        const { figures } = reportOn(
          streams.map((one) => historyOf(one, late)),
          late,
        )
        // If an insurance needs something that no term states, this is not a late record.
        for (const { id, rate, uncertainty } of figures.filter((figure) => !figure.id.startsWith('qualifiedFor')))
          expect([id, rate?.notKnown ?? 0, uncertainty?.notKnown ?? 0]).toEqual([id, 0, 0])
      }),
      { numRuns: scaled(200, 3) },
    )
  })
})

interface Open extends WithCases {
  readonly open: number
}

/**
 * A figure that counts employments without a recorded end as if they were known to go on. A figure must not do this.
 */
const openJobs: Projection<Open, Open> = {
  name: 'openJobs',
  version: 1,
  says: 'Participations with an employment of which no end is recorded.',
  perStream: {
    participation: (stream, at) => {
      const jobs = new Set<string>()
      return {
        step: ({ type, data }) => {
          if (type === 'EmploymentBegun') jobs.add(data.employmentId)
          if (type === 'EmploymentEnded') jobs.delete(data.employmentId)
        },
        part: () =>
          jobs.size === 0
            ? { open: 0 }
            : { open: 1, ...withCases(at, () => [{ ...participationCase(stream), is: 'known' }]) },
      }
    },
  },
  none: { open: 0 },
  combine: (a, b) => ({ open: a.open + b.open, cases: [...(a.cases ?? []), ...(b.cases ?? [])] }),
  view: (total) => total,
}

const wrong = defineFigure({
  id: 'openJobs',
  section: 'work',
  unit: 'participations',
  label: 'Participations with an open employment.',
  asks: { jobs: openJobs },
  value: ({ jobs: { open } }) => ({ value: open, evidence: [] }),
  cells: ({ jobs: { cases = [] } }) => cases,
  formula: { name: 'openJobs', against: 'nothing', edges: 'none' },
  release: { is: 'never' },
})

describe('a figure that takes an open employment for one that runs', () => {
  it('fails the law of late facts', async () => {
    await withFixedSeed(async () => {
      const laws = reportLaws(falkenberg, { cohorts: untidyCohorts(falkenberg, persons), runs: 20, figures: [wrong] })
      const law = laws.find(({ name }) => name.includes('only make known'))
      await expect(law?.run()).rejects.toThrow(/openJobs: participation-\d+/)
    })
  })
})
