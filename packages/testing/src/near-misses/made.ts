import { type Ground } from './ground.js'

/** A rule and two histories. The first breaks the rule with its last event; the second does not. */
export interface Made<Ev> {
  readonly rule: string
  readonly history: readonly Ev[]
  readonly twin: readonly Ev[]
}

/**
 * A function that makes one kind of near miss from a basis. It returns `undefined` where the program has no term for
 * it.
 */
export type Makes<Ev> = (ground: Ground) => Made<Ev> | undefined

/** A table of kinds of near miss. Its type has the names of the kinds, but not the type of each function. */
export const missesOf =
  <Ev>() =>
  <Kind extends string>(table: Readonly<Record<Kind, Makes<Ev>>>): Readonly<Record<Kind, Makes<Ev>>> =>
    table

/** The same history twice: once with the wrong last step and once with the right one. */
export const made = <Ev, A>(rule: string, way: (step: A) => readonly Ev[], off: A, right: A): Made<Ev> => ({
  rule,
  history: way(off),
  twin: way(right),
})
