import { expecting, shown, type Expected } from '@jobbspar/core'
import { deepest } from './json-copy.js'

/**
 * The value of a JSON text, or what is wrong with the text in a few words and, where it is known, at which character.
 */
export type ReadJson =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly why: Expected; readonly at?: number }

const isSpace = (sign: number): boolean => sign === 32 || (sign >= 9 && sign <= 13)

/** The number of keys in a JSON text. It is too high where a string contains a quotation mark before a colon. */
const keysWritten = (text: string): number => {
  let keys = 0
  for (let colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
    let before = colon - 1
    while (before >= 0 && isSpace(text.charCodeAt(before))) before--
    if (text.charCodeAt(before) === 34) keys++
  }
  return keys
}

/** The number of keys in a value on all levels. NaN if the value has more levels than can be stored. */
const keysOf = (value: unknown, levels = deepest): number => {
  if (typeof value !== 'object' || value === null) return 0
  if (levels === 0) return NaN
  let keys = 0
  if (Array.isArray(value)) for (const member of value) keys += keysOf(member, levels - 1)
  else for (const key in value) keys += 1 + keysOf((value as Readonly<Record<string, unknown>>)[key], levels - 1)
  return keys
}

/** The place where a string ends, by the place where it begins. */
const endOfString = (text: string, from: number): number => {
  for (let at = from + 1; at < text.length; at++) {
    const sign = text.charCodeAt(at)
    if (sign === 92) at++
    else if (sign === 34) return at
  }
  return text.length
}

/**
 * The first key that occurs twice in one object of a JSON text. Reading would keep only the last value of such a key.
 */
const keyTwice = (text: string): { readonly key: string; readonly at: number } | undefined => {
  const open: (Set<string> | undefined)[] = []
  let isKey = false
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]
    if (sign === '"') {
      const end = endOfString(text, at)
      const keys = open.at(-1)
      if (isKey && keys !== undefined) {
        const key = JSON.parse(text.slice(at, end + 1)) as string
        if (keys.has(key)) return { key, at }
        keys.add(key)
      }
      at = end
    } else if (sign === '{' || sign === '[') {
      open.push(sign === '{' ? new Set() : undefined)
      isKey = sign === '{'
    } else if (sign === '}' || sign === ']') open.pop()
    else if (sign === ',') isKey = open.at(-1) !== undefined
    else if (sign === ':') isKey = false
  }
  return undefined
}

/**
 * Reads a JSON text. A key that occurs twice in one object is an error, and so are more than 200 levels. Throws where
 * JSON.parse throws.
 */
export const readJson = (text: string): ReadJson => {
  const value: unknown = JSON.parse(text)
  const keys = keysOf(value)
  if (Number.isNaN(keys)) return { ok: false, why: expecting('jsonLevels', { most: deepest }) }
  // Counting is cheap. The text is searched only where it may have more keys than the value.
  const twice = keysWritten(text) === keys ? undefined : keyTwice(text)
  return twice === undefined
    ? { ok: true, value }
    : { ok: false, why: expecting('keyTwice', { key: shown(twice.key) }), at: twice.at }
}
