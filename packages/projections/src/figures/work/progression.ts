import { daysBetween, type Day, type EventId } from '@jobbspar/core'
import { type Projection } from '../../asking/projection.js'

/** One person’s observations, in order. */
export interface Progress {
  readonly stream: string
  readonly observed: readonly {
    readonly on: Day
    readonly hoursPerWeek: number
    readonly tasks: number
    readonly by: EventId
  }[]
}

/**
 * How one series develops: the change from the first to the latest observation, the latest step, and the change per 30
 * days by least squares.
 */
export interface Series {
  readonly first: number
  readonly latest: number
  readonly latestChange: number
  /** Absent where all observations are from one day. */
  readonly slopePer30Days?: number
}

/** The two series of progression, over the participations with at least two observations. */
export interface ProgressionView {
  /** The stream of each series, in the order of the series. */
  readonly streams: readonly string[]
  readonly participations: number
  readonly hours: readonly Series[]
  readonly tasks: readonly Series[]
  /** Mean change from the first to the latest observation. Absent where no participation has two observations. */
  readonly meanHoursChange?: number
  readonly meanTasksChange?: number
  readonly evidence: readonly EventId[]
}

const seriesOf = (points: readonly { readonly day: number; readonly value: number }[]): Series | undefined => {
  const [first, latest, before] = [points[0], points.at(-1), points.at(-2)]
  if (first === undefined || latest === undefined || before === undefined) return undefined
  const mean = (of: (point: (typeof points)[number]) => number) =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length
  const [day, value] = [mean((point) => point.day), mean((point) => point.value)]
  const spread = points.reduce((sum, point) => sum + (point.day - day) ** 2, 0)
  const together = points.reduce((sum, point) => sum + (point.day - day) * (point.value - value), 0)
  return {
    first: first.value,
    latest: latest.value,
    latestChange: latest.value - before.value,
    ...(spread === 0 ? {} : { slopePer30Days: (30 * together) / spread }),
  }
}

/**
 * Observed values have at most two decimals, so their sum in hundredths is a whole number. Only the mean is divided.
 */
const meanChange = (series: readonly Series[]): number =>
  series.reduce((sum, { first, latest }) => sum + Math.round(100 * latest) - Math.round(100 * first), 0) /
  (100 * series.length)

/**
 * Whether participants manage more hours a week and more tasks: two series for each participation with at least two
 * observations.
 */
export const progression: Projection<readonly Progress[], ProgressionView> = {
  name: 'progression',
  version: 2,
  says: 'Hours a week and number of tasks over time.',
  perStream: {
    participation: (stream) => {
      const observed: { on: Day; hoursPerWeek: number; tasks: number; by: EventId }[] = []
      return {
        step: ({ type, data, meta: { id } }) => {
          if (type === 'ProgressObserved')
            observed.push({ on: data.on, hoursPerWeek: data.hoursPerWeek, tasks: data.tasks, by: id })
        },
        part: () => (observed.length < 2 ? [] : [{ stream, observed }]),
      }
    },
  },
  none: [],
  combine: (a, b) => [...a, ...b],
  view: (all, at) => {
    const ordered = [...all].sort((a, b) => (a.stream < b.stream ? -1 : 1))
    const of = (value: (one: Progress['observed'][number]) => number) =>
      ordered.flatMap(({ observed }) => {
        const start = observed[0]?.on
        return start === undefined
          ? []
          : (seriesOf(observed.map((one) => ({ day: daysBetween(start, one.on), value: value(one) }))) ?? [])
      })
    const [hours, tasks] = [of(({ hoursPerWeek }) => hoursPerWeek), of((one) => one.tasks)]
    return {
      participations: ordered.length,
      streams: ordered.map(({ stream }) => stream),
      hours,
      tasks,
      ...(hours.length === 0 ? {} : { meanHoursChange: meanChange(hours), meanTasksChange: meanChange(tasks) }),
      evidence: at.evidence ? ordered.flatMap(({ observed }) => observed.map(({ by }) => by)) : [],
    }
  },
}
