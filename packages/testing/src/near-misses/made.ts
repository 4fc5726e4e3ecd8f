/** A rule, and two histories of which the first breaks it with its last event and the second does not. */
export interface Made<Ev> {
  readonly rule: string
  readonly history: readonly Ev[]
  readonly twin: readonly Ev[]
}

/** The same way twice, with what is off by one step and without. */
export const made = <Ev, A>(rule: string, way: (step: A) => readonly Ev[], off: A, right: A): Made<Ev> => ({
  rule,
  history: way(off),
  twin: way(right),
})
