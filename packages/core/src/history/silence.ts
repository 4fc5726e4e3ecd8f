import { type Silence } from './event.js'
import { libraryTerms } from '../terms/library-terms.js'
import { type Program } from '../terms/program.js'
import { inForce, notSettled } from '../terms/term.js'
import { addDays, earlierDay, type Day } from '../vocabulary/day.js'
import { type Instant } from '../vocabulary/instant.js'
import { localDay } from '../vocabulary/local-day.js'
import { type FactKind } from '../vocabulary/kinds.js'

/**
 * The day up to which a delivery is complete, by kind of fact. A fact about that day or an earlier one that was not recorded did
 * not happen.
 */
export type CompleteTo = Readonly<Partial<Record<FactKind, Day>>>

/** The viewpoint from which silence is read. */
export interface SilenceAt {
  readonly program: Program
  /** The reference date. */
  readonly asOf: Day
  /** The instant of knowledge: later records are left out. */
  readonly knownAt: Instant
  /**
   * The day up to which the delivery is complete, by kind of fact. For a kind that is left out, the delivery is not
   * complete up to any day.
   */
  readonly completeTo?: CompleteTo
}

/**
 * What it means that an event was not recorded. `notYet`: it is not due. `notKnown`: it is overdue, or the report may
 * still arrive. `assumed`: something open-ended is assumed to go on, because nothing shows its end. `none`: it did not
 * happen.
 */
export type SilenceMeaning = 'notYet' | 'notKnown' | 'assumed' | 'none'

const isComplete = (fact: FactKind, on: Day, { completeTo, knownAt, program }: SilenceAt): boolean => {
  const to = completeTo?.[fact]
  // Facts about days after the day of knowledge cannot have been delivered.
  return to !== undefined && on <= earlierDay(to, localDay(knownAt, program.timeZone))
}

/**
 * The first day by the end of which a fact about a given day has been reported; nothing where the program has no
 * reporting lag.
 */
const reportedBy = (fact: FactKind, on: Day, { terms }: Program): Day | undefined => {
  const lag = inForce(terms.reportingLag ?? libraryTerms.reportingLag, on)?.value
  if (lag === undefined || lag === notSettled) return undefined
  return addDays(on, lag.others.find((other) => other.fact === fact)?.days ?? lag.days)
}

/**
 * What it means that no such event was recorded with a day up to `on`. `due` is the due day; an expected event without
 * one belongs to something open-ended. The reporting lag does not delay expected events. A spontaneous event is waited
 * for until its reporting lag is over.
 */
export const silenceOf = (
  { is, fact }: Silence,
  { on, due }: { readonly on: Day; readonly due?: Day },
  at: SilenceAt,
): SilenceMeaning => {
  if (at.asOf < on) return 'notYet'
  if (isComplete(fact, on, at)) return 'none'
  if (is === 'expected' && due !== undefined && at.asOf <= due) return 'notYet'
  if (is === 'expected') return due === undefined ? 'assumed' : 'notKnown'
  const reported = reportedBy(fact, on, at.program)
  return reported !== undefined && reported <= localDay(at.knownAt, at.program.timeZone) ? 'none' : 'notKnown'
}
