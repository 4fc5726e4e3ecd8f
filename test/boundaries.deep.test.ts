/**
 * Around each day on which a term or a version of a rule begins or ends. If it were the next day, some answer about that day would change; if it were
 * the day before, some answer about the day before. Terms applied by the month are moved by a month.
 */
import { addMonths, daysBetween, nextDay, previousDay, type Day, type Program } from '@jobbspar/core'
import { isDeepStrictEqual } from 'node:util'
import { programById } from '@jobbspar/programs'
import { describe, expect, it } from 'vitest'
import { deep } from './chance.js'
import {
  amountsOn,
  askedOn,
  asOf,
  explained,
  namedVersions,
  reported,
  streamsOf,
  withTerm,
  type Versions,
} from './perturbed.js'

interface Boundary {
  readonly day: Day
  /** The term's versions with the boundary on another day. */
  readonly movedTo: (day: Day) => Versions
}

/** Boundaries that no answer can show, and why. */
const unseen: Readonly<Record<string, string>> = {
  'subsidies.lonebidrag.ceiling 2017-11-01': 'no cost factor is known before 2019-04-01',
  'subsidies.lonebidrag.ceiling 2019-04-01': 'no cost factor is known before 2019-04-01',
  'remainderPaidFrom 2015-01-01': 'no ceiling of a subsidy is known before 2015-04-01, and so no remainder',
  'refundedSupport 2013-01-01': 'no ladder is known before 2016-01-01',
  'comparedSupport 2013-01-01':
    'where the term says nothing all kinds are compared, and the history has but the one it names',
  'comparedSupport 2015-01-01':
    'where the term says nothing all kinds are compared, and the history has but the one it names',
  'comparedSupport 2017-05-31':
    'where the term says nothing all kinds are compared, and the history has but the one it names',
  'highestDagpenge 2014-01-01': 'no wage limit is known before 2016-01-01, and so no grant',
  'highestDagpenge 2015-01-01': 'no wage limit is known before 2016-01-01, and so no grant',
  'hoursReduction 2016-04-01': 'no rule is known before 2016-04-01 that anything could be reduced by',
  'hoursRule 2020-03-09': 'a month in the middle of which the rule changes is undetermined, on whichever day',
  'hoursRule 2020-09-09': 'a month in the middle of which the rule changes is undetermined, on whichever day',
  'largerHousehold 2014-01-01': 'no norm is known before 2014-01-01',
  'commonCostShare 2014-01-01': 'no norm is known before 2014-01-01',
  'atp 2016-01-01': 'no AUB is known before 2017-01-01, and so no cost of an employer',
  'barsel 2017-01-01': 'no AUB is known before 2017-01-01, and so no cost of an employer',
  'contactTargets 2017-04-27': 'the source gives no figure, so that there is none on either side',
}

const boundariesOf = (versions: Versions): readonly Boundary[] =>
  versions.flatMap((version, i) => {
    const [before, after] = [versions[i - 1], versions[i + 1]]
    const adjoins = before?.until !== undefined && nextDay(before.until) === version.from
    if (adjoins && isDeepStrictEqual(before.value, version.value)) return []
    // Before the first day that an event can have there is no answer to compare.
    if (version.from === '1900-01-01') return []
    const begins: Boundary = {
      day: version.from,
      movedTo: (day) =>
        versions.map((one, j) =>
          j === i ? { ...one, from: day } : adjoins && j === i - 1 ? { ...one, until: previousDay(day) } : one,
        ),
    }
    const { until } = version
    if (until === undefined || after?.from === nextDay(until)) return [begins]
    const ceases: Boundary = {
      day: nextDay(until),
      movedTo: (day) => versions.map((one, j) => (j === i ? { ...one, until: previousDay(day) } : one)),
    }
    return [begins, ceases]
  })

/** The distance of a day from the end of a history. */
const monthsToTheEnd = [0, 6, 12, 13, 14, 15, 16, 17, 18]

/** Boundaries that no answer shows take by far the longest: every question is tried. */
const isTried = (boundary: string): boolean => deep || unseen[boundary] === undefined

/** Terms and rules that were tried under a program before: programs of a country share its law. */
const tried = new Set<Versions>()

describe.each(Object.entries(asOf))('around the days of the terms and rules of %s', (id, seenFrom) => {
  const program = programById(id)
  if (program === undefined) throw new Error(`There is no program ${id}.`)
  const streams = streamsOf(id)
  const saidOfEvents = explained(program, streams)

  const known = new Map<string, readonly Day[]>()
  /** The days of events whose judgement needs a term. */
  const daysAsking = (name: string): readonly Day[] => {
    const before = known.get(name)
    if (before !== undefined) return before
    const without = explained(withTerm(program, name, undefined), streams)
    const days = saidOfEvents.flatMap(({ on, said }, i) => (said === without[i]?.said ? [] : [on]))
    const first = [...new Set(days)].slice(0, 3)
    known.set(name, first)
    return first
  }

  /** Whether an answer about a day differs under a program with other versions of a term: the cheapest question comes first. */
  const differs = (name: string, day: Day, others: readonly Program[]): boolean => {
    const said = askedOn(program, [day]) + amountsOn(program, [day])
    if (others.some((other) => askedOn(other, [day]) + amountsOn(other, [day]) !== said)) return true
    const ofEvents = daysAsking(name).some((on) => {
      const moved = streamsOf(id, { days: daysBetween(on, day) })
      const onTheDay = (by: Program) => JSON.stringify(explained(by, moved, day))
      const before = onTheDay(program)
      return others.some((other) => onTheDay(other) !== before)
    })
    if (ofEvents) return true
    return monthsToTheEnd.some((months) => {
      const end = addMonths(day, months)
      const moved = streamsOf(id, { days: daysBetween(seenFrom, end) })
      const before = reported(program, moved, end, [day])
      return others.some((other) => reported(other, moved, end, [day]) !== before)
    })
  }

  it.each(
    namedVersions(program).flatMap(({ name, versions }) => {
      if (tried.has(versions)) return []
      tried.add(versions)
      return boundariesOf(versions).flatMap(({ day, movedTo }) =>
        isTried(`${name} ${day}`) ? [[name, day, movedTo] as const] : [],
      )
    }),
  )('%s, %s and the day before', (name, day, movedTo) => {
    const dayBefore = previousDay(day)
    const later = differs(name, day, [withTerm(program, name, movedTo(nextDay(day)))])
    const earlier = differs(
      name,
      dayBefore,
      [dayBefore, addMonths(day, -1)].map((one) => withTerm(program, name, movedTo(one))),
    )
    expect(later && earlier, unseen[`${name} ${day}`]).toBe(unseen[`${name} ${day}`] === undefined)
  })
})
