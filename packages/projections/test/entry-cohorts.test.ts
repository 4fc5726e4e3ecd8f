import {
  addMonths,
  lastDayOf,
  monthOf,
  nextDay,
  ParticipationEnded,
  quarterOf,
  type Day,
  type Exit,
  type Month,
  type Program,
} from '@jobbspar/core'
import { falkenberg, hedensted } from '@jobbspar/programs'
import {
  contents,
  historyOf,
  reportOn,
  type At,
  type CohortRow,
  type Figure,
  type History,
} from '@jobbspar/projections'
import { figures, untidyCohorts } from '@jobbspar/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scaled } from '../../../test/chance.js'
import { granted, opened, paid } from './told.js'

const exited = (on: Day, exit: Exit) => ParticipationEnded({ on, exit, verified: true })

/** A program whose outcome excludes those who moved. None of the library's programs excludes an exit. */
const excluding: Program = { ...falkenberg, outcome: { ...falkenberg.outcome, excluded: ['moved'] } }

const nobody = figures(excluding).asOf('2020-12-31')

const cohortsIn = (all: readonly Figure[]): Figure => {
  const found = all.find(({ id }) => id === 'entryCohorts')
  if (found === undefined) throw new Error('no entry cohorts')
  return found
}
const rowsIn = (all: readonly Figure[]) => (cohortsIn(all).table ?? []) as unknown as readonly CohortRow[]
const rowsOf = (all: ReturnType<typeof figures>) => rowsIn(all.report().report.figures)
const row = (all: ReturnType<typeof figures>, quarter: string, months: number) => {
  const found = rowsOf(all).find((one) => one.quarter === quarter && one.months === months)
  if (found === undefined) throw new Error(`no row ${quarter} after ${String(months)} months`)
  return found
}

const none = { still: 0, outcome: 0, otherExit: 0, excludedExit: 0, notYet: 0 }
const noHousehold = { households: 0, returned: 0, supportNotKnown: 0 }

describe('entry cohorts', () => {
  it('are by the quarter of the opening, with the status 3, 6, 12 and 24 months after each', () => {
    const told = nobody
      // Work is an outcome. Income support is not, but it counts in the denominator. Those who moved are not counted.
      .given('participation', opened('2018-01-15', 1), exited('2018-04-14', 'work'))
      .given('participation', opened('2018-01-15', 2), exited('2018-04-15', 'incomeSupport'))
      .given('participation', opened('2018-03-31', 3), exited('2018-12-01', 'moved'))
      .given('participation', opened('2018-02-01', 4))
      .given('participation', opened('2019-12-31', 5))
    told.report().shows('entryCohorts', 5)
    expect(rowsOf(told).map(({ quarter, months }) => `${quarter} ${String(months)}`)).toEqual([
      ...['2018-Q1 3', '2018-Q1 6', '2018-Q1 12', '2018-Q1 24'],
      ...['2019-Q4 3', '2019-Q4 6', '2019-Q4 12', '2019-Q4 24'],
    ])
    // The last day belongs to a participation. On 15 April the participation that ends on the 14th has ended; the other
    // has not.
    expect(row(told, '2018-Q1', 3)).toMatchObject({ opened: 4, ...none, outcome: 1, still: 3 })
    expect(row(told, '2018-Q1', 6)).toMatchObject({ opened: 4, ...none, outcome: 1, otherExit: 1, still: 2 })
    expect(row(told, '2018-Q1', 12)).toMatchObject({
      ...{ opened: 4, ...none, outcome: 1, otherExit: 1, excludedExit: 1, still: 1 },
    })
    expect(row(told, '2018-Q1', 24)).toMatchObject({ outcome: 1, otherExit: 1, excludedExit: 1, still: 1 })
    // Twelve months after the last day of 2019 is the last day of 2020, the reference date; 24 months after is later.
    expect(row(told, '2019-Q4', 12)).toMatchObject({ opened: 1, ...none, still: 1 })
    expect(row(told, '2019-Q4', 24)).toMatchObject({ opened: 1, ...none, notYet: 1 })
    expect(row(told.asOf('2020-12-30'), '2019-Q4', 12)).toMatchObject({ ...none, notYet: 1 })
  })

  it('have no status of a day that has not come, also where the participation has ended', () => {
    const told = nobody.given('participation', opened('2018-01-15'), exited('2018-02-01', 'work')).asOf('2018-04-14')
    expect(row(told, '2018-Q1', 3)).toEqual({
      quarter: '2018-Q1',
      months: 3,
      opened: 1,
      ...none,
      ...noHousehold,
      notYet: 1,
    })
  })

  it('are not stated where no participation is', () => {
    nobody.given('support', granted('2018-01-01')).report().lacks('entryCohorts')
  })

  it('say how many are counted as under way on days of which an end may not be recorded yet', () => {
    // Three months after 1 October is 1 January; 30 days after it is 31 January.
    const told = nobody.given('participation', opened('2024-10-01')).given('participation', opened('2023-10-01'))
    const seen = (knownAt: At['knownAt']) =>
      cohortsIn(told.asOf('2025-01-20').knownAt(knownAt).report().report.figures).details
    expect(seen('2025-01-20T12:00:00.000Z')).toEqual([{ note: 'status' }, { note: 'unsettled', facts: { n: 1 } }])
    expect(seen('2025-01-31T12:00:00.000Z')).toEqual([{ note: 'status' }])
  })
})

