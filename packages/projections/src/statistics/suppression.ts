/** A count that is the sum of others, all by their names. */
export interface SumOf {
  readonly total: string
  readonly of: readonly string[]
}

interface Bounds {
  readonly low: number
  readonly high: number
}

/** What can be told of hidden counts by adding and subtracting along the sums, until nothing more can. */
const boundsOf = (
  counts: Readonly<Record<string, number>>,
  sums: readonly SumOf[],
  hidden: ReadonlySet<string>,
  occurred: ReadonlySet<string>,
): ReadonlyMap<string, Bounds> => {
  const bounds = new Map<string, Bounds>(
    Object.entries(counts).map(([name, count]) => [
      name,
      hidden.has(name) ? { low: occurred.has(name) ? 1 : 0, high: Infinity } : { low: count, high: count },
    ]),
  )
  const at = (name: string): Bounds => bounds.get(name) ?? { low: 0, high: Infinity }
  let changed = true
  const narrow = (name: string, low: number, high: number): void => {
    const before = at(name)
    const after = { low: Math.max(before.low, low), high: Math.min(before.high, high) }
    if (after.low === before.low && after.high === before.high) return
    bounds.set(name, after)
    changed = true
  }
  while (changed) {
    changed = false
    for (const { total, of } of sums) {
      const lows = of.reduce((sum, name) => sum + at(name).low, 0)
      const highs = of.reduce((sum, name) => sum + at(name).high, 0)
      narrow(total, lows, highs)
      for (const name of of) {
        const others = of.filter((other) => other !== name)
        const low = others.reduce((sum, other) => sum + at(other).low, 0)
        const high = others.reduce((sum, other) => sum + at(other).high, 0)
        narrow(name, at(total).low - high, at(total).high - low)
      }
    }
  }
  return bounds
}

/** The hidden counts that the sums, taken together as linear equations, give away exactly. */
const solved = (sums: readonly SumOf[], hidden: ReadonlySet<string>): ReadonlySet<string> => {
  const names = [...hidden]
  const rows = sums.map(({ total, of }) =>
    names.map((name) => (name === total ? -1 : 0) + of.filter((one) => one === name).length),
  )
  let top = 0
  for (let column = 0; column < names.length && top < rows.length; column++) {
    const pivot = rows.findIndex((row, i) => i >= top && Math.abs(row[column] ?? 0) > 1e-9)
    if (pivot < 0) continue
    const [chosen = []] = rows.splice(pivot, 1)
    const lead = chosen[column] ?? 1
    const unit = chosen.map((value) => value / lead)
    rows.splice(top, 0, unit)
    rows.forEach((row, i) => {
      const factor = row[column] ?? 0
      if (i !== top && Math.abs(factor) > 1e-9) rows[i] = row.map((value, j) => value - factor * (unit[j] ?? 0))
    })
    top++
  }
  return new Set(
    rows.flatMap((row) => {
      const filled = row.flatMap((value, j) => (Math.abs(value) > 1e-9 ? [j] : []))
      const [only, ...others] = filled
      return only !== undefined && others.length === 0 ? [names[only] ?? ''] : []
    }),
  )
}

/**
 * Which counts to hide so that no count from 1 to `most` can be computed back from the others: those counts, and along each sum as many
 * more, the smallest first, as it takes. Whoever knows the sums can still tell ranges, but no hidden small count exactly. `occurred` names
 * counts that are listed only where they are not 0, so that whoever sees the name knows as much.
 */
export const suppressedCounts = (
  counts: Readonly<Record<string, number>>,
  sums: readonly SumOf[],
  most = 4,
  occurred: ReadonlySet<string> = new Set(),
): ReadonlySet<string> => {
  const small = Object.entries(counts).flatMap(([name, count]) => (count >= 1 && count <= most ? [name] : []))
  const hidden = new Set(small)
  const givenAway = (): string | undefined => {
    const bounds = boundsOf(counts, sums, hidden, occurred)
    const exact = solved(sums, hidden)
    return small.find((name) => exact.has(name) || bounds.get(name)?.low === bounds.get(name)?.high)
  }
  for (let name = givenAway(); name !== undefined; name = givenAway()) {
    const of = name
    // Along its own sums first, then anywhere: parts before totals, small before large, what counts before nothing.
    const own = sums.filter((sum) => sum.total === of || sum.of.includes(of))
    const candidates = [own, sums].map((some) => {
      const parts = some.flatMap((sum) => sum.of)
      return [...new Set([...parts, ...some.map(({ total }) => total)])]
        .filter((one) => !hidden.has(one))
        .sort((a, b) => {
          const [countA, countB] = [counts[a] ?? 0, counts[b] ?? 0]
          const rank = (one: string, count: number) => (count === 0 ? 1 : 0) + (parts.includes(one) ? 0 : 2)
          return rank(a, countA) - rank(b, countB) || countA - countB || (a < b ? -1 : 1)
        })[0]
    })
    const next = candidates[0] ?? candidates[1]
    if (next === undefined) break
    hidden.add(next)
  }
  return hidden
}
