import { expecting } from './expected.js'
import { pointerKey, problemAt, type Problem } from './invalid.js'
import { shown } from './shown.js'

/** The most levels to which objects and lists from outside may be nested. */
export const mostLevels = 100

/**
 * The first place where a value is nested deeper than 100 levels, if there is one. This function is not recursive and
 * reads each part once; other functions may be recursive.
 */
export const tooDeep = (value: unknown): Problem | undefined => {
  const open: (readonly [keys: readonly string[], value: unknown])[] = [[[], value]]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [keys, one] = next
    if (typeof one !== 'object' || one === null) continue
    if (keys.length >= mostLevels)
      return problemAt(`/${keys.map(pointerKey).join('/')}`, expecting('levels', { most: mostLevels }), shown(one))
    for (const [key, part] of Object.entries(one)) if (typeof part === 'object') open.push([[...keys, key], part])
  }
  return undefined
}