describe('the return to support of entry cohorts', () => {
  const left = (household: number) => [opened('2018-01-15', household), exited('2018-02-10', 'work')] as const
  const complete = nobody.completeTo({ support: '2020-12-31' })
  const support = (household: number, ...months: readonly Month[]) =>
    [granted('2017-01-01', household), ...months.map((month) => paid(month, 1_000))] as const

  it('is a payment for a whole month after the end and before the day: 15 April has March, not April', () => {
    const inMarch = complete.given('participation', ...left(1)).given('support', ...support(1, '2018-03'))
    expect(row(inMarch, '2018-Q1', 3)).toMatchObject({ households: 1, returned: 1, supportNotKnown: 0 })
    const inApril = complete.given('participation', ...left(1)).given('support', ...support(1, '2018-04'))
    expect(row(inApril, '2018-Q1', 3)).toMatchObject({ households: 1, returned: 0, supportNotKnown: 0 })
    expect(row(inApril, '2018-Q1', 6)).toMatchObject({ households: 1, returned: 1 })
    // The payment for the month of the end does not show for which days of the month it was made.
    const inFebruary = complete.given('participation', ...left(1)).given('support', ...support(1, '2018-02'))
    expect(row(inFebruary, '2018-Q1', 24)).toMatchObject({ households: 1, returned: 0, supportNotKnown: 0 })
    inMarch.report().cites('entryCohorts', 'participation-1/1', 'participation-1/2', 'support-1/2')
    inFebruary.report().cites('entryCohorts', 'participation-1/1', 'participation-1/2')
  })

  it('is asked of no household that has not ended, or that has no whole month yet', () => {
    const told = complete
      .given('participation', opened('2018-01-15', 1))
      .given('participation', opened('2018-01-15', 2), exited('2018-03-01', 'work'))
    expect(row(told, '2018-Q1', 3)).toMatchObject({ still: 1, outcome: 1, ...noHousehold })
    expect(row(told, '2018-Q1', 6)).toMatchObject({ households: 1, returned: 0 })
  })

  it('counts a household with two participations once', () => {
    const told = complete
      .given('participation', opened('2018-01-15', 1, 1), exited('2018-02-10', 'work'))
      .given('participation', opened('2018-02-15', 2, 1), exited('2018-03-10', 'work'))
      .given('support', ...support(1, '2018-03'))
    expect(row(told, '2018-Q1', 6)).toMatchObject({ outcome: 2, households: 1, returned: 1 })
  })

  it('is not known where nothing is recorded of the household, or a month it was granted for is not known', () => {
    const without = nobody.given('participation', ...left(1))
    expect(row(without, '2018-Q1', 3)).toMatchObject({ households: 1, returned: 0, supportNotKnown: 1 })
    // The grant goes on. Nothing is recorded for March, and support is then paid for May.
    const later = without.given('support', ...support(1, '2018-02', '2018-05'))
    expect(row(later, '2018-Q1', 3)).toMatchObject({ households: 1, returned: 0, supportNotKnown: 1 })
    expect(row(later, '2018-Q1', 6)).toMatchObject({ households: 1, returned: 1, supportNotKnown: 0 })
    expect(row(later.completeTo({ support: '2018-12-31' }), '2018-Q1', 3)).toMatchObject({ supportNotKnown: 0 })
  })
})

