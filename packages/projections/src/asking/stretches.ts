import { daysIn, followsWithoutGap, laterDay, overlap, type Day, type Period } from '@jobbspar/core'

/** A stretch of days. A stretch without an end is still open. */
export interface Stretch {
  readonly from: Day
  readonly to?: Day | undefined
}

/** The day taken as the last day of a stretch without an end. The day after it still exists in the calendar. */
export const endless: Day = '9999-12-30'

/** The days that at least one stretch covers, in order, as periods that neither touch nor overlap. */
export const union = (stretches: readonly Stretch[]): readonly Period[] => {
  const all = stretches.map(({ from, to }): Period => ({ first: from, last: to ?? endless }))
  const periods: Period[] = []
  for (const next of all.sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0))) {
    if (next.last < next.first) continue
    const before = periods.at(-1)
    if (before !== undefined && followsWithoutGap(before, next.first))
      periods[periods.length - 1] = { first: before.first, last: laterDay(before.last, next.last) }
    else periods.push(next)
  }
  return periods
}

/** The days that two unions share, in order. Each of them is read once. */
export const intersection = (a: readonly Period[], b: readonly Period[]): readonly Period[] => {
  const shared: Period[] = []
  let [i, j] = [0, 0]
  for (;;) {
    const [left, right] = [a[i], b[j]]
    if (left === undefined || right === undefined) return shared
    const both = overlap(left, right)
    if (both !== undefined) shared.push(both)
    if (left.last < right.last) i++
    else j++
  }
}

/** How many days a union has. */
export const daysOf = (periods: readonly Period[]): number => periods.reduce((sum, period) => sum + daysIn(period), 0)

/** The index of the last of ordered values whose day is on or before a day; −1 where there is none. */
export const lastUntil = <V>(ordered: readonly V[], day: Day, dayOf: (one: V) => Day): number => {
  let [low, high] = [0, ordered.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const one = ordered[middle]
    if (one !== undefined && dayOf(one) <= day) low = middle + 1
    else high = middle
  }
  return low - 1
}
