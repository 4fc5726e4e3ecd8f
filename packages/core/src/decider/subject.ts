import { type AnyEventDef } from '../history/event.js'
import { type SubjectName } from '../terms/data-rules.js'

/** What a rule of a program can be about: something that begins by an event, and has a kind unless it has no kinds. */
export interface Subject {
  readonly name: SubjectName
  /** The event by which it begins. Its data has the kind in `kind`. */
  readonly begins: AnyEventDef
  /** Whether it has kinds, which are words of the program. */
  readonly hasKinds: boolean
}
