/**
 * Characters that control what shows a text, and are not part of it: those of terminals, the separators of lines, and those that
 * change the direction of writing.
 */
export const controlPattern = '[\\u0000-\\u001F\\u007F-\\u009F\\u2028-\\u202E\\u2066-\\u2069]'

const controls = (() => new RegExp(controlPattern, 'g'))()

/** Whether a text has a character that controls what shows it. */
export const hasControls = (text: string): boolean => text.search(controls) >= 0

/** A text whose control characters are written as their numbers. */
export const withoutControls = (text: string): string =>
  text.replaceAll(controls, (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`)
