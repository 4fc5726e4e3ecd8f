import { type Figure } from '@jobbspar/projections'
import { type Page } from '../terminal/io.js'
import { type Locale } from '../terminal/locale.js'
import { agreesText, amountOf, lineOfFigure, publishedText, uncertaintyText } from './figure-text.js'
import { notesOf, partText, shortOf, wordsOf, type Telling } from './figure-words.js'
import { linesText } from '../terminal/lines.js'
import { capital, indented, table } from '../terminal/text.js'

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)]

/** Figures with parts, each in a row of its own with a column for each part, in the order they come in. */
interface Row {
  readonly short: string
  readonly parts: ReadonlyMap<string, Figure>
}

const rowsOf = (figures: readonly Figure[], locale: Locale): readonly Row[] => {
  const rows = new Map<string, { readonly short: string; readonly parts: Map<string, Figure> }>()
  for (const figure of figures) {
    const short = shortOf(figure, locale)
    if (figure.part === undefined || figure.figure === undefined || short === undefined) continue
    const row = rows.get(figure.figure) ?? { short, parts: new Map<string, Figure>() }
    row.parts.set(figure.part, figure)
    rows.set(figure.figure, row)
  }
  return [...rows.values()]
}

/** Money before, during and after in one table, and under it the change, what was published, and what is left out. */
export const budgetText = (figures: readonly Figure[], telling: Page & Telling): string => {
  const { locale, width } = telling
  const { say } = locale
  const cell = (figure: Figure | undefined): string => (figure === undefined ? '' : amountOf(figure, locale).number)
  const rows = rowsOf(figures, locale)
  const columns = distinct(rows.flatMap(({ parts }) => [...parts.keys()]))
  const nameOf = (part: string): string => wordsOf(part, locale)
  const inTable = rows.flatMap(({ short, parts }) =>
    [...parts].map(([part, figure]) => ({ figure, name: `${short} ${nameOf(part)}` })),
  )
  const currency = distinct(
    inTable.map(({ figure }) => amountOf(figure, locale).unit).filter((unit) => unit !== ''),
  ).join(', ')
  const inset = (text: string): string => text.replaceAll(/^(?=.)/gm, '  ')
  const money = table(
    [
      [currency, ...columns.map(nameOf)],
      ...rows.map(({ short, parts }) => [short, ...columns.map((part) => cell(parts.get(part)))]),
    ],
    { width: width - 2, right: columns.map((_, i) => i + 1) },
  )
  const legend = columns.map((part) => {
    const figure = rows.flatMap(({ parts }) => parts.get(part) ?? [])[0]
    return figure === undefined
      ? ''
      : indented(2, say('legend', { part: nameOf(part), what: partText(figure, locale) }), width)
  })
  const changes = figures.filter((figure) => figure.part === undefined)
  // The figures of the table share a note, which is printed once.
  const notes = distinct(
    [...inTable.map(({ figure }) => figure), ...changes].flatMap((figure) => notesOf(figure, locale)),
  )
  const cited = inTable.filter(({ figure }) => figure.published !== undefined || figure.statements.length > 0)
  const published = table(
    [
      [say('headPublished'), '', say('headAgrees'), say('headSource')],
      ...cited.map(({ figure, name }) => [
        name,
        figure.published === undefined ? say('nothingPublished') : publishedText(figure.published, locale),
        figure.published === undefined ? '' : agreesText(figure, telling),
        figure.statements.join(' '),
      ]),
    ],
    { width: width - 2, right: [1] },
  )
  const said = (figure: Figure | undefined): readonly string[] =>
    figure === undefined
      ? []
      : [
          ...uncertaintyText(figure, locale),
          ...(figure.incomplete === undefined ? [] : [say('leftOut', { count: figure.incomplete })]),
        ]
  const incomplete = rows.flatMap(({ short, parts }) =>
    distinct([...parts.values()].flatMap(said)).map((text) => {
      const where = columns.filter((part) => said(parts.get(part)).includes(text))
      return say('incompleteRow', { row: short, columns: locale.list(where.map(nameOf)), what: text })
    }),
  )
  const parts = [
    rows.length === 0 ? '' : inset(money) + legend.join(''),
    incomplete.map((text) => indented(2, capital(text), width)).join(''),
    cited.length === 0 ? '' : inset(published),
    linesText(
      changes.map((figure) => ({ ...lineOfFigure(figure, telling), under: [] })),
      telling,
    ) + notes.map((note) => indented(2, note, width)).join(''),
  ]
  return parts.filter((part) => part !== '').join('\n')
}
