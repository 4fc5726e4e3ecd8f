import { type ReleasedFigure as Figure } from '@jobbspar/projections'
import { periodLines } from '../read/period.js'
import { type Output } from '../terminal/io.js'
import { type Locale } from '../terminal/locale.js'
import { indented, table } from '../terminal/text.js'
import { agreesText, amountOf, publishedText, uncertaintyText, unsureText } from './figure-text.js'
import { agreementText, releasedText, tellingOf, titleOf, type FileReport } from './report-text.js'

/** The figures of a brief report: shares, and figures with a published value. */
const isBrief = ({ rate, published, reference, withheld, few }: Figure): boolean =>
  reference !== true && (rate !== undefined || published !== undefined || few !== undefined || withheld === true)

const derivedText = (figure: Figure, locale: Locale): string => {
  const { number, unit } = amountOf(figure, locale)
  const { rate } = figure
  const counts = [
    ...(rate === undefined || rate.n === 0 ? [] : [locale.say('ofCounted', { x: rate.x, n: rate.n })]),
    ...unsureText(rate, locale),
    ...uncertaintyText(figure, locale),
  ]
  return `${number}${unit === '' ? '' : ` ${unit}`}${counts.length === 0 ? '' : ` (${counts.join('; ')})`}`
}

/** Prints the headline figures of a report in one table, by their ids: derived, published, and whether the two agree. */
export const printBrief = (io: Output, fileReport: FileReport): void => {
  const { about, report, before } = fileReport
  const telling = tellingOf(io, fileReport)
  const { locale, width } = telling
  const { say, day, instant, number } = locale
  const figures = report.figures.filter(isBrief)
  const head = [
    titleOf(fileReport),
    say(about.synthetic === true ? 'asOfSynthetic' : 'asOf', {
      asOf: day(report.asOf),
      knownAt: instant(report.knownAt),
    }),
    ...periodLines(report.period, report.asOf, locale),
    ...before,
    ...releasedText(fileReport, locale),
    ...agreementText(figures, telling),
  ]
  io.out(head.map((line) => indented(0, line, width)).join(''))
  const rows = figures.map((figure) => [
    figure.id,
    derivedText(figure, locale),
    figure.published === undefined ? '' : publishedText(figure.published, locale),
    figure.published === undefined ? '' : agreesText(figure, telling),
  ])
  const heads = [say('headFigure'), say('headDerived'), say('headPublished'), say('headAgrees')]
  io.out(
    figures.length === 0
      ? `\n${indented(0, say('noBrief'), width)}`
      : `\n${table([heads, ...rows], { width, right: [1, 2], number })}`,
  )
}
