import {
  daysIn,
  earlierDay,
  overlap,
  SupportEnded,
  SupportGranted,
  type EventId,
  type Period,
  type SupportKind,
} from '@jobbspar/core'
import { granting, type Granted } from '../../ledger/grants.js'
import { type Case, householdCase, personCase, type WithCases, withCases } from '../../asking/cases.js'
import { mayBeReported } from '../../asking/unsure.js'
import { type Projection } from '../../asking/projection.js'
import { daysOf, intersection, union } from '../../asking/stretches.js'

/** The number of persons on support, converted to persons who are on support for the whole period. */
export interface FullTimeEquivalentsView extends WithCases {
  /** Weeks on support ÷ weeks in the period; absent where the period has not begun on the reference date. */
  readonly persons?: number
  /** Weeks on support, of seven days each, of all persons together. */
  readonly weeksOnSupport: number
  /** Weeks in the period, up to the reference date at most. */
  readonly weeksInPeriod: number
  /**
   * How many persons were on support on any day of the period. A grant that names no participant belongs to one person
   * in the household: a person whom other grants name, if there is one.
   */
  readonly of: number
  /** Households for which a grant or the end of a grant may still be reported. */
  readonly notSettled: number
  /** Whether the period is not over, so that the answer can still change. */
  readonly provisional: boolean
  readonly evidence: readonly EventId[]
}

/** The grants of a household: those that name a participant, and those that do not. */
interface Household {
  readonly named: Granted[]
  readonly unnamed: Granted[]
}

/** The entry for a key. It is made on first use. */
const entry = <V>(map: Map<string, V>, key: string, make: () => V): V => {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}

const sumOver = <V>(values: readonly V[], of: (value: V) => number): number =>
  values.reduce((sum, value) => sum + of(value), 0)

/** The days of a period that any of the grants covers. */
const daysCovered = (grants: readonly Granted[], period: Period): readonly Period[] =>
  intersection(union(grants.map(({ from, last }) => ({ from, to: last }))), [period])

/**
 * The days of grants that name no one. Days on which a named person in the household is on support are left out,
 * because it may be the same person.
 */
const daysOfNobodyNamed = ({ named, unnamed }: Household, period: Period): number => {
  const days = daysCovered(unnamed, period)
  return daysOf(days) - daysOf(intersection(days, daysCovered(named, period)))
}

/**
 * Full-time persons on support in a period: weeks on support ÷ weeks in the period, as in Danish statistics on
 * benefits. A day that several grants cover counts once for each person. `kinds` selects the kinds of support; by
 * default all kinds.
 */
export const fullTimeEquivalentPersons = (
  period: Period,
  kinds?: readonly SupportKind[],
): Projection<readonly Granted[], FullTimeEquivalentsView> => ({
  name: 'fullTimeEquivalentPersons',
  version: 3,
  says: 'Weeks on support over the weeks of a period.',
  perStream: { support: granting },
  none: [],
  combine: (a, b) => [...a, ...b],
  view: (all, at) => {
    const seen: Period = { first: period.first, last: earlierDay(period.last, at.asOf) }
    const days = daysIn(seen)
    const persons = new Map<string, Granted[]>()
    const households = new Map<string, Household>()
    for (const grant of all) {
      if (
        kinds?.includes(grant.kind) === false ||
        overlap({ first: grant.from, last: grant.last ?? seen.last }, seen) === undefined
      )
        continue
      const { participant } = grant
      const household = entry(households, grant.household, (): Household => ({ named: [], unnamed: [] }))
      household[participant === undefined ? 'unnamed' : 'named'].push(grant)
      if (participant !== undefined) entry(persons, participant, (): Granted[] => []).push(grant)
    }
    const mayChange = [SupportGranted, SupportEnded].some((reported) => mayBeReported(reported, seen.last, at))
    const is = mayChange ? 'assumed' : 'known'
    const unnamed = [...households.values()].filter((one) => one.unnamed.length > 0)
    const onSupport =
      sumOver([...persons.values()], (grants) => daysOf(daysCovered(grants, seen))) +
      sumOver(unnamed, (household) => daysOfNobodyNamed(household, seen))
    return {
      ...(days === 0 ? {} : { persons: onSupport / days }),
      weeksOnSupport: onSupport / 7,
      weeksInPeriod: days / 7,
      of: persons.size + unnamed.filter(({ named }) => named.length === 0).length,
      notSettled: mayChange ? households.size : 0,
      provisional: at.asOf < period.last,
      ...withCases(at, () => [
        ...[...persons].map(([person, grants]): Case => ({
          ...personCase(person),
          is,
          days: daysOf(daysCovered(grants, seen)),
        })),
        ...[...households].flatMap(([household, one]): readonly Case[] =>
          one.unnamed.length === 0 ? [] : [{ ...householdCase(household), is, days: daysOfNobodyNamed(one, seen) }],
        ),
      ]),
      evidence: at.evidence
        ? [...households.values()].flatMap(({ named, unnamed }) => [...named, ...unnamed].map(({ by }) => by)).sort()
        : [],
    }
  },
})
