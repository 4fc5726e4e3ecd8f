import { type ComparedRule } from './compared-rules.js'

/** The rules of data that together replace a rule of code in a program. */
export interface Replacement {
  /**
   * The ids of the rules. With several, the rule of code is their conjunction: it is not met where one of them is not met,
   * otherwise undetermined where one of them is, otherwise met where one of them is.
   */
  readonly by: readonly string[]
  /** The facts that have another name in the rules of data: the new name, then the old one. */
  readonly facts?: Readonly<Record<string, string>>
  /** The facts that only the rules of data give, by their new names. */
  readonly added?: readonly string[]
}

/** The replacements of a rule of code by program. In a program that is left out, the rule of code never applied. */
export type Replacements = Readonly<Partial<Record<ComparedRule, Readonly<Record<string, Replacement>>>>>

/**
 * What replaces each rule of code that is no longer in the library. A rule that is not listed is compared with itself.
 * The day a rule of code is deleted, it is listed here with its rules of data in each program.
 */
export const replaced: Replacements = {}
