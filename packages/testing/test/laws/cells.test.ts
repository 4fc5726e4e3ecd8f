import { isMoney, type CompleteTo, type Day, type Period, type Program, type StoredStream } from '@jobbspar/core'
import { bengtsfors, falkenberg, hassleholm, hedensted, vasteras } from '@jobbspar/programs'
import { contents, historyOf, reportOn, type At, type Cell, type Figure } from '@jobbspar/projections'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scaled } from '../../../../test/chance.js'
import { streamsOf } from '../../../../test/perturbed.js'
import { untidyCohorts } from '../../src/index.js'
import { figuresSay, viewpoints } from '../../src/laws/report/seen.js'

// A second computation: each value of a figure is computed again from its cells alone.

const amountOf = ({ amount = 1 }: Cell): number => (isMoney(amount) ? amount.minor : amount)
const sum = (cells: readonly Cell[], of: (cell: Cell) => number = amountOf): number =>
  cells.reduce((all, cell) => all + of(cell), 0)
const counted = (cells: readonly Cell[]) => cells.filter(({ is }) => is === 'known' || is === 'assumed')
const withStatus = (cells: readonly Cell[], ...statuses: readonly string[]) =>
  cells.filter(({ status = '' }) => statuses.includes(status))
const silent = (cells: readonly Cell[], is: Cell['is']): number =>
  cells.filter((cell) => cell.is === is && cell.status !== 'notComputed').length
const tenths = (value: number): number => Math.round(10 * value) / 10

/** A value as a number. An amount is in its smallest unit. */
const numberOf = (value: unknown): number | undefined =>
  typeof value === 'number' ? value : isMoney(value) ? value.minor : undefined

type Again = (cells: readonly Cell[], figure: Figure, at: At) => number | undefined

const meanOf = (cells: readonly Cell[], of: (cell: Cell) => number): number | undefined =>
  cells.length === 0 ? undefined : sum(cells, of) / cells.length

const days = ({ days = 0 }: Cell): number => days

const withStatusNot = (cells: readonly Cell[], status: string) => cells.filter((cell) => cell.status !== status)

/** Kaplan and Meier by hand: for each day, the share that is left of those still there before that day. */
const medianDays = (cells: readonly Cell[]): number | undefined => {
  let left = 1
  for (const day of [...new Set(withStatusNot(cells, 'open').map(days))].sort((a, b) => a - b)) {
    const atRisk = cells.filter((cell) => days(cell) >= day).length
    const gone = withStatusNot(cells, 'open').filter((cell) => days(cell) === day).length
    left *= 1 - gone / atRisk
    if (left <= 0.5 + 1e-9) return day
  }
  return undefined
}

/** The cost of each success, in the smallest unit of the currency. */
const perSuccess = (cells: readonly Cell[]): number | undefined => {
  const successes = withStatus(counted(cells), 'in').filter(({ of }) => of === 'participation').length
  const cost = sum(cells.filter((cell) => isMoney(cell.amount)))
  return successes === 0 ? undefined : Math.round(cost / successes)
}

/** Figures that are neither a simple count nor a simple sum of their cells, with their computation from the cells. */
const otherwise: Readonly<Record<string, Again>> = {
  caseload: (cells) => (cells.length === 0 ? undefined : tenths(sum(cells) / sum(cells, days))),
  fullTimePersonsOnSupport: (cells, _figure, { asOf }) => tenths(sum(cells, days) / lastYearDays(asOf)),
  entryCohorts: (cells) => cells.filter(({ of }) => of === 'participation').length / 4,
  scenario: (cells, { part }) => counted(cells).length + Number(part),
  expectedAtBaseline: (cells, { label }) => {
    const of = withStatus(counted(cells), 'in', 'out').length
    return of === 0 ? undefined : (of * Number(label?.['percent'])) / 100
  },
  targetAttainment: (cells, { outOf }) => tenths((100 * cells.length) / Number(outOf?.whole)),
  progressHours: (cells) => roundedMean(cells),
  progressTasks: (cells) => roundedMean(cells),
  timeIn: (cells) => meanOf(cells, days),
  costPerSuccess: (cells) => perSuccess(cells),
  fullTimePosts: (cells) => Math.round(100 * sum(cells)) / 100,
  competenceDeficit: (cells) => Math.round(100 * sum(cells)) / 100,
}
/** The days of the twelve months to a day. */
const lastYearDays = (to: Day): number => {
  const [year = 0, month = 0, day = 0] = to.split('-').map(Number)
  return (Date.UTC(year, month - 1, day + 1) - Date.UTC(year - 1, month - 1, day + 1)) / 86_400_000
}
const roundedMean = (cells: readonly Cell[]): number | undefined => {
  const mean = meanOf(cells, amountOf)
  return mean === undefined ? undefined : tenths(mean)
}

