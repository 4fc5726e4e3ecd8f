import { isMoney, notSettled, shownDecimal, type Day, type Money, type Term } from '@jobbspar/core'

/** A number with its thousands apart, a real minus and at most six decimals, as factors are computed with: `−1 234`, `31.42`. */
export const numberText = (value: number): string => {
  const [whole = '', fraction] = String(shownDecimal(value, 6)).split('.')
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ' ').replace('-', '−')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}

/** A word for one of a thing from the word for several: `person` of `persons`, `company` of `companies`. */
const oneOf = (several: string): string => several.replace(/ies$/, 'y').replace(/s$/, '')

/** A word for several of a thing, from either word. */
export const severalOf = (unit: string): string => (unit.endsWith('s') ? unit : `${unit.replace(/y$/, 'ie')}s`)

/** A number of things: `1 stream`, `49 streams`. */
export const counted = (n: number, one: string): string => `${numberText(n)} ${n === 1 ? one : `${one}s`}`

/** A unit as it stands after a number: `%`, `day` after 1, `days` after others and after a range. */
export const unitText = (n: number | undefined, unit: string): string =>
  unit === 'percent' ? '%' : n === 1 ? oneOf(unit) : unit

const amountText = ({ minor }: Money): string => {
  const rest = Math.abs(minor) % 100
  const whole = numberText(Math.trunc(minor / 100))
  const sign = minor < 0 && minor > -100 ? '−' : ''
  return `${sign}${whole}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`}`
}

/** An amount with its currency: `22 000 SEK`, `18 500.50 SEK`. */
export const moneyText = (money: Money): string => `${amountText(money)} ${money.currency}`

/** A name as words: `requiredMonths` is `required months`. */
export const words = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)

/** A text with a capital letter first. */
export const capital = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())

/** Days from a first to a last one, which may be open. */
export const periodText = (from: Day, until: Day | undefined, since?: Term<unknown>['since']): string =>
  `${until === undefined ? `from ${from}` : `${from} – ${until}`}${since === undefined ? '' : ', and earlier since a day that is not known'}`

const listText = (values: readonly unknown[]): string => values.map(valueText).join(', ')

const rangeText = (low: unknown, high: unknown): string =>
  isMoney(low) && isMoney(high) && low.currency === high.currency
    ? `${amountText(low)} – ${moneyText(high)}`
    : `${valueText(low)} – ${valueText(high)}`

/** A term's value or a fact for people to read: amounts with their currency, lists in a row, names as words. */
export const valueText = (value: unknown): string => {
  if (value === notSettled) return 'not settled'
  if (isMoney(value)) return moneyText(value)
  if (typeof value === 'number') return numberText(value)
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.length === 0 ? 'none' : listText(value)
  if (typeof value !== 'object' || value === null) return String(value)
  if ('allOf' in value && Array.isArray(value.allOf)) return `all of (${listText(value.allOf)})`
  if ('anyOf' in value && Array.isArray(value.anyOf)) return `any of (${listText(value.anyOf)})`
  if ('low' in value && 'high' in value) return rangeText(value.low, value.high)
  if ('first' in value && 'last' in value) return `${valueText(value.first)} – ${valueText(value.last)}`
  return factsText(value)
}

// What is worked, and what is required of it or short of it, is stated in hours.
const inHours = (name: string, facts: object): boolean =>
  /^(worked|competence)$/.test(name) || (/^(required|short)$/.test(name) && 'worked' in facts)

/** A fact with its name; a number with its unit where the name tells it: `required 3 months`, `share 20 %`. */
const factText = (name: string, fact: unknown, facts: object): string => {
  if (typeof fact !== 'number') return `${words(name)} ${valueText(fact)}`
  if (name === 'percent') return `share ${numberText(fact)} %`
  if (inHours(name, facts)) return `${words(name)} ${numberText(fact)} ${unitText(fact, 'hours')}`
  const [, before = '', unit = '', after = ''] = /^(.*?)(hours|months|days|years)([A-Z].*)?$/i.exec(name) ?? []
  return unit === ''
    ? `${words(name)} ${numberText(fact)}`
    : `${words(before)} ${numberText(fact)} ${unitText(fact, unit.toLowerCase())}${words(after)}`.trim()
}

/** Named values in a row: `required 3 months; passed none`. */
export const factsText = (facts: object): string =>
  Object.entries(facts)
    .map(([name, fact]) => factText(name, fact, facts))
    .join('; ')

// A number is kept with its thousands and its unit.
const betweenWords = /(?<!\d) | (?!(?:\d{3}|SEK|DKK|EUR|%|h)(?![\w]))/

/** A text in lines of at most `width`, broken between words; what runs on stands `hang` further in. */
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

/** A note below a help: paragraphs, parted by empty lines, wrapped. */
export const footer = (text: string, width: number): string =>
  text
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => `\n${wrapped(paragraph.replaceAll(/\s*\n\s*/g, ' '), width).join('\n')}\n`)
    .join('')

const cellText = (cell: string | number): string => (typeof cell === 'number' ? numberText(cell) : cell)

const gap = '  '

/** How a table is set: its width, the column that gives way where it would not fit, and how many rows are heads. */
export interface Setting {
  readonly width?: number
  readonly givesWay?: number
  readonly heads?: number
  /** Columns that stand to the right although they are not numbers alone. */
  readonly right?: readonly number[]
}

/** Rows in columns, the first row being the heads; columns of numbers stand to the right. */
export const table = (
  rows: readonly (readonly (string | number)[])[],
  { width = Infinity, givesWay = 0, heads = 1, right = [] }: Setting = {},
): string => {
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
          ? // An id of many parts has no spaces to be broken at.
            wrapped(yielding.replaceAll('/', '/ '), widths[givesWay] ?? 0, 2).map((one) => one.replaceAll('/ ', '/'))
          : [yielding]
      const head = line(cells.map((cell, i) => (i === givesWay ? first : cell)))
      return head + more.map((one) => line(cells.map((_, i) => (i === givesWay ? one : '')))).join('')
    })
    .join('')
}
