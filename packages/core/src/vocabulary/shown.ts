import { withoutControls } from './controls.js'
import { foundTexts } from './expected.js'
import { holdsPersonalNumber } from './personal-number.js'

/** A text cut to a length and marked as cut. It is never cut inside a character. */
export const shortened = (text: string, most = 60): string => {
  if (text.length <= most) return text
  const cut = text.slice(0, most - 3)
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`
}

const plainText = (value: unknown): string => {
  if (value === undefined) return foundTexts.nothing
  if (Object.is(value, -0)) return '-0'
  return value === null || typeof value === 'number' || typeof value === 'boolean' ? String(value) : typeof value
}

const mayNamePerson = (text: string): boolean => text.slice(0, 2_000).split(/\s+/).some(holdsPersonalNumber)

/** A value as JSON, up to a length. A long or deep value is not read to its end. */
const writtenUpTo = (most: number, of: unknown): string => {
  let text = ''
  const full = () => text.length > most
  const quoted = (part: string) => (mayNamePerson(part) ? foundTexts.notShown : JSON.stringify(part.slice(0, most + 1)))
  const add = (value: unknown): void => {
    if (typeof value === 'string') text += quoted(value)
    else if (typeof value !== 'object' || value === null) text += plainText(value)
    else if (value instanceof Date) add(Number.isNaN(value.getTime()) ? String(value) : value.toISOString())
    else if (Array.isArray(value)) {
      text += '['
      for (let i = 0; i < value.length && !full(); i++) {
        if (i > 0) text += ','
        add(value[i])
      }
      text += ']'
    } else {
      text += '{'
      for (const key in value) {
        if (full()) break
        const part = Object.hasOwn(value, key) ? (value as Readonly<Record<string, unknown>>)[key] : undefined
        if (part === undefined) continue
        text += `${text.endsWith('{') ? '' : ','}${quoted(key)}:`
        add(part)
      }
      text += '}'
    }
  }
  add(of)
  return text
}

/** A value as an error message shows it: short JSON on one line, without anything that looks like a personal number. */
export const shown = (value: unknown): string => {
  try {
    return shortened(withoutControls(writtenUpTo(60, value)))
  } catch {
    // A value made by code may throw when it is read; a JSON value cannot.
    return typeof value
  }
}
