import { isMoney, notSettled, type Day, type Money } from '@jobbspar/core'

/** A number with its thousands apart and at most six decimals, as factors are reckoned with: `1 234`, `31.42`. */
export const numberText = (value: number): string => {
  const [whole = '', fraction] = String(Math.round(value * 1_000_000) / 1_000_000).split('.')
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ' ')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}

/** A number of things: `1 stream`, `49 streams`. */
export const counted = (n: number, one: string): string => `${numberText(n)} ${n === 1 ? one : `${one}s`}`

/** An amount with its currency: `22 000 SEK`, `18 500.50 SEK`. */
export const moneyText = ({ minor, currency }: Money): string => {
  const whole = Math.trunc(Math.abs(minor) / 100)
  const rest = Math.abs(minor) % 100
  return `${minor < 0 ? '-' : ''}${numberText(whole)}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`} ${currency}`
}

/** A name as words: `requiredMonths` is `required months`. */
export const words = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)

/** Days from a first to a last one, which may be open. */
export const periodText = (from: Day, until: Day | undefined): string =>
  until === undefined ? `from ${from}` : `${from} – ${until}`

const listText = (values: readonly unknown[]): string => values.map(valueText).join(', ')

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
  if ('low' in value && 'high' in value) return `${valueText(value.low)} – ${valueText(value.high)}`
  if ('first' in value && 'last' in value) return `${valueText(value.first)} – ${valueText(value.last)}`
  return factsText(value)
}

/** Named values in a row: `required months 3; passed none`. */
export const factsText = (facts: object): string =>
  Object.entries(facts)
    .map(([name, fact]) => `${words(name)} ${valueText(fact)}`)
    .join('; ')

/** A text, indented, each line ended; broken between words where a width is given. */
export const indented = (by: number, text: string, width?: number): string => {
  const space = ' '.repeat(by)
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (width !== undefined && line !== '' && by + longer.length > width) {
      lines.push(line)
      // What runs on stands a little further in, so that paragraphs can be told apart.
      line = `  ${word}`
    } else line = longer
  }
  return [...lines, line].map((one) => `${space}${one}\n`).join('')
}

/** Rows in columns, the first row being the heads; numbers stand to the right. */
export const table = (rows: readonly (readonly (string | number)[])[]): string => {
  const widths: number[] = []
  for (const row of rows)
    row.forEach((cell, i) => {
      widths[i] = Math.max(widths[i] ?? 0, cellText(cell).length)
    })
  const isNumeric = (i: number) => rows.slice(1).every((row) => typeof row[i] === 'number') && rows.length > 1
  return rows
    .map((row) => {
      const cells = row.map((cell, i) =>
        isNumeric(i) ? cellText(cell).padStart(widths[i] ?? 0) : cellText(cell).padEnd(widths[i] ?? 0),
      )
      return `${cells.join('  ').trimEnd()}\n`
    })
    .join('')
}

const cellText = (cell: string | number): string => (typeof cell === 'number' ? numberText(cell) : cell)
