import { type Money } from '@jobbspar/core'

/** What a cell is about: one case of a figure. */
export type CellSubject =
  'person' | 'household' | 'participation' | 'employment' | 'coach' | 'workplace' | 'event' | 'week' | 'month'

/**
 * How much is known of a case: recorded, or due with nothing recorded by now; not due yet; overdue or possibly under way; counted on the
 * assumption that what is open-ended goes on.
 */
export type CellSilence = 'known' | 'notYet' | 'notKnown' | 'assumed'

/** One case of a figure: what the figure takes from it, how much of that is known, and whom it says something of. */
export interface Cell {
  readonly of: CellSubject
  /** Which one: no other cell of the figure has the same name. */
  readonly subject: string
  readonly is: CellSilence
  /** What the case counts as: an exit, a kind, in or out of a share. */
  readonly status?: string
  /** What it adds to a sum: money, or a number in the unit of the figure. */
  readonly amount?: Money | number
  /** How long it lasted, in days. */
  readonly days?: number
  /** The households and persons it says something of, as `household h` and `person p`; none for what is of no person. */
  readonly contributors: readonly string[]
}
