/** A place in a value that JSON cannot hold. `path` is a JSON pointer below the value. */
export interface NotJson {
  readonly path: string
  readonly found: string
}

/** A copy of a value, or the reason why JSON cannot hold the value. */
export type JsonCopy = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: NotJson }

/** The most levels that a value can be stored with. */
export const deepest = 200

const kindOf = (value: unknown): string => {
  if (typeof value === 'number') return String(value)
  if (typeof value === 'object' && value !== null) {
    const maker: unknown = (value as { readonly constructor?: unknown }).constructor
    return typeof maker === 'function' && maker.name !== '' ? `a ${maker.name}` : 'an object of a class'
  }
  return typeof value === 'undefined' ? 'nothing' : `a ${typeof value}`
}

// Accepts an object literal from any realm. An instance of a class has a longer prototype chain.
const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

const pointer = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1')

const notJson = (path: string, found: string): JsonCopy => ({ ok: false, error: { path, found } })

const copied = (value: unknown, path: string, within: readonly object[]): JsonCopy => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return { ok: true, value }
  if (typeof value === 'number')
    return Number.isFinite(value) ? { ok: true, value: value === 0 ? 0 : value } : notJson(path, kindOf(value))
  if (typeof value !== 'object') return notJson(path, kindOf(value))
  if (within.includes(value)) return notJson(path, 'an object inside itself')
  if (within.length >= deepest) return notJson(path, `more than ${deepest} levels`)
  const inside = [...within, value]
  if (Array.isArray(value)) {
    const list: unknown[] = []
    for (let i = 0; i < value.length; i++) {
      const member = copied(value[i], `${path}/${i}`, inside)
      if (!member.ok) return member
      list.push(member.value)
    }
    return { ok: true, value: Object.freeze(list) }
  }
  if (!isPlain(value)) return notJson(path, kindOf(value))
  const fields: [string, unknown][] = []
  for (const [key, field] of Object.entries(value)) {
    if (field === undefined) continue
    const copy = copied(field, `${path}/${pointer(key)}`, inside)
    if (!copy.ok) return copy
    fields.push([key, copy.value])
  }
  // The field is not set by assignment, because a field called __proto__ would become the prototype.
  return { ok: true, value: Object.freeze(Object.fromEntries(fields)) }
}

/**
 * A deeply frozen copy of a value, equal to what JSON would return after writing and reading it. Fields without a value
 * are left out. If the value contains something that JSON cannot hold or would change silently (a function, NaN, a
 * Date, a gap in a list, an object inside itself, more than 200 levels), the first such place is reported.
 */
export const jsonCopy = (value: unknown): JsonCopy => copied(value, '', [])
