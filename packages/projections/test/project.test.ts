import { falkenberg } from '@jobbspar/programs'
import {
  cohort,
  combineParts,
  ledger,
  liveProjections,
  outcomes,
  partsOf,
  project,
  timeInPhases,
  viewsOf,
  type History,
  type Projection,
} from '@jobbspar/projections'
import { cohorts, historiesOf } from '@jobbspar/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scaled } from '../../../test/chance.js'
import { at, runs } from './told.js'

const questions = { cohort, ledger, outcomes: outcomes(), time: timeInPhases }

describe('any number of projections', () => {
  it('read each event once, in one pass', () => {
    let steps = 0
    const counting = (name: string): Projection<number, number> => ({
      ...{ name, version: 1, says: 'How many events there are.', none: 0, combine: (a, b) => a + b },
      perStream: {
        participation: () => {
          let n = 0
          return {
            step: () => {
              n++
              steps++
            },
            part: () => n,
          }
        },
      },
      view: (n) => n,
    })
    fc.assert(
      fc.property(cohorts(falkenberg, 2), (people) => {
        steps = 0
        const histories = historiesOf(people)
        const events = histories.flatMap(({ kind, events }) => (kind === 'participation' ? events : []))
        const seen = events.filter(({ data }) => data.on <= at.asOf).length
        expect(project({ one: counting('one'), two: counting('two') }, histories, at)).toEqual({ one: seen, two: seen })
        expect(steps).toBe(2 * seen)
      }),
      { numRuns: scaled(100) },
    )
  })

  it('answer the same when the streams are split over workers and merged, parts having travelled as JSON', () => {
    fc.assert(
      fc.property(cohorts(falkenberg), fc.array(fc.nat(2), { minLength: 8, maxLength: 8 }), (people, workers) => {
        const histories = historiesOf(people)
        const parts = [0, 1, 2].map((worker) => {
          const own = histories.filter((_, i) => workers[i] === worker)
          return JSON.parse(JSON.stringify(partsOf(questions, own, at))) as ReturnType<typeof partsOf<typeof questions>>
        })
        const merged = viewsOf(questions, combineParts(questions, parts), at)
        const inOrder = [0, 1, 2].flatMap((worker) => histories.filter((_, i) => workers[i] === worker))
        expect(merged).toEqual(JSON.parse(JSON.stringify(project(questions, inOrder, at))))
      }),
      runs,
    )
  })

  it('kept live answer as if asked anew, after more events, corrections and streams that leave', () => {
    const changes = fc.array(fc.record({ of: fc.nat(7), events: fc.nat(40), drop: fc.boolean() }), { maxLength: 12 })
    fc.assert(
      fc.property(cohorts(falkenberg), changes, (people, all) => {
        const histories = historiesOf(people)
        const live = liveProjections(questions, at)
        const now = new Map<string, History>()
        for (const { of, events, drop } of all) {
          const history = histories[of % histories.length]
          if (history === undefined) continue
          if (drop) {
            live.drop(history.stream)
            now.delete(history.stream)
          } else {
            const shorter = { ...history, events: history.events.slice(0, events) } as History
            live.put(shorter)
            now.set(history.stream, shorter)
          }
        }
        expect(live.views()).toEqual(project(questions, [...now.values()], at))
      }),
      runs,
    )
  })
})
