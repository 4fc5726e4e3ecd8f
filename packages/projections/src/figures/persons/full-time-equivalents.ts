import { daysIn, earlierDay, overlap, supportKinds, type EventId, type Period, type SupportKind } from '@jobbspar/core'
import { granting, type Granted } from '../../ledger/grants.js'
import { type Projection } from '../../asking/projection.js'
import { daysOf, intersection, union } from '../../asking/stretches.js'

/** Persons on support as if each had been on it all of a period. */
export interface FullTimeEquivalentsView {
  /** Weeks on support ÷ weeks in the period; absent where the period has not begun on the day asked from. */
  readonly persons?: number
  /** Weeks on support, of seven days each, of all persons together. */
  readonly weeksOnSupport: number
  /** Weeks of the period, to the day asked from at most. */
  readonly weeksInPeriod: number
  /** How many persons were on support on any day of it. A grant that names no participant is of one person of the household. */
  readonly of: number
  /** While the period is not over the answer can still change. */
  readonly provisional: boolean
  readonly evidence: readonly EventId[]
}

/**
 * Full-time persons on support in a period: weeks on support ÷ weeks in the period, as Danish statistics of benefits count them. Days
 * granted by several grants count once for each person; `kinds` says which support, every kind unless told otherwise.
 */
export const fullTimeEquivalentPersons = (
  period: Period,
  kinds: readonly SupportKind[] = supportKinds,
): Projection<readonly Granted[], FullTimeEquivalentsView> => ({
  name: 'fullTimeEquivalentPersons',
  version: 1,
  says: 'Weeks on support over the weeks of a period.',
  perStream: { support: granting },
  none: [],
  combine: (a, b) => [...a, ...b],
  view: (all, at) => {
    const seen: Period = { first: period.first, last: earlierDay(period.last, at.asOf) }
    const days = daysIn(seen)
    const persons = new Map<string, Granted[]>()
    for (const grant of all) {
      if (
        !kinds.includes(grant.kind) ||
        overlap({ first: grant.from, last: grant.last ?? seen.last }, seen) === undefined
      )
        continue
      const person = grant.participant ?? grant.household
      const others = persons.get(person)
      if (others === undefined) persons.set(person, [grant])
      else others.push(grant)
    }
    const daysOnSupport = (grants: readonly Granted[]): number =>
      daysOf(intersection(union(grants.map(({ from, last }) => ({ from, to: last }))), [seen]))
    const onSupport = [...persons.values()].reduce((sum, grants) => sum + daysOnSupport(grants), 0)
    return {
      ...(days === 0 ? {} : { persons: onSupport / days }),
      weeksOnSupport: onSupport / 7,
      weeksInPeriod: days / 7,
      of: persons.size,
      provisional: at.asOf < period.last,
      evidence: at.evidence ? [...persons.values()].flatMap((grants) => grants.map(({ by }) => by)).sort() : [],
    }
  },
})
