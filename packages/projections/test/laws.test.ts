import {
  coach,
  hours,
  isMoney,
  ProgressObserved,
  SubsidyDecided,
  workplace,
  type EventId,
  type Program,
} from '@jobbspar/core'
import { falkenberg } from '@jobbspar/programs'
import {
  activities,
  beforeAfter,
  byGroup,
  caseload,
  cohort,
  competenceShare,
  employed,
  employmentCertificate,
  fullTimeEquivalentPersons,
  householdSavings,
  householdSupport,
  jobindsatsStatus,
  keptOfWage,
  koladaWorkOrStudy,
  ledger,
  outcomes,
  outcomesUnder,
  parallelInterventions,
  participationSpells,
  progression,
  qualification,
  reportOn,
  sustainedEmployment,
  timeInPhases,
  timeToEnd,
  weeklyContact,
  workplaces,
  type At,
  type History,
} from '@jobbspar/projections'
import { anyEventOf, cohorts, historiesOf, givenHistory, poisoned, projectionLaws, testLaws } from '@jobbspar/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scaled } from '../../../test/chance.js'
import { at as late, begun, ended, granted, opened, paid, wage } from './told.js'

/** A viewpoint with a period and a condition, so that figures about these are stated, too. */
const at: At = { ...late, period: { first: '2018-01-01', last: '2018-12-31' }, by: 'ableToWork' }
/** Falkenberg's program, with an age in years that grows. */
const aged: Program = { ...falkenberg, words: { age: { is: 'fact', en: ['the age'], unit: 'years', grows: true } } }
const silent: At = { ...at, evidence: false }
/** A viewpoint with complete deliveries of wages and support. */
const delivered: At = { ...at, completeTo: { support: at.asOf, wages: at.asOf } }
const told = cohorts(falkenberg).map(historiesOf)

// Two workplaces and two coaches with events. No figure is computed from the history of the program itself.
const many = { maxLength: 10 }
const [places, coaches] = [fc.array(anyEventOf(workplace), many), fc.array(anyEventOf(coach), many)]
// Every cohort has one person with observed progress, because few of the generated persons have any.
const observed = givenHistory(
  'participation',
  100,
  opened('2018-06-01', 100),
  ProgressObserved({ on: '2018-09-01', hoursPerWeek: hours(4), tasks: 1 }),
  ProgressObserved({ on: '2018-12-01', hoursPerWeek: hours(10), tasks: 3 }),
)
const histories = fc
  .tuple(told, places, places, coaches, coaches)
  .map(([all, place, otherPlace, one, another]): readonly History[] => [
    ...[...all, observed],
    ...[givenHistory('workplace', 1, ...place), givenHistory('workplace', 2, ...otherPlace)],
    ...[givenHistory('coach', 1, ...one), givenHistory('coach', 2, ...another)],
    givenHistory('program', 1),
  ])
// Hundreds of cohorts, shared by all laws. Each law computes more than one answer for each cohort.
const tried = { histories, at, runs: scaled(250, 5) }
// Few of the cohorts have someone whose employment counts.
const triedMore = { ...tried, runs: scaled(250, 20) }

testLaws(it, projectionLaws(ledger, tried))
testLaws(it, projectionLaws(beforeAfter(), tried))
describe('in windows of three months', () => testLaws(it, projectionLaws(beforeAfter(3), tried)))
testLaws(it, projectionLaws(outcomes(), tried))
describe('under three definitions', () =>
  testLaws(it, projectionLaws(outcomesUnder([falkenberg.outcome, koladaWorkOrStudy, jobindsatsStatus(6)]), tried)))
testLaws(it, projectionLaws(byGroup, tried))
describe('in bands of age', () =>
  testLaws(
    it,
    projectionLaws(byGroup, { ...tried, at: { ...at, program: aged, by: { fact: 'age', bands: [20, 30, 45] } } }),
  ))
testLaws(it, projectionLaws(cohort, tried))
testLaws(it, projectionLaws(competenceShare, tried))
testLaws(it, projectionLaws(employmentCertificate, tried))
testLaws(it, projectionLaws(timeInPhases, tried))
testLaws(it, projectionLaws(householdSavings, tried))
testLaws(it, projectionLaws(householdSupport, tried))
testLaws(it, projectionLaws(participationSpells, tried))
testLaws(it, projectionLaws(activities, tried))
testLaws(it, projectionLaws(caseload, tried))
testLaws(it, projectionLaws(employed, triedMore))
testLaws(it, projectionLaws(fullTimeEquivalentPersons({ first: '2018-01-01', last: '2019-12-31' }), tried))
testLaws(it, projectionLaws(keptOfWage, tried))
testLaws(it, projectionLaws(parallelInterventions, tried))
testLaws(it, projectionLaws(progression, tried))
testLaws(it, projectionLaws(qualification, tried))
testLaws(it, projectionLaws(sustainedEmployment(6), tried))
testLaws(it, projectionLaws(timeToEnd(), tried))
testLaws(it, projectionLaws(weeklyContact, tried))
testLaws(it, projectionLaws(workplaces, tried))

