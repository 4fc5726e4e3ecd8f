import { copied } from '../vocabulary/kept.js'

/** The shapes an event type had before, oldest first, and the typed steps that lead from each to the next. */
export interface EarlierShapes<Latest> {
  readonly steps: readonly ((data: never) => unknown)[]
  /** Adds the step from the latest shape so far to the next one. */
  then<Next>(step: (data: Latest) => Next): EarlierShapes<Next>
}

const shapes = <Latest>(steps: readonly ((data: never) => unknown)[]): EarlierShapes<Latest> => ({
  steps,
  then: <Next>(step: (data: Latest) => Next) => shapes<Next>([...steps, step]),
})

/**
 * Names the first shape an event type was stored in: `firstShape<V1>().then(v1 => v2).then(v2 => v3)`. The number of steps
 * gives the schema version, so the two cannot disagree; the last step must produce the type's present data.
 */
export const firstShape = <V1>(): EarlierShapes<V1> => shapes<V1>([])

/**
 * Data stored under `schema`, brought to the present shape. The steps work on a copy, so that one which changes its argument
 * changes nothing that is stored. Throws what a step throws: the caller decides what that means.
 */
export const upcast = (earlier: EarlierShapes<unknown>, schema: number, data: unknown): unknown =>
  earlier.steps
    .slice(schema - 1)
    .reduce<unknown>((shape, step) => (step as (data: unknown) => unknown)(shape), copied(data))
