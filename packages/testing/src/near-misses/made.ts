import { type Ground } from './ground.js'

/** A rule, and two histories of which the first breaks it with its last event and the second does not. */
export interface Made<Ev> {
  readonly rule: string
  readonly history: readonly Ev[]
  readonly twin: readonly Ev[]
}

/** What makes one kind of near miss on a ground; nothing where the program has no term for it. */
export type Makes<Ev> = (ground: Ground) => Made<Ev> | undefined

/** A table of kinds of near miss; its type has their names, not the functions that make them. */
export const missesOf =
  <Ev>() =>
  <Kind extends string>(table: Readonly<Record<Kind, Makes<Ev>>>): Readonly<Record<Kind, Makes<Ev>>> =>
    table

/** The same history twice: with the last step wrong, and right. */
export const made = <Ev, A>(rule: string, way: (step: A) => readonly Ev[], off: A, right: A): Made<Ev> => ({
  rule,
  history: way(off),
  twin: way(right),
})
