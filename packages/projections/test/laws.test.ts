import { type EventId } from '@jobbspar/core'
import { falkenberg } from '@jobbspar/programs'
import {
  beforeAfter,
  cohort,
  competenceShare,
  employmentCertificate,
  householdSavings,
  ledger,
  outcomes,
  partOf,
  reportOn,
  timeInPhases,
  type At,
  type History,
  type Projection,
} from '@jobbspar/projections'
import { cohorts } from '@jobbspar/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { at, historiesOf, runs } from './told.js'

const histories = cohorts(falkenberg)
const few = cohorts(falkenberg, 2)
const silent: At = { ...at, evidence: false }

/** A value without the order of its lists, which is nobody's answer, and without its evidence unless that is asked about. */
const unordered = (value: unknown, withEvidence = true): unknown => {
  if (Array.isArray(value))
    return value
      .map((one) => unordered(one, withEvidence))
      .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => withEvidence || !name.startsWith('evidence'))
      .map(([name, part]) => [name, unordered(part, withEvidence)]),
  )
}

/** Every id under a field named evidence, at any depth. */
const evidenceIn = (value: unknown, inside = false): readonly unknown[] => {
  if (typeof value !== 'object' || value === null) return inside ? [value] : []
  return Array.isArray(value)
    ? value.flatMap((one) => evidenceIn(one, inside))
    : Object.entries(value).flatMap(([name, part]) => evidenceIn(part, inside || name.startsWith('evidence')))
}

/** A projection with its parts and views erased, so that one property can hold for all of them. */
const asked = <Part, View>(projection: Projection<Part, View>) => ({
  name: projection.name,
  projection: projection as unknown as Projection<unknown, unknown>,
})

const projections = [
  ...[asked(ledger), asked(beforeAfter()), asked(beforeAfter(3)), asked(outcomes()), asked(cohort)],
  ...[asked(competenceShare), asked(employmentCertificate), asked(timeInPhases), asked(householdSavings)],
]

const partsOf = (projection: Projection<unknown, unknown>, all: readonly History[], from = at): readonly unknown[] =>
  all.flatMap((history) => {
    const part = partOf(projection, history, from)
    return part === undefined ? [] : [part]
  })

describe('every projection', () => {
  it('combines in any grouping and order, with nothing as identity', () => {
    fc.assert(
      fc.property(few, few, few, (...three) => {
        for (const { name, projection } of projections) {
          const { none, combine, view } = projection
          const totals = three.map((people) => partsOf(projection, historiesOf(people)).reduce(combine, none))
          const [a, b, c] = totals
          const seen = (part: unknown) => unordered(view(part, at))
          expect(seen(combine(combine(a, b), c)), name).toEqual(seen(combine(a, combine(b, c))))
          expect(seen(combine(a, b)), name).toEqual(seen(combine(b, a)))
          expect(view(combine(a, none), at), name).toEqual(view(a, at))
          expect(view(combine(none, a), at), name).toEqual(view(a, at))
        }
      }),
      runs,
    )
  })

  it('is the same however the streams are split', () => {
    fc.assert(
      fc.property(histories, fc.nat(8), (people, cut) => {
        for (const { name, projection } of projections) {
          const { none, combine, view } = projection
          const parts = partsOf(projection, historiesOf(people))
          const total = (some: readonly unknown[]) => some.reduce(combine, none)
          const split = combine(total(parts.slice(0, cut)), total(parts.slice(cut)))
          expect(view(split, at), name).toEqual(view(total(parts), at))
        }
      }),
      runs,
    )
  })

  it('says the same with and without evidence, which is of these histories', () => {
    fc.assert(
      fc.property(histories, (people) => {
        const all = historiesOf(people)
        const ids = new Set<unknown>(all.flatMap(({ events }) => events.map(({ meta }) => meta.id)))
        for (const { name, projection } of projections) {
          const { none, combine, view } = projection
          const shown = view(partsOf(projection, all).reduce(combine, none), at)
          const withheld = view(partsOf(projection, all, silent).reduce(combine, none), silent)
          expect(unordered(shown, false), name).toEqual(unordered(withheld, false))
          expect(
            evidenceIn(shown).filter((id) => !ids.has(id)),
            name,
          ).toEqual([])
          expect(evidenceIn(withheld), name).toEqual([])
        }
      }),
      runs,
    )
  })
})

describe('a report', () => {
  const shuffled = (all: readonly History[], keys: readonly number[]): readonly History[] =>
    all
      .map((history, i) => ({ history, key: keys[i] ?? 0 }))
      .sort((a, b) => a.key - b.key)
      .map(({ history }) => history)

  it('says the same of histories in any order', () => {
    fc.assert(
      fc.property(histories, fc.array(fc.nat(), { minLength: 8, maxLength: 8 }), (cohort, keys) => {
        const all = historiesOf(cohort)
        const others = shuffled(all, keys)
        expect(reportOn(others, silent)).toEqual(reportOn(all, silent))
      }),
      runs,
    )
  })

  it('cites its evidence in the same order, too', () => {
    fc.assert(
      fc.property(histories, fc.array(fc.nat(), { minLength: 8, maxLength: 8 }), (cohort, keys) => {
        const all = historiesOf(cohort)
        const others = shuffled(all, keys)
        expect(reportOn(others, at)).toEqual(reportOn(all, at))
      }),
      runs,
    )
  })

  it('says the same with and without evidence, each event of it once and of these histories', () => {
    fc.assert(
      fc.property(histories, (cohort) => {
        const all = historiesOf(cohort)
        const ids = new Set<EventId>(all.flatMap(({ events }) => events.map(({ meta }) => meta.id)))
        const [shown, withheld] = [reportOn(all, at), reportOn(all, silent)]
        expect(shown.figures.map((figure) => ({ ...figure, evidence: [] }))).toEqual(withheld.figures)
        expect(shown.ledger).toEqual(withheld.ledger)
        for (const { evidence } of shown.figures) {
          expect(evidence.filter((id) => !ids.has(id))).toEqual([])
          expect(new Set(evidence).size).toBe(evidence.length)
        }
      }),
      runs,
    )
  })
})
