import { laterDay, localDay, type Day, type Instant, type TimeZone } from '@jobbspar/core'
import { instantIn, type KnownAt } from './options.js'
import { type History } from './stream-kinds.js'

/** The last instant of recording, and the last day of any event. */
const lastIn = (histories: readonly History[]): { readonly recordedAt: Instant; readonly day: Day } => {
  let recordedAt: Instant = '0001-01-01T00:00:00.000Z'
  let day: Day = '0001-01-01'
  for (const { records } of histories)
    for (const { data, meta } of records) {
      if (meta.recordedAt > recordedAt) recordedAt = meta.recordedAt
      day = laterDay(day, data.on)
    }
  return { recordedAt, day }
}

/**
 * The viewpoint of a report or an audit: as requested, by default the last record and the last day of an event. The day of an instant is
 * that of the program's time zone. No clock is read.
 */
export const standsAt = (
  histories: readonly History[],
  asked: { readonly asOf?: Day; readonly knownAt?: KnownAt },
  timeZone?: TimeZone,
): { readonly asOf: Day; readonly knownAt: Instant } => {
  const last = lastIn(histories)
  const knownAt = asked.knownAt === undefined ? last.recordedAt : instantIn(asked.knownAt, timeZone)
  const known = localDay(knownAt, timeZone)
  return { asOf: asked.asOf ?? (asked.knownAt === undefined ? laterDay(known, last.day) : known), knownAt }
}