/**
 * Figures that are computed from terms and from values of other figures. Their cells are the cells of those figures.
 */
const computed: readonly string[] = ['netResult', 'costPerCoach', 'costPerParticipant', 'timeTo']

const checkRate = (figure: Figure, cells: readonly Cell[]): void => {
  const { rate, id } = figure
  if (rate === undefined) return
  const stated = counted(cells)
  expect({ id, x: rate.x, n: rate.n, excluded: rate.excluded, pending: rate.pending }).toEqual({
    ...{ id, x: withStatus(stated, 'in').length, n: withStatus(stated, 'in', 'out').length },
    ...{ excluded: withStatus(stated, 'excluded').length, pending: silent(cells, 'notYet') },
  })
  // A rate without these fields has no such cases.
  expect([id, rate.assumed ?? 0]).toEqual([id, silent(cells, 'assumed')])
  if (rate.notKnown !== undefined) expect([id, rate.notKnown]).toEqual([id, silent(cells, 'notKnown')])
}

const checkTable = (figure: Figure, cells: readonly Cell[]): void => {
  for (const row of figure.table ?? []) {
    const own = cells.filter((cell) => cell.row === `${String(row['quarter'])} ${String(row['months'])}`)
    const [participations, households] = [
      own.filter(({ of }) => of === 'participation'),
      own.filter(({ of }) => of === 'household'),
    ]
    const count = (status: string) => withStatus(participations, status).length
    expect(row).toEqual({
      ...{ quarter: row['quarter'], months: row['months'], opened: participations.length },
      ...Object.fromEntries(
        ['still', 'outcome', 'otherExit', 'excludedExit', 'notYet', 'notKnown']
          .filter((status) => status in row)
          .map((status) => [status, count(status)]),
      ),
      ...{ households: households.length, returned: withStatus(households, 'returned').length },
      supportNotKnown: silent(households, 'notKnown'),
    })
  }
}

const checkUncertainty = (figure: Figure, cells: readonly Cell[]): void => {
  const { id, uncertainty } = figure
  // A mean, a median and a share of hours have no bounds, because what may change them is not among their cases.
  if (uncertainty?.low === undefined || cells.length === 0) return
  expect([id, uncertainty.notKnown, uncertainty.notYet]).toEqual([
    ...[id, silent(cells, 'notKnown'), silent(cells, 'notYet')],
  ])
  expect([id, uncertainty.assumed]).toEqual([id, silent(withStatusNot(cells, 'estimated'), 'assumed')])
}

/**
 * Checks that the figure's values follow from its cells. `seen` collects the ids of figures with a value that was
 * computed again.
 */
