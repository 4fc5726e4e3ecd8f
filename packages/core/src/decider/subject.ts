import { type AnyEventDef } from '../history/event.js'
import { type EventStep, type GaugeName, type SubjectName } from '../terms/subjects.js'
import { type Day } from '../vocabulary/day.js'
import { type Code, type EventId } from '../vocabulary/ids.js'
import { type PraktikResult } from '../vocabulary/kinds.js'
import { type Period } from '../vocabulary/period.js'

/** One of the things that a rule can be about, as a state has it. What a state does not have is absent. */
export interface Begun {
  readonly id: string
  /** Its kind, or the name of the subject where it has no kinds. */
  readonly kind: string
  readonly from: Day
  /** The last day that was planned or decided. */
  readonly plannedTo: Day | undefined
  /** Its last day, once it has ended. */
  readonly last: Day | undefined
  readonly begunBy: EventId
  readonly endedBy?: EventId | undefined
  readonly result?: PraktikResult | undefined
  /** How many times it was extended. */
  readonly extensions?: number
  /** The pauses within its days. */
  readonly paused?: readonly Period[]
  /** It is paused at present. */
  readonly isPaused?: boolean
  readonly jobFunction?: Code | undefined
  readonly hoursPerWeek?: number
  readonly subsidyId?: string | undefined
  /** The day of the decision, where it may differ from its first day. */
  readonly decidedOn?: Day
}

/** What a limit can count: what events of a type record of a subject, or of the whole. */
export interface Gauge<S> {
  readonly name: GaugeName
  readonly event: AnyEventDef
  /** The fields with the id of what an event counts for; none for what is counted of the whole. */
  readonly of: readonly string[]
  /** How much an event counts; 0 where it does not count. */
  readonly amount: (data: Readonly<Record<string, unknown>>) => number
  /** How much was counted so far of one subject, where the state keeps it. */
  readonly total?: (state: S, id: string) => number
  /** How much may be counted of a subject from a day to its planned last day. */
  readonly left?: (begun: Begun, from: Day) => number
}

/** A step on one of the days on which it was taken, and what it concerned. */
export interface TakenStep {
  readonly on: Day
  readonly by: EventId
  /** What it concerned, where that was stated: the ids of one or more things. */
  readonly about?: readonly string[]
}

/** A step that a rule of a program can name by the type of the event that records it. */
export interface StepOf<S> {
  readonly event: AnyEventDef<EventStep>
  /** When it was taken so far, in the order of days. */
  readonly taken: (state: S) => readonly TakenStep[]
}

/**
 * What a rule of a program can be about: something that begins by an event, and is extended, changed and ended by others.
 * The data of its beginning has the kind in `kind`, where it has kinds.
 */
export interface Subject<S> {
  readonly name: SubjectName
  readonly begins: AnyEventDef
  readonly extends?: AnyEventDef
  readonly changes?: AnyEventDef
  readonly ends?: AnyEventDef
  /** The field of these events with its id. */
  readonly id: string
  /** The field of its beginning with its first day, where that is not the day of the event. */
  readonly starts?: string
  /** The field of its beginning and of its extension with the planned last day. */
  readonly planned?: string
  readonly read: Reading<S>
}

/** How what has begun of a subject is read from a state. */
export interface Reading<S> {
  /** Those that have begun so far and whose kind is asked for, in their order. */
  readonly ofKinds: (state: S, isAsked: (kind: string) => boolean) => readonly Begun[]
  /** The one with an id; nothing where it has not begun. */
  readonly withId: (state: S, id: string) => Begun | undefined
}

/** How a subject is read from the records of a state: by kind, and by id. Only what is asked for is made. */
export const readFrom = <S, R extends { readonly kind?: string }>(
  name: SubjectName,
  recordsOf: (state: S) => Readonly<Record<string, R>>,
  begunOf: (id: string, one: R, state: S) => Begun,
): Reading<S> => ({
  ofKinds: (state, isAsked) => {
    const found: Begun[] = []
    for (const [id, one] of Object.entries(recordsOf(state)))
      if (isAsked(one.kind ?? name)) found.push(begunOf(id, one, state))
    return found
  },
  withId: (state, id) => {
    const records = recordsOf(state)
    const one = Object.hasOwn(records, id) ? records[id] : undefined
    return one === undefined ? undefined : begunOf(id, one, state)
  },
})
