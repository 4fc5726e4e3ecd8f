import {
  addDays,
  endOfDay,
  laterDay,
  localDay,
  type AnyEvent,
  type AssessedCondition,
  type Day,
  type Program,
  type StoredStream,
} from '@jobbspar/core'
import {
  historyOf,
  ledger,
  project,
  reportOn,
  timeInPhases,
  type At,
  type Figure,
  type History,
  type LedgerView,
  type PhasesView,
  type Report,
} from '@jobbspar/projections'

/** A report with the input that it was computed from. */
export interface SeenReport {
  readonly at: At
  readonly histories: readonly History[]
  readonly report: Report
}

/** The histories of stored streams from a viewpoint, and the report on them. */
export const seenFrom = (streams: readonly StoredStream[], at: At): SeenReport => {
  const histories = streams.map((one) => historyOf(one, at))
  return { at, histories, report: reportOn(histories, at) }
}

/** The days of all events in effect, in order. */
export const daysIn = (streams: readonly StoredStream[]): readonly Day[] =>
  streams.flatMap((one) => (historyOf(one).events as readonly AnyEvent[]).map(({ data }) => data.on)).sort()

/** The condition of the first assessment in some streams, so that figures of its groups are tested, too. */
const conditionIn = (streams: readonly StoredStream[]): AssessedCondition | undefined => {
  for (const one of streams) {
    const { kind, events } = historyOf(one)
    if (kind !== 'participation') continue
    for (const { type, data } of events) if (type === 'ConditionAssessed') return data.condition
  }
  return undefined
}

/**
 * The viewpoints of the laws: a day long after all events, and the day in the middle of the events, with the knowledge
 * of that day.
 */
export const viewpoints = (program: Program, streams: readonly StoredStream[]): readonly At[] => {
  const days = daysIn(streams)
  const middle = days[Math.floor(days.length / 2)] ?? '2020-01-01'
  const recorded = streams
    .flatMap(({ records }) => records.map(({ meta }) => localDay(meta.recordedAt, program.timeZone)))
    .reduce(laterDay, '2014-01-01')
  const late = addDays(laterDay(recorded, days.at(-1) ?? middle), 800)
  const by = conditionIn(streams)
  return [late, middle].map((asOf) => ({
    ...{ program, asOf, knownAt: endOfDay(asOf, program.timeZone), evidence: true },
    ...(by === undefined ? {} : { by }),
  }))
}

/** The ledger and the time in phases that belong to a report. */
export const viewsBehind = ({
  histories,
  at,
}: SeenReport): { readonly ledger: LedgerView; readonly time: PhasesView } =>
  project({ ledger, time: timeInPhases }, histories, at)

/** The values of figures by their ids, without their evidence. */
export const figuresSay = ({ figures, ledger: { byPayer, gaps } }: Report): Readonly<Record<string, unknown>> => ({
  ...Object.fromEntries(figures.map(({ evidence: _evidence, rows: _rows, ...figure }: Figure) => [figure.id, figure])),
  byPayer,
  gaps: gaps.map(({ sources: _sources, ...gap }) => gap),
})