const check = (figure: Figure, at: At, seen: Set<string>): void => {
  const { id, figure: of = '', cells, value, rate, outOf, curve, reference } = figure
  if (reference === true) return
  if (cells === undefined) throw new Error(`${id} has no cells.`)
  expect([id, new Set(cells.map(({ subject }) => subject)).size]).toEqual([id, cells.length])
  checkRate(figure, cells)
  checkTable(figure, cells)
  if (of !== 'costPerSuccess' && of !== 'netResult') checkUncertainty(figure, cells)
  if (outOf !== undefined && of !== 'targetAttainment') {
    const of = (cell: Cell) => (outOf.unit === 'days' ? days(cell) : amountOf(cell))
    const shown = (number: number) => Math.round(100 * number) / 100
    const known = counted(cells)
    expect([id, numberOf(outOf.part), numberOf(outOf.whole)]).toEqual([
      ...[id, shown(sum(withStatus(known, 'in'), of)), shown(sum(known, of))],
    ])
    seen.add(id)
    return
  }
  if (rate !== undefined) {
    seen.add(id)
    return
  }
  if (id === 'daysToEnd') {
    expect([id, curve?.median, curve?.n]).toEqual([id, medianDays(cells), cells.length])
    seen.add(id)
    return
  }
  const number = numberOf(value)
  if (number === undefined || computed.includes(of)) return
  seen.add(of)
  const again = otherwise[of]
  if (again === undefined) expect([id, number]).toEqual([id, sum(counted(cells))])
  else expect(number, id).toBeCloseTo(again(cells, figure, at) ?? NaN, 6)
}

/** A program whose coverage names every figure, so that all figures are stated. */
const answering = (program: Program): Program => ({
  ...program,
  coverage: { ...program.coverage, all: { is: 'modelled', by: contents.map(({ id }) => `figure:${id}`) } },
})
const programs = Object.fromEntries(
  Object.entries({ bengtsfors, falkenberg, hassleholm, hedensted, vasteras }).map(([name, program]) => [
    name,
    answering(program),
  ]),
)
const asked = (program: Program, asOf: Day, period: Period, completeTo: CompleteTo = {}): At => ({
  ...{
    program,
    asOf,
    knownAt: `${asOf}T23:00:00.000Z`,
    evidence: true,
    cells: true,
    period,
    completeTo,
    by: 'ableToWork',
  },
})
const everything = (to: Day): CompleteTo =>
  Object.fromEntries(
    ['participations', 'exits', 'employments', 'endings', 'wages', 'subsidies', 'support', 'supportDecisions'].map(
      (fact) => [fact, to],
    ),
  )

const hold = (streams: readonly StoredStream[], at: At, seen: Set<string>): void => {
  const histories = streams.map((one) => historyOf(one, at))
  const report = reportOn(histories, at)
  for (const figure of report.figures) check(figure, at, seen)
  const { cells: _cells, ...without } = at
  const plain = reportOn(histories, without)
  expect(plain.figures.flatMap(({ cells }) => cells ?? [])).toEqual([])
  expect(figuresSay({ ...report, figures: report.figures.map(({ cells: _cells, ...figure }) => figure) })).toEqual(
    figuresSay(plain),
  )
}

const seen = new Set<string>()

describe.each(Object.entries(programs))('the cells of the figures of %s', (name, program) => {
  it('come to what the figures say of the example', () => {
    const streams = streamsOf(name, { most: scaled(500, 6) })
    for (const [asOf, complete] of [
      ['2016-07-31', true],
      ['2018-06-04', true],
      ['2018-02-15', false],
      ['2021-10-31', true],
    ] as const)
      hold(
        streams,
        asked(program, asOf, { first: '2016-01-01', last: '2016-12-31' }, complete ? everything(asOf) : {}),
        seen,
      )
  })

  it('and of untidy records', () => {
    fc.assert(
      fc.property(untidyCohorts(program), ({ streams }) => {
        for (const at of viewpoints(program, streams))
          hold(streams, { ...at, cells: true, period: { first: '2018-01-01', last: '2018-12-31' } }, seen)
      }),
      { numRuns: scaled(200, 2) },
    )
  })
})

describe('of all of them', () => {
  it('every figure that has a value of its own was counted again', () => {
    expect(
      contents.map(({ id }) => id).filter((id) => !seen.has(id) && ![...seen].some((one) => one.startsWith(`${id}.`))),
    ).toEqual(contents.map(({ id }) => id).filter((id) => computed.includes(id)))
  })
})
