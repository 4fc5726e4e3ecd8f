import { type EventId, type StoredStream } from '@jobbspar/core'
import { type Figure } from '@jobbspar/projections'
import { equal } from '../../equal.js'
import { type SeenReport } from './seen.js'

/** Ids of persons, households, places and streams, each with a letter that marks a copy. */
const renamed = (text: string): string =>
  text.replace(/^(participation|participant|household|workplace|coach|support|program|reservation)-(?=.)/, '$1-copy-')

const copied = (value: unknown): unknown => {
  if (typeof value === 'string')
    return /^[0-9a-f]{8}-[0-9a-f]{4}-7/.test(value) ? (`c${value.slice(1)}` as EventId) : renamed(value)
  if (Array.isArray(value)) return value.map(copied)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, copied(part)]))
}

/** The same streams again, for other persons in other households. */
export const copyOf = (streams: readonly StoredStream[]): readonly StoredStream[] =>
  copied(streams) as readonly StoredStream[]

/** Figures that are not sums over persons: means, medians, shares of other amounts, and yearly costs by terms. */
const notSummed: readonly string[] = [
  ...[
    'caseload',
    'costPerCoach',
    'costPerParticipant',
    'costPerSuccess',
    'daysToEnd',
    'progressHours',
    'progressTasks',
  ],
]

const isSum = ({ id, unit }: Figure): boolean =>
  id === 'targetAttainment' || (unit !== 'percent' && !notSummed.includes(id) && !id.startsWith('timeIn.'))

/**
 * Whether values are equal except for rounding. Counts that differ do so by at least one. Values with one decimal are
 * rounded both for one cohort and for two.
 */
const isClose = (found: number, expected: number): boolean => Math.abs(found - expected) <= 0.2

/**
 * For a cohort with its copy, sums are twice as large, and means and shares are the same. So nothing counts twice, and
 * the records of different persons are not mixed.
 */
export const copiesAdd = (once: SeenReport, both: SeenReport): void => {
  const again = new Map(both.report.figures.map((figure) => [figure.id, figure]))
  const missing = once.report.figures.filter(({ id }) => !again.has(id)).map(({ id }) => id)
  equal('Figures of the one cohort that are not among those of both', missing, [])
  for (const figure of once.report.figures) {
    const { id, value, rate, incomplete, unit } = figure
    const twice = again.get(id)
    // An alternative adds a fixed number to one figure, whatever the number of persons.
    if (twice === undefined || figure.reference === true || id.startsWith('scenario.')) continue
    const times = isSum(figure) ? 2 : 1
    if (
      typeof value === 'object' &&
      typeof twice.value === 'object' &&
      Math.abs(twice.value.minor - times * value.minor) > 2
    )
      throw new Error(`${id} is ${String(value.minor)}, and of twice as many ${String(twice.value.minor)}.`)
    // A value is read off a curve up to a later day where more persons are under observation.
    if (
      figure.curve === undefined &&
      typeof value === 'number' &&
      typeof twice.value === 'number' &&
      !isClose(twice.value, times * value)
    )
      throw new Error(`${id} is ${String(value)} ${unit}, and of twice as many ${String(twice.value)}.`)
    // With more persons more can be read from a curve, never less. Other values stay known, or stay not known.
    if (
      (value === undefined) !== (twice.value === undefined) &&
      (figure.curve === undefined || twice.value === undefined)
    )
      throw new Error(`${id} is ${value === undefined ? 'not ' : ''}known, and of twice as many it is otherwise.`)
    if (rate !== undefined)
      equal(
        `The counts of ${id}`,
        twice.rate && [twice.rate.x, twice.rate.n, twice.rate.excluded, twice.rate.pending],
        [rate.x, rate.n, rate.excluded, rate.pending].map((count) => 2 * count),
      )
    equal(`How many ${id} leaves out`, twice.incomplete ?? 0, 2 * (incomplete ?? 0))
  }
}
