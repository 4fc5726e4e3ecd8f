import { daysBetween, earlierDay, isMoney, nextDay } from '@jobbspar/core'
import { partOf, timeInPhases } from '@jobbspar/projections'
import { type SeenReport } from './seen.js'

type Fields = Readonly<Record<string, unknown>>

const numberOf = (value: unknown): number | undefined =>
  typeof value === 'number' ? value : isMoney(value) ? value.minor : undefined

/** Names of fields of one object. The value of each is no more than the value of the next. */
const ascending: readonly (readonly string[])[] = [
  ['low', 'rate', 'high'],
  ['low', 'value', 'high'],
  ['x', 'n'],
  ['part', 'whole'],
  ['events', 'n'],
  ['median', 'observedTo'],
]

const check = (value: unknown, path: string): void => {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`${path} is ${String(value)}.`)
  if (typeof value !== 'object' || value === null) return
  const fields = value as Fields
  for (const names of ascending) {
    const known = names.flatMap((name) => {
      const number = numberOf(fields[name])
      return number === undefined ? [] : [{ name, number }]
    })
    known.forEach(({ name, number }, i) => {
      const before = known[i - 1]
      if (before !== undefined && before.number > number)
        throw new Error(`${path}: ${before.name} is ${String(before.number)}, and ${name} ${String(number)}.`)
    })
  }
  for (const [name, part] of Object.entries(fields)) check(part, `${path}/${name}`)
}

/**
 * Shares are from 0 to 1 and inside their interval, counts are no more than their total, and every number is finite.
 */
export const valuesAreInBounds = ({ report: { figures } }: SeenReport): void => {
  for (const figure of figures) {
    const { id, unit, rate, outOf, value, range } = figure
    check(figure, id)
    if (rate !== undefined) {
      const { x, n, assumed = 0, rate: share, interval, low, high, provisional } = rate
      if (x < 0 || assumed > n || (n === 0 && share !== undefined))
        throw new Error(`${id}: ${String(x)} of ${String(n)}.`)
      if (n > 0 && share === undefined && (low === undefined || high === undefined || !provisional))
        throw new Error(`${id} states neither one share nor the least and the greatest.`)
      if (
        share !== undefined &&
        interval !== undefined &&
        !(0 <= interval.low && interval.low <= share && share <= interval.high && interval.high <= 1)
      )
        throw new Error(`${id}: ${String(share)} is not inside its interval.`)
    }
    if (outOf !== undefined && (numberOf(outOf.part) ?? 0) < 0) throw new Error(`${id}: a part below nothing.`)
    if (unit === 'percent' && typeof value === 'number' && (value < 0 || (value > 100 && id !== 'targetAttainment')))
      throw new Error(`${id} is ${String(value)} per cent.`)
    if (range !== undefined && value !== undefined) check({ ...range, value }, id)
  }
}

/** Figures that count each person once, whatever the number of the person's participations. */
const ofPersons: readonly string[] = [
  ...['persons', 'personsInFirstYear', 'employed', 'employedByAma', 'employedByForvaltning', 'employedInResursjobb'],
  ...['recruitedOrdinarily', 'jobs', 'jobsInPrivateBusiness', 'reachedOutcome'],
]

/** A person with several participations counts once in a figure about persons. */
export const personsCountOnce = ({ report: { figures }, histories, at: { asOf } }: SeenReport): void => {
  const persons = new Set(
    histories.flatMap(({ events }) =>
      events.flatMap((event) =>
        event.type === 'ParticipationOpened' && event.data.on <= asOf ? [event.data.participant] : [],
      ),
    ),
  ).size
  for (const { id, unit, value, rate } of figures) {
    if (unit === 'persons' && ofPersons.includes(id) && typeof value === 'number' && value > persons)
      throw new Error(`${id} is ${String(value)}, and there are ${String(persons)} persons.`)
    if (!id.startsWith('sustained.') || rate === undefined) continue
    const asked = rate.n + rate.excluded + rate.pending + (rate.notKnown ?? 0)
    if (asked > persons) throw new Error(`${id} is of ${String(asked)}, and there are ${String(persons)} persons.`)
  }
}

/** No phase of a participation has more days than the participation. */
export const phasesAreInside = ({ histories, at }: SeenReport): void => {
  for (const history of histories) {
    if (history.kind !== 'participation') continue
    const opened = history.events.find(({ type }) => type === 'ParticipationOpened')?.data.on
    const ended = history.events.find(({ type }) => type === 'ParticipationEnded')?.data.on
    if (opened === undefined || opened > at.asOf) continue
    const length = daysBetween(opened, nextDay(earlierDay(ended ?? at.asOf, at.asOf)))
    for (const [phase, time] of Object.entries(partOf(timeInPhases, history, at) ?? {}))
      if (time.days > length)
        throw new Error(
          `${history.stream}: ${String(time.days)} days in the phase ${phase} of a participation of ${String(length)}.`,
        )
  }
}
