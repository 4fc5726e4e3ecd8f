import { type AnyEventDef } from '../history/event.js'
import { type SubjectName } from '../terms/data-rules.js'

/** What a rule of a program can be about: something that begins by an event. */
export interface Subject {
  readonly name: SubjectName
  /** The event by which it begins. Its data has the kind in `kind`, where it has kinds. */
  readonly begins: AnyEventDef
}
