import { type Case } from '../asking/cases.js'

/** One case of a figure: its contribution to the figure, how much of it is known, and the persons it is about. */
export interface Cell extends Omit<Case, 'whose'> {
  /** The households and persons it is about, as `household h` and `person p`; none for a case about no person. */
  readonly contributors: readonly string[]
}
