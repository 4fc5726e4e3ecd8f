import { shown } from '../vocabulary/shown.js'

/**
 * Checks the bounds of a read: positions, versions and numbers of events. A bound is a whole number from 0, `Infinity`
 * for no bound, or left out. Any other value is a mistake in the calling code, and throws a RangeError that names the
 * bound.
 */
export const checkBounds = (bounds: Readonly<Record<string, number | undefined>>): void => {
  for (const [name, bound] of Object.entries(bounds))
    if (bound !== undefined && bound !== Infinity && !(Number.isInteger(bound) && bound >= 0))
      throw new RangeError(
        `${name}: expected a whole number from 0, found ${typeof bound === 'number' ? bound : shown(bound)}`,
      )
}
