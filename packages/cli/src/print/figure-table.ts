import { type FigureTable, type TableRow } from '@jobbspar/projections'
import { type Page } from '../terminal/io.js'
import { table, wrapped } from '../terminal/text.js'

interface Column {
  readonly name: string
  /** Its name, broken into a line for each word that is not kept with the next. */
  readonly head: readonly string[]
  readonly width: number
}

const gap = 2

const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map((text) => text.length))

/** A column as narrow as its longest word or value. */
const columnOf = (name: string, label: string, rows: readonly TableRow[]): Column => {
  const narrowest = Math.max(widest(label.split(' ')), widest(rows.map((row) => String(row[name]))))
  const head = wrapped(label, narrowest)
  return { name, head, width: Math.max(narrowest, widest(head)) }
}

const widthOf = (columns: readonly Column[]): number =>
  columns.reduce((sum, { width }) => sum + width + gap, columns.length === 0 ? 0 : -gap)

/** The columns in groups that fit the width, each after the keys; a column that fits with no other forms a group of its own. */
const groupsOf = (
  keys: readonly Column[],
  others: readonly Column[],
  width: number,
): readonly (readonly Column[])[] => {
  const groups: Column[][] = []
  for (const column of others) {
    const group = groups.at(-1)
    if (group !== undefined && widthOf([...keys, ...group, column]) <= width) group.push(column)
    else groups.push([column])
  }
  return groups.map((group) => [...keys, ...group])
}

/** The table of the figure with an id, its columns side by side as far as they fit the width, the others below with the keys repeated. */
export const figureTable = (
  id: string,
  { columns, keys }: FigureTable,
  rows: readonly TableRow[],
  { width, locale: { text: textIn, number } }: Page,
): string => {
  const all = Object.entries(columns).map(([name, message]) =>
    columnOf(name, textIn(`figure:${id}.column.${name}`, message), rows),
  )
  const isKey = ({ name }: Column): boolean => keys.includes(name)
  return groupsOf(
    all.filter(isKey),
    all.filter((column) => !isKey(column)),
    width - gap,
  )
    .map((group) => {
      const heads = Math.max(...group.map(({ head }) => head.length))
      const headRows = Array.from({ length: heads }, (_, i) =>
        group.map(({ head }) => head[i - heads + head.length] ?? ''),
      )
      const text = table([...headRows, ...rows.map((row) => group.map(({ name }) => row[name] ?? ''))], {
        heads,
        number,
      })
      return text.replaceAll(/^(?=.)/gm, ' '.repeat(gap))
    })
    .join('\n')
}
