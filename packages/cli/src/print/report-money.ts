import { type Figure } from '@jobbspar/projections'
import { type About } from '../read/about.js'
import {
  agreesText,
  amountOf,
  incompleteText,
  lineOfFigure,
  notesOf,
  partText,
  publishedText,
  shortOf,
  uncertaintyText,
} from './figure-text.js'
import { linesText } from '../terminal/lines.js'
import { capital, indented, table } from '../terminal/text.js'

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)]

/** Figures with parts, each in a row of its own with a column for each part, in the order they come in. */
interface Row {
  readonly short: string
  readonly parts: ReadonlyMap<string, Figure>
}

const rowsOf = (figures: readonly Figure[]): readonly Row[] => {
  const rows = new Map<string, { readonly short: string; readonly parts: Map<string, Figure> }>()
  for (const figure of figures) {
    const short = shortOf(figure)
    if (figure.part === undefined || figure.figure === undefined || short === undefined) continue
    const row = rows.get(figure.figure) ?? { short, parts: new Map<string, Figure>() }
    row.parts.set(figure.part, figure)
    rows.set(figure.figure, row)
  }
  return [...rows.values()]
}

/** Money before, during and after in one table, and under it the change, what was published, and what is left out. */
export const budgetText = (figures: readonly Figure[], about: About, width: number): string => {
  const cell = (figure: Figure | undefined): string => (figure === undefined ? '' : amountOf(figure).number)
  const rows = rowsOf(figures)
  const columns = distinct(rows.flatMap(({ parts }) => [...parts.keys()]))
  const inTable = rows.flatMap(({ short, parts }) =>
    [...parts].map(([part, figure]) => ({ figure, name: `${short} ${part}` })),
  )
  const currency = distinct(inTable.map(({ figure }) => amountOf(figure).unit).filter((unit) => unit !== '')).join(', ')
  const inset = (text: string): string => text.replaceAll(/^(?=.)/gm, '  ')
  const money = table(
    [
      [currency, ...columns],
      ...rows.map(({ short, parts }) => [short, ...columns.map((part) => cell(parts.get(part)))]),
    ],
    { width: width - 2, right: columns.map((_, i) => i + 1) },
  )
  const legend = columns.map((part) => {
    const figure = rows.flatMap(({ parts }) => parts.get(part) ?? [])[0]
    return figure === undefined ? '' : indented(2, `${part}: ${partText(figure)}`, width)
  })
  const changes = figures.filter((figure) => figure.part === undefined)
  // The figures of the table share a note, which is said once.
  const notes = distinct([...inTable.map(({ figure }) => figure), ...changes].flatMap(notesOf))
  const cited = inTable.filter(({ figure }) => figure.published !== undefined || figure.statements.length > 0)
  const published = table(
    [
      ['published', '', 'agrees', 'source'],
      ...cited.map(({ figure, name }) => [
        name,
        figure.published === undefined ? 'nothing' : publishedText(figure.published),
        figure.published === undefined ? '' : agreesText(figure, about),
        figure.statements.join(' '),
      ]),
    ],
    { width: width - 2, right: [1] },
  )
  const said = (figure: Figure | undefined): readonly string[] =>
    figure === undefined
      ? []
      : [...uncertaintyText(figure), ...(figure.incomplete === undefined ? [] : [incompleteText(figure.incomplete)])]
  const incomplete = rows.flatMap(({ short, parts }) =>
    distinct([...parts.values()].flatMap(said)).map((text) => {
      const where = columns.filter((part) => said(parts.get(part)).includes(text))
      return `${short} ${where.join(', ')}: ${text}`
    }),
  )
  const parts = [
    rows.length === 0 ? '' : inset(money) + legend.join(''),
    incomplete.map((text) => indented(2, capital(text), width)).join(''),
    cited.length === 0 ? '' : inset(published),
    linesText(
      changes.map((figure) => ({ ...lineOfFigure(figure, about), under: [] })),
      width,
    ) + notes.map((note) => indented(2, note, width)).join(''),
  ]
  return parts.filter((part) => part !== '').join('\n')
}
