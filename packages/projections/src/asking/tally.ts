import { type EventId } from '@jobbspar/core'
import { joinCases, type Case, type Whose, type WithCases } from './cases.js'
import { type At } from './projection.js'

/** A count, and the events it was counted from. */
export interface Count extends WithCases {
  readonly count: number
  readonly evidence: readonly EventId[]
  /** How many further cases reports may still add; absent where none may. */
  readonly notKnown?: number
  /** Set where at least one of those reports may add any number. */
  readonly isOpen?: true
}

/** Counts by name; a name that was never counted is absent. */
export type Tally<K extends string> = Readonly<Partial<Record<K, Count>>>

// All names are of `K`; `Object.fromEntries` widens them to strings.
const named = <K extends string>(counts: ReadonlyMap<string, Count>): Tally<K> =>
  Object.fromEntries(counts) as unknown as Tally<K>

/** Options of `add`: how many, and the case that is counted, unless that is the event itself. */
interface Counted extends Partial<Pick<Case, 'of' | 'subject' | 'whose'>> {
  readonly n?: number
}

/** Counts one stream’s events by name; each case is about `whose`. */
export const tallying = <K extends string>(at: At, whose: Whose) => {
  const counts = new Map<K, { count: number; evidence: EventId[]; cases?: Case[]; notKnown?: number; isOpen?: true }>()
  const entryOf = (what: K) => {
    const known = counts.get(what)
    const entry = known ?? { count: 0, evidence: [], ...(at.cells === true ? { cases: [] } : {}) }
    if (known === undefined) counts.set(what, entry)
    return entry
  }
  return {
    /** Adds `n` to a name, from an event. */
    add: (what: K, from: EventId, { n = 1, ...more }: Counted = {}): void => {
      const entry = entryOf(what)
      entry.count += n
      if (at.evidence) entry.evidence.push(from)
      entry.cases?.push({ of: 'event', subject: from, is: 'known', whose, ...(n === 1 ? {} : { amount: n }), ...more })
    },
    /** A case that a report may still add; `isOpen` where that report may add any number. */
    maybe: (
      what: K,
      one: Pick<Case, 'of' | 'subject'> & Partial<Pick<Case, 'whose' | 'amount'>>,
      isOpen = false,
    ): void => {
      const entry = entryOf(what)
      entry.notKnown = (entry.notKnown ?? 0) + 1
      if (isOpen) entry.isOpen = true
      entry.cases?.push({ is: 'notKnown', whose, ...one })
    },
    tally: (): Tally<K> => named<K>(counts),
  }
}

const notKnownIn = (a: Count, b: Count): Pick<Count, 'notKnown' | 'isOpen'> => {
  const notKnown = (a.notKnown ?? 0) + (b.notKnown ?? 0)
  return {
    ...(notKnown === 0 ? {} : { notKnown }),
    ...(a.isOpen === true || b.isOpen === true ? { isOpen: true } : {}),
  }
}

/** Two tallies as one. */
export const addTallies = <K extends string>(a: Tally<K>, b: Tally<K>): Tally<K> => {
  const entries = new Map<string, Count>(Object.entries(a) as [string, Count][])
  for (const [what, one] of Object.entries(b) as [string, Count][]) {
    const other = entries.get(what)
    entries.set(
      what,
      other === undefined
        ? one
        : {
            count: other.count + one.count,
            evidence: [...other.evidence, ...one.evidence],
            ...joinCases(other, one),
            ...notKnownIn(other, one),
          },
    )
  }
  return named<K>(entries)
}
