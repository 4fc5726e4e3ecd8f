import { copied } from '../vocabulary/kept.js'

/** The earlier shapes of an event type, oldest first, and the typed steps from each shape to the next. */
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
 * Starts with the first shape in which an event type was stored: `firstShape<V1>().then(v1 => v2).then(v2 => v3)`. The
 * schema version follows from the number of steps, so the two cannot disagree. The last step must produce the type's
 * present data.
 */
export const firstShape = <V1>(): EarlierShapes<V1> => shapes<V1>([])

/**
 * Converts data stored under `schema` to the present shape. The steps work on a copy, so a step that changes its
 * argument does not change stored data. Throws what a step throws.
 */
export const upcast = (earlier: EarlierShapes<unknown>, schema: number, data: unknown): unknown =>
  earlier.steps
    .slice(schema - 1)
    .reduce<unknown>((shape, step) => (step as (data: unknown) => unknown)(shape), copied(data))
