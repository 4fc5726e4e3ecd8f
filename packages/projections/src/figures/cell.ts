import { type Case } from '../asking/cases.js'

/** One case of a figure: what the figure takes from it, how much of that is known, and whom it says something of. */
export interface Cell extends Omit<Case, 'whose'> {
  /** The households and persons it says something of, as `household h` and `person p`; none for what is of no person. */
  readonly contributors: readonly string[]
}