describe('over untidy cohorts', () => {
  const asked = { evidence: false, knownAt: '2040-01-01T00:00:00.000Z' } as const
  const only = contents.filter(({ id }) => id === 'entryCohorts')

  it.each([excluding, hedensted])('the statuses of each quarter sum to those opened in it: $id', (program) => {
    fc.assert(
      fc.property(
        untidyCohorts(program, { persons: { least: 1, most: 4 } }),
        fc.integer({ min: 0, max: 12 * 15 }),
        ({ streams }, n) => {
          const viewpoint: At = { ...asked, program, asOf: addMonths('2012-06-17', n) }
          const histories: readonly History[] = streams.map((one) => historyOf(one, viewpoint))
          const participations = histories.flatMap(({ events }) => {
            const open = events.find(({ type }) => type === 'ParticipationOpened')
            return open === undefined
              ? []
              : [{ open, end: events.find((event) => event.type === 'ParticipationEnded') }]
          })
          const { figures: found } = reportOn(histories, viewpoint, { figures: only })
          if (participations.length === 0) {
            expect(found.filter(({ id }) => id === 'entryCohorts')).toEqual([])
            return
          }
          const rows = rowsIn(found)
          for (const { quarter, months, ...counts } of rows) {
            const { still, outcome, otherExit, excludedExit, notYet } = counts
            expect(still + outcome + otherExit + excludedExit + notYet).toBe(counts.opened)
            expect(counts.returned + counts.supportNotKnown).toBeLessThanOrEqual(counts.households)
            expect(counts.households).toBeLessThanOrEqual(outcome + otherExit + excludedExit)
            // The same counts, computed from the days of the events.
            const own = participations.filter(({ open }) => quarterOf(open.data.on) === quarter)
            expect(counts.opened).toBe(own.length)
            const due = own.filter(({ open }) => addMonths(open.data.on, months) <= viewpoint.asOf)
            expect(notYet).toBe(own.length - due.length)
            const over = due.filter(
              ({ open, end }) => end !== undefined && nextDay(end.data.on) <= addMonths(open.data.on, months),
            )
            expect(still).toBe(due.length - over.length)
            const inExit = (exits: readonly Exit[]) =>
              over.filter(({ end }) => end?.type === 'ParticipationEnded' && exits.includes(end.data.exit)).length
            expect(outcome).toBe(inExit(program.outcome.counts))
            expect(excludedExit).toBe(inExit(program.outcome.excluded))
            // A household is paid again for a month that begins after the end and is over before the day.
            const returned = new Set(
              over.flatMap(({ open, end }) => {
                const household = open.type === 'ParticipationOpened' ? open.data.household : ''
                const isBetween = (month: Month) =>
                  end !== undefined &&
                  month > monthOf(end.data.on) &&
                  lastDayOf(month) < addMonths(open.data.on, months)
                const isOwn = ({ events }: History) => {
                  const grant = events.find(({ type }) => type === 'SupportGranted')
                  return grant?.type === 'SupportGranted' && grant.data.household === household
                }
                return histories.some(
                  (one) =>
                    one.kind === 'support' &&
                    isOwn(one) &&
                    one.events.some(
                      ({ type, data }) => type === 'SupportPaid' && data.amount.minor > 0 && isBetween(data.month),
                    ),
                )
                  ? [household]
                  : []
              }),
            )
            expect(counts.returned).toBe(returned.size)
          }
          const all = rows.filter(({ months }) => months === 3).reduce((sum, one) => sum + one.opened, 0)
          expect(all).toBe(participations.length)
          expect(cohortsIn(found).value).toBe(participations.length)
        },
      ),
      { numRuns: scaled(200) },
    )
  })
})
