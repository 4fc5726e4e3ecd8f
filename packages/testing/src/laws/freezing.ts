/** Freezes a value deeply, and returns it. */
export const deepFreeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    Object.values(value).forEach(deepFreeze)
  }
  return value
}

/** The paths of the parts of a value that can still be written to. The value itself is one of the parts. */
export const writable = (value: unknown, path = ''): readonly string[] =>
  typeof value !== 'object' || value === null
    ? []
    : [
        ...(Object.isFrozen(value) ? [] : [path === '' ? '/' : path]),
        ...Object.entries(value).flatMap(([key, part]) => writable(part, `${path}/${key}`)),
      ]
