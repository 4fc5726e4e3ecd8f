import { type DisclosedFigure as Figure } from '@jobbspar/projections'
import { agreesText, amountOf, publishedText, uncertaintyText, unsureText } from './figure-text.js'
import { periodLines } from '../read/period.js'
import { columnsOf, type Io } from '../terminal/io.js'
import { agreementText, suppressedText, type FileReport } from './report-text.js'
import { indented, numberText, table } from '../terminal/text.js'

/** The figures of a brief report: shares, and what is derived next to a published value. */
const isBrief = ({ rate, published, reference, suppressed }: Figure): boolean =>
  reference !== true && (rate !== undefined || published !== undefined || suppressed === true)

const derivedText = (figure: Figure): string => {
  const { number, unit } = amountOf(figure)
  const { rate } = figure
  const counts = [
    ...(rate === undefined || rate.n === 0 ? [] : [`${numberText(rate.x)} of ${numberText(rate.n)}`]),
    ...unsureText(rate),
    ...uncertaintyText(figure),
  ]
  return `${number}${unit === '' ? '' : ` ${unit}`}${counts.length === 0 ? '' : ` (${counts.join('; ')})`}`
}

/** Prints the headline figures of a report in one table, by their ids: derived, published, and whether the two agree. */
export const printBrief = (io: Io, { file, program, about, report, before }: FileReport): void => {
  const width = columnsOf(io)
  const figures = report.figures.filter(isBrief)
  const head = [
    `${program.name}, ${program.municipality}: ${file}`,
    `As of ${report.asOf}, as known at ${report.knownAt}${about.synthetic === true ? '; the persons are synthetic' : ''}`,
    ...periodLines(report.period, report.asOf),
    ...before,
    ...suppressedText(report),
    ...agreementText(figures, about),
  ]
  io.out(head.map((line) => indented(0, line, width)).join(''))
  const rows = figures.map((figure) => [
    figure.id,
    derivedText(figure),
    figure.published === undefined ? '' : publishedText(figure.published),
    figure.published === undefined ? '' : agreesText(figure, about),
  ])
  io.out(
    figures.length === 0
      ? `\n${indented(0, 'No derived figure is a share or has a published value.', width)}`
      : `\n${table([['figure', 'derived', 'published', 'agrees'], ...rows], { width, right: [1, 2] })}`,
  )
}
