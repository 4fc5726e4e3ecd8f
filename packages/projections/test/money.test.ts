import { payers, type EventId, type ParticipationEvent } from '@jobbspar/core'
import { falkenberg } from '@jobbspar/programs'
import { ledger, project, reportOn, type History, type LedgerPlace } from '@jobbspar/projections'
import { cohorts, historiesOf, participationHistories, type GeneratedParticipation } from '@jobbspar/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { costByMonth } from './books.js'
import { at, runs } from './told.js'

const participations = participationHistories(falkenberg)

/** A generated participation as a projection reads it. */
const historyOf = (one: GeneratedParticipation): History => historiesOf({ participations: [one], supports: [] })[0]!

const booked = (histories: readonly History[]) => project({ ledger }, histories, at).ledger
const total = (rows: readonly { readonly amount: { readonly minor: number } }[]) =>
  rows.reduce((sum, { amount }) => sum + amount.minor, 0)

/**
 * The wage month of a row, gap or excess, by the wage events that it cites. `undefined` for a subsidy without a wage.
 */
const monthOfPlace = (history: History) => {
  const wages = new Map<EventId, string>()
  for (const event of history.events)
    if (event.type === 'WagePaid') wages.set(event.meta.id, `${event.data.employmentId} ${event.data.month}`)
  return ({ sources }: LedgerPlace): string | undefined =>
    sources.map((id) => wages.get(id)).find((key) => key !== undefined)
}

/**
 * The `employment month` to which a reported subsidy belongs. Each generated job has a subsidy with the same number.
 */
const jobOfSubsidy = (history: History) => {
  const months = new Map<EventId, string>()
  for (const event of history.events)
    if (event.type === 'SubsidyPaid')
      months.set(event.meta.id, `${event.data.subsidyId.replace('subsidy', 'employment')} ${event.data.month}`)
  return ({ sources }: LedgerPlace): string | undefined =>
    sources.map((id) => months.get(id)).find((key) => key !== undefined)
}

describe('[F22] subsidy and remainder', () => {
  it('are the employer’s cost in every wage month whose cost is known, and neither is negative', () => {
    fc.assert(
      fc.property(participations, (generated) => {
        const history = historyOf(generated)
        const view = booked([history])
        const [wageMonth, subsidyMonth] = [monthOfPlace(history), jobOfSubsidy(history)]
        const keyOf = (place: LedgerPlace) => wageMonth(place) ?? subsidyMonth(place)
        for (const [key, cost] of costByMonth(history)) {
          const rows = view.rows.filter((row) => keyOf(row) === key)
          const gaps = view.gaps.filter((gap) => keyOf(gap) === key)
          if (cost === undefined) {
            expect(gaps.map(({ category }) => category)).toContain('wageCost')
            expect(rows.filter(({ category }) => category === 'wageRemainder')).toEqual([])
          } else if (gaps.length === 0) {
            expect(total(rows)).toBe(cost)
          } else {
            expect(gaps.map(({ category }) => category)).toEqual(['wageSubsidy'])
            expect(rows).toEqual([])
          }
        }
        expect(view.rows.filter(({ amount }) => amount.minor < 0)).toEqual([])
        expect(view.excess.filter(({ amount }) => amount.minor <= 0)).toEqual([])
      }),
      runs,
    )
  })

  it('bear what was reported as subsidy, each payment once, and tell what is more than the cost', () => {
    fc.assert(
      fc.property(participations, (generated) => {
        const history = historyOf(generated)
        const view = booked([history])
        const reported = (history.events as readonly ParticipationEvent[]).reduce(
          (sum, event) => (event.type === 'SubsidyPaid' ? sum + event.data.amount.minor : sum),
          0,
        )
        const subsidised = view.rows.filter(({ category, basis }) => category === 'wageSubsidy' && basis === 'reported')
        const subsidyMonth = jobOfSubsidy(history)
        const excess = view.excess.filter((place) => subsidyMonth(place) !== undefined)
        expect(total(subsidised) + total(excess)).toBe(reported)
      }),
      runs,
    )
  })
})

