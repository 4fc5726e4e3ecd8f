import { type Day } from '../vocabulary/day.js'
import { type Code, type EventId, type IdOf } from '../vocabulary/ids.js'

/** A place at a workplace that was reserved for a participation. */
export interface ReservedPlace {
  /** The name of the stream of the participation for which it is reserved. */
  readonly participation: IdOf<'participation'>
  /** The last day it was held, once it is released. */
  readonly last: Day | undefined
  readonly by: EventId
}

/** Another participation of the same person. */
export interface OtherParticipation {
  /** The name of its stream. */
  readonly stream: string
  readonly program: Code
  readonly from: Day
  /** Its last day, once it has ended. */
  readonly last: Day | undefined
  /** The event that opened it. */
  readonly by: EventId
}

/** Whether another participation is open, in the program of an admission, on its day. */
export const isOpenAt = (
  { program, last }: OtherParticipation,
  admission: { readonly program: Code; readonly on: Day },
): boolean => program === admission.program && (last === undefined || last >= admission.on)

/**
 * What the rules of a participation need from other streams: their effective state on the day of the event, as known
 * then. If a part is not supplied, the rules that need it are undetermined.
 */
export interface AroundParticipation {
  /** The status of the program in its own history. */
  readonly program?: {
    readonly adopted: boolean
    /** Its last day, once it has ended. */
    readonly ended: Day | undefined
    /** Its planned last day, where it has one. */
    readonly to: Day | undefined
    /** The event of the ending; without an ending, the event of the adoption. */
    readonly by: EventId | undefined
  }
  /** The other participations of the admitted person that have begun on or before the day of the event. */
  readonly others?: readonly OtherParticipation[]
  /**
   * The participations that began earlier and were open on the day of the event, where only later records show this.
   */
  readonly othersSince?: readonly OtherParticipation[]
  /** The workplace that the event names. */
  readonly workplace?: {
    readonly reservations: Readonly<Record<string, ReservedPlace>>
    readonly taskBoxes: readonly string[]
  }
}
