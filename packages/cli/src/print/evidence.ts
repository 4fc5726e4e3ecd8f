import { type EventId } from '@jobbspar/core'
import { type Figure, type History } from '@jobbspar/projections'
import { printJson, refuse, type ExitCode, type Output } from '../terminal/io.js'
import { type Locale } from '../terminal/locale.js'
import { table } from '../terminal/text.js'

/** What evidence is printed from: the figures of a report, and the effective events at the time of the report. */
export interface Evidenced {
  readonly figures: readonly Figure[]
  readonly streams: readonly History[]
}

const rowsOf = (
  ids: ReadonlySet<EventId>,
  streams: readonly History[],
  { shortDay }: Locale,
): readonly (readonly string[])[] => {
  const found = new Map<EventId, readonly string[]>()
  for (const { stream, events } of streams)
    for (const { type, data, meta } of events)
      if (ids.has(meta.id)) found.set(meta.id, [meta.id, type, shortDay(data.on), stream])
  return [...ids].map((id) => found.get(id) ?? [id])
}

/** Prints the events behind a figure of one or more reports: id, type, day and stream, or as JSON the ids. */
export const printEvidence = (io: Output, id: string, reports: readonly Evidenced[], json: boolean): ExitCode => {
  const { say } = io.locale
  const all = reports.flatMap(({ figures }) => figures)
  const asked = all.filter((figure) => figure.id === id)
  if (asked.length === 0) {
    const known = new Set(all.flatMap((figure) => (figure.evidence.length === 0 ? [] : [figure.id])))
    return refuse(io, say('noFigure', { id, list: [...known].join(', ') }))
  }
  const ids = new Set(asked.flatMap(({ evidence }) => evidence))
  if (ids.size === 0)
    io.err(`${say(asked.some(({ reference }) => reference === true) ? 'statedBySource' : 'noEvents', { id })}\n`)
  if (json) printJson(io, [...ids])
  else if (ids.size > 0)
    io.out(
      table(
        rowsOf(
          ids,
          reports.flatMap(({ streams }) => streams),
          io.locale,
        ),
      ),
    )
  return 0
}
