/** A name as words: `requiredMonths` is `required months`. */
export const words = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)

/** A text with a capital letter first. */
export const capital = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())

// A number is kept with its thousands and its unit.
const betweenWords = /(?<!\d) | (?!(?:\d{3}|SEK|DKK|EUR|kr\.?|%|h)(?![\w]))/

/** A text in lines of at most `width`, broken between words; continued lines are indented by `hang` more. */
export const wrapped = (text: string, width: number, hang = 0): readonly string[] => {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(betweenWords)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && longer.length > width) {
      lines.push(line)
      line = `${' '.repeat(hang)}${word}`
    } else line = longer
  }
  return [...lines, line]
}

/** A text, indented, each line ended and at most `width` long. */
export const indented = (by: number, text: string, width: number): string =>
  wrapped(text, width - by, 2)
    .map((line) => `${' '.repeat(by)}${line}\n`)
    .join('')

/** A note below the help: wrapped paragraphs, with an empty line before each. */
export const footer = (paragraphs: readonly string[], width: number): string =>
  paragraphs.map((paragraph) => `\n${wrapped(paragraph, width).join('\n')}\n`).join('')

const gap = '  '

/** How a table is set: its width, the column that is narrowed to fit, and the number of head rows. */
export interface Setting {
  readonly width?: number
  readonly givesWay?: number
  readonly heads?: number
  /** Columns that are right-aligned although they are not only numbers. */
  readonly right?: readonly number[]
  /** How numbers are written. */
  readonly number?: (value: number) => string
}

/** Rows in columns, the first row being the heads; columns of numbers are right-aligned. */
export const table = (
  rows: readonly (readonly (string | number)[])[],
  { width = Infinity, givesWay = 0, heads = 1, right = [], number = String }: Setting = {},
): string => {
  const cellText = (cell: string | number): string => (typeof cell === 'number' ? number(cell) : cell)
  const widths: number[] = []
  for (const row of rows)
    row.forEach((cell, i) => {
      widths[i] = Math.max(widths[i] ?? 0, cellText(cell).length)
    })
  const over = widths.reduce((sum, one) => sum + one, gap.length * (widths.length - 1)) - width
  if (over > 0) widths[givesWay] = Math.max(16, (widths[givesWay] ?? 0) - over)
  const isNumeric = (i: number) =>
    right.includes(i) || (rows.length > heads && rows.slice(heads).every((row) => typeof row[i] === 'number'))
  const line = (cells: readonly string[]): string =>
    `${cells
      .map((cell, i) => (isNumeric(i) ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0)))
      .join(gap)
      .trimEnd()}\n`
  return rows
    .map((row) => {
      const cells = row.map(cellText)
      const yielding = cells[givesWay] ?? ''
      const [first = '', ...more] =
        yielding.length > (widths[givesWay] ?? 0)
          ? // A long id has no spaces at which it can be broken.
            wrapped(yielding.replaceAll('/', '/ '), widths[givesWay] ?? 0, 2).map((one) => one.replaceAll('/ ', '/'))
          : [yielding]
      const head = line(cells.map((cell, i) => (i === givesWay ? first : cell)))
      return head + more.map((one) => line(cells.map((_, i) => (i === givesWay ? one : '')))).join('')
    })
    .join('')
}