describe('a gap', () => {
  it('is never counted as zero: every wage month has a remainder or is a gap', () => {
    fc.assert(
      fc.property(participations, (generated) => {
        const history = historyOf(generated)
        const view = booked([history])
        const keyOf = monthOfPlace(history)
        const remainders = view.rows.filter(({ category }) => category === 'wageRemainder').map(keyOf)
        for (const key of costByMonth(history).keys()) {
          const isGap = view.gaps.some((gap) => keyOf(gap) === key)
          expect(remainders.filter((one) => one === key)).toHaveLength(isGap ? 0 : 1)
        }
      }),
      runs,
    )
  })

  it('names what is missing, and is told by the figures it is missing from', () => {
    fc.assert(
      fc.property(participations, (generated) => {
        const history = historyOf(generated)
        const { figures, ledger: books } = reportOn([history], at)
        for (const { missing } of books.gaps) expect(missing.length).toBeGreaterThan(0)
        const remainder = figures.find(({ id }) => id === 'remainder')
        expect(remainder?.incomplete ?? 0).toBe(books.gaps.length)
      }),
      runs,
    )
  })
})

describe('the ledger', () => {
  const all = cohorts(falkenberg)

  it('has a total per payer, and these make up all of it', () => {
    fc.assert(
      fc.property(all, (cohort) => {
        const histories = historiesOf(cohort)
        const view = booked(histories)
        for (const payer of payers)
          expect(view.byPayer[payer].minor).toBe(total(view.rows.filter((row) => row.payer === payer)))
        expect(payers.reduce((sum, payer) => sum + view.byPayer[payer].minor, 0)).toBe(total(view.rows))
      }),
      runs,
    )
  })

  it('has every payment of income support that one stream reports, every gross wage, öre for öre, and a gap for every other', () => {
    fc.assert(
      fc.property(all, (cohort) => {
        const histories = historiesOf(cohort)
        const view = booked(histories)
        const wages = histories
          .flatMap((history): readonly History['events'][number][] => [...history.events])
          .reduce((minor, event) => (event.type === 'WagePaid' ? minor + event.data.gross.minor : minor), 0)
        /** What each stream reports about one kind of support for a household in a month. */
        const months = new Map<string, Map<string, number>>()
        for (const history of histories) {
          if (history.kind !== 'support') continue
          const granted = history.events.find((event) => event.type === 'SupportGranted')
          for (const { type, data } of history.events) {
            if (type !== 'SupportPaid') continue
            const key = `${granted?.data.household ?? history.stream} ${data.kind} ${data.month}`
            const streams = months.get(key) ?? new Map<string, number>()
            months.set(key, streams.set(history.stream, (streams.get(history.stream) ?? 0) + data.amount.minor))
          }
        }
        const isKnown = (streams: ReadonlyMap<string, number>) =>
          streams.size === 1 || [...streams.values()].every((minor) => minor === 0)
        const known = [...months.values()].filter(isKnown)
        expect(
          total(view.rows.filter(({ basis, category }) => basis === 'reported' && category !== 'wageSubsidy')),
        ).toBe(known.flatMap((streams) => [...streams.values()]).reduce((sum, minor) => sum + minor, 0))
        const disputed = view.gaps.filter(({ missing }) => missing[0]?.code === 'whichIsRight')
        expect(disputed).toHaveLength(months.size - known.length)
        expect(view.grossWages.minor).toBe(wages)
      }),
      runs,
    )
  })

  it('cites only events of its histories', () => {
    fc.assert(
      fc.property(all, (cohort) => {
        const histories = historiesOf(cohort)
        const ids = new Set<EventId>(histories.flatMap(({ events }) => events.map(({ meta }) => meta.id)))
        const { rows, gaps, excess, wages } = booked(histories)
        for (const { sources } of [...rows, ...gaps, ...excess, ...wages]) {
          expect(sources.length).toBeGreaterThan(0)
          expect(sources.filter((id) => !ids.has(id))).toEqual([])
        }
      }),
      runs,
    )
  })
})