describe('a report', () => {
  const shuffled = (all: readonly History[], keys: readonly number[]): readonly History[] =>
    all
      .map((history, i) => ({ history, key: keys[i] ?? 0 }))
      .sort((a, b) => a.key - b.key)
      .map(({ history }) => history)

  it('says the same of histories in any order, and cites its evidence in the same order, too', () => {
    fc.assert(
      fc.property(told, fc.array(fc.nat(), { minLength: 8, maxLength: 8 }), (all, keys) => {
        const others = shuffled(all, keys)
        expect(reportOn(others, silent)).toEqual(reportOn(all, silent))
        expect(reportOn(others, at)).toEqual(reportOn(all, at))
      }),
      { numRuns: scaled(1000, 8) },
    )
  })

  it('has no share without what it is of, and no amount that is not whole', () => {
    const amounts = (value: unknown): readonly number[] =>
      isMoney(value)
        ? [value.minor]
        : typeof value === 'object' && value !== null
          ? Object.values(value).flatMap(amounts)
          : []
    fc.assert(
      fc.property(told, (all) => {
        const { figures, ledger: totals } = reportOn(all, silent)
        for (const { id, unit, reference, rate, curve, outOf } of figures)
          if (unit === 'percent' && reference !== true)
            expect([id, rate?.n ?? curve?.n ?? outOf?.whole]).not.toEqual([id, undefined])
        for (const minor of amounts([figures, totals])) expect(Number.isSafeInteger(minor)).toBe(true)
      }),
      { numRuns: scaled(250) },
    )
  })

  it('lists the rows that an amount adds up: they come to it, and their events are its evidence', () => {
    const added = /^(subsidy|remainder|costDuring\..*|support(AndRemainder)?(Before|During|After))$/
    const subsidised = SubsidyDecided({
      ...{ on: '2018-12-01', subsidyId: 'subsidy-1', kind: 'lonebidrag', level: 0.8 },
      ...{ from: '2019-01-01', to: '2019-12-31' },
    })
    const worked = [begun('2019-01-01', '2019-12-31', { subsidyId: 'subsidy-1' }), ended('2019-12-31')] as const
    const costly = [
      givenHistory('participation', 1, opened('2018-06-01'), subsidised, ...worked, wage('2019-05', 20_000)),
      givenHistory(
        'support',
        1,
        granted('2017-01-01'),
        paid('2018-05', 9_000),
        paid('2019-05', 3_000),
        paid('2020-05', 900),
      ),
    ]
    const listed = new Set<string>()
    fc.assert(
      fc.property(told, (all) => {
        for (const { id, value, rows, evidence } of reportOn(all, delivered).figures) {
          if (!added.test(id) || rows === undefined || !isMoney(value)) continue
          listed.add(id)
          expect([id, rows.reduce((sum, { amount }) => sum + amount.minor, 0)]).toEqual([id, value.minor])
          expect(evidence).toEqual([...new Set(rows.flatMap(({ sources }) => sources))].sort())
        }
        for (const { rows } of reportOn(all, silent).figures) expect(rows).toBeUndefined()
      }),
      { numRuns: scaled(250), examples: [[costly]] },
    )
    expect([...listed]).toEqual(
      expect.arrayContaining(['subsidy', 'remainder', 'supportBefore', 'supportDuring', 'supportAfter']),
    )
  })

  it('says the same with and without evidence, each event of it once and of these histories, and asks no clock', () => {
    fc.assert(
      fc.property(told, (all) => {
        const ids = new Set<EventId>(all.flatMap(({ events }) => events.map(({ meta }) => meta.id)))
        const [shown, withheld] = poisoned(() => [reportOn(all, at), reportOn(all, silent)] as const)
        expect(shown.figures.map((figure) => ({ ...figure, rows: undefined, evidence: [] }))).toEqual(withheld.figures)
        expect(shown.ledger).toEqual(withheld.ledger)
        for (const { evidence } of shown.figures) {
          expect(evidence.filter((id) => !ids.has(id))).toEqual([])
          expect(new Set(evidence).size).toBe(evidence.length)
        }
      }),
      { numRuns: scaled(1000, 8) },
    )
  })
})
