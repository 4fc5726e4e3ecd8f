/** A copy of a JSON value that shares no object with the original. */
export const copied = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(copied)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, copied(part)]))
      : value

interface Keeps<A> {
  readonly keep: ((value: A) => A) | undefined
}

/**
 * A copy of a valid value with only its known parts, so that other code cannot change it and unknown parts are not
 * recorded.
 */
export const kept = <A>(check: Keeps<A> | undefined, value: A): A =>
  typeof value !== 'object' ? value : check?.keep === undefined ? (copied(value) as A) : check.keep(value)
