import {
  SupportEnded,
  SupportGranted,
  addDays,
  FactKnown,
  ParticipationEnded,
  dkk,
  type Day,
  type SupportEvent,
} from '@jobbspar/core'
import {
  beforeAfter,
  byGroup,
  householdSavings,
  keptOfWage,
  ledger,
  partsOf,
  type History,
} from '@jobbspar/projections'
import { givenHistory } from '@jobbspar/testing'
import { describe, expect, it } from 'vitest'
import { benefitTime } from '../src/amounts/benefit-time.js'
import { asOf, begun, granted, opened, paid, wage } from './told.js'

/** A value that counts how often its fields are read. */
const counting = () => {
  let reads = 0
  const watched = <V>(value: V): V =>
    typeof value === 'object' && value !== null
      ? new Proxy(value, {
          get: (target, name, receiver): unknown => {
            reads++
            return watched(Reflect.get(target, name, receiver))
          },
        })
      : value
  return { watched, reads: () => reads }
}

const at = asOf('2021-12-31')

/**
 * The factor by which the number of reads grows when the input doubles. It is 2 where the steps are proportional to the
 * input.
 */
const growth = (readsOf: (n: number) => number, n = 100): number => readsOf(2 * n) / readsOf(n)

describe('steps grow as what is read, not faster', () => {
  it('of household savings, in households with support paid before and after', () => {
    const readsOf = (n: number) => {
      const histories = Array.from({ length: n }, (_, i): readonly History[] => [
        givenHistory(
          'participation',
          i + 1,
          opened('2019-01-01', i + 1),
          ParticipationEnded({ on: '2019-06-30', exit: 'work', verified: true }),
        ),
        givenHistory('support', i + 1, granted('2018-01-01', i + 1), paid('2019-01', 8_000), paid('2020-01', 8_000)),
      ]).flat()
      const { watched, reads } = counting()
      householdSavings.view(watched(partsOf({ householdSavings }, histories, at).householdSavings), at)
      return reads()
    }
    expect(growth(readsOf)).toBeLessThan(2.1)
  })

  it.each([
    ['households that two streams name', (i: number) => 1 + (i >> 1)],
    ['streams that name one household', () => 1],
  ])('of support, in %s, who report the same months', (_, householdOf) => {
    const projections = { ledger, householdSavings, budget: beforeAfter() }
    const readsOf = (n: number) => {
      const histories = Array.from({ length: n }, (_, i): readonly History[] => [
        givenHistory(
          'participation',
          i + 1,
          opened('2019-01-01', i + 1, householdOf(i)),
          begun('2019-01-01', '2019-06-30'),
          ParticipationEnded({ on: '2019-06-30', exit: 'work', verified: true }),
        ),
        givenHistory(
          'support',
          i + 1,
          granted('2018-01-01', householdOf(i)),
          paid('2019-01', 8_000),
          paid('2020-01', 0),
        ),
      ]).flat()
      const { watched, reads } = counting()
      const parts = partsOf(projections, histories, at)
      ledger.view(watched(parts.ledger), at)
      householdSavings.view(watched(parts.householdSavings), at)
      projections.budget.view(watched(parts.budget), at)
      return reads()
    }
    expect(growth(readsOf)).toBeLessThan(2.1)
  })

  it('of groups, where each person has a word of their own', () => {
    const by = { ...at, by: { fact: 'origin' } }
    const readsOf = (n: number) => {
      const histories = Array.from({ length: n }, (_, i) =>
        givenHistory(
          'participation',
          i + 1,
          opened('2019-01-01', i + 1),
          FactKnown({ on: '2019-01-01', fact: 'origin', value: { word: `place${String(i)}` } }),
          ParticipationEnded({ on: '2019-06-30', exit: 'work', verified: true }),
        ),
      )
      const { watched, reads } = counting()
      byGroup.view(watched(partsOf({ byGroup }, histories, by).byGroup), by)
      return reads()
    }
    expect(growth(readsOf)).toBeLessThan(2.1)
  })

  it('of what is kept of wages, in one household with ever more grants and wages', () => {
    const readsOf = (n: number) => {
      const grants = Array.from({ length: n }, (_, i): readonly SupportEvent[] => {
        const from = addDays('2000-01-01', 30 * i)
        return [
          SupportGranted({
            ...{ on: from, household: 'household-1', kind: 'ressourceforlobsydelse' },
            ...{ participant: 'participant-1', rate: 'provider' },
          }),
          SupportEnded({ on: addDays(from, 20), kind: 'ressourceforlobsydelse' }),
        ]
      }).flat()
      const wages = Array.from({ length: n }, (_, i) =>
        wage(addDays('2000-01-01', 30 * i).slice(0, 7) as `${number}-${number}`, 0, { gross: dkk(1_000) }),
      )
      const histories = [
        givenHistory('participation', 1, opened('2000-01-01'), begun('2000-01-01', '2099-12-31'), ...wages),
        givenHistory('support', 1, ...grants),
      ]
      const late = asOf('2099-12-31')
      const { watched, reads } = counting()
      keptOfWage.view(watched(partsOf({ keptOfWage }, histories, late).keptOfWage), late)
      return reads()
    }
    // In a look-up among ordered grants, the steps grow by one when the number of grants doubles.
    expect(growth(readsOf)).toBeLessThan(2.3)
  })

  it('of weeks on benefit and pauses, with ever more stretches, reports and months asked about', () => {
    const readsOf = (n: number) => {
      const { watched, reads } = counting()
      const days = Array.from({ length: n }, (_, i) => addDays('2000-01-01', 30 * i))
      const time = benefitTime({
        before: watched(days.map((on) => ({ on, weeks: 3 }))),
        stretches: watched(days.map((from) => ({ from, to: addDays(from, 20) }))),
      })
      for (const day of days) {
        const report = time.reportOn(day)
        time.weekOf(day)
        if (report !== undefined) time.mayRestart(report, addDays(day, 30), { weeks: 52, withinYears: 3 })
      }
      return reads()
    }
    expect(growth(readsOf)).toBeLessThan(2.5)
  })

  it('of one report and ever more pauses after it', () => {
    const restarts = (n: number, gap: number): readonly (Day | undefined)[] => {
      const days = Array.from({ length: n }, (_, i) => addDays('2000-01-01', gap * i))
      const report = { on: days[0] ?? '2000-01-01', weeks: 0 }
      const time = benefitTime({ before: [report], stretches: days.map((from) => ({ from, to: from })) })
      return days.map((day) => (time.mayRestart(report, day, { weeks: 52, withinYears: 3 }) ? day : undefined))
    }
    // A pause of 7 days is a week: 52 of them are over when the 53rd day on benefit comes; one of 6 days is none.
    expect(restarts(100, 8).findIndex((day) => day !== undefined)).toBe(52)
    expect(restarts(400, 7).every((day) => day === undefined)).toBe(true)
    // A pause of 27 days counts as three whole weeks. 18 such pauses make 54 weeks.
    expect(restarts(400, 28).findIndex((day) => day !== undefined)).toBe(18)
  })
})
