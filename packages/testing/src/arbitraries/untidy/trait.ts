import fc from 'fast-check'
import { type Entry } from './entries.js'
import { type Person, type PersonPlan } from './person.js'

/** The random numbers of a trait: how many days, how many months, and which member of a list. */
export interface Extent {
  readonly days: number
  readonly months: number
  /** A number that picks a member from a list of any length. */
  readonly of: number
}

/** Extents. They shrink to one day, one month and the first member of a list. */
export const extents: fc.Arbitrary<Extent> = fc.record({
  days: fc.integer({ min: 1, max: 25 }),
  months: fc.integer({ min: 1, max: 12 }),
  of: fc.nat(20),
})

/** One way in which records are untidy. It has an effect on the records of every person. */
export interface Trait {
  readonly says: string
  /** Changes the plan, before entries are made from it. */
  readonly plan?: (plan: PersonPlan, extent: Extent) => PersonPlan
  /** Changes the entries of a person. */
  readonly entries?: (entries: readonly Entry[], extent: Extent, person: Person) => readonly Entry[]
}

/** The member of a list that an extent picks. `undefined` for an empty list. */
export const picked = <A>(list: readonly A[], { of }: Extent): A | undefined => list[of % Math.max(1, list.length)]
