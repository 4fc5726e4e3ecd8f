import { type EventId } from '@jobbspar/core'
import { type At } from './projection.js'

/** How often something was counted, and the events it was counted from. */
export interface Count {
  readonly count: number
  readonly evidence: readonly EventId[]
}

/** Counts by what is counted; what was never counted is absent. */
export type Tally<K extends string> = Readonly<Partial<Record<K, Count>>>

// The names come from tallies of the same kind, which `Object.fromEntries` forgets.
const named = <K extends string>(counts: ReadonlyMap<string, Count>): Tally<K> =>
  Object.fromEntries(counts) as unknown as Tally<K>

/** Counts one stream’s events by what they are counted as. */
export const tallying = <K extends string>(at: At) => {
  const counts = new Map<K, { count: number; evidence: EventId[] }>()
  return {
    /** Counts `n` of something, from an event. */
    add: (what: K, from: EventId, n = 1): void => {
      const known = counts.get(what)
      const entry = known ?? { count: 0, evidence: [] }
      if (known === undefined) counts.set(what, entry)
      entry.count += n
      if (at.evidence) entry.evidence.push(from)
    },
    tally: (): Tally<K> => named<K>(counts),
  }
}

/** Two tallies as one. */
export const addTallies = <K extends string>(a: Tally<K>, b: Tally<K>): Tally<K> => {
  const entries = new Map<string, Count>(Object.entries(a) as [string, Count][])
  for (const [what, { count, evidence }] of Object.entries(b) as [string, Count][]) {
    const other = entries.get(what)
    entries.set(
      what,
      other === undefined
        ? { count, evidence }
        : { count: other.count + count, evidence: [...other.evidence, ...evidence] },
    )
  }
  return named<K>(entries)
}
