import { type Figure } from '@jobbspar/projections'
import { type About } from '../read/about.js'
import {
  agreesText,
  amountOf,
  incompleteText,
  labelOf,
  lineOfFigure,
  notesOf,
  publishedText,
  uncertaintyText,
} from './figure-text.js'
import { linesText } from '../terminal/lines.js'
import { capital, indented, table } from '../terminal/text.js'

const windows = ['Before', 'During', 'After'] as const

const budgets = [
  ['support', 'income support'],
  ['supportAndRemainder', 'support and what wages cost beyond the subsidy'],
] as const

/** Whether a figure belongs to the table of money before, during and after, or to what is said under it. */
export const isOfBudget = (id: string): boolean => /^support(AndRemainder)?(Before|During|After|Change)$/.test(id)

/** What a column is about: the months, as the figure of income support tells them. */
const legendText = (name: string, figure: Figure, width: number): string =>
  indented(2, `${name.toLowerCase()}: ${labelOf(figure).replace(/^Income support in /, '')}`, width)

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)]

/** Money before, during and after in one table, and under it the change, what was published, and what is left out. */
export const budgetText = (figures: readonly Figure[], about: About, width: number): string => {
  const of = (id: string): Figure | undefined => figures.find((figure) => figure.id === id)
  const cell = (figure: Figure | undefined): string => (figure === undefined ? '' : amountOf(figure).number)
  const rows = budgets.flatMap(([kind, label]) => {
    const some = windows.map((name) => of(`${kind}${name}`))
    return some.every((figure) => figure === undefined) ? [] : [{ kind, label, some }]
  })
  const inTable = rows.flatMap(({ label, some }) =>
    some.flatMap((figure, i) =>
      figure === undefined ? [] : [{ figure, name: `${label} ${windows[i]?.toLowerCase() ?? ''}` }],
    ),
  )
  const currency = distinct(inTable.map(({ figure }) => amountOf(figure).unit).filter((unit) => unit !== '')).join(', ')
  const inset = (text: string): string => text.replaceAll(/^(?=.)/gm, '  ')
  const money = table(
    [
      [currency, ...windows.map((name) => name.toLowerCase())],
      ...rows.map(({ label, some }) => [label, ...some.map(cell)]),
    ],
    { width: width - 2, right: [1, 2, 3] },
  )
  const legend = windows.map((name) => {
    const figure = of(`support${name}`)
    return figure === undefined ? '' : legendText(name, figure, width)
  })
  const changes = figures.filter(({ id }) => id.endsWith('Change'))
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
  const incomplete = rows.flatMap(({ label, some }) =>
    distinct(some.flatMap(said)).map((text) => {
      const where = windows.filter((_, i) => said(some[i]).includes(text)).map((name) => name.toLowerCase())
      return `${label} ${where.join(', ')}: ${text}`
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
