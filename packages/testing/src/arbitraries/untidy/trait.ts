import fc from 'fast-check'
import { type Entry } from './entries.js'
import { type Person, type PersonPlan } from './person.js'

/** The random numbers of a trait: how far, how long, which. */
export interface Extent {
  readonly days: number
  readonly months: number
  /** Picks a member of a list of any length. */
  readonly of: number
}

/** Extents; they shrink to a day, a month and the first of a list. */
export const extents: fc.Arbitrary<Extent> = fc.record({
  days: fc.integer({ min: 1, max: 25 }),
  months: fc.integer({ min: 1, max: 12 }),
  of: fc.nat(20),
})

/** One way in which records are untidy. It has its effect on every person. */
export interface Trait {
  readonly says: string
  /** What it changes of the plan, before there are entries. */
  readonly plan?: (plan: PersonPlan, extent: Extent) => PersonPlan
  /** What it changes of a person's entries. */
  readonly entries?: (entries: readonly Entry[], extent: Extent, person: Person) => readonly Entry[]
}

/** The member of a list that an extent picks. */
export const picked = <A>(list: readonly A[], { of }: Extent): A | undefined => list[of % Math.max(1, list.length)]
