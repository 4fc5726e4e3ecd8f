/** How long one case was followed, and the event that ended it. An open case has no event. */
export interface Timed {
  readonly days: number
  readonly event?: string
}

/** The cases that left within a band of time. */
export interface TimeBand {
  /** The last day of the band. Absent for the last band, which has no end. */
  readonly to?: number
  /** The number of cases that left by each event. */
  readonly events: ReadonlyMap<string, number>
  /** The number of cases that were censored. */
  readonly open: number
}

/** The share of cases in which an event has occurred by the end of a band. */
export interface BandPoint {
  readonly days: number
  readonly share: number
  /** The number of cases with the event by that day. */
  readonly events: number
  /** The number of cases that are followed beyond that day. */
  readonly atRisk: number
}

const joined = (a: TimeBand | undefined, b: TimeBand): TimeBand => {
  if (a === undefined) return b
  const events = new Map(a.events)
  for (const [event, count] of b.events) events.set(event, (events.get(event) ?? 0) + count)
  return { ...(b.to === undefined ? {} : { to: b.to }), events, open: a.open + b.open }
}

/**
 * Cases by bands of time. Each band ends on a day of `ends`; the last band comes after all of them. A band with fewer
 * than `least` cases of an event, or with 1 to `least` − 1 open cases, is joined with the next band, and at the end
 * with the band before. Only the last band can be without cases of an event.
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
  // No value is read off the band after the last day, so this band can be without cases of an event.
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
 * The share of cases in which an event has occurred by the end of each band, with the other events competing. This is
 * the life table: a censored case counts as under observation for half of the band.
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

/**
 * The median, if at least `least` cases ended by it and at least `least` were followed longer. Otherwise `undefined`.
 */
export const medianOf = (median: number, cases: readonly Timed[], least = 5): number | undefined => {
  const before = cases.filter(({ days, event }) => event !== undefined && days <= median).length
  const after = cases.filter(({ days }) => days > median).length
  return before >= least && after >= least ? median : undefined
}
