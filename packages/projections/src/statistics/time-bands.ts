/** How long one case was followed, and what ended it; one that is open has no event. */
export interface Timed {
  readonly days: number
  readonly event?: string
}

/** Cases that left in a stretch of time. */
export interface TimeBand {
  /** The last day of it; absent for the band after all others. */
  readonly to?: number
  /** How many left by each event. */
  readonly events: ReadonlyMap<string, number>
  /** How many were censored. */
  readonly open: number
}

/** A share to whom something has happened by the end of a band. */
export interface BandPoint {
  readonly days: number
  readonly share: number
  /** How many it has happened to by that day. */
  readonly events: number
  /** How many are followed beyond that day. */
  readonly atRisk: number
}

const joined = (a: TimeBand | undefined, b: TimeBand): TimeBand => {
  if (a === undefined) return b
  const events = new Map(a.events)
  for (const [event, count] of b.events) events.set(event, (events.get(event) ?? 0) + count)
  return { ...(b.to === undefined ? {} : { to: b.to }), events, open: a.open + b.open }
}

/**
 * Cases by bands of time, each to a day of `ends`, the last one after all of them. A band with fewer than `least` cases of an event, or with 1 to
 * `least` − 1 cases that are open, is one with the next, and at the end with the one before; only the last band can be without an event.
 */
export const timeBands = (cases: readonly Timed[], ends: readonly number[], least = 5): readonly TimeBand[] => {
  const names = [...new Set(cases.flatMap(({ event }) => event ?? []))].sort()
  const bandOf = (after: number, to: number): TimeBand => {
    const own = cases.filter(({ days }) => days > after && days <= to)
    return {
      ...(to === Infinity ? {} : { to }),
      events: new Map(names.map((name) => [name, own.filter(({ event }) => event === name).length])),
      open: own.filter(({ event }) => event === undefined).length,
    }
  }
  const isFew = (count: number): boolean => count >= 1 && count < least
  // No value is read off the band after the last of the days, which can be without an event.
  const isTooSmall = ({ to, events, open }: TimeBand): boolean =>
    isFew(open) || [...events.values()].some((count) => (to === undefined ? isFew(count) : count < least))
  const bands: TimeBand[] = []
  let under: TimeBand | undefined
  let after = -1
  for (const to of [...ends, Infinity]) {
    const band = joined(under, bandOf(after, to))
    after = to
    under = isTooSmall(band) ? band : undefined
    if (under === undefined) bands.push(band)
  }
  while (under !== undefined) {
    const last = joined(bands.pop(), under)
    under = isTooSmall(last) && bands.length > 0 ? last : undefined
    if (under === undefined) bands.push(last)
  }
  return bands
}

/**
 * The share to whom an event has happened by the end of each band, while the other events compete: the life table, in which a case that is censored
 * counts as under observation for half of the band.
 */
export const bandShares = (bands: readonly TimeBand[], isEvent: (event: string) => boolean): readonly BandPoint[] => {
  const leaving = ({ events, open }: TimeBand): number => [...events.values()].reduce((sum, n) => sum + n, open)
  let atRisk = bands.reduce((sum, band) => sum + leaving(band), 0)
  let [survival, share, happened] = [1, 0, 0]
  const points: BandPoint[] = []
  for (const band of bands) {
    const { to, events, open } = band
    if (to === undefined) break
    const followed = atRisk - open / 2
    const own = [...events].reduce((sum, [event, n]) => (isEvent(event) ? sum + n : sum), 0)
    if (followed > 0) {
      share += (survival * own) / followed
      survival *= 1 - (leaving(band) - open) / followed
    }
    happened += own
    atRisk -= leaving(band)
    points.push({ days: to, share, events: happened, atRisk })
  }
  return points
}

/** The median of cases that have ended, if `least` cases ended by it and as many were followed longer; otherwise nothing. */
export const medianOf = (median: number, cases: readonly Timed[], least = 5): number | undefined => {
  const before = cases.filter(({ days, event }) => event !== undefined && days <= median).length
  const after = cases.filter(({ days }) => days > median).length
  return before >= least && after >= least ? median : undefined
}
