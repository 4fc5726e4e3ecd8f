import { type Case } from '../asking/cases.js'

/**
 * One case of a figure: what it contributes to the figure, how much of the case is known, and the persons it is about.
 */
export interface Cell extends Omit<Case, 'whose'> {
  /**
   * The households and persons that the case is about, as `household h` and `person p`. Empty for a case about no
   * person.
   */
  readonly contributors: readonly string[]
}
