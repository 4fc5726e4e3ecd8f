import { checked, type Check } from '../vocabulary/codec.js'
import { expectedBy, expecting, type Expected } from '../vocabulary/expected.js'
import { isFields, type Fields } from '../vocabulary/fields.js'
import { pointerKey, problemAt, problemsOf, type Problem } from '../vocabulary/invalid.js'
import { shown } from '../vocabulary/shown.js'

/** An object with any fields. */
export const someFields: Check<Fields> = checked(expecting('object'), { type: 'object' }, isFields)
/** A list of any members. */
export const someList: Check<readonly unknown[]> = checked(
  expecting('list'),
  { type: 'array' },
  (value): value is readonly unknown[] => Array.isArray(value),
)

/** What is wrong with a value below a path, as a codec reports it. */
export const wrongIn = <A>(check: Check<A>, value: unknown, path: string): readonly Problem[] => {
  const answer = check.decode(value)
  return answer._tag === 'Left' ? problemsOf(answer.left, path) : []
}

/** Every object in a value with its path, the outer ones first. */
export function* objectsIn(value: unknown, path: string): Iterable<readonly [path: string, object: Fields]> {
  const open: (readonly [path: string, value: unknown])[] = [[path, value]]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [at, one] = next
    if (typeof one !== 'object' || one === null) continue
    if (isFields(one)) yield [at, one]
    for (const [key, part] of Object.entries(one as Fields).reverse())
      if (typeof part === 'object') open.push([`${at}/${pointerKey(key)}`, part])
  }
}

/** How many letters two names share at their beginning and at their end. */
const sharedEnds = (a: string, b: string): number => {
  const most = Math.min(a.length, b.length)
  let first = 0
  while (first < most && a[first] === b[first]) first++
  let last = 0
  while (last < most - first && a.at(-1 - last) === b.at(-1 - last)) last++
  return first + last
}

/** No person chooses from a list longer than this, and a search through it for each mistake takes long. */
const mostNames = 500

/**
 * The name that shares most letters with another one at its beginning and end, if these letters are at least half of
 * it.
 */
const nearest = (name: string, known: readonly string[]): string | undefined => {
  if (known.length > mostNames) return undefined
  let best: { readonly name: string; readonly shared: number } | undefined
  for (const candidate of known) {
    const shared = sharedEnds(name.toLowerCase(), candidate.toLowerCase())
    if (shared * 2 >= Math.max(name.length, candidate.length) && shared > (best?.shared ?? 0))
      best = { name: candidate, shared }
  }
  return best?.name
}

/** A name that is not known, with the name that was probably meant. */
export const unknownName = (what: string | Expected, name: string, known: readonly string[], path: string): Problem => {
  const near = nearest(name, known)
  const expects = expectedBy(what)
  return problemAt(path, near === undefined ? expects : expecting('perhaps', { what: expects, near }), shown(name))
}
